"""A room among enemies: hostile messages over real sockets change nothing, and nobody else sees anything of them."""

import asyncio
import logging
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from random import Random
from typing import NamedTuple

import msgspec
import pytest
from websockets.asyncio.client import connect
from websockets.exceptions import ConnectionClosed, InvalidStatus

from roles.hosting import entrance
from roles.terminal.presenter import present
from roles.terminal.saying import is_offered, saying
from roles.terminal.wire.messages import Bye, Heard, Say, Shown, Sit, Speak, from_host, written
from simulation.case import OBSERVERS
from simulation.events.table import IntentRefused
from simulation.intents.employee import Claim
from simulation.intents.table import OpenRound
from simulation.outlook import FACILITATOR, eyes
from simulation.session.controls import Pause
from tests.hosting.hosted import Client, Hosted, hosted, raw
from tests.terminal.moments import filled
from tests.wire import hostile

HONEST = ("handler-1", "boss-1", "mia", "observer-1")
ENEMY = "front-1"


@pytest.fixture(autouse=True)
def _nobody_is_kept_out(monkeypatch: pytest.MonkeyPatch) -> None:
    """Who floods a room stays outside for a while; here the next attack comes at once."""
    monkeypatch.setattr(entrance, "FOR_FLOODING", (1, 0.0))


GOODBYES = {"malformed", "token", "code", "tries", "flood", "seat", "pin", "full"}


class State(NamedTuple):
    """All that must not change: every screen but the enemy's, what people typed, who sits where."""

    screens: dict[str, bytes]
    texts: dict[int, str]
    sitters: list[tuple[int, str, bool]]
    persons: list[str]


def state(host: Hosted) -> State:
    """How things are."""
    world = host.table.world
    seats = [*OBSERVERS, *world.desks, *world.scenario.personas]
    screens = {seat: msgspec.json.encode(host.room.screens.present(seat, "nl")) for seat in seats if seat != ENEMY}
    # Whoever leads also sees the minutes go by, and who is on the line.
    screens[FACILITATOR] = msgspec.json.encode(present(eyes(world, FACILITATOR), "nl"))
    return State(
        screens,
        host.table.texts(),
        [(sitter.number, sitter.seat, sitter.gone) for sitter in host.room.book.sitters.values()],
        sorted(world.persons),
    )


