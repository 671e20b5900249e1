"""The leader: leads a whole session, from the lobby to the debrief, and calls words to see how fast they go."""

import asyncio
from collections.abc import Callable
from typing import Final

from roles.rehearsing.bot import Attentive
from roles.rehearsing.stopwatch import Calls, until
from roles.terminal.saying import Saying, saying
from roles.terminal.screen import Deed, Screen
from simulation.intents.table import Announce, CloseRound, OpenRound
from simulation.session.controls import Control, Go, Pause

CALLED: Final = 1.0
"""So many seconds after all saw a word the next is called, while a round is played."""

SEEN: Final = 5.0
"""Who has not seen a word after so many seconds has missed it."""

PAUSED: Final = 2.0
"""So many seconds the clock stands still once in each round."""

LATEST: Final = 30.0
"""So many seconds a screen may take to show what was done."""


class Stuck(Exception):
    """The session does not go on; the argument says where."""


class Leader:
    """Whoever leads a rehearsal."""

    def __init__(self, remote: Attentive, calls: Calls, told: Callable[[str], None], between: float) -> None:
        """Lead from the own seat; `told` hears of each phase, and those outside play last `between` seconds."""
        self.remote, self._calls, self._told, self._between = remote, calls, told, between
        self.phases: list[str] = ["lobby"]
        self._audience: tuple[set[str], frozenset[str]] = set(), frozenset()

    async def lead(self, watching: set[str], glancing: frozenset[str] = frozenset()) -> None:
        """Lead a session through all its phases; words are called to who watches and who glances."""
        self._audience = watching, glancing
        await self._enter("briefing")
        while True:
            await self._play()
            if self._screen().round >= self._screen().rounds:
                break
            await self._enter("prediction")
            await self._enter("choice")
            await self._agree()
            await self._enter("briefing")
        await self._enter("debrief")
        self._calls.end()

    async def _enter(self, phase: str) -> None:
        """Go on to another phase, and let people do what it asks of them."""
        deed = await self._offered(lambda deed: deed.given.get("phase") == phase)
        await self._say(saying(deed))
        await self._stay(phase)

    async def _stay(self, phase: str) -> None:
        """Wait until the phase is there, and stay for a moment."""
        await self._until(lambda screen: screen.phase == phase, phase)
        self.phases.append(phase)
        self._told(phase)
        if phase != "play":
            await asyncio.sleep(self._between)

    async def _agree(self) -> None:
        """Choose what is offered, as far as the budget goes."""
        offers = [deed for deed in self._screen().deeds if deed.intent == "Introduce"]
        for deed in offers:
            if await self.remote.ask(saying(deed)):
                return

    async def _play(self) -> None:
        """Play a round until its time is over, with a pause in it, and close it."""
        await self._say(Saying(OpenRound()))
        await self._stay("play")
        await self._call()
        await self._control(Pause())
        await asyncio.sleep(PAUSED)
        await self._control(Go())
        while self._screen().clock.left != 0:
            await self._call()
        await self._say(Saying(CloseRound()))
        await self._stay("evaluation")

    async def _call(self) -> None:
        """Call a word to all, and give them time to see it."""
        word = self._calls.call(*self._audience)
        await self._say(Saying(Announce(1), (word,)))
        await until(lambda: self._calls.is_seen, SEEN)
        await asyncio.sleep(CALLED)

    async def _control(self, control: Control) -> None:
        """Ask something of the clock; when the round's time is over, it does not matter any more."""
        if self._screen().clock.left:
            await self._say(Saying(control))

    # --- saying and looking --------------------------------------------------------------------------------------

    async def _say(self, what: Saying) -> None:
        """Say something, and wait until it is heard."""
        try:
            refused = await self.remote.ask(what)
        except TimeoutError:
            refused = "-"
        if refused:
            raise Stuck(f"{type(what.intent).__name__}: {refused}")

    async def _offered(self, is_meant: Callable[[Deed], bool]) -> Deed:
        """Wait until something can be done."""
        await self._until(lambda screen: any(map(is_meant, screen.deeds)), "deed")
        return next(filter(is_meant, self._screen().deeds))

    async def _until(self, holds: Callable[[Screen], bool], what: str) -> None:
        """Wait until the screen shows something."""
        if not await until(lambda: holds(self._screen()), LATEST):
            raise Stuck(what)

    def _screen(self) -> Screen:
        """Give what whoever leads sees."""
        return self.remote.screen(self.remote.language)
