"""Replay: say again what people said, at the moments at which they said it, and get the same journal."""

from collections.abc import Iterable

from simulation.game import Game
from simulation.intents import PlayerIntent, TableIntent
from simulation.journal import RULES_VERSION, Entry, Header, Journal, written
from simulation.player import Archetypes
from simulation.scenario.scenario import Scenario
from simulation.world.fold import fold
from simulation.world.world import World


class OtherRules(ValueError):
    """A journal of another rules version: it can be read, but not run again."""


def inputs(entries: Iterable[Entry]) -> list[Entry]:
    """Give the entries in which a person or the facilitator spoke: with scenario and seed, all there is."""
    return [entry for entry in entries if entry.by in ("person", "facilitator")]


def run_again(journal: Journal, scenario: Scenario, archetypes: Archetypes) -> Journal:
    """Play a journal's scenario again with the same inputs, and give the journal that comes of it."""
    if journal.header.rules != RULES_VERSION:
        raise OtherRules(f"rules version {journal.header.rules}, this program plays {RULES_VERSION}")
    again = Journal(journal.header)
    game = Game(scenario, journal.header, archetypes, [again.append])
    for entry in inputs(journal):
        if isinstance(entry.intent, PlayerIntent | TableIntent):
            game.say(entry.seat, entry.intent, entry.at)
    if journal.entries:
        game.advance(journal.entries[-1].at)
    return again


def first_difference(one: Journal, other: Journal) -> int | None:
    """Give the number of the first entry in which two journals differ; none when they are the same."""
    for a, b in zip(one, other, strict=False):
        if written(a) != written(b):
            return a.number
    return None if len(one) == len(other) else min(len(one), len(other)) + 1


def folded(scenario: Scenario, header: Header, entries: Iterable[Entry]) -> World:
    """Fold entries into the world as it was after the last of them; no engine is needed."""
    world = World(scenario, header.profile, header.seed)
    for entry in entries:
        fold(world, entry)
    return world
