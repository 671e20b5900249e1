"""Afar: what only a client knows: whether there is a line, the PIN, and what the host said in passing."""

from typing import Final, NamedTuple

import msgspec

from roles.terminal.screen import Clock, Line, Passage, Screen
from roles.terminal.wire.messages import Bye, Seated
from simulation.scenario.faults import Language

SAID: Final[dict[str, tuple[str, str]]] = {
    "connecting": ("Verbinding maken ...", "Connecting ..."),
    "lost": (
        "Verbinding weg, ik probeer opnieuw. Wat u doet, wordt bewaard en straks verstuurd.",
        "Connection lost, I am trying again. What you do is kept and will be sent.",
    ),
    "pin": (
        "Met pincode {pin} neemt u deze stoel mee naar een ander apparaat.",
        "With PIN {pin} you take this seat along to another device.",
    ),
    "pin_title": ("Uw pincode", "Your PIN"),
}


def said(name: str, language: Language) -> str:
    """Say something that the client itself says."""
    return SAID[name][language == "en"]


class Standing(NamedTuple):
    """How a client stands with its host: where it sits, how it ended, and what was said last in passing.

    A door may be `is_closed` for now, and open again later.
    """

    is_connected: bool
    seated: Seated | None
    ended: Bye | None
    notice: str
    is_closed: bool


def annotated(screen: Screen, language: Language, standing: Standing) -> Screen:
    """Add to a screen what only the client knows."""
    if standing.ended is not None:
        return msgspec.structs.replace(screen, headline=standing.ended.text, deeds=())
    if not standing.is_connected:
        return msgspec.structs.replace(screen, headline=_lost(standing, language))
    if standing.notice and all(line.text != standing.notice for line in screen.news):
        screen = msgspec.structs.replace(screen, news=(Line(standing.notice, tone="bad"), *screen.news))
    if standing.seated is not None and standing.seated.pin and screen.kind == "lobby":
        line = Line(said("pin", language).format(pin=standing.seated.pin), tone="private")
        block = Passage("pin", said("pin_title", language), (line,))
        screen = msgspec.structs.replace(screen, blocks=(*screen.blocks, block))
    return screen


def _lost(standing: Standing, language: Language) -> str:
    """Say that there is no line, or why not."""
    if standing.seated is None:
        return said("connecting", language)
    return standing.notice if standing.notice and standing.is_closed else said("lost", language)


def nothing_yet(language: Language) -> Screen:
    """Give what is shown before the host has shown anything."""
    return Screen("away", "", "", language, "lobby", 0, 0, Clock(0, "", ""), said("connecting", language), (), ())
