"""Sitting down at a table from the command line: on screens or in plain text; the session stays whole."""

import os
import sys
from itertools import count
from pathlib import Path
from typing import TYPE_CHECKING

import click

from overdracht.given import faults_told
from overdracht.language import said, spoken

if TYPE_CHECKING:
    from collections.abc import Callable

    from simulation.scenario.scenario import Scenario
    from simulation.session.table import Table


def has_screen() -> bool:
    """Tell whether somebody looks at a terminal on which screens can be drawn, or at a tab of a browser."""
    if "TEXTUAL_DRIVER" in os.environ:
        return True
    return sys.stdin.isatty() and sys.stdout.isatty() and os.environ.get("TERM") != "dumb"


def free_name(stem: str) -> Path:
    """Give a name in this folder that nothing has yet: `tilburg-1.overdracht`."""
    return next(path for n in count(1) if not (path := Path(f"{stem}-{n}.overdracht")).exists())


def sit_down(table: "Table", seat: str, session: Path, speed: float | None, *, plain: bool) -> None:
    """Play in a seat until the person stops; what was said is in the session file already."""
    from overdracht.composition import evaluator
    from simulation.session.pace import Pace

    pace = Pace(table, speed) if speed is not None else None
    click.echo(said(nl=f"Uw sessie wordt bewaard in {session}.", en=f"Your session is kept in {session}."))
    try:
        with faults_told():
            if plain:
                from roles.terminal.plain.console import Streams
                from roles.terminal.plain.playing import sit

                sit(table, seat, spoken(), Streams(sys.stdin, sys.stdout), evaluator(), pace)
            else:
                from roles.terminal.alone import Alone
                from roles.terminal.app.program import run

                run(Alone(table, seat, evaluator(), pace), spoken())
    finally:
        _left(table, session)


def choose_and_sit(game: "Scenario", lay: "Callable[[str], Table]", session: Path, speed: float | None) -> None:
    """Let somebody choose a seat on the screen, and play in it."""
    from overdracht.composition import evaluator
    from roles.terminal.alone import Alone
    from roles.terminal.app.program import Offer, run
    from roles.terminal.plain.seating import seats_offered
    from simulation.session.pace import Pace
    from simulation.wording.words import Words

    laid: list[Table] = []

    def sit(seat: str) -> Alone:
        table = lay(seat)
        laid.append(table)
        return Alone(table, seat, evaluator(), Pace(table, speed) if speed is not None else None)

    words = Words(game, spoken())
    try:
        with faults_told():
            run(Offer(words.text(game.title), seats_offered(game, words), sit), spoken())
    finally:
        for table in laid:
            _left(table, session)


def _left(table: "Table", session: Path) -> None:
    """Let go of the table, and say how to go on."""
    table.close()
    click.echo()
    click.echo(said(nl=f"Verder spelen: overdracht resume {session}", en=f"To go on: overdracht resume {session}"))
