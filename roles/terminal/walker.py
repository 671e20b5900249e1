"""A walker: sits down at a table elsewhere and does what stands on its screen, for rehearsals and load.

It knows no more than a person there: a screen. It takes what waits first, with what comes first to mind, and thinks in
between; a habit would need a view of its own.
"""

import asyncio
from collections.abc import Iterator
from random import Random
from typing import Final

from roles.terminal.remote import Remote
from roles.terminal.saying import Saying, saying, suggested
from roles.terminal.screen import ChooseMany, ChooseOne, Deed, Field, Screen, Write
from simulation.scenario.faults import Language

THINKS: Final = (0.5, 3.0)
"""So many seconds pass between two deeds, at least and at most."""

FIRST: Final = ("AnswerContact", "Work", "Decide", "Judge", "AnswerColleague", "Settle", "Resume", "Accept", "Record")
"""What is done before anything else, in this order, when it can be done."""

SELDOM: Final = frozenset({"LeaveSeat", "HangUp", "Release", "SendBack", "WithdrawVote", "CallMeeting", "Meet"})
"""What a walker leaves to people."""


async def walk(remote: Remote, language: Language, thinks: tuple[float, float] = THINKS, seed: int = 0) -> None:
    """Sit down, and play until the host ends it."""
    wandering = asyncio.ensure_future(wander(remote, language, thinks, seed))
    try:
        await remote.keep()
    finally:
        wandering.cancel()


async def wander(remote: Remote, language: Language, thinks: tuple[float, float] = THINKS, seed: int = 0) -> None:
    """Play for ever at a place that somebody else keeps."""
    luck = Random(seed)
    while True:
        await asyncio.sleep(luck.uniform(*thinks))
        if not remote.waiting and remote.seated is not None:
            said = next(choices(remote.screen(language), luck), None)
            if said is not None:
                remote.say(said)


def choices(screen: Screen, luck: Random) -> Iterator[Saying]:
    """Go through what could be done now, what comes first to mind first."""
    deeds = [deed for deed in screen.deeds if deed.intent not in SELDOM]
    luck.shuffle(deeds)
    for deed in sorted(deeds, key=_haste):
        yield saying(deed, suggested(deed) or {field.name: _any(field, luck) for field in deed.fields})


def _haste(deed: Deed) -> int:
    """Say how soon a deed is done."""
    return FIRST.index(deed.intent) if deed.intent in FIRST else len(FIRST)


def _any(field: Field, luck: Random) -> str | tuple[str, ...]:
    """Choose anything that a field allows."""
    match field:
        case ChooseOne():
            return luck.choice(field.options).id
        case ChooseMany():
            return tuple(option.id for option in field.options[: max(1, field.least)])
        case Write():
            return "..." if field.least else ""
