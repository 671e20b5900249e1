"""Labour: the working time that each role gives."""

from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from reports.observers.reading.rows import Rows
from reports.observers.reading.spells import Spell
from simulation.timetable import Timetable


class Work(NamedTuple):
    """Working time that one seat gave at a stretch, and the entry in which it began."""

    seat: str
    seconds: int
    entry: int


class Labour:
    """Keeps how long the seats of each role were busy while at work."""

    def __init__(self) -> None:
        """Start with no work done."""
        self._past: dict[str, Rows[Work]] = {}

    def add(self, spell: Spell, hours: Mapping[str, Timetable]) -> None:
        """Count a spell that has ended."""
        if spell.role not in self._past:
            self._past[spell.role] = Rows(Work)
        self._past[spell.role].append(_work(spell, hours))

    def of(self, role: str, running: Iterable[Spell], hours: Mapping[str, Timetable]) -> Iterator[Work]:
        """Go through the work of a role, that which goes on included."""
        yield from self._past.get(role, ())
        yield from (_work(spell, hours) for spell in running if spell.role == role)


def _work(spell: Spell, hours: Mapping[str, Timetable]) -> Work:
    """Give the working time in a spell."""
    return Work(spell.seat, hours[spell.role].between(spell.start, spell.end), spell.entry)
