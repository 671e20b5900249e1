"""Planning: a plan of a study to start from, about one scenario, and what lies beside it for who writes it."""

from __future__ import annotations

import shlex
import textwrap
from pathlib import Path
from typing import TYPE_CHECKING, Final

from overdracht.shelf import plan_text, scenario_text, shipped, understand

if TYPE_CHECKING:
    from overdracht.language import Language

PLAN_SCHEMA: Final = "study.schema.json"
"""What the schema of plans is called beside a plan."""

MEASURES: Final = "study.measures.md"
"""What the list of all measures is called beside a plan."""


def new_plan(scenario: str, file: Path, language: Language) -> bytes:
    """Write a plan that plays as it is; its examples name what the scenario offers."""
    offers = list(understand(*scenario_text(scenario)).interventions)
    listed = textwrap.fill(f"{', '.join(offers) or '–'}.", 110, subsequent_indent="    # ", break_on_hyphens=False)
    name = scenario if scenario in shipped() else Path(scenario).as_posix()
    words = {
        "file": shlex.quote(str(file)), "folder": shlex.quote(file.stem), "scenario": _quoted(name),
        "offers": listed, "first": ", ".join(offers[:1]), "both": ", ".join(offers[:2]),
        "several": ", ".join(offers[:4]),
        "tries": "interventions: {kind: each}" if offers else "# interventions: {kind: each}",
    }  # fmt: skip
    text = plan_text(language)
    for word, said in words.items():
        text = text.replace(f"{{{word}}}", said)
    return text.encode()


def _quoted(name: str) -> str:
    """Write a name so that YAML reads it as nothing else."""
    return '"' + name.replace("\\", "\\\\").replace('"', '\\"') + '"' if set(name) - _PLAIN else name


_PLAIN: Final = frozenset("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_./")


def measures_text(language: Language) -> str:
    """Give the list of all measures that a plan can name."""
    from reports.comparison.study.glossary import glossary

    return glossary(language)


def schema_text() -> str:
    """Give the schema by which editors check a plan."""
    from simulation.experiment.schema import plan_schema

    return plan_schema()
