"""Sessions side by side: rounds beside rounds, and what several sessions together allow to say, which is often nothing.

The session is the unit. Its last round is laid beside its first; over sessions the differences are put to an exact
sign-flip test. Below six sessions nothing can be concluded; people and computer are never pooled.
"""

import math
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final, Literal, NamedTuple

from reports.comparison.paired import adjusted
from reports.comparison.signs import holm, sign_flip
from reports.lessons.contents import SPEAKS
from reports.scorecard.directions import Verdict, verdict
from simulation.events.table import RoundOpened, SeatTaken
from simulation.intents.table import JoinSeat, TakeSeat
from simulation.journal import Journal
from simulation.observing import Figure, NotObserved
from simulation.scenario.scenario import Scenario
from simulation.world.fold import fold
from simulation.world.world import World

FEWEST: Final = 6
"""With fewer sessions even six differences one way out of six would not be beyond chance at one in twenty."""

PRIMARY: Final = tuple(dict.fromkeys(speaks.measure for speaks in SPEAKS.values()))
"""Named beforehand: what speaks for each lesson."""

Players = Literal["people", "simulated", "computer"]
"""People; people whom the computer played at the pace of a room; and bots."""


PLAYED_BY: Final = {
    "people": ("mensen", "people"),
    "simulated": ("nagebootste mensen", "simulated people"),
    "computer": ("de computer", "the computer"),
}
"""Who played, in Dutch and English."""


@dataclass(frozen=True, slots=True)
class Session:
    """A session that was played: what with, by whom, what was agreed for each round, and what was measured."""

    name: str
    scenario: Scenario
    journal: Journal
    figures: Sequence[Sequence[Figure]]
    agreed: Sequence[tuple[str, ...]]
    players: Players

    @property
    def setting(self) -> tuple[str, ...]:
        """Give what must be the same for sessions to be laid together."""
        header = self.journal.header
        settings = (f"{name}={value}" for name, value in sorted(header.settings.items()))
        return (header.scenario, header.profile, self.players, *settings)

    def figure(self, name: str, round_number: int) -> Figure | None:
        """Find a figure of a round, counted from 1."""
        if not 1 <= round_number <= len(self.figures):
            return None
        return next((figure for figure in self.figures[round_number - 1] if figure.name == name), None)


class Difference(NamedTuple):
    """What a measure was in the first round of a session and in the last, and whether that is better."""

    session: str
    before: Figure
    after: Figure
    difference: float
    verdict: Verdict


class Tested(NamedTuple):
    """What the sessions of a pool say together about a measure: the mean difference, and how likely by chance alone.

    `p` is adjusted: by Holm among the measures named beforehand, by Benjamini and Hochberg among the others.
    """

    measure: str
    sessions: int
    mean: float
    p: float
    primary: bool
    exact: bool


class Pool(NamedTuple):
    """Sessions of the same game, in the same setting, played by the same kind of players."""

    sessions: tuple[Session, ...]
    tests: tuple[Tested, ...]

    @property
    def enough(self) -> bool:
        """Tell whether anything can be concluded at all."""
        return len(self.sessions) >= FEWEST

    @property
    def can_tell(self) -> bool:
        """Tell whether a measure named beforehand could be beyond chance at all, counting how many there are."""
        named = sum(test.primary for test in self.tests)
        return not named or len(self.sessions) >= enough_for(named)


def enough_for(measures: int) -> int:
    """Give how many sessions are needed so that, all going one way, the smallest of so many chances is small enough."""
    return max(FEWEST, 1 + math.ceil(math.log2(measures / BY_CHANCE)))


BY_CHANCE: Final = 0.05
"""What is less likely than this by chance alone is beyond it."""


def session(
    name: str, scenario: Scenario, journal: Journal, figures: Sequence[Sequence[Figure]], *, at_a_table: bool = True
) -> Session:
    """Lay a session down to be compared; what was said at no table was said by people whom the computer played."""
    players = _players(scenario, journal)
    if players == "people" and not at_a_table:
        players = "simulated"
    return Session(name, scenario, journal, figures, agreed(scenario, journal), players)


def _players(scenario: Scenario, journal: Journal) -> Players:
    """Tell who sat at the desks and played the residents; one person among programs is people enough."""
    desks = {*scenario.seats(journal.header.profile), *scenario.personas}
    if not any(isinstance(e, SeatTaken) and e.seat in desks for entry in journal for e in entry.events):
        return "computer"
    sat = [entry.intent for entry in journal if isinstance(entry.intent, TakeSeat | JoinSeat)]
    return "simulated" if sat and all(intent.bot for intent in sat) else "people"


def agreed(scenario: Scenario, journal: Journal) -> tuple[tuple[str, ...], ...]:
    """Give the agreements in force at the opening of each round."""
    world, rounds = World(scenario, journal.header.profile, 0), list[tuple[str, ...]]()
    for entry in journal:
        fold(world, entry)
        if any(isinstance(event, RoundOpened) for event in entry.events):
            rounds.append(tuple(world.agreements.in_force))
    return tuple(rounds)


def differences(sessions: Sequence[Session], measure: str) -> Iterator[Difference]:
    """Lay the last round of each session beside its first, where both were observed."""
    for one in sessions:
        before, after = one.figure(measure, 1), one.figure(measure, len(one.figures))
        if len(one.figures) > 1 and before is not None and after is not None:
            was, became = before.value, after.value
            if not isinstance(was, NotObserved) and not isinstance(became, NotObserved):
                yield Difference(one.name, before, after, became - was, verdict(before, after))


def pools(sessions: Sequence[Session], measures: Sequence[str]) -> list[Pool]:
    """Put together what may be put together, and test each measure where there are enough sessions."""
    by_setting: dict[tuple[str, ...], list[Session]] = {}
    for one in sessions:
        by_setting.setdefault(one.setting, []).append(one)
    return [Pool(tuple(some), tuple(_tested(some, measures))) for some in by_setting.values()]


def _tested(some: Sequence[Session], measures: Sequence[str]) -> Iterator[Tested]:
    """Test each measure, and adjust for how many there are."""
    found: Mapping[str, list[float]] = {
        measure: [difference.difference for difference in differences(some, measure)] for measure in measures
    }
    enough = {measure: changes for measure, changes in found.items() if len(changes) >= FEWEST}
    for primary in (True, False):
        names = [measure for measure in enough if (measure in PRIMARY) is primary]
        raw = [sign_flip(enough[name]) for name in names]
        ps = (holm if primary else adjusted)([flip.p for flip in raw])
        for name, flip, p in zip(names, raw, ps, strict=True):
            changes = enough[name]
            yield Tested(name, len(changes), sum(changes) / len(changes), p, primary, flip.exact)
