"""An evening: a host is opened, a company comes, plays a whole session and leaves, and what happened is counted."""

import asyncio
import time
from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import asynccontextmanager
from pathlib import Path
from typing import NamedTuple

from roles.rehearsing.company import Company, Wishes
from roles.rehearsing.counting import Count, counted
from roles.rehearsing.findings import Findings
from roles.rehearsing.floor import bare_disk, bare_wire
from roles.rehearsing.host import Host, Load, NoHost
from roles.rehearsing.leader import Leader, Stuck
from roles.rehearsing.stopwatch import Calls, times
from roles.terminal.remote import Refused
from roles.terminal.wire.messages import Foreign


class Asked(NamedTuple):
    """What is rehearsed: the command line's own name, a scenario, how fast, who comes, and where it is kept."""

    program: Sequence[str]
    scenario: str
    speed: float
    wishes: Wishes
    session: Path
    seed: int = 1

    @property
    def hosting(self) -> list[str]:
        """Give the command line that opens the room."""
        room = ["host", self.scenario, "--headless", "--rehearsal", "--port", "0", "--seed", str(self.seed)]
        return [*self.program, "--lang", "en", *room, "--speed", str(self.speed), "--session", str(self.session)]


Told = Callable[[str], None]
"""Hears how far it is."""

Same = Callable[[Path], bool]
"""Tells whether a session runs again as it was."""


def played(asked: Asked, told: Told, same: Same) -> Findings:
    """Play a rehearsal; `NoHost` when the room does not open."""
    return asyncio.run(Evening(asked, told, same).play())


class Evening:
    """One rehearsal."""

    def __init__(self, asked: Asked, told: Told, same: Same) -> None:
        """Be about to begin."""
        self._asked, self._told, self._same = asked, told, same
        self._calls = Calls()
        self._wire: list[float] = []
        self._disk: list[float] = []

    async def play(self) -> Findings:
        """Play it; `NoHost` when the room does not open."""
        async with await Host.opened(self._asked.hosting) as host, self._measuring():
            course = await self._course(host)
            load = host.load
            closed = host.is_open and await host.close()
        self._told("counting")
        count = await asyncio.to_thread(counted, self._asked.session, course.company)
        same = await asyncio.to_thread(self._same, self._asked.session)
        return self._found(course, count, load, same=same, closed=closed)

    @asynccontextmanager
    async def _measuring(self) -> AsyncIterator[None]:
        """Measure meanwhile how fast the bare machine is."""
        floors = bare_wire(self._wire), bare_disk(self._asked.session.parent, self._disk)
        measuring = [asyncio.ensure_future(floor) for floor in floors]
        try:
            yield
        finally:
            for floor in measuring:
                floor.cancel()
            await asyncio.gather(*measuring, return_exceptions=True)

    async def _course(self, host: Host) -> "Course":
        """Play it with a host that is open."""
        began = time.perf_counter()
        async with Company(host.door, self._asked.program, self._asked.wishes, self._calls) as company:
            leader = Leader(company.leading, self._calls, self._told, self._asked.wishes.between)
            self._told("seats")
            try:
                came = await company.come()
            except (OSError, TimeoutError, Refused, Foreign) as trouble:
                raise NoHost(str(trouble)) from None
            seated = company.seated
            company.play()
            stuck = await _led(leader, company)
        return Course(company, came, seated, tuple(leader.phases), stuck, time.perf_counter() - began)

    def _found(self, course: "Course", count: Count, load: Load | None, *, same: bool, closed: bool) -> Findings:
        """Put together what was found."""
        company, calls = course.company, self._calls
        remotes = [company.leading, *(bot.remote for bot in company.bots)]
        return Findings(
            scenario=self._asked.scenario,
            speed=self._asked.speed,
            seconds=course.seconds,
            seats=self._asked.wishes.seats,
            seated=course.seated,
            guests={"bot": len(company.bots), "terminal": len(company.windows), "page": len(company.visitors)},
            came=course.came,
            phases=course.phases,
            stuck=course.stuck,
            seen={kind: times(calls.seen[kind]) for kind in ("bot", "terminal") if calls.seen[kind]},
            heard=times([seconds for remote in remotes for seconds in remote.heard]),
            pages=times([seconds for visitor in company.visitors for seconds in visitor.fetched]),
            wire=times(self._wire),
            disk=times(self._disk),
            missed=len(calls.missed),
            said=count.said,
            lost=count.lost,
            doubled=count.doubled,
            entries=count.entries,
            same=same,
            closed=closed,
            host=load,
            client=next((window.load for window in company.windows if window.load is not None), None),
        )


class Course(NamedTuple):
    """How an evening went: who was there, when all sat and how many did, its phases, where it stuck, for how long."""

    company: Company
    came: float
    seated: int
    phases: tuple[str, ...]
    stuck: str
    seconds: float


async def _led(leader: Leader, company: Company) -> str:
    """Lead the session; give where it got stuck, or nothing."""
    try:
        await leader.lead(company.watching, company.glancing)
    except Stuck as stuck:
        return str(stuck)
    return ""
