"""The terminal: is it one, is it large enough, does it show colours and letters with accents."""

import os
import shutil
import sys
from collections.abc import Iterator, Mapping
from typing import Final

from overdracht.doctor.finding import Finding
from overdracht.language import said

COLUMNS, LINES = 80, 24
"""What the screens are made for; a smaller window shows less."""

LOCALE: Final = ("LC_ALL", "LC_CTYPE", "LANG")
"""Where the characters of a terminal are written, in the order that POSIX reads them."""

FEW_COLOURS: Final = ("linux", "vt100", "vt102", "vt220", "ansi", "cons25", "xterm-16color")
"""Terminals that show sixteen colours or fewer."""


def has_terminal() -> bool:
    """Tell whether somebody looks at a terminal and can type in it."""
    return sys.stdin is not None and sys.stdin.isatty() and sys.stdout is not None and sys.stdout.isatty()


def of_terminal() -> Iterator[Finding]:
    """Look at the terminal in which one would play."""
    if not has_terminal():
        yield Finding(
            "terminal",
            "unseen",
            said(
                nl="Hier is geen terminal: venster en toetsen zijn niet bekeken.",
                en="There is no terminal here: window and keys were not looked at.",
            ),
            said(
                nl="Draai overdracht doctor in het venster waarin u gaat spelen.",
                en="Run overdracht doctor in the window in which you will play.",
            ),
        )
        yield from letters(os.environ, sys.platform)
        return
    yield size(*shutil.get_terminal_size())
    yield colours(os.environ, sys.platform)
    yield from letters(os.environ, sys.platform)


def size(columns: int, lines: int) -> Finding:
    """Say whether the window is large enough."""
    what = said(nl=f"Het venster is {columns} bij {lines}.", en=f"The window is {columns} by {lines}.")
    if columns >= COLUMNS and lines >= LINES:
        return Finding("terminal", "well", what)
    advice = said(
        nl=f"Maak het ten minste {COLUMNS} bij {LINES}, of de letters kleiner. Kleiner kan, maar dan valt er iets weg.",
        en=f"Make it at least {COLUMNS} by {LINES}, or the letters smaller. Smaller works, but some of it won't show.",
    )
    return Finding("terminal", "warning", what, advice)


def colours(environment: Mapping[str, str], platform: str) -> Finding:
    """Say how many colours there are; no colour is ever the only sign."""
    term = environment.get("TERM", "")
    if term == "dumb" or (not term and platform != "win32"):
        return Finding(
            "terminal",
            "warning",
            said(nl="Deze terminal kan geen schermen tekenen.", en="This terminal can't draw screens."),
            said(nl="Speel met --plain: regels tekst en nummers.", en="Play with --plain: lines of text and numbers."),
        )
    if environment.get("NO_COLOR"):
        return Finding(
            "terminal",
            "well",
            said(nl="Zonder kleur, want NO_COLOR staat aan.", en="Without colours, for NO_COLOR is set."),
        )
    if term in FEW_COLOURS:
        return Finding(
            "terminal",
            "warning",
            said(nl=f"Weinig kleuren ({term}).", en=f"Few colours ({term})."),
            said(
                nl="Alles is te lezen; met T kiest u het thema dat het beste leest.",
                en="All can be read; T chooses the theme that reads best.",
            ),
        )
    return Finding("terminal", "well", said(nl="Er zijn kleuren.", en="There are colours."))


def letters(environment: Mapping[str, str], platform: str) -> Iterator[Finding]:
    """Say whether the locale promises letters with accents and signs (UTF-8)."""
    if platform == "win32":
        return
    spoken = next((environment[name] for name in LOCALE if environment.get(name)), "")
    charset = spoken.partition(".")[2].partition("@")[0].lower().replace("-", "")
    if charset == "utf8" or (platform == "darwin" and not charset):
        yield Finding("terminal", "well", said(nl="Letters en tekens: UTF-8.", en="Letters and signs: UTF-8."))
        return
    yield Finding(
        "terminal",
        "warning",
        said(
            nl=f"De taalinstelling ({spoken or 'geen'}) belooft geen UTF-8.",
            en=f"The locale ({spoken or 'none'}) does not promise UTF-8.",
        ),
        said(
            nl="Zet LANG op nl_NL.UTF-8 of C.UTF-8 als u vreemde tekens ziet.",
            en="Set LANG to en_GB.UTF-8 or C.UTF-8 if you see strange signs.",
        ),
    )
