"""A room on a real socket: everybody sees the own seat, and what was heard is kept and counted once."""

import asyncio
import socket
from collections.abc import Awaitable, Callable
from contextlib import AsyncExitStack
from pathlib import Path
from typing import Any

import pytest
from websockets.asyncio.client import connect
from websockets.exceptions import InvalidStatus

from roles.hosting import link
from roles.terminal.saying import suggested
from roles.terminal.wire.messages import (
    Bye,
    Changed,
    Heard,
    Look,
    Offered,
    Say,
    Seated,
    Shown,
    Sit,
    Speak,
    Stand,
    Told,
    from_host,
    written,
)
from simulation.intents.group import AnswerLobby
from simulation.intents.observer import Mark
from simulation.intents.table import JoinSeat, LeaveSeat, MoveSeat, OpenRound, TakeSeat
from simulation.journal import written as in_full
from simulation.session.controls import Go, Pause, RenewPin, Speed, Wait
from simulation.session.faults import DiskFull
from simulation.session.file import SessionFile
from tests.hosting.hosted import Client, Hosted, hosted, raw, table_at

Play = Callable[[Hosted], Awaitable[None]]


def in_a_room(play: Play, path: Path | None = None, **how: Any) -> None:  # noqa: ANN401 - as `hosted` takes it
    """Play something in a room."""

    async def all_of_it() -> None:
        async with hosted(path, **how) as host:
            await asyncio.wait_for(play(host), 60)

    asyncio.run(all_of_it())


def answers(host: Hosted) -> list[int]:
    """What was answered in the lobby, as the journal has it."""
    return [entry.intent.value for entry in host.table.journal if isinstance(entry.intent, AnswerLobby)]


# --- coming in ----------------------------------------------------------------------------------------------------


def test_somebody_comes_in_and_plays(tmp_path: Path) -> None:
    async def play(host: Hosted) -> None:
        async with (
            await Client.come(host, lead=True) as lead,
            await Client.come(host, seat="front-1", name="Mia") as mia,
        ):
            await mia.shown()
            assert mia.screen.kind == "lobby"
            assert (await lead.say(OpenRound())).refused == ""
            while mia.screen.kind != "desk" or not mia.screen.deeds:
                await mia.shown()
        assert host.table.texts() == {1: "Mia"}

    in_a_room(play, tmp_path / "room.overdracht", speed=100)


def test_the_door_offers_seats_and_says_what_is_kept() -> None:
    async def play(host: Hosted) -> None:
        async with connect(host.url) as line:
            await line.send(written(Sit(code=host.code.lower(), language="en")))
            offered = from_host(await line.recv())
            assert isinstance(offered, Offered)
            assert "front-1" in offered.seats
            assert "What you do is kept" in offered.purpose
            await line.send(written(Sit(code=host.code, seat="front-1")))
            assert isinstance(from_host(await line.recv()), Seated)

    in_a_room(play)


@pytest.mark.parametrize(
    ("wish", "why"),
    [
        ({"code": "XXXXXX"}, "code"),
        ({"code": ""}, "code"),
        ({"code": "", "token": "t" * 40}, "token"),
        ({"seat": "nobody-1"}, "seat"),
        ({"seat": ""}, None),
        ({"lead": True, "code": None}, "code"),
    ],
)
def test_who_has_no_right_to_come_in_is_told_why(wish: dict[str, Any], why: str | None) -> None:
    async def play(host: Hosted) -> None:
        asked: dict[str, Any] = {"code": host.code} | wish
        asked["code"] = host.code if asked["code"] is None else asked["code"]
        async with connect(host.url) as line:
            await line.send(written(Sit(**asked)))
            answer = from_host(await line.recv())
            assert (answer.why if isinstance(answer, Bye) else None) == why

    in_a_room(play)


def test_a_code_is_not_found_by_trying() -> None:
    async def play(host: Hosted) -> None:
        said = []
        for _ in range(32):
            async with connect(host.url) as line:
                await line.send(written(Sit(code="QQQQQQ")))
                said.append(from_host(await line.recv()))
        assert [bye.why for bye in said if isinstance(bye, Bye)][-2:] == ["tries", "tries"]

    in_a_room(play)


