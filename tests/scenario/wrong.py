"""A valid scenario with one thing wrong in it, and what should be said about that."""

from pathlib import Path
from typing import NamedTuple

from overdracht.shelf import scenario_text, understand
from simulation.scenario import ScenarioError
from simulation.scenario.faults import Fault

TWO_DESKS = scenario_text("two_desks")[0].decode()
EVERYTHING = (Path(__file__).parents[1] / "scenarios" / "everything.yaml").read_text(encoding="utf-8")
MARK = "¶"
"""Stands, in what is changed, where the fault should be told; it is taken out before the file is read."""
AND_SO_ON = "…"


class Wrong(NamedTuple):
    """What is changed in a file, and what should be said of it: at which path, and in which words."""

    file: str
    changes: dict[str, str]
    path: str
    nl: str
    en: str

    def marked(self) -> str:
        """Give the changed file, with the mark in it."""
        text = self.file
        for right, wrong in self.changes.items():
            assert right in text, right
            text = text.replace(right, wrong, 1)
        return text

    def place(self) -> str:
        """Give the file, line, column and path at which the fault should be told."""
        before = self.marked().split(MARK)[0]
        line, column = before.count("\n") + 1, len(before) - before.rfind("\n")
        return f"f.yaml:{line}:{column}  " + (f"{self.path}: " if self.path else "")

    def faults(self) -> list[Fault]:
        """Give what is said about the changed file."""
        return faults_of(self.marked().replace(MARK, ""))


def faults_of(text: bytes | str) -> list[Fault]:
    """Give what is said about a file; nothing when it is valid."""
    try:
        understand(text, "f.yaml")
    except ScenarioError as error:
        return error.faults
    return []
