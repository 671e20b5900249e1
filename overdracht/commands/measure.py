"""``overdracht measure``: the measures of the game on the log of a real organisation."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING

import click

from overdracht.endings import Wrong
from overdracht.given import did_you_mean
from overdracht.language import said, spoken
from overdracht.showing import Progress

if TYPE_CHECKING:
    from reports.eventlog.columns import Meaning, NoSuchColumn
    from reports.eventlog.table import Table

HELP = {
    "case": ("De kolom met de zaak.", "The column with the case."),
    "activity": ("De kolom met wat er gedaan werd.", "The column with what was done."),
    "resource": ("De kolom met wie het deed.", "The column with who did it."),
    "time": ("De kolom met wanneer het klaar was.", "The column with when it was done."),
    "owner": ("De kolom met wiens zaak het was.", "The column with whose case it was."),
    "deadline": ("De kolom met wanneer de zaak klaar moest zijn.", "The column with when the case was due."),
}


def column_option(name: str) -> click.Option:
    """Let a command be pointed at a column; what belongs to a case as a whole may be named without `case:`."""
    nl, en = HELP[name]
    return click.Option([f"--{name}"], metavar=said(nl="KOLOM", en="COLUMN"), help=said(nl=nl, en=en))


@click.command(
    help=said(
        nl="Bereken op een log uit de praktijk dezelfde cijfers over overdracht, eigenaarschap, tijd en netwerk als "
        "in het spel. LOG is XES (ook .gz) of CSV. Kolommen met gebruikelijke namen worden herkend. Over mensen staat "
        "er niets per persoon in.",
        en="Compute on a log from real life the same figures on handover, ownership, time and network as in the game. "
        "LOG is XES (also .gz) or CSV. Columns with usual names are recognised. There is nothing in it about a single "
        "person.",
    ),
    params=[column_option(name) for name in HELP],
)
@click.argument("log", type=click.Path(path_type=Path, dir_okay=False, exists=True))
@click.option("--json", "as_json", is_flag=True, help=said(nl="Als één JSON-document.", en="As one JSON document."))
def measure(log: Path, *, as_json: bool, **named: str | None) -> None:
    """Read a log and print its figures."""
    from reports.eventlog.columns import NoSuchColumn, chosen
    from reports.eventlog.log import log_of
    from reports.eventlog.measures import measured
    from reports.eventlog.printing import as_data, lines

    table = _read(log, quiet=as_json)
    wanted: dict[Meaning, str | None] = {name: column for name, column in named.items() if name in HELP}  # type: ignore[misc]
    try:
        columns = chosen(table.columns, wanted)
    except NoSuchColumn as missing:
        raise Wrong(_told(missing)) from None
    found = log_of(table, columns)
    told = measured(found)
    if as_json:
        click.echo(json.dumps(as_data(log.name, columns, found, told), ensure_ascii=False, indent=2))
    else:
        click.echo("\n".join(lines(found, told, spoken())))


def _read(log: Path, *, quiet: bool) -> Table:
    """Read a log, and show how far it is."""
    from reports.eventlog.table import UnreadableLog, read

    with Progress(100, quiet=quiet, doing=said(nl="Lezen", en="Reading")) as progress:
        try:
            return read(log, lambda part: progress.reach(round(part * 100)))
        except UnreadableLog:
            name = click.format_filename(log)
            raise Wrong(
                said(
                    nl=f"{name}: hier staat geen gebeurtenis in die te lezen is. Verwacht wordt XES of CSV.",
                    en=f"{name}: there is no event in it that can be read. XES or CSV is expected.",
                )
            ) from None


def _told(missing: NoSuchColumn) -> str:
    """Say which column is not there, and which there are."""
    from simulation.wording.words import plain

    listed = ", ".join(dict.fromkeys(plain(column.removeprefix("case:")) for column in missing.columns))
    if missing.named is None:
        return said(
            nl=f"In welke kolom staat de zaak? Wijs hem aan met --{missing.meaning}. Er zijn: {listed}.",
            en=f"Which column has the case? Point at it with --{missing.meaning}. There are: {listed}.",
        )
    hint = did_you_mean(missing.named, [column.removeprefix("case:") for column in missing.columns])
    return said(
        nl=f"--{missing.meaning} {missing.named}: die kolom is er niet.{hint} Wel: {listed}.",
        en=f"--{missing.meaning} {missing.named}: there is no such column.{hint} There are: {listed}.",
    )


COMMAND = measure
