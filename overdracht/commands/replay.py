"""``overdracht replay``: runs a session again from its inputs, and compares to the byte."""

from pathlib import Path

import click

from overdracht.endings import Ending, Failed
from overdracht.given import faults_told, journal_of, session_argument
from overdracht.language import said


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
def replay(session: Path, *, verify: bool) -> int:
    """Run a session again; 0 when it gives the same journal, 1 when it does not."""
    from overdracht.composition import run_again
    from simulation.replay import OtherRules, first_difference

    journal = journal_of(session)
    if not verify:
        return _tell(journal)
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


def _tell(journal: object) -> int:
    """Tell the whole journal as sentences, in order."""
    from overdracht.composition import scenario_of
    from overdracht.language import spoken
    from reports.telling import told
    from simulation.journal import Journal

    if isinstance(journal, Journal):
        with faults_told():
            scenario = scenario_of(journal.header)
        for line in told(scenario, journal.entries, spoken()):
            click.echo(line)
    return Ending.DONE


COMMAND = replay
