"""A scenario: everything that one game is made of, as a facilitator writes it down."""

from typing import Literal

from pydantic import Field

from simulation.case import RESIDENTS
from simulation.scenario.agreement import Intervention
from simulation.scenario.casetype import CaseType
from simulation.scenario.channel import Channel
from simulation.scenario.inject import Dilemma, Inject
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
    title: Text
    summary: Text
    office: Office
    board: BoardRules = BoardRules()
    channels: dict[Identifier, Channel] = Field(min_length=1)
    case_types: dict[Identifier, CaseType] = Field(min_length=1)
    roles: dict[Identifier, Role] = Field(min_length=1)
    deeds: Deeds = Deeds()
    trust: TrustSteps = TrustSteps()
    personas: dict[Identifier, Persona] = Field(default_factory=dict)
    ordinary: dict[Identifier, Stream] = Field(default_factory=dict)
    dilemmas: dict[Identifier, Dilemma] = Field(default_factory=dict)
    injects: dict[Identifier, Inject] = Field(default_factory=dict)
    interventions: dict[Identifier, Intervention] = Field(default_factory=dict)
    rounds: Rounds = Rounds()
    profiles: Profiles
    ruleset: str | None = Field(default=None, description="The ruleset in force; `--set ruleset=...` takes another.")
    rulesets: dict[str, Ruleset] = Field(default_factory=dict)

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
