"""Journeys: how a resident's trust goes up and down on the way, and why."""

from dataclasses import dataclass, field
from typing import NamedTuple

from simulation.case import TrustReason
from simulation.scenario.casetype import CaseType
from simulation.scenario.words import Text

MOVED: dict[TrustReason, Text] = {
    "repeated_question": Text(nl="iets opnieuw moeten vertellen", en="having to tell again"),
    "silence": Text(nl="niets horen", en="hearing nothing"),
    "unreachable": Text(nl="niemand te pakken krijgen", en="reaching nobody"),
    "status_unknown": Text(nl="niemand weet hoe het ervoor staat", en="nobody knows where it stands"),
    "contradiction": Text(nl="tegenstrijdige antwoorden", en="contradicting answers"),
    "promise_kept": Text(nl="een belofte nagekomen", en="a promise kept"),
    "promise_broken": Text(nl="een belofte gebroken", en="a promise broken"),
    "date_passed": Text(nl="de verwachte datum verstreken", en="the expected date passed"),
    "owner_named": Text(nl="één vaste persoon", en="one person to turn to"),
    "told_unasked": Text(nl="uit zichzelf iets horen", en="being told unasked"),
    "joint_plan": Text(nl="samen aan tafel", en="sitting down together"),
    "helped": Text(nl="geholpen in een dilemma", en="being helped in a dilemma"),
    "rule_first": Text(nl="de regel ging voor", en="the rule came first"),
    "rumour": Text(nl="een gerucht", en="a rumour"),
    "favourable": Text(nl="een gunstige uitslag", en="a favourable result"),
    "unfavourable": Text(nl="een ongunstige uitslag", en="an unfavourable result"),
    "need_unmet": Text(nl="een uitslag die niet helpt", en="a result that does not help"),
    "need_met": Text(nl="een uitslag die wel helpt", en="a result that does help"),
}
"""What moves trust, in words."""


class Step(NamedTuple):
    """A step by which a resident's trust moved: why, by how much, and in which entry."""

    why: TrustReason
    by: float
    entry: int


@dataclass(slots=True)
class Journey:
    """What one resident goes through: with what kind of case, until when a result is counted on, and with what trust.

    `began` is trust at the start; `entry` is where it last moved, or began.
    """

    kind: CaseType
    expects: int
    began: float
    trust: float
    entry: int
    steps: list[Step] = field(default_factory=list)

    @property
    def mark(self) -> float:
        """Give the mark, from 1 to 10, that goes with the trust now."""
        return 1 + 0.9 * self.trust
