"""Residents: personas with a name and a story, and streams of ordinary requests."""

from typing import Literal

from pydantic import Field

from simulation.case import Value
from simulation.scenario.effort import Effort
from simulation.scenario.faults import Language
from simulation.scenario.sourced import Sourced
from simulation.scenario.words import Chance, Duration, Identifier, Moment, Name, Text

Need = Literal["standard", "tailored"]


class ChangeOfPlan(Sourced):
    """A fact that changes on the way."""

    after: Duration
    fact: Identifier
    value: Value
    tells: bool = Field(default=True, description="The resident tells the organisation at once.")


class Before(Sourced):
    """What a resident told in an earlier case: last year's file, a benefit that ended."""

    facts: list[Identifier] = Field(min_length=1)
    on_card: bool = Field(default=False, description="Whether the card has it; else it will be asked again.")


class Representative(Sourced):
    """Somebody who speaks for a resident through some channels."""

    name: Name
    relation: Text
    channels: list[Identifier] = Field(min_length=1)
    authorisation: Identifier | None = Field(
        default=None, description="The fact that must be known before an employee may say where things stand."
    )


class DiaryLine(Sourced):
    """What happens at home, so long after arrival; it puts a choice: phone, go there, or wait."""

    after: Duration
    text: Text


class Temper(Sourced):
    """How a resident waits, answers and trusts."""

    patience: Effort = Field(description="Silence after which the resident starts to wonder.")
    replies_in: Effort = Field(description="Time to answer a question.")
    holds: Duration = Field(default=600, description="Time on hold before hanging up.")
    expects: Duration = Field(description="When the resident counts on a result.")
    trust: float = Field(default=6.0, ge=0, le=10)
    completes: Chance = Field(default=1.0, description="Chance to answer a question in full.")


class Persona(Temper):
    """A person with a name and a situation."""

    name: Name
    role: Identifier
    case_type: Identifier
    story: Text
    says: Text = Field(description="How he or she opens the first contact.")
    at: Moment
    channels: list[Identifier] = Field(min_length=1, description="In the order of preference.")
    facts: dict[Identifier, Value] = Field(default_factory=dict)
    keeps_back: list[Identifier] = Field(default_factory=list, description="Tells these only when asked.")
    need: Need = "standard"
    changes: list[ChangeOfPlan] = Field(default_factory=list)
    told_before: Before | None = None
    representative: Representative | None = None
    goal: Text | None = Field(default=None, description="The private goal on the role card, with a deadline at home.")
    diary: list[DiaryLine] = Field(default_factory=list)
    language: Language | None = Field(default=None, description="The language in which this player reads.")


class Stream(Temper):
    """Ordinary requests that keep coming."""

    role: Identifier
    case_type: Identifier
    between: Effort
    channels: dict[Identifier, float] = Field(min_length=1, description="Channels with their weights.")
    tailored: Chance = Field(default=0.0, description="Share with a need that fits no product.")
    limit: int | None = Field(default=None, ge=1, description="No more than so many.")
