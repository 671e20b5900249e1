"""The own job: who says what it is at the door is flagged for whoever leads, and for nobody else."""

import asyncio
from contextlib import suppress
from pathlib import Path

import pytest
from websockets.asyncio.client import connect
from websockets.exceptions import ConnectionClosed

from overdracht.endings import Wrong
from overdracht.joining import _job
from overdracht.shelf import scenario_of
from roles import archetypes
from roles.hosting import presence
from roles.terminal.presenter import present
from roles.terminal.screen import Item, Items
from roles.terminal.wire.messages import Offered, Seated, Sit, from_host, written
from simulation.intents.table import JoinSeat, LeaveSeat, MoveSeat, OpenRound, TakeSeat
from simulation.outlook import FACILITATOR
from simulation.session.file import SessionFile
from simulation.session.forgetting import forget
from simulation.session.table import Table
from tests.hosting.hosted import Client, Hosted
from tests.hosting.test_room import in_a_room
from tests.plays import head

FLAG = "eigen werk"


def laid(path: Path | None = None) -> Table:
    """A table at which Mia sits in her own job, and Jan does not say."""
    of = head()
    table = Table.lay(of, scenario_of(of), archetypes(), path)
    table.say("", TakeSeat("front-1", 1, 2), ["Mia", "front"])
    table.say("", TakeSeat("handler-1", 1), ["Jan"])
    return table


def seat_item(table: Table, seat: str) -> Item:
    screen = present(table.eyes(FACILITATOR), "nl", attendance=table.attendance())
    (seats,) = (block for block in screen.blocks if isinstance(block, Items) and block.id == "seats")
    return next(item for item in seats.items if item.id == f"seat:{seat}")


def test_who_sits_in_the_own_job_stands_out_for_whoever_leads() -> None:
    table = laid()
    assert FLAG in seat_item(table, "front-1").sign
    assert FLAG not in seat_item(table, "handler-1").sign


def test_the_job_goes_along_with_the_person() -> None:
    table = laid()
    table.say("", MoveSeat("front-1", "handler-1"))
    assert FLAG not in seat_item(table, "handler-1").sign + seat_item(table, "front-1").sign
    table.say("", MoveSeat("front-1", "handler-1"))
    assert FLAG in seat_item(table, "front-1").sign


def test_who_sits_down_beside_another_in_the_own_job_stands_out_too() -> None:
    table = laid()
    table.say("", JoinSeat("handler-1", 1, 2), ["Noor", "handler"])
    assert FLAG in seat_item(table, "handler-1").sign
    assert "Jan + Noor" in seat_item(table, "handler-1").sign
    table.say("", MoveSeat("handler-1", "adviser-1"))
    assert FLAG not in seat_item(table, "adviser-1").sign


def test_nobody_else_is_told() -> None:
    table = laid()
    for seat in ("front-1", "handler-1"):
        assert present(table.eyes(seat), "nl", attendance=table.attendance()) == present(table.eyes(seat), "nl")


def test_while_a_round_is_played_it_is_too_late_to_tell() -> None:
    table = laid()
    table.say("", OpenRound())
    assert FLAG not in seat_item(table, "front-1").sign


def test_the_journal_holds_a_number_only_and_it_is_forgotten_with_the_name(tmp_path: Path) -> None:
    path = tmp_path / "room.overdracht"
    table = laid(path)
    assert all(getattr(entry.intent, "job", 0) in {0, 2} for entry in table.journal)
    table.close()
    forget(path, "Mia")
    with SessionFile.read(path) as file:
        assert file.people.texts() == {3: "Jan"}


def test_at_the_door_it_is_asked_and_only_a_role_of_the_game_is_kept(tmp_path: Path) -> None:
    async def play(host: Hosted) -> None:
        for seat, job in (("front-1", "front"), ("handler-1", "<b>spy</b>")):
            async with connect(host.url) as line:
                await line.send(written(Sit(code=host.code)))
                offered = from_host(await line.recv())
                assert isinstance(offered, Offered)
                assert "front" in offered.jobs
                assert "mia" not in offered.jobs
                await line.send(written(Sit(code=host.code, seat=seat, name="Mia", job=job)))
                assert isinstance(from_host(await line.recv()), Seated)
        assert host.table.attendance().jobs == {"front-1": ("front",)}
        assert host.table.texts() == {1: "Mia", 2: "front", 3: "Mia"}

    in_a_room(play, tmp_path / "room.overdracht")


def test_the_job_is_remembered_of_who_sits_beside_and_of_who_takes_a_seat_back(tmp_path: Path) -> None:
    async def play(host: Hosted) -> None:
        async with await Client.come(host, seat="handler-1", name="Jan", job="handler") as jan:
            beside = {"seat": "handler-1", "pin": jan.seated.pin, "beside": True}
            async with await Client.come(host, **beside, name="Noor", job="front"):
                assert host.table.attendance().jobs == {"handler-1": ("handler", "front")}
            host.table.say("", LeaveSeat("handler-1"))
            assert not (await jan.say(TakeSeat("handler-1"))).refused
            assert host.table.attendance().jobs == {"handler-1": ("handler",)}
            assert host.table.attendance().names == {"handler-1": "Jan"}

    path = tmp_path / "room.overdracht"
    in_a_room(play, path)
    forget(path, "Jan")
    with SessionFile.read(path) as file:
        assert set(file.people.texts().values()) == {"Noor", "front"}


def test_over_the_wire_nobody_points_at_the_words_of_others() -> None:
    async def play(host: Hosted) -> None:
        async with await Client.come(host, seat="front-1", name="Mia") as mia:
            # Who refers to texts that are not there is cut off.
            with suppress(ConnectionClosed):
                assert (await mia.say(TakeSeat("front-1", 0, 1))).refused
        assert not host.table.attendance().jobs

    in_a_room(play)


def test_at_a_terminal_the_job_is_named_by_role_or_title() -> None:
    offered = Offered("", {}, jobs={"front": "Balie", "adviser": "Adviseur"})
    assert [_job(offered, said) for said in ("", "front", "adviseur")] == ["", "front", "adviser"]
    with pytest.raises(Wrong, match="adviser"):
        _job(offered, "spy")


def test_whoever_leads_sees_who_is_off_the_line_and_for_whom_a_bot_holds_a_seat(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def play(host: Hosted) -> None:
        def sign() -> str:
            screen = host.room.screens.present(FACILITATOR, "nl")
            (seats,) = (block for block in screen.blocks if isinstance(block, Items) and block.id == "seats")
            return next(item for item in seats.items if item.id == "seat:front-1").sign

        async with await Client.come(host, seat="front-1", name="Mia") as mia:
            assert sign() == "speler: Mia"
        while host.room.presence.is_there("front-1"):  # noqa: ASYNC110 - nobody is told
            await asyncio.sleep(0.02)
        monkeypatch.setattr(presence, "LATELY", 0.0)
        assert sign() == "speler: Mia; geen verbinding"
        host.table.say("", LeaveSeat("front-1"))
        assert sign() == "robot zolang: Mia"
        async with await Client.come(host, token=mia.seated.token) as back:
            assert not (await back.say(TakeSeat("front-1"))).refused
            assert sign() == "speler: Mia"

    in_a_room(play, tmp_path / "room.overdracht")
