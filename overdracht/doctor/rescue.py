"""Rescuing: what is whole of a damaged session in a new file, so that it can be read, and gone on with if at all."""

from pathlib import Path
from typing import NamedTuple

from simulation.journal import Entry, Journal, written
from simulation.session.file import SessionFile
from simulation.session.salvage import rescue


class Rescued(NamedTuple):
    """How many entries and texts were saved, how many followed from these by themselves, and whether one can go on."""

    entries: int
    texts: int
    followed: int
    goes_on: bool


def rescued(path: Path, to: Path) -> Rescued:
    """Save what is whole in a new file; what the rules made of it at its last moment follows again by itself."""
    saved = rescue(path, to)
    with SessionFile.open(to) as file:
        followed = _following(Journal.read(file.header, file.entries()))
        file.commit([(entry.number, written(entry)) for entry in followed or ()])
    return Rescued(len(saved.entries), len(saved.texts), len(followed or ()), followed is not None)


def _following(journal: Journal) -> list[Entry] | None:
    """Give the entries that belong after the last one whole; none when the session can't be played again."""
    from overdracht.composition import run_again
    from simulation.replay import OtherRules, first_difference
    from simulation.scenario.faults import ScenarioError

    try:
        again = run_again(journal)
    except (OtherRules, ScenarioError):
        return None
    number = first_difference(journal, again)
    return again.entries[len(journal) :] if number in {None, len(journal) + 1} else None