def test_a_pin_takes_the_seat_along_and_the_old_line_ends() -> None:
    async def play(host: Hosted) -> None:
        async with await Client.come(host, seat="front-1") as old:
            assert not (await old.say(AnswerLobby("support", 2))).refused
            async with await Client.come(host, seat="front-1", pin=old.seated.pin) as new:
                assert (await old.goodbye()).why == "elsewhere"
                assert new.seated.heard == 1
                assert not (await new.say(AnswerLobby("support", 4))).refused
        async with connect(host.url) as line:
            await line.send(written(Sit(token=old.seated.token)))
            assert isinstance(from_host(await line.recv()), Bye)
        assert answers(host) == [2, 4]

    in_a_room(play)


def test_a_seat_is_not_taken_from_somebody_without_the_pin() -> None:
    async def play(host: Hosted) -> None:
        async with await Client.come(host, seat="front-1") as mia:
            whys = []
            for pin in ("", "000", "00000", "x", "é", "00x0", "000000", "9"):
                async with connect(host.url) as line:
                    await line.send(written(Sit(code=host.code, seat="front-1", pin=pin)))
                    answer = from_host(await line.recv())
                    assert isinstance(answer, Bye)
                    whys.append(answer.why)
            assert whys == ["pin"] * 6 + ["tries"] * 2
            assert not (await mia.say(AnswerLobby("support", 1))).refused

    in_a_room(play)


def test_who_ask_for_the_same_role_at_the_same_moment_get_a_seat_each_while_there_are() -> None:
    async def play(host: Hosted) -> None:
        role = next(seat for seat in host.room.screens.chairs("nl") if seat.endswith("-2")).removesuffix("-2")
        seats = [seat for seat in host.room.screens.chairs("nl") if seat.startswith(f"{role}-")]
        async with AsyncExitStack() as stack:
            coming = [Client.come(host, seat=role, token=str(number) * 32) for number in range(len(seats))]
            came = [await stack.enter_async_context(client) for client in await asyncio.gather(*coming)]
            assert sorted(client.seated.seat for client in came) == sorted(seats)
            async with connect(host.url) as line:
                await line.send(written(Sit(code=host.code, seat=role)))
                answer = from_host(await line.recv())
                assert isinstance(answer, Bye)
                assert answer.why == "pin"

    in_a_room(play)


def test_two_people_in_one_seat_both_see_it_and_both_are_heard() -> None:
    async def play(host: Hosted) -> None:
        async with (
            await Client.come(host, seat="front-1", name="Mia") as mia,
            await Client.come(host, seat="front-1", name="Jan", pin=mia.seated.pin, beside=True) as jan,
        ):
            await jan.say(AnswerLobby("support", 5))
            await mia.say(AnswerLobby("support", 3))
            while mia.tree != jan.tree or not mia.screen.blocks[-1].answered:  # type: ignore[union-attr]
                await asyncio.wait([asyncio.ensure_future(one.next()) for one in (mia, jan)], timeout=0.3)
        assert answers(host) == [5, 3]
        assert host.table.texts() == {1: "Mia", 2: "Jan"}
        assert [entry.intent for entry in host.table.journal if isinstance(entry.intent, JoinSeat)] == [
            JoinSeat("front-1", name=2)
        ]
        assert host.table.attendance().names == {"front-1": "Mia + Jan"}

    in_a_room(play)


# --- what is heard counts once --------------------------------------------------------------------------------------


def test_what_is_sent_twice_counts_once_and_is_heard_twice() -> None:
    async def play(host: Hosted) -> None:
        async with await Client.come(host, seat="front-1") as mia:
            for number in (1, 1, 2, 1, 2):
                await mia.send(Say(number, AnswerLobby("support", number)))
            assert [(await mia.until(Heard)).number for _ in range(5)] == [1, 1, 2, 1, 2]
        assert answers(host) == [1, 2]

    in_a_room(play)


def test_what_comes_out_of_order_waits_until_what_was_before_it_has_come() -> None:
    async def play(host: Hosted) -> None:
        async with await Client.come(host, seat="front-1") as mia:
            for number in (3, 2, 1, 3, 2, 3):
                await mia.send(Say(number, AnswerLobby("support", number)))
            assert [(await mia.until(Heard)).number for _ in range(3)] == [1, 2, 3]
        assert answers(host) == [1, 2, 3]

    in_a_room(play)


