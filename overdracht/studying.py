"""Studying: a plan is read, played and kept as a study; commands and notebooks do it with the same functions."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from overdracht.playing import analysts, fingerprint, libraries, work
from overdracht.shelf import LARGEST, NoSuchScenario, new_rules, scenario_text, shipped, understand

if TYPE_CHECKING:
    from reports.comparison.study.manifest import Manifest
    from reports.comparison.study.results import Results
    from simulation.experiment.arm import Arm, Play
    from simulation.experiment.crew import Job
    from simulation.experiment.design import Cell, Script
    from simulation.experiment.ledger import Ledger
    from simulation.experiment.plan import Plan
    from simulation.scenario.document import Document
    from simulation.scenario.faults import Fault
    from simulation.scenario.scenario import Scenario

    Told = Callable[[int, int], None]
    """Hears how many plays are done, of how many."""

PLAYS = "part-{number}.plays"
"""What the plays of a part are kept in until the study is whole."""


class NotEmptyError(Exception):
    """The folder holds a study already; `whole` tells whether it was finished."""

    def __init__(self, *, whole: bool) -> None:
        """Say which."""
        super().__init__(whole)
        self.whole = whole


class OtherStudyError(Exception):
    """What was kept in the folder was played for another plan, or by another program."""


class Planned(NamedTuple):
    """A plan that was read, with the scenarios that it plays and all its cells."""

    text: str
    file: str
    plan: Plan
    scripts: Sequence[Script]
    cells: Sequence[Cell]

    @property
    def arms(self) -> int:
        """Count the different ways to play."""
        return len({(cell.world.part, cell.arm) for cell in self.cells})

    @property
    def most(self) -> int:
        """Count the plays, at most."""
        asked = self.plan.replications
        return self.arms * (asked if isinstance(asked, int) else asked.most)

    @property
    def stamp(self) -> bytes:
        """Say what is played, by which program: another plan, scenario or program has another stamp."""
        parts = [self.text, *(script.text for script in self.scripts), fingerprint()]
        return f"study {hashlib.sha256('|'.join(parts).encode()).hexdigest()}".encode()


# --- reading ------------------------------------------------------------------------------------------


def read_plan(path: Path | str) -> Planned:
    """Read a plan strictly; `ScenarioError` tells all that is wrong with it.

    Of a study that was played (its folder, or its manifest) the plan and the scenarios are those of then.
    """
    from reports.comparison.study.manifest import manifest_at

    if (manifest := manifest_at(Path(path))) is not None:
        return _again(manifest)
    with Path(path).open("rb") as file:
        return plan_of(file.read(LARGEST + 1), str(path))


def plan_of(text: bytes, file: str) -> Planned:
    """Read a plan from its text; paths of scenarios lead on from where its file lies."""
    from reports.observers import definitions
    from simulation.experiment.design import cells
    from simulation.experiment.fitting import misfits, unplayable
    from simulation.experiment.plan import Plan
    from simulation.scenario.document import read_document
    from simulation.scenario.faults import ScenarioError
    from simulation.scenario.reading import validated

    document = read_document(text, file)
    plan = validated(document, Plan)
    scripts = _scripts(plan, document, Path(file).parent)
    faults = misfits(plan, document, scripts, definitions()) or list(unplayable(plan, document, scripts, _reads))
    if faults:
        raise ScenarioError(faults)
    return Planned(text.decode(), Path(file).name, plan, scripts, cells(plan, scripts))


def _again(manifest: Manifest) -> Planned:
    """Plan what was played before, from its manifest alone."""
    from simulation.experiment.design import cells

    plan, scripts = _replanned(manifest)
    return Planned(manifest.plan, manifest.plan_file, plan, scripts, cells(plan, scripts))


def _scripts(plan: Plan, document: Document, folder: Path) -> list[Script]:
    """Find and read the scenarios of a plan."""
    from simulation.scenario.faults import Fault, ScenarioError

    found: list[Script | Fault] = [
        _script(part.scenario, document, number, folder) for number, part in enumerate(plan.scenarios)
    ]
    if faults := [each for each in found if isinstance(each, Fault)]:
        raise ScenarioError(faults)
    return [each for each in found if not isinstance(each, Fault)]


def _script(name: str, document: Document, number: int, folder: Path) -> Script | Fault:
    """Read one scenario: a shipped one, or a file beside the plan; or tell that there is none."""
    from simulation.experiment.design import Script
    from simulation.scenario.document import read_document
    from simulation.scenario.faults import nearest

    try:
        text, file = scenario_text(name if name in shipped() else str(folder / name))
    except (NoSuchScenario, OSError):
        return document.fault(
            ("scenarios", number, "scenario"), nearest=nearest(name, shipped()),
            nl="Er is geen scenario {value}, en ook geen bestand van die naam bij het plan dat te lezen is.",
            en="There is no scenario {value}, nor a file of that name beside the plan that can be read.",
        )  # fmt: skip
    scenario = understand(text, file)
    return Script(Path(name).stem, text.decode(), Path(file).name, read_document(text, file), scenario)


def _reads(script: Script, settings: Mapping[str, str]) -> Scenario:
    """Read a scenario with settings over it."""
    from simulation.scenario import read_scenario

    return read_scenario(script.text, script.file, settings, new_rules())


# --- playing ------------------------------------------------------------------------------------------


def carry_out(
    study: Planned, folder: Path, *, workers: int = 1, scheduler: str = "", resume: bool = False,
    told: Told = lambda _, __: None,
) -> Manifest:  # fmt: skip
    """Play a study and keep it in a folder: plays as they are done, then the table, and at last its manifest.

    With `resume` what was kept before is not played again; a study that is whole stays as it is.
    """
    from reports.comparison.study.manifest import is_study, opened
    from simulation.experiment.claim import claimed

    if is_study(folder):
        if not resume:
            raise NotEmptyError(whole=True)
        made = _same(study, opened(folder))
        _tidied(study, folder)
        return made
    with claimed(folder):
        ledgers = _ledgers(study, folder, resume=resume)
        playing = _Playing(study, workers, scheduler, told)
        manifest = _closed(study, folder, [playing.part(at, ledger) for at, ledger in enumerate(ledgers)])
        _tidied(study, folder)
        return manifest


def _tidied(study: Planned, folder: Path) -> None:
    """Take away what a study no longer needs when it is whole; who was killed while doing that, does so resuming."""
    from simulation.experiment.claim import release

    for number in range(1, len(study.scripts) + 1):
        if (ledger := folder / PLAYS.format(number=number)).exists():
            ledger.unlink()
    release(folder)


def _ledgers(study: Planned, folder: Path, *, resume: bool) -> list[Ledger]:
    """Give the ledgers of a folder, one for each part, unless something lies there that is not to be carried on."""
    from reports.comparison.study.manifest import TABLE
    from simulation.experiment.ledger import Ledger

    ledgers = [Ledger(folder / PLAYS.format(number=at), study.stamp) for at in range(1, len(study.scripts) + 1)]
    begun = [ledger for ledger in ledgers if ledger.is_begun]
    if not resume and (begun or (folder / TABLE).exists()):
        raise NotEmptyError(whole=False)
    if any(not ledger.is_ours for ledger in begun):
        raise OtherStudyError
    return ledgers


def _same(study: Planned, manifest: Manifest) -> Manifest:
    """Give the manifest of a study that is whole, if it is this one."""
    texts = [source.text for source in manifest.scenarios]
    if (manifest.plan, manifest.program, texts) != (study.text, fingerprint(), [each.text for each in study.scripts]):
        raise OtherStudyError
    return manifest


class _Playing:
    """Plays what a study asks for and was not played before."""

    def __init__(self, study: Planned, workers: int, scheduler: str, told: Told) -> None:
        """Play with so many processes, here or behind a scheduler."""
        self._study, self._workers, self._scheduler, self._told = study, workers, scheduler, told
        self._count, self._measures = 0, frozenset(name.partition(".")[0] for name in study.plan.measures.all)

    def part(self, number: int, ledger: Ledger) -> list[tuple[Cell, list[Play]]]:
        """Play one scenario, and give the plays of each cell in the order of their seeds."""
        cells = [cell for cell in self._study.cells if cell.world.part == number]
        done = {(play.arm, play.seed): play for play in ledger.before()}
        self._count += len(done)
        asked = self._study.plan.replications
        many = asked if isinstance(asked, int) else asked.least
        while True:
            self._play(number, cells, many, ledger, done)
            played = [(cell, [done[(cell.arm, seed)] for seed in self._seeds(many)]) for cell in cells]
            if isinstance(asked, int) or many >= asked.most or self._precise(played, asked.measure, asked.half_width):
                return played
            many = min(many + _step(), asked.most)

    def _play(
        self, number: int, cells: Sequence[Cell], many: int, ledger: Ledger, done: dict[tuple[Arm, int], Play]
    ) -> None:
        """Play what is missing of so many replications of each arm."""
        from simulation.experiment.crew import plays

        jobs = list(self._missing(cells, many, done))
        if not jobs:
            return
        script = self._study.scripts[number]
        player = partial(work, script.text, script.file, program=fingerprint())
        self._told(self._count, self._study.most)
        for play in ledger.keeping(plays(player, jobs, self._workers, self._scheduler)):
            done[(play.arm, play.seed)] = play
            self._count += 1
            self._told(self._count, self._study.most)

    def _missing(self, cells: Sequence[Cell], many: int, done: Mapping[tuple[Arm, int], Play]) -> Iterator[Job]:
        """Give what is left to be played, each arm once."""
        from simulation.experiment.crew import Job

        for arm in dict.fromkeys(cell.arm for cell in cells):
            if left := tuple(seed for seed in self._seeds(many) if (arm, seed) not in done):
                yield Job(arm, left, self._measures)

    def _seeds(self, many: int) -> range:
        """Give so many seeds."""
        return range(self._study.plan.first_seed, self._study.plan.first_seed + many)

    def _precise(self, played: Sequence[tuple[Cell, list[Play]]], measure: str, target: float) -> bool:
        """Tell whether every difference is known precisely enough."""
        from simulation.experiment.design import reference
        from simulation.experiment.stopping import precise

        plan = self._study.plan
        values = {
            (cell.world, cell.agreed): [play.figure(measure, plan.rounds) for play in plays] for cell, plays in played
        }
        pairs = [(cell, other) for cell, _ in played if (other := reference(cell, plan)) is not None]
        return precise((_changes(values[other], values[cell.world, cell.agreed]) for cell, other in pairs), target)


def _step() -> int:
    """Give how many replications are added at a time."""
    from simulation.experiment.stopping import STEP

    return STEP


def _changes(before: Sequence[float | None], after: Sequence[float | None]) -> list[float]:
    """Give the differences of pairs that were both observed."""
    return [b - a for a, b in zip(before, after, strict=True) if a is not None and b is not None]


# --- keeping ------------------------------------------------------------------------------------------


def _closed(study: Planned, folder: Path, parts: Sequence[Sequence[tuple[Cell, list[Play]]]]) -> Manifest:
    """Keep the table and the manifest of what was played."""
    from reports.comparison.study.manifest import Manifest, Source, close, hash_of
    from reports.comparison.study.table import table, written
    from simulation.journal import RULES_VERSION

    rows = table(study.plan, study.scripts, [pair for part in parts for pair in part])
    body = written(rows)
    sources = tuple(Source.of(script.name, script.file, script.text) for script in study.scripts)
    many = tuple(len(part[0][1]) for part in parts)
    manifest = Manifest(
        1, study.plan.title.en, study.file, study.text, fingerprint(), RULES_VERSION, libraries() | analysts(), sources,
        study.plan.first_seed, many, rows.num_rows, hash_of(body),
    )  # fmt: skip
    close(folder, manifest, body)
    return manifest


def results(folder: Path | str) -> Results:
    """Open a study that is whole: its plan, its table, and what they say; `NoStudyError` when these don't match."""
    from reports.comparison.study.manifest import TABLE, NoStudyError, opened
    from reports.comparison.study.results import Results
    from reports.comparison.study.table import Columns, is_of

    manifest = opened(Path(folder))
    plan, scripts = _replanned(manifest)
    columns = Columns.read(Path(folder) / TABLE)
    if not is_of(columns, plan, scripts, manifest.replications):
        raise NoStudyError(folder)
    return Results(manifest, (plan, scripts), columns)


def _replanned(manifest: Manifest) -> tuple[Plan, list[Script]]:
    """Read the plan and the scenarios of a study from its manifest."""
    from reports.comparison.study.manifest import NoStudyError
    from reports.observers import definitions
    from simulation.experiment.design import Script
    from simulation.experiment.fitting import misfits
    from simulation.experiment.plan import Plan
    from simulation.scenario.document import read_document
    from simulation.scenario.faults import ScenarioError
    from simulation.scenario.reading import validated

    document = read_document(manifest.plan, manifest.plan_file)
    plan = validated(document, Plan)
    scripts = [
        Script(each.name, each.text, each.file, read_document(each.text, each.file), understand(each.text, each.file))
        for each in manifest.scenarios
    ]
    if len(scripts) != len(plan.scenarios):
        raise NoStudyError(manifest.plan_file)
    if faults := misfits(plan, document, scripts, definitions()):
        raise ScenarioError(faults)
    return plan, scripts
