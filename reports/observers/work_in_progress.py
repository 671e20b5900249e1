"""Work in progress: how many cases come in, go out and are open."""

from array import array
from itertools import chain
from operator import attrgetter
from typing import NamedTuple, Never

from reports.observers.reading.lives import Life
from reports.observers.reading.measuring import NOTHING, Found, Measuring, counted, measure, ratio
from reports.observers.reading.readings import Readings
from reports.observers.reading.rows import Rows
from reports.observers.reading.sources import LITTLE
from simulation.case import DAY
from simulation.world.world import World


class Window(NamedTuple):
    """A stretch from a moment without open cases to another: how long, how many cases, how crowded.

    `stayed` is for how long its cases were open, all together; `closings` are the entries in which they closed.
    """

    seconds: int
    stayed: int
    crowd: int
    closings: list[int]


class Span(NamedTuple):
    """When a case was open under watch, and in which entries that began and ended; 0 while it has not ended."""

    since: int
    opened_in: int
    closed: int
    closed_in: int


class WorkInProgress(Measuring[Never]):
    """Watches how many cases are open."""

    def __init__(self, read: Readings) -> None:
        """Start with none."""
        super().__init__(read)
        self._past = Rows(Span)
        self._told = array("q")

    def add_up(self, case: str) -> None:
        """Lay by when a case was open."""
        if (life := self.read.lives.all.get(case)) is not None:
            self._past.append(_span(life))
            if life.told is not None:
                self._told.append(life.told_in)

    def _spans(self) -> list[Span]:
        """Give when each case was open, in the order in which they opened."""
        return sorted(chain(self._past, map(_span, self.read.lives.all.values())), key=attrgetter("opened_in"))

    @measure("count", nl="Zaken", en="Cases")
    def cases(self, _: World) -> Found:
        """Cases that were open at some moment: opened by a first contact, or left over from the round before."""
        return counted([span.opened_in for span in self._spans()], among=len(self.read.lives))

    @measure("count", nl="Zaken met een uitslag", en="Cases with a result told")
    def cases_told(self, _: World) -> Found:
        """Cases of which the resident has heard the result."""
        told = sorted(chain(self._told, (life.told_in for life in self.read.lives.told())))
        return counted(told, among=len(self.read.lives))

    @measure("count", nl="Zaken die openstaan", en="Open cases")
    def cases_open(self, _: World) -> Found:
        """Cases that are open at this moment: opened, and neither closed with a result nor withdrawn."""
        still = (life.opened_in for life in self.read.lives.all.values() if life.closed is None)
        return counted(sorted(still), among=len(self.read.lives))

    @measure("count", nl="Onderhanden zaken, gemiddeld", en="Work in progress, on average")
    def work_in_progress(self, _: World) -> Found:
        """Number of open cases, averaged over time from the opening of the round."""
        lives, until = self.read.lives, self.read.until
        return ratio(lives.lived(until), until - self.read.since) if lives and self.read.since is not None else NOTHING

    @measure("count", nl="Afwijking van de wet van Little", en="Deviation from Little's law", source=LITTLE)
    def littles_law(self, _: World) -> Found:
        """L - λW over the longest stretch from a moment without open cases to another: a check that must give 0.

        L is the average number of open cases, counted moment by moment; λ the cases opened per day; W their
        mean time from opening to closing, in days.
        """
        window = self._window()
        if window is None or not window.seconds:
            return NOTHING
        cases = len(window.closings)
        arrivals, stay = cases / (window.seconds / DAY), window.stayed / cases / DAY
        return Found(window.crowd / window.seconds - arrivals * stay, tuple(window.closings))

    def _window(self) -> Window | None:
        """Count who is in, from the first empty moment to the last."""
        spans = self._spans()
        moves = [(span.opened_in, span.since, 1) for span in spans]
        moves += [(span.closed_in, span.closed, -1) for span in spans if span.closed_in]
        start = last = self.read.since or 0
        until: tuple[int, int, int] | None = None
        crowd = inside = came = 0
        for _, at, step in sorted(moves):
            crowd, last, inside, came = crowd + inside * (at - last), at, inside + step, came + (step > 0)
            if not inside:
                until = at - start, came, crowd
        if until is None:
            return None
        seconds, came, crowd = until
        stayed = sum(span.closed - span.since for span in spans[:came])
        return Window(seconds, stayed, crowd, [span.closed_in for span in spans[:came]])


def _span(life: Life) -> Span:
    """Give when a case was open."""
    return Span(life.since, life.opened_in, *((0, 0) if life.closed is None else (life.closed, life.closed_in)))


OBSERVER = WorkInProgress
