"""Recording, a choice each time: now, later or never."""

from collections.abc import Iterator

from roles.terminal.screen import ChooseMany, ChooseOne, Deed, Option
from roles.terminal.voice import Voice
from simulation.intents.employee import Record
from simulation.outlook import Outlook


def recording(view: Outlook, voice: Voice) -> Iterator[Deed]:
    """Go through the cases of which this seat knows something that could be written down."""
    waiting = dict(view.fresh)
    put_off = dict(view.folder)
    for case in dict.fromkeys([*waiting, *put_off, *view.known_cases()]):
        now = being_recorded(view, case)
        facts = [fact for fact in (*waiting.get(case, ()), *put_off.get(case, ())) if fact not in now]
        others = [fact for fact in view.unrecorded(case) if fact not in {*facts, *now}]
        if facts or others:
            yield _record(view, voice, case, facts, others)


def being_recorded(view: Outlook, case: str) -> tuple[str, ...]:
    """Give what this seat is writing down right now: nobody does that twice."""
    doing = view.hands
    return doing.facts if isinstance(doing, Record) and doing.case == case else ()


def _record(view: Outlook, voice: Voice, case: str, facts: list[str], others: list[str]) -> Deed:
    """Write down what was learned of a case, put it off, or leave it."""
    kind, who = view.kind(case), voice.whose(case)
    now = view.cost(Record(case, (), "now"))
    what = ChooseMany(
        "facts",
        voice.say(nl="Wat?", en="What?"),
        voice.options(kind, dict.fromkeys([*facts, *others])),
        tuple(dict.fromkeys(facts)) or tuple(others),
    )
    when = ChooseOne("when", voice.say(nl="Wanneer?", en="When?"), _moments(view, voice, now))
    return Deed(
        f"Record:{case}",
        voice.say(nl=f"Vastleggen: {who}", en=f"Record: {who}"),
        "Record",
        {"case": case},
        (what, when),
        group="record",
        about=f"record:{case}" if facts else f"case:{case}",
        key="l",
    )


def _moments(view: Outlook, voice: Voice, now: int) -> tuple[Option, ...]:
    """Give now, later and never; now only with free hands and a card that works."""
    choices = (
        Option(
            "now",
            voice.say(nl="nu, op de kaart", en="now, on the card"),
            "now",
            now,
            voice.say(nl="iedereen die het mag zien kan het lezen", en="whoever may see it can read it"),
        ),
        Option(
            "later",
            voice.say(nl="later, in uw eigen map", en="later, in your own folder"),
            "later",
            0,
            voice.say(nl="het kost nu niets; niemand anders ziet het", en="costs nothing now; nobody else sees it"),
        ),
        Option(
            "never",
            voice.say(nl="niet, u onthoudt het", en="not at all, you remember it"),
            "never",
            0,
            voice.say(nl="het blijft in uw hoofd", en="it stays in your head"),
        ),
    )
    return choices if not view.busy and view.board_works else choices[1:]
