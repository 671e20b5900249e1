"""``overdracht export``: a session for other people's tools."""

from pathlib import Path

import click

from overdracht import extras
from overdracht.endings import Wrong
from overdracht.given import faults_told, session_argument
from overdracht.language import said

FORMATS = ["csv", "jsonl", "ocel-json", "ocel-sqlite", "parquet", "xes"]
"""Written down here too, so that help need not read the rooms behind it; a test holds the two together."""


@click.command(
    help=said(
        nl="Zet een sessie om voor andere programma's. csv en parquet worden een map met zes tabellen (de zaken "
        "onder de veldnamen van de Nederlandse standaard). Wat er al staat, wordt nooit overschreven.",
        en="Convert a session for other tools. csv and parquet become a folder with six tables (cases under the "
        "field names of the Dutch standard). What is there already is never overwritten.",
    )
)
@session_argument
@click.option("--to", "target", type=click.Choice(FORMATS), required=True, help=said(nl="De vorm.", en="The format."))
@click.option(
    "--out",
    type=click.Path(path_type=Path),
    help=said(
        nl="Het bestand, of de map voor tabellen; anders naast de sessie.",
        en="The file, or the folder for tables; else beside the session.",
    ),
)
@click.option(
    "--pseudonyms",
    is_flag=True,
    help=said(
        nl="Inwoners krijgen een nummer in plaats van een naam, en wat mensen typten blijft weg.",
        en="Residents get a number instead of a name, and what people typed is left out.",
    ),
)
def export(session: Path, target: str, out: Path | None, *, pseudonyms: bool) -> None:
    """Write a session in another format."""
    from overdracht.composition import record_of
    from reports.export import ending
    from reports.export import export as export_to

    _check_library(target)
    path = out or session.with_name(session.stem + ending(target))
    with faults_told():
        record = record_of(session, hidden=pseudonyms)
        _check_free(path)
        export_to(target)(record, path)
    click.echo(said(nl="Geschreven: ", en="Written: ") + click.format_filename(path))


def _check_free(path: Path) -> None:
    """Refuse to write over anything: a session is easily named by mistake."""
    if path.exists() or path.is_symlink():
        name = click.format_filename(path)
        raise Wrong(
            said(
                nl=f"{name} bestaat al en wordt niet overschreven. Kies met --out een andere naam.",
                en=f"{name} is already there and is not overwritten. Choose another name with --out.",
            )
        )


def _check_library(target: str) -> None:
    """Say which extra is missing, if one is."""
    from reports.export import LIBRARIES

    library = LIBRARIES.get(target)
    if library is not None:
        extras.wanted(target, library)


COMMAND = export
