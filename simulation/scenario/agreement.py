"""Interventions: working agreements that players or researchers choose, with what they change and cost."""

from typing import Annotated, Literal

from pydantic import Field

from simulation.scenario.effort import Effort
from simulation.scenario.sourced import Sourced
from simulation.scenario.words import Chance, Duration, Identifier, OpeningHours, Text

InclinationName = Literal[
    "records", "looks_up", "owns", "informs", "warm", "knows_chain", "resident_first", "creative"
]  # fmt: skip


class InclinationChange(Sourced):
    """These roles agree to do something more, or less, than comes naturally."""

    kind: Literal["inclination"]
    roles: list[Identifier] = Field(min_length=1)
    name: InclinationName
    to: Chance


class KnowledgeChange(Sourced):
    """These roles come to know whose work it is."""

    kind: Literal["knowledge"]
    roles: list[Identifier] = Field(min_length=1)
    of: list[Identifier] = Field(min_length=1)


class SightChange(Sourced):
    """These roles may read more of the card."""

    kind: Literal["sight"]
    roles: list[Identifier] = Field(min_length=1)
    sections: list[Identifier] = Field(min_length=1)


class TaskChange(Sourced):
    """A task takes another effort, or is scrapped."""

    kind: Literal["task"]
    case_type: Identifier
    task: Identifier
    effort: Effort | None = None
    scrapped: bool = False


class DutyChange(Sourced):
    """A role gets a duty: other hours at the desk, or backing agreements in public so often."""

    kind: Literal["duty"]
    roles: list[Identifier] = Field(min_length=1)
    hours: OpeningHours | None = None
    backs_every: Duration | None = None


class ChannelChange(Sourced):
    """A channel opens at other hours, or is coupled to the board."""

    kind: Literal["channel"]
    channel: Identifier
    coupled: bool | None = None
    hours: OpeningHours | None = None
    reaches: list[Identifier] | None = None


class FieldChange(Sourced):
    """The card gets fields for these facts."""

    kind: Literal["field"]
    case_type: Identifier
    facts: list[Identifier] = Field(min_length=1)


class MeetingChange(Sourced):
    """These roles sit together regularly, and tell each other what they know of open cases."""

    kind: Literal["meeting"]
    roles: list[Identifier] = Field(min_length=1)
    every: Duration = Field(gt=0)


class RuleChange(Sourced):
    """A new rule: a file in `simulation/interventions/`, with what it needs to know."""

    kind: Literal["rule"]
    rule: Identifier
    roles: list[Identifier] = Field(default_factory=list)
    case_types: list[Identifier] | None = Field(default=None, description="Only for these; else for all.")

    def concerns(self, case_type: str) -> bool:
        """Tell whether the rule is for cases of this type."""
        return self.case_types is None or case_type in self.case_types


AnyChange = (
    InclinationChange | KnowledgeChange | SightChange | TaskChange | DutyChange
    | ChannelChange | FieldChange | MeetingChange | RuleChange
)  # fmt: skip
Change = Annotated[AnyChange, Field(discriminator="kind")]


class Costs(Sourced):
    """What an intervention asks: working time of each seat in these roles, and money."""

    roles: list[Identifier] = Field(default_factory=list)
    once: Duration = 0
    weekly: Duration = 0
    euros: float = Field(default=0, ge=0, description="Each week.")

    def load(self, weeks: float) -> tuple[float, float]:
        """Give the working time of one seat, in seconds, and the euros that so many weeks ask."""
        return self.once + self.weekly * weeks, self.euros * weeks


class Intervention(Sourced):
    """An improvement on offer."""

    title: Text
    lesson: int = Field(ge=1, le=8)
    text: Text
    costs: Costs = Costs()
    partners: list[Identifier] = Field(default_factory=list, description="Parties outside that agreed to take part.")
    changes: list[Change] = Field(min_length=1)
    grip: Chance = Field(default=1.0, description="How firmly it takes hold at first.")
    erosion: Duration | None = Field(default=None, gt=0, description="Time in which grip halves, unbacked.")
