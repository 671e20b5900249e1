"""What seats were shown, kept screen by screen, and held against the journal afterwards."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import NamedTuple

from overdracht.composition import measured, opened, texts_in
from overdracht.evaluation import LookingBack
from overdracht.shelf import scenario_of
from roles.rehearsing.bot import Bot
from roles.terminal.presenter import NO_EVALUATION, Evaluation, present
from roles.terminal.screen import Screen
from roles.terminal.wire.messages import Changed, FromHost, Shown
from roles.terminal.wire.patch import Tree, patched, screen_of, tree_of
from simulation.journal import Entry, Journal
from simulation.outlook import eyes
from simulation.session.pace import Tempo
from simulation.world.fold import fold
from simulation.world.world import World

Texts = dict[int, str]


class Recorded:
    """Every screen that a seat was shown, in order."""

    def __init__(self, bot: Bot) -> None:
        self.seat = bot.seat
        self.trees: list[Tree] = []
        bot.remote.hearers.append(self._hear)

    def _hear(self, message: FromHost) -> None:
        if isinstance(message, Shown):
            self.trees.append(tree_of(message.screen))
        elif isinstance(message, Changed):
            self.trees.append(patched(self.trees[-1], message.patch))


class Unexplained(NamedTuple):
    """A seat, the number of the first screen that no moment of the journal gives, and that screen."""

    seat: str
    number: int
    screen: Screen


def unexplained(path: Path, recorded: list[Recorded]) -> list[Unexplained]:
    """Find for each seat the first screen that cannot be computed from the journal.

    A screen can be computed when it is what `present` makes of the world after so many entries, at the moment on the
    screen, which lies between the last of these entries and the next; and when no screen needs fewer entries than the
    one before it. What people typed comes from beside the journal; whether the clock runs, and whether the observers'
    figures were ready, from the screen: neither is part of the game.
    """
    journal, texts = opened(path), texts_in(path)
    scenario = scenario_of(journal.header)
    world = World(scenario, journal.header.profile, journal.header.seed)
    clients = [_Sought(one.seat, one.trees) for one in recorded]
    evaluate = _evaluator(journal, texts)
    for entry, following in _pairs(journal.entries):
        fold(world, entry)
        for client in clients:
            client.explain(world, texts, evaluate, entry.at, following)
    return [Unexplained(client.seat, client.number, client.screen) for client in clients if client.screen is not None]


class _Sought:
    """The screens of a seat that still have to be explained."""

    def __init__(self, seat: str, trees: list[Tree]) -> None:
        self.seat, self._trees, self.number = seat, trees, 0
        self.screen = screen_of(trees[0]) if trees else None

    def explain(self, world: World, texts: Texts, evaluate: "_Evaluate", since: int, until: int) -> None:
        """Let go of the next screens for as long as this world explains them."""
        while self.screen is not None and since <= self.screen.clock.at <= until:
            if not any(shown == self.screen for shown in _shown(world, self.seat, self.screen, texts, evaluate)):
                return
            self.number += 1
            self.screen = screen_of(self._trees[self.number]) if self.number < len(self._trees) else None


_Evaluate = Callable[[World, str], Evaluation]


def _shown(world: World, seat: str, screen: Screen, texts: Texts, evaluate: _Evaluate) -> Iterator[Screen]:
    """What a seat is shown in this world at the moment of a screen: without figures, and with them."""
    before, world.at = world.at, screen.clock.at
    tempo = Tempo(screen.clock.runs, screen.clock.speed) if screen.clock.runs is not None else None
    yield present(eyes(world, seat, texts), screen.language, NO_EVALUATION, tempo)
    if not world.playing and world.round:
        yield present(eyes(world, seat, texts), screen.language, evaluate(world, seat), tempo)
    world.at = before


def _evaluator(journal: Journal, texts: Texts) -> _Evaluate:
    """What is measured of the rounds that were played in a world; once a round."""
    found: dict[int, LookingBack] = {}

    def evaluate(world: World, seat: str) -> Evaluation:
        if world.round not in found:
            until = [entry for entry in journal if entry.number <= _last(journal, world.round)]
            found[world.round] = LookingBack(*measured(Journal(journal.header, until)))
        return found[world.round].of(seat, world, lambda: texts)

    return evaluate


def _last(journal: Journal, number: int) -> int:
    """The entry that closed a round."""
    closes = [entry.number for entry in journal if type(entry.intent).__name__ == "CloseRound"]
    return closes[number - 1]


def _pairs(entries: list[Entry]) -> Iterator[tuple[Entry, int]]:
    """Each entry, and the moment of the next."""
    for entry, following in zip(entries, [*entries[1:], None], strict=True):
        yield entry, following.at if following is not None else 2**60
