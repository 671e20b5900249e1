"""Finding moments: read a journal once, and keep for each lesson the few that tell it best."""

from collections.abc import Iterable

from reports.moments.choosing import Choosing
from reports.moments.consulting import Consulting
from reports.moments.leading import Leading
from reports.moments.moment import Moment, Seeker
from reports.moments.owning import Owning
from reports.moments.passing_on import PassingOn
from reports.moments.sharing import Sharing
from reports.moments.tailoring import Tailoring
from reports.moments.waiting import Waiting
from reports.telling.teller import Teller
from simulation.journal import Journal
from simulation.scenario.faults import Language
from simulation.scenario.scenario import Scenario
from simulation.world.fold import fold
from simulation.world.world import World

SEEKERS: tuple[type[Seeker], ...] = (
    Sharing, Consulting, Tailoring, Owning, Choosing, PassingOn, Leading, Waiting,
)  # fmt: skip
"""One a lesson, in their order."""

BEST = 2


def moments(
    scenario: Scenario, journal: Journal, language: Language = "nl", round_number: int | None = None
) -> dict[int, list[Moment]]:  # fmt: skip
    """Give the two moments that tell each lesson best, in one round or in all; none where nothing tells it."""
    teller, world = Teller(scenario, language), World(scenario, journal.header.profile, 0)
    seekers = [seeker() for seeker in SEEKERS]
    found: dict[int, list[Moment]] = {seeker.lesson: [] for seeker in seekers}
    for entry in journal:
        fold(world, entry)
        scene = teller.scene(entry, world)
        for seeker in seekers:
            found[seeker.lesson] += [m for m in seeker.see(scene) if round_number in {None, m.round}]
    return {lesson: best(candidates) for lesson, candidates in found.items()}


def best(candidates: Iterable[Moment]) -> list[Moment]:
    """Give the heaviest moments, of different cases if there are any; of equals the first that happened."""
    ranked = sorted(candidates, key=lambda m: (-m.weight, m.round, m.entry))
    chosen: list[Moment] = []
    for candidate in (*_one_a_case(ranked), *ranked):
        if len(chosen) < BEST and candidate not in chosen:
            chosen.append(candidate)
    return chosen


def _one_a_case(ranked: list[Moment]) -> list[Moment]:
    """Keep the heaviest of each case."""
    first: dict[str, Moment] = {}
    for candidate in ranked:
        first.setdefault(candidate.case, candidate)
    return list(first.values())
