"""Deeds around the rounds: of everybody in the group."""

from collections.abc import Iterator
from typing import Final

from roles.terminal.screen import ChooseOne, Deed, Option
from roles.terminal.voice import Voice
from simulation.case import Expects, LobbyQuestion
from simulation.outlook import Surroundings
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
    if not around.takes_part or around.phase == "dialogue":
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
