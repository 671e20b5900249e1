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

    kind: Literal["inclination"] = Field(description="What kind of change it is.")
    roles: list[Identifier] = Field(min_length=1, description="The roles that it binds.")
    name: InclinationName = Field(description="Which inclination.")
    to: Chance = Field(description="What it becomes, from 0 (never) to 1 (always).")


class KnowledgeChange(Sourced):
    """These roles come to know whose work it is."""

    kind: Literal["knowledge"] = Field(description="What kind of change it is.")
    roles: list[Identifier] = Field(min_length=1, description="The roles that it binds.")
    of: list[Identifier] = Field(min_length=1, description="The roles whose work they come to know.")


class SightChange(Sourced):
    """These roles may read more of the card."""

    kind: Literal["sight"] = Field(description="What kind of change it is.")
    roles: list[Identifier] = Field(min_length=1, description="The roles that it binds.")
    sections: list[Identifier] = Field(min_length=1, description="Sections of the card that they may read from now on.")


class TaskChange(Sourced):
    """A task takes another effort, or is scrapped."""

    kind: Literal["task"] = Field(description="What kind of change it is.")
    case_type: Identifier = Field(description="The case type that the task belongs to.")
    task: Identifier = Field(description="The task.")
    effort: Effort | None = Field(default=None, description="The working time from now on.")
    scrapped: bool = Field(default=False, description="The task is no longer done.")


class DutyChange(Sourced):
    """A role gets a duty: other hours at the desk, or backing agreements in public so often."""

    kind: Literal["duty"] = Field(description="What kind of change it is.")
    roles: list[Identifier] = Field(min_length=1, description="The roles that it binds.")
    hours: OpeningHours | None = Field(default=None, description="Other hours at the desk.")
    backs_every: Duration | None = Field(default=None, description="Backs agreements in public so often.")


class ChannelChange(Sourced):
    """A channel opens at other hours, or is coupled to the board."""

    kind: Literal["channel"] = Field(description="What kind of change it is.")
    channel: Identifier = Field(description="The channel.")
    coupled: bool | None = Field(default=None, description="What comes in stands on the board by itself.")
    hours: OpeningHours | None = Field(default=None, description="Other opening hours.")
    reaches: list[Identifier] | None = Field(default=None, description="Other roles that answer it.")


class FieldChange(Sourced):
    """The card gets fields for these facts."""

    kind: Literal["field"] = Field(description="What kind of change it is.")
    case_type: Identifier = Field(description="The case type.")
    facts: list[Identifier] = Field(min_length=1, description="Facts that get a field on the card.")


class MeetingChange(Sourced):
    """These roles sit together regularly, and tell each other what they know of open cases."""

    kind: Literal["meeting"] = Field(description="What kind of change it is.")
    roles: list[Identifier] = Field(min_length=1, description="The roles that it binds.")
    every: Duration = Field(gt=0, description="The time between two meetings.")


class RuleChange(Sourced):
    """A new rule: a file in `simulation/interventions/`, with what it needs to know."""

    kind: Literal["rule"] = Field(description="What kind of change it is.")
    rule: Identifier = Field(description="The name of the rule.")
    roles: list[Identifier] = Field(default_factory=list, description="The roles that the rule asks for.")
    case_types: list[Identifier] | None = Field(default=None, description="Only for these; else for all.")
    within: Duration | None = Field(default=None, gt=0, description="With `parallel_advice`: advice is due so soon.")

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

    roles: list[Identifier] = Field(default_factory=list, description="Roles whose seats spend this working time.")
    once: Duration = Field(default=0, description="Working time of each seat at the start.")
    weekly: Duration = Field(default=0, description="Working time of each seat, every week.")
    euros: float = Field(default=0, ge=0, description="Each week.")

    def load(self, weeks: float) -> tuple[float, float]:
        """Give the working time of one seat, in seconds, and the euros that so many weeks ask."""
        return self.once + self.weekly * weeks, self.euros * weeks


class Intervention(Sourced):
    """An improvement on offer."""

    title: Text = Field(description="What it is called.")
    lesson: int = Field(ge=1, le=8, description="The lesson that it belongs to, 1 to 8.")
    text: Text = Field(description="The agreement, in the words that players read.")
    costs: Costs = Field(default=Costs(), description="What it asks of the organisation.")
    partners: list[Identifier] = Field(default_factory=list, description="Parties outside that agreed to take part.")
    changes: list[Change] = Field(min_length=1, description="What changes in the way of working.")
    grip: Chance = Field(default=1.0, description="How firmly it takes hold at first.")
    erosion: Duration | None = Field(default=None, gt=0, description="Time in which grip halves, unbacked.")
