"""The proof: what the plays say about each lesson, as figures with their intervals."""

from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from reports.comparison.paired import Paired, adjusted, paired
from reports.lessons import design
from reports.lessons.contents import PAYERS, SPEAKS, WATCHED
from reports.scorecard.directions import Direction, better_way
from simulation.experiment.arm import Arm, Play
from simulation.scenario.document import Document
from simulation.scenario.lesson import Ground, Interaction, Lesson
from simulation.scenario.scenario import Scenario

BY_CHANCE = 0.05


class Effect(NamedTuple):
    """What an improvement did to one measure."""

    measure: str
    better: Direction
    found: Paired | None

    @property
    def shows(self) -> bool:
        """Tell whether it moved the measure the right way, beyond doubt."""
        return self.found is not None and self.found.better(self.better)


class Tried(NamedTuple):
    """One improvement: its effect on the lesson's measure, on those beside it, who paid, and what got worse."""

    offer: str
    main: Effect
    beside: tuple[Effect, ...]
    costs: Effect
    payers: tuple[tuple[str, Paired], ...]
    worse: tuple[Effect, ...]


class Varied(NamedTuple):
    """The effect when an assumption is halved and doubled."""

    ground: Ground
    half: Paired | None
    double: Paired | None


class Together(NamedTuple):
    """Two improvements: the effect of each alone, of both, and what both are more than the sum."""

    interaction: Interaction
    alone: tuple[Paired | None, Paired | None]
    both: Paired | None
    more: Paired | None


class Faded(NamedTuple):
    """The effect of a placebo, a week: on affairs begun in the first two weeks, and in the second half of the round."""

    offer: str
    first: Paired | None
    last: Paired | None


class Shown(NamedTuple):
    """All that the plays say about one lesson."""

    lesson: Lesson
    tried: tuple[Tried, ...]
    without: Paired | None
    grounds: tuple[Varied, ...]
    together: tuple[Together, ...]
    faded: Faded | None
    felt: float
    holds: bool


