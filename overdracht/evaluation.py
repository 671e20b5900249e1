"""Looking back on a round: what reports measure, put into the form that screens show, for each seat its own part."""

from collections.abc import Callable, Mapping, Sequence
from typing import Final

import msgspec

from reports.history.seating import unsettled
from reports.rounds.cards import cards
from reports.rounds.observing import observations
from reports.rounds.verdicts import verdicts
from reports.scorecard.directions import verdict
from reports.scorecard.wording import NOT_SEEN, unit, value
from reports.sheet.together import together
from roles.terminal.presenter.evaluation import Evaluation, LessonCard, Measured, Observed, Seen, Verdict
from roles.terminal.screen import Tone
from simulation.journal import Journal
from simulation.observing import Figure
from simulation.scenario.faults import Language
from simulation.scenario.scenario import Scenario
from simulation.scenario.words import Text
from simulation.world.world import World

MOST_OWN: Final = 5
"""So many figures about one seat are shown to who sits there."""

Rounds = Sequence[Sequence[Figure]]
"""The figures of each round."""


class LookingBack:
    """All that was measured of the rounds so far, read once from the journal."""

    def __init__(self, scenario: Scenario, journal: Journal, rounds: Rounds) -> None:
        """Read the journal."""
        self._rounds = rounds
        self._alike = Evaluation(
            verdicts=tuple(Verdict(v.name, round(v.mark, 1), v.said) for v in verdicts(scenario, journal)),
            figures=_rows(rounds, scenario.rounds.figures),
            cards=tuple(LessonCard(*card) for card in cards(scenario, journal, len(rounds))),
            unsettled=unsettled(scenario, journal),
        )
        self._observed = observations(scenario, journal.header, journal)

    def of(self, seat: str, world: World, texts: Callable[[], Mapping[int, str]]) -> Evaluation:
        """Give what everybody sees, what the observers noted by now, and what only this seat sees."""
        own = [figure.name for figure in self._rounds[-1] if figure.about == (seat,)][:MOST_OWN]
        return msgspec.structs.replace(
            self._alike,
            seen=_seen(world, texts),
            figures=(*self._alike.figures, *_rows(self._rounds, own)),
            observed=self._observation(seat),
        )

    def _observation(self, seat: str) -> Observed | None:
        """Give the moment that is for this seat, if it has one."""
        found = self._observed.get(seat)
        return Observed(found.at, found.said) if found is not None and seat else None


def _seen(world: World, texts: Callable[[], Mapping[int, str]]) -> tuple[Seen, ...]:
    """Give what the observers noted of the last round; while a round is played they are blind to each other."""
    if world.playing or not world.table.marks:
        return ()
    return tuple(Seen(*seen) for seen in together(world, texts(), world.round))


def _rows(rounds: Rounds, names: Sequence[str]) -> tuple[Measured, ...]:
    """Lay figures of all rounds beside each other."""
    rows = (_row(rounds, name) for name in names)
    return tuple(row for row in rows if row is not None)


def so_far(rounds: Rounds, names: Sequence[str]) -> tuple[Measured, ...]:
    """Lay figures of a round that is not over beside those before; it is too early to say what went better."""
    return tuple(msgspec.structs.replace(row, went="plain", came=None) for row in _rows(rounds, names))


def _row(rounds: Rounds, name: str) -> Measured | None:
    """Lay one figure of all rounds beside each other."""
    row = [next((figure for figure in figures if figure.name == name), None) for figures in rounds]
    shown = next((figure for figure in row if figure is not None), None)
    if shown is None:
        return None
    words = tuple(Text(nl=_said(figure, shown, "nl"), en=_said(figure, shown, "en")) for figure in row)
    came = verdict(row[-2], row[-1]) if len(row) > 1 else "open"
    tone: Tone = "good" if came == "better" else "bad" if came == "worse" else "plain"
    title = _untold(shown.title, shown.about)
    return Measured(name, title, words, tone, own=bool(shown.about), came=None if came == "open" else came)


def _untold(title: Text, about: Sequence[str]) -> Text:
    """Leave out whom a figure is about: who reads it knows."""
    end = f": {about[0]}" if about else ""
    return Text(nl=title.nl.removesuffix(end), en=title.en.removesuffix(end))


def _said(figure: Figure | None, shown: Figure, language: Language) -> str:
    """Write a value with its unit; what was not seen has none."""
    said = value(figure, language)
    return said if said == NOT_SEEN[language] else f"{said} {unit(shown, language)}".strip()
