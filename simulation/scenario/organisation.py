"""The organisation: office hours, the board, what deeds cost, and how trust moves."""

from typing import Literal

from pydantic import Field

from simulation.case import TrustReason
from simulation.scenario.effort import NO_EFFORT, Effort
from simulation.scenario.sourced import Sourced
from simulation.scenario.words import Chance, Day, Duration, Identifier, OpeningHours, Text


class Office(Sourced):
    """First day and office hours; public holidays are closed."""

    start: Day = Field(description="The first day of the game.")
    hours: OpeningHours = Field(description="When the office is open.")
    holidays: Literal["NL", "none"] = Field(default="NL", description="Days off: the Dutch public holidays, or none.")


class Statuses(Sourced):
    """What the board calls the states of a case, in the words of this organisation."""

    received: Text = Field(default=Text(nl="Ontvangen", en="Received"), description="Arrived, nobody works on it yet.")
    in_progress: Text = Field(default=Text(nl="In behandeling", en="In progress"), description="Somebody works on it.")
    waiting: Text = Field(
        default=Text(nl="Wacht op inwoner", en="Waits for the resident"), description="The resident must answer first."
    )
    decided: Text = Field(
        default=Text(nl="Besloten", en="Decided"), description="There is a result; the resident does not know yet."
    )
    closed: Text = Field(default=Text(nl="Afgehandeld", en="Closed"), description="The resident knows the result.")
    reopened: Text = Field(default=Text(nl="Heropend", en="Reopened"), description="Closed before, and taken up again.")


class BoardRules(Sourced):
    """The shared register: its sections, and what a personal folder does to what should stand on it."""

    statuses: Statuses = Field(default=Statuses(), description="Own words for the states of a case.")
    sections: dict[Identifier, Text] = Field(default_factory=dict, description="Parts of the case card.")
    later: Chance = Field(default=0.0, description="Share of what is not recorded now that is meant for later.")
    discourages: Chance = Field(default=0.0, description="How much a look-up in vain lowers the wish to look.")
    forgotten: Chance = Field(default=0.0, description="Chance that what lies in a folder stays there.")


class Deeds(Sourced):
    """Working time of what is done beside the tasks; what a scenario leaves out costs nothing."""

    look_up: Effort = Field(default=NO_EFFORT, description="Reading the card.")
    record: Effort = Field(default=NO_EFFORT, description="Writing on the card.")
    ask: Effort = Field(default=NO_EFFORT, description="Asking the resident.")
    consult: Effort = Field(default=NO_EFFORT, description="Asking a colleague.")
    answer_colleague: Effort = Field(default=NO_EFFORT, description="Answering a colleague.")
    hand_over_warm: Effort = Field(default=NO_EFFORT, description="Handing over while speaking about it.")
    hand_over_cold: Effort = Field(default=NO_EFFORT, description="Handing over without a word.")
    send_back: Effort = Field(default=NO_EFFORT, description="Sending back what came to the wrong desk.")
    inform: Effort = Field(default=NO_EFFORT, description="Telling the resident where things stand.")
    propose: Effort = Field(default=NO_EFFORT, description="Working out a solution for this one resident.")
    request: Effort = Field(default=NO_EFFORT, description="Asking the manager for leave.")
    judge: Effort = Field(default=NO_EFFORT, description="The manager's answer to such a request.")
    chase: Effort = Field(default=NO_EFFORT, description="Chasing work that lies with somebody else.")
    close: Effort = Field(default=NO_EFFORT, description="Telling the result and closing the case.")
    meeting: Effort = Field(default=NO_EFFORT, description="Sitting together, for each who is there.")
    meeting_notice: Duration = Field(default=0, description="Time to find a moment that suits all.")
    resume: Duration = Field(default=0, description="Extra time to take up interrupted work again.")
    reminder: Duration | None = Field(default=None, description="Time before a question is asked again.")
    chase_after: Duration | None = Field(default=None, description="Time an owner lets others' work rest.")
    news_every: Duration | None = Field(default=None, description="How often an owner tells news.")
    return_call: Duration | None = Field(default=None, description="Time within which a call back is promised.")


class TrustSteps(Sourced):
    """What moves a resident's trust (0 to 10), and by how much; what a scenario leaves out moves nothing."""

    repeated_question: float = Field(default=0.0, description="Is asked what was told before.")
    silence: float = Field(default=0.0, description="Hears nothing for too long.")
    unreachable: float = Field(default=0.0, description="Nobody answers.")
    status_unknown: float = Field(default=0.0, description="Nobody can say where things stand.")
    contradiction: float = Field(default=0.0, description="Hears something else than before.")
    promise_kept: float = Field(default=0.0, description="What was promised is done in time.")
    promise_broken: float = Field(default=0.0, description="What was promised is not done.")
    date_passed: float = Field(default=0.0, description="The day on which a result was expected passes.")
    owner_named: float = Field(default=0.0, description="Gets one named person to turn to.")
    told_unasked: float = Field(default=0.0, description="Hears news without having to ask.")
    joint_plan: float = Field(default=0.0, description="Sits with all desks together.")
    helped: float = Field(default=0.0, description="Somebody chooses for the resident in a dilemma.")
    rule_first: float = Field(default=0.0, description="Somebody chooses for rule or queue in a dilemma.")
    favourable: float = Field(default=0.0, description="A result that is what was asked.")
    unfavourable: float = Field(default=0.0, description="A result that is not what was asked.")
    need_unmet: float = Field(default=0.0, description="A result that does not fit the real need.")
    need_met: float = Field(default=0.0, description="A result that does fit the real need.")
    complains_below: float = Field(default=0.0, description="Complains when trust is lower than this.")
    withdraws_below: float = Field(default=0.0, description="Gives up when trust is lower than this.")
    objects_below: float = Field(default=0.0, description="Objects to a bad result when trust is lower than this.")

    def step(self, why: TrustReason) -> float:
        """Give the step that belongs to a reason."""
        return float(getattr(self, why))
