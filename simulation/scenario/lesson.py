"""Lessons: how each of the eight shows in this game, and what that claim rests on."""

from typing import Annotated, Literal

from pydantic import Field

from simulation.scenario.sourced import Sourced
from simulation.scenario.words import Identifier, Text

Sign = Literal[
    "asked_again", "done_again", "need_left", "cannot_say", "tray_fills", "bounced", "waits_for_leave", "rings_again"
]  # fmt: skip
"""What can be felt at a desk; `reports/lessons/feeling` finds it in a journal."""

Pattern = Annotated[str, Field(min_length=1, max_length=200, pattern=r"^[a-z0-9_*]+(\.[a-z0-9_*]+)*$")]
"""Names of settings as `--set` takes them; a star stands for every name in that place."""

Given = str | int | float | bool


class Felt(Sourced):
    """What somebody at a desk feels when it goes wrong."""

    role: Identifier = Field(description="At which desk.")
    sign: Sign = Field(description="What happens there.")
    text: Text = Field(description="What it is like, in the words of that desk.")


class Ground(Sourced):
    """Something that the claim rests on: numbers that nobody measured, halved and doubled together."""

    title: Text = Field(description="What is assumed, in words.")
    settings: list[Pattern] = Field(min_length=1, description="The numbers, as `--set` names them; a star for all.")


class Removal(Sourced):
    """The world in which the mechanism does not exist, so that an improvement has nothing to improve."""

    title: Text = Field(description="What is different in that world, in words.")
    settings: dict[Pattern, Given] = Field(min_length=1, description="The settings of that world, with a star for all.")


class Interaction(Sourced):
    """Two improvements of which each is worth more, or less, with the other."""

    of: list[Identifier] = Field(min_length=2, max_length=2, description="The two improvements.")
    text: Text = Field(description="Why they would work on each other.")


class Lesson(Sourced):
    """One of the eight lessons: how it comes about in this game."""

    number: int = Field(ge=1, le=8, description="Which lesson, 1 to 8.")
    mechanism: Text = Field(description="How it comes about here, in about four sentences.")
    remark: Text | None = Field(default=None, description="What was found when it was played, in words; why it fails.")
    felt: Felt = Field(description="What a player feels when it goes wrong.")
    rests_on: list[Ground] = Field(min_length=1, description="The assumptions behind the claim.")
    without: Removal = Field(description="Settings that take the mechanism away.")
    basis: list[Identifier] = Field(
        default_factory=list, description="Improvements agreed in both arms: this lesson is about what becomes of them."
    )
    interactions: list[Interaction] = Field(default_factory=list, description="Pairs whose interplay is shown.")
    placebo: Identifier | None = Field(default=None, description="An improvement whose effect should fade.")
