"""What can be bent in a scenario that was read as plain values: numbers, names, whole parts."""

import json
from collections.abc import Callable, Iterator
from random import Random

from simulation.scenario.document import Data

HOSTILE: tuple[Data, ...] = (
    None, True, False, 0, 1, -1, 2, 0.5, 1.5, -0.5, 1e-9, 1e14, 999_999_999_999_999, 10_000, 24,
    "", " ", "x", "0m", "1s", "1m", "1d", "52w", "520w", "5200w", "999999w", "-1d", "3 maanden", "12:30", "no", "nee",
    "yes", "0d 00:00", "9999w 23:59", "9999-12-31", "1900-01-01", "always", "mon-sun 00:00-24:00", "sat 00:00-00:01",
    "sun 23:59-24:00", "mon 9-17", "é" * 3, "\u202eabc", "a" * 5000, "{value}", "%s", "$HOME", "../../etc", "<b>",
    "nul\u0000", "\u200b", "😀", [], {}, [[]], [{}], {"nl": "x"}, {"kind": "fixed", "mean": "0m"}, {"": ""},
    {"kind": "exponential", "mean": "1s"}, {"kind": "lognormal", "mean": "520w", "cv": 10}, {"kind": "uniform"},
    {"kind": "gamma", "mean": "1s", "cv": 10}, {"kind": "uniform", "low": "0m", "high": "5200w"},
)  # fmt: skip


def _places(here: Data) -> Iterator[tuple[Data, Data]]:
    """Go through every place in a tree: what it stands in, and its key there."""
    for key in list(here) if isinstance(here, dict) else range(len(here)) if isinstance(here, list) else ():
        yield here, key
        yield from _places(here[key])


def _place(luck: Random, data: Data, fits: Callable[[Data], bool] = lambda _: True) -> tuple[Data, Data] | None:
    """Choose a place whose value fits."""
    found = [(around, key) for around, key in _places(data) if fits(around[key])]
    return luck.choice(found) if found else None


def _other_number(luck: Random, data: Data) -> None:
    """Change a number into another that may stand there too."""
    if place := _place(luck, data, lambda value: type(value) in {int, float}):
        chance = 0 <= place[0][place[1]] <= 1
        place[0][place[1]] = luck.choice((0, 1, 0.5, 1e-9) if chance else (0, 1, 2, 9, 24, 100, 1e6, -5, 1e12))


def _other_duration(luck: Random, data: Data) -> None:
    """Change a duration into a very short or a very long one."""
    if place := _place(luck, data, lambda value: isinstance(value, str) and value[:1].isdigit() and " " not in value):
        place[0][place[1]] = luck.choice(("0m", "1s", "1m", "1d", "52w", "520w", "5200w"))


def _other_hours(luck: Random, data: Data) -> None:
    """Change opening hours."""
    if place := _place(luck, data, lambda value: isinstance(value, str) and value[:4] in {"mon-", "alwa", "tue "}):
        place[0][place[1]] = luck.choice(("always", "sat 09:00-09:01", "mon-fri 00:00-24:00", "sun 10:00-24:00"))


def _flipped(luck: Random, data: Data) -> None:
    """Turn yes into no."""
    if place := _place(luck, data, lambda value: isinstance(value, bool)):
        place[0][place[1]] = not place[0][place[1]]


def _other_spread(luck: Random, data: Data) -> None:
    """Let something take a time of another kind."""
    spreads = [value for value in HOSTILE if isinstance(value, dict) and "kind" in value]
    if place := _place(luck, data, lambda value: isinstance(value, dict) and "kind" in value and "mean" in value):
        place[0][place[1]] = dict(luck.choice(spreads))


def _sibling(luck: Random, data: Data) -> None:
    """Put the name of one thing where that of another of its kind stands."""
    if place := _place(luck, data, lambda value: isinstance(value, dict) and len(value) > 1):
        names = sorted(place[0][place[1]])
        one, other = luck.sample(names, 2)
        if use := _place(luck, data, lambda value: value == one):
            use[0][use[1]] = other


