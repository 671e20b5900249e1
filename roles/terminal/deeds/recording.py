"""Recording, a choice each time: now, later or never."""

from collections.abc import Iterator

from roles.terminal.deeds.blanks import Blanks
from roles.terminal.screen import ChooseMany, Deed
from roles.terminal.voice import Voice
from simulation.intents.employee import Record
from simulation.outlook import Outlook


def recording(view: Outlook, voice: Voice, blanks: Blanks) -> Iterator[Deed]:
    """Go through the cases of which this seat knows something that could be written down."""
    waiting = dict(view.fresh)
    put_off = dict(view.folder)
    for case in dict.fromkeys([*waiting, *put_off, *view.known_cases()]):
        learned = (*waiting.get(case, ()), *put_off.get(case, ()))
        if (deed := _about(view, voice, blanks, case, learned)) is not None:
            yield deed


def _about(view: Outlook, voice: Voice, blanks: Blanks, case: str, learned: tuple[str, ...]) -> Deed | None:
    """Give how to record what is known of one case; that stays so while it rests on the same."""
    return voice.keep("record", case, lambda: _left(view, voice, blanks, case, learned))


def _left(view: Outlook, voice: Voice, blanks: Blanks, case: str, learned: tuple[str, ...]) -> Deed | None:
    """Give how to record what was learned of a case, or else is known of it; none when nothing is left."""
    now = being_recorded(view, case)
    facts = [fact for fact in learned if fact not in now]
    others = [fact for fact in view.unrecorded(case) if fact not in {*facts, *now}]
    return _record(view, voice, blanks, case, (facts, others)) if facts or others else None


def being_recorded(view: Outlook, case: str) -> tuple[str, ...]:
    """Give what this seat is writing down right now: nobody does that twice."""
    doing = view.hands
    return doing.facts if isinstance(doing, Record) and doing.case == case else ()


def _record(view: Outlook, voice: Voice, blanks: Blanks, case: str, known: tuple[list[str], list[str]]) -> Deed:
    """Write down what was learned of a case, put it off, or leave it."""
    kind, who, (facts, others) = view.kind(case), voice.whose(case), known
    what = ChooseMany(
        "facts",
        voice.say(nl="Wat?", en="What?"),
        voice.options(kind, dict.fromkeys([*facts, *others])),
        tuple(dict.fromkeys(facts)) or tuple(others),
    )
    return Deed(
        f"Record:{case}",
        voice.say(nl=f"Vastleggen: {who}", en=f"Record: {who}"),
        "Record",
        {"case": case},
        (what, blanks.when),
        group="record",
        about=f"record:{case}" if facts else f"case:{case}",
        key="l",
    )
