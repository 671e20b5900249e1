"""``overdracht demo``: the main job with no argument: two rounds of the first game, and what changed."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

from overdracht.given import header_of
from overdracht.language import said, spoken

if TYPE_CHECKING:
    from overdracht.composition import Played

SHOWN = 14
"""So many lines of a story; the whole of it is told by replay."""

FOLDER = "overdracht-demo"
"""Where the debrief goes."""

DEMO = "tilburg-evenementenvergunning"


@click.command(
    help=said(nl="Twee rondes met bots: zie wat er verandert.", en="Two rounds with bots: see what changes.")
)
def demo() -> None:
    """Play two rounds, tell one resident's story, print the scorecard, and say what to try next."""
    from overdracht.choosing import first_offers
    from overdracht.composition import play_with_bots
    from overdracht.showing import Progress
    from reports.scorecard.card import scorecard
    from reports.telling import journey, printed

    header, scenario = header_of(DEMO, "room", 1, {})
    _introduce(scenario.title.in_(spoken()), len(scenario.personas))
    with Progress(scenario.rounds.number * scenario.profiles.room.round // 86_400) as progress:
        played = play_with_bots(header, first_offers, None, progress.day)
    hero = next(iter(scenario.personas))
    for number in (1, 2):
        click.echo(said(nl=f"\nRonde {number}: het verhaal van ", en=f"\nRound {number}: the story of ")
                   + scenario.personas[hero].name)  # fmt: skip
        lines = journey(scenario, played.journal, hero, spoken(), number)
        click.echo(printed(lines[:SHOWN]), nl=False)
        if len(lines) > SHOWN:
            left = len(lines) - SHOWN
            click.echo(said(nl=f"  ... en nog {left} regels, tot: ", en=f"  ... and {left} more lines, until: ")
                       + lines[-1].sentence)  # fmt: skip
    click.echo("")
    for text in scorecard(scenario, played.journal, played.figures, spoken()):
        click.echo(text)
    _write(played)
    _what_next(len(played.journal))


def _write(played: "Played") -> None:
    """Write the debrief of it into a folder here, unless this is no place to write."""
    from overdracht.reporting import write_debrief

    try:
        for path in write_debrief(played, {}, Path(FOLDER), ("html",)):
            words = said(nl="Het verslag van deze twee rondes", en="The debrief of these two rounds")
            click.echo(f"\n{words}: {path}")
    except OSError as trouble:
        click.echo(said(nl="\nHet verslag kan hier niet worden geschreven", en="\nThe debrief can't be written here")
                   + f": {trouble.strerror}", err=True)  # fmt: skip


def _introduce(title: str, personas: int) -> None:
    """Say what will happen."""
    click.echo(
        said(
            nl=f"{title}\nTwee rondes met bots aan elke stoel en {personas} inwoners met een verhaal. "
            "In ronde 1 gaat het zoals nu; daarna maken de bots de afspraken die het scenario voorstelt.",
            en=f"{title}\nTwo rounds with bots in every seat and {personas} residents with a story. "
            "Round 1 goes as things are today; then the bots make the agreements that the scenario suggests.",
        )
    )


def _what_next(entries: int) -> None:
    """Say what to try next."""
    click.echo(
        said(
            nl=f"\nAlles hierboven volgt uit {entries} regels van één journaal. Probeer nu:\n"
            f"  overdracht run {DEMO} --seed 2\n"
            f"  overdracht run {DEMO} --with zaakcoordinator --session proef.overdracht\n"
            "  overdracht replay proef.overdracht --verify\n"
            "  overdracht scenarios",
            en=f"\nAll of the above follows from {entries} entries of one journal. Now try:\n"
            f"  overdracht run {DEMO} --seed 2\n"
            f"  overdracht run {DEMO} --with zaakcoordinator --session try.overdracht\n"
            "  overdracht replay try.overdracht --verify\n"
            "  overdracht scenarios",
        )
    )


COMMAND = demo
