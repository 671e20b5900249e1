"""Hostile messages, made by luck: what is malformed, and what is well formed but nobody in that seat may say.

Each kind is a generator of frames as they would lie on the wire. What is called malformed is so by the way in which it
is made, not because the reader says so.
"""

import json
from collections.abc import Callable, Mapping
from random import Random
from typing import Any, Final

from roles.terminal.wire.messages import LONGEST, LONGEST_TEXT, MOST_TEXTS

Frame = str | bytes
Message = dict[str, Any]
Make = Callable[[Random], Frame]

PLAYABLE: Final[tuple[Message, ...]] = (
    {"intent": "Claim", "case": "case-1"},
    {"intent": "Ask", "case": "case-1", "facts": ["what", "when"]},
    {"intent": "Record", "case": "case-1", "facts": ["what"], "when": "now"},
    {"intent": "HandOver", "case": "case-1", "task": "judge", "role": "handler", "warm": True, "keep": False},
    {"intent": "AnswerContact", "contact": 3, "read_card": True},
    {"intent": "Contact", "case": "case-1", "channel": "telephone", "purpose": "status", "facts": []},
    {"intent": "Judge", "request": 4, "granted": True},
    {"intent": "AnswerLobby", "question": "support", "value": 3},
    {"intent": "Vote", "offer": "card"},
    {"intent": "Mark", "kind": "tally", "lesson": 2, "value": 1, "moment": None, "case": "", "about": "", "text": 0},
)
"""Intents such as a client of ours sends."""

OF_THE_WORLD: Final = ("Begin", "Finish", "Deliver", "Arrive", "RunOut", "Strike", "Look", "Plan", "Sit", "Attend")
"""Intents that only the world may say."""

OF_THE_HOST: Final[tuple[Message, ...]] = (
    {"is": "Seated", "seat": "handler-1", "token": "t", "pin": "1234", "heard": 0},
    {"is": "Heard", "number": 1},
    {"is": "Told", "text": "the disk is full"},
    {"is": "Bye", "why": "over", "text": ""},
    {"is": "Offered", "title": "t", "seats": {}},
)
"""Messages that only a host may send."""

CONTROLS: Final = (
    "\x1b]0;title\x07",
    "\x1b[2J",
    "\x9b31m",
    "\x00",
    "\u202egnp.exe",
    "\u2066",
    "\r\n",
    "\ufeff",
    "\x1b]52;c;aGE=\x07",
)
"""What a terminal obeys, or what turns a text around."""

TRICKS: Final = (
    "../../secrets", "file:name", "{{7*7}}", "${7*7}", '=HYPERLINK("x")', "<script>x()</script>",
    "[@click=app.exit]x[/]",
    "'; DROP TABLE entries; --", "__proto__", "%00", "%n%n", "nobody-case", "\N{PILE OF POO}" * 20,
)  # fmt: skip
"""What is harmless as text, and would be something else to whoever took it for code, markup or a path."""


def say(luck: Random) -> Message:
    """A message as a client sends it."""
    return {"is": "Say", "number": luck.randint(1, 1000), "intent": dict(luck.choice(PLAYABLE))}


def sit(luck: Random) -> Message:
    """Somebody at the door."""
    return {"is": "Sit", "code": "BCDFGH", "seat": "handler-1", "name": "Noor", "language": luck.choice(["nl", "en"])}


def message(luck: Random) -> Message:
    """Anything that a client sends."""
    return luck.choice((say, sit, lambda _: {"is": "Speak", "language": "en"}, lambda _: {"is": "Stand"}))(luck)


# --- malformed -------------------------------------------------------------------------------------------------------


def noise(luck: Random) -> Frame:
    """Bytes without any form."""
    return b"\xff" + luck.randbytes(luck.randint(0, 300))


def no_object(luck: Random) -> Frame:
    """JSON, but no message."""
    return json.dumps(luck.choice([None, True, 7, "Say", [], [1, 2], {}, {"is": None}, {"is": 7}, {"is": ["Say"]}]))


