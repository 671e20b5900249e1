"""``overdracht compare``: rounds, sessions and studies side by side, and honestly what they allow to say."""

import json
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from overdracht import extras
from overdracht.endings import Wrong
from overdracht.given import faults_told, journal_of
from overdracht.language import said, spoken

if TYPE_CHECKING:
    from reports.comparison.sessions import Session
    from reports.document.blocks import Document

ENDING = ".overdracht"


@click.command(help=said(
    nl="Leg rondes, sessies of studies naast elkaar, met wat eruit te besluiten valt.",
    en="Lay rounds, sessions or studies side by side, with what can be concluded.",
))  # fmt: skip
@click.argument("sessions", nargs=-1, required=True, type=click.Path(path_type=Path), metavar="SESSION|DIR|STUDY...")
@click.option("--out", type=click.Path(path_type=Path, file_okay=False), help=said(
    nl="Map voor de bladzijde.", en="Folder for the page."
))  # fmt: skip
@click.option("--json", "as_json", is_flag=True, help=said(nl="Als één JSON-document.", en="As one JSON document."))
def compare(sessions: tuple[Path, ...], *, out: Path | None, as_json: bool) -> None:
    """Lay sessions side by side, and say what each study found; people and computer are never counted together."""
    extras.wanted("study", "scipy")
    from reports.comparison.study.manifest import is_study

    studies = list(dict.fromkeys(path for path in sessions if is_study(path)))
    played = _files([path for path in sessions if path not in studies])
    data: dict[str, Any] = {}
    found = list(_read(played)) if played else []
    if found:
        data |= _sessions(found, out, as_json=as_json)
    if studies:
        pages = _named(folder.resolve().name for folder in studies)
        data["studies"] = [
            _study(folder, found, out, page, as_json=as_json) for folder, page in zip(studies, pages, strict=True)
        ]
    if as_json:
        click.echo(json.dumps(data, ensure_ascii=False, indent=2, allow_nan=False))


def _sessions(found: "list[Session]", out: Path | None, *, as_json: bool) -> dict[str, Any]:
    """Print sessions side by side, and write the page about them."""
    from reports.comparison.page import as_data, document, lines

    _print(() if as_json else lines(found, spoken()))
    if out is not None:
        _write(document(found, spoken()), out, "compare", as_json=as_json)
    return as_data(found)


def _study(folder: Path, sessions: "list[Session]", out: Path | None, page: str, *, as_json: bool) -> dict[str, Any]:
    """Print what a study found, and write the page about it."""
    extras.wanted("study", "joblib", "scipy", "SALib", "statsmodels", "pyarrow")
    from overdracht.commands.experiment import told_plainly
    from overdracht.studying import results
    from reports.comparison.study.page import document
    from reports.comparison.study.plain import as_data, lines

    with faults_told(), told_plainly(folder):
        found = results(folder)
    _print(() if as_json else lines(found, spoken()))
    if out is not None:
        _write(document(found, spoken(), sessions), out, page, as_json=as_json)
    return as_data(found)


def _print(lines: Iterable[str]) -> None:
    """Print lines."""
    for line in lines:
        click.echo(line)


def _write(page: "Document", out: Path, name: str, *, as_json: bool) -> None:
    """Write a page, and say where."""
    from overdracht.reporting import write_document

    for path in write_document(page, out, name, ("html",)):
        click.echo(said(nl="Geschreven: ", en="Written: ") + click.format_filename(path), err=as_json)


def _files(given: Sequence[Path]) -> list[Path]:
    """Give the session files that were named, and those in folders, each once."""
    from reports.comparison.study.manifest import TABLE

    files: dict[Path, Path] = {}
    for path in given:
        inside = sorted(path.glob(f"*{ENDING}")) if path.is_dir() else [path]
        if not inside:
            where = click.format_filename(path)
            if any(path.glob("*.plays")) or (path / TABLE).exists():
                raise Wrong(said(
                    nl=f"De studie in {where} is niet af. Ga verder met: overdracht experiment … --resume",
                    en=f"The study in {where} is not finished. Go on with: overdracht experiment … --resume",
                ))  # fmt: skip
            raise Wrong(said(nl=f"In de map {where} ligt geen sessie (*{ENDING}).",
                             en=f"In the folder {where} lies no session (*{ENDING})."))  # fmt: skip
        files.update((file.resolve(), file) for file in inside)
    return list(files.values())


def _read(files: Sequence[Path]) -> "Iterator[Session]":
    """Read and measure each."""
    from overdracht.composition import at_a_table, measured
    from overdracht.showing import Progress
    from reports.comparison.sessions import session

    with (
        faults_told(),
        Progress(doing=said(nl="Meten", en="Measuring"), counted=said(nl="gemeten", en="measured")) as bar,
    ):
        for at, (file, name) in enumerate(zip(files, _named(file.stem for file in files), strict=True), 1):
            played = measured(journal_of(file))
            yield session(name, played.scenario, played.journal, played.figures, at_a_table=at_a_table(file))
            bar.plays(at, len(files))


def _named(names: Iterable[str]) -> Iterator[str]:
    """Give each name, with a number when it was there before."""
    seen: dict[str, int] = {}
    for name in names:
        seen[name] = seen.get(name, 0) + 1
        yield name if seen[name] == 1 else f"{name} ({seen[name]})"


COMMAND = compare
