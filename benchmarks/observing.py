"""What it costs to watch: what part of a game with all observers is theirs, in both towns.

Processor time of the fastest of some games; the first, which imports what is imported where it is used, is left aside.
A game is played by bots in the room profile, all its rounds; the figures of each round are asked for once.
"""

import sys
from time import process_time

from overdracht.shelf import header, scenario_of
from reports.observers import observers
from roles import archetypes
from simulation.game import Game, play
from simulation.journal import Header, Journal
from simulation.observing import Watch
from simulation.world.fold import fold
from simulation.world.world import World

GAMES = ("tilburg-evenementenvergunning", "groningen-bijstandsuitkering")
PLAYS = 6
AT_MOST = 0.45
"""What observers may take at most, as a part of the whole; the aim is a quarter."""


def main() -> int:
    """Print what a play and its observers cost, and fail when watching takes too much."""
    shares = [compare(header(game)) for game in GAMES]
    return int(max(shares) > AT_MOST)


def compare(of: Header) -> float:
    """Play and watch, and give the time of observers over that of the whole."""
    journal = played(of)[1]
    play_time = min(played(of)[0] for _ in range(PLAYS))
    fold_time = min(folded(journal, watching=False) for _ in range(PLAYS))
    watch_time = min(folded(journal, watching=True) for _ in range(PLAYS)) - fold_time
    share = watch_time / (play_time + watch_time)
    print(
        f"{of.file}: {len(journal)} entries, play {play_time * 1000:.0f} ms, observers {watch_time * 1000:.0f} ms "
        f"({share:.0%} of the whole)"
    )
    return share


def played(of: Header) -> tuple[float, Journal]:
    """Play a game with nobody watching, and say how long it took."""
    scenario, journal = scenario_of(of), Journal(of)
    began = process_time()
    game = Game(scenario, of, archetypes(), [journal.append])
    for _ in play(game, scenario.rounds.number, lambda _: tuple(scenario.rounds.suggested)):
        pass
    return process_time() - began, journal


def folded(journal: Journal, *, watching: bool) -> float:
    """Fold a journal, with observers or without, and say how long it took; their figures are asked for once."""
    of = journal.header
    watch, world = Watch(observers() if watching else ()), World(scenario_of(of), of.profile, of.seed)
    began = process_time()
    for entry in journal:
        fold(world, entry)
        watch.see(entry, world)
    list(watch.figures(world))
    return process_time() - began


if __name__ == "__main__":
    sys.exit(main())
