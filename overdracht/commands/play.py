"""``overdracht play``: one person at this terminal takes any role; bots play the others."""

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from overdracht.endings import Wrong
from overdracht.given import did_you_mean, faults_told, header_of, scenario_argument, settings_of, settings_option
from overdracht.language import said, spoken

if TYPE_CHECKING:
    from simulation.journal import Header
    from simulation.scenario.scenario import Scenario
    from simulation.session.table import Table


@click.command(help=said(
    nl="Speel zelf mee, in elke rol; robots spelen de anderen.",
    en="Play along yourself, in any role; bots play the others.",
))  # fmt: skip
@scenario_argument
@click.option("--role", metavar="ROLE", help=said(
    nl="Uw rol of stoel; anders kiest u uit een lijst.", en="Your role or seat; else you choose from a list."
))  # fmt: skip
@click.option("--seed", type=click.IntRange(0), default=1, show_default=True, help=said(
    nl="Startgetal: hetzelfde getal geeft hetzelfde spel.", en="The same seed gives the same game."
))  # fmt: skip
@click.option("--speed", type=click.FloatRange(0.05, 1000), help=said(
    nl="Laat de klok lopen, zo veel keer zo snel als in de zaal; anders wacht het spel op u.",
    en="Let the clock run, so many times as fast as in the room; else the game waits for you.",
))  # fmt: skip
@click.option("--plain", is_flag=True, help=said(
    nl="Regels tekst en genummerde keuzes, ook voor schermlezers.",
    en="Lines of text and numbered choices, for screen readers too.",
))  # fmt: skip
@click.option("--session", type=click.Path(path_type=Path), help=said(
    nl="Bewaar het spel in dit nieuwe bestand.", en="Keep the game in this new file."
))  # fmt: skip
@settings_option
def play(
    scenario: str, *, role: str | None, seed: int, speed: float | None, plain: bool, session: Path | None,
    settings: tuple[str, ...],
) -> None:  # fmt: skip
    """Lay a table, sit down, and play."""
    from overdracht.sitting import choose_and_sit, free_name, has_screen, sit_down

    header, game = header_of(scenario, "room", seed, settings_of(settings))
    path = session or free_name(Path(header.file).stem)
    plain = plain or not has_screen()

    if role is None and not plain:
        choose_and_sit(game, lambda seat: table_for(seat, header, path), path, speed)
        return
    seat = seat_of(game, role) if role is not None else chosen(game)
    if seat is not None:
        sit_down(table_for(seat, header, path), seat, path, speed, plain=plain)


def table_for(seat: str, header: "Header", path: Path) -> "Table":
    """Lay a table and sit somebody down at it."""
    from overdracht.composition import laid
    from simulation.intents.table import TakeSeat

    with faults_told():
        table = laid(header, path)
        table.say("", TakeSeat(seat))
    return table


def seats_of(game: "Scenario") -> dict[str, str]:
    """Give what can be asked for, and the seat that it means: roles, seats, residents with a name, observing."""
    desks = game.seats("room")
    meant = {seat: seat for seat in (*desks, *game.personas, "observer-1", "observer-2")} | {"observer": "observer-1"}
    for seat, role in desks.items():
        meant.setdefault(role, seat)
        for title in (game.roles[role].title.nl, game.roles[role].title.en):
            meant.setdefault(title.lower(), seat)
    for name, persona in game.personas.items():
        meant.setdefault(persona.role, name)
        meant.setdefault(persona.name.lower(), name)
    return meant


def seat_of(game: "Scenario", role: str) -> str:
    """Give the seat that somebody asks for, or say what there is."""
    meant = seats_of(game)
    if (seat := meant.get(role.lower())) is not None:
        return seat
    hint = did_you_mean(role.lower(), meant)
    listed = ", ".join([*dict.fromkeys(game.seats("room").values()), *game.personas, "observer"])
    raise Wrong(
        said(
            nl=f"--role {role}: die rol is er niet.{hint} Wel: {listed}.",
            en=f"--role {role}: there is no such role.{hint} There are: {listed}.",
        )
    )


def chosen(game: "Scenario") -> str | None:
    """Let somebody choose a role from a list; none who walks away."""
    from roles.terminal.plain.console import Streams
    from roles.terminal.plain.seating import choose_seat

    return choose_seat(game, spoken(), Streams(sys.stdin, sys.stdout))


COMMAND = play
