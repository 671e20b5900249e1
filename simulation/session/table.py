"""The table: a game that people play, kept before it is shown; the same with a network and without.

`say` and `advance` commit to the session file before anybody is told, so what was shown is never lost. When the disk
refuses, they raise; the game goes on once the next commit, which brings all that is pending, succeeds.
"""

import time
from collections.abc import Callable, Iterable, Sequence
from contextlib import suppress
from pathlib import Path
from typing import Final, Self

from simulation.case import HOUR, OBSERVERS
from simulation.choices import choices
from simulation.game import Game, Listener
from simulation.intents import PlayerIntent, TableIntent
from simulation.journal import Entry, Header, Journal, written
from simulation.outlook import Eyes, Traces, eyes
from simulation.player import Archetypes
from simulation.replay import OtherRules, first_difference, inputs
from simulation.scenario.scenario import Scenario
from simulation.session.attendance import Attendance, Roll
from simulation.session.faults import SessionFault
from simulation.session.file import SessionFile
from simulation.session.people import renumbered, texts_of
from simulation.sharing import Sharing
from simulation.view import View
from simulation.wording.words import plain
from simulation.world.world import World

WATCHES: Final = 4 * HOUR
"""Who observes, and has nothing of the own to wait for, looks up after so long."""

SETTLES: Final = 5.0
"""While nothing happens, where the clock stands is kept once in so many real seconds."""

Watcher = Callable[[], None]
"""Somebody who is told, after the commit, that there is something new."""

Reader = Callable[[Header], Scenario]
"""How the scenario in a header is understood."""


class Table:
    """A game, the journal of it, the file that keeps it, and those who are told."""

    def __init__(self, game: Game, journal: Journal, file: SessionFile | None = None) -> None:
        """Sit around a game; use `lay` or `resume`."""
        self.game = game
        self.journal = journal
        self.watchers: list[Watcher] = []
        self._traces = Traces(game.world)
        game.listeners.append(self._traces.hear)
        self._file = file
        self._wall: list[tuple[int, float]] = []
        self._texts: list[tuple[int, str]] = []
        self._typed = file.people.texts() if file is not None else {}
        self._roll = _called(journal, file)
        self._beside: list[tuple[int, bytes]] = []
        self._kept = len(file) if file is not None else 0
        self._moment, self._settled = game.at, time.monotonic()
        self._last_text = _last_text(journal, file)

    @classmethod
    def lay(cls, header: Header, scenario: Scenario, archetypes: Archetypes, path: Path | None = None) -> Self:
        """Lay a new table; with a path, everything is kept in a new session file."""
        journal = Journal(header)
        file = SessionFile.create(path, written(header)) if path is not None else None
        table = cls(Game(scenario, header, archetypes, [_keeper(journal)]), journal, file)
        table._keep()
        return table

    @classmethod
    def resume(cls, path: Path, understood: Reader, archetypes: Archetypes) -> Self:
        """Go on where a session was: what people said is said again, and the same must come of it."""
        file = SessionFile.open(path)
        try:
            before = Journal.read(file.header, file.entries())
            game, journal = _played_again(before, understood(before.header), archetypes, file.reached)
        except BaseException:
            file.close()
            raise
        return cls(game, journal, file)

    # --- what is said --------------------------------------------------------------------------------

    def say(
        self,
        seat: str,
        intent: PlayerIntent | TableIntent,
        texts: Sequence[str] = (),
        at: int | None = None,
        beside: Sequence[tuple[int, bytes]] = (),
    ) -> Entry:
        """Hear somebody, keep what follows, tell everybody; texts are cleaned, and numbered from 1 in the intent.

        `beside` is what the host writes down of who sits where; it is kept together with what was said, or not at all.
        """
        numbers = range(self._last_text + 1, self._last_text + 1 + len(texts))
        intent = renumbered(intent, numbers)
        self._last_text += len(texts)
        self._texts += zip(numbers, map(plain, texts), strict=True)
        self._typed.update(self._texts)
        self._beside += beside
        entry = self.game.say(seat, intent, at)
        if self.world.playing:
            # What follows at this very moment happens before anybody looks, also while the clock stands still.
            self.game.advance(self.game.at)
        self._wall.append((entry.number, time.time()))
        self._roll.hear(entry, time.time())
        self._keep()
        return entry

    def write_down(self, beside: Sequence[tuple[int, bytes]], text: str = "") -> None:
        """Keep what the host writes down of who sits where, and a text that has `next_text` as its number."""
        self._beside += beside
        if text:
            self._last_text += 1
            self._texts.append((self._last_text, plain(text)))
            self._typed.update(self._texts)
        self._keep()

    def keep(self) -> None:
        """Try again to keep what a disk refused; nothing to do when it did not."""
        self._keep()

    def advance(self, until: int) -> None:
        """Play everything due by a moment, no further than the end of the round; between rounds time stands still."""
        if not self.world.playing:
            return
        self.game.advance(min(until, self.world.round_ends))
        self._keep()

    def wait(self, *seats: str) -> bool:
        """Play on until there is something new for one of these, in its own hours; false when the round has ended."""
        before, last = {seat: self._stirred(seat) for seat in seats}, self.world.round_ends
        if any(seat in OBSERVERS for seat in seats):
            last = min(last, self.world.office.next_open(self.game.at + WATCHES))
        while self.world.playing and self.game.at < last:
            due = self.game.due
            self.game.advance(last if due is None else min(due, last))
            if any(self._is_new(before[seat], self._stirred(seat)) and self._is_there(seat) for seat in seats):
                break
        self._keep()
        return not self.is_over

    # --- what there is -------------------------------------------------------------------------------

    @property
    def world(self) -> World:
        """Give the world as it is."""
        return self.game.world

    @property
    def is_over(self) -> bool:
        """Tell whether the time of the round is over; it is closed by whoever leads, not by the clock."""
        return self.world.playing and self.game.at >= self.world.round_ends

    def eyes(self, seat: str) -> Eyes:
        """Look through the eyes of a seat."""
        return eyes(self.world, seat, self._typed, self._traces)

    def attendance(self) -> Attendance:
        """Tell who sits where, for how long nothing was heard from a seat, and how long each phase took."""
        return self._roll.told(self._typed, time.time())

    def seats(self) -> list[str]:
        """Name the seats in which people sit."""
        return sorted(self.world.persons)

    @property
    def next_text(self) -> int:
        """Give the number that the next text will have."""
        return self._last_text + 1

    @property
    def pending(self) -> bool:
        """Tell whether something was said that is not on the disk: then nobody may see it."""
        return len(self.journal) > self._kept or bool(self._beside)

    def go_live(self) -> None:
        """Be quick about keeping from now on: a room full of people waits for it."""
        if self._file is not None:
            self._file.go_live()

    def sitters(self) -> dict[int, bytes]:
        """Give what a host wrote down of who sits where."""
        return self._file.sitters() if self._file is not None else {}

    def texts(self) -> dict[int, str]:
        """Give what people typed, by number."""
        return dict(self._typed)

    def close(self) -> None:
        """Let go of the file; all that was told is in it, and where the clock stands."""
        if self._file is not None:
            if not self.pending:
                with suppress(SessionFault):
                    self._keep_moment(self._file, 0)
            self._file.close()

    # --- keeping ---------------------------------------------------------------------------------------

    def _keep(self) -> None:
        """Commit what is new, then tell those who watch."""
        new = self.journal.entries[self._kept :]
        if not (new or self._beside):
            if self._file is not None:
                self._keep_moment(self._file, SETTLES)
            return
        if self._file is not None:
            said = [(entry.number, written(entry)) for entry in new]
            self._file.commit(said, self._wall, self._texts, self._beside)
        self._texts.clear()
        self._kept += len(new)
        self._wall.clear()
        self._beside.clear()
        for watcher in self.watchers:
            watcher()

    def _keep_moment(self, file: SessionFile, after: float) -> None:
        """Keep where the clock stands, if it went on without an entry and that was last done so many seconds ago."""
        now = time.monotonic()
        if self.game.at > self._moment and now - self._settled >= after:
            file.reach(self.game.at)
            self._moment, self._settled = self.game.at, now

    # --- waiting -----------------------------------------------------------------------------------------

    def _stirred(self, seat: str) -> tuple[set[object], bool]:
        """Give what lies before a seat, what it noticed, and whether its hands are full."""
        noticed = self.world.table.noticed.get(seat, ())
        seen: set[object] = {(id(event), at) for at, event in noticed}
        desk = self.world.desks.get(seat)
        if desk is None:
            return seen, False
        return seen | set(choices(View(self.world, seat))), desk.hands is not None

    def _is_there(self, seat: str) -> bool:
        """Tell whether these are a seat's hours; residents and observers have no others."""
        desk = self.world.desks.get(seat)
        return desk is None or desk.resident or self.world.timetable(seat).is_open(self.world.at)

    @staticmethod
    def _is_new(before: tuple[set[object], bool], now: tuple[set[object], bool]) -> bool:
        """Tell whether something came, or the hands became free."""
        return bool(now[0] - before[0]) or (before[1] and not now[1])