class Enemy:
    """Somebody who has a seat, and sends what no client of ours sends."""

    def __init__(self, host: Hosted, dice: Random, token: str) -> None:
        self.host, self.dice, self.token = host, dice, token
        self.came_of: Counter[str] = Counter()
        self.sent = 0

    async def attack(self) -> str:
        """Try one way; give what came of it."""
        weights = {
            self.malformed: 30, self.unseated: 10, self.unspeakable: 10, self.forbidden: 35, self.peeps: 5,
            self.old_token: 8, self.foreign: 5, self.flood: 2,
        }  # fmt: skip
        way = self.dice.choices([*weights], [*weights.values()])[0]
        result = await way()
        self.came_of[f"{way.__name__}: {result}"] += 1
        return result

    async def malformed(self) -> str:
        """What is no message, from a seat."""
        async with await Client.come(self.host, token=self.token) as client:
            _, frame = hostile.malformed(self.dice)
            return await self.farewell(client, frame)

    async def unseated(self) -> str:
        """What is no message, or comes before its turn, from somebody at the door."""
        early = raw({"is": "Say", "number": 1, "intent": {"intent": "OpenRound"}})
        frame = self.dice.choice([hostile.malformed(self.dice)[1], early, written(Speak("en"))])
        async with connect(self.host.url) as line:
            return await self.farewell(Client(line), frame)

    async def unspeakable(self) -> str:
        """What no client of ours could have put together."""
        async with await Client.come(self.host, token=self.token) as client:
            told = raw({"is": "Say", "number": client.number + 1, "intent": hostile.unspeakable(self.dice)})
            return await self.farewell(client, told)

    async def forbidden(self) -> str:
        """What nobody in this seat may say, as often as an honest client may say something."""
        async with await Client.come(self.host, token=self.token) as client:
            heard = Counter[str]()
            for _ in range(20):
                make = self.dice.choice([self.stolen, self.impossible])
                told = make(self.dice)
                client.number += 1
                self.sent += 1
                await client.line.send(raw({"is": "Say", "number": client.number, **told}))
                answer = await self.answered(client)
                if isinstance(answer, Bye):
                    return f"cut {answer.why} after {told}"
                heard["refused" if answer.refused else f"{answer} to {told}"] += 1
            return " ".join(sorted(heard))

    @staticmethod
    def impossible(dice: Random) -> dict[str, object]:
        """What only whoever leads may say, or is about nothing."""
        return {"intent": dice.choice([hostile.of_the_table, hostile.about_nothing])(dice)}

    def stolen(self, dice: Random) -> dict[str, object]:
        """What only another seat may say now."""
        world = self.host.table.world
        own = self.host.room.screens.present(ENEMY, "nl").deeds
        while True:
            theirs = present(eyes(world, dice.choice([*world.desks, *HONEST])), "nl").deeds
            if theirs:
                deed = self.dice.choice(theirs)
                what = saying(deed, filled(deed, dice))
                if not is_offered(own, what):
                    return {"intent": msgspec.to_builtins(what.intent), "texts": what.texts}

    async def peeps(self) -> str:
        """To look on at another seat, which only whoever leads may; what comes back is of the own seat or nothing."""
        async with await Client.come(self.host, token=self.token) as client:
            for seat in self.dice.choices([*HONEST, FACILITATOR, "nobody", "../../x"], k=8):
                await client.line.send(raw({"is": "Look", "seat": seat}))
                await client.line.send(written(Speak(self.dice.choice(["nl", "en"]))))
                self.sent += 1
            client.number += 1
            await client.line.send(
                raw({"is": "Say", "number": client.number, "intent": self.impossible(self.dice)["intent"]})
            )
            answer = await self.answered(client)
            await asyncio.sleep(0.1)
            with suppress(TimeoutError):
                async with asyncio.timeout(0.2):
                    while True:
                        await client.next()
            seen = {message.screen.seat for message in client.got if isinstance(message, Shown)}
            return f"cut {answer.why}" if isinstance(answer, Bye) else f"saw {' '.join(sorted(seen))}"

    async def old_token(self) -> str:
        """Tokens, codes and PINs that open nothing."""
        guess = "".join(self.dice.choices("ABCDEFGHJKLMNPQRSTUVWXYZ0123456789_-", k=32))
        wish = self.dice.choice(
            [
                Sit(token=guess),
                Sit(code=guess[:6], seat="handler-1"),
                Sit(code=guess[:10], lead=True),
                Sit(code=self.host.code, lead=True),
                Sit(code=self.host.code, seat="handler-1", pin=f"{self.dice.randint(0, 9999):04}x"),
                Sit(code=self.host.code, seat="../../handler-1"),
            ]
        )
        async with connect(self.host.url) as line:
            return await self.farewell(Client(line), written(wish))

    async def foreign(self) -> str:
        """A page of another site."""
        self.sent += 1
        origin = self.dice.choice(
            ["http://elsewhere.example", "null", f"{self.host.http}.elsewhere.example", "file://"]
        )
        try:
            async with connect(self.host.url, additional_headers={"Origin": origin}):
                return "OPEN"
        except InvalidStatus as fault:
            return f"status {fault.response.status_code}"

    async def flood(self) -> str:
        """More than anybody can say, some of it twice."""
        async with await Client.come(self.host, token=self.token) as client:
            self.sent += 300
            try:
                for _ in range(300):
                    await client.line.send(written(Say(client.number + 1, Claim("nobody-case"))))
            except ConnectionClosed:
                return "cut flood"
            return await self.farewell(client, written(Speak("nl")))

    async def farewell(self, client: Client, frame: str | bytes) -> str:
        """Send something, and hear why the line is cut."""
        self.sent += 1
        try:
            await client.line.send(frame)
            while not isinstance(message := from_host(await asyncio.wait_for(client.line.recv(), 20)), Bye):
                pass
        except ConnectionClosed as fault:
            return f"closed {fault.rcvd.code if fault.rcvd else ''}"
        return f"cut {message.why}"

    async def answered(self, client: Client) -> Heard | Bye:
        """What the host says to a numbered intent."""
        while True:
            match message := await client.next():
                case Heard(number=number) if number == client.number:
                    return message
                case Bye():
                    return message


