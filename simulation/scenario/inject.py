"""Injects and dilemmas: what befalls a session, and what puts a seat to the test."""

from typing import Annotated, Literal

from pydantic import Field

from simulation.case import Value
from simulation.scenario.effort import Effort
from simulation.scenario.sourced import Sourced
from simulation.scenario.words import Chance, Duration, Identifier, Moment, Text


class Absence(Sourced):
    """The first seat of a role is away for a while; a stand-in may come then, who has read nothing."""

    kind: Literal["absence"] = Field(description="What kind of effect it is.")
    role: Identifier = Field(description="The role that it befalls.")
    lasts: Duration = Field(description="How long it lasts.")
    stand_in: bool = Field(default=False, description="Who sits down afterwards knows only what stands on the card.")


class Outage(Sourced):
    """The board, or a channel, is down."""

    kind: Literal["outage"] = Field(description="What kind of effect it is.")
    channel: Identifier | None = Field(default=None, description="The channel; else the board.")
    lasts: Duration = Field(description="How long it lasts.")


class NewFact(Sourced):
    """A fact of a persona's case changes; the resident learns it now."""

    kind: Literal["fact"] = Field(description="What kind of effect it is.")
    persona: Identifier = Field(description="The persona whose case it is.")
    fact: Identifier = Field(description="The fact that it is about.")
    value: Value = Field(description="The answer from now on.")


class Lost(Sourced):
    """What the card says about a fact turns out to be gone."""

    kind: Literal["lost"] = Field(description="What kind of effect it is.")
    persona: Identifier = Field(description="The persona whose case it is.")
    fact: Identifier = Field(description="The fact that it is about.")


class Priority(Sourced):
    """Somebody of weight asks that this case goes first."""

    kind: Literal["priority"] = Field(description="What kind of effect it is.")
    persona: Identifier = Field(description="The persona whose case it is.")


class Shock(Sourced):
    """Something moves the trust of a persona: a story in the press, a rumour."""

    kind: Literal["trust"] = Field(description="What kind of effect it is.")
    persona: Identifier = Field(description="The persona whose case it is.")
    step: float = Field(description="What is added to the trust; below zero takes away.")


class Question(Sourced):
    """Somebody asks a role about a case, and that takes working time."""

    kind: Literal["question"] = Field(description="What kind of effect it is.")
    role: Identifier = Field(description="The role that it befalls.")
    effort: Effort = Field(description="Working time that it takes.")


AnyEffect = Absence | Outage | NewFact | Lost | Priority | Shock | Question
Effect = Annotated[AnyEffect, Field(discriminator="kind")]


class Inject(Sourced):
    """An event that befalls the session at a moment of the round."""

    title: Text = Field(description="What it is called.")
    text: Text = Field(description="What the room hears.")
    guidance: Text | None = Field(
        default=None, description="When to use it and what to watch for then; only whoever leads the session reads it."
    )
    at: Moment = Field(description="When, from the start of the round.")
    effects: list[Effect] = Field(min_length=1, description="What it does.")


class Returns(Sourced):
    """Residents who were not helped and must get in touch again."""

    share: Chance = Field(description="The share of residents who must get in touch again, from 0 to 1.")
    after: Effort = Field(description="The time until they do.")


class Dilemma(Sourced):
    """The own criteria or queue against what would help this resident now."""

    title: Text = Field(description="What it is called.")
    text: Text = Field(description="The question as the player reads it.")
    roles: list[Identifier] = Field(min_length=1, description="Roles that can meet it.")
    chance: Chance = Field(description="For each task begun by one of these roles.")
    helping: Effort = Field(description="Extra work when the seat chooses for the resident.")
    returns: Returns | None = Field(
        default=None, description="Who comes back because the seat kept to its own rule, and when."
    )
    delay: Duration | None = Field(
        default=None, gt=0, description="So long nothing further can begin when the seat kept to its own rule."
    )
