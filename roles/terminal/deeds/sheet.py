"""Deeds of an observer: marks on the sheet, quotes, and whether agreements are kept."""

from collections.abc import Iterator
from typing import Final

from roles.terminal.screen import ChooseOne, Deed, Field, Option, Write
from roles.terminal.voice import Voice
from simulation.outlook import Whole
from simulation.wording.group import LESSONS
from simulation.world.casefile import CaseFile

SCALE: Final = (1, 2, 3, 4, 5)


def on_the_sheet(whole: Whole, voice: Voice) -> Iterator[Deed]:
    """Go through what an observer can note: a digit for the lesson, and a key for the way of noting."""
    if whole.seat not in whole.taken_seats() or whole.phase not in {"play", "evaluation"}:
        return
    cases = tuple(file for file in whole.cases() if file.opened is not None)
    about = (tuple(file.id for file in cases), tuple(desk.seat for desk in whole.desks()))
    yield from voice.keep(("marks", about), "", lambda: tuple(_marks(whole, voice, cases)))


def _marks(whole: Whole, voice: Voice, cases: tuple[CaseFile, ...]) -> Iterator[Deed]:
    """Go through the marks that can be made on these cases and on everybody who has a desk."""
    about = (_case(voice, cases), _seat(whole, voice))
    for number in LESSONS:
        yield _stroke(voice, number, 1)
        yield _stroke(voice, number, -1)
        yield _tally(voice, number, about)
        yield _scale(voice, number, about)
        yield _quote(voice, number, about)
    for name, agreement in whole.agreed():
        if name in whole.in_force():
            yield _kept(voice, name, voice.text(agreement.title))


def _case(voice: Voice, cases: tuple[CaseFile, ...]) -> ChooseOne:
    """Ask what case it is about."""
    none = Option("none", voice.say(nl="geen zaak", en="no case"), "")
    names = tuple(Option(c.id, voice.resident((c.source, c.role, c.resident)), c.id) for c in cases)
    return ChooseOne("case", voice.say(nl="Over welke zaak?", en="About which case?"), (none, *names), "none")


def _seat(whole: Whole, voice: Voice) -> ChooseOne:
    """Ask whom it is about."""
    none = Option("none", voice.say(nl="niemand in het bijzonder", en="nobody in particular"), "")
    names = tuple(Option(desk.seat, voice.seat(desk.seat), desk.seat) for desk in whole.desks())
    return ChooseOne("about", voice.say(nl="Over wie?", en="About whom?"), (none, *names), "none")


def _stroke(voice: Voice, number: int, value: int) -> Deed:
    """Put a stroke at once: about now, and nobody in particular."""
    good = voice.say(nl=f"Les {number} ging goed", en=f"Lesson {number} was done well")
    bad = voice.say(nl=f"Les {number} ging mis", en=f"Lesson {number} went wrong")
    return Deed(
        f"Mark:{'good' if value > 0 else 'bad'}:{number}",
        good if value > 0 else bad,
        "Mark",
        {"kind": "tally", "lesson": number, "value": value},
        group="sheet",
        about=f"lesson:{number}",
        key="+" if value > 0 else "-",
    )


def _tally(voice: Voice, number: int, about: tuple[Field, ...]) -> Deed:
    """Put a stroke."""
    ways = (
        Option("good", voice.say(nl="het ging goed", en="it was done well"), 1),
        Option("bad", voice.say(nl="het ging mis", en="it went wrong"), -1),
    )
    value = ChooseOne("value", voice.say(nl="Wat zag u?", en="What did you see?"), ways)
    return Deed(
        f"Mark:tally:{number}",
        voice.say(nl="Turven, met de zaak en de persoon erbij", en="A stroke, with the case and the person"),
        "Mark",
        {"kind": "tally", "lesson": number},
        (value, *about),
        group="sheet",
        about=f"lesson:{number}",
        key="t",
    )


def _scale(voice: Voice, number: int, about: tuple[Field, ...]) -> Deed:
    """Give a place on a scale."""
    value = ChooseOne(
        "value",
        voice.say(nl="Van 1 (niet) tot 5 (helemaal)", en="From 1 (not) to 5 (wholly)"),
        tuple(Option(str(n), str(n), n) for n in SCALE),
    )
    return Deed(
        f"Mark:scale:{number}",
        voice.say(nl="Een cijfer van 1 tot 5", en="A mark from 1 to 5"),
        "Mark",
        {"kind": "scale", "lesson": number},
        (value, *about),
        group="sheet",
        about=f"lesson:{number}",
        key="s",
    )


def _quote(voice: Voice, number: int, about: tuple[Field, ...]) -> Deed:
    """Write down what somebody said."""
    ways = (
        Option("good", voice.say(nl="het ging goed", en="it was done well"), 1),
        Option("none", voice.say(nl="geen van beide", en="neither"), 0),
        Option("bad", voice.say(nl="het ging mis", en="it went wrong"), -1),
    )
    value = ChooseOne("value", voice.say(nl="Wat laat het zien?", en="What does it show?"), ways, "none")
    words = Write(
        "text", voice.say(nl="Wat werd er gezegd, of wat zag u?", en="What was said, or what did you see?"), longest=400
    )
    return Deed(
        f"Mark:quote:{number}",
        voice.say(nl="Een citaat of een opmerking", en="A quote or a remark"),
        "Mark",
        {"kind": "quote", "lesson": number},
        (words, value, *about),
        group="sheet",
        about=f"lesson:{number}",
        key="c",
    )


def _kept(voice: Voice, name: str, title: str) -> Deed:
    """Note whether an agreement was kept just now."""
    yes_no = voice.yes_no(voice.say(nl="gehouden", en="kept"), voice.say(nl="niet gehouden", en="not kept"))
    return Deed(
        f"Tally:{name}",
        voice.say(nl=f"Afspraak: {title}", en=f"Agreement: {title}"),
        "Tally",
        {"agreement": name},
        (ChooseOne("kept", voice.say(nl="Zag u dat net?", en="Did you see that just now?"), yes_no),),
        group="sheet",
        about="sheet",
    )
