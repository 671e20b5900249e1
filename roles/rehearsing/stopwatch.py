"""The stopwatch: how long something takes, and how long until others see what somebody did."""

import asyncio
import statistics
import time
from collections import defaultdict
from collections.abc import Callable, Sequence
from typing import Final, Literal, NamedTuple

Kind = Literal["bot", "terminal", "page"]
"""How somebody is there: over the wire, in a terminal, or at a page in a browser."""

WORD: Final = "repetitie{:04}x"
"""What is looked for; no scenario says this."""


class Times(NamedTuple):
    """How long something took: so many times, the middle, all but one in a hundred, and the longest (seconds)."""

    number: int
    p50: float
    p99: float
    most: float


def times(seconds: Sequence[float]) -> Times | None:
    """Sum up what was measured; none when nothing was."""
    if len(seconds) < 2:  # noqa: PLR2004 - of one there is no spread
        return None
    cuts = statistics.quantiles(seconds, n=100, method="inclusive")
    return Times(len(seconds), cuts[49], cuts[98], max(seconds))


class Calls:
    """Whoever leads calls a word to all; this notes when who sees it."""

    def __init__(self, clock: Callable[[], float] = time.perf_counter) -> None:
        """Have called nothing yet."""
        self._clock = clock
        self._since, self._called = 0.0, 0
        self._unseen: set[str] = set()
        self._perhaps: set[str] = set()
        self.word = ""
        self.seen: dict[Kind, list[float]] = defaultdict(list)
        self.missed: list[str] = []
        """Who had not seen a word when the next one was called."""

    def call(self, who: set[str], perhaps: frozenset[str] = frozenset()) -> str:
        """Begin with the next word, which these must see, and those `perhaps`, unless something covers it; give it."""
        self.missed += self._unseen
        self._called += 1
        self._perhaps = set(perhaps)
        self.word, self._unseen, self._since = WORD.format(self._called), set(who), self._clock()
        return self.word

    def look(self, who: str, kind: Kind, shown: bytes) -> None:
        """Note when somebody is shown the word for the first time."""
        if (who in self._unseen or who in self._perhaps) and self.word.encode() in shown:
            self._unseen.discard(who)
            self._perhaps.discard(who)
            self.seen[kind].append(self._clock() - self._since)

    @property
    def is_seen(self) -> bool:
        """Tell whether everybody saw the last word."""
        return not self._unseen

    def end(self) -> None:
        """Look no more."""
        self.missed += self._unseen
        self._unseen = set()


LOOKED: Final = 0.05
"""So often (seconds) is looked whether something is so that tells nobody when it is."""


async def until(holds: Callable[[], bool], seconds: float) -> bool:
    """Look again and again until something holds, but no longer than so many seconds; tell whether it did."""
    end = time.monotonic() + seconds
    while not (so := holds()) and time.monotonic() < end:  # noqa: ASYNC110 - what is looked at tells nobody
        await asyncio.sleep(LOOKED)
    return so
