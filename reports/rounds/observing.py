"""One observation for each player: one sentence about something that this seat did, or that was done to it, in a round.

The rules stand in `turns`; each gives the entry that the sentence rests on. What did a resident good weighs most; of
equals the first that happened is taken. No sentence blames: what somebody forgot or passed over is not among the rules.
"""

from collections.abc import Iterable
from typing import NamedTuple

from reports.rounds.turns import Turn, turns
from reports.telling.teller import Teller
from simulation.events import Event
from simulation.events.knowledge import FactsRecorded
from simulation.events.table import RoundOpened
from simulation.journal import Entry, Header
from simulation.scenario.faults import Language
from simulation.scenario.scenario import Scenario
from simulation.scenario.words import Text
from simulation.wording.words import great
from simulation.world.fold import fold
from simulation.world.world import World


class Observation(NamedTuple):
    """Something of a round that is worth a thought to one seat: when, in which entry, and what."""

    at: int
    entry: int
    said: Text


def observations(scenario: Scenario, header: Header, entries: Iterable[Entry]) -> dict[str, Observation]:
    """Give for each seat the turn of the last round that weighs most for it."""
    world = World(scenario, header.profile, header.seed)
    languages: tuple[Language, Language] = ("nl", "en")
    tellers = [Teller(scenario, language) for language in languages]
    writers: dict[tuple[str, str], str] = {}
    best: dict[str, tuple[float, Observation]] = {}
    for entry in entries:
        fold(world, entry)
        scenes = [teller.scene(entry, world) for teller in tellers]
        for event in entry.events:
            if isinstance(event, RoundOpened):
                best.clear()
            for dutch, english in zip(*(turns(scene, event, writers) for scene in scenes), strict=True):
                _keep(best, entry, dutch, english)
            _remember(writers, event)
    return {seat: observation for seat, (_, observation) in best.items()}


def _keep(best: dict[str, tuple[float, Observation]], entry: Entry, dutch: Turn, english: Turn) -> None:
    """Keep what weighs more than what a seat has; of equals the first."""
    if dutch.seat not in best or best[dutch.seat][0] < dutch.weight:
        said = Text(nl=great(dutch.said), en=great(english.said))
        best[dutch.seat] = dutch.weight, Observation(entry.at, entry.number, said)


def _remember(writers: dict[tuple[str, str], str], event: Event) -> None:
    """Remember who wrote what on the card."""
    if isinstance(event, FactsRecorded):
        writers.update({(event.case, fact): event.seat for fact in event.facts})
