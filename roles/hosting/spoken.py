"""What may come in over the wire: an intent that holds nothing but what a client of ours could have put into it."""

from typing import Any, Final

import msgspec

from roles.terminal.saying import Said, cleaned
from simulation.intents import PlayerIntent, TableIntent
from simulation.session.people import texts_of

LONGEST_WORD: Final = 200
"""Names of cases, tasks and facts are not longer than this (characters)."""

MOST_PARTS: Final = 100
"""No argument lists more than this."""

GREATEST: Final = 2**53
"""No number is greater than this."""


def is_speakable(intent: Said, texts: tuple[str, ...]) -> bool:
    """Tell whether an intent refers to just the texts that came with it, and holds only sober words and numbers."""
    if isinstance(intent, PlayerIntent | TableIntent):
        referred = sorted(number for number in texts_of(intent) if number)
        if referred != list(range(1, len(texts) + 1)):
            return False
    elif texts:
        return False
    return all(map(_is_sober, msgspec.to_builtins(intent).values()))


def _is_sober(value: Any) -> bool:  # noqa: ANN401 - an argument of an intent is of many kinds
    """Tell whether an argument is of a size and form that a screen could have offered."""
    match value:
        case str():
            return len(value) <= LONGEST_WORD and cleaned(value) == value
        case bool() | None:
            return True
        case int() | float():
            return -GREATEST <= value <= GREATEST
        case list() | tuple():
            return len(value) <= MOST_PARTS and all(map(_is_sober, value))
        case _:
            return False