def _keeper(journal: Journal) -> Listener:
    """Let a journal hear what happens; each thing that people say brings names of its own, and these are kept once."""
    names = Sharing(str, tuple)

    def keep(entry: Entry) -> None:
        names.share(entry)
        journal.append(entry)

    return keep


def _played_again(before: Journal, scenario: Scenario, archetypes: Archetypes, reached: int) -> tuple[Game, Journal]:
    """Play a journal again from its inputs, up to where its clock stood; `OtherRules` when it comes out otherwise."""
    again = Journal(before.header)
    game = Game(scenario, before.header, archetypes, [_keeper(again)])
    for entry in inputs(before):
        if isinstance(entry.intent, PlayerIntent | TableIntent):
            game.say(entry.seat, entry.intent, entry.at)
    if before.entries:
        game.advance(max(before.entries[-1].at, reached))
    if (number := first_difference(before, again)) is not None:
        raise OtherRules(f"entry {number}")
    return game, again


def _called(journal: Iterable[Entry], file: SessionFile | None) -> Roll:
    """Call the roll of what was said so far; the session lay still since the last of it."""
    roll, wall = Roll(), file.wall() if file is not None else {}
    for entry in journal:
        if (moment := wall.get(entry.number)) is not None:
            if not roll.began:
                roll.begin(moment)
            roll.hear(entry, moment)
    roll.begin(time.time())
    return roll


def _last_text(journal: Journal, file: SessionFile | None) -> int:
    """Give the highest number that a text has, or ever had."""
    if file is not None:
        return file.people.free_number(journal.entries) - 1
    return max((number for entry in journal.entries for number in texts_of(entry.intent)), default=0)
