"""Work in progress: how many cases come in, go out and are open."""

from typing import NamedTuple, Never

from reports.observers.reading.lives import Life
from reports.observers.reading.measuring import NOTHING, Found, Measuring, counted, measure, ratio
from reports.observers.reading.sources import LITTLE
from simulation.case import DAY
from simulation.world.world import World


class Window(NamedTuple):
    """A stretch from a moment without open cases to another: how long, how many cases, how crowded."""

    seconds: int
    cases: list[Life]
    crowd: int


class WorkInProgress(Measuring[Never]):
    """Watches how many cases are open."""

    def _open(self) -> list[Life]:
        """Give the cases that are open now."""
        return [life for life in self.read.lives.all.values() if life.closed is None]

    @measure("count", nl="Zaken", en="Cases")
    def cases(self, _: World) -> Found:
        """Cases that were open at some moment: opened by a first contact, or left over from the round before."""
        return counted([life.opened_in for life in self.read.lives.all.values()], among=len(self.read.lives))

    @measure("count", nl="Zaken met een uitslag", en="Cases with a result told")
    def cases_told(self, _: World) -> Found:
        """Cases of which the resident has heard the result."""
        return counted(sorted(life.told_in for life in self.read.lives.told()), among=len(self.read.lives))

    @measure("count", nl="Zaken die openstaan", en="Open cases")
    def cases_open(self, _: World) -> Found:
        """Cases that are open at this moment: opened, and neither closed with a result nor withdrawn."""
        return counted(sorted(life.opened_in for life in self._open()), among=len(self.read.lives))

    @measure("count", nl="Onderhanden zaken, gemiddeld", en="Work in progress, on average")
    def work_in_progress(self, _: World) -> Found:
        """Number of open cases, averaged over time from the opening of the round."""
        lives, until = self.read.lives.all.values(), self.read.until
        if not lives or self.read.since is None:
            return NOTHING
        return ratio(sum(life.end(until) - life.since for life in lives), until - self.read.since)

    @measure("count", nl="Afwijking van de wet van Little", en="Deviation from Little's law", source=LITTLE)
    def littles_law(self, _: World) -> Found:
        """L - λW over the longest stretch from a moment without open cases to another: a check that must give 0.

        L is the average number of open cases, counted moment by moment; λ the cases opened per day; W their
        mean time from opening to closing, in days.
        """
        window = self._window()
        if window is None or not window.seconds:
            return NOTHING
        stayed = [(life.closed or life.since) - life.since for life in window.cases]
        arrivals, stay = len(stayed) / (window.seconds / DAY), sum(stayed) / len(stayed) / DAY
        return Found(window.crowd / window.seconds - arrivals * stay, tuple(life.closed_in for life in window.cases))

    def _window(self) -> Window | None:
        """Count who is in, from the first empty moment to the last."""
        lives = list(self.read.lives.all.values())
        moves = [(life.opened_in, life.since, 1) for life in lives]
        moves += [(life.closed_in, life.closed, -1) for life in lives if life.closed is not None]
        start = last = self.read.since or 0
        found: Window | None = None
        crowd = inside = came = 0
        for _, at, step in sorted(moves):
            crowd, last, inside, came = crowd + inside * (at - last), at, inside + step, came + (step > 0)
            if not inside:
                found = Window(at - start, lives[:came], crowd)
        return found


OBSERVER = WorkInProgress
