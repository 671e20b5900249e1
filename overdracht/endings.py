"""How a command ends when it does not end well: an exit code and one clear message, never a traceback."""

import os
import traceback
from enum import IntEnum
from types import TracebackType
from typing import ClassVar, Final

import click

from overdracht.language import said

_OURS: Final = ("simulation", "scenarios", "roles", "reports", "overdracht")
"""The packages whose lines are worth naming in a report of a defect."""


class Ending(IntEnum):
    """The exit codes of overdracht."""

    DONE = 0
    FAILED = 1
    WRONG = 2
    INTERRUPTED = 130


class Failed(click.ClickException):
    """The job itself did not succeed: a check that does not hold, a replay that differs."""

    exit_code: ClassVar[int] = Ending.FAILED


class Wrong(click.ClickException):
    """What the user gave is wrong; the message says what would be right."""

    exit_code: ClassVar[int] = Ending.WRONG


def of_interruption() -> int:
    """Say that the user stopped it."""
    click.echo(said(nl="Afgebroken.", en="Interrupted."), err=True)
    return Ending.INTERRUPTED


def of_refusal(refusal: click.ClickException) -> int:
    """Say what went wrong in the words of whoever noticed."""
    refusal.show()
    return refusal.exit_code


def of_machine(trouble: OSError) -> int:
    """Say which file or device of this machine would not do, and why."""
    reason = _reason(trouble)
    if trouble.filename is None:
        return of_refusal(Failed(reason))
    name = click.format_filename(trouble.filename)
    return of_refusal(Wrong(said(nl=f"{name!r} is niet te gebruiken: ", en=f"Cannot use {name!r}: ") + reason))


def of_defect(defect: Exception) -> int:
    """Ask to report a mistake of ours, with its kind and its place."""
    if os.environ.get("OVERDRACHT_DEBUG") == "1":
        traceback.print_exception(defect)
        return Ending.FAILED
    first_line = str(defect).partition("\n")[0]
    what = f"{type(defect).__name__} in {_place(defect.__traceback__)} ({first_line})"
    plea = said(
        nl="Dit is een fout in overdracht, niet in wat u deed; meld hem alstublieft met deze regel: ",
        en="This is a defect in overdracht, not in what you did; please report it with this line: ",
    )
    return of_refusal(Failed(plea + what))


def _reason(trouble: OSError) -> str:
    match trouble:
        case FileNotFoundError():
            return said(nl="het bestaat niet.", en="it does not exist.")
        case FileExistsError():
            return said(nl="het bestaat al.", en="it exists already.")
        case PermissionError():
            return said(nl="dat mag niet van dit systeem.", en="this system does not permit it.")
        case IsADirectoryError():
            return said(nl="het is een map.", en="it is a directory.")
        case NotADirectoryError():
            return said(nl="een deel van dit pad is geen map.", en="part of this path is no directory.")
        case _:
            return f"{trouble.strerror or trouble}."


def _place(trail: TracebackType | None) -> str:
    """The last line of ours on the way to a mistake: by module, since paths tell about people's machines."""
    steps = ((frame.f_globals.get("__name__", "?"), line) for frame, line in traceback.walk_tb(trail))
    ours = [f"{module}:{line}" for module, line in steps if module.partition(".")[0] in (*_OURS, "__main__")]
    return ours[-1] if ours else "?"