def test_after_a_night_everybody_is_back_in_the_own_seat_and_nothing_counts_twice(tmp_path: Path) -> None:
    path = tmp_path / "night.overdracht"
    seen: dict[str, Any] = {}

    async def evening(host: Hosted) -> None:
        async with await Client.come(host, lead=True) as lead, await Client.come(host, seat="front-1") as mia:
            await mia.say(AnswerLobby("support", 1))
            await lead.say(OpenRound())
            seen.update(token=mia.seated.token, code=host.code)

    async def morning(host: Hosted) -> None:
        assert host.code == seen["code"]
        async with await Client.come(host, token=seen["token"]) as mia:
            assert (mia.seated.seat, mia.seated.heard) == ("front-1", 1)
            await mia.send(Say(1, AnswerLobby("support", 5)))
            assert (await mia.until(Heard)).number == 1
            assert mia.screen.phase == "play"
        assert answers(host) == [1]

    in_a_room(evening, path)
    in_a_room(morning, path)


# --- who may say what -----------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "intent",
    [
        OpenRound(),
        TakeSeat("handler-1"),
        LeaveSeat("handler-1"),
        Go(),
        Pause(),
        Speed(9.0),
        Wait(),
        RenewPin("handler-1"),
    ],
)
def test_only_whoever_leads_says_what_leads(intent: Any) -> None:  # noqa: ANN401 - any intent
    async def play(host: Hosted) -> None:
        before = len(host.table.journal)
        async with await Client.come(host, seat="front-1") as mia:
            assert "spelleiding" in (await mia.say(intent)).refused
        assert len(host.table.journal) == before + 1

    in_a_room(play)


@pytest.mark.parametrize(
    "frame",
    [
        "", "x", "[]", "null", "{}", '{"is":"Nothing"}', "[" * 60_000, "\u0000", "x" * 65_000,
        raw({"is": "Say", "number": 1, "intent": {"intent": "Finish", "deed": 1}}),
        raw({"is": "Say", "number": 1, "intent": {"intent": "Claim", "case": "x", "seat": "y"}}),
        raw({"is": "Say", "number": 0, "intent": {"intent": "Claim", "case": "x"}}),
        raw({"is": "Say", "number": -1, "intent": {"intent": "Claim", "case": "x"}}),
        raw({"is": "Say", "number": 1, "intent": {"intent": "Claim", "case": "x" * 300}}),
        raw({"is": "Say", "number": 1, "intent": {"intent": "Claim", "case": "\u001b]0;x\u0007"}}),
        raw({"is": "Say", "number": 1, "intent": {"intent": "Claim", "case": "x"}, "texts": ["nobody asked"]}),
        raw({"is": "Say", "number": 1, "intent": {"intent": "Propose", "case": "x", "role": "y", "text": 1}}),
        raw({"is": "Say", "number": 1, "intent": {"intent": "Mark", "kind": "quote", "lesson": 1, "value": 10**17}}),
        raw({"is": "Sit", "code": "x"}),
    ],
)  # fmt: skip
def test_what_no_client_of_ours_sends_ends_the_line_and_leaves_no_trace(frame: str) -> None:
    async def play(host: Hosted) -> None:
        async with await Client.come(host, seat="front-1") as mia:
            before = [in_full(entry) for entry in host.table.journal]
            await mia.line.send(frame)
            assert (await mia.goodbye()).why == "malformed"
            assert await mia.ended()
            assert [in_full(entry) for entry in host.table.journal] == before

    in_a_room(play)


def test_a_frame_of_more_than_64_kib_ends_the_line() -> None:
    async def play(host: Hosted) -> None:
        async with await Client.come(host, seat="front-1") as mia:
            await mia.line.send("x" * 70_000)
            assert await mia.ended()

    in_a_room(play)


def test_texts_are_clean_when_anybody_sees_them() -> None:
    async def play(host: Hosted) -> None:
        async with await Client.come(host, seat="observer-1", name="\x1b]0;x\x07Mia\u202e [red]") as mia:
            await mia.say(Mark("quote", 1, 0, text=1), "\x1b[2Jhallo\u0000 [b]")
            assert host.table.texts()[1] == "]0;xMia [red]"
            assert not any("\x1b" in text for text in host.table.texts().values())

    in_a_room(play)


