"""Labour: the working time that each role gives, up to now."""

from typing import NamedTuple

from reports.observers.reading.readings import Readings


class Work(NamedTuple):
    """Working time that one seat gave at a stretch, and the entry in which it began."""

    seat: str
    seconds: int
    entry: int


def labour(read: Readings, role: str) -> list[Work]:
    """Give how long the seats of a role were busy while at work, that which goes on included."""
    hours = read.hours.get(role)
    spells = (spell for spell in read.work() if spell.role == role)
    return [] if hours is None else [Work(s.seat, hours.between(s.start, s.end), s.entry) for s in spells]
