"""The keys: some are pressed in turn; what a terminal or multiplexer keeps for itself does not arrive.

Each wait ends by itself, and who presses nothing twice is not asked again.
"""

import os
import re
import select
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Final, NamedTuple

import click

from overdracht.doctor.finding import Finding
from overdracht.language import said

PATIENCE: Final = 8.0
"""Seconds in which a key is to arrive."""

ANSWERS: Final = 1.0
"""Seconds in which a terminal answers where its cursor is."""

PAUSE: Final = 0.15
"""Seconds after which a key is whole: longer ones come in several bytes, over ssh with pauses."""

ABSENT: Final = 2
"""After so many keys that nobody pressed nobody is there."""

CURSOR: Final = re.compile(rb"\x1b\[(\d+);(\d+)R")


class Wanted(NamedTuple):
    """A key that the screens use: what it is called, and what arrives when it is pressed."""

    nl: str
    en: str
    bytes: tuple[bytes, ...]


KEYS: Final = (
    Wanted("de pijl omlaag", "the down arrow", (b"\x1b[B", b"\x1bOB")),
    Wanted("Tab", "Tab", (b"\t",)),
    Wanted("Escape", "Escape", (b"\x1b",)),
    Wanted("End", "End", (b"\x1b[F", b"\x1bOF", b"\x1b[4~", b"\x1b[8~")),
    Wanted("het vraagteken", "the question mark", (b"?",)),
    Wanted("de hoofdletter Q", "the capital Q", (b"Q",)),
)

Read = Callable[[float], bytes]
"""Gives what arrives within so many seconds, or nothing."""


def of_keys(ask: Callable[[str], None] = click.echo) -> Iterator[Finding]:
    """Ask for some keys at this terminal, and say which did not arrive."""
    with _key_by_key() as read:
        if read is None:
            yield Finding(
                "keys",
                "unseen",
                said(nl="De toetsen zijn hier niet te bekijken.", en="The keys can't be looked at here."),
            )
            return
        yield from _accents(read)
        ask(
            said(
                nl="Druk steeds op de toets die genoemd wordt; Enter slaat over.",
                en="Press each key that is named; Enter passes it over.",
            )
        )
        yield from judged(read, ask)


def judged(read: Read, ask: Callable[[str], None]) -> Iterator[Finding]:
    """Ask for each key and judge what arrives."""
    silent, lost = 0, list[str]()
    for key in KEYS:
        name = said(nl=key.nl, en=key.en)
        ask(f"  {name} ...")
        arrived = read(PATIENCE)
        if arrived in {b"\r", b"\n"}:
            continue
        silent = silent + 1 if not arrived else 0
        if silent == ABSENT:
            yield Finding(
                "keys",
                "unseen",
                said(nl="Er kwamen geen toetsen: niet verder gevraagd.", en="No keys came: not asked any further."),
            )
            return
        if arrived not in key.bytes:
            lost.append(name)
    if lost:
        yield Finding(
            "keys",
            "warning",
            said(
                nl=f"Niet of anders aangekomen: {', '.join(lost)}.",
                en=f"Did not arrive, or as something else: {', '.join(lost)}.",
            ),
            said(
                nl="Kijk of tmux, screen of de terminal die toets zelf gebruikt. Met --plain kan alles ook.",
                en="See whether tmux, screen or the terminal uses that key itself. With --plain all can be done too.",
            ),
        )
    else:
        yield Finding("keys", "well", said(nl="De toetsen komen aan.", en="The keys arrive."))


def _accents(read: Read) -> Iterator[Finding]:
    """Write a letter with an accent, and ask the terminal how far its cursor went: one place, if it knows UTF-8."""
    os.write(sys.stdout.fileno(), "\ré\x1b[6n".encode())
    found = CURSOR.search(read(ANSWERS))
    os.write(sys.stdout.fileno(), b"\r  \r")
    after_one = 2
    if found is not None and int(found[2]) > after_one:
        yield Finding(
            "terminal",
            "fault",
            said(
                nl="Deze terminal toont letters met accenten als twee tekens.",
                en="This terminal shows letters with accents as two signs.",
            ),
            said(nl="Zet de tekenset van de terminal op UTF-8.", en="Set the terminal's character set to UTF-8."),
        )


@contextmanager
def _key_by_key() -> Iterator[Read | None]:
    """Read this terminal key by key, and leave it as it was; nothing where that can't be done."""
    if sys.platform == "win32":
        yield None
        return
    import termios
    import tty

    inside = sys.stdin.fileno()
    before = termios.tcgetattr(inside)
    try:
        tty.setcbreak(inside)
        yield lambda patience: _read(inside, patience)
    finally:
        termios.tcsetattr(inside, termios.TCSAFLUSH, before)


def _read(inside: int, patience: float) -> bytes:
    """Wait for a key, and for the rest of it."""
    arrived = b""
    while select.select([inside], [], [], PAUSE if arrived else patience)[0]:
        more = os.read(inside, 64)
        arrived += more
        if not more:
            break
    return arrived
