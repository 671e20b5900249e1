"""A million entries are exported in as much memory as a hundred thousand: what is over is let go of."""

import subprocess
import sys
from pathlib import Path
from typing import Final

import pytest

from overdracht.shelf import header, scenario_of
from roles import archetypes
from simulation.game import Game, play
from simulation.journal import written
from simulation.session.file import SessionFile

ROOT: Final = Path(__file__).parents[1]
FEW, MANY = 100_000, 1_000_000
GROWS: Final = 48
"""Megabytes by which memory may grow with ten times as many entries; kept entries would take three hundred."""
WITH_FIGURES: Final = 128
"""Megabytes by which it may grow when figures are measured too: bare numbers stay, a hundred bytes an entry."""

EXPORT: Final = """
import resource, sys
from itertools import islice
from pathlib import Path
from overdracht.composition import NAMED, observed, record_of
from reports.export import export
session, name, many, out, measured = sys.argv[1:]
record = record_of(Path(session))
few = record._replace(entries=lambda: islice(record.entries(), int(many)))
figures = lambda: observed(record.header, record.scenario, few.entries(), NAMED)
export(name)(few._replace(figures=figures if measured else list), Path(out))
print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss)
"""


@pytest.fixture(scope="module")
def session(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Bots play for years, until there are a million entries; none is kept in memory."""
    path = tmp_path_factory.mktemp("large") / "years.overdracht"
    head = header("tilburg-evenementenvergunning", "study", 1, {"rounds.number": "9", "profiles.study.round": "520w"})
    new: list[tuple[int, bytes]] = []
    game = Game(scenario_of(head), head, archetypes(), [lambda entry: new.append((entry.number, written(entry)))])
    with SessionFile.create(path, written(head)) as file:
        for _ in play(game, 9, lambda _: ()):
            if len(new) > 10_000:
                file.commit(new)
                new.clear()
            if len(file) >= MANY:
                return path
    raise AssertionError("too few entries")


def peak(session: Path, name: str, many: int, out: Path, *, measured: bool) -> float:
    """Give the megabytes that exporting so many entries takes at most, in a process of its own."""
    command = [sys.executable, "-c", EXPORT, str(session), name, str(many), str(out), "yes" * measured]
    told = subprocess.run(command, cwd=ROOT, check=True, stdout=subprocess.PIPE, text=True).stdout
    return int(told) / (2**20 if sys.platform == "darwin" else 2**10)


@pytest.mark.prove
@pytest.mark.skipif(sys.platform == "win32", reason="Windows tells no peak")
@pytest.mark.parametrize("name", ["parquet", "ocel-json", "ocel-sqlite"])
def test_a_million_entries_are_exported_in_as_much_memory_as_a_tenth_of_them(
    session: Path, name: str, tmp_path: Path
) -> None:
    few, many = (peak(session, name, count, tmp_path / f"{count}", measured=False) for count in (FEW, MANY))
    assert many - few < GROWS, f"{few:.0f} MB with {FEW} entries, {many:.0f} MB with {MANY}"


@pytest.mark.prove
@pytest.mark.skipif(sys.platform == "win32", reason="Windows tells no peak")
def test_figures_of_ten_years_are_measured_in_little_more_memory_than_those_of_one(
    session: Path, tmp_path: Path
) -> None:
    few, many = (peak(session, "parquet", count, tmp_path / f"{count}", measured=True) for count in (FEW, MANY))
    assert many - few < WITH_FIGURES, f"{few:.0f} MB with {FEW} entries, {many:.0f} MB with {MANY}"
