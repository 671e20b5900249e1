"""Composition: the one place that puts all rooms together; what commands, notebooks and workers import."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from importlib.resources import files
from pathlib import Path
from typing import TYPE_CHECKING

from overdracht import version

if TYPE_CHECKING:
    from simulation.game import Game, Listener
    from simulation.journal import Header, Journal
    from simulation.scenario.play import ProfileName
    from simulation.scenario.scenario import Scenario


class NoSuchScenario(ValueError):
    """No scenario of that name is shipped, and there is no such file."""


def shipped() -> list[str]:
    """Name the scenarios that come with the program."""
    names = (entry.name for entry in files("scenarios").iterdir())
    return sorted(name.removesuffix(".yaml") for name in names if name.endswith(".yaml"))


def scenario_text(name: str) -> tuple[bytes, str]:
    """Give the text of a scenario and the name of its file: one that is shipped, or the path of a file."""
    if name in shipped():
        return files("scenarios").joinpath(f"{name}.yaml").read_bytes(), f"{name}.yaml"
    path = Path(name)
    if not path.exists() and "/" not in name and not name.endswith((".yaml", ".yml")):
        raise NoSuchScenario(name)
    return path.read_bytes(), str(path)


def understand(text: bytes | str, file: str, settings: Mapping[str, str] | None = None) -> Scenario:
    """Read a scenario strictly; `ScenarioError` tells all its faults."""
    from simulation.interventions import names
    from simulation.scenario import read_scenario

    return read_scenario(text, file, settings, names())


def header(
    name: str, profile: ProfileName = "room", seed: int = 1, settings: Mapping[str, str] | None = None
) -> Header:
    """Give the header of a new journal of a scenario."""
    from simulation.journal import Header

    text, file = scenario_text(name)
    return Header(text.decode(), Path(file).name, profile, seed, dict(settings or {}), version())


def scenario_of(header: Header) -> Scenario:
    """Give the scenario that a journal was played with: its text and settings lie in the header."""
    return understand(header.scenario, header.file, header.settings)


def new_game(header: Header, listeners: Sequence[Listener] = ()) -> Game:
    """Lay the table for a game."""
    from roles import archetypes
    from simulation.game import Game

    return Game(scenario_of(header), header, archetypes(), listeners)


def run_again(journal: Journal) -> Journal:
    """Play a journal again from its inputs."""
    from roles import archetypes
    from simulation.replay import run_again as again

    return again(journal, scenario_of(journal.header), archetypes())
