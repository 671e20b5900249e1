"""Rehearsal: simulated people in every seat, who need 20 to 60 real seconds a deed; no network and no clock.

They sit above the engine as people do: they take seats, look at what they may know, think, and say what the habit of
their role would say by then. All they say stands in the journal, so a rehearsal is a session like any other. Thinking
goes on while the hands are full; what was thought out is said as soon as they are free. What somebody looked at and
left lie is no choice any more, until there is something new about it. Ordinary residents are
dealt to whoever plays the fewest residents at that moment, and to bots once everybody has enough.
"""

from collections.abc import Callable, Iterable, Iterator
from typing import NamedTuple

from simulation.case import HOUR
from simulation.choices import Choice, choices, queue
from simulation.events.table import IntentRefused
from simulation.game import Game
from simulation.intents import PlayerIntent
from simulation.intents.employee import Accept, Claim, LookUp, Record, Resume
from simulation.intents.table import CloseRound, Introduce, LeaveSeat, OpenRound, TakeSeat
from simulation.player import Archetypes
from simulation.view import View
from simulation.world.world import World

THINKS = (20, 60)
"""Real seconds that somebody needs before saying what comes next, the deed before it included."""

ENOUGH = 3
"""Affairs that one player of residents can have open at a time."""

PACE = 8 * HOUR
"""Working time that passes in a real minute where the scenario says nothing: a working day."""


def is_word(intent: PlayerIntent) -> bool:
    """Tell whether this is thought of together with the deed beside it, so that one thinks once for both.

    To take, to go on and to open a card come before a deed; to record, or not, ends one. Their time at the desk stays.
    """
    return isinstance(intent, Accept | Claim | Resume | LookUp | Record)


