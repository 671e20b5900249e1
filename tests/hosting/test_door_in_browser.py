"""The page at the door in a real browser, which tells an Origin of its own accord: somebody sits down with the form."""

import asyncio
from contextlib import ExitStack
from pathlib import Path

import pytest

from tests.hosting.chromium import PROGRAM
from tests.hosting.hosted import hosted
from tests.hosting.test_full_room import Browsing


@pytest.mark.skipif(PROGRAM is None, reason="no Chromium on this machine")
def test_somebody_sits_down_by_the_form_at_the_door_and_opens_the_app(tmp_path: Path) -> None:
    async def play() -> None:
        async with hosted(tmp_path / "door.overdracht") as host:
            with ExitStack() as things:
                browsing = await asyncio.to_thread(Browsing, things)
                await asyncio.to_thread(browsing.come, f"{host.http}/?code={host.code}", ["front-1"])
                assert host.table.seats() == ["front-1"]
                # The app behind the tab is a program of its own, which begins by itself.
                async with asyncio.timeout(60):
                    while not host.room.presence.is_there("front-1"):  # noqa: ASYNC110 - nobody is told
                        await asyncio.sleep(0.05)

    asyncio.run(asyncio.wait_for(play(), 120))
