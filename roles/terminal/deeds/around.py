"""Deeds around the rounds: of everybody in the group, and of whoever leads the session."""

from collections.abc import Iterator
from typing import Final

from roles.terminal.screen import ChooseMany, ChooseOne, Deed, Field, Option, Write
from roles.terminal.voice import Voice
from simulation.case import HOUR, Expects, LobbyQuestion, Phase
from simulation.outlook import Surroundings, Whole
from simulation.wording.group import QUESTIONS

MARKS: Final = (
    ("1: helemaal niet", "1: not at all"),
    ("2", "2"),
    ("3", "3"),
    ("4", "4"),
    ("5: helemaal", "5: wholly"),
)

EXPECTS: Final[dict[Expects, tuple[str, str]]] = {
    "better": ("beter", "better"),
    "same": ("hetzelfde", "the same"),
    "worse": ("slechter", "worse"),
}

PHASES: Final[dict[Phase, tuple[str, str]]] = {
    "briefing": ("Naar de uitleg", "To the briefing"),
    "evaluation": ("Naar het terugkijken", "To the evaluation"),
    "prediction": ("Naar het voorspellen", "To the prediction"),
    "choice": ("Naar het kiezen van afspraken", "To choosing agreements"),
    "debrief": ("Naar het nagesprek", "To the debrief"),
}

USUAL: Final[tuple[Phase, ...]] = ("prediction", "choice", "briefing", "evaluation", "debrief")
"""The order in which phases usually come."""

FIGURES: Final[dict[str, tuple[str, str]]] = {
    "end_mark": ("het eindcijfer dat inwoners geven", "the mark that residents give at the end"),
    "need_met": ("inwoners die kregen wat ze nodig hadden", "residents who got what they needed"),
    "promises_kept": ("beloften die zijn gehouden", "promises that were kept"),
    "told_proactively": ("nieuws dat inwoners ongevraagd hoorden", "news that residents heard unasked"),
    "in_time": ("zaken op tijd besloten", "cases decided in time"),
    "repeated_questions": ("vragen die al eens gesteld waren", "questions that had been asked before"),
    "status_unknown": ("keren dat niemand wist hoe het ervoor stond", "times that nobody knew where things stood"),
    "failure_demand": ("contacten doordat iets misging", "contacts because something went wrong"),
    "contacts_per_affair": ("contacten per zaak", "contacts per case"),
    "needs_unmet": ("inwoners die niet kregen wat ze nodig hadden", "residents who did not get what they needed"),
    "open_days": ("dagen dat een zaak openstond", "days that a case was open"),
    "standstill": ("de tijd dat zaken stillagen", "the time that cases lay still"),
    "handovers_per_case": ("overdrachten per zaak", "handovers per case"),
    "orphaned_share": ("de tijd dat een zaak van niemand was", "the time that a case was nobody's"),
    "rework": ("werk dat over moest", "work that had to be done again"),
    "total_costs": ("de kosten", "the costs"),
}
"""What can be predicted, as it stands in a sentence."""


def in_the_group(around: Surroundings, voice: Voice) -> Iterator[Deed]:
    """Go through what a person in a seat says as one of the group."""
    if not around.takes_part:
        return
    if not around.round or around.phase == "debrief" or around.is_over:
        for question in QUESTIONS:
            yield _answer(voice, question)
    if around.phase == "prediction":
        for figure in around.figures():
            yield _predict(voice, figure)
    if around.phase == "choice":
        yield from _votes(around, voice)


def _answer(voice: Voice, question: LobbyQuestion) -> Deed:
    """Say how far something holds."""
    marks = tuple(Option(str(n), voice.say(nl=a, en=b), n) for n, (a, b) in enumerate(MARKS, 1))
    return Deed(
        f"AnswerLobby:{question}",
        voice.text(QUESTIONS[question]),
        "AnswerLobby",
        {"question": question},
        (ChooseOne("value", voice.say(nl="Hoe ver klopt dit?", en="How far does this hold?"), marks),),
        group="group",
        about="lobby",
    )


