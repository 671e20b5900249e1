"""Labour: the working time that each role gives, up to now."""

from collections.abc import Mapping
from typing import NamedTuple

from reports.observers.reading.spells import Spell, Spells
from simulation.calendar import Timetable
from simulation.journal import Entry
from simulation.world.world import World


class Work(NamedTuple):
    """Working time that one seat gave at a stretch, and the entry in which it began."""

    seconds: int
    entry: int


class Labour:
    """Reads from a journal how long the seats of each role were busy while at work."""

    def __init__(self) -> None:
        """Start with all hands free."""
        self._spells = Spells()
        self._hours: Mapping[str, Timetable] = {}
        self._past: dict[str, list[Work]] = {}
        self._until = 0

    def see(self, entry: Entry, world: World) -> None:
        """Note the spells that end with this entry."""
        self._until, self._hours = entry.at, world.timetables
        for spell in self._spells.see(entry, world):
            self._past.setdefault(spell.role, []).append(self._work(spell))

    def of(self, role: str) -> list[Work]:
        """Give the work of a role, that which goes on included."""
        running = (self._work(spell) for spell in self._spells.running(self._until) if spell.role == role)
        return [*self._past.get(role, ()), *running]

    def _work(self, spell: Spell) -> Work:
        """Give the working time in a spell."""
        return Work(self._hours[spell.role].between(spell.start, spell.end), spell.entry)
