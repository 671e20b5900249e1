"""Counting afterwards: whether all that was heard stands in the session file, and nothing of it twice."""

from collections import Counter
from pathlib import Path
from typing import NamedTuple

from roles.rehearsing.company import Company
from simulation.intents.table import JoinSeat, LeaveSeat, MoveSeat, TakeSeat
from simulation.journal import Entry, read_entry
from simulation.outlook import FACILITATOR
from simulation.session.file import SessionFile

SEATING = (TakeSeat, JoinSeat, LeaveSeat, MoveSeat)
"""What the room itself says when somebody comes or goes."""


class Count(NamedTuple):
    """What stands in a session file: entries, those of people, how many too few or too many, and how many a seat."""

    entries: int
    said: int
    lost: int
    doubled: int
    by_seat: Counter[str]


def counted(path: Path, company: Company) -> Count:
    """Compare a session file with what the company was told that it heard; at a terminal only the screen is told."""
    with SessionFile.read(path) as file:
        entries = [read_entry(entry) for entry in file.entries()]
    kept, heard = Counter(entry.seat for entry in entries if _is_said(entry)), heard_of(company)
    unknown = {one.seat for one in company.windows} | kept.keys() - heard.keys()
    lost, doubled = heard - kept, kept - heard
    return Count(
        len(entries),
        sum(kept.values()),
        sum(number for seat, number in lost.items() if seat not in unknown),
        sum(number for seat, number in doubled.items() if seat not in unknown),
        kept,
    )


def heard_of(company: Company) -> Counter[str]:
    """Count for each seat what the host said it heard, and laid before the rules."""
    heard: Counter[str] = Counter({FACILITATOR: company.leading.counted})
    for bot in company.bots:
        heard[bot.seat] += bot.remote.counted
    for visitor in company.visitors:
        heard[visitor.seat] += visitor.told["said"] + visitor.told["refused"]
    return heard


def _is_said(entry: Entry) -> bool:
    """Tell whether a person said this."""
    return entry.by in {"person", "facilitator"} and not isinstance(entry.intent, SEATING)
