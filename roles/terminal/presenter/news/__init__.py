"""News: what a seat noticed last, told to that seat in the second person; one module a subject, each a small table."""

from collections.abc import Iterable, Iterator
from typing import Final

from roles.terminal.presenter.news import contact, knowing, organisation, promises, table, work
from roles.terminal.presenter.news.telling import Said, Telling
from roles.terminal.screen import Line
from roles.terminal.voice import Voice
from simulation.events import Event
from simulation.events.contact import TrustMoved
from simulation.outlook import Eyes, Outlook
from simulation.wording.trust import REASONS as TRUST
from simulation.wording.words import great

LATEST: Final = 20
"""So much of the news stands on a screen."""

AT_HOME: Final[Telling] = {**table.ANYWHERE, **contact.AT_HOME, **promises.AT_HOME, **organisation.AT_HOME}
"""What is news at a kitchen table, and how it is told there."""

AT_A_DESK: Final[Telling] = {
    **table.ANYWHERE, **table.AT_A_DESK, **contact.AT_A_DESK, **promises.AT_A_DESK, **knowing.AT_A_DESK,
    **work.AT_A_DESK, **organisation.AT_A_DESK,
}  # fmt: skip
"""What is news at a desk, as far as it does not show on the desk itself."""


def news(eyes: Eyes, voice: Voice) -> tuple[Line, ...]:
    """Tell what this seat noticed last, newest first."""
    resident = (isinstance(eyes, Outlook) and eyes.is_resident) or voice.around.persona is not None
    telling = AT_HOME if resident else AT_A_DESK
    lines = (_told(telling, voice, at, event) for at, event in reversed(voice.around.noticed))
    told = (line for line in lines if line is not None)
    return tuple(line for line, _ in zip(told, range(LATEST), strict=False))


def said_of(events: Iterable[Event], view: Outlook, voice: Voice) -> Iterator[Line]:
    """Tell some of what a seat noticed, without the moments."""
    telling = AT_HOME if view.is_resident else AT_A_DESK
    told = (tell(telling, voice, event) for event in events)
    return (Line(great(said[0]), tone=said[1]) for said in told if said is not None)


def _told(telling: Telling, voice: Voice, at: int, event: Event) -> Line | None:
    """Tell one thing as it was told before; what is told of today may read otherwise tomorrow."""
    case: str = getattr(event, "case", "")
    return voice.keep(("news", voice.today, at, event), case, lambda: _line(telling, voice, at, event))


def _line(telling: Telling, voice: Voice, at: int, event: Event) -> Line | None:
    """Tell one thing, with its moment."""
    said = tell(telling, voice, event)
    return None if said is None else Line(great(said[0]), label=voice.moment(at), tone=said[1])


def tell(telling: Telling, voice: Voice, event: Event) -> Said | None:
    """Tell one event; none when it is no news here."""
    told = telling.get(type(event))
    return told(voice, event) if told is not None else None


def trust_path(view: Outlook, voice: Voice) -> Iterator[Line]:
    """Tell how a resident's trust went, oldest first."""
    for at, event in view.around.noticed:
        if isinstance(event, TrustMoved):
            nl, en = TRUST[event.why]
            number = voice.words.number(event.trust)
            yield Line(f"{number}: {voice.say(nl=nl, en=en)}", voice.day(at), tone="bad" if event.step < 0 else "good")
