"""``overdracht host``: a live session: opens a room on the network, with the facilitator's console."""

from pathlib import Path

import click

from overdracht.given import faults_told, header_of, scenario_argument, settings_of, settings_option
from overdracht.language import said


def door_options(command: "click.decorators.FC") -> "click.decorators.FC":
    """Let a command say where a room's door is, and who leads."""
    for option in (
        click.option("--bind", "address", metavar="ADDR", help=said(
            nl="Luister op dit adres; 0.0.0.0 is elk netwerk. Anders alleen op deze computer.",
            en="Listen at this address; 0.0.0.0 is every network. Else on this computer only.",
        )),
        click.option("--port", type=click.IntRange(0, 65535), help=said(
            nl="Poort; anders 8420.", en="Port; else 8420."
        )),
        click.option("--cert", type=click.Path(path_type=Path, exists=True, dir_okay=False), help=said(
            nl="Certificaat voor https.", en="Certificate for https."
        )),
        click.option("--key", type=click.Path(path_type=Path, exists=True, dir_okay=False), help=said(
            nl="Sleutel bij het certificaat.", en="Key of the certificate."
        )),
        click.option("--headless", is_flag=True, help=said(
            nl="Zonder spelleiding op dit scherm: die komt binnen met join --role facilitator.",
            en="Without a console here: whoever leads comes in with join --role facilitator.",
        )),
    ):  # fmt: skip
        command = option(command)
    return command


@click.command(help=said(
    nl="Open een zaal: een sessie met mensen op hun eigen apparaat.",
    en="Open a room: a session with people on their own devices.",
))  # fmt: skip
@scenario_argument
@door_options
@click.option("--seed", type=click.IntRange(0), default=1, show_default=True, help=said(
    nl="Startgetal: hetzelfde getal geeft hetzelfde spel.", en="The same seed gives the same game."
))  # fmt: skip
@click.option("--speed", type=click.FloatRange(0.05, 1000), default=1.0, show_default=True, help=said(
    nl="Laat de klok zo veel keer zo snel lopen.", en="Let the clock run so many times as fast."
))  # fmt: skip
@click.option("--session", type=click.Path(path_type=Path), help=said(
    nl="Bewaar de sessie in dit nieuwe bestand.", en="Keep the session in this new file."
))  # fmt: skip
@click.option("--rehearsal", is_flag=True, hidden=True)
@settings_option
def host(
    scenario: str, *, address: str | None, port: int | None, cert: Path | None, key: Path | None, headless: bool,
    seed: int, speed: float, session: Path | None, rehearsal: bool, settings: tuple[str, ...],
) -> None:  # fmt: skip
    """Lay a table and open a room around it."""
    from overdracht.composition import laid
    from overdracht.hosting import Wishes, checked, host_table
    from overdracht.sitting import free_name

    wishes = checked(Wishes(address, port, speed, cert, key, headless, rehearsal))
    header, _ = header_of(scenario, "room", seed, settings_of(settings))
    path = session or free_name(Path(header.file).stem)
    with faults_told():
        table = laid(header, path)
    host_table(table, path, wishes)


COMMAND = host
