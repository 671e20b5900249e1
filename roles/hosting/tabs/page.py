"""The page around the screen in a tab, and the files that go with it; nothing comes from elsewhere."""

import hashlib
from functools import cache
from importlib.resources import files
from typing import Final, NamedTuple

from jinja2 import Environment, FunctionLoader, StrictUndefined

from simulation.scenario.faults import Language

THEIRS: Final = {
    "textual.js": ("js/textual.js", "text/javascript"),
    "xterm.css": ("css/xterm.css", "text/css"),
    "mono.ttf": ("fonts/RobotoMono-VariableFont_wght.ttf", "font/ttf"),
}
"""What textual-serve brings."""

OURS: Final = {"tab.js": "text/javascript", "tab.css": "text/css"}

HEADERS: Final = {
    "Content-Security-Policy": "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; "
    "font-src 'self'; img-src 'self' data:; connect-src 'self'; base-uri 'none'; form-action 'none'; "
    "frame-ancestors 'none'",
    "Cross-Origin-Opener-Policy": "same-origin",
    # The address holds the token of a seat: it is told to nobody and kept nowhere.
    "Referrer-Policy": "no-referrer",
    "Cache-Control": "no-store",
    "X-Content-Type-Options": "nosniff",
}
"""On every page with a screen. The terminal in the page lays out its cells with styles of its own."""

WORDS: Final[dict[str, tuple[str, str]]] = {
    "screen": ("Spelscherm", "Game screen"),
    "starts": ("Uw scherm wordt klaargezet …", "Your screen is being made ready …"),
    "click": (
        "Gebeurt er niets als u typt? Klik dan één keer op het scherm.",
        "Does nothing happen when you type? Then click once on the screen.",
    ),
    "plain": ("Liever een gewone pagina", "Rather a plain page"),
    "script": (
        "Dit scherm heeft JavaScript nodig. De gewone pagina werkt zonder.",
        "This screen needs JavaScript. The plain page works without.",
    ),
    "lost": (
        "De verbinding is weg. Uw stoel blijft van u; we proberen het steeds opnieuw.",
        "The connection is gone. Your seat stays yours; we keep trying.",
    ),
    "left": ("U bent gestopt. Uw stoel blijft van u.", "You have stopped. Your seat stays yours."),
    "moved": ("Uw stoel is nu open in een ander tabblad.", "Your seat is open in another tab now."),
    "full": (
        "Er zijn nu te veel schermen open. De gewone pagina werkt wel.",
        "Too many screens are open now. The plain page does work.",
    ),
    "failed": (
        "Het scherm is gestopt. Uw stoel blijft van u.",
        "The screen has stopped. Your seat stays yours.",
    ),
    "again": ("Terug naar mijn stoel", "Back to my seat"),
}


class File(NamedTuple):
    """A file as it is served."""

    body: bytes
    kind: str


@cache
def file(name: str) -> File | None:
    """Give a file by its name, from a closed list; there is no folder to look around in."""
    if name in THEIRS:
        path, kind = THEIRS[name]
        return File(files("textual_serve").joinpath("static", *path.split("/")).read_bytes(), kind)
    if name in OURS:
        return File(files(__package__).joinpath(name).read_bytes(), OURS[name])
    return None


@cache
def print_of(name: str) -> str:
    """Give the fingerprint of a file, so that a browser may keep it until it changes."""
    found = file(name)
    return hashlib.sha256(found.body).hexdigest()[:12] if found is not None else ""


def page(language: Language, socket: str, plain: str) -> str:
    """Write the page of one tab: `socket` is the path of its own connection, `plain` that of the page without it."""
    words = {name: said[language == "en"] for name, said in WORDS.items()}
    return _pages().get_template("tab.html").render(
        language=language, socket=socket, plain=plain, word=words, print_of=print_of
    )  # fmt: skip


@cache
def _pages() -> Environment:
    """Read templates from this room; whatever is filled in is escaped."""
    read = files(__package__)
    loader = FunctionLoader(lambda name: read.joinpath(name).read_text(encoding="utf-8"))
    return Environment(loader=loader, autoescape=True, undefined=StrictUndefined)
