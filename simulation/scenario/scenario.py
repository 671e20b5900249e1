"""A scenario: everything that one game is made of, as a facilitator writes it down."""

from typing import Literal

from pydantic import Field

from simulation.case import RESIDENTS
from simulation.scenario.agreement import Intervention
from simulation.scenario.casetype import CaseType
from simulation.scenario.channel import Channel
from simulation.scenario.inject import Dilemma, Inject
from simulation.scenario.lesson import Lesson
from simulation.scenario.organisation import BoardRules, Deeds, Office, TrustSteps
from simulation.scenario.play import Profile, ProfileName, Profiles, Rounds
from simulation.scenario.resident import Persona, Stream
from simulation.scenario.role import Role
from simulation.scenario.ruleset import Ruleset
from simulation.scenario.sourced import Sourced
from simulation.scenario.words import Identifier, Text


class Scenario(Sourced):
    """One game: organisation, work, residents, what may befall and what may be improved."""

    overdracht: Literal[1] = Field(description="Version of this file's format.")
    title: Text = Field(description="What the game is called.")
    summary: Text = Field(description="What it is about, in one or two sentences.")
    office: Office = Field(description="First day and office hours.")
    board: BoardRules = Field(default=BoardRules(), description="The case card and its habits.")
    channels: dict[Identifier, Channel] = Field(min_length=1, description="Ways to reach the organisation.")
    case_types: dict[Identifier, CaseType] = Field(min_length=1, description="The work: kinds of request.")
    roles: dict[Identifier, Role] = Field(min_length=1, description="Who there is: desks, manager, residents.")
    deeds: Deeds = Field(default=Deeds(), description="Working time of what is done beside the tasks.")
    trust: TrustSteps = Field(default=TrustSteps(), description="What moves a resident's trust.")
    personas: dict[Identifier, Persona] = Field(default_factory=dict, description="Residents with a name and a story.")
    ordinary: dict[Identifier, Stream] = Field(default_factory=dict, description="Streams of ordinary requests.")
    dilemmas: dict[Identifier, Dilemma] = Field(
        default_factory=dict, description="Choices that put a desk to the test."
    )
    injects: dict[Identifier, Inject] = Field(default_factory=dict, description="What befalls the session.")
    interventions: dict[Identifier, Intervention] = Field(
        default_factory=dict, description="Improvements that players can choose."
    )
    lessons: list[Lesson] = Field(default_factory=list, description="How the eight lessons come about in this game.")
    rounds: Rounds = Field(default=Rounds(), description="How many rounds, and what may be chosen between them.")
    profiles: Profiles = Field(description="The two ways to play: room and study.")
    ruleset: str | None = Field(default=None, description="The ruleset in force; `--set ruleset=...` takes another.")
    rulesets: dict[str, Ruleset] = Field(
        default_factory=dict, description="Variants of the same game, such as another law."
    )

    def profile(self, name: ProfileName) -> Profile:
        """Give the profile of that name."""
        return self.profiles.room if name == "room" else self.profiles.study

    def seats(self, profile: ProfileName) -> dict[str, str]:
        """Name every employee's seat in a profile, with the role it plays: `kcc-1`, `kcc-2`."""
        return {
            f"{role}-{n}": role
            for role, spec in self.roles.items()
            if spec.archetype not in RESIDENTS
            for n in range(1, getattr(spec.seats, profile) + 1)
        }
