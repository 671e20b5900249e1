"""Roles: functions in the organisation, and residents, as one scenario names them."""

from pydantic import Field

from simulation.case import ARCHETYPES
from simulation.scenario.casetype import Condition
from simulation.scenario.faults import Language
from simulation.scenario.sourced import Sourced
from simulation.scenario.words import Chance, Duration, Identifier, OpeningHours, Text


class Inclinations(Sourced):
    """What a bot in this role tends to do, each between 0 (never) and 1 (always)."""

    records: Chance = Field(default=1.0, description="Writes down what was learned.")
    looks_up: Chance = Field(default=1.0, description="Reads the card before asking or answering.")
    owns: Chance = Field(default=0.0, description="Takes responsibility beyond the own task.")
    informs: Chance = Field(default=0.0, description="Tells the resident where things stand.")
    warm: Chance = Field(default=0.0, description="Hands over warm.")
    knows_chain: Chance = Field(default=1.0, description="Sends to the right desk.")
    resident_first: Chance = Field(default=0.5, description="Chooses for the resident in a dilemma.")
    creative: Chance = Field(default=0.0, description="Looks for what would really help.")


class Seats(Sourced):
    """How many seats play this role, in the room and in a study."""

    room: int = Field(default=1, ge=0, le=24, description="Seats at the table.")
    study: int = Field(default=1, ge=0, le=10_000, description="Seats in a study.")


class Role(Sourced):
    """A function with a department, tasks, sight on the board and a natural attitude."""

    title: Text = Field(description="What it is called.")
    archetype: Identifier = Field(
        description="The kind of role, which says what it may do.", json_schema_extra={"enum": list(ARCHETYPES)}
    )
    department: Text = Field(description="The department that it belongs to.")
    brief: Text | None = Field(default=None, description="What the role card says.")
    target: Text | None = Field(default=None, description="The private target on the role card.")
    seats: Seats = Field(default=Seats(), description="How many seats play it.")
    hours: OpeningHours | None = Field(default=None, description="When at the desk; else the office hours.")
    sees: list[Identifier] = Field(default_factory=list, description="Sections of the card it may read.")
    sees_if: dict[Identifier, Condition] = Field(
        default_factory=dict, description="Sections it may read of cards on which such an answer stands."
    )
    knows: list[Identifier] = Field(default_factory=list, description="Roles whose work it knows for sure.")
    inclinations: Inclinations = Field(default=Inclinations(), description="What a bot in this role tends to do.")
    speed: float = Field(default=1.0, ge=0.01, le=100, description="How fast it works; 2 is twice as fast.")
    rate: float = Field(default=0.0, ge=0, description="Euros an hour.")
    backs_every: Duration | None = Field(default=None, description="A manager backs agreements so often.")
    external: bool = Field(default=False, description="A party outside: improvements bind it only as a partner.")
    language: Language | None = Field(default=None, description="The language in which this player reads.")
