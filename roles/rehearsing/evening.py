"""An evening: a host is opened, a company comes, plays a whole session and leaves, and what happened is counted."""

import asyncio
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import NamedTuple

from roles.rehearsing.company import Company, Wishes
from roles.rehearsing.counting import counted
from roles.rehearsing.findings import Findings
from roles.rehearsing.floor import bare_disk, bare_wire
from roles.rehearsing.host import Host
from roles.rehearsing.leader import Leader, Stuck
from roles.rehearsing.stopwatch import Calls, times


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
        room = ["host", self.scenario, "--headless", "--port", "0", "--seed", str(self.seed)]
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
        host = await Host.opened(self._asked.hosting)
        floors = bare_wire(self._wire), bare_disk(self._asked.session.parent, self._disk)
        measuring = [asyncio.ensure_future(floor) for floor in floors]
        try:
            return await self._with(host)
        finally:
            for floor in measuring:
                floor.cancel()
            await asyncio.gather(*measuring, return_exceptions=True)
            await host.close()

    async def _with(self, host: Host) -> Findings:
        """Play it with a host that is open."""
        began = time.perf_counter()
        company = Company(host.door, self._asked.program, self._asked.wishes, self._calls)
        self._told("seats")
        came = await company.come()
        seated = company.seated
        company.play()
        leader = Leader(company.leading, self._calls, self._told, self._asked.wishes.between)
        stuck = await _led(leader, company.watching)
        await company.leave()
        seconds, load = time.perf_counter() - began, host.load
        closed = host.is_open and await host.close()
        self._told("counting")
        count = await asyncio.to_thread(counted, self._asked.session, company)
        same = await asyncio.to_thread(self._same, self._asked.session)
        calls, remotes = self._calls, [company.leading, *(bot.remote for bot in company.bots)]
        return Findings(
            scenario=self._asked.scenario,
            speed=self._asked.speed,
            seconds=seconds,
            seats=self._asked.wishes.seats,
            seated=seated,
            guests={"bot": len(company.bots), "terminal": len(company.windows), "page": len(company.visitors)},
            came=came,
            phases=tuple(leader.phases),
            stuck=stuck,
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


async def _led(leader: Leader, watching: set[str]) -> str:
    """Lead the session; give where it got stuck, or nothing."""
    try:
        await leader.lead(watching)
    except Stuck as stuck:
        return str(stuck)
    return ""
