"""How a scenario is played: rounds, and the two profiles room and study."""

from typing import Annotated, Literal

from pydantic import Field

from simulation.scenario.sourced import Sourced
from simulation.scenario.words import Duration, Identifier

ProfileName = Literal["room", "study"]


class DeskTime(Sourced):
    """What a deed costs at the table: its real duration stretched, and kept between bounds."""

    stretch: float = Field(default=1.0, ge=0.01, le=100, description="How many times longer than in real life.")
    least: Duration = Field(default=0, description="No deed is shorter than this.")
    most: Duration | None = Field(default=None, description="No deed is longer than this.")


Share = Annotated[float, Field(ge=0, le=100)]
"""How much of a stream comes; 1 is as the stream itself says."""


class Profile(Sourced):
    """One way of playing the same mechanics."""

    round: Duration = Field(ge=86_400, le=520 * 7 * 86_400, description="Calendar time of a round.")
    personas: bool = Field(default=True, description="Whether the residents with a story come.")
    ordinary: Share | dict[Identifier, Share] = Field(
        default=1.0,
        description="Share of ordinary requests that comes; or one for each stream, the others none.",
    )
    desk_time: DeskTime = Field(default=DeskTime(), description="What a deed costs at the table.")
    residents: int = Field(default=4, ge=1, le=24, description="Players who share the residents among them.")
    pace: Duration | None = Field(default=None, description="Working time that passes in a real minute.")

    def share(self, stream: str) -> float:
        """Give how much of a stream of ordinary requests comes in this profile."""
        return self.ordinary.get(stream, 0.0) if isinstance(self.ordinary, dict) else self.ordinary


class Profiles(Sourced):
    """The room, for people; the study, for bots."""

    room: Profile = Field(description="For people, in half an hour a round.")
    study: Profile = Field(description="For bots, in real durations.")


FigureName = Literal[
    "end_mark", "need_met", "promises_kept", "told_proactively", "in_time", "repeated_questions", "status_unknown",
    "failure_demand", "contacts_per_affair", "needs_unmet", "open_days", "standstill", "handovers_per_case",
    "orphaned_share", "rework", "total_costs",
]  # fmt: skip
"""Figures that a group can predict: it is plain which way is better."""


class Rounds(Sourced):
    """How many rounds, what is carried over, and how many improvements may be chosen between two."""

    number: int = Field(default=2, ge=1, le=9, description="How many rounds.")
    carry_over: bool = Field(
        default=False, description="The next round goes on with the same cases; else it begins anew."
    )
    budget: int = Field(default=3, ge=0, le=20, description="How many improvements may be chosen between two rounds.")
    figures: list[FigureName] = Field(
        default=["end_mark", "repeated_questions", "orphaned_share", "open_days", "total_costs"],
        max_length=5,
        description="Figures of which everybody predicts whether they will be better, the same or worse.",
    )
    suggested: list[Identifier] = Field(default_factory=list, description="What bots choose first.")
