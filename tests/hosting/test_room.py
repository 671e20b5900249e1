"""A room on a real socket: everybody sees the own seat, and what was heard is kept and counted once."""

import asyncio
from pathlib import Path

from simulation.intents.table import OpenRound
from tests.hosting.hosted import Client, hosted


def test_somebody_comes_in_and_plays(tmp_path: Path) -> None:
    async def play() -> None:
        async with hosted(tmp_path / "room.overdracht", speed=100) as host:
            async with (
                await Client.come(host, lead=True) as lead,
                await Client.come(host, seat="front-1", name="Mia") as mia,
            ):
                await mia.shown()
                assert mia.screen.kind == "lobby"
                heard = await lead.say(OpenRound())
                assert heard.refused == ""
                while mia.screen.kind != "desk":
                    await mia.shown()
                while not mia.screen.deeds:
                    await mia.shown()
            assert host.table.texts() == {1: "Mia"}

    asyncio.run(play())
