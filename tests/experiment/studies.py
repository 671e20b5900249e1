"""Small studies for tests: a plan that plays in a second or two, and what it is changed into."""

from collections.abc import Callable
from pathlib import Path

from overdracht.studying import Planned, plan_of
from reports.comparison.study.manifest import Manifest
from reports.comparison.study.results import Results
from reports.comparison.study.table import Columns, table
from simulation.experiment.arm import Play
from simulation.experiment.design import Cell
from tests.plays import EVERYTHING

SMALL = f"""
study: 1
title: {{nl: Een kleine studie, en: A small study}}
question: {{nl: Helpt een eigenaar?, en: "Does an owner help?"}}
scenarios:
  - scenario: {EVERYTHING}
    settings: {{profiles.room.round: 10d}}
    interventions: {{kind: factorial, of: [owner, look]}}
measures:
  primary: [repeated_questions]
  exploratory: [end_mark, total_costs, labour_costs]
replications: 12
"""


def plan(text: str = SMALL) -> Planned:
    """The plan as it is read."""
    return plan_of(text.encode(), "plan.yaml")


def kept(folder: Path, text: str = SMALL) -> Path:
    """A file with a plan."""
    path = folder / "plan.yaml"
    path.write_text(text, encoding="utf-8")
    return path


def made(
    study: Planned | str, value: Callable[[Cell, int], dict[str, float | None]], replications: int = 12
) -> Results:  # fmt: skip
    """A study of which the figures are made up, so that the right answer is known."""
    study = plan(study) if isinstance(study, str) else study
    played = [
        (cell, [Play(cell.arm, seed, (value(cell, seed),)) for seed in range(1, replications + 1)])
        for cell in study.cells
    ]
    rows = table(study.plan, study.scripts, played)
    many = (replications,) * len(study.scripts)
    manifest = Manifest(1, "", "plan.yaml", study.text, "", 1, {}, (), 1, many, rows.num_rows, "")
    return Results(manifest, (study.plan, study.scripts), Columns(rows))
