"""The room: a table at which many people sit; what each says is kept, counted once, and then shown."""

import asyncio
import time
from collections.abc import Callable, Sequence
from typing import Final

import msgspec

from roles.hosting.book import Book, Row, Sitter, posted
from roles.hosting.disk import Disk
from roles.hosting.measured import Evaluate, Measured
from roles.hosting.presence import Presence
from roles.hosting.screens import Screens
from roles.hosting.showing import Showing
from roles.hosting.spoken import is_speakable
from roles.hosting.words import word
from roles.terminal.foresight import Ahead, Foresight
from roles.terminal.saying import Said, Saying, cleaned, is_offered
from roles.terminal.wire.messages import Foreign
from simulation.events.table import IntentRefused
from simulation.intents import FacilitatorIntent
from simulation.intents.table import JoinSeat, LeaveSeat, MoveSeat, TakeSeat
from simulation.journal import Entry
from simulation.outlook import FACILITATOR
from simulation.rules.waking import concerned
from simulation.scenario.faults import Language
from simulation.session.controls import Control, Foresee, RenewPin, Speed, Wait
from simulation.session.pace import Pace, keep_time
from simulation.session.table import Table
from simulation.wording.refusals import REASONS

TICK: Final = 1.0
"""So often (seconds) the clock is shown, the absent are counted, and a full disk is tried again."""

AWAY: Final = 120.0
"""A seat without a line for longer than this (seconds) is held by its bot."""

SLOWEST, FASTEST = 0.05, 1000.0
"""The clock goes no slower and no faster than this."""


