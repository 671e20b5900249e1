"""The lifecycle of tasks in the words of the XES standard: what of all that happened moves a task on, and how."""

from typing import Literal, NamedTuple

from reports.export.record.happened import Happened
from simulation.events.contact import ContactMade
from simulation.events.organisation import PenaltyForfeited
from simulation.events.table import RoundOpened
from simulation.events.work import (
    DeedBegun,
    DeedDone,
    DeedPaused,
    DeedResumed,
    TaskAccepted,
    TaskBegun,
    TaskDone,
    TaskDropped,
    TaskOffered,
    TaskReopened,
    TaskSentBack,
)
from simulation.intents.employee import Work

Transition = Literal[
    "schedule", "assign", "reassign", "start", "suspend", "resume", "complete", "manualskip", "unknown",
]  # fmt: skip
"""Transitions of the standard model that occur in a game; what is no task has none of them, which is `unknown`."""

Doing = tuple[str, str]
"""The case and the task that somebody works on."""


class Moved(NamedTuple):
    """A task, or something else that happened about a case, and how it moved.

    `instance` is the same for all moves of one time that a task is done; done anew it is another.
    """

    case: str
    activity: str
    transition: Transition
    seat: str
    instance: str = ""


class Lifecycle:
    """Follows who took which task, and what is interrupted."""

    def __init__(self) -> None:
        """Start with nothing in hand."""
        self._taken: set[Doing] = set()
        self._ended: dict[Doing, int] = {}
        self._in_hand: dict[str, Doing | None] = {}
        self._aside: dict[str, list[Doing | None]] = {}

    def see(self, happened: Happened) -> Moved | None:
        """Give what moved, if anything did that concerns a case."""
        moved = self._move(happened)
        if moved is None:
            return None
        if moved.transition == "unknown":
            return moved._replace(instance=f"{happened.entry.number}.{happened.place}")
        doing = moved.case, moved.activity
        time = self._ended.get(doing, 0) + 1
        if moved.transition in {"complete", "manualskip"}:
            self._ended[doing] = time
        return moved._replace(instance=f"{moved.activity}.{time}")

    def _move(self, happened: Happened) -> Moved | None:
        """Give what moved, and how."""
        event = happened.event
        match event:
            case RoundOpened():
                self._taken, self._ended, self._in_hand, self._aside = set(), {}, {}, {}
                return None
            case DeedBegun() | DeedDone() | DeedPaused() | DeedResumed():
                return self._work(happened)
            case TaskOffered() | TaskReopened():
                return Moved(event.case, event.task, "schedule", happened.seat)
            case TaskAccepted():
                again = (event.case, event.task) in self._taken
                self._taken.add((event.case, event.task))
                return Moved(event.case, event.task, "reassign" if again else "assign", event.seat)
            case TaskSentBack():
                return Moved(event.case, event.task, "reassign", event.to)
            case TaskBegun():
                return Moved(event.case, event.task, "start", event.seat)
            case TaskDone():
                return Moved(event.case, event.task, "complete", event.seat)
            case TaskDropped():
                return Moved(event.case, event.task, "manualskip", event.seat)
            case _:
                return Moved(happened.case, happened.kind, "unknown", happened.seat) if happened.case else None

    def _work(self, happened: Happened) -> Moved | None:
        """Follow what a seat has in hand; only the interruption of a task moves it."""
        event, seat = happened.event, happened.seat
        aside = self._aside.setdefault(seat, [])
        match event:
            case DeedBegun():
                intent = happened.entry.intent
                self._in_hand[seat] = (intent.case, intent.task) if isinstance(intent, Work) else None
            case DeedPaused():
                doing = self._in_hand.pop(seat, None)
                aside.append(doing)
                return Moved(*doing, "suspend", seat) if doing else None
            case DeedResumed() if aside:
                doing = self._in_hand[seat] = aside.pop()
                return Moved(*doing, "resume", seat) if doing else None
            case _:
                self._in_hand.pop(seat, None)
        return None


def price(happened: Happened) -> float | None:
    """Give what something cost by itself in euros, if it did: a channel, a penalty."""
    match happened.event:
        case ContactMade():
            return happened.world.scenario.channels[happened.event.channel].cost
        case PenaltyForfeited():
            return happened.event.euros
        case _:
            return None
