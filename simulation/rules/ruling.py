"""What a rule gets and what it gives: somebody said something; these events and timers follow."""

from collections.abc import Callable

from simulation.case import By, TrustReason
from simulation.events import Event
from simulation.events.contact import TrustMoved
from simulation.intents import Intent, PlayerIntent
from simulation.intents.world import Finish
from simulation.world.world import World


class Refused(Exception):
    """The rules don't allow what a player asked for; `why` is a word that screens explain.

    `first` is the deed that opens the way, if there is one: habit does that, people hear the reason and choose.
    """

    def __init__(self, why: str, first: PlayerIntent | None = None) -> None:
        """Say why not, and what would have to be done first."""
        super().__init__(why)
        self.why = why
        self.first = first


# These two are plain classes, for a compiled dataclass is still made by Python: three times as slow.
class Said:
    """An intent, who said it, and when."""

    def __init__(self, seat: str, intent: Intent, at: int, by: By = "habit") -> None:
        """Say it."""
        self.seat = seat
        self.intent = intent
        self.at = at
        self.by: By = by


class Timer:
    """What the world will say later, at `at`."""

    def __init__(self, at: int, intent: Intent, seat: str = "") -> None:
        """Set it."""
        self.at = at
        self.intent = intent
        self.seat = seat


class Ruling:
    """What follows from an intent; nothing at all when a timer came too late."""

    __slots__ = ("events", "moves", "timers")

    def __init__(self, *events: Event) -> None:
        """Start with these events."""
        self.events: list[Event] = list(events)
        self.timers: list[Timer] = []
        self.moves = False  # whether trust moves in it

    def happen(self, *events: Event) -> "Ruling":
        """Add events."""
        self.events.extend(events)
        return self

    def later(self, at: int, intent: Intent, seat: str = "") -> "Ruling":
        """Let the world say something at a later moment."""
        self.timers.append(Timer(at, intent, seat))
        return self

    def finish(self, seat: str, deed: int, ends: int) -> "Ruling":
        """Let a seat's deed end."""
        return self.later(ends, Finish(deed), seat)

    def first(self, count: int) -> "Ruling":
        """Give the first so many events, without what was to come later."""
        kept = Ruling(*self.events[:count])
        kept.moves = self.moves
        return kept

    def add(self, other: "Ruling") -> "Ruling":
        """Add all that follows from something else."""
        if other.moves:
            self.events.extend(self._rebased(event) for event in other.events)
        else:
            self.events.extend(other.events)
        self.timers.extend(other.timers)
        self.moves = self.moves or other.moves
        return self

    def move_trust(self, world: World, case_id: str, why: TrustReason, step: float | None = None) -> "Ruling":
        """Let a resident's trust move by the scenario's step for this reason."""
        step = world.scenario.trust.step(why) if step is None else step
        if step:
            before = self._moved(case_id)
            trust = world.cases[case_id].trust if before is None else before.trust
            self.events.append(TrustMoved(case_id, why, step, _within(trust + step)))
            self.moves = True
        return self

    def _rebased(self, event: Event) -> Event:
        """Let a move of trust begin where an earlier one in this ruling ended."""
        before = self._moved(event.case) if isinstance(event, TrustMoved) else None
        if before is None or not isinstance(event, TrustMoved):
            return event
        return TrustMoved(event.case, event.why, event.step, _within(before.trust + event.step))

    def _moved(self, case_id: str) -> TrustMoved | None:
        """Give the last move of a resident's trust in this ruling, if there is one."""
        moves = [event for event in self.events if isinstance(event, TrustMoved) and event.case == case_id]
        return moves[-1] if moves else None


def _within(trust: float) -> float:
    """Keep trust between 0 and 10."""
    return round(min(10.0, max(0.0, trust)), 3)


Rules = Callable[[World, Said], Ruling]
"""The law of the game: from the world and what was said to what follows; raises `Refused`."""
