"""Files of a document: as a page, on paper, or as text with its pictures beside it."""

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Literal, assert_never, get_args

from reports.document.blocks import Document
from reports.document.html import html
from reports.document.markdown import PICTURES, markdown, pictures
from reports.document.pdf import pdf
from reports.plots.picture import png, svg
from reports.writing import write_whole

Format = Literal["html", "pdf", "md", "png"]
FORMATS: tuple[Format, ...] = get_args(Format)

Step = Callable[[], None]
"""Called after each picture that was drawn."""


def write(
    document: Document, folder: Path, name: str, formats: Sequence[Format], step: Step = lambda: None
) -> Iterator[Path]:  # fmt: skip
    """Write a document into a folder, in these formats; give the path of each."""
    folder.mkdir(parents=True, exist_ok=True)
    for form in dict.fromkeys(formats):
        match form:
            case "html":
                yield _whole(folder / f"{name}.html", html(document, step=step).encode())
            case "pdf":
                yield _whole(folder / f"{name}.pdf", pdf(document, step=step))
            case "md":
                list(_beside(document, folder / PICTURES, "svg", step))
                yield _whole(folder / f"{name}.md", markdown(document).encode())
            case "png":
                yield from _beside(document, folder / PICTURES, "png", step)
            case _:
                assert_never(form)


def _whole(path: Path, body: bytes) -> Path:
    """Write a file, and give its path."""
    write_whole(path, body)
    return path


def _beside(document: Document, folder: Path, form: Literal["svg", "png"], step: Step) -> Iterator[Path]:
    """Write the pictures of a document; they have colours of their own, since no page says what ink is."""
    for picture in pictures(document):
        folder.mkdir(exist_ok=True)
        body = png(picture) if form == "png" else svg(picture, themed=False).encode()
        yield _whole(folder / f"{picture.name}.{form}", body)
        step()