@contextmanager
def listening() -> Iterator[list[str]]:
    """Everything that any library writes in its log meanwhile, whatever its level."""
    told: list[str] = []
    ear = logging.Handler(logging.NOTSET)
    ear.emit = lambda record: told.append(ear.format(record))  # type: ignore[method-assign]
    roots = [logging.getLogger(name) for name in ("", "roles", "uvicorn", "uvicorn.error", "uvicorn.access")]
    for root in roots:
        root.addHandler(ear)
    try:
        yield told
    finally:
        for root in roots:
            root.removeHandler(ear)


async def besieged(path: Path, messages: int, seed: int) -> Counter[str]:
    """A room that hears so many hostile messages while the clock stands still; what came of each attack."""
    async with hosted(path, speed=1) as host:
        lead = await Client.come(host, lead=True)
        honest = [await Client.come(host, seat=seat, name="Noor") for seat in HONEST]
        enemy = Enemy(host, Random(seed), (await Client.come(host, seat=ENEMY)).seated.token)
        await lead.say(OpenRound())
        await lead.say(Pause())
        host.table.advance(host.table.game.at + 3 * 86_400 + 36_000)
        await asyncio.sleep(0.3)
        before, entries = state(host), len(host.table.journal.entries)
        with listening() as told:
            while enemy.sent < messages:
                await enemy.attack()
        tokens = [enemy.token, *(client.seated.token for client in honest)]
        assert not [line for line in told for secret in secrets_of(host, tokens) if secret in line]
        assert state(host) == before
        for entry in host.table.journal.entries[entries:]:
            assert (entry.seat, [type(event) for event in entry.events]) == (ENEMY, [IntentRefused])
        await plays_on(honest)
        return enemy.came_of


async def plays_on(honest: list[Client]) -> None:
    """Nobody was thrown out or shown anything, and each is still heard."""
    for client in honest:
        while True:
            try:
                message = from_host(await asyncio.wait_for(client.line.recv(), 0.2))
            except TimeoutError:
                break
            assert not isinstance(message, Bye)
        await client.say(Claim("nobody-case"))


def secrets_of(host: Hosted, tokens: list[str]) -> list[str]:
    """What no log may hold."""
    return [host.code, host.leads, "Noor", *tokens]


def judged(came_of: Counter[str]) -> None:
    """Each kind of attack ended as it should."""
    for way, number in came_of.items():
        kind, _, result = way.partition(": ")
        match kind:
            case "forbidden":
                assert result == "refused", way
            case "peeps":
                assert result in {f"saw {ENEMY}", "cut malformed"}, way
            case "foreign":
                assert result == "status 403", way
            case _:
                goodbye = {"closed 1009", "closed 1007", "closed 1000"} | {f"cut {why}" for why in GOODBYES}
                assert result in goodbye, (way, number)


def test_hostile_messages_change_nothing_and_nobody_sees_them(tmp_path: Path) -> None:
    judged(asyncio.run(besieged(tmp_path / "room.overdracht", 600, 1)))


@pytest.mark.prove
@pytest.mark.parametrize("seed", range(4))
def test_ten_thousand_hostile_messages_change_nothing_and_nobody_sees_them(seed: int, tmp_path: Path) -> None:
    judged(asyncio.run(besieged(tmp_path / "room.overdracht", 2500, 100 + seed)))