def figure_name(voice: Voice, figure: str) -> str:
    """Say what a figure is."""
    nl, en = FIGURES.get(figure, (figure, figure))
    return voice.say(nl=nl, en=en)


def _predict(voice: Voice, figure: str) -> Deed:
    """Say what a figure will do."""
    options = tuple(Option(name, voice.say(nl=nl, en=en), name) for name, (nl, en) in EXPECTS.items())
    name = figure_name(voice, figure)
    return Deed(
        f"Predict:{figure}",
        voice.say(nl=f"Voorspellen: {name}", en=f"Predict: {name}"),
        "Predict",
        {"figure": figure},
        (ChooseOne("expects", voice.say(nl="In de volgende ronde?", en="In the next round?"), options),),
        group="group",
        about="predictions",
    )


def _votes(around: Surroundings, voice: Voice) -> Iterator[Deed]:
    """Be for improvements, or no longer."""
    cast = around.voted()
    for name, offer in around.offers().items():
        title = voice.text(offer.title)
        if name not in cast:
            yield Deed(
                f"Vote:{name}",
                voice.say(nl=f"Stemmen voor: {title}", en=f"Vote for: {title}"),
                "Vote",
                {"offer": name},
                group="group",
                about=f"offer:{name}",
            )
    for name in cast:
        title = voice.text(voice.words.scenario.interventions[name].title)
        yield Deed(
            f"WithdrawVote:{name}",
            voice.say(nl=f"Stem intrekken: {title}", en=f"Withdraw the vote: {title}"),
            "WithdrawVote",
            {"offer": name},
            group="group",
            about=f"offer:{name}",
        )


# --- whoever leads the session ---------------------------------------------------------------------------------------


def facilitating(whole: Whole, voice: Voice) -> Iterator[Deed]:
    """Go through what only whoever leads the session says: phases, agreements, injects, seats."""
    if whole.phase == "play":
        for name, inject in whole.injects().items():
            title = voice.text(inject.title)
            yield _table(
                voice, "Throw", f"Voorval laten gebeuren: {title}", f"Let it happen: {title}", name, inject=name
            )
        yield _table(voice, "CloseRound", "De ronde afsluiten", "Close the round", final=True)
    else:
        yield from _between(whole, voice)
    yield from _seats(whole, voice)


def _between(whole: Whole, voice: Voice) -> Iterator[Deed]:
    """Go through what can be done between rounds."""
    number = whole.round + 1
    can_play = not whole.is_over and whole.phase != "debrief"
    begin = _table(voice, "OpenRound", f"Ronde {number} beginnen", f"Begin round {number}")
    # What usually comes next stands in front.
    if can_play and whole.phase not in {"evaluation", "prediction"}:
        yield begin
    for phase in sorted(whole.phases_from_here(), key=USUAL.index):
        nl, en = PHASES[phase]
        yield _table(voice, "EnterPhase", nl, en, phase, phase=phase)
    if can_play and whole.phase in {"evaluation", "prediction"}:
        yield begin
    if not whole.is_over and whole.phase != "debrief" and whole.budget > 0:
        yield from _agreements(whole, voice)


def _agreements(whole: Whole, voice: Voice) -> Iterator[Deed]:
    """Choose from the offers, one at a time, or make an agreement of the group's own."""
    for name, offer in whole.offers().items():
        yield Deed(
            f"Introduce:{name}",
            voice.say(nl=f"Afspreken: {voice.text(offer.title)}", en=f"Agree on: {voice.text(offer.title)}"),
            "Introduce",
            {"interventions": (name,)},
            group="table",
            about=f"offer:{name}",
            irreversible=True,
            note=costs(voice, name, whole),
        )
    yield _agree(whole, voice)


MOST_NAMED: Final = 3
"""More desks than this are counted instead of named."""


