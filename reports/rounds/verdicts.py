"""What each resident with a name makes of a round: a mark, the result, and the turns that weighed most."""

from collections.abc import Iterable
from typing import Final, NamedTuple

from simulation.events import Event
from simulation.events.case import ResidentArrived
from simulation.events.contact import ResultTold, TrustMoved
from simulation.events.table import RoundOpened
from simulation.journal import Entry
from simulation.scenario.scenario import Scenario
from simulation.scenario.words import Text
from simulation.wording.trust import REASONS
from simulation.wording.words import Words

MOST: Final = 3
"""So many turns a resident names."""


class Verdict(NamedTuple):
    """A resident's name, the mark from 1 to 10 that goes with the trust at the end, and what is said with it."""

    name: str
    mark: float
    said: tuple[Text, ...]


class _Way:
    """What one resident went through in this round."""

    def __init__(self, source: str, case_type: str, trust: float) -> None:
        """Begin with the trust at the start."""
        self.source, self.case_type, self.trust = source, case_type, trust
        self.turns: list[TrustMoved] = []
        self.result: ResultTold | None = None


def verdicts(scenario: Scenario, entries: Iterable[Entry]) -> list[Verdict]:
    """Give the verdicts of the last round, in the order in which the scenario names the residents."""
    ways: dict[str, _Way] = {}
    for entry in entries:
        for event in entry.events:
            _follow(ways, event)
    named = {way.source: way for way in ways.values()}
    return [_verdict(scenario, named[name]) for name in scenario.personas if name in named]


def _follow(ways: dict[str, _Way], event: Event) -> None:
    """Follow each resident; a new round begins with nobody, unless they come again."""
    match event:
        case RoundOpened():
            for way in ways.values():
                way.turns.clear()
        case ResidentArrived():
            ways[event.case] = _Way(event.source, event.case_type, event.trust)
        case TrustMoved() if event.case in ways:
            ways[event.case].trust = event.trust
            ways[event.case].turns.append(event)
        case ResultTold() if event.case in ways:
            ways[event.case].result = event
        case _:
            pass


def _verdict(scenario: Scenario, way: _Way) -> Verdict:
    """Let one resident speak."""
    weighed = sorted(way.turns, key=lambda turn: -abs(turn.step))
    why = dict.fromkeys(turn.why for turn in weighed)
    said = [_of_result(scenario, way), *(Text(nl=REASONS[w][0], en=REASONS[w][1]) for w in list(why)[:MOST])]
    return Verdict(scenario.personas[way.source].name, 1 + 0.9 * way.trust, tuple(said))


def _of_result(scenario: Scenario, way: _Way) -> Text:
    """Say what came of it."""
    if way.result is None:
        return Text(nl="heeft nog geen uitkomst gehoord", en="has not heard a result yet")
    kind = scenario.case_types[way.case_type]
    nl, en = (Words(scenario, language).result(kind, way.result.result) for language in ("nl", "en"))
    return Text(nl=f"kreeg te horen: {nl}", en=f"was told: {en}")
