"""``overdracht print``: the whole game on paper, as one PDF to print and cut."""

from __future__ import annotations

from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING

import click

from overdracht.given import header_of, scenario_argument, settings_of, settings_option
from overdracht.language import said, spoken

if TYPE_CHECKING:
    from simulation.journal import Header


@click.command(
    "print",
    help=said(
        nl="Maak het spel op papier: één PDF met kaarten, bonnen en lijsten.",
        en="Make the game on paper: one PDF with cards, slips and sheets.",
    ),
)
@scenario_argument
@settings_option
@click.option("--out", type=click.Path(path_type=Path, file_okay=False, exists=True), default=".", help=said(
    nl="De map voor de PDF; anders hier.", en="The folder for the PDF; else here."
))  # fmt: skip
def print_kit(scenario: str, *, settings: tuple[str, ...], out: Path) -> None:
    """Write the paper kit of a scenario."""
    from reports.kit import contents, typeset, without_letters
    from reports.writing import write_whole

    header, game = header_of(scenario, "room", 1, settings_of(settings))
    path = out / f"{Path(header.file).stem}-kit.pdf"
    kit = contents(game, spoken(), _edition(header))
    write_whole(path, typeset(kit))
    click.echo(said(nl=f"Geschreven: {click.format_filename(path)}", en=f"Written: {click.format_filename(path)}"))
    if missing := without_letters(kit):
        click.echo(
            said(
                nl=f"Deze tekens staan als een hokje op papier, omdat geen letter ze heeft: {missing}",
                en=f"These characters are printed as a box, since no font has them: {missing}",
            ),
            err=True,
        )


def _edition(header: Header) -> str:
    """Name what a kit was made from: the program's version, and letters that change with the scenario's text."""
    text = "\n".join([header.scenario, *(f"{name}={value}" for name, value in sorted(header.settings.items()))])
    return f"overdracht {header.program} · {sha256(text.encode()).hexdigest()[:8]}"


COMMAND = print_kit
