"""Findings: a rehearsal's figures for each person at the table and each resident with a name, round by round."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Literal

from simulation.events.case import CaseClosed, CaseOpened, ResidentArrived
from simulation.events.contact import ResultTold
from simulation.events.table import IntentRefused, RoundOpened
from simulation.journal import Entry
from simulation.rehearsal import Moment, Sight

Why = Literal["before", "waits", "away", "after"]
"""Why somebody has nothing to decide: nobody has come yet, others are busy, the employee is absent, all is over."""

IDLE = 90
"""Nobody should be without a meaningful choice for more real seconds than this."""

QUEUE = 5
"""No more than this should wait before one seat ..."""

PILED_UP = 60
"""... for longer than so many real seconds."""


@dataclass
class AtTable:
    """One person in one round; all times are real seconds."""

    round: int
    seats: tuple[str, ...]
    deeds: int = 0
    refused: Counter[str] = field(default_factory=Counter)
    idle: dict[Why, int] = field(default_factory=dict)
    idle_from: int = 0
    queue: float = 0.0
    piled_up: int = 0

    @property
    def longest(self) -> int:
        """Give the longest time without a meaningful choice."""
        return max(self.idle.values(), default=0)


@dataclass
class Affair:
    """What became of one persona's question in one round."""

    round: int
    persona: str
    seat: str = ""
    arrived: int | None = None
    opened: int | None = None
    result: str | None = None
    second: int | None = None
    day: float | None = None
    ended: bool = False


class Findings:
    """Listens to the game and looks at the table, and keeps what both showed."""

    def __init__(self, seats: Sequence[tuple[str, ...]], personas: Sequence[str]) -> None:
        """Expect these people, and these residents with a name."""
        self._seats, self._personas = seats, personas
        self.people: list[AtTable] = []
        self.affairs: list[Affair] = []
        self.seconds: list[int] = []
        self._heard: list[Entry] = []
        self._spells: list[tuple[Why, int]] = []
        self._piles: list[int] = []
        self._opened = 0

    def hear(self, entry: Entry) -> None:
        """Keep an entry until the second in which it fell is seen."""
        self._heard.append(entry)
        if any(isinstance(event, RoundOpened) for event in entry.events):
            self._begin(entry)

    def see(self, moment: Moment) -> None:
        """Look at everybody in one second of the room's clock."""
        self.seconds[-1] = moment.second
        for entry in self._heard:
            self._count(entry)
            for event in entry.events:
                self._follow(event, entry.at, moment)
        self._heard.clear()
        for n, sight in enumerate(moment.sights):
            self._look(n, sight, moment.second)

    def _begin(self, entry: Entry) -> None:
        """Open a page for a round."""
        number = len(self.seconds) + 1
        self.seconds.append(0)
        self.people += [AtTable(number, seats) for seats in self._seats]
        self.affairs += [Affair(number, persona) for persona in self._personas]
        self._spells = [("waits", 0)] * len(self._seats)
        self._piles = [0] * len(self._seats)
        self._opened = entry.at

    # --- what was said and what happened -----------------------------------------------------------

    def _count(self, entry: Entry) -> None:
        """Count what a person did, or was refused."""
        if entry.by != "person":
            return
        person = next(p for p in reversed(self.people) if entry.seat in p.seats)
        refusal = next((event for event in entry.events if isinstance(event, IntentRefused)), None)
        if refusal is None:
            person.deeds += 1
        else:
            person.refused[refusal.why] += 1

    def _follow(self, event: object, at: int, moment: Moment) -> None:
        """Follow the affairs of those who have a name."""
        if isinstance(event, ResidentArrived):
            for affair in self._now():
                if affair.persona == event.source:
                    affair.arrived = moment.second
        elif isinstance(event, CaseOpened | ResultTold | CaseClosed):
            affair = next((a for a in self._now() if event.case == f"{a.persona}-case"), None)
            if affair is not None:
                self._note(affair, event, at, moment)

    def _note(self, affair: Affair, event: CaseOpened | ResultTold | CaseClosed, at: int, moment: Moment) -> None:
        """Note how far an affair has come."""
        match event:
            case CaseOpened():
                affair.opened = moment.second
            case ResultTold() if affair.result is None:
                affair.result, affair.second = event.result, moment.second
                affair.day = (at - self._opened) / 86_400
            case CaseClosed():
                affair.ended = True
            case _:
                pass

    def _now(self) -> list[Affair]:
        """Give the affairs of this round."""
        return self.affairs[-len(self._personas) :] if self._personas else []

    # --- what the table looked like ----------------------------------------------------------------

    def _look(self, n: int, sight: Sight, second: int) -> None:
        """Count the seconds somebody has nothing to decide, and those in which too much waits."""
        person = self.people[len(self.people) - len(self._seats) + n]
        person.queue = max(person.queue, sight.queue)
        self._piles[n] = self._piles[n] + 1 if sight.queue > QUEUE else 0
        person.piled_up = max(person.piled_up, self._piles[n])
        why = self._why(person, sight)
        before, idle = self._spells[n]
        idle = 0 if sight.engaged else idle + 1 if why == before else 1
        self._spells[n] = (why, idle)
        if idle > person.longest:
            person.idle_from = second - idle
        if idle > person.idle.get(why, 0) and not self._over():
            person.idle[why] = idle

    def _why(self, person: AtTable, sight: Sight) -> Why:
        """Say why somebody has nothing to decide."""
        if sight.away:
            return "away"
        own = [affair for affair in self._now() if affair.persona in person.seats]
        if own and all(affair.arrived is None for affair in own):
            return "before"
        if own and all(affair.ended for affair in own):
            return "after"
        return "waits"

    def _over(self) -> bool:
        """Tell whether all that the round is about has ended: then it can be closed."""
        return bool(self._now()) and all(affair.ended for affair in self._now())
