"""Joining from the command line: asks which seats there are, lets somebody choose, and plays until it is over."""

import asyncio
import sys
from typing import TYPE_CHECKING

import click
import msgspec

from overdracht.endings import Failed, Wrong
from overdracht.given import did_you_mean
from overdracht.language import said, spoken
from overdracht.sitting import has_screen, wrapped

if TYPE_CHECKING:
    from roles.terminal.remote import Remote
    from roles.terminal.wire.messages import Offered, Sit


def join_room(address: str, url: str, wish: "Sit", *, plain: bool, bot: bool) -> None:
    """Sit down at a table elsewhere, and play until somebody leaves."""
    from roles.terminal.remote import Remote

    wish = _with_code(wish)
    if not (wish.token or wish.lead):
        wish = _with_seat(address, url, wish, bot=bot)
    remote = Remote(url, wish)
    if bot:
        from roles.terminal.walker import walk

        asyncio.run(walk(remote, spoken()))
    elif plain or not has_screen():
        from overdracht.practising import quiet_place
        from roles.terminal.plain.console import Streams
        from roles.terminal.plain.faraway import sit

        sit(remote, spoken(), Streams(sys.stdin, sys.stdout), quiet_place)
    else:
        from overdracht.practising import private_place
        from roles.terminal.app.pointing import to_practise
        from roles.terminal.app.program import run
        from roles.terminal.place import Place
        from roles.terminal.practice.meanwhile import Meanwhile

        run(Meanwhile[Place](remote, private_place, to_practise), spoken())
    _left(address, remote)


def _with_code(wish: "Sit") -> "Sit":
    """Ask for the code where none was given."""
    if wish.code or wish.token:
        return wish
    code = click.prompt(said(nl="Code van de sessie", en="Code of the session"), err=True)
    return msgspec.structs.replace(wish, code=str(code))


def _with_seat(address: str, url: str, wish: "Sit", *, bot: bool) -> "Sit":
    """Find out which seat somebody wants, by the names that the host gives."""
    from roles.terminal.remote import Refused, ask
    from roles.terminal.wire.messages import Foreign

    try:
        offered = asyncio.run(ask(url, msgspec.structs.replace(wish, seat="", pin="")))
    except Refused as refusal:
        raise Wrong(refusal.bye.text) from None
    except (OSError, TimeoutError, Foreign):
        raise Failed(
            said(
                nl=f"Op {address} antwoordt geen sessie. Klopt het adres, en zit u op hetzelfde netwerk?",
                en=f"No session answers at {address}. Is the address right, and are you on the same network?",
            )
        ) from None
    if not bot:
        for line in offered.purpose.splitlines():
            click.echo(wrapped(f"- {line}"))
    job = _job(offered, wish.job) if wish.job or wish.seat else _own_work(offered)
    asked = not (wish.seat or bot)
    seat = _meant(offered, wish.seat) if wish.seat else _chosen(offered)
    name = wish.name or (_name() if asked else "")
    return msgspec.structs.replace(wish, seat=seat, job=job, name=name)


def _name() -> str:
    """Ask under which name somebody plays along, who was asked for a seat too; empty is to say none."""
    told = said(nl="Onder welke naam speelt u mee? (leeg mag)", en="Under which name do you play? (may be empty)")
    return str(click.prompt(told, default="", show_default=False))


def _meant(offered: "Offered", role: str) -> str:
    """Give the seat that somebody means, by its name or title; a role with several seats is left to the door."""
    asked = role.lower()
    if role in offered.seats:
        return role
    found = [seat for seat, title in offered.seats.items() if _is(asked, seat, title)]
    if not found:
        hint = did_you_mean(asked, [*offered.seats, *(title.lower() for title in offered.seats.values())])
        listed = ", ".join(offered.seats)
        raise Wrong(
            said(
                nl=f"--role {role}: die stoel is er niet.{hint} Wel: {listed}.",
                en=f"--role {role}: there is no such seat.{hint} There are: {listed}.",
            )
        )
    role, _, _ = found[0].rpartition("-")
    return role if len(found) > 1 and all(seat.startswith(f"{role}-") for seat in found) else found[0]


def _is(asked: str, seat: str, title: str) -> bool:
    """Tell whether a seat is what somebody asked for: `front` means `front-1`, as does `Front desk 1`."""
    name, _, number = seat.rpartition("-")
    known = {seat.lower(), title.lower(), title.lower().partition(" (")[0]}
    return asked in known or (number.isdigit() and asked in {name.lower(), title.lower().rstrip(" 0123456789")})


def _chosen(offered: "Offered") -> str:
    """Let somebody choose from a list."""
    click.echo(wrapped(offered.title))
    advice = said(
        nl="Welke rol neemt u? Kies liefst niet uw eigen werk: in een andere rol ziet u meer.",
        en="Which role do you take? Better not your own job: in another role you see more.",
    )
    click.echo(wrapped(advice))
    seats = [seat for seat in offered.seats if seat not in offered.taken]
    for number, seat in enumerate(seats, 1):
        click.echo(wrapped(f"{number}. {offered.seats[seat]}"))
    number = click.prompt(said(nl="Nummer", en="Number"), type=click.IntRange(1, len(seats)))
    return seats[number - 1]


def _job(offered: "Offered", job: str) -> str:
    """Give the role that somebody names as the own work, by its name or its title; nothing where none was named."""
    found = [role for role, title in offered.jobs.items() if job.lower() in {role.lower(), title.lower()}]
    if job and not found:
        hint, listed = did_you_mean(job.lower(), [*offered.jobs]), ", ".join(offered.jobs)
        raise Wrong(
            said(
                nl=f"--job {job}: die rol is er niet.{hint} Wel: {listed}.",
                en=f"--job {job}: there is no such role.{hint} There are: {listed}.",
            )
        )
    return found[0] if found else ""


def _own_work(offered: "Offered") -> str:
    """Ask for the own work, before a role is chosen; 0 is to say nothing."""
    if not offered.jobs:
        return ""
    click.echo(
        said(
            nl="Is een van deze rollen uw eigen werk? Alleen de spelleiding ziet het.",
            en="Is one of these roles your own job? Only the facilitator sees it.",
        )
    )
    for number, title in enumerate(["", *offered.jobs.values()]):
        click.echo(
            f"{number}. {title or said(nl='Nee, of dat zeg ik liever niet', en='No, or I would rather not say')}"
        )
    number = click.prompt(said(nl="Nummer", en="Number"), type=click.IntRange(0, len(offered.jobs)), default=0)
    return ["", *offered.jobs][number]


def _left(address: str, remote: "Remote") -> None:
    """Say why it ended, and how to come back to the own seat."""
    if remote.ended is not None:
        raise Failed(remote.ended.text)
    if remote.seated is not None and remote.seated.pin and remote.seated.seat:
        seat, pin = remote.seated.seat, remote.seated.pin
        click.echo(
            said(
                nl=f"Terug naar uw stoel: overdracht join {address} --role {seat} --pin {pin}",
                en=f"Back to your seat: overdracht join {address} --role {seat} --pin {pin}",
            )
        )
