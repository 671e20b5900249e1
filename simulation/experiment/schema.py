"""The format of plans as JSON Schema, so that an editor completes and checks a plan while it is written."""

import json

from simulation.experiment.plan import Plan
from simulation.scenario.schema import FormatSchema


def plan_schema() -> str:
    """Give the schema of a plan as the text of a file."""
    said = Plan.model_json_schema(schema_generator=FormatSchema)
    whole = {"$schema": FormatSchema.schema_dialect, **said, "title": "overdracht: study"}
    return json.dumps(whole, ensure_ascii=False, indent=1) + "\n"
