"""``overdracht export``: a session for other people's tools."""

from pathlib import Path

import click

from overdracht.given import journal_of, session_argument
from overdracht.language import said


@click.command(help=said(nl="Zet een sessie om voor andere programma's.", en="Convert a session for other tools."))
@session_argument
@click.option("--to", "target", type=click.Choice(["jsonl"]), required=True, help=said(nl="De vorm.", en="The format."))
@click.option(
    "--out",
    type=click.Path(path_type=Path, dir_okay=False),
    help=said(nl="Het bestand; anders naast de sessie.", en="The file; else beside the session."),
)
def export(session: Path, target: str, out: Path | None) -> None:
    """Write a session in another format."""
    from reports.export import export as export_to

    journal = journal_of(session)
    path = out or session.with_suffix(f".{target}")
    export_to(target)(journal, path)
    click.echo(
        said(
            nl=f"{len(journal)} regels geschreven naar {click.format_filename(path)}",
            en=f"{len(journal)} entries written to {click.format_filename(path)}",
        )
    )


COMMAND = export
