"""A preview for the room: what paired plays of the next round with bots say about an offer; groups predict first."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import partial
from typing import TYPE_CHECKING, Final

import msgspec

from overdracht.playing import work
from overdracht.shelf import scenario_of
from simulation.scenario.words import Text
from simulation.wording import numerals

if TYPE_CHECKING:
    from reports.comparison.paired import Paired
    from roles.terminal.foresight import Foreseen
    from simulation.experiment.arm import Arm, Play
    from simulation.journal import Header
    from simulation.scenario.faults import Language

MARK, COST = "end_mark", "total_costs"
PAIRS: Final = 100
"""So many times the next round is played without an offer, and as often with it."""


class Preview(msgspec.Struct, frozen=True):
    """What one offer did to the next round: residents first, then cost; in words for a screen.

    `beside` names the agreements that held without the offer too; `mark` and `cost` are the differences with their
    95 % intervals, none where too little was observed.
    """

    offer: str
    beside: tuple[str, ...]
    mark: Paired | None
    cost: Paired | None
    residents: Text
    euros: Text
    model: Text

    def shown(self) -> Foreseen:
        """Give it as a screen shows it."""
        from roles.terminal.foresight import Foreseen

        return Foreseen(self.offer, self.beside, self.residents, self.euros, self.model)


class Previews:
    """Previews of the offers at one choice: the round without any is played once for all of them."""

    def __init__(self, head: Header, in_force: Sequence[str], *, pairs: int = PAIRS, workers: int = 2) -> None:
        """Look ahead from the agreements in force, in the game with this header."""
        self._head, self._today = head, _arm(head, in_force)
        self._pairs, self._workers = pairs, workers
        self._plays: dict[Arm, list[Play]] = {}

    def of(self, offers: Sequence[str], told: Callable[[int, int], None] = lambda _, __: None) -> Iterator[Preview]:
        """Give the preview of each offer as it is done; what was played before is not played again."""
        count = self._pairs * (len(offers) + (self._today not in self._plays))
        done = iter(range(1, count + 1))
        for offer in offers:
            for arm in (self._today, self._today.agreeing(offer)):
                if arm not in self._plays:
                    self._plays[arm] = self._play(arm, lambda: told(next(done), count))
            yield self._preview(offer)

    def begin(self) -> None:
        """Play the round without any offer."""
        if self._today not in self._plays:
            self._plays[self._today] = self._play(self._today, lambda: None)

    def _play(self, arm: Arm, step: Callable[[], None]) -> list[Play]:
        """Play the next round in one way; none of its seeds is the table's own, which would tell the future."""
        from simulation.experiment.crew import Job, plays

        first = self._head.seed + 1
        played: list[Play] = []
        job = Job(arm, tuple(range(first, first + self._pairs)), frozenset({MARK, COST}))
        for play in plays(partial(work, self._head.scenario, self._head.file), [job], self._workers):
            played.append(play)
            step()
        return played

    def _preview(self, offer: str) -> Preview:
        """Hold the rounds with an offer against those without."""
        mark, cost = self._compared(offer, MARK), self._compared(offer, COST)
        residents = _residents(mark, self._higher(offer))
        return Preview(offer, self._today.agreed, mark, cost, residents, _euros(cost), _model(self._pairs))

    def _higher(self, offer: str) -> int:
        """Count the rounds in which residents gave a higher mark with an offer than the same ones without it."""
        pairs = zip(*([play.figure(MARK) for play in self._plays[arm]] for arm in (
            self._today, self._today.agreeing(offer))), strict=True)  # fmt: skip
        return sum(a is not None and b is not None and b > a for a, b in pairs)

    def _compared(self, offer: str, measure: str) -> Paired | None:
        """Compare a measure, seed by seed."""
        from reports.comparison.paired import paired
        from reports.scorecard.directions import better_way

        before, after = self._plays[self._today], self._plays[self._today.agreeing(offer)]
        return paired([p.figure(measure) for p in before], [p.figure(measure) for p in after], better_way(measure))


def _arm(head: Header, in_force: Sequence[str]) -> Arm:
    """Give the next round as the table would play it if nothing more were agreed."""
    from simulation.experiment.arm import Arm

    offers = scenario_of(head).interventions
    known = tuple(name for name in in_force if name in offers)  # what the group made itself the bots can't play
    settings: Mapping[str, str] = {**head.settings, "rounds.budget": "20"}
    return Arm(known, profile=head.profile).under(settings)


def _residents(found: Paired | None, higher: int) -> Text:
    """Say what it did to residents, on average and in how many rounds: a group plays only one."""
    if found is None:
        return Text(nl="Te weinig inwoners gaven een cijfer.", en="Too few residents gave a mark.")
    up, (nl, en) = found.difference > 0, _between(found, 2)
    often = Text(nl=f"In {higher} van {found.n} rondes was het hoger.",
                 en=f"In {higher} of {found.n} rounds it was higher.")  # fmt: skip
    if not found.clear:
        return Text(
            nl=f"Het cijfer van inwoners verandert gemiddeld niet aantoonbaar: {nl}. {often.nl}",
            en=f"The mark of residents does not demonstrably change on average: {en}. {often.en}",
        )
    return Text(
        nl=f"Het cijfer van inwoners gaat gemiddeld {'omhoog' if up else 'omlaag'}: {nl}. {often.nl}",
        en=f"The mark of residents goes {'up' if up else 'down'} on average: {en}. {often.en}",
    )


def _euros(found: Paired | None) -> Text:
    """Say what it did to cost."""
    if found is None:
        return Text(nl="De kosten zijn niet te zien.", en="The cost can't be seen.")
    more, (nl, en) = found.difference > 0, _between(found, 0)
    if not found.clear:
        return Text(
            nl=f"De kosten veranderen niet aantoonbaar, in euro: {nl}.",
            en=f"The cost does not demonstrably change, in euros: {en}.",
        )
    return Text(
        nl=f"Het kost {'meer' if more else 'minder'}, in euro: {nl}.",
        en=f"It costs {'more' if more else 'less'}, in euros: {en}.",
    )


def _between(found: Paired, decimals: int) -> tuple[str, str]:
    """Write a difference with its interval, in both languages."""
    nl, en = _signed(found, decimals, "nl"), _signed(found, decimals, "en")
    return (
        "{}, met 95 procent zekerheid tussen {} en {}".format(*nl),
        "{}, with 95% confidence between {} and {}".format(*en),
    )


def _signed(found: Paired, decimals: int, language: Language) -> list[str]:
    """Write a difference and the ends of its interval, with their signs."""
    values = (found.difference, found.low, found.high)
    return [numerals.written(value, f"+,.{decimals}f", language).replace("-", "−") for value in values]


def _model(pairs: int) -> Text:
    """Say what it is worth."""
    return Text(
        nl=f"Dit is een model: de computer speelde de ronde {pairs} keer zonder en {pairs} keer met, telkens met "
        "dezelfde inwoners. U speelt het anders.",
        en=f"This is a model: the computer played the round {pairs} times without and {pairs} times with it, each "
        "time with the same residents. You will play it differently.",
    )
