"""How a scenario is played: rounds, and the two profiles room and study."""

from typing import Literal

from pydantic import Field

from simulation.scenario.sourced import Sourced
from simulation.scenario.words import Duration, Identifier

ProfileName = Literal["room", "study"]


class DeskTime(Sourced):
    """What a deed costs at the table: its real duration stretched, and kept between bounds."""

    stretch: float = Field(default=1.0, gt=0)
    least: Duration = 0
    most: Duration | None = None


class Profile(Sourced):
    """One way of playing the same mechanics."""

    round: Duration = Field(ge=86_400, le=520 * 7 * 86_400, description="Calendar time of a round.")
    personas: bool = True
    ordinary: float = Field(default=1.0, ge=0, le=100, description="Share of the stream of ordinary requests.")
    desk_time: DeskTime = DeskTime()
    pace: Duration | None = Field(default=None, description="Working time that passes in a real minute.")


class Profiles(Sourced):
    """The room, for people; the study, for bots."""

    room: Profile
    study: Profile


class Rounds(Sourced):
    """How many rounds, what is carried over, and how many improvements may be chosen between two."""

    number: int = Field(default=2, ge=1, le=9)
    carry_over: bool = False
    budget: int = Field(default=3, ge=0, le=20)
    suggested: list[Identifier] = Field(default_factory=list, description="What bots choose first.")