def costs(voice: Voice, name: str, around: Surroundings) -> str:
    """Say what an improvement asks of the organisation."""
    offer = around.offers()[name]
    said = []
    for seconds, nl, en in ((offer.costs.once, "eenmalig", "once"), (offer.costs.weekly, "per week", "a week")):
        if seconds:
            said.append(f"{voice.length(seconds)} {voice.say(nl=nl, en=en)}")
    if offer.costs.euros:
        said.append(voice.say(nl=f"{offer.costs.euros:g} euro per week", en=f"{offer.costs.euros:g} euros a week"))
    if not said:
        return voice.say(nl="kost geen werktijd", en="costs no working time")
    among = offer.costs.roles
    roles = voice.words.people([voice.role(role) for role in among])
    if len(among) > MOST_NAMED:
        roles = voice.say(nl=f"{len(among)} bureaus", en=f"{len(among)} desks")
    whom = voice.say(nl=f" voor {roles}", en=f" for {roles}") if roles else ""
    return f"{', '.join(said)}{whom}"


def _agree(whole: Whole, voice: Voice) -> Deed:
    """Make an agreement of the group's own."""
    hours = tuple(
        Option(str(n), voice.length(n * HOUR) if n else voice.say(nl="niets", en="nothing"), n * HOUR)
        for n in (0, 1, 2, 4, 8)
    )
    euros = tuple(Option(str(n), str(n), float(n)) for n in (0, 50, 100, 250, 500, 1000))
    like = (
        Option("none", voice.say(nl="op geen ervan", en="none of them"), ""),
        *(Option(name, voice.great(offer.title), name) for name, offer in whole.offers().items()),
    )
    lessons = tuple(Option(str(n), voice.say(nl=f"les {n}", en=f"lesson {n}"), n) for n in range(1, 9))
    fields: tuple[Field, ...] = (
        Write("text", voice.say(nl="De afspraak, in uw eigen woorden", en="The agreement, in your own words")),
        Write("sign", voice.say(nl="Waaraan ziet u dat het gebeurt?", en="How will you see that it is done?")),
        ChooseOne("lesson", voice.say(nl="Bij welke les hoort dit?", en="To which lesson does it belong?"), lessons),
        ChooseMany(
            "roles",
            voice.say(nl="Voor wie geldt het?", en="Whom does it bind?"),
            tuple(Option(role, voice.role(role), role) for role in whole.inside()),
        ),
        ChooseOne(
            "once", voice.say(nl="Wat kost het eenmalig, ieder?", en="What does it cost once, each?"), hours, "0"
        ),
        ChooseOne("weekly", voice.say(nl="En elke week, ieder?", en="And every week, each?"), hours, "0"),
        ChooseOne("euros", voice.say(nl="En in euro, per week?", en="And in euros, a week?"), euros, "0"),
        ChooseOne(
            "like", voice.say(nl="Op welke verbetering lijkt het?", en="Which improvement is it like?"), like, "none"
        ),
    )
    return Deed(
        "Agree",
        voice.say(nl="Een eigen afspraak maken", en="Make an agreement of your own"),
        "Agree",
        {},
        fields,
        group="table",
        about="offers",
        irreversible=True,
    )


def _seats(whole: Whole, voice: Voice) -> Iterator[Deed]:
    """Let people sit down and stand up."""
    name = Write("name", voice.say(nl="Onder welke naam?", en="Under what name?"), longest=40, least=0)
    for intent, nl, en, seats, more in (
        ("TakeSeat", "Iemand laten plaatsnemen", "Let somebody sit down", whole.free_seats(), (name,)),
        ("LeaveSeat", "Iemand laten opstaan", "Let somebody stand up", whole.taken_seats(), ()),
    ):
        options = tuple(Option(seat, voice.seat(seat), seat) for seat in seats)
        if options:
            field = ChooseOne("seat", voice.say(nl="Welke stoel?", en="Which seat?"), options)
            yield Deed(intent, voice.say(nl=nl, en=en), intent, {}, (field, *more), group="table", about="seats")


def _table(voice: Voice, intent: str, nl: str, en: str, name: str = "", *, final: bool = False, **given: str) -> Deed:
    """Give something that is simply said."""
    return Deed(
        f"{intent}:{name}" if name else intent,
        voice.say(nl=nl, en=en),
        intent,
        given,
        group="table",
        about="phase",
        irreversible=final,
    )
