"""Foreseeing: the process beside a room in which bots play the next round; it answers what `foresight` asks.

It yields to whatever else the machine has to do. Nobody left to listen ends it, also when the room was killed.
"""

import os
import sys
from typing import BinaryIO, Final

import msgspec

from overdracht.foresight import Ask, Game, Seen, Step, Told, line
from overdracht.preview import PAIRS, Previews

GENTLE: Final = 10
"""By so much less urgent than the room (a nice value)."""


def foresee(asked: BinaryIO, told: BinaryIO) -> None:
    """Answer what is asked, until nothing more is; the round without any offer is played once for all of them."""
    game = msgspec.json.decode(asked.readline(), type=Game)
    workers = os.cpu_count() or 1
    played: dict[tuple[str, ...], Previews] = {}
    for question in asked:
        ask = msgspec.json.decode(question, type=Ask)
        if ask.in_force not in played:
            played[ask.in_force] = Previews(game.header, ask.in_force, pairs=game.pairs or PAIRS, workers=workers)
        if not ask.offer:
            played[ask.in_force].begin()
            continue
        for found in played[ask.in_force].of([ask.offer], lambda done, of: _tell(told, Step(done / of))):
            _tell(told, Seen(found.shown()))


def _tell(told: BinaryIO, what: Told) -> None:
    """Tell something at once."""
    told.write(line(what))
    told.flush()


def main() -> None:
    """Foresee on standard input and output, gently."""
    if hasattr(os, "nice"):
        os.nice(GENTLE)
    try:
        foresee(sys.stdin.buffer, sys.stdout.buffer)
    except BrokenPipeError:
        os._exit(0)  # nobody listens any more, so what is being played is no longer wanted


if __name__ == "__main__":
    main()