def cut_short(luck: Random) -> Frame:
    """A message that breaks off."""
    text = json.dumps(message(luck))
    return text[: luck.randint(0, len(text) - 1)]


def twice(luck: Random) -> Frame:
    """Two messages in one frame."""
    return json.dumps(message(luck)) + luck.choice(["", "\n", ","]) + json.dumps(message(luck))


def unknown_kind(luck: Random) -> Frame:
    """A message that doesn't exist."""
    return json.dumps(message(luck) | {"is": luck.choice(["Eval", "say", "SAY", "Say ", "", "Quit", "Admin", "\x00"])})


def from_the_host(luck: Random) -> Frame:
    """A message that only the host sends."""
    return json.dumps(luck.choice(OF_THE_HOST))


def from_the_world(luck: Random) -> Frame:
    """An intent that only the world says."""
    return json.dumps(say(luck) | {"intent": {"intent": luck.choice(OF_THE_WORLD), "deed": 1, "contact": 1}})


def unknown_field(luck: Random) -> Frame:
    """A field too many, outside or inside."""
    told, extra = say(luck), {luck.choice(["seat", "by", "at", "admin", "__proto__", ""]): luck.choice([1, "x", None])}
    return json.dumps(told | extra if luck.random() < 0.5 else told | {"intent": told["intent"] | extra})


def missing_field(luck: Random) -> Frame:
    """A field too few."""
    told = say(luck)
    inside = {**told["intent"]}
    required = ("lesson", "contact", "request", "question", "offer", "case")
    inside.pop(next(name for name in required if name in inside))
    return json.dumps(luck.choice([{k: v for k, v in told.items() if k != "number"}, told | {"intent": inside}]))


def wrong_type(luck: Random) -> Frame:
    """A field of another type than it has."""
    told = say(luck)
    inside = {**told["intent"]}
    name = luck.choice([*inside])
    inside[name] = luck.choice([[[]], {"a": 1}, {}])
    whole = {
        "number": luck.choice(["1", None, 1.5, [], True, {}]),
        "texts": luck.choice(["x", 1, {"a": 1}, [1], [None]]),
    }
    part = luck.choice([*whole])
    return json.dumps(luck.choice([told | {"intent": inside}, told | {part: whole[part]}]))


def no_such_number(luck: Random) -> Frame:
    """A number that nobody counts to."""
    text = json.dumps(say(luck) | {"number": "N"})
    return text.replace(
        '"N"', luck.choice(["0", "-1", str(2**53), str(2**64), "1e400", "NaN", "Infinity", "1" * 400, "01", "1.0e-9"])
    )


def too_large(luck: Random) -> Frame:
    """More than a frame may hold."""
    return json.dumps(say(luck) | {"texts": ["a" * (LONGEST + luck.randint(0, 1000))]})


def too_many_texts(luck: Random) -> Frame:
    """More or longer texts than any field has."""
    texts = luck.choice([["a"] * (MOST_TEXTS + 1), ["a" * (LONGEST_TEXT + 1)], ["b"] * 900])
    return json.dumps(say(luck) | {"texts": texts})


