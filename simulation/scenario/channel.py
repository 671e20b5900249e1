"""Channels: the ways in which a resident and the organisation reach each other."""

from pydantic import Field

from simulation.scenario.effort import Effort
from simulation.scenario.sourced import Sourced
from simulation.scenario.words import Identifier, OpeningHours, Text


class Channel(Sourced):
    """One way to reach the organisation: telephone, counter, web form, e-mail, post."""

    title: Text = Field(description="What it is called.")
    reaches: list[Identifier] = Field(min_length=1, description="Roles that answer it.")
    handling: Effort = Field(description="Working time an employee needs for one contact.")
    live: bool = Field(default=False, description="The resident waits on the line or at the counter.")
    hours: OpeningHours | None = Field(default=None, description="When it is open; else the office hours.")
    delay: Effort | None = Field(default=None, description="Time between sending and arriving.")
    coupled: bool = Field(default=False, description="What comes in stands on the board by itself.")
    carries: list[Identifier] | None = Field(default=None, description="Facts it can carry; else all.")
    direct: bool = Field(default=False, description="A reply reaches the employee who asked.")
    cost: float = Field(default=0, ge=0, description="Euros a contact, besides the working time.")
