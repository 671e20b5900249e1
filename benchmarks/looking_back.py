"""How long one waits for a session of two hours: until it is told, until it stands on the screen, and until a jump.

Simulated people play three rounds of forty minutes at the pace of a room. The real commands then read the session:
`replay` until its last line, and `replay --screens` in a terminal of its own until the time bar is painted; in there
one jumps to the end and one entry back, which is the farthest, since the world is made anew from the beginning.
"""

import resource
import subprocess
import sys
import time
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

from sizes import GAMES, play
from terminal import GAME, Window, says

ROUNDS: Final = 3
AT_MOST: Final = 2.0
"""Seconds from a command to what it shows, and from a key to another moment."""
TIMES: Final = 5
END, BACK = b"\x1b[F", b","


def main() -> int:
    """Print how long each takes, and fail when the fastest of some times is too slow."""
    with TemporaryDirectory() as folder:
        slowest = max(look_back(game, Path(folder) / f"{game}.overdracht") for game in GAMES)
    return int(slowest > AT_MOST)


def look_back(game: str, path: Path) -> float:
    """Play a session and look back on it; give the longest wait."""
    last = len(play(game, path, ROUNDS)[0])
    print(f"{game}: {last} entries")
    waits = {"told": min(told(path) for _ in range(TIMES))}
    seen = [on_screen(path, last) for _ in range(TIMES)]
    waits |= {name: min(each[name] for each in seen) for name in seen[0]}
    for name, seconds in waits.items():
        print(f"  {name:16} {seconds:5.2f} s (at most {AT_MOST:g})")
    return max(waits.values())


def told(path: Path) -> float:
    """Let a session be told, and give how long that took."""
    began, before = time.perf_counter(), resource.getrusage(resource.RUSAGE_CHILDREN).ru_utime
    subprocess.run([*GAME, "replay", str(path)], check=True, stdout=subprocess.DEVNULL)
    took, used = time.perf_counter() - began, resource.getrusage(resource.RUSAGE_CHILDREN).ru_utime - before
    print(f"  told in {took:.2f} s, of which {used:.2f} s at work")
    return took


def on_screen(path: Path, last: int) -> dict[str, float]:
    """Look back on the screen, jump to the end and back; give how long each took."""
    window = Window([*GAME, "replay", str(path), "--screens"])
    try:
        first = window.until(says(f"1/{last}"), window.began)
        return {
            "on screen": first,
            "to the end": window.press(END, says(f"{last}/{last}")),
            "one entry back": window.press(BACK, says(f"{last - 1}/{last}")),
        }
    finally:
        window.close()


if __name__ == "__main__":
    sys.exit(main())
