"""``overdracht forget``: a person's name and words are taken out of a session."""

from pathlib import Path

import click

from overdracht.endings import Wrong
from overdracht.given import faults_told, session_argument
from overdracht.language import said


@click.command(
    help=said(
        nl="Haal de naam van een mens uit een sessie, en alles wat die typte. De sessie is daarna nog precies zo af te "
        "spelen. Wat al ergens anders staat (een verslag, een export, een kopie), haalt dit niet weg.",
        en="Take a person's name out of a session, and all that he or she typed. The session still runs again exactly "
        "as it was. What already is elsewhere (a report, an export, a copy) is not removed.",
    )
)
@session_argument
@click.option(
    "--person",
    required=True,
    metavar=said(nl="NAAM", en="NAME"),
    help=said(nl="De naam zoals die getypt is, of een plek.", en="The name as it was typed, or a seat."),
)
def forget(session: Path, person: str) -> None:
    """Remove it and say what was removed."""
    from simulation.session.forgetting import forget as forget_person

    if not person.strip():
        raise Wrong(said(nl="--person: wiens naam?", en="--person: whose name?"))
    with faults_told():
        found = forget_person(session, person)
    if found.removed or found.blotted:
        click.echo(
            said(
                nl=f"Weggehaald: {found.removed} teksten; in {found.blotted} andere is de naam onleesbaar gemaakt.",
                en=f"Removed: {found.removed} texts; in {found.blotted} others the name was blotted out.",
            )
        )
    if found.in_scenario:
        click.echo(
            said(
                nl="Die naam staat ook in het scenario. Daar is het een bedachte inwoner; die blijft staan.",
                en="That name is in the scenario too. There it is a resident who was made up, who stays.",
            )
        )
    if not (found.removed or found.blotted):
        raise Wrong(
            said(
                nl=f"In {session.name} staat niets van of over {person!r}.",
                en=f"In {session.name} there is nothing by or about {person!r}.",
            )
        )


COMMAND = forget
