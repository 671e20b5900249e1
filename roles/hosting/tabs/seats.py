"""Tabs of a room: whoever has a seat there can play in a browser; the app comes in by a door of this machine only."""

import sys
from collections.abc import Callable, Sequence

from starlette.requests import HTTPConnection

from roles.hosting.pages.asking import token_of
from roles.hosting.room import Room
from roles.hosting.tabs.serving import Offer, Tabs
from simulation.scenario.faults import Language

Command = Callable[[Language], Sequence[str]]


def tabs_of(room: Room, port: int) -> Tabs:
    """Give tabs for the seats of a room whose inner door is at this port."""

    def token(asked: HTTPConnection) -> str:
        number = str(asked.path_params["number"])
        given = token_of(asked, number)
        sitter = room.book.with_token(given)
        return given if sitter is not None and str(sitter.number) == number else ""

    def plain(token: str, language: Language) -> str:
        sitter = room.book.with_token(token)
        return f"/seat/{sitter.number}?lang={language}" if sitter is not None else f"/?lang={language}"

    return Tabs(Offer(token, is_of_our_page, joining(port), plain), at="/seat/{number:int}/screen")


def is_of_our_page(origin: str | None, host: str) -> bool:
    """Tell whether a page of this host asks; a browser always says from where."""
    return bool(origin and host) and origin in {f"http://{host}", f"https://{host}"}


def joining(port: int) -> Command:
    """Give the command that sits down at a seat; which one stands in its environment."""
    address = f"http://127.0.0.1:{port}"
    return lambda language: [sys.executable, "-m", "overdracht", "--lang", language, "join", address]
