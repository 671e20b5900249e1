"""The company: everybody who comes to a rehearsal, each in the own way; they sit down at once, play, and leave."""

import asyncio
import time
from collections.abc import Callable, Iterator, Sequence
from itertools import cycle
from typing import Final, NamedTuple, Self

from roles.rehearsing.bot import Attentive, Bot
from roles.rehearsing.host import Door
from roles.rehearsing.stopwatch import Calls, until
from roles.rehearsing.visitor import Visitor
from roles.rehearsing.window import Window
from roles.terminal.remote import ask
from roles.terminal.walker import THINKS
from roles.terminal.wire.address import url_of
from roles.terminal.wire.messages import Sit
from simulation.scenario.faults import Language

SITS: Final = 180.0
"""Who has no seat after so many seconds is not waited for."""

NAME: Final = "Repetitie {}"
"""What somebody at a rehearsal is called."""


class Wishes(NamedTuple):
    """How many come, how many of those in a terminal or at a page, and in which language.

    So many seconds each thinks before a deed, and so many each phase between rounds lasts. Some seats may be kept free.
    """

    seats: int
    terminals: int = 0
    pages: int = 0
    thinks: tuple[float, float] = THINKS
    between: float = 4.0
    language: Language = "nl"
    keep_free: frozenset[str] = frozenset()


class Company:
    """Everybody who comes to a rehearsal."""

    def __init__(self, door: Door, program: Sequence[str], wishes: Wishes, calls: Calls) -> None:
        """Be on the way; `program` is the command line's own name, for who sits at a terminal."""
        self._door, self._program, self._wishes, self._calls = door, program, wishes, calls
        self.leading = Attentive(door, Sit(door.leads, lead=True, language=wishes.language))
        self.bots: list[Bot] = []
        self.windows: list[Window] = []
        self.visitors: list[Visitor] = []
        self.invited: Callable[[Bot], None] = lambda _: None
        """Is told of each bot before it comes: who wants to listen along can begin there."""
        self._keeping = asyncio.ensure_future(self.leading.keep())

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(self, *_: object) -> None:
        await self.leave()

    @property
    def all(self) -> Iterator[Bot | Window | Visitor]:
        """Go through everybody but whoever leads."""
        yield from self.windows
        yield from self.visitors
        yield from self.bots

    @property
    def watching(self) -> set[str]:
        """Name who sees at once what changes; a plain page is looked at only now and then."""
        return {bot.who for bot in self.bots}

    @property
    def glancing(self) -> frozenset[str]:
        """Name who sees so unless something covers it: at a terminal, a question or a page of help."""
        return frozenset(window.who for window in self.windows)

    @property
    def seated(self) -> int:
        """Count who sits."""
        return sum(one.sits for one in self.all)

    async def come(self) -> float:
        """Sit down, all at once; give how long it took until everybody sat, or until nobody was waited for any more."""
        since = time.perf_counter()
        offered = await ask(url_of(self._door.address), Sit(self._door.code))
        seats = [seat for seat in offered.seats if seat not in self._wishes.keep_free]
        self._invite(seats[: self._wishes.seats])
        await self._seat(list(self.all))
        beside = self._beside(self._wishes.seats - len(seats))
        self.bots += beside
        await self._seat(beside)
        return time.perf_counter() - since

    def play(self) -> None:
        """Let everybody play."""
        for luck, one in enumerate(self.all):
            one.play(self._wishes.thinks, luck)

    async def leave(self) -> None:
        """Let everybody leave, whoever leads last."""
        await asyncio.gather(*(one.leave() for one in self.all))
        self._keeping.cancel()
        await asyncio.gather(self._keeping, return_exceptions=True)

    # --- who comes ---------------------------------------------------------------------------------------------

    def _invite(self, seats: Sequence[str]) -> None:
        """Give the first seats to who has a terminal, the last to who has a page, the others to bots."""
        pages = max(self._wishes.terminals, len(seats) - self._wishes.pages)
        for number, seat in enumerate(seats, 1):
            name = NAME.format(number)
            if number <= self._wishes.terminals:
                self.windows.append(Window(self._joining(seat, name), seat, name, self._calls))
            elif number > pages:
                self.visitors.append(Visitor(self._door, seat, name, self._calls))
            else:
                wish = Sit(self._door.code, seat=seat, name=name, language=self._wishes.language)
                self.bots.append(Bot(self._door, wish, self._calls))

    def _joining(self, seat: str, name: str) -> list[str]:
        """Give the command line that sits down at a terminal."""
        door = ["join", self._door.address, "--code", self._door.code]
        return [*self._program, "--lang", self._wishes.language, *door, "--role", seat, "--name", name]

    def _beside(self, count: int) -> list[Bot]:
        """Let who finds no free seat sit down beside somebody, with the PIN that this one was given."""
        hosts = cycle([bot for bot in self.bots if bot.remote.seated is not None])
        return [self._second(bot, number) for number, bot in zip(range(count), hosts, strict=False)]

    def _second(self, bot: Bot, number: int) -> Bot:
        """Invite somebody to a seat that somebody has."""
        pin = bot.remote.seated.pin if bot.remote.seated is not None else ""
        name, language = NAME.format(f"+{number + 1}"), self._wishes.language
        wish = Sit(self._door.code, seat=bot.seat, name=name, pin=pin, beside=True, language=language)
        return Bot(self._door, wish, self._calls)

    async def _seat(self, guests: Sequence[Bot | Window | Visitor]) -> None:
        """Let these sit down at once, and wait until they do."""
        for one in guests:
            if isinstance(one, Bot):
                self.invited(one)
            one.come()
        await until(lambda: all(one.sits for one in guests), SITS)
