"""Rehearsing from the command line: says how far it is, and leaves nothing running."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import click

from overdracht.endings import Failed
from overdracht.given import faults_told
from overdracht.language import said, spoken

if TYPE_CHECKING:
    from roles.rehearsing.company import Wishes
    from roles.rehearsing.findings import Findings

FEW, SHARE = 3, 6
"""At most so many sit at terminals, which are heavy; one in so many sits at a page, as with a phone."""

PHASE, SHORTEST = 160.0, 0.5
"""So many seconds a phase between rounds lasts at the usual speed, and at least at any other."""

PHASES = {
    "seats": ("iedereen gaat zitten", "everybody sits down"),
    "briefing": ("uitleg", "briefing"),
    "play": ("een ronde wordt gespeeld", "a round is played"),
    "evaluation": ("terugkijken", "evaluation"),
    "prediction": ("voorspellen", "prediction"),
    "choice": ("afspraken kiezen", "choosing agreements"),
    "debrief": ("nagesprek", "debrief"),
    "counting": ("natellen", "counting"),
}


class Rehearsal(NamedTuple):
    """What is rehearsed, by which program, and where it is kept."""

    program: Sequence[str]
    scenario: str
    seats: int
    speed: float
    session: Path


def rehearsed(rehearsal: Rehearsal, *, quiet: bool) -> "Findings":
    """Play it, and give what was found."""
    from roles.rehearsing.evening import Asked, played
    from roles.rehearsing.host import NoHost

    def told(phase: str) -> None:
        if not quiet:
            click.echo(said(nl=PHASES[phase][0], en=PHASES[phase][1]) + " ...", err=True)

    wishes = _wishes(rehearsal.seats, rehearsal.speed)
    asked = Asked(rehearsal.program, rehearsal.scenario, rehearsal.speed, wishes, rehearsal.session)
    try:
        with faults_told():
            return played(asked, told, runs_again)
    except NoHost as trouble:
        words = said(nl="De zaal ging niet open.", en="The room did not open.")
        raise Failed(f"{words}\n{trouble}") from None


def runs_again(session: Path) -> bool:
    """Tell whether a session runs again to the byte."""
    from overdracht.composition import opened, run_again
    from simulation.replay import first_difference

    journal = opened(session)
    return first_difference(journal, run_again(journal)) is None


def _wishes(seats: int, speed: float) -> "Wishes":
    """Say who comes: some at terminals, some at pages, the others over the wire; the faster, the shorter a phase."""
    from roles.rehearsing.company import Wishes
    from roles.rehearsing.window import has_terminals

    terminals = min(FEW, seats // SHARE) if has_terminals() else 0
    return Wishes(seats, terminals, seats // SHARE, between=max(SHORTEST, PHASE / speed), language=spoken())