def test_a_page_of_another_site_gets_no_line() -> None:
    async def play(host: Hosted) -> None:
        for origin in ("http://evil.example", "null", f"http://127.0.0.1:{host.port + 1}"):
            with pytest.raises(InvalidStatus):
                await connect(host.url, origin=origin)
        async with connect(host.url, origin=host.http):  # type: ignore[arg-type]
            pass

    in_a_room(play)


# --- people come and go ---------------------------------------------------------------------------------------------


def test_a_seat_that_was_left_is_held_by_its_bot_and_taken_back_with_one_key() -> None:
    async def play(host: Hosted) -> None:
        async with await Client.come(host, seat="front-1", name="Mia") as mia:
            assert host.table.seats() == ["front-1"]
        while host.table.seats():  # noqa: ASYNC110 - the room looks around once a second
            await asyncio.sleep(0.05)
        async with await Client.come(host, token=mia.seated.token) as back:
            await back.shown()
            (deed,) = back.screen.deeds
            assert not (await back.do(deed)).refused
            assert host.table.seats() == ["front-1"]
            assert host.table.attendance().names == {"front-1": "Mia"}
            while len(back.screen.deeds) < 2:
                await back.shown()

    in_a_room(play, away=0.1)


def test_who_stands_up_is_gone_and_the_seat_is_free() -> None:
    async def play(host: Hosted) -> None:
        async with await Client.come(host, seat="front-1") as mia:
            await mia.send(Stand())
            await mia.goodbye()
        assert host.table.seats() == []
        async with await Client.come(host, seat="front-1") as jan:
            assert jan.seated.token != mia.seated.token

    in_a_room(play)


def test_whoever_leads_takes_a_seat_from_somebody() -> None:
    async def play(host: Hosted) -> None:
        async with await Client.come(host, lead=True) as lead, await Client.come(host, seat="front-1") as mia:
            await lead.say(LeaveSeat("front-1"))
            assert (await mia.goodbye()).why == "seat"
        async with await Client.come(host, seat="front-1"):
            pass

    in_a_room(play)


def test_somebody_goes_on_in_another_language() -> None:
    async def play(host: Hosted) -> None:
        async with await Client.come(host, seat="front-1") as mia:
            await mia.shown()
            await mia.send(Speak("en"))
            while mia.screen.language != "en":
                await mia.shown()

    in_a_room(play)


# --- what breaks ----------------------------------------------------------------------------------------------------


