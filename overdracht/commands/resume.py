"""``overdracht resume``: goes on with a session at the same moment, in the same seat."""

from pathlib import Path

import click

from overdracht.commands.host import door_options
from overdracht.endings import Failed, Wrong
from overdracht.given import faults_told, session_argument
from overdracht.language import said


@click.command(help=said(nl="Speel een bewaarde sessie verder.", en="Go on with a session that was kept."))
@session_argument
@click.option("--seat", metavar="SEAT", help=said(
    nl="Uw stoel, als er meer mensen speelden.", en="Your seat, if several people played."
))  # fmt: skip
@click.option("--speed", type=click.FloatRange(0.05, 1000), help=said(
    nl="Laat de klok lopen, zo veel keer zo snel als in de zaal.",
    en="Let the clock run, so many times as fast as in the room.",
))  # fmt: skip
@door_options
@click.option("--plain", is_flag=True, help=said(
    nl="Regels tekst en genummerde keuzes.", en="Lines of text and numbered choices."
))  # fmt: skip
def resume(
    session: Path, *, seat: str | None, speed: float | None, address: str | None, port: int | None, cert: Path | None,
    key: Path | None, headless: bool, plain: bool,
) -> None:  # fmt: skip
    """Say again what was said, and sit down where one sat; a room opens again with its codes and its seats."""
    from overdracht.composition import carried_on
    from overdracht.sitting import has_screen, sit_down
    from simulation.replay import OtherRules

    try:
        with faults_told():
            table = carried_on(session)
    except OtherRules as difference:
        raise Failed(
            said(
                nl=f"Deze sessie is gespeeld met andere regels ({difference}). Lezen kan, verder spelen niet.",
                en=f"This session was played under other rules ({difference}). It can be read, not gone on with.",
            )
        ) from None
    if table.sitters():
        from overdracht.hosting import Wishes, checked, host_table

        host_table(table, session, checked(Wishes(address, port, speed or 1.0, cert, key, headless)))
        return
    seats = table.seats()
    if not seats or (seat is not None and seat not in seats):
        table.close()
        listed = ", ".join(seats) or said(nl="niemand", en="nobody")
        raise Wrong(
            said(
                nl=f"In die stoel zit niemand in deze sessie. Wel: {listed}.",
                en=f"Nobody sits in that seat in this session. There are: {listed}.",
            )
        )
    sit_down(table, seat or seats[0], session, speed, plain=plain or not has_screen())


COMMAND = resume