def too_deep(luck: Random) -> Frame:
    """Brackets in brackets in brackets."""
    depth = luck.choice([50, 1000, 30_000])
    inside = luck.choice(["[" * depth + "]" * depth, '{"a":' * (depth // 5) + "1" + "}" * (depth // 5), "[" * depth])
    return '{"is":"Say","number":1,"texts":' + inside + "}"


def broken_letters(luck: Random) -> Frame:
    """Text that is no text: halves of letters, and control characters that JSON does not allow."""
    bad = luck.choice(["\\ud800", "\\udfff\\ud800", "\\x41", "\\u00g0", "\n", "\t", "\x00", "\x1b[2J"])
    return '{"is":"Sit","code":"BCDFGH","name":"a' + bad + 'b"}'


def other_alphabet(luck: Random) -> Frame:
    """A message in another encoding than it should be."""
    return json.dumps(message(luck)).encode(luck.choice(["utf-16", "utf-32", "utf-16-le", "utf-8-sig"]))


MALFORMED: Final[Mapping[str, Make]] = {
    make.__name__: make
    for make in (
        noise, no_object, cut_short, twice, unknown_kind, from_the_host, from_the_world, unknown_field, missing_field,
        wrong_type, no_such_number, too_large, too_many_texts, too_deep, broken_letters, other_alphabet,
    )
}  # fmt: skip
"""What dies at the wire."""


# --- well formed, and not allowed ------------------------------------------------------------------------------------


def of_the_table(luck: Random) -> Message:
    """What only whoever leads may say, of the table or its clock."""
    return luck.choice(
        [
            {"intent": "TakeSeat", "seat": luck.choice(["handler-1", "boss-1", "observer-1", "nobody"])},
            {"intent": "LeaveSeat", "seat": luck.choice(["handler-1", "front-1"])},
            {"intent": "EnterPhase", "phase": luck.choice(["debrief", "evaluation"])},
            {"intent": "OpenRound"},
            {"intent": "CloseRound"},
            {"intent": "Introduce", "interventions": ["card"]},
            {"intent": "Throw", "inject": luck.choice(["storm", "none"])},
            {"intent": "Pause"},
            {"intent": "Go"},
            {"intent": "Wait"},
            {"intent": "Jump"},
            {"intent": "Speed", "factor": luck.choice([0, -1, 1e9, 1000.0])},
        ]
    )


def about_nothing(luck: Random) -> Message:
    """An intent about what doesn't exist, or what is no name at all."""
    word: str = luck.choice(TRICKS)
    number = luck.choice([-1, 10**9, 2**52])
    return luck.choice(
        [
            {"intent": "Claim", "case": word},
            {"intent": "LookUp", "case": word},
            {"intent": "Work", "case": word, "task": word},
            {"intent": "Ask", "case": word, "facts": [word]},
            {"intent": "AnswerContact", "contact": number},
            {"intent": "AnswerColleague", "request": number},
            {"intent": "Judge", "request": number, "granted": True},
            {"intent": "Decide", "dilemma": number, "resident_first": True},
            {"intent": "AssignOwner", "case": word, "seat": word},
            {"intent": "Vote", "offer": word},
            {"intent": "Predict", "figure": word, "expects": "better"},
            {"intent": "Tally", "agreement": word, "kept": True},
            {"intent": "Contact", "case": word, "channel": word, "purpose": "status", "facts": [word]},
        ]
    )


def unspeakable(luck: Random) -> Message:
    """Well formed, but no client of ours could have put it together."""
    word, far = luck.choice(CONTROLS), 10**300
    return luck.choice(
        [
            {"intent": "Claim", "case": f"case{word}1"},
            {"intent": "Work", "case": "c" * 5000, "task": "t"},
            {"intent": "Ask", "case": "case-1", "facts": ["what"] * 2000},
            {"intent": "Propose", "case": "case-1", "role": "handler", "text": 7},
            {"intent": "Mark", "kind": "quote", "lesson": 1, "value": 0, "text": 3},
            {"intent": "AnswerContact", "contact": 2**60},
            {"intent": "Speed", "factor": float(far)},
        ]
    )


FORBIDDEN: Final[Mapping[str, Callable[[Random], Message]]] = {
    make.__name__: make for make in (of_the_table, about_nothing, unspeakable)
}
"""What is turned away by whoever reads it; what another seat may say comes from its own screen (`stolen`)."""


def malformed(luck: Random) -> tuple[str, Frame]:
    """Any malformed frame, and its kind."""
    kind = luck.choice([*MALFORMED])
    return kind, MALFORMED[kind](luck)


def forbidden(luck: Random) -> tuple[str, Message]:
    """Any intent that nobody in a seat may say, and its kind."""
    kind = luck.choice([*FORBIDDEN])
    return kind, FORBIDDEN[kind](luck)
