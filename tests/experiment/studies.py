"""Small studies for tests: a plan that plays in a second or two, and what it is changed into."""

from pathlib import Path

from overdracht.studying import Planned, plan_of
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
