"""What a rule gets and what it gives: somebody said something; these events and timers follow."""

from collections.abc import Callable

import msgspec

from simulation.case import By, TrustReason
from simulation.events import Event
from simulation.events.contact import TrustMoved
from simulation.intents import Intent
from simulation.intents.world import Finish
from simulation.world.world import World


class Refused(Exception):
    """The rules don't allow what a player asked for; `why` is a word that screens explain."""

    def __init__(self, why: str) -> None:
        """Say why not."""
        super().__init__(why)
        self.why = why


class Said(msgspec.Struct, frozen=True, gc=False):
    """An intent, who said it, and when."""

    seat: str
    intent: Intent
    at: int
    by: By = "habit"


class Timer(msgspec.Struct, frozen=True, gc=False):
    """What the world will say later, at `at`."""

    at: int
    intent: Intent
    seat: str = ""


class Ruling:
    """What follows from an intent; nothing at all when a timer came too late."""

    __slots__ = ("events", "timers")

    def __init__(self, *events: Event) -> None:
        """Start with these events."""
        self.events: list[Event] = list(events)
        self.timers: list[Timer] = []

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

    def add(self, other: "Ruling") -> "Ruling":
        """Add all that follows from something else."""
        self.events.extend(other.events)
        self.timers.extend(other.timers)
        return self

    def move_trust(self, world: World, case_id: str, why: TrustReason, step: float | None = None) -> "Ruling":
        """Let a resident's trust move by the scenario's step for this reason."""
        step = world.scenario.trust.step(why) if step is None else step
        if step:
            before = self._trust(world, case_id)
            trust = round(min(10.0, max(0.0, before + step)), 3)
            self.events.append(TrustMoved(case_id, why, step, trust))
        return self

    def _trust(self, world: World, case_id: str) -> float:
        """Give the trust as it is after what this ruling did to it already."""
        moves = [e.trust for e in self.events if isinstance(e, TrustMoved) and e.case == case_id]
        return moves[-1] if moves else world.cases[case_id].trust


Rules = Callable[[World, Said], Ruling]
"""The law of the game: from the world and what was said to what follows; raises `Refused`."""
