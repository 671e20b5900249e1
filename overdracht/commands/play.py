"""``overdracht play``: one person at this terminal takes any role; bots play the others."""

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from overdracht.endings import Wrong
from overdracht.given import did_you_mean, faults_told, header_of, settings_of, settings_option
from overdracht.language import said, spoken

if TYPE_CHECKING:
    from simulation.journal import Header
    from simulation.scenario.scenario import Scenario
    from simulation.session.table import Table

LONGEST_NAME = 60
"""More than so many characters nobody is called; scenarios say the same of those who were made up."""


@click.command(help=said(
    nl="Speel zelf mee, in elke rol; robots spelen de anderen.",
    en="Play along yourself, in any role; bots play the others.",
))  # fmt: skip
@click.argument("scenario", required=False)
@click.option("--practice", is_flag=True, help=said(
    nl="Oefen eerst twee minuten: een klein spel dat de toetsen leert. Er wordt niets bewaard.",
    en="Practise for two minutes first: a small game that teaches the keys. Nothing is kept.",
))  # fmt: skip
@click.option("--role", metavar="ROLE", help=said(
    nl="Uw rol of stoel; anders kiest u uit een lijst.", en="Your role or seat; else you choose from a list."
))  # fmt: skip
@click.option("--name", metavar="NAME", default="", help=said(
    nl="Uw naam; die ligt naast het spel en is eruit te halen met overdracht forget.",
    en="Your name; it lies beside the game, and overdracht forget takes it out.",
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
    scenario: str | None, *, practice: bool, role: str | None, name: str, seed: int, speed: float | None, plain: bool,
    session: Path | None, settings: tuple[str, ...],
) -> None:  # fmt: skip
    """Lay a table, sit down, and play."""
    from overdracht.practising import practise
    from overdracht.sitting import choose_and_sit, free_name, has_screen, sit_down, without_sweeping
    from roles.terminal.plain.seating import PRACTISE

    plain = plain or not has_screen()
    if practice:
        practise(role, plain=plain)
        return
    with without_sweeping():
        header, game = header_of(required(scenario), "room", seed, settings_of(settings))
    path = session or free_name(Path(header.file).stem)

    def lay(seat: str) -> "Table":
        with without_sweeping():
            return table_for(seat, name, header, game, path)

    if role is None and not plain:
        choose_and_sit(game, lay, path, speed)
        return
    seat = seat_of(game, role) if role is not None else chosen(game)
    while seat == PRACTISE:
        practise(None, plain=True)
        seat = chosen(game)
    if seat is not None:
        sit_down(lay(seat), seat, path, speed, plain=plain)


def required(scenario: str | None) -> str:
    """Give the scenario, which only practising can do without."""
    if scenario is None:
        context = click.get_current_context()
        raise click.MissingParameter(ctx=context, param=next(p for p in context.command.params if p.name == "scenario"))
    return scenario


def table_for(seat: str, name: str, header: "Header", game: "Scenario", path: Path) -> "Table":
    """Lay a table and sit somebody down at it; the name is a text beside the journal, so that it can be forgotten."""
    from overdracht.composition import laid
    from roles.terminal.saying import cleaned
    from simulation.intents.table import TakeSeat

    called = cleaned(name)[:LONGEST_NAME]
    with faults_told():
        table = laid(header, path, game)
        table.say("", TakeSeat(seat, name=1) if called else TakeSeat(seat), [called] if called else [])
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
