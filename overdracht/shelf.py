"""The shelf: the scenarios that come with the program, and what lies beside them; how a text becomes a scenario."""

from __future__ import annotations

import errno
from collections.abc import Mapping
from importlib.resources import files
from pathlib import Path
from typing import TYPE_CHECKING

from overdracht import version

if TYPE_CHECKING:
    from overdracht.language import Language
    from simulation.journal import Header
    from simulation.scenario.play import ProfileName
    from simulation.scenario.scenario import Scenario

LARGEST = 1024 * 1024
"""A scenario's text has no more bytes than this; one more is enough to refuse it."""


SCHEMA = "scenario.schema.json"
"""What the schema is called wherever it lies: beside the shipped scenarios, and beside those of a facilitator."""


GUIDE = "scenario.readme.md"
"""What the page for who writes scenarios is called beside those of a facilitator."""


PRACTICE = "practice.yaml"
"""What the practice case is called."""


class NoSuchScenario(ValueError):
    """No scenario of that name is shipped, and there is no such file."""


def shipped() -> list[str]:
    """Name the scenarios that come with the program."""
    names = (entry.name for entry in files("scenarios").iterdir())
    return sorted(name.removesuffix(".yaml") for name in names if name.endswith(".yaml"))


def start_text(language: Language) -> bytes:
    """Give the scenario that a facilitator starts from, explained in one language."""
    return (files("scenarios") / "start" / f"{language}.yaml").read_bytes()


def plan_text(language: Language) -> str:
    """Give the plan that a researcher starts from, explained in one language; words in braces are to be filled in."""
    return (files("scenarios") / "studies" / f"{language}.yaml").read_text(encoding="utf-8")


def practice_header() -> Header:
    """Give the header of the practice case; it is no game, and not among the scenarios that are shipped."""
    from simulation.journal import Header

    text = (files("scenarios") / "practice" / PRACTICE).read_text(encoding="utf-8")
    return Header(text, PRACTICE, "room", 1, {}, version())


def schema_text() -> bytes:
    """Give the schema by which editors check a scenario."""
    return (files("scenarios") / SCHEMA).read_bytes()


def guide_text() -> bytes:
    """Give the page that explains every word of a scenario, in both languages."""
    return (files("scenarios") / "README.md").read_bytes()


def scenario_text(name: str) -> tuple[bytes, str]:
    """Give the text of a scenario and the name of its file: one that is shipped, or the path of a file."""
    if name in shipped():
        return files("scenarios").joinpath(f"{name}.yaml").read_bytes(), f"{name}.yaml"
    path = Path(name)
    if not path.exists() and "/" not in name and not name.endswith((".yaml", ".yml")):
        raise NoSuchScenario(name)
    if path.exists() and not path.is_file():
        raise OSError(errno.EINVAL, "not a file with text / geen bestand met tekst", name)
    with path.open("rb") as file:
        return file.read(LARGEST + 1), str(path)


def understand(text: bytes | str, file: str, settings: Mapping[str, str] | None = None) -> Scenario:
    """Read a scenario strictly; `ScenarioError` tells all its faults."""
    from simulation.scenario import read_scenario

    return read_scenario(text, file, settings, new_rules())


def new_rules() -> list[str]:
    """Name the new rules that there are, by their files: reading a scenario needs no engine."""
    names = (entry.name for entry in (files("simulation") / "interventions").iterdir())
    return sorted(name.removesuffix(".py") for name in names if name.endswith(".py") and not name.startswith("_"))


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
