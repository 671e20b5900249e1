"""Alone at a table: one person in one seat, who leads the session too; what a screen of any kind draws and sends to."""

import asyncio
from collections import defaultdict
from collections.abc import Callable
from typing import Final

import msgspec

from roles.terminal.deeds import deeds
from roles.terminal.deeds.clock import waiting
from roles.terminal.foresight import Ahead, Foresight
from roles.terminal.memory import Memory
from roles.terminal.presenter import NO_EVALUATION, Evaluation, present
from roles.terminal.saying import Saying
from roles.terminal.screen import Deed, Screen
from roles.terminal.voice import Voice
from simulation.case import Phase
from simulation.intents import FacilitatorIntent
from simulation.outlook import FACILITATOR, Whole
from simulation.scenario.faults import Language
from simulation.session.controls import Clock, Control, Foresee, Wait
from simulation.session.pace import Pace, Tempo, keep_time
from simulation.session.table import Table

Evaluate = Callable[[Table, str], Evaluation]
"""What measures the rounds so far for a seat; it comes from above."""

NOT_ALONE: Final = frozenset(
    {"TakeSeat", "JoinSeat", "LeaveSeat", "MoveSeat", "Announce", "Allot", "BringTogether", "Foresee"}
)
"""What nobody needs in the own seat who plays alone; what bots foresee stands on the console."""

WITH_OTHERS: Final = frozenset({"EnterPhase:dialogue"})
"""The deeds that nobody needs who has nobody to talk with."""

AT_ONCE: Final[frozenset[Phase]] = frozenset({"lobby", "dialogue", "briefing", "choice"})
"""Phases from which one begins a round rather than wait for others."""

WHEN_OVER: Final = frozenset({"CloseRound", "Extend"})
"""What can be done once the time of a round is over."""


TICK: Final = 1.0
"""So often (seconds) the clock is looked at."""


