"""Foresight for a table: a process beside it lets bots play the next round; here is what it is asked, and what it told.

The process is `foreseeing`; a thread waits for what it tells, so that nobody else does.
"""

import subprocess
import sys
from collections.abc import Iterable, Sequence
from importlib.util import find_spec
from queue import SimpleQueue
from threading import Lock, Thread
from typing import Final

import msgspec

from roles.terminal.foresight import Ahead, Foreseen
from simulation.events.group import PhaseEntered
from simulation.journal import Entry, Header
from simulation.scenario.words import Text
from simulation.session.table import Table

COMMAND: Final = (sys.executable, "-m", "overdracht.foreseeing")
NEEDED: Final = ("joblib", "scipy")
"""Libraries of the extra `study`."""

MISSING: Final = Text(
    nl="Om vooruit te kijken is meer nodig: pip install 'overdracht[study]'",
    en="Looking ahead needs more: pip install 'overdracht[study]'",
)
BROKEN: Final = Text(
    nl="Het vooruitkijken ging mis. Vraag het nog eens; het spel zelf gaat gewoon door.",
    en="Looking ahead went wrong. Ask again; the game itself goes on as it was.",
)


class Game(msgspec.Struct, frozen=True):
    """What is said first: which game bots are to play, and how many pairs; none for as many as usual."""

    header: Header
    pairs: int | None = None


class Ask(msgspec.Struct, frozen=True):
    """An offer of which one wants to know what it brings, beside agreements that hold anyhow.

    Without an offer nothing is told: the round is played as it would be, with which each offer will be compared.
    """

    in_force: tuple[str, ...]
    offer: str = ""


class Step(msgspec.Struct, frozen=True, tag=True):
    """The share of what was asked that is done."""

    done: float


class Seen(msgspec.Struct, frozen=True, tag=True):
    """What came of what was asked; it is the last word about it."""

    found: Foreseen


Told = Step | Seen


def line(what: Game | Ask | Told) -> bytes:
    """Write what one of the two says as a line of JSON."""
    return msgspec.json.encode(what, enc_hook=Text.model_dump) + b"\n"


def told_in(line: bytes) -> Told:
    """Read what was told; a process that is no more tells nothing, which is a `DecodeError`."""
    told: Told = msgspec.json.decode(line, type=Told, dec_hook=lambda _, text: Text(**text))
    return told


class BesideTable:
    """What was asked and found for the choice that a table is at; it is forgotten when the round begins.

    While the group predicts, bots already play the round without any offer, with which each offer is compared. The
    process ends with this program, however that ends: it finds nobody to tell anything to.
    """

    def __init__(self, table: Table, pairs: int | None = None) -> None:
        """Have asked nothing yet."""
        self._table, self._game = table, Game(table.journal.header, pairs)
        self._round, self._asking = 0, _Asking(self._game)
        self._can = all(map(find_spec, NEEDED))
        table.game.listeners.append(self._hear)

    def _hear(self, entry: Entry) -> None:
        """Begin when the group begins to predict."""
        if any(isinstance(event, PhaseEntered) and event.phase == "prediction" for event in entry.events):
            self.ahead()
            if self._can:
                self._asking.begin(Ask(self._in_force))

    @property
    def _in_force(self) -> tuple[str, ...]:
        """Name what was agreed by now, as far as it was on offer."""
        world = self._table.world
        return tuple(name for name in world.agreements.chosen if name in world.scenario.interventions)

    def ask(self, offers: Sequence[str]) -> None:
        """Have offers played, one after the other, beside whatever is agreed by now."""
        if not self.ahead().possible:
            return
        on_offer, in_force = self._table.world.scenario.interventions, self._in_force
        self._asking.ask(Ask(in_force, name) for name in offers if name in on_offer and name not in in_force)

    def ahead(self) -> Ahead:
        """Give what is known by now of the round to come; of another round nothing is kept."""
        if not self._can:
            return Ahead(trouble=MISSING, possible=False)
        if self._round != self._table.world.round:
            self._asking.end()
            self._round, self._asking = self._table.world.round, _Asking(self._game)
        return self._asking.ahead()


class _Asking:
    """A talk with one process: the first question starts it, and after trouble the next one does again."""

    def __init__(self, game: Game) -> None:
        """Have asked nothing yet."""
        self._game, self._lock = game, Lock()
        self._asks = SimpleQueue[Ask | None]()
        self._process: subprocess.Popen[bytes] | None = None
        self._talking = False
        self._found: dict[str, Foreseen] = {}
        self._waiting: dict[str, float] = {}
        self._trouble: Text | None = None

    def begin(self, ask: Ask) -> None:
        """Begin with what needs no answer."""
        with self._lock:
            self._asks.put(ask)
            self._start()

    def ask(self, asks: Iterable[Ask]) -> None:
        """Ask, and have a thread wait for the answer."""
        with self._lock:
            self._trouble = None
            for ask in asks:
                if ask.offer not in self._waiting:
                    self._found.pop(ask.offer, None)
                    self._waiting[ask.offer] = 0.0
                    self._asks.put(ask)
            if self._waiting:
                self._start()

    def _start(self) -> None:
        """Talk with a process, unless there is one."""
        if not self._talking:
            self._talking = True
            Thread(target=self._talk, daemon=True).start()

    def ahead(self) -> Ahead:
        """Give what is known by now."""
        with self._lock:
            return Ahead(tuple(self._found.values()), tuple(self._waiting.items()), self._trouble)

    def end(self) -> None:
        """Wait for nothing more."""
        with self._lock:
            self._asks = SimpleQueue()
            self._asks.put(None)
            if self._process is not None:
                self._process.kill()

    def _talk(self) -> None:
        """Start a process and ask it one thing after the other; when it fails, all that was asked is taken back."""
        try:
            with subprocess.Popen(  # noqa: S603 - our own program
                COMMAND, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL,
                start_new_session=True, creationflags=getattr(subprocess, "BELOW_NORMAL_PRIORITY_CLASS", 0),
            ) as self._process:  # fmt: skip
                _say(self._process, self._game)
                while (ask := self._asks.get()) is not None:
                    self._answer(self._process, ask)
        except (OSError, msgspec.DecodeError):
            self._failed()

    def _answer(self, process: subprocess.Popen[bytes], ask: Ask) -> None:
        """Ask one thing, and note what is told until it is answered."""
        _say(process, ask)
        while ask.offer in self._waiting:
            told = told_in(process.stdout.readline() if process.stdout else b"")
            with self._lock:
                match told:
                    case Step():
                        self._waiting[ask.offer] = told.done
                    case Seen():
                        del self._waiting[ask.offer]
                        self._found[ask.offer] = told.found

    def _failed(self) -> None:
        """Take back what was asked, and say so."""
        with self._lock:
            self._talking, self._process = False, None
            self._trouble = BROKEN if self._waiting else None  # what nobody asked for nobody misses
            self._asks = SimpleQueue()
            self._waiting.clear()


def _say(process: subprocess.Popen[bytes], what: Game | Ask) -> None:
    """Say something on a line."""
    if process.stdin is not None:
        process.stdin.write(line(what))
        process.stdin.flush()
