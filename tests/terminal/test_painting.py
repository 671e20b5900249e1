"""Painting: as little as can be, and yet what Textual would paint; and closed windows leave nothing behind."""

import gc
from itertools import combinations

import pytest
from textual._compositor import Compositor
from textual._styles_cache import StylesCache
from textual.pilot import Pilot

from roles.terminal.app.program import Program
from roles.terminal.app.sparing import Sparing
from tests.terminal.scenes import on_stage, play, seat_of

PANES = ("#head", "#things", "#reading", "#deeds", "#news", "#keys")


@pytest.mark.parametrize("seat", ["handler-1", "noa"])
def test_what_is_painted_sparingly_is_what_textual_paints_of_the_same_regions(seat: str) -> None:
    async def scene(program: Program, pilot: Pilot[None]) -> None:
        await pilot.pause()
        compositor = seat_of(program)._compositor
        assert isinstance(compositor, Sparing)
        for names in (some for size in (1, 2) for some in combinations(PANES, size)):
            regions = {seat_of(program).query_one(name).region for name in names}
            painted = []
            for kind in (Sparing, Compositor):
                compositor._dirty_regions |= regions
                update = kind.render_partial_update(compositor)
                painted.append(update.render_segments(program.console) if update is not None else "")
            assert painted[0] == painted[1], names
            assert painted[0]

    play(on_stage(seat), scene)


def test_windows_that_were_closed_are_let_go_of() -> None:
    async def scene(_: Program, pilot: Pilot[None]) -> None:
        held = []
        for _times in range(3):
            for _often in range(5):
                await pilot.press("question_mark", "escape")
                await pilot.pause()
            gc.collect()
            held.append(sum(isinstance(thing, StylesCache) for thing in gc.get_objects()))
        assert held[2] <= held[0]

    play(on_stage("front-1"), scene)
