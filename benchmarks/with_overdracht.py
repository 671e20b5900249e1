"""overdracht: the same as a scenario, played by the habits of the roles, with the whole journal kept."""

from collections.abc import Sequence
from pathlib import Path

from overdracht.shelf import header, scenario_of
from roles import archetypes
from simulation.events.case import CaseClosed, CaseOpened
from simulation.events.work import TaskAccepted, TaskBegun, TaskDone, TaskOffered
from simulation.game import Game, Listener
from simulation.intents.table import CloseRound, OpenRound
from simulation.journal import Header, Journal

NAME = "overdracht, full journal"
PACKAGE = "overdracht"
SCENARIO = str(Path(__file__).with_name("tandem.yaml"))
SETTINGS: dict[str, str] = {}


def play(cases: int, seed: int) -> Journal:
    """Read the scenario and play so many cases."""
    journal = Journal(headed(cases, seed))
    play_round(laid_out(journal.header, [journal.append]))
    return journal


def headed(cases: int, seed: int) -> Header:
    """Say what is played."""
    return header(SCENARIO, "study", seed, {"ordinary.requests.limit": str(cases), **SETTINGS})


def laid_out(head: Header, listeners: Sequence[Listener]) -> Game:
    """Read the scenario and lay the table."""
    return Game(scenario_of(head), head, archetypes(), listeners)


def play_round(game: Game) -> None:
    """Play one round from empty to empty; nothing is kept but what listeners keep."""
    game.say("", OpenRound())
    game.advance(game.world.round_ends)
    game.say("", CloseRound())


def cycles(played: Journal) -> list[float]:
    """Give the seconds from opening to closing of each case, as they finished, once the journal is seen to be full."""
    opened: dict[str, int] = {}
    finished: list[float] = []
    counts = dict.fromkeys((TaskOffered, TaskAccepted, TaskBegun, TaskDone), 0)
    for entry in played:
        for event in entry.events:
            if type(event) in counts:
                counts[type(event)] += 1
            elif isinstance(event, CaseOpened):
                opened[event.case] = entry.at
            elif isinstance(event, CaseClosed):
                finished.append(entry.at - opened.pop(event.case))
    assert not opened, "every case ends"
    assert len(set(counts.values())) == 1, f"offered, accepted, begun and done at every visit: {counts}"
    return finished
