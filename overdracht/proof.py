"""Proof: plays what the eight lessons are proven by, on all cores, and keeps what was played."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from functools import cache, partial
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec

from overdracht import version
from overdracht.composition import scenario_text, understand

if TYPE_CHECKING:
    from reports.lessons.design import Size
    from reports.lessons.proof import Proof
    from simulation.experiment.arm import Arm, Play
    from simulation.experiment.crew import Job
    from simulation.journal import Header, Journal
    from simulation.observing import Observer
    from simulation.scenario.document import Data, Document
    from simulation.scenario.scenario import Scenario

    Told = Callable[[int, int], None]
    """Hears how many plays are done, of how many."""


class Proving:
    """The proof of one scenario: what must be played, what was played before, and what comes of it."""

    def __init__(self, name: str, size: Size, kept: Path | None = None) -> None:
        """Read the scenario; plays are kept in a file, so that a proof goes on where it was stopped."""
        from simulation.scenario.document import read_document
        from simulation.scenario.ruleset import with_ruleset

        text, file = scenario_text(name)
        self.text, self.file, self.size = text.decode(), Path(file).name, size
        self.scenario: Scenario = understand(text, file)
        self.document: Document = with_ruleset(read_document(text, file))
        self._kept = kept

    @property
    def identity(self) -> str:
        """Give the hash of all that is played, in short; what is said of lessons, and to whoever leads, is not."""
        data = self.document.data if isinstance(self.document.data, dict) else {}
        played = {key: value for key, value in data.items() if key != "lessons"}
        if isinstance(injects := played.get("injects"), dict):
            played["injects"] = {name: _played(inject) for name, inject in injects.items()}
        return hashlib.sha256(msgspec.json.encode(played, order="deterministic")).hexdigest()[:12]

    def prove(self, workers: int, told: Told) -> Proof:
        """Play all that has not been played yet, and give the proof."""
        from reports.lessons.design import jobs
        from reports.lessons.proof import Proof
        from simulation.experiment.crew import plays

        wanted = list(jobs(self.scenario, self.document, self.size))
        done = {(play.arm, play.seed): play for play in self._before()}
        missing = [left for job in wanted if (left := _left(job, done)).seeds]
        count, total = len(done), len(done) + sum(len(job.seeds) for job in missing)
        told(count, total)
        for play in self._keeping(plays(partial(work, self.text, self.file), missing, workers)):
            done[(play.arm, play.seed)] = play
            count += 1
            told(count, total)
        return Proof(self.scenario, self.document, [done[(job.arm, seed)] for job in wanted for seed in job.seeds])

    def journal(self, arm: Arm, seed: int) -> Journal:
        """Play one arm once more, and give its whole journal."""
        from roles import archetypes
        from simulation.experiment.playing import run
        from simulation.game import Game
        from simulation.journal import Journal

        head = _header(self.text, self.file, arm, seed)
        journal = Journal(head)
        run(Game(_understood(self.text, self.file, arm.settings), head, archetypes(), [journal.append]), arm)
        return journal

    def _before(self) -> Iterator[Play]:
        """Give what was played before, of this very scenario and program; a line cut off by a power cut is left out."""
        from simulation.experiment.arm import Play

        if self._kept is None or not self._is_ours(self._kept):
            return
        with self._kept.open("rb") as lines:
            next(lines)
            for line in lines:
                with suppress(msgspec.DecodeError):
                    yield msgspec.json.decode(line, type=Play)

    def _keeping(self, plays: Iterable[Play]) -> Iterator[Play]:
        """Keep each play as it is done."""
        if self._kept is None:
            yield from plays
            return
        self._kept.parent.mkdir(parents=True, exist_ok=True)
        new = not self._is_ours(self._kept)
        with self._kept.open("wb" if new else "ab") as file:
            file.write(self._stamp() + b"\n" if new else b"\n")
            for play in plays:
                file.write(msgspec.json.encode(play) + b"\n")
                yield play

    def _is_ours(self, kept: Path) -> bool:
        """Tell whether a file holds plays of this very scenario and program: its first line says so."""
        if not kept.exists():
            return False
        with kept.open("rb") as lines:
            return lines.readline().rstrip() == self._stamp()

    def _stamp(self) -> bytes:
        """Say of what these plays are."""
        from simulation.journal import RULES_VERSION

        return f"{self.file} {self.identity} overdracht {version()} rules {RULES_VERSION}".encode()


def work(text: str, file: str, job: Job) -> list[Play]:
    """Play a job: what another process is asked to do."""
    from roles import archetypes
    from simulation.experiment.playing import played

    scenario = _understood(text, file, job.arm.settings)
    kinds = _kinds(job.measures)
    heads = (_header(text, file, job.arm, seed) for seed in job.seeds)
    return [played(job.arm, scenario, head, archetypes(), kinds) for head in heads]


def _kinds(measures: frozenset[str]) -> list[Callable[[], Observer]]:
    """Give the observers that hand out these measures, and what is felt at desks."""
    from reports.lessons.contents import FELT
    from reports.lessons.feeling import Feeling
    from reports.observers import observers

    return [*observers(measures), Feeling] if FELT in measures else observers(measures)


@cache
def _understood(text: str, file: str, settings: tuple[tuple[str, str], ...]) -> Scenario:
    """Read a scenario once a process."""
    return understand(text, file, dict(settings))


def _header(text: str, file: str, arm: Arm, seed: int) -> Header:
    """Give the header of one play."""
    from simulation.journal import Header

    return Header(text, file, "room", seed, dict(arm.settings), version())


def _played(inject: Data) -> Data:
    """Give an inject without what only whoever leads a session reads."""
    if not isinstance(inject, dict):
        return inject
    return {key: value for key, value in inject.items() if key != "guidance"}


def _left(job: Job, done: dict[tuple[Arm, int], Play]) -> Job:
    """Give what is left of a job; a play with fewer figures than are wanted now is played again."""
    return job._replace(seeds=tuple(seed for seed in job.seeds if not _enough(done.get((job.arm, seed)), job)))


def _enough(play: Play | None, job: Job) -> bool:
    """Tell whether a play has the figures that are wanted."""
    from reports.lessons.contents import FELT

    return play is not None and job.measures - {FELT} <= {name.partition(".")[0] for name in play.rounds[0]}
