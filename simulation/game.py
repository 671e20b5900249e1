"""The game: puts what is said through the door, when it is time. SimPy keeps the time."""

from collections import deque
from collections.abc import Callable, Iterable, Iterator

import simpy
from simpy.events import Timeout

from simulation.case import DAY, By
from simulation.events import Event
from simulation.events.table import IntentRefused, RoundClosed, RoundOpened
from simulation.intents import FacilitatorIntent, PlayerIntent, TableIntent
from simulation.intents.table import CloseRound, Introduce, OpenRound
from simulation.intents.world import Begin, Look
from simulation.interventions import in_force
from simulation.journal import Entry, Header
from simulation.player import Archetypes, with_rights
from simulation.rules.law import law
from simulation.rules.ruling import Refused, Rules, Ruling, Said, Timer
from simulation.rules.waking import concerned
from simulation.scenario.scenario import Scenario
from simulation.view import View
from simulation.world.fold import fold
from simulation.world.world import World

Listener = Callable[[Entry], None]
"""Somebody who hears every entry as soon as it is there: a journal, an observer, a session."""

PATIENCE = 10_000
"""How many things may be said at one moment before a habit must be talking in circles."""


class RestlessError(Exception):
    """So much happens at one moment that time never goes on: something in the scenario costs no time and never ends."""


