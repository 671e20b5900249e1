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

    after: Duration = Field(description="So long after arrival.")
    fact: Identifier = Field(description="The fact that changes.")
    value: Value = Field(description="The answer from then on.")
    tells: bool = Field(default=True, description="The resident tells the organisation at once.")


class Before(Sourced):
    """What a resident told in an earlier case: last year's file, a benefit that ended."""

    facts: list[Identifier] = Field(min_length=1, description="What was told then.")
    on_card: bool = Field(default=False, description="Whether the card has it; else it will be asked again.")


class Representative(Sourced):
    """Somebody who speaks for a resident through some channels."""

    name: Name = Field(description="The name of who speaks.")
    relation: Text = Field(description="What he or she is to the resident.")
    channels: list[Identifier] = Field(min_length=1, description="Channels through which he or she speaks.")
    authorisation: Identifier | None = Field(
        default=None, description="The fact that must be known before an employee may say where things stand."
    )


class DiaryLine(Sourced):
    """What happens at home, so long after arrival; it puts a choice: phone, go there, or wait."""

    after: Duration = Field(description="So long after arrival.")
    text: Text = Field(description="The line in the diary.")


class Temper(Sourced):
    """How a resident waits, answers and trusts."""

    patience: Effort = Field(description="Silence after which the resident starts to wonder.")
    replies_in: Effort = Field(description="Time to answer a question.")
    holds: Duration = Field(default=600, description="Time on hold before hanging up.")
    expects: Duration = Field(description="When the resident counts on a result.")
    trust: float = Field(default=6.0, ge=0, le=10, description="Trust at the start, 0 to 10.")
    completes: Chance = Field(default=1.0, description="Chance to answer a question in full.")


class Persona(Temper):
    """A person with a name and a situation."""

    name: Name = Field(description="First name, or what everybody calls him or her.")
    role: Identifier = Field(description="The resident's role.")
    case_type: Identifier = Field(description="What kind of request it is.")
    story: Text = Field(description="The situation, as players read it.")
    says: Text = Field(description="How he or she opens the first contact.")
    at: Moment = Field(description="When the first contact comes, from the start of the round.")
    channels: list[Identifier] = Field(min_length=1, description="In the order of preference.")
    facts: dict[Identifier, Value] = Field(default_factory=dict, description="The answers that this person has.")
    keeps_back: list[Identifier] = Field(default_factory=list, description="Tells these only when asked.")
    need: Need = Field(
        default="standard", description="Whether a standard result meets the need; `tailored` if none does."
    )
    changes: list[ChangeOfPlan] = Field(default_factory=list, description="Plans that change on the way.")
    told_before: Before | None = Field(default=None, description="What was told in an earlier case.")
    representative: Representative | None = Field(
        default=None, description="Who speaks for this person through some channels."
    )
    goal: Text | None = Field(default=None, description="The private goal on the role card, with a deadline at home.")
    diary: list[DiaryLine] = Field(default_factory=list, description="What happens at home in the meantime.")
    language: Language | None = Field(default=None, description="The language in which this player reads.")


class Stream(Temper):
    """Ordinary requests that keep coming."""

    role: Identifier = Field(description="The resident's role.")
    case_type: Identifier = Field(description="What kind of request it is.")
    between: Effort = Field(description="Time between two requests.")
    channels: dict[Identifier, float] = Field(min_length=1, description="Channels with their weights.")
    facts: dict[Identifier, Value] = Field(
        default_factory=dict, description="Answers that all of them have; the others are drawn."
    )
    tailored: Chance = Field(default=0.0, description="Share with a need that fits no product.")
    limit: int | None = Field(default=None, ge=1, description="No more than so many.")
