"""``overdracht doctor``: what would spoil a session, before it does; and what a damaged session still holds."""

import json
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from overdracht.endings import Ending, Failed
from overdracht.given import faults_told
from overdracht.language import said

if TYPE_CHECKING:
    from overdracht.doctor.finding import Finding, Weight


@click.command(help=said(
    nl="Kijk wat een sessie zou bederven: venster, toetsen, poorten, schijf; met SESSION ook of dat bestand heel is.",
    en="See what would spoil a session: window, keys, ports, disk; with SESSION also whether that file is whole.",
))  # fmt: skip
@click.argument("session", required=False, type=click.Path(path_type=Path))
@click.option("--rescue", metavar="NEW", type=click.Path(path_type=Path), help=said(
    nl="Red wat er heel is van SESSION, in dit nieuwe bestand.", en="Save what is whole of SESSION, in this new file."
))  # fmt: skip
@click.option("--no-keys", is_flag=True, help=said(nl="Vraag niet om toetsen.", en="Don't ask for keys."))
@click.option("--json", "as_json", is_flag=True, help=said(nl="Als JSON.", en="As JSON."))
def doctor(session: Path | None, *, rescue: Path | None, no_keys: bool, as_json: bool) -> int:
    """Look at everything, tell what was found, and fail if something would spoil a session."""
    if rescue is not None:
        return rescued(session, rescue)
    with faults_told():
        found = list(findings(session, keys=not (no_keys or as_json)))
    if as_json:
        click.echo(json.dumps([finding._asdict() for finding in found], ensure_ascii=False, indent=2))
    else:
        tell(found)
    return Ending.FAILED if any(finding.weight == "fault" for finding in found) else Ending.DONE


def findings(session: Path | None, *, keys: bool) -> "Iterator[Finding]":
    """Look at one thing after the other."""
    from overdracht.doctor.disk import of_disk
    from overdracht.doctor.file import of_file
    from overdracht.doctor.keys import of_keys
    from overdracht.doctor.network import of_ports
    from overdracht.doctor.place import of_place
    from overdracht.doctor.terminal import has_terminal, of_terminal
    from overdracht.hosting import PORT

    # First the file: when there is none, nobody should press keys before hearing so.
    about = list(of_file(session)) if session is not None else []
    yield from of_terminal()
    if keys and has_terminal():
        yield from of_keys()
    yield from of_ports((PORT,))
    folder = (session.parent if session is not None else Path()).resolve()
    yield from of_place(folder)
    yield from of_disk(folder)
    yield from about


def rescued(session: Path | None, new: Path) -> int:
    """Save what is whole of a session in a new file, and say how much that is."""
    from overdracht.doctor.rescue import rescued as saved_in
    from simulation.session.faults import SessionDamaged

    if session is None:
        raise click.UsageError(said(nl="--rescue hoort bij een SESSION.", en="--rescue needs a SESSION."))
    with faults_told():
        try:
            saved = saved_in(session, new)
        except SessionDamaged:
            nothing = said(nl=f"Van {session} is niets te redden.", en=f"Nothing of {session} can be saved.")
            raise Failed(nothing) from None
    click.echo(
        said(
            nl=f"Gered in {new}: {saved.entries} stappen en {saved.texts} teksten.",
            en=f"Saved in {new}: {saved.entries} entries and {saved.texts} texts.",
        )
    )
    click.echo(
        said(nl=f"Verder spelen: overdracht resume {new}", en=f"To go on: overdracht resume {new}")
        if saved.goes_on
        else said(nl="Lezen kan, verder spelen niet.", en="It can be read, not gone on with.")
    )
    return Ending.DONE


def tell(found: "Sequence[Finding]") -> None:
    """Tell the findings, each with a word for how bad it is and what to do."""
    for finding in found:
        click.echo(f"{word(finding.weight):>12}  {finding.what}")
        if finding.advice:
            click.echo(f"{'':>12}  {finding.advice}")
    faults = sum(finding.weight == "fault" for finding in found)
    warnings = sum(finding.weight == "warning" for finding in found)
    click.echo(_verdict(faults, warnings))


def word(weight: "Weight") -> str:
    """Say how bad it is."""
    words = {
        "well": said(nl="goed", en="well"),
        "unseen": said(nl="niet bekeken", en="not looked"),
        "warning": said(nl="let op", en="mind"),
        "fault": said(nl="fout", en="fault"),
    }
    return words[weight]


def _verdict(faults: int, warnings: int) -> str:
    """Sum it up."""
    if faults:
        return said(
            nl=f"Zo zou een sessie misgaan (fout: {faults}).", en=f"So a session would go wrong (faults: {faults})."
        )
    if warnings:
        return said(nl=f"U kunt spelen (let op: {warnings}).", en=f"You can play (to mind: {warnings}).")
    return said(nl="U kunt spelen.", en="You can play.")


COMMAND = doctor
