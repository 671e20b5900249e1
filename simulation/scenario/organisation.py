"""The organisation: office hours, the board, what deeds cost, and how trust moves."""

from typing import Literal

from pydantic import Field

from simulation.case import TrustReason
from simulation.scenario.effort import NO_EFFORT, Effort
from simulation.scenario.sourced import Sourced
from simulation.scenario.words import Chance, Day, Duration, Identifier, OpeningHours, Text


class Office(Sourced):
    """First day and office hours; public holidays are closed."""

    start: Day
    hours: OpeningHours
    holidays: Literal["NL", "none"] = "NL"


class Statuses(Sourced):
    """What the board calls the states of a case, in the words of this organisation."""

    received: Text = Text(nl="Ontvangen", en="Received")
    in_progress: Text = Text(nl="In behandeling", en="In progress")
    waiting: Text = Text(nl="Wacht op inwoner", en="Waits for the resident")
    decided: Text = Text(nl="Besloten", en="Decided")
    closed: Text = Text(nl="Afgehandeld", en="Closed")
    reopened: Text = Text(nl="Heropend", en="Reopened")


class BoardRules(Sourced):
    """The shared register: its sections, and what a personal folder does to what should stand on it."""

    statuses: Statuses = Statuses()
    sections: dict[Identifier, Text] = Field(default_factory=dict)
    later: Chance = Field(default=0.0, description="Share of what is not recorded now that is meant for later.")
    discourages: Chance = Field(default=0.0, description="How much a look-up in vain lowers the wish to look.")
    forgotten: Chance = Field(default=0.0, description="Chance that what lies in a folder stays there.")


class Deeds(Sourced):
    """Working time of what is done beside the tasks; what a scenario leaves out costs nothing."""

    look_up: Effort = Field(default=NO_EFFORT)
    record: Effort = Field(default=NO_EFFORT)
    ask: Effort = Field(default=NO_EFFORT)
    consult: Effort = Field(default=NO_EFFORT)
    answer_colleague: Effort = Field(default=NO_EFFORT)
    hand_over_warm: Effort = Field(default=NO_EFFORT)
    hand_over_cold: Effort = Field(default=NO_EFFORT)
    send_back: Effort = Field(default=NO_EFFORT)
    inform: Effort = Field(default=NO_EFFORT)
    propose: Effort = Field(default=NO_EFFORT)
    request: Effort = Field(default=NO_EFFORT)
    judge: Effort = Field(default=NO_EFFORT)
    chase: Effort = Field(default=NO_EFFORT)
    close: Effort = Field(default=NO_EFFORT)
    meeting: Effort = Field(default=NO_EFFORT)
    meeting_notice: Duration = Field(default=0, description="Time to find a moment that suits all.")
    resume: Duration = Field(default=0, description="Extra time to take up interrupted work again.")
    reminder: Duration | None = Field(default=None, description="Time before a question is asked again.")
    chase_after: Duration | None = Field(default=None, description="Time an owner lets others' work rest.")
    news_every: Duration | None = Field(default=None, description="How often an owner tells news.")
    return_call: Duration | None = Field(default=None, description="Time within which a call back is promised.")


class TrustSteps(Sourced):
    """What moves a resident's trust (0 to 10), and by how much; what a scenario leaves out moves nothing."""

    repeated_question: float = 0.0
    silence: float = 0.0
    unreachable: float = 0.0
    status_unknown: float = 0.0
    contradiction: float = 0.0
    promise_kept: float = 0.0
    promise_broken: float = 0.0
    date_passed: float = 0.0
    owner_named: float = 0.0
    told_unasked: float = 0.0
    joint_plan: float = 0.0
    helped: float = 0.0
    rule_first: float = 0.0
    favourable: float = 0.0
    unfavourable: float = 0.0
    need_unmet: float = 0.0
    need_met: float = 0.0
    complains_below: float = 0.0
    withdraws_below: float = 0.0
    objects_below: float = 0.0

    def step(self, why: TrustReason) -> float:
        """Give the step that belongs to a reason."""
        return float(getattr(self, why))
