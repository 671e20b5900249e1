"""Proof: plays what the eight lessons are proven by, on all cores, and keeps what was played."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec

from overdracht import version
from overdracht.playing import header_of, work
from overdracht.shelf import scenario_text, understand

if TYPE_CHECKING:
    from reports.lessons.design import Size
    from reports.lessons.proof import Proof
    from simulation.experiment.arm import Arm, Play
    from simulation.experiment.crew import Job
    from simulation.journal import Journal
    from simulation.scenario.document import Data, Document
    from simulation.scenario.scenario import Scenario

    Told = Callable[[int, int], None]
    """Hears how many plays are done, of how many."""


class Proving:
    """The proof of one scenario: what must be played, what was played before, and what comes of it."""

    def __init__(self, name: str, size: Size, kept: Path | None = None) -> None:
        """Read the scenario; plays are kept in a file, so that a proof goes on where it was stopped."""
        from simulation.experiment.ledger import Ledger
        from simulation.scenario.document import read_document
        from simulation.scenario.ruleset import with_ruleset

        text, file = scenario_text(name)
        self.text, self.file, self.size = text.decode(), Path(file).name, size
        self.scenario: Scenario = understand(text, file)
        self.document: Document = with_ruleset(read_document(text, file))
        self._ledger = None if kept is None else Ledger(kept, self._stamp())

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
        done = {(play.arm, play.seed): play for play in self._ledger.before()} if self._ledger is not None else {}
        missing = [left for job in wanted if (left := _left(job, done)).seeds]
        count, total = len(done), len(done) + sum(len(job.seeds) for job in missing)
        told(count, total)
        played = plays(partial(work, self.text, self.file), missing, workers)
        for play in self._ledger.keeping(played) if self._ledger is not None else played:
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

        head = header_of(self.text, self.file, arm, seed)
        journal = Journal(head)
        run(Game(understand(self.text, self.file, dict(arm.settings)), head, archetypes(), [journal.append]), arm)
        return journal

    def _stamp(self) -> bytes:
        """Say of what these plays are."""
        from simulation.journal import RULES_VERSION

        return f"{self.file} {self.identity} overdracht {version()} rules {RULES_VERSION}".encode()


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
