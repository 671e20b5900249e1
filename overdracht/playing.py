"""Playing: what a process is asked to do in a study or a proof, on this machine or on another."""

from __future__ import annotations

import hashlib
import platform
from collections.abc import Callable, Iterator
from functools import cache, lru_cache
from importlib import metadata
from importlib.resources import files
from importlib.resources.abc import Traversable
from typing import TYPE_CHECKING

from overdracht import version
from overdracht.shelf import understand

if TYPE_CHECKING:
    from simulation.experiment.arm import Arm, Play
    from simulation.experiment.crew import Job
    from simulation.journal import Header
    from simulation.observing import Observer
    from simulation.scenario.scenario import Scenario

KEPT_READ = 256
"""So many variants of a scenario a process keeps in mind."""

LUCK = ("simpy", "msgspec", "holidays", "pydantic")
"""Libraries of which another version could give other plays."""

ANALYSED_BY = ("numpy", "scipy", "SALib", "statsmodels", "pyarrow")
"""Libraries of which another version could draw other points, or write or work out the same table otherwise."""

PLAYED_BY = ("simulation", "roles", "reports/observers", "reports/lessons/feeling.py")
"""Of what any change could give other figures."""

LOOKED_AT_BY = frozenset({
    "roles/terminal", "simulation/session", "simulation/outlook", "simulation/wording", "simulation/rehearsal.py",
})  # fmt: skip
"""Of what is theirs nothing is played: only people look through it."""


class OtherProgramError(Exception):
    """A process on another machine runs another program than the one that asks."""


def work(text: str, file: str, job: Job, program: str = "") -> list[Play]:
    """Play a job: what another process is asked to do; it refuses when it is another program than was asked for."""
    from roles import archetypes
    from simulation.experiment.playing import played

    if program and program != fingerprint():
        raise OtherProgramError(platform.node())
    scenario = _understood(text, file, job.arm.settings)
    kinds = _kinds(job.measures)
    heads = (header_of(text, file, job.arm, seed) for seed in job.seeds)
    return [played(job.arm, scenario, head, archetypes(), kinds) for head in heads]


def header_of(text: str, file: str, arm: Arm, seed: int) -> Header:
    """Give the header of one play."""
    from simulation.journal import Header

    return Header(text, file, arm.profile, seed, dict(arm.settings), version())


@cache
def fingerprint() -> str:
    """Give what tells this program from any that could play otherwise: its own text, Python and some libraries."""
    whole = hashlib.sha256()
    for name, told in sorted(libraries().items()):
        whole.update(f"{name} {told}\n".encode())
    for place in PLAYED_BY:
        top, _, inside = place.partition("/")
        for name, body in _texts(files(top) / inside if inside else files(top), place):
            whole.update(name.encode() + b"\0" + body.replace(b"\r\n", b"\n") + b"\0")
    return whole.hexdigest()[:16]


def libraries() -> dict[str, str]:
    """Name the versions on which plays may hang."""
    python = ".".join(platform.python_version_tuple()[:2])
    return {"python": python, "overdracht": version(), **{name: metadata.version(name) for name in LUCK}}


def analysts() -> dict[str, str]:
    """Name the versions of what draws points and works results out: plays don't hang on them, an analysis may."""
    return {name: metadata.version(name) for name in ANALYSED_BY}


def _texts(entry: Traversable, place: str) -> Iterator[tuple[str, bytes]]:
    """Go through the program's own files, in an order that is the same everywhere."""
    if place in LOOKED_AT_BY:
        return
    if entry.is_dir():
        for inside in sorted(entry.iterdir(), key=lambda each: each.name):
            yield from _texts(inside, f"{place}/{inside.name}")
    elif place.endswith(".py"):
        yield place, entry.read_bytes()


def _kinds(measures: frozenset[str]) -> list[Callable[[], Observer]]:
    """Give the observers that hand out these measures, and what is felt at desks."""
    from reports.lessons.contents import FELT
    from reports.lessons.feeling import Feeling
    from reports.observers import observers

    return [*observers(measures), Feeling] if FELT in measures else observers(measures)


@lru_cache(KEPT_READ)
def _understood(text: str, file: str, settings: tuple[tuple[str, str], ...]) -> Scenario:
    """Read a scenario once a process."""
    return understand(text, file, dict(settings))
