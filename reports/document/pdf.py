"""PDF: the page on A4, by WeasyPrint, which is an extra."""

from typing import NoReturn

from reports.document.blocks import Document
from reports.document.html import html


class NoPdf(ImportError):
    """WeasyPrint, or what it needs of the system, is not there."""


def pdf(document: Document) -> bytes:
    """Set a document on paper; `NoPdf` when there is nothing to set it with."""
    try:
        from weasyprint import HTML
    except (ImportError, OSError) as missing:
        raise NoPdf(str(missing)) from missing
    page = HTML(string=html(document, for_print=True), url_fetcher=_stay_home).write_pdf(pdf_variant="pdf/ua-1")
    return bytes(page or b"")


def _stay_home(url: str, *_: object, **__: object) -> NoReturn:
    """Fetch nothing: all that a page needs is in it."""
    raise ValueError(f"a page must not ask for {url}")
