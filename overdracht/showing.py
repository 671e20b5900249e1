"""Showing how far long work has come: a bar on a terminal, a plain line elsewhere."""

import sys
import time
from types import TracebackType
from typing import TYPE_CHECKING, Self

import click

from overdracht.language import said

if TYPE_CHECKING:
    from rich.progress import Progress as Bar
    from rich.progress import TaskID


LONG = 500
"""So many days are long enough to say in between how far it is."""


class Progress:
    """Counts days or plays; on standard error, so that nothing mixes with what a command prints."""

    def __init__(self, days: int = 0, *, quiet: bool = False, doing: str = "", counted: str = "") -> None:
        """Expect so many days or other steps; what is done and counted is playing, unless something else is said."""
        self._doing = doing or said(nl="Spelen", en="Playing")
        self._counted = counted or said(nl="gespeeld", en="played")
        self._days, self._played = days, 0
        self._quiet = quiet
        self._tenths = -1
        self._since: tuple[float, int] | None = None
        self._bar: Bar | None = None
        self._task: TaskID | None = None

    def __enter__(self) -> Self:
        """Begin."""
        if not self._quiet and sys.stderr.isatty():
            from rich.console import Console
            from rich.progress import Progress as Bar

            self._bar = Bar(console=Console(stderr=True), transient=True)
            self._bar.start()
            self._task = self._bar.add_task(self._doing, total=self._days)
        return self

    def day(self, _at: int) -> None:
        """Count a day; without a terminal, say so four times in all."""
        self._played += 1
        if self._bar is not None and self._task is not None:
            self._bar.update(self._task, completed=self._played)
        elif not self._quiet and self._days >= LONG and self._played % (self._days // 4) == 0:
            click.echo(
                said(nl=f"dag {self._played} van {self._days}", en=f"day {self._played} of {self._days}"),
                err=True,
            )

    def reach(self, step: int) -> None:
        """Show that it has come so far."""
        if self._bar is not None and self._task is not None:
            self._bar.update(self._task, completed=step)

    def plays(self, done: int, of: int) -> None:
        """Say how many plays are done, of how many, and for how long yet; without a terminal, ten times in all."""
        if self._since is None:
            self._since = time.monotonic(), done
            if self._bar is not None and self._task is not None:
                self._bar.reset(self._task, total=of, completed=done)  # what was done before says nothing of speed
        if self._bar is not None and self._task is not None:
            self._bar.update(self._task, completed=done, total=of)
        elif not self._quiet and 10 * done // of > self._tenths:
            self._tenths = 10 * done // of
            left = _left(time.monotonic() - self._since[0], done - self._since[1], of - done)
            click.echo(f"{self._counted}: {done} {said(nl='van', en='of')} {of}{left}", err=True)

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trail: TracebackType | None
    ) -> None:
        """End."""
        if self._bar is not None:
            self._bar.stop()


def _left(seconds: float, done: int, still: int) -> str:
    """Say about how long it will take yet, once there is something to judge by."""
    if not done or not still or seconds < 1:
        return ""
    rest = round(seconds / done * still)
    told = f"{rest // 60} min" if rest >= 2 * 60 else f"{rest} s"
    return said(nl=f", nog ongeveer {told}", en=f", about {told} left")