class Game:
    """A scenario at play: bots answer at once, people when they have said something."""

    def __init__(
        self, scenario: Scenario, header: Header, archetypes: Archetypes, listeners: Iterable[Listener] = ()
    ) -> None:
        """Lay the table; the first entry opens the game."""
        self.scenario = scenario
        self.world = World(scenario, header.profile, header.seed)
        self.listeners = list(listeners)
        self._habits = {r: archetypes[spec.archetype].habit for r, spec in scenario.roles.items()}
        self._rules: Rules = with_rights(law, archetypes, scenario)
        self._law_now = self._rules
        self._clock = simpy.Environment()
        self._stirred: deque[tuple[str, int]] = deque()
        self._views: dict[str, View] = {}
        self._silent: set[str] = set()  # who had nothing to say since the last entry
        self._waits_for_office: set[str] = set()
        self._held: list[tuple[Timer, int]] = []  # what was due between two rounds
        self._moment, self._said = 0, 0
        self._commit(Said("", Begin(), 0, "world"), 0)

    @property
    def at(self) -> int:
        """Give the moment up to which the game has been played."""
        return self.world.at

    @property
    def due(self) -> int | None:
        """Give when the next thing is planned to happen; none when nothing is."""
        # Asked of SimPy itself: an empty queue says infinity.
        due = self._clock.peek()
        return None if due == float("inf") else int(due)

    # --- driving it --------------------------------------------------------------------------------

    def advance(self, until: int) -> None:
        """Play everything that is due up to and including a moment."""
        clock = self._clock
        while clock.peek() <= until:
            clock.step()
        self.world.at = max(self.world.at, until)

    def say(self, seat: str, intent: PlayerIntent | TableIntent, at: int | None = None) -> Entry:
        """Hear a person at the moment it is said: first everything due by then, then the intent."""
        at = self.at if at is None else at
        if at < self.at:
            raise ValueError(f"said at {at}, when it is {self.at} already")
        self.advance(at)
        by: By = "facilitator" if isinstance(intent, FacilitatorIntent) else "person"
        entry = self._commit(Said(seat, intent, at, by), 0)
        self._settle()
        if entry is None:
            raise RuntimeError(f"{intent} left no entry")
        return entry

    def opens_the_way(self, seat: str, intent: PlayerIntent) -> PlayerIntent:
        """Give what the agreements in force ask this seat to do before it does so; else the intent itself."""
        try:
            self._law_now(self.world, Said(seat, intent, self.at, "person"))
        except Refused as refusal:
            return refusal.first or intent
        return intent

    # --- the door ----------------------------------------------------------------------------------

    def _commit(self, said: Said, cause: int) -> Entry | None:
        """Put one intent through the rules and write down what follows; nothing when nothing does."""
        world = self.world
        self._count(said)
        try:
            ruling = self._law_now(world, said)
        except Refused as refusal:
            if refusal.first is not None and said.by == "habit":
                return self._commit(Said(said.seat, refusal.first, said.at, said.by), cause)
            ruling = Ruling(IntentRefused(said.seat, refusal.why))
        if ruling.events or said.by != "world" or type(said.intent) is Look:
            entry = self._write(said, cause, ruling)
        else:
            entry = None  # a timer that came too late says nothing
        for timer in ruling.timers:
            self._set(timer, cause if entry is None else entry.number)
        if entry is not None:
            self._stir(entry)
        return entry

    def _write(self, said: Said, cause: int, ruling: Ruling) -> Entry:
        """Write the next entry, let it change the world, and let everybody who listens hear it."""
        number = self.world.number + 1
        entry = Entry(number, cause, said.at, said.by, said.seat, said.intent, tuple(ruling.events))
        fold(self.world, entry)
        self._silent.clear()
        for listener in self.listeners:
            listener(entry)
        return entry

    def _count(self, said: Said) -> None:
        """Count what rings and what habits say at one moment: whoever never comes to rest is a mistake, not a hang.

        A person may go on as long as he or she likes: the clock of a room can stand still for an hour.
        """
        if said.at != self._moment or said.by in {"person", "facilitator"}:
            self._moment, self._said = said.at, 0
        self._said += 1
        if self._said > PATIENCE:
            raise RestlessError(f"{said.seat or said.by} · {type(said.intent).__name__}")

    def _stir(self, entry: Entry) -> None:
        """Note who must look up, and whether the rules have changed."""
        number = entry.number
        for seat in concerned(self.world, entry):
            self._stirred.append((seat, number))
        if entry.by == "facilitator":
            for event in entry.events:
                if isinstance(event, RoundOpened | RoundClosed):
                    self._turn_page(event)

    def _turn_page(self, event: RoundOpened | RoundClosed) -> None:
        """Let the rules of a new round hold; what was planned in the old one is over."""
        if isinstance(event, RoundClosed):
            if self.scenario.rounds.carry_over:
                return
            self._clock = simpy.Environment(initial_time=self.world.at)
            self._stirred.clear()
            return
        self._views.clear()
        self._waits_for_office.clear()
        self._law_now = in_force(self._rules, self.world)
        held, self._held = self._held, []
        for timer, cause in held:
            self._set(timer, cause)

    # --- time --------------------------------------------------------------------------------------

    def _set(self, timer: Timer, cause: int) -> None:
        """Let the world say something at a later moment."""
        at = max(timer.at, self.world.at)
        alarm = Timeout(self._clock, max(0, at - self._clock.now))
        alarm.callbacks = [lambda _: self._ring(timer, cause, at)]

    def _ring(self, timer: Timer, cause: int, at: int) -> None:
        """Let the world say what was planned for this moment, and let everybody react."""
        self.world.at = at
        if not self.world.playing and self.world.round:
            self._held.append((timer, cause))
            return
        if type(timer.intent) is Look:
            self._waits_for_office.discard(timer.seat)
        self._commit(Said(timer.seat, timer.intent, at, "world"), cause)
        self._settle()

    def _settle(self) -> None:
        """Ask everybody who was stirred, until nobody has anything more to say at this moment."""
        stirred = self._stirred
        while stirred:
            seat, cause = stirred.popleft()
            self._ask(seat, cause)

    def _ask(self, seat: str, cause: int) -> None:
        """Ask a bot what it does next; who is not at work looks up when the office opens."""
        world = self.world
        desk = world.desks.get(seat)
        if desk is None or desk.person or desk.away is not None or not world.playing:
            return
        if not desk.resident and not world.timetables[desk.role].is_open(world.at):
            self._look_later(seat, cause)
            return
        if seat in self._silent:
            return
        intent = self._habits[desk.role](self._view(seat))
        if intent is None:
            self._silent.add(seat)
            return
        entry = self._commit(Said(seat, intent, world.at, "habit"), cause)
        if entry is not None and desk.hands is None and not _refused(entry.events):
            self._stirred.append((seat, entry.number))

    def _look_later(self, seat: str, cause: int) -> None:
        """Let a seat look up once the office opens."""
        if seat not in self._waits_for_office:
            self._waits_for_office.add(seat)
            opens = self.world.timetable(seat).next_open(self.world.at)
            self._set(Timer(opens, Look("opens"), seat), cause)

    def _view(self, seat: str) -> View:
        """Give the view of a seat: of a desk made once a round, for it looks at the world as it is."""
        view = self._views.get(seat)
        if view is None:
            view = View(self.world, seat)
            if not self.world.desks[seat].resident:
                self._views[seat] = view
        return view


def _refused(events: tuple[Event, ...]) -> bool:
    """Tell whether an entry is a refusal: then the seat is not asked again at once."""
    return bool(events) and type(events[0]) is IntentRefused


def play(game: Game, rounds: int, choices: Callable[[Game], tuple[str, ...]]) -> Iterator[int]:
    """Play so many rounds with bots, choosing improvements before each but the first; gives way once a day."""
    for number in range(1, rounds + 1):
        if number > 1 and (chosen := choices(game)):
            game.say("", Introduce(chosen))
        game.say("", OpenRound())
        while game.at < game.world.round_ends:
            game.advance(min(game.at + DAY, game.world.round_ends))
            yield game.at
        game.say("", CloseRound())
        yield game.at