class Proof:
    """Reads the plays of one scenario."""

    def __init__(self, scenario: Scenario, document: Document, plays: Iterable[Play]) -> None:
        """Sort plays by arm and seed."""
        self.scenario, self._document = scenario, document
        self._plays: dict[Arm, dict[int, Play]] = {}
        for play in plays:
            self._plays.setdefault(play.arm, {})[play.seed] = play

    def play(self, arm: Arm, seed: int) -> Play:
        """Give one play; `KeyError` when it was not played."""
        return self._plays[arm][seed]

    def shown(self) -> list[Shown]:
        """Give what the plays say about each lesson."""
        return [self._shown(lesson) for lesson in sorted(self.scenario.lessons, key=lambda each: each.number)]

    def again(self) -> list[Effect]:
        """Compare round 2, in which nothing was agreed, with round 1: there must be no effect."""
        plays = list(self._plays[design.twice()].values())
        measures = list(dict.fromkeys(speaks.measure for speaks in SPEAKS.values()))
        return [
            Effect(name, better_way(name), paired(_values(plays, name, 1), _values(plays, name, 2), better_way(name)))
            for name in measures
        ]

    def _shown(self, lesson: Lesson) -> Shown:
        """Give what the plays say about one lesson."""
        offers = design.offers_of(self.scenario, lesson.number)
        tried = tuple(self._tried(lesson, offer) for offer in offers)
        removed = design.removal(lesson, self._document)
        return Shown(
            lesson, tried, self._under(lesson, offers[0], removed),
            tuple(self._varied(lesson, offers[0], ground) for ground in lesson.rests_on),
            tuple(self._together(lesson, interaction) for interaction in lesson.interactions),
            self._faded(lesson), self._felt(lesson), any(each.main.shows for each in tried),
        )  # fmt: skip

    # --- one improvement ---------------------------------------------------------------------------

    def _tried(self, lesson: Lesson, offer: str) -> Tried:
        """Hold one improvement against today."""
        before, after = design.pair(lesson, offer)
        speaks = SPEAKS[lesson.number]
        main = self._effect(before, after, speaks.measure)
        beside = tuple(self._effect(before, after, name) for name in speaks.beside)
        costs = self._effect(before, after, "total_costs")
        return Tried(offer, main, beside, costs, self._payers(before, after), self._worse(before, after, main))

    def _effect(self, before: Arm, after: Arm, name: str) -> Effect:
        """Compare one measure between two arms."""
        return Effect(name, better_way(name), self._compared(before, after, name, better_way(name)))

    def _compared(self, before: Arm, after: Arm, name: str, direction: Direction) -> Paired | None:
        """Compare a figure between two arms, seed by seed."""
        ours, theirs = self._plays[before], self._plays[after]
        seeds = [seed for seed in ours if seed in theirs]
        return paired([ours[s].figure(name) for s in seeds], [theirs[s].figure(name) for s in seeds], direction)

    def _payers(self, before: Arm, after: Arm) -> tuple[tuple[str, Paired], ...]:
        """Give the departments whose labour costs changed beyond doubt, who paid most first."""
        names = {
            name: None for play in self._plays[before].values() for name in play.rounds[0] if name.startswith(PAYERS)
        }
        found = ((name, self._compared(before, after, name, "lower")) for name in names)
        clear = [(name.removeprefix(PAYERS), each) for name, each in found if each is not None and each.clear]
        return tuple(sorted(clear, key=lambda pair: -pair[1].difference))

    def _worse(self, before: Arm, after: Arm, main: Effect) -> tuple[Effect, ...]:
        """Give what got worse, after a correction for looking at so many."""
        effects = [self._effect(before, after, name) for name in WATCHED if name != main.measure]
        seen = [(effect, effect.found) for effect in effects if effect.found is not None]
        ps = adjusted([found.p for _, found in seen])
        return tuple(
            effect for (effect, found), p in zip(seen, ps, strict=True) if p < BY_CHANCE and found.worse(effect.better)
        )

    # --- what it rests on --------------------------------------------------------------------------

    def _under(self, lesson: Lesson, offer: str, settings: Mapping[str, str]) -> Paired | None:
        """Compare the lesson's measure with and without an improvement, in another world."""
        before, after = design.pair(lesson, offer)
        speaks = SPEAKS[lesson.number]
        return self._compared(before.under(settings), after.under(settings), speaks.measure, speaks.better)

    def _varied(self, lesson: Lesson, offer: str, ground: Ground) -> Varied:
        """Halve and double what a claim rests on."""
        half, double = (
            self._under(lesson, offer, design.varied(ground, self._document, factor))
            for factor in (design.HALF, design.DOUBLE)
        )
        return Varied(ground, half, double)

    def _together(self, lesson: Lesson, interaction: Interaction) -> Together:
        """Hold two improvements together against each by itself."""
        name, better = SPEAKS[lesson.number].measure, SPEAKS[lesson.number].better
        start, (a, b) = design.today(lesson), interaction.of
        arms = (start, start.agreeing(a), start.agreeing(b), start.agreeing(a, b))
        values = [_values(self._seeds(arms, arm), name) for arm in arms]
        more = paired(_less(values[2], values[0]), _less(values[3], values[1]), better)
        alone = (paired(values[0], values[1], better), paired(values[0], values[2], better))
        return Together(interaction, alone, paired(values[0], values[3], better), more)

    def _seeds(self, arms: Sequence[Arm], arm: Arm) -> list[Play]:
        """Give the plays of one arm with the seeds that all these arms were played with."""
        return [self._plays[arm][seed] for seed in self._plays[arms[0]] if all(seed in self._plays[a] for a in arms)]

    def _faded(self, lesson: Lesson) -> Faded | None:
        """Compare affairs begun in the first weeks, and in the second half of the round, with a placebo."""
        if lesson.placebo is None:
            return None
        arms = design.pair(lesson, lesson.placebo)
        speaks = SPEAKS[lesson.number]
        before, after = ([_by_week(play, speaks.measure) for play in self._seeds(arms, arm)] for arm in arms)
        early, late = (
            paired([_mean(row[part]) for row in before], [_mean(row[part]) for row in after], speaks.better)
            for part in (slice(2), slice(len(before[0]) // 2, None))
        )
        return Faded(lesson.placebo, early, late)

    def _felt(self, lesson: Lesson) -> float:
        """Give the share of plays, as things are today, in which it is felt at the desk that the lesson names."""
        name = f"felt.{lesson.felt.sign}.{lesson.felt.role}"
        plays = list(self._plays[design.FIRST].values())
        return sum(1 for play in plays if play.figure(name)) / len(plays)


def _values(plays: Iterable[Play], name: str, number: int = 1) -> list[float | None]:
    """Give a figure of each play."""
    return [play.figure(name, number) for play in plays]


def _less(some: Sequence[float | None], others: Sequence[float | None]) -> list[float | None]:
    """Give the differences, play by play."""
    return [None if a is None or b is None else a - b for a, b in zip(some, others, strict=True)]


def _by_week(play: Play, name: str) -> tuple[int, ...]:
    """Give how often it happened in each week; never, when nothing was counted."""
    longest = max((len(row) for row in play.weeks.values()), default=1)
    return play.weeks.get(name, (0,) * longest)


def _mean(values: Sequence[int]) -> float:
    """Give the mean of some weeks."""
    return sum(values) / len(values)
