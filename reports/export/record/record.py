"""The record of a session: its journal, what was typed, what was measured, and the names to tell it by."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import NamedTuple

from reports.export.record.names import Names
from simulation.journal import Entry, Header
from simulation.observing import Figure
from simulation.scenario.scenario import Scenario


class Record(NamedTuple):
    """All that can be exported; the entries are asked for anew each time, so that they need not fit in memory.

    `texts` holds what people typed, by the number under which the journal refers to it; `figures` what was
    measured, round by round.
    """

    header: Header
    scenario: Scenario
    entries: Callable[[], Iterable[Entry]]
    names: Names
    texts: Mapping[int, str] = {}
    figures: Callable[[], Iterable[Sequence[Figure]]] = list
