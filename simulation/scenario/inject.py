"""Injects and dilemmas: what befalls a session, and what puts a seat to the test."""

from typing import Annotated, Literal

from pydantic import Field

from simulation.case import Value
from simulation.scenario.effort import Effort
from simulation.scenario.sourced import Sourced
from simulation.scenario.words import Chance, Duration, Identifier, Moment, Text


class Absence(Sourced):
    """The first seat of a role is away for a while; a stand-in may come then, who has read nothing."""

    kind: Literal["absence"]
    role: Identifier
    lasts: Duration
    stand_in: bool = Field(default=False, description="Who sits down afterwards knows only what stands on the card.")


class Outage(Sourced):
    """The board, or a channel, is down."""

    kind: Literal["outage"]
    channel: Identifier | None = Field(default=None, description="The channel; else the board.")
    lasts: Duration


class NewFact(Sourced):
    """A fact of a persona's case changes; the resident learns it now."""

    kind: Literal["fact"]
    persona: Identifier
    fact: Identifier
    value: Value


class Lost(Sourced):
    """What the card says about a fact turns out to be gone."""

    kind: Literal["lost"]
    persona: Identifier
    fact: Identifier


class Priority(Sourced):
    """Somebody of weight asks that this case goes first."""

    kind: Literal["priority"]
    persona: Identifier


class Shock(Sourced):
    """Something moves the trust of a persona: a story in the press, a rumour."""

    kind: Literal["trust"]
    persona: Identifier
    step: float


class Question(Sourced):
    """Somebody asks a role about a case, and that takes working time."""

    kind: Literal["question"]
    role: Identifier
    effort: Effort


AnyEffect = Absence | Outage | NewFact | Lost | Priority | Shock | Question
Effect = Annotated[AnyEffect, Field(discriminator="kind")]


class Inject(Sourced):
    """An event that befalls the session at a moment of the round."""

    title: Text
    text: Text
    at: Moment
    effects: list[Effect] = Field(min_length=1)


class Dilemma(Sourced):
    """The own criteria or queue against what would help this resident now."""

    title: Text
    text: Text
    roles: list[Identifier] = Field(min_length=1)
    chance: Chance = Field(description="For each task begun by one of these roles.")
    helping: Effort = Field(description="Extra work when the seat chooses for the resident.")
