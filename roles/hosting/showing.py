"""Showing: what each seat was sent, and whose turn it is to be sent what changed.

A seat in one language is one `View`, however many links look at it. Who looks gets the difference with what that link
was sent last, so a slow line skips what lies between and never has more than one screen before it.
"""

import asyncio
import logging
from collections import OrderedDict
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from typing import Final, Protocol

from roles.terminal.screen import Deed, Screen
from roles.terminal.wire.difference import difference
from roles.terminal.wire.messages import Changed, Shown, written
from simulation.scenario.faults import Language

LOG: Final = logging.getLogger(__name__)

RATE: Final = 15
"""So often a second a seat is sent what changed, at most; who has been quiet is sent it at once."""

OVERDUE: Final = 0.25
"""Who has not been shown for so many seconds what changed goes before who has most reason to look."""

REMEMBERED: Final = 8
"""So many screens of a seat are kept, to tell slow links what changed since."""

WHOLE: Final = 0
"""In place of the number of a screen: all of it is sent."""

Present = Callable[[str, Language], Screen]
"""How a seat is presented: to who sits there, or to read only."""


class Looker(Protocol):
    """Whoever looks at a view."""

    def stir(self) -> None:
        """Hear that there is something new."""


class View:
    """One seat in one language, as it was sent; to who sits there, or to who leads, for reading only."""

    def __init__(self, seat: str, language: Language, *, reading: bool) -> None:
        """Have nothing to show yet."""
        self.seat, self.language, self.reading = seat, language, reading
        self.lookers: set[Looker] = set()
        self.number = 0
        self.stale, self.since = True, float("-inf")
        self._screens: OrderedDict[int, Screen] = OrderedDict()
        self._frames: dict[int, str] = {}

    @property
    def last(self) -> Screen | None:
        """Give what was sent last, if anything was."""
        return self._screens.get(self.number)

    def take(self, screen: Screen) -> bool:
        """Take a new screen; false when it is as it was."""
        if screen == self.last:
            return False
        self.number += 1
        self._screens[self.number] = screen
        self._frames.clear()
        while len(self._screens) > REMEMBERED:
            self._screens.popitem(last=False)
        return True

    def frame(self, since: int) -> str:
        """Give what makes the present screen of one that was sent, or all of it; made once for all who look."""
        before = self._screens.get(since)
        since = since if before is not None else WHOLE
        if since not in self._frames:
            now = self._screens[self.number]
            change = Shown(now, self.reading) if before is None else Changed(difference(before, now), self.reading)
            self._frames[since] = written(change)
        return self._frames[since]


class Showing:
    """Presents the seats that somebody looks at, those first who have most reason to look."""

    def __init__(self, present: Present, read: Present, clock: Callable[[], float]) -> None:
        """Show by these presenters: to who sits in a seat, and to who only reads it."""
        self._presents, self._clock = {False: present, True: read}, clock
        self._views: dict[tuple[str, Language, bool], View] = {}
        self._first: dict[str, None] = {}
        self._stirred = asyncio.Event()
        self.held = False
        """Whether nobody may be shown anything: something was said that is not on the disk."""

    # --- who looks ---------------------------------------------------------------------------------------------

    def look(self, looker: Looker, seat: str, language: Language, *, reading: bool = False) -> View:
        """Begin to look at a seat."""
        view = self._views.setdefault((seat, language, reading), View(seat, language, reading=reading))
        view.lookers.add(looker)
        # What was shown to others may be a moment old.
        self.stir([seat])
        return view

    def look_away(self, looker: Looker, view: View) -> None:
        """Look no more."""
        view.lookers.discard(looker)
        if not view.lookers:
            self._views.pop((view.seat, view.language, view.reading), None)

    def offered(self, seat: str, intent: str) -> Iterator[tuple[Deed, ...]]:
        """Give the deeds of a kind that a seat was shown last, in each language in which somebody looks."""
        for view in self._views.values():
            if view.seat == seat and view.last is not None and not view.reading:
                yield tuple(deed for deed in view.last.deeds if deed.intent == intent)

    # --- what changed ------------------------------------------------------------------------------------------

    def stir(self, first: Iterable[str] = ()) -> None:
        """Hear that something changed; for these seats most of all."""
        for view in self._views.values():
            view.stale = True
        self._first.update(dict.fromkeys(first))
        self._stirred.set()

    def pass_time(self, seconds: float) -> None:
        """Hear that time went on; who was shown something within so many seconds knows what time it is."""
        before = self._clock() - seconds
        for view in self._views.values():
            view.stale = view.stale or view.since <= before
        self._stirred.set()

    async def show(self) -> None:
        """Show what changed, for ever; others may speak between any two seats."""
        while True:
            view = self._next()
            if view is not None:
                self._show(view)
                await asyncio.sleep(0)
                continue
            self._stirred.clear()
            with suppress(TimeoutError):
                async with asyncio.timeout(self._rest()):
                    await self._stirred.wait()

    def _show(self, view: View) -> None:
        """Present one seat, and tell who looks; a mistake of ours in one seat leaves the others their screens."""
        self._first.pop(view.seat, None)
        view.since, view.stale = self._clock(), False
        try:
            news = view.take(self._presents[view.reading](view.seat, view.language))
        except Exception:
            LOG.exception("seat %s cannot be presented", view.seat)
            return
        if news:
            for looker in view.lookers:
                looker.stir()

    def _next(self) -> View | None:
        """Give the view whose turn it is: who has most reason first, or waits too long, then who waits longest."""
        if self.held:
            return None
        now = self._clock()
        ready = [view for view in self._views.values() if view.stale and view.since <= now - 1 / RATE]
        return min(ready, key=lambda view: (not self._is_urgent(view, now), view.since), default=None)

    def _is_urgent(self, view: View, now: float) -> bool:
        """Tell whether a seat goes first; on a slow machine the busy ones alone would take all the time there is."""
        return view.seat in self._first or view.since <= now - OVERDUE

    def _rest(self) -> float | None:
        """Give for how many seconds nobody has a turn; none when that is until something changes."""
        stale = [view.since for view in self._views.values() if view.stale]
        if self.held or not stale:
            self._first.clear()
            return None
        return max(0.001, min(stale) + 1 / RATE - self._clock())