class Room:
    """A table at which many sit; whoever has a line to it calls this, and no network is known here."""

    def __init__(
        self,
        table: Table,
        pace: Pace,
        evaluate: Evaluate,
        away: float = AWAY,
        clock: Callable[[], float] = time.monotonic,
        foresight: Foresight | None = None,
    ) -> None:
        """Open a room around a table; with foresight, whoever leads can see what bots make of the next round."""
        self.table, self.pace = table, pace
        self.book = Book(table.sitters())
        self.presence = Presence(away, clock)
        self._measured = Measured(table, evaluate, clock)
        self.screens = Screens(table, pace, self.book, self.presence, self._measured, foresight)
        self.showing = Showing(self.screens.present, self.screens.read, clock)
        self.disk = Disk(table, self.showing, self.presence)
        self.watchers: list[Callable[[], None]] = []
        self._foresight, self._ahead = foresight, Ahead()
        self._concerned: dict[str, None] = {}
        for sitter in self.book.sitters.values():
            self.presence.left(sitter.seat)
        table.go_live()
        table.watchers.append(self._stirred)
        table.game.listeners.append(self._hear)
        self.disk.write(self.book.door)

    def _hear(self, entry: Entry) -> None:
        """Note whom an entry concerns."""
        self._concerned.update(dict.fromkeys([entry.seat, *concerned(self.table.world, entry)]))

    def _stirred(self) -> None:
        """Show what is on the disk now."""
        self.showing.stir(self._concerned)
        self._concerned.clear()
        for watcher in self.watchers:
            watcher()

    # --- what is said ------------------------------------------------------------------------------------------

    def hear(self, number: int, intent: Said, texts: Sequence[str], count: int) -> str | None:
        """Hear a numbered intent of a sitter: give why it was refused, or nothing; none when it is not its turn yet."""
        sitter = self.book.sitters[number]
        if count <= sitter.heard:
            return ""
        if count > sitter.heard + 1:
            return None
        return self._hear_once(msgspec.structs.replace(sitter, heard=count), intent, texts)

    def hear_form(self, number: int, form: str, intent: Said, texts: Sequence[str]) -> str | None:
        """Hear what a page posted: give why it was refused, or nothing; none when this form counted before."""
        sitter = self.book.sitters[number]
        if form in sitter.posted:
            return None
        return self._hear_once(posted(sitter, form), intent, texts)

    def _hear_once(self, sitter: Sitter, intent: Said, texts: Sequence[str]) -> str:
        """Hear somebody who is in the book from now on as having been heard."""
        if not is_speakable(intent, tuple(texts)):
            raise Foreign("unspeakable")
        row = self.book.put(sitter)
        refused = self._not_allowed(sitter.seat, Saying(intent, tuple(texts)))
        if refused or isinstance(intent, Control):
            self.disk.write(row)
        if refused:
            return refused
        if isinstance(intent, Control):
            return self.obey(intent)
        if isinstance(intent, TakeSeat) and sitter.seat != FACILITATOR:
            return self._take_back(sitter, row)
        return self.do(sitter.seat, intent, [cleaned(text) for text in texts], [row])

    def _not_allowed(self, seat: str, what: Saying) -> str:
        """Give the word for why somebody may not even try to say this.

        The rules alone would let a desk ask about any case whose name it guesses, so what stands on no screen of this
        seat is not laid before them. What stood there a moment ago is: they know best why it can't be done any more.
        """
        if seat == FACILITATOR:
            return ""
        back = isinstance(what.intent, TakeSeat) and what.intent == TakeSeat(seat)
        if isinstance(what.intent, Control | FacilitatorIntent) and not back:
            return "leads_only"
        shown = any(is_offered(deeds, what) for deeds in self.showing.offered(seat, type(what.intent).__name__))
        return "" if shown or is_offered(self.screens.present(seat, "nl").deeds, what) else "not_offered"

    def do(self, seat: str, intent: Said, texts: Sequence[str] = (), beside: Sequence[Row] = ()) -> str:
        """Say something at the table, at the moment that it is; give the word for why it was refused, if it was."""
        if isinstance(intent, Control):
            return self.obey(intent)
        seat = FACILITATOR if isinstance(intent, FacilitatorIntent) else seat
        was_playing = self.table.world.playing
        refused = ""
        with self.disk.minding():
            entry = self.table.say(seat, intent, texts, self._now(), beside)
            refused = next((event.why for event in entry.events if isinstance(event, IntentRefused)), "")
        if self.table.world.playing and not was_playing:
            self.pace.go()
        if not refused:
            self._reseat(intent)
        return refused

    def obey(self, control: Control) -> str:
        """Do with the clock or the door what was asked, or let bots look ahead."""
        if isinstance(control, Foresee):
            return self._foresee(control)
        if isinstance(control, Speed) and not SLOWEST <= control.factor <= FASTEST:
            return "not_here"
        if isinstance(control, RenewPin) and control.seat not in self.book.seats():
            return "no_sitter"
        with self.disk.minding():
            match control:
                case Wait():
                    self._wait()
                case RenewPin():
                    self._renew_pin(control.seat)
                case _:
                    self.pace.obey(control)
        self.showing.stir([FACILITATOR])
        return ""

    def _foresee(self, control: Foresee) -> str:
        """Let bots play the next round, beside the room."""
        if self._foresight is None or self.table.world.table.phase != "choice":
            return "not_here"
        self._foresight.ask(control.offers)
        self.showing.stir([FACILITATOR])
        return ""

    def _look_ahead(self) -> None:
        """Show whoever leads how far the bots have come."""
        if self._foresight is not None and (ahead := self._foresight.ahead()) != self._ahead:
            self._ahead = ahead
            self.showing.stir([FACILITATOR])

    def _renew_pin(self, seat: str) -> None:
        """Give a seat a new PIN, and let nobody stay there who does not have it."""
        for sitter in tuple(self.book.in_seat(seat)):
            self.presence.cut(sitter.number, "token")
        for row in self.book.renew(seat):
            self.disk.write(row)

    def _wait(self) -> None:
        """Let time pass until there is something new for anybody who sits here."""
        self.table.wait(*self.table.seats())
        if self.pace.running:
            self.pace.go()

    def _now(self) -> int | None:
        """Give the moment that it is by the room's clock, within the round."""
        world = self.table.world
        return min(self.pace.now(), world.round_ends) if self.pace.running and world.playing else None

    # --- who sits where ----------------------------------------------------------------------------------------

    def sit(self, intent: TakeSeat | JoinSeat, name: str, job: str, beside: Sequence[Row]) -> str:
        """Let somebody play a seat from here on, alone or along with who sits there; gives why not, if so."""
        texts = [text for text in (name, job) if text]
        called = msgspec.structs.replace(intent, name=1 if name else 0, job=len(texts) if job else 0)
        return self.do(FACILITATOR, called, texts, beside)

    def _take_back(self, sitter: Sitter, row: Row) -> str:
        """Give somebody the own seat back, under the same name and with the same job as before."""
        texts = self.table.texts()
        return self.sit(
            TakeSeat(sitter.seat, bot=sitter.bot), texts.get(sitter.name, ""), texts.get(sitter.job, ""), [row]
        )

    def stand(self, number: int) -> None:
        """Let somebody leave for good; the bot takes over when nobody else sits there."""
        sitter = self.book.sitters[number]
        self.disk.write(self.book.put(msgspec.structs.replace(sitter, gone=True)))
        if not any(self.book.in_seat(sitter.seat)):
            self._leave(sitter.seat)

    def _reseat(self, intent: Said) -> None:
        """Let lines and tokens follow what whoever leads said of seats: they go with the person."""
        match intent:
            case LeaveSeat():
                self._stand_up(intent.seat)
            case MoveSeat():
                moving = [(sitter, intent.to) for sitter in self.book.in_seat(intent.seat)]
                moving += [(sitter, intent.seat) for sitter in self.book.in_seat(intent.to)]
                for sitter, seat in moving:
                    self.disk.write(self.book.put(msgspec.structs.replace(sitter, seat=seat)))
                    self.presence.move(sitter.number, seat)
            case _:
                pass

    def _stand_up(self, seat: str) -> None:
        """Take a seat from whoever was given it, as whoever leads said."""
        for sitter in tuple(self.book.in_seat(seat)):
            self.disk.write(self.book.put(msgspec.structs.replace(sitter, gone=True)))
            self.presence.cut(sitter.number, "seat")

    def _leave(self, seat: str) -> None:
        """Let the bot play a seat."""
        if seat != FACILITATOR and seat in self.table.world.persons:
            with self.disk.minding():
                self.table.say(FACILITATOR, LeaveSeat(seat), at=self._now())

    # --- time --------------------------------------------------------------------------------------------------

    async def live(self) -> None:
        """Keep time, show, and mind who is there, for as long as the room is open."""
        await asyncio.gather(self._keep_time(), self.showing.show(), self._mind())

    async def _keep_time(self) -> None:
        """Let the game follow the clock; a full disk stops time."""
        while True:
            await self.disk.kept()
            with self.disk.minding():
                await keep_time(self.table, self.pace)

    async def _mind(self) -> None:
        """Look around the room once a second."""
        while True:
            await asyncio.sleep(TICK)
            if self.disk.is_stuck():
                if self.disk.try_again() and self.pace.running:
                    self.pace.go()
                continue
            self._count_the_absent()
            self._measured.look_back(self.showing.stir)
            self._look_ahead()
            if self.pace.running and self.table.world.playing:
                self.showing.pass_time(TICK)

    def _count_the_absent(self) -> None:
        """Let bots hold the seats of who is gone for long; with nobody left the clock stands still."""
        for seat in self.presence.absent():
            self._leave(seat)
        if self.presence.forsaken and self.pace.running:
            self.pace.pause()


def refusal(why: str, language: Language) -> str:
    """Say in words why something was refused."""
    if why in REASONS:
        return REASONS[why][language == "en"]
    return word(why, language) if why else ""
