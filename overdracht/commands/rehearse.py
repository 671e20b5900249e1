"""``overdracht rehearse``: plays a session over the network of this machine, and tells what whoever leads must know."""

import json
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

import click

from overdracht.given import faults_told, header_of, scenario_argument
from overdracht.language import said, spoken


@click.command(help=said(
    nl="Speel een hele sessie over het netwerk van deze computer, en hoor of die het aankan.",
    en="Play a whole session over this computer's network, and hear whether it can carry it.",
))  # fmt: skip
@scenario_argument
@click.option("--seats", type=click.IntRange(1, 200), required=True, help=said(
    nl="Voor zo veel mensen.", en="For so many people."
))  # fmt: skip
@click.option("--speed", type=click.FloatRange(0.05, 1000), default=20.0, show_default=True, help=said(
    nl="Laat de klok zo veel keer zo snel lopen als in de zaal.",
    en="Let the clock run so many times as fast as in the room.",
))  # fmt: skip
@click.option("--session", type=click.Path(path_type=Path), help=said(
    nl="Bewaar de gespeelde sessie in dit nieuwe bestand.", en="Keep the session that was played in this new file."
))  # fmt: skip
@click.option("--json", "as_json", is_flag=True, help=said(nl="Als één JSON-document.", en="As one JSON document."))
def rehearse(scenario: str, *, seats: int, speed: float, session: Path | None, as_json: bool) -> int:
    """Rehearse, and tell whether it went well."""
    from overdracht.endings import Ending
    from overdracht.rehearsing import Rehearsal, rehearsed
    from roles.rehearsing.findings import can_carry
    from roles.rehearsing.printing import as_data, printed
    from simulation.session.faults import SessionExists

    header, game = header_of(scenario, "room", 1, {})
    with faults_told():
        if session is not None and session.exists():
            raise SessionExists(session)
    program = [sys.executable, "-m", "overdracht"]
    with TemporaryDirectory(prefix="overdracht-") as folder:
        path = session or Path(folder) / f"{Path(header.file).stem}.overdracht"
        findings = rehearsed(Rehearsal(program, scenario, seats, speed, path), quiet=as_json)
    if as_json:
        click.echo(json.dumps(as_data(findings), ensure_ascii=False, indent=2))
    else:
        click.echo("\n".join(printed(game.title.in_(spoken()), findings, spoken())))
    return Ending.DONE if can_carry(findings) else Ending.FAILED


COMMAND = rehearse