class Clock:
    """The room's clock in one round: real seconds in, moments of the game out; nights and weekends are skipped."""

    def __init__(self, world: World) -> None:
        """Start at the moment the round opened."""
        self._office, self._opened = world.office, world.at
        self._pace = world.profile.pace or PACE
        self.seconds = self._office.between(self._opened, world.round_ends) * 60 // self._pace

    def at(self, second: int) -> int:
        """Give the moment of the game at which so many real seconds have passed."""
        return self._office.add(self._opened, second * self._pace // 60)


class Sight(NamedTuple):
    """One person as an observer at the table sees him or her at one second."""

    engaged: bool
    away: bool
    queue: float


class Moment(NamedTuple):
    """One second of the room's clock, and everybody at the table in it."""

    round: int
    second: int
    at: int
    sights: tuple[Sight, ...]


class Person:
    """One pair of hands: plays a desk, or several residents; thinks, then says what habit says by then.

    `dealt` are the ordinary residents that came on top of those one sat down to play.
    """

    def __init__(self, game: Game, archetypes: Archetypes, seats: tuple[str, ...]) -> None:
        """Sit down with nothing in mind."""
        self.seats = seats
        self.dealt: list[str] = []
        self._game, self._archetypes = game, archetypes
        self.begin()

    def begin(self) -> None:
        """Begin a round with a clear head."""
        self._speaks: int | None = None
        self._left: dict[str, set[Choice]] = {seat: set() for seat in self.seats}
        self._refused: dict[str, PlayerIntent] = {}

    @property
    def affairs(self) -> int:
        """Count the residents that this person plays now, and whose affair is not over."""
        world = self._game.world
        mine = [desk for seat in self.seats if (desk := world.desks.get(seat)) is not None and desk.resident]
        return sum(not world.cases[desk.case].closed for desk in mine)

    def take(self, seat: str) -> None:
        """Play one more resident."""
        self._game.say("", TakeSeat(seat))
        self.dealt.append(seat)
        self.seats = (*self.seats, seat)
        self._left[seat] = set()

    def hand_back(self) -> None:
        """Play nobody any more but those one sat down to play."""
        self.seats = tuple(seat for seat in self.seats if seat not in self.dealt)
        for seat in self.dealt:
            self._game.say("", LeaveSeat(seat))
        self.dealt.clear()

    def turn(self, second: int) -> Sight:
        """Live one second: notice, think, speak when it is time."""
        here = [seat for seat in self.seats if self._is_here(seat)]
        stirred = [seat for seat in here if self._is_stirred(seat)]
        if stirred and self._speaks is None:
            self._speaks = second + self._thinking(second)
        elif self._speaks is not None and second >= self._speaks:
            self._speak(second, here)
        return self._seen(stirred=bool(stirred))

    def _seen(self, *, stirred: bool) -> Sight:
        """Give what an observer sees of this person."""
        here = [seat for seat in self.seats if self._is_here(seat)]
        engaged = stirred or self._speaks is not None or any(map(self._is_busy, here))
        return Sight(engaged, self._is_away(), sum(map(self._queue, here)))

    def _queue(self, seat: str) -> float:
        """Count what waits before a seat; a resident counts only what was not looked at yet."""
        if not self._game.world.desks[seat].resident:
            return queue(self._view(seat))
        return len(set(choices(self._view(seat))) - self._left[seat])

    def _is_here(self, seat: str) -> bool:
        """Tell whether a seat has come, is not away, and its case is not forgotten."""
        desk = self._game.world.desks.get(seat)
        return desk is not None and desk.away is None

    def _is_away(self) -> bool:
        """Tell whether this person's employee is absent."""
        desks = self._game.world.desks
        return any(seat in desks and desks[seat].away is not None for seat in self.seats)

    def _is_busy(self, seat: str) -> bool:
        """Tell whether the hands are full, or a conversation is going on."""
        world = self._game.world
        desk = world.desks[seat]
        if not desk.resident:
            return desk.hands is not None
        line = world.contacts.get(world.cases[desk.case].waiting_on_line)
        return line is not None and bool(line.seat)

    def _is_stirred(self, seat: str) -> bool:
        """Tell whether something lies before a seat that was not left lying, or habit wants something."""
        lying = set(choices(self._view(seat)))
        self._left[seat] &= lying
        return bool(lying - self._left[seat]) or self._wants(seat) is not None

    def _wants(self, seat: str) -> PlayerIntent | None:
        """Give what habit would say now; not again what was just refused."""
        world = self._game.world
        archetype = self._archetypes[world.role(seat).archetype]
        intent = archetype.habit(self._view(seat))
        return None if intent == self._refused.get(seat) else intent

    def _speak(self, second: int, here: list[str]) -> None:
        """Say what the first seat wants that wants anything; else leave lie what was looked at."""
        wanted = next(((seat, intent) for seat in here if (intent := self._wants(seat)) is not None), None)
        if wanted is not None:
            seat, intent = wanted[0], self._game.opens_the_way(*wanted)
            self._say(seat, intent)
            self._speaks = second + 1 if is_word(intent) else None
        elif not any(self._is_busy(seat) for seat in here):
            for seat in here:
                self._left[seat] = set(choices(self._view(seat)))
            self._speaks = None

    def _say(self, seat: str, intent: PlayerIntent) -> None:
        """Say it at the table; a refusal is remembered, so that it is not said again at once."""
        entry = self._game.say(seat, intent)
        self._refused.pop(seat, None)
        if any(isinstance(event, IntentRefused) for event in entry.events):
            self._refused[seat] = intent
        # Who has just spoken for one resident turns to the next.
        if len(self.seats) > 1:
            first = self.seats.index(seat) + 1
            self.seats = self.seats[first:] + self.seats[:first]

    def _thinking(self, second: int) -> int:
        """Draw how long it takes to read and think, in whole real seconds."""
        low, high = THINKS
        luck = self._game.world.luck.uniform("thinks", min(self.seats), self._game.world.round, second)
        return low + round(luck * (high - low))

    def _view(self, seat: str) -> View:
        """Look through the eyes of a seat."""
        return View(self._game.world, seat)


def people(game: Game, archetypes: Archetypes) -> list[Person]:
    """Give everybody at the table: one for each desk, and then those who share the residents."""
    desks = [(seat,) for seat, desk in game.world.desks.items() if not desk.resident]
    return [Person(game, archetypes, seats) for seats in (*desks, *_homes(game))]


def _homes(game: Game) -> list[tuple[str, ...]]:
    """Share the personas out among those who play residents."""
    world = game.world
    personas = list(game.scenario.personas) if world.profile.personas else []
    players = min(world.profile.residents, len(personas))
    return [tuple(personas[n::players]) for n in range(players)]


def rehearse(
    game: Game, table: Iterable[Person], rounds: int, chosen: Callable[[Game], tuple[str, ...]]
) -> Iterator[Moment]:
    """Play so many rounds with these people, second by second of the room's clock."""
    table = list(table)
    for seat in [seat for person in table for seat in person.seats]:
        game.say("", TakeSeat(seat))
    for number in range(1, rounds + 1):
        if number > 1 and (improvements := chosen(game)):
            game.say("", Introduce(improvements))
        game.say("", OpenRound())
        yield from _round(game, table, number)
        game.say("", CloseRound(), game.world.round_ends)
        for person in table:
            person.hand_back()


def _round(game: Game, table: list[Person], number: int) -> Iterator[Moment]:
    """Play one round."""
    clock = Clock(game.world)
    for person in table:
        person.begin()
    players = table[len(table) - len(_homes(game)) :]
    for second in range(1, clock.seconds + 1):
        game.advance(min(clock.at(second), game.world.round_ends))
        _deal(game, players)
        yield Moment(number, second, game.at, tuple([person.turn(second) for person in table]))


def _deal(game: Game, players: list[Person]) -> None:
    """Deal ordinary residents who have come to whoever plays the fewest; bots play those for whom nobody has room."""
    come = [seat for seat, desk in game.world.desks.items() if desk.resident and not desk.person]
    for seat in come if players else ():
        player = min(players, key=lambda person: person.affairs)
        if player.affairs < ENOUGH:
            player.take(seat)
