"""What a rehearsal found, and what whoever leads must know of it."""

import os
from collections.abc import Iterator, Mapping
from typing import Final, Literal, NamedTuple

from roles.rehearsing.host import Load
from roles.rehearsing.stopwatch import Kind, Times

SITS: Final = 180.0
"""Within so many seconds everybody sits, says the project's third promise to facilitators (issue 7)."""

SEEN: Final = (0.37, 1.0)
"""What somebody does is seen elsewhere within so many seconds: well (issue 7, a burst), and well enough.

A second is about how long a train of thought is not broken. source: Nielsen, Usability Engineering (1993), ch. 5.
"""

BUSY: Final = 0.7
"""A host that needs more than this of one processor has little left for a busy moment. assumption: a rule of thumb."""

MEMORY: Final = 0.25
"""A host should need no more than this share of the machine's memory. assumption: a rule of thumb."""

NOISE: Final = 0.1
"""When the bare wire takes longer than so many seconds, something else keeps the machine busy. assumption: likewise."""


class Findings(NamedTuple):
    """What a rehearsal found; times in seconds, memory in bytes."""

    scenario: str
    speed: float
    seconds: float
    seats: int
    seated: int
    guests: Mapping[Kind, int]
    came: float
    phases: tuple[str, ...]
    stuck: str
    seen: Mapping[Kind, Times | None]
    heard: Times | None
    pages: Times | None
    wire: Times | None
    disk: Times | None
    missed: int
    said: int
    lost: int
    doubled: int
    entries: int
    same: bool
    closed: bool
    host: Load | None
    client: Load | None

    @property
    def share(self) -> float:
        """Give how much of one processor the host used."""
        return self.host.seconds / self.seconds if self.host is not None and self.seconds else 0.0


Mark = Literal["good", "doubtful", "bad"]

Question = Literal["in", "soon", "whole", "seen", "kept", "same", "memory", "processor", "quiet"]
"""Did all get in, soon, was it played whole, seen in time, is all kept, does it run again, is the machine enough."""


class Judgement(NamedTuple):
    """An answer to one question."""

    question: Question
    mark: Mark


def judged(findings: Findings) -> Iterator[Judgement]:
    """Answer what whoever leads must know."""
    yield Judgement("in", _good_if(findings.seated == findings.seats))
    yield Judgement("soon", _good_if(findings.came <= SITS, "doubtful"))
    yield Judgement("whole", _good_if(not findings.stuck and findings.closed))
    yield Judgement("seen", _seen(findings))
    yield Judgement("kept", _good_if(not (findings.lost or findings.doubled)))
    yield Judgement("same", _good_if(findings.same))
    if findings.host is not None:
        yield Judgement("memory", _good_if(findings.host.most <= MEMORY * machine_memory(), "doubtful"))
        yield Judgement("processor", _good_if(findings.share <= BUSY, "doubtful"))
    if findings.wire is not None:
        yield Judgement("quiet", _good_if(findings.wire.p99 <= NOISE, "doubtful"))


def can_carry(findings: Findings) -> bool:
    """Tell whether this machine can carry the room."""
    return all(judgement.mark != "bad" for judgement in judged(findings))


def machine_memory() -> float:
    """Give the memory of this machine in bytes; endless where it does not tell."""
    try:
        return float(os.sysconf("SC_PHYS_PAGES") * os.sysconf("SC_PAGE_SIZE"))
    except (AttributeError, ValueError, OSError):
        return float("inf")


def _seen(findings: Findings) -> Mark:
    """Judge how long it takes until others see what somebody does."""
    found = [times.p99 for times in findings.seen.values() if times is not None]
    good, enough = SEEN
    if not found or findings.missed or max(found) > enough:
        return "bad"
    return _good_if(max(found) <= good, "doubtful")


def _good_if(holds: bool, otherwise: Mark = "bad") -> Mark:  # noqa: FBT001 - what is judged
    """Mark what holds as good."""
    return "good" if holds else otherwise
