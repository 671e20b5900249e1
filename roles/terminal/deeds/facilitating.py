"""Deeds of whoever leads the session: phases and their minutes, agreements, injects, the end of a round."""

from collections.abc import Iterator
from typing import Final

import msgspec

from roles.terminal.deeds.around import costs
from roles.terminal.deeds.planning import planning
from roles.terminal.deeds.seating import seating
from roles.terminal.deeds.together import bring_together
from roles.terminal.screen import ChooseMany, ChooseOne, Deed, Field, Option, Write
from roles.terminal.voice import Voice
from simulation.case import HOUR, Phase
from simulation.outlook import Whole
from simulation.session.pace import Tempo

PHASES: Final[dict[Phase, tuple[str, str]]] = {
    "dialogue": ("Naar het gesprek", "To the dialogue"),
    "briefing": ("Naar de uitleg", "To the briefing"),
    "evaluation": ("Naar het terugkijken", "To the evaluation"),
    "prediction": ("Naar het voorspellen", "To the prediction"),
    "choice": ("Naar het kiezen van afspraken", "To choosing agreements"),
    "debrief": ("Naar het nagesprek", "To the debrief"),
}

USUAL: Final[tuple[Phase, ...]] = ("prediction", "choice", "briefing", "evaluation", "debrief", "dialogue", "play")
"""The order in which phases usually come."""


def facilitating(whole: Whole, voice: Voice, tempo: Tempo | None = None) -> Iterator[Deed]:
    """Go through what only whoever leads the session says: phases, agreements, injects, seats."""
    if whole.phase == "play":
        ends = (
            _extend(whole, voice, tempo),
            _table(voice, "CloseRound", "De ronde afsluiten", "Close the round", final=True),
        )
        yield from reversed(ends) if whole.time_is_over else ends
        for name, inject in whole.injects().items():
            title = voice.text(inject.title)
            deed = _table(voice, "Throw", f"Laten gebeuren: {title}", f"Let it happen: {title}", name, inject=name)
            yield msgspec.structs.replace(deed, about=f"inject:{name}", irreversible=True)
        if not whole.time_is_over:
            yield bring_together(whole, voice)
    else:
        yield from _between(whole, voice)
    yield from seating(whole, voice)
    yield from planning(whole, voice)


def _between(whole: Whole, voice: Voice) -> Iterator[Deed]:
    """Go through what can be done between rounds."""
    # What comes next by the plan stands in front.
    coming = whole.coming.phase if whole.coming is not None else None
    order: list[Phase] = [*whole.phases_from_here()]
    if not whole.is_over and whole.phase != "debrief":
        order.append("play")
    for phase in sorted(order, key=lambda phase: (phase != coming, USUAL.index(phase))):
        yield _onward(whole, voice, phase)
    if not whole.is_over and whole.phase == "choice" and whole.budget > 0:
        yield from _agreements(whole, voice)


def _onward(whole: Whole, voice: Voice, phase: Phase) -> Deed:
    """Go on to a phase; to play is to begin the next round."""
    if phase == "play":
        number = whole.round + 1
        # There is no way back from a round: who leaves out what the plan has first is asked.
        skips = whole.coming is not None and whole.coming.phase != "play"
        return _table(voice, "OpenRound", f"Ronde {number} beginnen", f"Begin round {number}", final=skips)
    nl, en = PHASES[phase]
    return _table(voice, "EnterPhase", nl, en, phase, phase=phase)


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


MORE: Final = (1, 2, 3, 5, 10)
"""Real minutes by which a round is made longer."""


def _extend(whole: Whole, voice: Voice, tempo: Tempo | None) -> Deed:
    """Give the round more time: in real minutes as the clock goes now."""
    pace = whole.pace * (tempo.speed if tempo is not None else 1.0)
    options = tuple(
        Option(
            str(n),
            voice.say(nl=f"{n} {'minuut' if n == 1 else 'minuten'}", en=f"{n} {'minute' if n == 1 else 'minutes'}"),
            max(1, round(n * pace)),
            note=voice.say(
                nl=f"{voice.length(round(n * pace))} werktijd", en=f"{voice.length(round(n * pace))} of working time"
            ),
        )
        for n in MORE
    )
    field = ChooseOne("seconds", voice.say(nl="Hoeveel langer?", en="How much longer?"), options, "2")
    return Deed(
        "Extend", voice.say(nl="Meer tijd geven", en="Give more time"), "Extend", {}, (field,), "table", "phase"
    )


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
