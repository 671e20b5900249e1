"""``overdracht replay``: tells what happened in a session, or runs it again and compares to the byte."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

from overdracht.endings import Ending, Failed, Wrong
from overdracht.given import did_you_mean, faults_told, journal_of, session_argument
from overdracht.language import said, spoken

if TYPE_CHECKING:
    from simulation.journal import Journal


@click.command(help=said(nl="Speel een sessie opnieuw af.", en="Replay a session."))
@session_argument
@click.option(
    "--verify",
    is_flag=True,
    help=said(
        nl="Draai de sessie opnieuw en vergelijk elke regel van het journaal.",
        en="Run the session again and compare every line of the journal.",
    ),
)
@click.option("--resident", metavar="NAME", help=said(nl="Alleen deze inwoner.", en="Only this resident."))
@click.option("--screens", is_flag=True, help=said(
    nl="Kijk op het scherm terug: een tijdbalk, en elke stoel op elk moment.",
    en="Look back on the screen: a time bar, and any seat at any moment.",
))  # fmt: skip
def replay(session: Path, *, verify: bool, resident: str | None, screens: bool) -> int:
    """Tell what happened; or run it again: 0 when it gives the same journal, 1 when it does not."""
    journal = journal_of(session)
    if screens:
        return _look_back(journal, session)
    return _verify(journal) if verify else _tell(journal, resident)


def _look_back(journal: "Journal", session: Path) -> int:
    """Show any seat at any moment."""
    from overdracht.composition import texts_in
    from overdracht.shelf import scenario_of
    from overdracht.sitting import has_screen

    if not has_screen():
        raise Wrong(said(nl="--screens vraagt om een terminal.", en="--screens needs a terminal."))
    from roles.terminal.app.replaying import Replaying
    from roles.terminal.past import Past

    with faults_told():
        past = Past(scenario_of(journal.header), journal.header, journal.entries, texts_in(session))
    Replaying(past, past.seats()[0], spoken()).play()
    return Ending.DONE


def _verify(journal: "Journal") -> int:
    """Run a journal again and compare."""
    from overdracht.composition import run_again
    from simulation.replay import OtherRules, first_difference

    try:
        with faults_told():
            again = run_again(journal)
    except OtherRules as difference:
        raise Failed(
            said(
                nl=f"Deze sessie is gespeeld met andere regels ({difference}). Lezen kan, opnieuw draaien niet.",
                en=f"This session was played under other rules ({difference}). It can be read, not run again.",
            )
        ) from None
    number = first_difference(journal, again)
    if number is None:
        click.echo(
            said(
                nl=f"Hetzelfde journaal, tot op de byte: {len(journal)} regels.",
                en=f"The same journal, to the byte: {len(journal)} entries.",
            )
        )
        return Ending.DONE
    raise Failed(
        said(
            nl=f"Het journaal wijkt af vanaf regel {number} (van {len(journal)}).",
            en=f"The journal differs from entry {number} on (of {len(journal)}).",
        )
    )


def _tell(journal: "Journal", resident: str | None) -> int:
    """Tell the story of each resident with a name, or of one, round by round."""
    from overdracht.shelf import scenario_of
    from reports.telling import journeys, printed
    from simulation.events.table import RoundOpened

    with faults_told():
        scenario = scenario_of(journal.header)
    if resident is not None and resident not in _residents(journal):
        raise Wrong(_nobody(resident, _residents(journal)))
    rounds = sum(isinstance(event, RoundOpened) for entry in journal for event in entry.events)
    names = [resident] if resident else scenario.personas
    whose = [(name, number) for name in names for number in range(1, rounds + 1)]
    for (name, number), lines in zip(whose, journeys(scenario, journal, whose, spoken()), strict=True):
        if lines:
            click.echo(said(nl=f"== {name}, ronde {number} ==", en=f"== {name}, round {number} =="))
            click.echo(printed(lines))
    return Ending.DONE


def _residents(journal: "Journal") -> list[str]:
    """Name all who came."""
    from simulation.events.case import ResidentArrived

    return [event.seat for entry in journal for event in entry.events if isinstance(event, ResidentArrived)]


def _nobody(name: str, came: list[str]) -> str:
    """Say that nobody of that name came, and who was probably meant."""
    hint = did_you_mean(name, came)
    return said(
        nl=f"In deze sessie komt geen inwoner {name!r} voor.{hint}",
        en=f"There is no resident {name!r} in this session.{hint}",
    )


COMMAND = replay
