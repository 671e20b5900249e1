"""Sitting down at a table from the command line: on screens or in plain text; the session stays whole."""

import gc
import os
import shutil
import sys
from contextlib import contextmanager
from itertools import count
from pathlib import Path
from typing import TYPE_CHECKING

import click

from overdracht.given import faults_told
from overdracht.language import said, spoken

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from roles.terminal.alone import Alone
    from roles.terminal.place import Place
    from simulation.scenario.scenario import Scenario
    from simulation.session.table import Table

WIDEST = 100
"""Longer lines are hard to read."""


def has_screen() -> bool:
    """Tell whether somebody looks at a terminal on which screens can be drawn, or at a tab of a browser."""
    if "TEXTUAL_DRIVER" in os.environ:
        return True
    return sys.stdin.isatty() and sys.stdout.isatty() and os.environ.get("TERM") != "dumb"


def wrapped(text: str) -> str:
    """Give a text for lines of a terminal, each word whole; it may come from elsewhere, so nothing of it is obeyed."""
    from roles.terminal.saying import cleaned

    return click.wrap_text(cleaned(text), min(shutil.get_terminal_size().columns, WIDEST))


def free_name(stem: str) -> Path:
    """Give a name in this folder that nothing has yet: `tilburg-1.overdracht`."""
    return next(path for n in count(1) if not (path := Path(f"{stem}-{n}.overdracht")).exists())


@contextmanager
def without_sweeping() -> "Iterator[None]":
    """Read and lay without looking for garbage: there is none yet, and looking takes a tenth of the start."""
    gc.disable()
    try:
        yield
    finally:
        gc.enable()


def sit_down(table: "Table", seat: str, session: Path, speed: float | None, *, plain: bool) -> None:
    """Play in a seat until the person stops; what was said is in the session file already."""
    from overdracht.composition import evaluator
    from overdracht.foresight import BesideTable
    from simulation.session.pace import Pace

    pace, foresight = Pace(table, speed) if speed is not None else None, BesideTable(table)
    click.echo(said(nl=f"Uw sessie wordt bewaard in {session}.", en=f"Your session is kept in {session}."))
    try:
        with faults_told():
            if plain:
                from roles.terminal.plain.console import Streams
                from roles.terminal.plain.playing import sit

                sit(table, seat, spoken(), Streams(sys.stdin, sys.stdout), evaluator(), pace, foresight)
            else:
                from roles.terminal.alone import Alone
                from roles.terminal.app.program import run

                run(Alone(table, seat, evaluator(), pace, foresight), spoken())
    finally:
        _left(table, session)


def choose_and_sit(game: "Scenario", lay: "Callable[[str], Table]", session: Path, speed: float | None) -> None:
    """Let somebody choose a seat on the screen, and play in it; who practises first chooses again."""
    from overdracht.practising import private_place
    from roles.terminal.app.program import Offer, run
    from roles.terminal.plain.seating import PRACTISE, seats_offered
    from simulation.wording.words import Words

    chosen: list[str] = []
    laid: list[Table] = []

    def sit(seat: str) -> "Place":
        chosen.append(seat)
        return private_place() if seat == PRACTISE else _seated(seat, lay, laid, speed)

    words = Words(game, spoken())
    offer = Offer(words.text(game.title), seats_offered(game, words), sit)
    try:
        with faults_told():
            run(offer, spoken())
            while chosen[-1:] == [PRACTISE]:
                chosen.clear()
                run(offer, spoken())
    finally:
        for table in laid:
            _left(table, session)


def _seated(seat: str, lay: "Callable[[str], Table]", laid: "list[Table]", speed: float | None) -> "Alone":
    """Lay the table, and sit down at it."""
    from overdracht.composition import evaluator
    from overdracht.foresight import BesideTable
    from roles.terminal.alone import Alone
    from simulation.session.pace import Pace

    table = lay(seat)
    laid.append(table)
    return Alone(table, seat, evaluator(), Pace(table, speed) if speed is not None else None, BesideTable(table))


def _left(table: "Table", session: Path) -> None:
    """Let go of the table, and say how to go on."""
    table.close()
    click.echo()
    click.echo(said(nl=f"Verder spelen: overdracht resume {session}", en=f"To go on: overdracht resume {session}"))
