"""Compiles the rooms that cost most of the time, when asked: `OVERDRACHT_COMPILED=1 pip install .`; needs a C compiler.

All else about the package stands in pyproject.toml, and without that word this file adds nothing to it.
"""

import os
import tomllib
from itertools import chain
from pathlib import Path

from setuptools import Distribution, setup
from setuptools.command.build_ext import build_ext

ROOMS = (
    "simulation/board.py",
    "simulation/chance.py",
    "simulation/game.py",
    "simulation/player.py",
    "simulation/timetable.py",
    "simulation/view.py",
    "simulation/rules/*.py",
    "simulation/world/*.py",
    "roles/desk/*.py",
    "roles/home/*.py",
)
"""What is compiled: where the time goes, as measured in docs/performance.md."""


class Platform(Distribution):
    """A distribution for one kind of machine; so much must be known before anything is compiled."""

    def has_ext_modules(self) -> bool:
        """Say that a wheel holds machine code."""
        return True


class Compile(build_ext):
    """Lets mypyc translate the rooms, at the one moment of a build when something is compiled."""

    def finalize_options(self) -> None:
        """Translate, then go on as with any module in C."""
        from mypyc.build import mypycify  # only there when something is compiled

        rooms = sorted(map(str, chain.from_iterable(map(Path().glob, ROOMS))))
        self.distribution.ext_modules = mypycify(rooms, multi_file=True, opt_level="3", debug_level="0")
        super().finalize_options()


def needed() -> list[str]:
    """List what a build needs: the compiler, and whatever the rooms take their types from."""
    project = tomllib.loads(Path("pyproject.toml").read_text(encoding="utf-8"))["project"]
    return [*project["optional-dependencies"]["compiler"], *project["dependencies"]]


if os.environ.get("OVERDRACHT_COMPILED") == "1":
    setup(distclass=Platform, cmdclass={"build_ext": Compile}, setup_requires=needed())
else:
    setup()
