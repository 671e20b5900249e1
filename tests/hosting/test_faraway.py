"""Plain mode over the wire, and a walker: both play at a table elsewhere, as far as a screen goes."""

import asyncio
import time
from pathlib import Path

from overdracht.practising import quiet_place
from roles.terminal.plain.faraway import sit
from roles.terminal.remote import Remote
from roles.terminal.walker import walk
from roles.terminal.wire.messages import Sit
from simulation.intents.group import AnswerLobby
from simulation.intents.table import OpenRound
from tests.hosting.hosted import Client, Hosted, hosted


class Script:
    """Somebody who types these lines, and then leaves."""

    def __init__(self, *lines: str) -> None:
        self.left = list(lines)
        self.written: list[str] = []

    def write(self, line: str = "") -> None:
        self.written.append(line)

    def read(self, prompt: str) -> str | None:
        self.written.append(prompt)
        return self.left.pop(0) if self.left else None


def remote(host: Hosted, seat: str) -> Remote:
    return Remote(host.url, Sit(code=host.code, seat=seat, name="Mia"))


def test_plain_mode_plays_at_a_table_elsewhere(tmp_path: Path) -> None:
    async def play() -> None:
        async with hosted(tmp_path / "plain.overdracht") as host:
            script = Script("1", "1", "4", "en", "l", "?")
            await asyncio.to_thread(sit, remote(host, "front-1"), "nl", script, quiet_place)
            said = [entry.intent.value for entry in host.table.journal if isinstance(entry.intent, AnswerLobby)]
            assert said == [4], "\n".join(script.written)
            assert any("You" in line for line in script.written)

    asyncio.run(play())


def test_who_reads_line_by_line_practises_in_the_lobby_and_keeps_the_seat(tmp_path: Path) -> None:
    async def play() -> None:
        async with hosted(tmp_path / "practice.overdracht") as host:
            script = Script("o", "q", "1", "1", "4")
            await asyncio.to_thread(sit, remote(host, "front-1"), "en", script, quiet_place)
            told = "\n".join(script.written)
            assert "Type o to practise" in told
            assert "Step 1 of" in told
            said = [entry.intent.value for entry in host.table.journal if isinstance(entry.intent, AnswerLobby)]
            assert said == [4], told

    asyncio.run(play())


def test_the_round_brings_back_who_practises_line_by_line(tmp_path: Path) -> None:
    class Practising(Script):
        """Somebody who practises until the session calls, and then goes on in the own seat."""

        def read(self, prompt: str) -> str | None:
            self.written.append(prompt)
            if not any("Step 1 of" in line for line in self.written):
                return "o"
            while not any("Press Enter" in line for line in self.written):
                time.sleep(0.02)
            return None if any("back in your own seat" in line for line in self.written) else ""

    async def play() -> None:
        async with hosted(tmp_path / "called.overdracht") as host, await Client.come(host, lead=True) as lead:
            script = Practising()
            sitting = asyncio.create_task(asyncio.to_thread(sit, remote(host, "front-1"), "en", script, quiet_place))
            while not any("Step 1 of" in line for line in script.written):  # noqa: ASYNC110 - it waits for a thread
                await asyncio.sleep(0.02)
            await lead.say(OpenRound())
            await asyncio.wait_for(sitting, 15)
            assert any("back in your own seat" in line for line in script.written)

    asyncio.run(play())


def test_who_sits_before_a_question_is_called_when_the_session_goes_on(tmp_path: Path) -> None:
    class Still(Script):
        """Somebody who types nothing until something is said."""

        def read(self, prompt: str) -> str | None:
            self.written.append(prompt)
            while not any("Press Enter" in line for line in self.written):
                time.sleep(0.02)
            return None

    async def play() -> None:
        async with hosted(tmp_path / "bell.overdracht") as host, await Client.come(host, lead=True) as lead:
            script = Still()
            sitting = asyncio.create_task(asyncio.to_thread(sit, remote(host, "front-1"), "en", script, quiet_place))
            while not any(line.endswith(">") for line in script.written):  # noqa: ASYNC110 - it waits for a thread
                await asyncio.sleep(0.02)
            assert "Press Enter" not in "".join(script.written)
            await lead.say(OpenRound())
            await asyncio.wait_for(sitting, 15)

    asyncio.run(play())


def test_a_walker_does_what_stands_on_its_screen(tmp_path: Path) -> None:
    async def play() -> None:
        async with (
            hosted(tmp_path / "walk.overdracht", speed=100) as host,
            await Client.come(host, lead=True) as lead,
        ):
            walking = asyncio.ensure_future(walk(remote(host, "handler-1"), "nl", (0.01, 0.05)))
            while not host.table.seats():  # noqa: ASYNC110 - it waits for what another task does
                await asyncio.sleep(0.01)
            await lead.say(OpenRound())
            async with asyncio.timeout(40):
                while sum(entry.by == "person" for entry in host.table.journal) < 10:  # noqa: ASYNC110 - likewise
                    await asyncio.sleep(0.05)
            walking.cancel()

    asyncio.run(play())