def _added(luck: Random, data: Data) -> None:
    """Add the name of a sibling to a list."""
    if place := _place(luck, data, lambda value: isinstance(value, list) and bool(value) and isinstance(value[0], str)):
        words = place[0][place[1]]
        if other := _place(luck, data, lambda value: isinstance(value, dict) and words[0] in value):
            words.append(luck.choice(sorted(other[0][other[1]])))


def _left_out(luck: Random, data: Data) -> None:
    """Leave out one thing of a list, or one that has its place but not its need."""
    if place := _place(luck, data, lambda value: isinstance(value, list) and len(value) > 1):
        del place[0][place[1]][luck.randrange(len(place[0][place[1]]))]


def _hostile_value(luck: Random, data: Data) -> None:
    """Put something absurd somewhere."""
    if place := _place(luck, data, lambda value: not isinstance(value, dict | list)):
        place[0][place[1]] = luck.choice(HOSTILE)


def _extreme_number(luck: Random, data: Data) -> None:
    """Make a number or a duration extreme."""
    if place := _place(luck, data, lambda value: type(value) in {int, float}):
        place[0][place[1]] = luck.choice((0, 1, -1, 1e-9, 0.999, 100, 1e6, 1e14, 10_000))


def _extreme_duration(luck: Random, data: Data) -> None:
    """Make a duration extreme."""
    if place := _place(luck, data, lambda value: isinstance(value, str) and value[:1].isdigit()):
        place[0][place[1]] = luck.choice(("0m", "1s", "1m", "1d", "52w", "520w", "5200w", "0d 00:00"))


def _other_name(luck: Random, data: Data) -> None:
    """Put a name where another one stands."""
    if place := _place(luck, data, lambda value: isinstance(value, str) and value.isidentifier()):
        other = _place(luck, data, lambda value: isinstance(value, str) and value.isidentifier())
        place[0][place[1]] = other[0][other[1]] if other else "x"


def _swap(luck: Random, data: Data) -> None:
    """Swap two parts of the file."""
    one, other = _place(luck, data), _place(luck, data)
    if one and other:
        here, there = one[0][one[1]], other[0][other[1]]
        copies = json.loads(json.dumps([here, there]))
        one[0][one[1]], other[0][other[1]] = copies[1], copies[0]


def _gone(luck: Random, data: Data) -> None:
    """Take something out."""
    if place := _place(luck, data):
        del place[0][place[1]]


def _twice(luck: Random, data: Data) -> None:
    """Copy something beside itself."""
    if place := _place(luck, data):
        around, key = place
        copy = json.loads(json.dumps(around[key]))
        if isinstance(around, list):
            around.append(copy)
        else:
            around[f"{key}_2"] = copy


def _moved(luck: Random, data: Data) -> None:
    """Move a key to another block."""
    one, other = _place(luck, data), _place(luck, data, lambda value: isinstance(value, dict))
    if one and other and isinstance(one[0], dict):
        there = other[0][other[1]]
        there[one[1]] = json.loads(json.dumps(one[0].pop(one[1])))


def _renamed(luck: Random, data: Data) -> None:
    """Give a key another name."""
    if (place := _place(luck, data)) and isinstance(place[0], dict):
        other = _place(luck, data)
        place[0][str(other[1]) if other else "x"] = place[0].pop(place[1])


BENDS = (
    _other_number, _other_number, _other_number, _other_duration, _other_duration, _other_hours, _flipped,
    _other_spread, _sibling, _sibling, _added, _left_out,
)  # fmt: skip
HURTS = (
    _hostile_value, _hostile_value, _extreme_number, _extreme_number, _extreme_duration, _extreme_duration,
    _other_name, _other_name, _swap, _gone, _twice, _moved, _renamed,
)  # fmt: skip
