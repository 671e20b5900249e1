"""Framing: what a host itself adds to a screen: the way in, a lost PIN, and a seat that its bot holds."""

from collections.abc import Sequence
from typing import Final, NamedTuple

import msgspec

from roles.hosting.words import word
from roles.terminal.screen import ChooseOne, Deed, Line, Option, Passage, Screen
from simulation.scenario.faults import Language

TAKE_BACK: Final = "TakeSeat"
"""The deed by which somebody takes the own seat back."""

RENEW: Final = "RenewPin"
"""The deed by which whoever leads gives a seat a new PIN."""


class Chair(NamedTuple):
    """A seat that somebody was given: what it is called, and its PIN while nobody has come in with it yet."""

    seat: str
    title: str
    pin: str = ""


def leading(screen: Screen, door: Sequence[str], chairs: Sequence[Chair]) -> Screen:
    """Tell whoever leads how people come in and when they can practise, and let who lost the way back in again."""
    language = screen.language
    screen = _practising(screen)
    pins = tuple(Line(chair.pin, word("new_pin", language, chair.title)) for chair in chairs if chair.pin)
    deeds = (_renewing(chairs, language),) if chairs else ()
    told = (*map(Line, door), *pins)
    if not (told or deeds):
        return screen
    ids = tuple(deed.id for deed in deeds)
    passage = Passage("door", word("door", language), told, tone="private", deeds=ids)
    return msgspec.structs.replace(screen, blocks=(*screen.blocks, passage), deeds=(*screen.deeds, *deeds))


def _practising(screen: Screen) -> Screen:
    """Say in the briefing, where the phase is told, that people can practise now."""
    if screen.phase != "briefing":
        return screen
    said = Line(word("practise_now", screen.language), word("practise", screen.language))
    told = (
        msgspec.structs.replace(block, lines=(*block.lines, said))
        if isinstance(block, Passage) and block.id == "phase"
        else block
        for block in screen.blocks
    )
    return msgspec.structs.replace(screen, blocks=tuple(told))


def held(screen: Screen) -> Screen:
    """Ask somebody who was away for long whether to take the seat back; nothing else can be done before."""
    said = Line(word("held", screen.language))
    told = Passage("held", word("your_seat", screen.language), (said,), deeds=(TAKE_BACK,))
    taking = Deed(
        TAKE_BACK, word("take_back", screen.language), "TakeSeat", {"seat": screen.seat}, group="table", about="held",
        key="t",
    )  # fmt: skip
    return msgspec.structs.replace(screen, headline=said.text, deeds=(taking,), blocks=(told, *screen.blocks))


def _renewing(chairs: Sequence[Chair], language: Language) -> Deed:
    """Offer to give a seat a new PIN."""
    seats = tuple(Option(chair.seat, chair.title, chair.seat) for chair in chairs)
    field = ChooseOne("seat", word("whose_pin", language), seats)
    note = word("renew_note", language)
    return Deed(
        RENEW, word("renew_pin", language), "RenewPin", {}, (field,), group="table", about="door", note=note,
        irreversible=True,
    )  # fmt: skip
