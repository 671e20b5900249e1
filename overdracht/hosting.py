"""Hosting from the command line: opens a room, says how people come in, and keeps it open until it is closed."""

import asyncio
import errno
import gc
import signal
import sys
from contextlib import suppress
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import click

from overdracht.endings import Wrong
from overdracht.given import faults_told
from overdracht.language import said, spoken
from overdracht.sitting import wrapped

if TYPE_CHECKING:
    import socket

    from roles.hosting.room import Room
    from simulation.session.table import Table

PORT = 8420


class Wishes(NamedTuple):
    """How somebody wants to host: where, how fast, with which certificate, and with a console here or not."""

    address: str | None = None
    port: int | None = None
    speed: float = 1.0
    certificate: Path | None = None
    key: Path | None = None
    headless: bool = False
    rehearsal: bool = False


def checked(wishes: Wishes) -> Wishes:
    """Give the wishes back if they go together."""
    from overdracht.sitting import has_screen

    if bool(wishes.certificate) != bool(wishes.key):
        raise Wrong(said(nl="--cert en --key horen bij elkaar.", en="--cert and --key belong together."))
    if not (wishes.headless or has_screen()):
        raise Wrong(
            said(
                nl="Hier is geen terminal voor de spelleiding. Gebruik --headless, en leid elders met join.",
                en="There is no terminal here to lead from. Use --headless, and lead elsewhere with join.",
            )
        )
    return wishes


def host_table(table: "Table", session: Path, wishes: Wishes) -> None:
    """Open a room around a table until it is closed; what was said is in the session file already."""
    try:
        with faults_told():
            asyncio.run(_host(table, wishes))
    finally:
        table.close()
        click.echo()
        click.echo(said(nl=f"Verder: overdracht resume {session}", en=f"To go on: overdracht resume {session}"))
        if table.world.round:
            report = f"overdracht report {session} --format html"
            click.echo(said(nl=f"Het verslag voor iedereen: {report}", en=f"The report for everybody: {report}"))


async def _host(table: "Table", wishes: Wishes) -> None:
    """Serve, with whoever leads at this terminal or elsewhere."""
    from overdracht.composition import evaluator, fetch_measures
    from overdracht.foresight import BesideTable
    from overdracht.practising import place_for
    from roles.hosting.room import Room
    from roles.hosting.server import Server, Tls
    from simulation.session.pace import Pace

    room = Room(table, Pace(table, wishes.speed), evaluator(), foresight=BesideTable(table))
    if wishes.rehearsal:
        room.disk.write(room.book.rehearse())
    listener = _bound(room, wishes)
    tls = Tls(wishes.certificate, wishes.key) if wishes.certificate and wishes.key else None
    _welcome(room, secure=tls is not None)
    server = Server(room, listener, partial(place_for, None), tls)
    fetch_measures(table)
    # What is there by now stays, so it is not gone through again and again while people wait.
    gc.collect()
    gc.freeze()
    serving = asyncio.ensure_future(server.serve())
    leading = asyncio.ensure_future(_until_asked() if wishes.headless else _lead(room))
    try:
        done, _ = await asyncio.wait({serving, leading}, return_when=asyncio.FIRST_COMPLETED)
        for task in done:
            task.result()
    finally:
        leading.cancel()
        serving.cancel()
        with suppress(asyncio.CancelledError):
            await serving


def _bound(room: "Room", wishes: Wishes) -> "socket.socket":
    """Bind where it was asked, or where this session's door was before."""
    from roles.hosting.server import bound

    codes = room.book.codes
    address = wishes.address or codes.address
    port = wishes.port if wishes.port is not None else codes.port or PORT
    try:
        listener = bound(address, port)
    except OSError as trouble:
        raise Wrong(_not_bound(trouble, address, port)) from None
    room.disk.write(room.book.move(address, listener.getsockname()[1]))
    return listener


def _not_bound(trouble: OSError, address: str, port: int) -> str:
    """Say why one can't listen there."""
    if trouble.errno == errno.EADDRINUSE:
        return said(
            nl=f"Poort {port} is al in gebruik. Kies een andere met --port.",
            en=f"Port {port} is in use already. Choose another with --port.",
        )
    return said(
        nl=f"Op {address}, poort {port}, kan deze computer niet luisteren ({trouble.strerror}). "
        "--bind wil een adres van deze computer, of 0.0.0.0 voor alle netwerken.",
        en=f"This computer can't listen at {address}, port {port} ({trouble.strerror}). "
        "--bind wants an address of this computer, or 0.0.0.0 for all networks.",
    )


