"""Scenes in the real app: somebody at a table, a pilot who presses keys, and what stands in the window then."""

import asyncio
from collections.abc import Awaitable, Callable

from textual.app import App
from textual.pilot import Pilot
from textual.widgets import Input

from overdracht.composition import evaluator, laid
from roles.terminal.alone import Alone
from roles.terminal.app.filling import Filling, Ticks
from roles.terminal.app.program import Offer, Program
from roles.terminal.app.seat import Seat
from roles.terminal.place import Place
from simulation.case import Phase
from simulation.intents.table import OpenRound, TakeSeat
from simulation.journal import Journal
from simulation.scenario.faults import Language
from simulation.session.table import Table
from tests.plays import head
from tests.terminal.stages import staged

LANGUAGES: tuple[Language, ...] = ("nl", "en")

Scene = Callable[[Program, Pilot[None]], Awaitable[None]]


def run(window: App[None], scene: Callable[[Pilot[None]], Awaitable[None]], size: tuple[int, int] = (80, 24)) -> None:
    """Let a pilot act in a window."""

    async def acted() -> None:
        async with window.run_test(size=size) as pilot:
            await pilot.pause()
            await scene(pilot)

    asyncio.run(acted())


def play(sits: Place | Offer, scene: Scene, size: tuple[int, int] = (80, 24), language: Language = "nl") -> Program:
    """Play a scene in the real app."""
    program = Program(sits, language)
    run(program, lambda pilot: scene(program, pilot), size)
    return program


def on_stage(seat: str) -> Alone:
    """A seat with everything before it."""
    return Alone(Table(staged(seat), Journal(head())), seat, evaluator())


def at_the_table(seat: str, *, playing: bool = True) -> Alone:
    """A seat at a table that was just laid."""
    table = laid(head(), None)
    table.say("", TakeSeat(seat))
    if playing:
        table.say("", OpenRound())
    return Alone(table, seat, evaluator())


def seat_of(program: Program) -> Seat:
    """The screen of the seat."""
    seat = program.seat
    assert seat is not None
    return seat


def phase_of(program: Program) -> Phase:
    """What the table does, as the seat sees it."""
    assert program.place is not None
    return program.place.screen("nl").phase


def drawn(window: App[None]) -> str:
    """What stands in the window."""
    strips = window.screen._compositor.render_strips()
    return "\n".join("".join(segment.text for segment in strip).rstrip() for strip in strips)


async def fill(pilot: Pilot[None], program: Program) -> None:
    """Take what comes first for each blank, and go through with it."""
    for _ in range(8):
        await pilot.pause()
        if not isinstance(program.screen, Filling):
            return
        if found := program.screen.query(Ticks):
            if not found.first().ticked:
                await pilot.press("1")
        elif program.screen.query(Input):
            await pilot.press("x", "y")
        if program.screen._field is None:
            await pilot.press("j")
        else:
            await pilot.press("enter")
