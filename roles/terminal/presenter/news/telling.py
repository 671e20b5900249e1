"""Telling: the form of a table that says of each kind of event how it is told."""

from collections.abc import Callable, Mapping
from typing import Any

from roles.terminal.screen import Tone
from roles.terminal.voice import Voice
from simulation.events import Event
from simulation.scenario.casetype import CaseType

Said = tuple[str, Tone]
"""A sentence, and what it wants to be noticed for."""

Telling = Mapping[type[Event], Callable[[Voice, Any], Said | None]]
"""How each kind of event is told; what is not here is no news to that seat."""


def resident(voice: Voice, case: str) -> str:
    """Name the resident of a case."""
    return voice.whose(case)


def kind(voice: Voice, case: str) -> CaseType:
    """Give the kind of a case."""
    return voice.words.scenario.case_types[voice.around.case_type_of(case)]
