"""Where numbers come from: every number in a scenario names its source, or admits to be an assumption."""

import re
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from typing import Annotated, Literal

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, WithJsonSchema

from simulation.scenario.document import Document
from simulation.scenario.faults import Fault, Position, Trail, problem
from simulation.scenario.words import DURATION, MOMENT, Wording

ORIGINS = ("source", "assumption")
RECKONED = re.compile(f"{DURATION}|{MOMENT}")

Number = tuple[Trail, int | float | str, Mapping[str, object]]


def _why(value: object) -> object:
    """Refuse `assumption: no`, which would leave a number without any origin."""
    if isinstance(value, str) or value is True or value is None:
        return value
    raise problem(
        nl="Hier hoort waarom dit is aangenomen, of alleen `true`; hier staat {value}.",
        en="Why this is assumed belongs here, or just `true`; here is {value}.",
    )


Why = Annotated[
    Wording | Literal[True] | None,
    BeforeValidator(_why),
    WithJsonSchema({"anyOf": [{"type": "string", "minLength": 1}, {"const": True}, {"type": "null"}]}),
]


class Sourced(BaseModel):
    """A noun of a scenario file; it may say where its numbers come from."""

    # Built when the whole scenario is first read: building every noun by itself doubles the start.
    model_config = ConfigDict(frozen=True, extra="forbid", strict=True, allow_inf_nan=False, defer_build=True)

    source: Wording | None = Field(default=None, description="Where the numbers in this block come from.")
    assumption: Why = Field(default=None, description="Why the numbers in this block are assumed; or just `true`.")


@dataclass(frozen=True)
class Assumption:
    """A number that nobody measured, and why it is thought to be so."""

    path: Trail
    value: int | float | str
    why: str | None
    position: Position


def unsourced_numbers(document: Document, exempt: Collection[str] = ()) -> list[Fault]:
    """Every number and duration with no source or assumption around it; some top-level keys may be exempt."""
    return [
        document.fault(
            path,
            nl="Waar komt {value} vandaan? Zet er `source:` bij, of `assumption:` met de reden.",
            en="Where does {value} come from? Add a `source:`, or an `assumption:` with the reason.",
        )
        for path, _, origin in _numbers(document.data, (), {})
        if not origin and path[:1] not in [(key,) for key in exempt]
    ]


def assumptions(document: Document) -> list[Assumption]:
    """Every number and duration that is admitted to be an assumption, in the order of the file."""
    return [
        Assumption(path, value, why if isinstance(why, str) else None, document.position(path))
        for path, value, origin in _numbers(document.data, (), {})
        if _says(why := origin.get("assumption"))
    ]


def _numbers(here: object, path: Trail, origin: Mapping[str, object]) -> Iterator[Number]:
    """Every number and duration, with the nearest mapping around it that says where it comes from."""
    if isinstance(here, dict):
        origin = here if any(_says(here.get(word)) for word in ORIGINS) else origin
        for key, value in here.items():
            if key not in ORIGINS or isinstance(value, dict):
                yield from _numbers(value, (*path, key), origin)
    elif isinstance(here, list):
        for index, value in enumerate(here):
            yield from _numbers(value, (*path, index), origin)
    elif isinstance(here, str) and not RECKONED.fullmatch(here):
        return
    elif isinstance(here, int | float | str) and not isinstance(here, bool):
        yield path, here, origin


def _says(word: object) -> bool:
    """Tell whether something was filled in after `source:` or `assumption:`."""
    # Two languages are too many here, and told as such; the numbers under it are not told one by one as well.
    bilingual = isinstance(word, dict) and bool(word) and set(word) <= {"nl", "en"}
    return word is True or bilingual or (isinstance(word, str) and bool(word.strip()))
