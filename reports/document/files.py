"""Files of a document: as a page, on paper, or as text with its pictures beside it."""

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Literal, assert_never, get_args

from reports.document.blocks import Document
from reports.document.html import html
from reports.document.markdown import PICTURES, markdown, pictures
from reports.document.pdf import pdf
from reports.plots.picture import svg
from reports.writing import write_whole

Format = Literal["html", "pdf", "md"]
FORMATS: tuple[Format, ...] = get_args(Format)

Step = Callable[[], None]
"""Called after each picture that was drawn."""


def write(
    document: Document, folder: Path, name: str, formats: Sequence[Format], step: Step = lambda: None
) -> Iterator[Path]:  # fmt: skip
    """Write a document into a folder, in these formats; give the path of each."""
    folder.mkdir(parents=True, exist_ok=True)
    for form in dict.fromkeys(formats):
        path = folder / f"{name}.{form}"
        write_whole(path, _body(document, folder, form, step))
        yield path


def _body(document: Document, folder: Path, form: Format, step: Step) -> bytes:
    """Put a document into one format."""
    match form:
        case "html":
            return html(document, step=step).encode()
        case "pdf":
            return pdf(document, step=step)
        case "md":
            _beside(document, folder / PICTURES, step)
            return markdown(document).encode()
        case _:
            assert_never(form)


def _beside(document: Document, folder: Path, step: Step) -> None:
    """Write the pictures of a text; they have colours of their own, since no page says what ink is."""
    for picture in pictures(document):
        folder.mkdir(exist_ok=True)
        write_whole(folder / f"{picture.name}.svg", svg(picture, themed=False).encode())
        step()
