"""Time: how long cases take, how much of it somebody worked on them, and whether the legal term was kept."""

from dataclasses import dataclass

from reports.observers.reading.lives import Life, Lives
from reports.observers.reading.measuring import NOTHING, Found, Measuring, counted, mean, measure, ratio
from reports.observers.reading.spans import Spans, joined, length, open_spans
from reports.observers.reading.spells import Spell, Spells
from simulation.case import DAY, HOUR
from simulation.events.case import CaseClosed, CaseOpened
from simulation.events.contact import ResultTold
from simulation.events.organisation import TermMissed, TermStarted
from simulation.journal import Entry
from simulation.world.world import World


@dataclass(slots=True)
class Crowd:
    """How many cases are open: at this moment, and summed over time since a moment at which there was none."""

    open: int = 0
    last: int = 0
    area: int = 0
    gone: int = 0
    stayed: int = 0

    def move(self, at: int, step: int) -> None:
        """Let so many more be open from a moment on."""
        self.area += self.open * (at - self.last)
        self.open, self.last = self.open + step, at


class Times(Measuring):
    """Watches how long each case is open, and when somebody works on it."""

    def __init__(self) -> None:
        """Start with nothing."""
        self._lives = Lives()
        self._spells = Spells()
        self._worked: dict[str, Spans] = {}
        self._touched: dict[str, int] = {}
        self._terms: dict[str, bool | None] = {}
        self._term_entries: list[int] = []
        self._all = Crowd()
        self._window: Crowd | None = None
        self._whole: tuple[int, Crowd] | None = None
        self._began = 0

    def see(self, entry: Entry, world: World) -> None:
        """Note the work on each case, and what happens to its life and its term."""
        for spell in self._spells.see(entry, world):
            self._work(spell, world)
