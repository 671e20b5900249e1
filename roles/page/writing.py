"""Writing: templates filled in; whatever is put into them is text, cleaned and escaped, unless one of them made it."""

from collections.abc import Callable
from functools import cache
from hashlib import sha256
from importlib.resources import files
from typing import Final, assert_never

from jinja2 import Environment, FunctionLoader, StrictUndefined
from markupsafe import Markup, escape

from roles.page.address import Address
from roles.page.words import mark, sign, word
from roles.terminal.saying import cleaned
from roles.terminal.screen import Block, Board, Card, Form, Gauge, Grid, Items, Part, Passage
from simulation.scenario.faults import Language
from simulation.wording.dates import length

KINDS: Final = {
    "page.css": "text/css; charset=utf-8",
    "page.js": "text/javascript; charset=utf-8",
    "icon.svg": "image/svg+xml",
}
"""The files that pages ask for, and nothing else."""

FILES: Final = "/page"
"""The path under which whoever serves these pages gives those files."""

HEADERS: Final = {
    "Content-Security-Policy": (
        "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; connect-src 'self';"
        " form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
    ),
    "Content-Type": "text/html; charset=utf-8",
    "Cache-Control": "no-store",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
    # Not no-referrer: browsers then tell no Origin with a form of our own, and it would be taken for a stranger's.
    "Referrer-Policy": "same-origin",
    "X-Content-Type-Options": "nosniff",
}
"""What goes with every page: nothing from outside, no script or style inside, in nobody's frame, kept nowhere."""


class Reply(Part, frozen=True):
    """A whole page, and the HTTP status that says what kind of answer it is."""

    status: int
    html: str


class Served(Part, frozen=True):
    """A file of the page's own."""

    type: str
    body: bytes


@cache
def served(name: str) -> Served | None:
    """Give one of the page's own files by its name; none for any other name."""
    if name not in KINDS:
        return None
    return Served(KINDS[name], (files("roles.page") / name).read_bytes())


@cache
def _file(name: str) -> str:
    """Give the address of a file, which changes with what is in it."""
    found = served(name)
    return f"{FILES}/{name}?v={sha256(found.body).hexdigest()[:12]}" if found is not None else ""


@cache
def _templates() -> Environment:
    """Give the templates."""
    folder = files("roles.page")
    environment = Environment(
        loader=FunctionLoader(lambda name: (folder / name).read_text(encoding="utf-8")),
        autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True, finalize=_clean,
    )  # fmt: skip
    environment.filters |= {"exact": escape, "typed": _typed}
    environment.globals |= {"file": _file, "kind_of": _kind_of}
    return environment


def _clean(value: object) -> object:
    """Take out of a text what nobody sees; what a template made is left as it is."""
    return cleaned(value) if isinstance(value, str) and not isinstance(value, Markup) else value


def _typed(text: str) -> Markup:
    """Give back what somebody typed, line by line."""
    return escape("\n".join(cleaned(line) for line in text.splitlines()))


def _kind_of(block: Block) -> str:
    """Name the macro that writes a block."""
    match block:
        case Items():
            return "items"
        case Card():
            return "card"
        case Passage():
            return "text"
        case Form():
            return "form"
        case Board():
            return "board"
        case Gauge():
            return "gauge"
        case Grid():
            return "grid"
        case _:
            assert_never(block)


def written(template: str, address: Address, **given: object) -> str:
    """Fill in a template in the language of whoever reads it."""
    language = address.wishes.language
    return _templates().get_template(template).render(address=address, **_spoken(language), **given)


def _spoken(language: Language) -> dict[str, object]:
    """Give what templates say in a language."""

    def t(name: str, *values: object) -> str:
        return word(name, language, *values)

    def told_length(seconds: int) -> str:
        return length(seconds, language)

    said: dict[str, Callable[..., str]] = {
        "t": t,
        "length": told_length,
        "about": lambda seconds: word("about", language, length(seconds, language)),
        "sign": lambda tone: sign(tone, language),
        "mark": mark,
    }
    return {"language": language, "other": "en" if language == "nl" else "nl", **said}
