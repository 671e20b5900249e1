"""The voice of one seat: names, moments and costs as that seat says them, in its language."""

from collections.abc import Callable, Hashable, Iterable
from functools import cached_property
from typing import TypeVar

from roles.terminal.memory import Memory
from roles.terminal.phrases import Titles, on_one_line, phrases, said
from roles.terminal.screen import Option
from simulation.case import DAY, Value
from simulation.outlook import Eyes, Footing, Outlook, Surroundings
from simulation.scenario.casetype import CaseType
from simulation.scenario.faults import Language
from simulation.scenario.words import Text
from simulation.wording import dates
from simulation.wording.words import plain

T = TypeVar("T")


class Voice:
    """Says in one language what a seat may know."""

    def __init__(self, eyes: Eyes, language: Language, memory: Memory | None = None) -> None:
        """Speak for whoever looks through these eyes; with a memory of the last screen."""
        self._memory = memory if memory is not None else Memory()
        self._memory.turn()
        self.around: Surroundings = eyes.around if isinstance(eyes, Outlook) else eyes
        self.language: Language = language
        self.words = self.around.words(language)
        self._phrases = phrases(self.words)
        # A screen of ninety cases says the same names a thousand times.
        self._seats: dict[str, str] = {}
        self._footings: dict[str, Footing | None] = {}
        self._whose: dict[str, str] = {}

    def keep(self, what: Hashable, case: str, make: Callable[[], T]) -> T:
        """Give what was made of a case for the last screen, when it rests on the same; else make it."""
        if case not in self._footings:
            self._footings[case] = self.around.footing(case)
        return self._memory.keep((what, case), self._footings[case], make)

    def say(self, *, nl: str, en: str) -> str:
        """Give the one of two texts that is in this language."""
        return nl if self.language == "nl" else en

    def text(self, text: Text | None) -> str:
        """Give a text of the scenario; nothing when there is none."""
        return said(text, self.words)[0] if text is not None else ""

    def great(self, text: Text) -> str:
        """Give a title of the scenario with its capital."""
        return said(text, self.words)[1]

    # --- who -----------------------------------------------------------------------------------------

    def seat(self, seat: str) -> str:
        """Name a seat; whoever looks is `you`."""
        if seat == self.around.seat:
            return self.say(nl="u", en="you")
        if seat not in self._seats:
            self._seats[seat] = self.around.seat_name(seat, self.words)
        return self._seats[seat]

    def seats(self, seats: Iterable[str]) -> str:
        """Name several seats."""
        return self.words.people([self.seat(seat) for seat in seats])

    def role(self, role: str) -> str:
        """Name a role with its article."""
        return self._phrases.role(role)

    def resident(self, who: tuple[str, str, str]) -> str:
        """Name a resident, given source, role and seat."""
        return self._phrases.resident(who)

    def whose(self, case: str) -> str:
        """Name the resident of a case."""
        if case not in self._whose:
            self._whose[case] = self.resident(self.around.resident_of(case))
        return self._whose[case]

    # --- what ----------------------------------------------------------------------------------------

    def task(self, kind: CaseType, task: str) -> str:
        """Name a task."""
        return self.great(kind.tasks[task].title)

    def titles(self, kind: CaseType) -> Titles:
        """Give what a case type calls its facts and tasks."""
        return self._phrases.titles(kind)

    def fact(self, kind: CaseType, name: str) -> str:
        """Name a fact, or the outcome of a task."""
        return self.titles(kind).said.get(name) or plain(name)

    def value(self, kind: CaseType, name: str, value: Value) -> str:
        """Say what a fact, or a task's outcome, says."""
        task = kind.tasks.get(name)
        outcome = task.outcomes.get(str(value)) if task is not None else None
        if outcome is not None:
            return self.text(outcome.title)
        if task is not None:
            return self.say(nl="gedaan", en="done")
        if value == "known":
            return self.say(nl="bekend", en="known")
        return on_one_line(value)[0] if isinstance(value, str) else self.words.value(value)

    def things(self, kind: CaseType, names: Iterable[str]) -> str:
        """Name facts and outcomes in a row."""
        things = self.titles(kind).things
        return self.words.things([things[name] for name in names])

    def listed(self, items: Iterable[str]) -> str:
        """Give all of several things, however many there are."""
        return "; ".join(dict.fromkeys(items))

    def options(self, kind: CaseType, names: Iterable[str]) -> tuple[Option, ...]:
        """Give facts and outcomes as options."""
        known = self.titles(kind).options
        return tuple(known[name] for name in names)

    def yes_no(self, yes: str, no: str, *, adds: int = 0, note: str = "") -> tuple[Option, Option]:
        """Give a choice between yes, which may add desk time, and no."""
        return Option("yes", yes, value=True, seconds=adds, note=note), Option("no", no, value=False)

    # --- when ----------------------------------------------------------------------------------------

    def day(self, at: int) -> str:
        """Say a date."""
        return dates.day(self.around.moment(at), self.language)

    def time(self, at: int) -> str:
        """Say a time of day."""
        return dates.clock(self.around.moment(at), self.language)

    def when(self, at: int) -> str:
        """Say a moment: only its time when it is today."""
        there, now = self.around.moment(at), self.around.moment(self.around.at)
        return self.time(at) if there.date() == now.date() else dates.moment(there, self.language)

    def moment(self, at: int) -> str:
        """Say a moment in full: the same words whenever it is said."""
        return dates.moment(self.around.moment(at), self.language)

    @cached_property
    def today(self) -> str:
        """Say what day it is; on it depends what is told of other moments, by `when` and `ago`."""
        return self.day(self.around.at)

    def by(self, at: int) -> str:
        """Say a date by which, and for how long that is."""
        left = at - self.around.at
        day = self.day(at)
        if left < 0:
            return self.say(nl=f"{day}, {self.span(-left)} geleden", en=f"{day}, {self.span(-left)} ago")
        return self.say(nl=f"{day}, over {self.span(left)}", en=f"{day}, in {self.span(left)}")

    def span(self, seconds: int) -> str:
        """Say how long."""
        return dates.span(max(0, seconds), self.language)

    def cost(self, seconds: int) -> str:
        """Say what a deed costs in desk time; nothing for what is only a word."""
        return about(seconds, self.language) if seconds > 0 else ""

    def length(self, seconds: int) -> str:
        """Say so much working time: `30 minuten`, `1,5 uur`."""
        return dates.length(seconds, self.language)

    def ago(self, at: int) -> str:
        """Say since when."""
        passed = self.around.at - at
        if passed < DAY and self.around.moment(at).date() == self.around.moment(self.around.at).date():
            return self.say(nl=f"sinds {self.time(at)}", en=f"since {self.time(at)}")
        return self.say(nl=f"sinds {self.day(at)}", en=f"since {self.day(at)}")


def about(seconds: int, language: Language) -> str:
    """Say about how much desk time that is."""
    length = dates.length(seconds, language)
    return f"ongeveer {length}" if language == "nl" else f"about {length}"
