"""``overdracht compare``: rounds and sessions side by side, and honestly what they allow to say."""

import json
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from overdracht import extras
from overdracht.endings import Wrong
from overdracht.given import faults_told, journal_of
from overdracht.language import said, spoken

if TYPE_CHECKING:
    from reports.comparison.sessions import Session

ENDING = ".overdracht"


@click.command(help=said(
    nl="Leg rondes en sessies naast elkaar, met wat eruit te besluiten valt.",
    en="Lay rounds and sessions side by side, with what can be concluded.",
))  # fmt: skip
@click.argument("sessions", nargs=-1, required=True, type=click.Path(path_type=Path), metavar="SESSION|DIR...")
@click.option("--out", type=click.Path(path_type=Path, file_okay=False), help=said(
    nl="Map voor de bladzijde.", en="Folder for the page."
))  # fmt: skip
@click.option("--json", "as_json", is_flag=True, help=said(nl="Als één JSON-document.", en="As one JSON document."))
def compare(sessions: tuple[Path, ...], *, out: Path | None, as_json: bool) -> None:
    """Lay sessions side by side."""
    from reports.comparison.page import as_data, document, lines

    extras.wanted("study", "scipy")
    found = list(_read(_files(sessions)))
    if as_json:
        click.echo(json.dumps(as_data(found), ensure_ascii=False, indent=2, allow_nan=False))
    else:
        for line in lines(found, spoken()):
            click.echo(line)
    if out is not None:
        from overdracht.reporting import write_document

        for path in write_document(document(found, spoken()), out, "compare", ("html",)):
            click.echo(said(nl="Geschreven: ", en="Written: ") + click.format_filename(path), err=as_json)


def _files(given: Sequence[Path]) -> list[Path]:
    """Give the session files that were named, and those in folders, each once."""
    files: dict[Path, Path] = {}
    for path in given:
        inside = sorted(path.glob(f"*{ENDING}")) if path.is_dir() else [path]
        if not inside:
            where = click.format_filename(path)
            raise Wrong(said(nl=f"In de map {where} ligt geen sessie (*{ENDING}).",
                             en=f"In the folder {where} lies no session (*{ENDING})."))  # fmt: skip
        files.update((file.resolve(), file) for file in inside)
    return list(files.values())


def _read(files: Sequence[Path]) -> "Iterator[Session]":
    """Read and measure each; sessions of the same name get a number."""
    from overdracht.composition import measured
    from overdracht.showing import Progress
    from reports.comparison.sessions import session

    names: dict[str, int] = {}
    with (
        faults_told(),
        Progress(doing=said(nl="Meten", en="Measuring"), counted=said(nl="gemeten", en="measured")) as bar,
    ):
        for at, file in enumerate(files, 1):
            played = measured(journal_of(file))
            names[file.stem] = names.get(file.stem, 0) + 1
            name = file.stem if names[file.stem] == 1 else f"{file.stem} ({names[file.stem]})"
            yield session(name, played.scenario, played.journal, played.figures)
            bar.plays(at, len(files))


COMMAND = compare
