"""A scene: one entry in the world as it is after it, with the words and the memory to tell it."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TypeVar

from reports.telling.memory import Memory
from simulation.case import DAY, OBSERVERS
from simulation.events import Event
from simulation.journal import Entry
from simulation.scenario.casetype import CaseType
from simulation.wording import dates
from simulation.wording.words import Words, plain
from simulation.world.casefile import CaseFile
from simulation.world.world import World

E = TypeVar("E", bound=Event)


@dataclass(frozen=True, slots=True)
class Scene:
    """Everything that a sentence may be made of."""

    words: Words
    memory: Memory
    world: World
    entry: Entry

    def say(self, *, nl: str, en: str) -> str:
        """Give the one of two sentences that is in this language."""
        return self.words.say(nl=nl, en=en)

    def either(self, *, nl: str, en: str) -> str:
        """Give the one of two parts of a sentence that is in this language."""
        return self.words.either(nl=nl, en=en)

    def beside(self, kind: type[E], case: str | None = None) -> E | None:
        """Give the first event of a kind in the same entry, about the same case if one is named."""
        for event in self.entry.events:
            if isinstance(event, kind) and (case is None or getattr(event, "case", None) == case):
                return event
        return None

    # --- people ------------------------------------------------------------------------------------

    def name(self, case: str) -> str:
        """Name the resident of a case."""
        return self.words.person(self.memory.people[case])

    def seat(self, seat: str) -> str:
        """Name a seat by its role, with a number when several seats share it; a resident by name."""
        if seat in self.memory.seats:
            return self.words.person(self.memory.seats[seat])
        if seat in OBSERVERS:
            number = seat.rpartition("-")[2]
            return self.either(nl=f"observator {number}", en=f"observer {number}")
        desk = self.world.desks.get(seat)
        if desk is None:
            persona = self.words.scenario.personas.get(seat)
            return plain(persona.name if persona is not None else seat)
        if len(self.world.trays[desk.role].seats) == 1:
            return self.role(desk.role)
        return self.words.numbered(desk.role, seat.removeprefix(desk.role).strip("-"))

    def role(self, role: str) -> str:
        """Name a role."""
        return self.words.role(role)

    def leader(self) -> str:
        """Name the role that leads."""
        role = self.world.manager_role()
        return self.role(role) if role is not None else self.either(nl="niemand", en="nobody")

    def seats(self, seats: Iterable[str]) -> str:
        """Name several seats."""
        return self.words.people([self.seat(seat) for seat in seats])

    # --- things ------------------------------------------------------------------------------------

    def file(self, case: str) -> CaseFile | None:
        """Give the case, unless the world has forgotten it because it is closed."""
        return self.world.cases.get(case)

    def kind(self, case: str) -> CaseType:
        """Give what kind of case it is."""
        return self.words.scenario.case_types[self.memory.people[case].case_type]

    def things(self, case: str, names: Iterable[str]) -> str:
        """Name facts, and outcomes of tasks, of a case."""
        return self.words.things([self.words.thing(self.kind(case), name) for name in names])

    def task(self, case: str, task: str) -> str:
        """Name a task of a case."""
        return self.words.quoted(self.kind(case).tasks[task].title)

    # --- time --------------------------------------------------------------------------------------

    def moment(self, at: int) -> str:
        """Say a moment to come: the time, with weekday and date unless it is this very day."""
        there = self.world.calendar.moment(at)
        if there.date() == self.world.calendar.moment(self.entry.at).date():
            return self.on(at)
        said = dates.moment(there, self.words.language)
        return self.either(nl=f"op {said}", en=f"on {said}")

    def day(self, at: int) -> str:
        """Say a date."""
        return dates.day(self.world.calendar.moment(at), self.words.language)

    def on(self, at: int) -> str:
        """Say when something was or will be, with the time only when it is this very day."""
        there = self.world.calendar.moment(at)
        if there.date() == self.world.calendar.moment(self.entry.at).date():
            clock = dates.clock(there, self.words.language)
            return self.either(nl=f"om {clock}", en=f"at {clock}")
        return self.either(nl=f"op {self.day(at)}", en=f"on {self.day(at)}")

    def by(self, at: int) -> str:
        """Say until when there is time: the date, and the time unless the whole day counts."""
        if (at - self.world.origin) % DAY in {0, DAY - 1}:
            return self.day(at)
        return dates.moment(self.world.calendar.moment(at), self.words.language)

    def span(self, seconds: int) -> str:
        """Say how long something took."""
        return dates.span(seconds, self.words.language)
