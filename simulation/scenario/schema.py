"""The format as JSON Schema 2020-12, so that an editor completes and checks a scenario while it is written.

It knows the form: keys, kinds of value, limits. Whether names exist and parts fit together, only `check` knows.
"""

import json
from typing import Any

from pydantic.json_schema import GenerateJsonSchema, JsonSchemaValue
from pydantic_core import core_schema

from simulation.scenario.scenario import Scenario
from simulation.scenario.words import as_duration


class FormatSchema(GenerateJsonSchema):
    """Writes down what may stand in a file, where pydantic would write what stands in memory."""

    def default_schema(self, schema: core_schema.WithDefaultSchema) -> JsonSchemaValue:
        """Give defaults as a file has them: `10m` for 600 seconds, and none where leaving it out says enough."""
        said = super().default_schema(schema)
        default = said.pop("default", None)
        if said.get("type") == "string" and isinstance(default, int):
            return {**said, "default": as_duration(default)}
        return {**said, "default": default} if isinstance(default, str | int | float) else said

    def dict_schema(self, schema: core_schema.DictSchema) -> JsonSchemaValue:
        """Refuse names that no identifier may have."""
        said = super().dict_schema(schema)
        if "patternProperties" in said:
            said.pop("propertyNames", None)
            said["additionalProperties"] = False
        return said

    def tagged_union_schema(self, schema: core_schema.TaggedUnionSchema) -> JsonSchemaValue:
        """Leave out OpenAPI's word for what `kind` chooses: the constants say it too."""
        said = super().tagged_union_schema(schema)
        said.pop("discriminator", None)
        return said


def scenario_schema() -> dict[str, Any]:
    """Give the schema of a scenario file."""
    said = Scenario.model_json_schema(schema_generator=FormatSchema)
    return {"$schema": FormatSchema.schema_dialect, **said, "title": "overdracht: scenario"}


def schema_written() -> str:
    """Give the schema as the text of its file."""
    return json.dumps(scenario_schema(), ensure_ascii=False, indent=1) + "\n"
