"""Sitting down at a table from the command line: play in plain text, and leave the session whole however it ends."""

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from overdracht.given import faults_told
from overdracht.language import said, spoken

if TYPE_CHECKING:
    from simulation.session.table import Table


def sit_down(table: "Table", seat: str, session: Path, speed: float | None) -> None:
    """Play in a seat until the person stops; what was said is in the session file already."""
    from overdracht.composition import evaluator
    from roles.terminal.plain.console import Streams
    from roles.terminal.plain.playing import sit
    from simulation.session.pace import Pace

    pace = Pace(table, speed) if speed is not None else None
    click.echo(said(nl=f"Uw sessie wordt bewaard in {session}.", en=f"Your session is kept in {session}."))
    try:
        with faults_told():
            sit(table, seat, spoken(), Streams(sys.stdin, sys.stdout), evaluator(), pace)
    finally:
        table.close()
        click.echo()
        click.echo(said(nl=f"Verder spelen: overdracht resume {session}", en=f"To go on: overdracht resume {session}"))