def test_when_the_disk_is_full_nothing_is_heard_or_shown_and_all_goes_on_when_there_is_room(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "full.overdracht"
    commit = SessionFile.commit
    full: list[bool] = []

    def refusing(file: SessionFile, *what: Any) -> None:  # noqa: ANN401 - whatever it takes
        if full:
            raise DiskFull(path)
        commit(file, *what)

    monkeypatch.setattr(SessionFile, "commit", refusing)

    async def play(host: Hosted) -> None:
        async with await Client.come(host, seat="front-1") as mia, await Client.come(host, seat="handler-1") as jan:
            await mia.shown()
            full.append(True)
            await mia.send(Say(1, AnswerLobby("support", 1)))
            await mia.send(Say(2, AnswerLobby("support", 2)))
            await jan.send(Say(1, AnswerLobby("support", 3)))
            told = await mia.until(Told)
            assert "vol" in told.text
            await asyncio.sleep(1.2)
            assert not any(isinstance(message, Heard | Changed) for message in (*mia.got[-2:], *jan.got[-2:]))
            full.clear()
            assert (await mia.until(Heard)).number == 1
            assert (await mia.until(Heard)).number == 2
            assert (await jan.until(Heard)).number == 1
        assert sorted(answers(host)) == [1, 2, 3]

    in_a_room(play, path)
    assert sorted(entry.intent.value for entry in table_at(path).journal if isinstance(entry.intent, AnswerLobby)) == [
        1,
        2,
        3,
    ]


def test_who_never_reads_holds_nobody_up(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(link, "STALLED", 0.5)

    async def play(host: Hosted) -> None:
        deaf = socket.socket()
        deaf.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 4096)
        deaf.connect(("127.0.0.1", host.port))
        async with await Client.come(host, lead=True) as lead:
            sleeper = await connect(host.url, max_size=None, max_queue=1, compression=None)
            await sleeper.send(written(Sit(code=host.code, seat="front-1")))
            await lead.say(OpenRound())
            await lead.say(Speed(1000.0))
            for number in range(60):
                began = asyncio.get_running_loop().time()
                await lead.say(Speed(500.0 + number))
                assert asyncio.get_running_loop().time() - began < 1
                await asyncio.sleep(0.02)
            sleeper.transport.abort()
        deaf.close()

    in_a_room(play, speed=500)


def test_who_floods_is_cut_and_the_others_play_on() -> None:
    async def play(host: Hosted) -> None:
        async with await Client.come(host, seat="front-1") as mia, await Client.come(host, seat="handler-1") as jan:
            for _ in range(1500):
                await mia.send(Speak("nl"))
            assert (await mia.goodbye()).why == "flood"
            assert not (await jan.say(AnswerLobby("support", 1))).refused

    in_a_room(play)


def test_who_says_nothing_at_the_door_is_sent_away(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(link, "FIRST", 0.2)

    async def play(host: Hosted) -> None:
        async with connect(host.url) as line:
            bye = from_host(await line.recv())
            assert isinstance(bye, Bye)
            assert bye.why == "late"

    in_a_room(play)


@pytest.mark.plants
def test_a_defect_in_one_intent_leaves_the_others_playing(monkeypatch: pytest.MonkeyPatch) -> None:
    async def play(host: Hosted) -> None:
        async with await Client.come(host, seat="front-1") as mia, await Client.come(host, seat="handler-1") as jan:
            with monkeypatch.context() as broken:
                broken.setattr(host.table.game, "say", None)
                assert "overdracht" in (await mia.say(AnswerLobby("support", 1))).refused
            assert not (await jan.say(AnswerLobby("support", 2))).refused
            assert not (await mia.say(AnswerLobby("support", 3))).refused

    in_a_room(play)


def test_what_a_room_played_runs_again_to_the_byte(tmp_path: Path) -> None:
    path = tmp_path / "again.overdracht"

    async def play(host: Hosted) -> None:
        async with await Client.come(host, lead=True) as lead, await Client.come(host, seat="handler-1") as jan:
            await lead.say(OpenRound())
            for _ in range(12):
                while jan.tree is None or not (possible := [d for d in jan.screen.deeds if suggested(d) is not None]):
                    await jan.shown()
                await jan.do(possible[0])

    in_a_room(play, path, speed=60)
    # Resuming says again what was said, and refuses a journal that comes out otherwise.
    assert len(table_at(path).journal) > 20


def test_whoever_leads_reads_the_screen_of_another_seat_and_nobody_else_does() -> None:
    async def play(host: Hosted) -> None:
        async with await Client.come(host, lead=True) as lead, await Client.come(host, seat="front-1") as mia:
            for one in (mia, lead):
                await one.send(Look("handler-1"))
            while not isinstance(message := await lead.next(), Shown) or not message.reading:
                pass
            assert (message.screen.seat, message.screen.deeds) == ("handler-1", ())
            await mia.say(AnswerLobby("support", 1))
            await mia.shown()
            assert not any(isinstance(message, Shown) and message.reading for message in mia.got)

    in_a_room(play)


def test_people_who_change_seats_take_their_tokens_along() -> None:
    async def play(host: Hosted) -> None:
        async with (
            await Client.come(host, lead=True) as lead,
            await Client.come(host, seat="front-1", name="Mia") as mia,
            await Client.come(host, seat="handler-1", name="Jan") as jan,
        ):
            assert not (await lead.say(MoveSeat("front-1", "handler-1"))).refused
            assert [(await one.until(Seated)).seat for one in (mia, jan)] == ["handler-1", "front-1"]
            assert (await mia.until(Told)).text.startswith("De spelleiding heeft u een andere stoel gegeven")
            while mia.tree is None or mia.screen.seat != "handler-1":
                await mia.shown()
            assert not (await mia.say(AnswerLobby("support", 2))).refused
        async with await Client.come(host, token=jan.seated.token) as back:
            assert back.seated.seat == "front-1"
        assert host.table.world.table.answers.keys() == {("handler-1", "support", False)}

    in_a_room(play)
