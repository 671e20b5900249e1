"""Who waits: residents on a line, residents who hear nothing, and cases that nobody owns, each with how long."""

from collections.abc import Iterator

from roles.terminal.screen import Item, Items, Line
from roles.terminal.voice import Voice
from simulation.outlook import Whole
from simulation.world.casefile import CaseFile


def waiting(whole: Whole, voice: Voice) -> Items:
    """Show who waits on a line or at a counter, how much patience is left; then who has heard nothing for too long."""
    items = (*_on_hold(whole, voice), *_unheard(whole, voice))
    return Items(
        "waiting",
        counted(voice.say(nl="Wie wacht", en="Who waits"), len(items)),
        items,
        voice.say(nl="niemand", en="nobody"),
    )


def counted(title: str, number: int) -> str:
    """Put behind a title how many there are, so that a list tells it before one opens it."""
    return f"{title} ({number})" if number else title


def _on_hold(whole: Whole, voice: Voice) -> Iterator[Item]:
    """Show who is on the line, or stands at the counter."""
    for file, slip, since, patience in whole.on_hold():
        waits = whole.at - since
        said = voice.span(waits)
        if patience is not None:
            most = voice.span(patience)
            said = voice.say(nl=f"{said}; houdt het {most} vol", en=f"{said}; holds on for {most}")
        lines = (Line(said, voice.words.channel(slip.channel)),)
        yield Item(f"waiting:{file.id}", _name(file, voice), lines, "rings", waits=waits, patience=patience)


def _unheard(whole: Whole, voice: Voice) -> Iterator[Item]:
    """Show who has heard nothing for too long."""
    for file in whole.cases():
        if file.silent and not file.closed and not file.waiting_on_line:
            span = voice.span(whole.at - file.last_news)
            said = voice.say(nl=f"hoort al {span} niets", en=f"has heard nothing for {span}")
            yield Item(f"waiting:{file.id}", _name(file, voice), (Line(said),), "waiting")


def orphans(whole: Whole, voice: Voice) -> Items:
    """Show the cases that nobody owns, the longest first."""
    items = tuple(
        Item(
            f"orphan:{file.id}",
            _name(file, voice),
            tone="late" if whole.lies_too_long(since) else "plain",
            sign=_since(whole, voice, since),
        )
        for file, since in sorted(whole.orphans(), key=lambda orphan: orphan[1])
    )
    title = voice.say(nl="Zaken van niemand", en="Cases of nobody")
    return Items("orphans", counted(title, len(items)), items, voice.say(nl="geen", en="none"))


def _since(whole: Whole, voice: Voice, since: int) -> str:
    """Say for how long a case has been nobody's."""
    span = voice.span(whole.at - since)
    return voice.say(nl=f"al {span}", en=f"for {span}")


def _name(file: CaseFile, voice: Voice) -> str:
    """Name the resident of a case."""
    return voice.resident((file.source, file.role, file.resident))
