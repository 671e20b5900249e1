"""Contacts: what residents have to contact the organisation for, and what they are asked again."""

from dataclasses import dataclass, field
from typing import get_args

from reports.observers.reading.lives import Lives
from reports.observers.reading.measuring import Found, Measuring, Part, counted, measure, ratio
from simulation.case import DAY, FAILURE, WhyAsked
from simulation.events import Event
from simulation.events.contact import (
    CallPromised,
    ContactAbandoned,
    ContactMade,
    QuestionAsked,
    ResultTold,
)
from simulation.events.work import TaskOffered
from simulation.journal import Entry
from simulation.scenario.words import Text
from simulation.world.world import World

DAYS = 7
"""Within how many days a first contact must have solved it, and a contact elsewhere counts as displaced."""

WHY: dict[WhyAsked, Text] = {
    "not_recorded": Text(nl="niet vastgelegd", en="not recorded"),
    "in_a_folder": Text(nl="in een eigen map", en="in somebody's own folder"),
    "not_looked_up": Text(nl="niet opgezocht", en="not looked up"),
    "not_allowed_to_see": Text(nl="niet te zien voor wie het vroeg", en="not to be seen by the asker"),
    "out_of_date": Text(nl="achterhaald", en="out of date"),
}


@dataclass(slots=True)
class First:
    """The first contact about a case: when, and what came after it within the days that count."""

    at: int
    entry: int
    told: bool = False
    more: bool = False


@dataclass(slots=True)
class Contacts(Measuring):
    """Watches contacts and questions, and what they are there for."""

    _lives: Lives = field(default_factory=Lives)
    _value: list[int] = field(default_factory=list)
    _failure: list[int] = field(default_factory=list)
    _failed: dict[str, tuple[int, str]] = field(default_factory=dict)
    _displaced: list[int] = field(default_factory=list)
