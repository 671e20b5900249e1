"""``overdracht report``: the debrief that the group takes home."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

from overdracht import extras
from overdracht.endings import Wrong
from overdracht.given import did_you_mean, faults_told, journal_of, session_argument
from overdracht.language import said

if TYPE_CHECKING:
    from reports.document.files import Format


@click.command(help=said(
    nl="Maak het verslag van een sessie: één bladzijde, ook op papier of als tekst.",
    en="Make the debrief of a session: one page, on paper or as text too.",
))  # fmt: skip
@session_argument
@click.option("--out", type=click.Path(path_type=Path, file_okay=False), help=said(
    nl="De map voor het verslag; anders een map naast de sessie.", en="The folder; else one beside the session."
))  # fmt: skip
@click.option("--format", "formats", default="html", show_default=True, metavar="html,pdf,md,png", help=said(
    nl="In welke vormen, met komma's ertussen; png zijn losse plaatjes.",
    en="In which formats, with commas between them; png are single pictures.",
))  # fmt: skip
def report(session: Path, *, out: Path | None, formats: str) -> None:
    """Write the debrief of a session, and a page for each seat that a person took."""
    from overdracht.composition import measured, texts_in
    from overdracht.reporting import PERSONAL, write_debrief
    from overdracht.showing import Progress

    wanted = _formats(formats)
    if "pdf" in wanted:
        # Asked before a minute of work is lost on it.
        extras.wanted("pdf", "weasyprint")
    journal = journal_of(session)
    folder = out or session.with_name(f"{session.stem}-debrief")
    with (
        faults_told(),
        Progress(doing=said(nl="Tekenen", en="Drawing"), counted=said(nl="plaatjes", en="pictures")) as bar,
    ):
        written = list(write_debrief(measured(journal), texts_in(session), folder, wanted, bar.plays))
    for path in (path for path in written if path.parent.name != PERSONAL):
        click.echo(said(nl="Geschreven: ", en="Written: ") + click.format_filename(path))
    personal = folder / PERSONAL
    if personal in {path.parent for path in written}:
        words = said(nl="Bladzijden om persoonlijk uit te delen: ", en="Pages to hand out personally: ")
        click.echo(words + click.format_filename(personal))


def _formats(given: str) -> "list[Format]":
    """Read which formats are wanted."""
    from reports.document.files import FORMATS

    wanted: list[Format] = []
    for word in filter(None, (part.strip().lower() for part in given.split(","))):
        form = next((form for form in FORMATS if form == word), None)
        if form is None:
            hint = did_you_mean(word, FORMATS)
            raise Wrong(said(nl=f"--format {word}: kies uit html, pdf, md en png.{hint}",
                             en=f"--format {word}: choose from html, pdf, md and png.{hint}"))  # fmt: skip
        wanted.append(form)
    if not wanted:
        raise Wrong(
            said(nl="--format: kies uit html, pdf, md en png.", en="--format: choose from html, pdf, md and png.")
        )
    return wanted


COMMAND = report
