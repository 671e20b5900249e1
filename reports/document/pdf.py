"""PDF: the page on A4, by WeasyPrint, which is an extra."""

from collections.abc import Callable
from typing import NoReturn

from reports.document.blocks import Document
from reports.document.html import html


class NoPdfError(ImportError):
    """WeasyPrint, or what it needs of the system, is not there."""


def pdf(document: Document, step: Callable[[], None] = lambda: None) -> bytes:
    """Set a document on paper; `NoPdfError` when there is nothing to set it with."""
    try:
        from weasyprint import HTML  # type: ignore[import-untyped]
    except (ImportError, OSError) as missing:
        raise NoPdfError(str(missing)) from missing
    page = HTML(string=html(document, for_print=True, step=step), url_fetcher=_stay_home)
    return bytes(page.write_pdf(pdf_variant="pdf/ua-1") or b"")


def _stay_home(url: str, *_: object, **__: object) -> NoReturn:
    """Fetch nothing: all that a page needs is in it."""
    raise ValueError(f"a page must not ask for {url}")
