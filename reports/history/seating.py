"""Seating: in which rounds a seat went to other hands, so that its figures are not those of one person alone."""

from collections.abc import Iterator
from typing import NamedTuple

from simulation.events.table import RoundClosed, RoundOpened, SeatLeft, SeatShared, SeatsSwapped, SeatTaken
from simulation.journal import Entry, Header, Journal
from simulation.scenario.scenario import Scenario

Changed = SeatTaken | SeatShared | SeatLeft | SeatsSwapped
"""What puts a seat in other hands."""


class Change(NamedTuple):
    """A seat went to other hands: the moment, the number of the entry, the seats, and that in words."""

    at: int
    number: int
    seats: tuple[str, ...]
    said: str


class Seating:
    """Follows who plays the desks and the residents with a story; observers and ordinary residents don't count."""

    def __init__(self, scenario: Scenario, header: Header) -> None:
        """Begin before the first round."""
        self._seats = {*scenario.seats(header.profile), *scenario.personas}
        self._round, self._playing = 0, False

    def see(self, entry: Entry) -> Iterator[tuple[int, Changed]]:
        """Give what changes in an entry, each with the round that it makes a difference to."""
        for event in entry.events:
            match event:
                case RoundOpened():
                    self._round, self._playing = event.round, True
                case RoundClosed():
                    self._playing = False
                case SeatTaken() | SeatShared() | SeatLeft() | SeatsSwapped() if self._seats & set(seats_of(event)):
                    if self._counts(event):
                        yield self._round + (not self._playing), event
                case _:
                    pass

    def _counts(self, event: Changed) -> bool:
        """Tell whether it makes a difference; before the first round people only sit down, or change their minds."""
        return self._playing or self._round > 0 or isinstance(event, SeatShared)


def seats_of(event: Changed) -> tuple[str, ...]:
    """Name the seats that an event is about."""
    return (event.seat, event.other) if isinstance(event, SeatsSwapped) else (event.seat,)


def unsettled(scenario: Scenario, journal: Journal) -> frozenset[int]:
    """Name the rounds in which not every seat was in the same hands all the time."""
    seating = Seating(scenario, journal.header)
    return frozenset(number for entry in journal for number, _ in seating.see(entry))
