"""Reporting: the debrief of a session in a folder, with a page apart for each seat that a person took."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from overdracht import extras
from overdracht.endings import Failed
from overdracht.language import said, spoken

if TYPE_CHECKING:
    from overdracht.composition import Played
    from reports.document.blocks import Document
    from reports.document.files import Format

NAME = "debrief"
PERSONAL = "personal"
"""The folder of pages that are handed to one person each."""


def write_debrief(
    played: "Played", texts: Mapping[int, str], folder: Path, formats: "Sequence[Format]",
    step: Callable[[int, int], None] = lambda _, __: None,
) -> Iterator[Path]:  # fmt: skip
    """Write the debrief of a session and its personal pages; give the path of each file."""
    from reports.debrief.putting_together import debrief, material, personal_pages

    found = material(played.scenario, played.journal, played.figures, texts, spoken())
    yield from write_document(debrief(found, played.journal), folder, NAME, formats, step)
    for seat, page in personal_pages(found, played.journal).items():
        yield from write_document(page, folder / PERSONAL, seat, formats)


def write_document(
    document: "Document", folder: Path, name: str, formats: "Sequence[Format]",
    step: Callable[[int, int], None] = lambda _, __: None,
) -> Iterator[Path]:  # fmt: skip
    """Write a document; a paper one needs an extra, and says so when it is missing."""
    from reports.document.files import write
    from reports.document.markdown import pictures
    from reports.document.pdf import NoPdfError

    if "pdf" in formats:
        extras.wanted("pdf", "weasyprint")
    whole, done = len(formats) * len(list(pictures(document))), iter(range(1, 1_000_000))
    try:
        yield from write(document, folder, name, formats, lambda: step(next(done), whole))
    except NoPdfError as missing:
        raise Failed(
            said(
                nl=f"WeasyPrint kan hier geen PDF maken: {missing}. Het heeft Pango van het systeem nodig.",
                en=f"WeasyPrint can make no PDF here: {missing}. It needs the system's Pango.",
            )
        ) from None