class Alone:
    """One person in one seat, with bots around; whoever draws sees screens and says deeds, and nothing else."""

    def __init__(
        self,
        table: Table,
        seat: str,
        evaluate: Evaluate,
        pace: Pace | None = None,
        foresight: Foresight | None = None,
    ) -> None:
        """Sit down; with a pace the clock runs, without one time passes when one acts or waits."""
        self.table, self.seat, self.pace = table, seat, pace
        self._foresight, self._ahead = foresight, Ahead()
        self._evaluate = evaluate
        self._memories: defaultdict[tuple[str, Language], Memory] = defaultdict(Memory)
        self.watchers: list[Callable[[], None]] = []
        table.watchers.append(self._stirred)
        if pace is not None and table.world.playing:
            pace.go()

    # --- what there is -------------------------------------------------------------------------------------

    @property
    def is_playing(self) -> bool:
        """Tell whether a round is going on, and there is time left of it."""
        return self.table.world.playing and not self.table.is_over

    @property
    def runs(self) -> bool:
        """Tell whether time passes by itself."""
        return self.pace is not None

    @property
    def is_over(self) -> bool:
        """Tell whether the time of the round is over."""
        return self.table.is_over

    def own(self, language: Language) -> Screen:
        """Present the own seat as it is now."""
        evaluation = NO_EVALUATION if self.table.world.playing else self._evaluate(self.table, self.seat)
        memory = self._memories[self.seat, language]
        return present(self.table.eyes(self.seat), language, evaluation, self._tempo, memory=memory)

    def screen(self, language: Language) -> Screen:
        """Present the own seat, and around the rounds what moves the table on."""
        screen = self.own(language)
        if self.table.is_over:
            closing = tuple(deed for deed in self.leading(language) if deed.intent in WHEN_OVER)
            return msgspec.structs.replace(screen, deeds=closing)
        if self.table.world.playing:
            return screen
        possible = (*screen.deeds, *self.leading(language))
        return msgspec.structs.replace(screen, deeds=possible, headline=_to_begin(screen) or screen.headline)

    def leading(self, language: Language) -> tuple[Deed, ...]:
        """Give what whoever leads the session can do, as far as one person alone needs it now."""
        eyes = self.table.eyes(FACILITATOR)
        voice = Voice(eyes, language)
        possible = self._waiting(voice, deeds(eyes, voice, self._tempo, self._seen_ahead))
        mine = [d for d in possible if d.intent not in NOT_ALONE and d.id not in WITH_OTHERS]
        if voice.around.phase not in AT_ONCE:
            return tuple(mine)
        begin = [msgspec.structs.replace(d, irreversible=False) for d in mine if d.intent == "OpenRound"]
        return (*begin, *(d for d in mine if d.intent != "OpenRound"))

    def console(self, language: Language) -> Screen:
        """Present what whoever leads the session sees and can do."""
        eyes, evaluation = self.table.eyes(FACILITATOR), self._evaluate(self.table, FACILITATOR)
        screen = present(eyes, language, evaluation, self._tempo, self.table.attendance(), self._seen_ahead)
        return msgspec.structs.replace(screen, deeds=self._waiting(Voice(eyes, language), screen.deeds))

    def _waiting(self, voice: Voice, possible: tuple[Deed, ...]) -> tuple[Deed, ...]:
        """Let whoever leads wait for the own seat instead of for anybody's."""
        others = tuple(deed for deed in possible if deed.intent != "Wait")
        return (waiting(voice, self.seat), *others) if self.is_playing else others

    @property
    def _seen_ahead(self) -> Ahead | None:
        """Give what bots saw ahead; none where none can look."""
        return self._foresight.ahead() if self._foresight is not None else None

    @property
    def _tempo(self) -> Tempo | None:
        """Give how the room's clock goes; none without one."""
        return self.pace.tempo if self.pace is not None else None

    def look(self, seat: str, language: Language) -> Screen | None:
        """Present another seat, with nothing to do about it."""
        if seat not in Whole(self.table.world, FACILITATOR, {}).every_seat():
            return None
        evaluation = NO_EVALUATION if self.table.world.playing else self._evaluate(self.table, seat)
        return msgspec.structs.replace(present(self.table.eyes(seat), language, evaluation), deeds=())

    # --- what is said, and time -------------------------------------------------------------------------------

    def say(self, what: Saying) -> None:
        """Say it at the table, in the own seat or leading: as it is by then, and kept before anything is shown."""
        self.catch_up()
        if isinstance(what.intent, Control):
            self._control(what.intent)
            return
        seat = FACILITATOR if isinstance(what.intent, FacilitatorIntent) else self.seat
        was_playing = self.table.world.playing
        self.table.say(seat, what.intent, what.texts)
        if self.pace is not None and self.table.world.playing and not was_playing:
            self.pace.go()

    def wait(self) -> None:
        """Let time pass until there is something new for this seat; the clock goes on from there."""
        self.table.wait(self.seat)
        if self.pace is not None and self.pace.running:
            self.pace.go()

    def catch_up(self) -> None:
        """Let the game follow the room's clock, where there is one; between rounds it stands still."""
        if self.pace is not None and self.pace.running:
            if self.table.world.playing:
                self.pace.catch_up()
            else:
                self.pace.pause()

    async def keep(self) -> None:
        """Let the game follow the room's clock, and see what bots foresee, for as long as somebody plays."""
        if self.pace is not None:
            await asyncio.gather(keep_time(self.table, self.pace), self._tick())
        elif self._foresight is not None:
            await self._tick()

    async def _tick(self) -> None:
        """Have the clock drawn where it runs, and what is new of what bots foresee."""
        while True:
            await asyncio.sleep(TICK)
            before, self._ahead = self._ahead, self._foresight.ahead() if self._foresight is not None else Ahead()
            if self.pace is not None and self.pace.running:
                self.catch_up()
                self._stirred()
            elif self._ahead != before:
                self._stirred()

    def _control(self, control: Control) -> None:
        """Do with the clock what was asked, or let bots look ahead; who plays alone has no door."""
        if isinstance(control, Foresee):
            if self._foresight is not None:
                self._foresight.ask(control.offers)
                self._stirred()
        elif isinstance(control, Wait):
            self.wait()
        elif isinstance(control, Clock) and self.pace is not None:
            self.pace.obey(control)

    def _stirred(self) -> None:
        """Tell whoever draws."""
        for watcher in self.watchers:
            watcher()


def _to_begin(screen: Screen) -> str:
    """Say to who leads as well how a round begins; nothing when none is to begin."""
    if screen.kind != "lobby":
        return ""
    if screen.language == "en":
        return f"Welcome. Read your role, and begin round {screen.round + 1} when you are ready."
    return f"Welkom. Lees uw rol, en begin ronde {screen.round + 1} als u zover bent."