def _welcome(room: "Room", *, secure: bool) -> None:
    """Say how people come in, and who can."""
    from roles.hosting.address import is_private, link, qr, reached_at

    codes = room.book.codes
    where = reached_at(codes.address)
    address = link(where, codes.port, secure=secure)
    door = (
        said(nl=f"adres: {address}", en=f"address: {address}"),
        said(nl=f"code: {codes.code}", en=f"code: {codes.code}"),
        said(
            nl=f"in een terminal: overdracht join {address} --code {codes.code}",
            en=f"in a terminal: overdracht join {address} --code {codes.code}",
        ),
        said(
            nl=f"meeleiden: overdracht join {address} --role facilitator --code {codes.leads}",
            en=f"to lead along: overdracht join {address} --role facilitator --code {codes.leads}",
        ),
    )
    beamer = said(
        nl=f"scherm voor de zaal: open {address} in een browser, kruis aan dat u leidt, en geef de code {codes.leads}",
        en=f"screen for the room: open {address} in a browser, tick that you lead, and give the code {codes.leads}",
    )
    who = _who_can(is_private(codes.address), secure=secure)
    room.screens.door = (*door, beamer, who)
    click.echo(wrapped(who))
    # With what is asked next it fits in a window of 24 lines, so that the QR code is whole.
    click.echo(qr(link(where, codes.port, secure=secure, code=codes.code)), nl=False)
    for line in door:
        click.echo(line)


def _who_can(private: bool, *, secure: bool) -> str:  # noqa: FBT001 - one thing that is so or not
    """Say plainly who can reach this door."""
    if private:
        return said(
            nl="Alleen programma's op deze computer kunnen binnenkomen. Voor anderen: --bind 0.0.0.0.",
            en="Only programs on this computer can come in. For others: --bind 0.0.0.0.",
        )
    reading = "" if secure else said(
        nl=" Zonder certificaat (--cert, --key) kan wie op dat netwerk meeluistert, meelezen.",
        en=" Without a certificate (--cert, --key) whoever listens in on that network can read along.",
    )  # fmt: skip
    return said(
        nl=f"Iedereen op dit netwerk kan deze deur vinden; de code laat binnen.{reading} "
        "Komt er niemand binnen? Geef met --bind het adres dat deze computer op dat netwerk heeft.",
        en=f"Everybody on this network can find this door; the code lets in.{reading} "
        "Does nobody get in? Give with --bind the address that this computer has on that network.",
    )


async def _until_asked() -> None:
    """Stay open until somebody ends the program."""
    ended, loop = asyncio.Event(), asyncio.get_running_loop()
    for name in ("SIGTERM", "SIGINT", "SIGHUP"):
        if hasattr(signal, name):
            with suppress(NotImplementedError):
                loop.add_signal_handler(getattr(signal, name), ended.set)
    await ended.wait()


async def _lead(room: "Room") -> None:
    """Let whoever leads do so at this terminal, once the way in has been read, until the room may close."""
    from roles.hosting.here import Here
    from roles.terminal.app.program import Program

    await _read(said(nl="Druk op Enter voor de spelleiding.", en="Press Enter to lead the session."))
    here = Here(room, spoken())
    while True:
        here.watchers.clear()
        program = Program(here, spoken())
        await program.run_async()
        if program.trouble is not None:
            raise program.trouble
        if not program.left or await _may_close(room):
            return


async def _may_close(room: "Room") -> bool:
    """Ask whether the room closes for everybody, while there is anybody; it goes on meanwhile."""
    people = len(room.book.seats())
    if not people:
        return True
    for line in room.screens.door:
        click.echo(line)
    question = said(
        nl=f"De zaal is nog open; stoelen in gebruik: {people}. Enter: verder leiden. Typ stop: sluiten voor iedereen.",
        en=f"The room is still open; seats in use: {people}. Enter: lead on. Type stop: close it for everybody.",
    )
    answer = await _read(question)
    # Without a newline nobody is there to answer.
    return not answer or answer.strip().lower() == "stop"


async def _read(question: str) -> str:
    """Ask something at this terminal; the room goes on meanwhile."""
    click.echo(wrapped(question))
    return await asyncio.get_running_loop().run_in_executor(None, sys.stdin.readline)
