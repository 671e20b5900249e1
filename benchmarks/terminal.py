"""How long one waits at the terminal: from the command to the lobby, and from a key to what it does on the screen.

The real command in a terminal of its own (a pty, 120 by 40). The clock runs at four times the room's pace over a board
of sixty cards; keys go to the game and to the least app that Textual can make in turn, so that both meet the same
machine: that app is the floor. What a key does is looked for in what is painted: the cursor's colour on another row,
words of a dialogue. Run with `python benchmarks/terminal.py [SPELLS]`.
"""

import os
import pty
import re
import select
import shutil
import statistics
import subprocess
import sys
import tempfile
import termios
import time
from collections.abc import Callable, Sequence
from pathlib import Path

from overdracht.composition import laid
from overdracht.shelf import header
from roles.terminal.presenter import present
from roles.terminal.screen import Board
from simulation.intents.table import Introduce, OpenRound, TakeSeat
from simulation.outlook import FACILITATOR
from simulation.session.table import Table

GAMES = (("tilburg-evenementenvergunning", "account_manager"), ("groningen-bijstandsuitkering", "manager"))
CARDS, SPEED, HALF = 60, 4, {"profiles.room.ordinary": "0.5"}
HERE = Path(__file__).parents[1]
GAME = [sys.executable, "-m", "overdracht"]
PATIENCE, GIVEN_UP = 60.0, 5.0
REST, SPELL = 0.15, 20
TARGETS = {"start": 1.5, "key": 0.1}

FLOOR = """
from textual.app import App
from textual.widgets import Static
class Floor(App):
    count = 0
    def compose(self):
        yield Static("<0>")
    def on_key(self):
        self.count += 1
        self.query_one(Static).update(f"<{self.count}>")
Floor().run()
"""

# The dark theme's cursor: 40% of the first colour over the background.
CURSOR = b"48;2;45;85;109"
FAR = 3
PLACE = re.compile(rb"\x1b\[(\d+);(\d+)H")


class Window:
    """A terminal with a program in it."""

    def __init__(self, command: Sequence[str], **environment: str) -> None:
        """Start it."""
        self.screen, inside = pty.openpty()
        termios.tcsetwinsize(inside, (40, 120))
        of = {**os.environ, "TERM": "xterm-256color", "COLORTERM": "truecolor", "LANG": "nl_NL.UTF-8", **environment}
        of |= {"PYTHONPATH": str(HERE)}
        # As an installed program: what was compiled once is kept.
        of.pop("PYTHONDONTWRITEBYTECODE", None)
        of.pop("NO_COLOR", None)
        self.began = time.perf_counter()
        self.program = subprocess.Popen(command, stdin=inside, stdout=inside, stderr=inside, env=of, process_group=0)
        os.close(inside)

    def until(self, painted: Callable[[bytes], bool], since: float, patience: float = PATIENCE) -> float:
        """Read until something is painted, and give how long that took."""
        seen = b""
        while time.perf_counter() - since < patience:
            if select.select([self.screen], [], [], 0.05)[0]:
                seen += os.read(self.screen, 1 << 16)
                if painted(seen):
                    return time.perf_counter() - since
        raise TimeoutError(seen[-500:])

    def press(self, key: bytes, painted: Callable[[bytes], bool]) -> float:
        """Press a key, and give how long it takes until its effect is painted."""
        self.rest()
        since = time.perf_counter()
        os.write(self.screen, key)
        return self.until(painted, since, GIVEN_UP)

    def rest(self) -> None:
        """Read what is painted of its own accord for a moment, as between two keys."""
        since = time.perf_counter()
        while (left := REST - (time.perf_counter() - since)) > 0:
            if select.select([self.screen], [], [], left)[0]:
                os.read(self.screen, 1 << 16)

    def close(self) -> None:
        """End the program."""
        self.program.kill()
        self.program.wait()
        os.close(self.screen)


def says(word: str) -> Callable[[bytes], bool]:
    """Look for a word."""
    return lambda seen: word.encode() in seen


def list_rows(seen: bytes) -> list[int]:
    """Give the rows on which the cursor was painted in the list on the left; under a dialogue it has another colour."""
    _, *placed = PLACE.split(seen)
    painted = zip(placed[::3], placed[1::3], placed[2::3], strict=True)
    return [int(row) for row, column, what in painted if CURSOR in what and column == b"1"]


def list_is_back(seen: bytes) -> bool:
    """Tell whether the seat is on top again."""
    return bool(list_rows(seen))


class Cursor:
    """Looks for the cursor some rows from where it was: a list that grows moves it by one, its digits by more."""

    row = 0

    def moved(self, seen: bytes) -> bool:
        """Tell whether it moved."""
        rows = list_rows(seen)
        before, self.row = self.row, rows[-1] if rows else self.row
        return abs(self.row - before) > FAR


# --- from the command to the lobby -----------------------------------------------------------------------------------


def started(command: Sequence[str], word: str, **environment: str) -> float:
    """Give how long a program needs until it has painted a word."""
    window = Window(command, **environment)
    try:
        return window.until(says(word), window.began)
    finally:
        window.close()


def starting(times: int, folder: Path) -> None:
    """Tell how long one waits for the lobby: with nothing compiled, and as ever after; beside importing Textual."""
    compiled = str(folder / "compiled")
    for game, role in GAMES:
        runs, floors = list[float](), list[float]()
        for run in range(times + 1):
            command = [*GAME, "play", game, "--role", role, "--session", str(folder / f"{role}-{run}.overdracht")]
            runs.append(started(command, "zoek", PYTHONPYCACHEPREFIX=compiled))
            least = [sys.executable, "-c", "import textual.app; print('there')"]
            floors.append(started(least, "there", PYTHONPYCACHEPREFIX=compiled))
        median, floor = statistics.median(runs[1:]), statistics.median(floors[1:])
        print(f"{game:32} first {runs[0]:.2f} s  then {median:.2f} s ({min(runs[1:]):.2f}-{max(runs[1:]):.2f})", end="")
        print(f"  import textual {floor:.2f} s  target {TARGETS['start']} s")


# --- from a key to what it does ------------------------------------------------------------------------------------


def sixty_cards(path: Path) -> int:
    """Keep a game in which bots played until sixty cards are open, and give how many there are."""
    game, role = GAMES[1]
    table = laid(header(game, settings=HALF), path)
    table.say("", TakeSeat(f"{role}-1"))
    table.say(FACILITATOR, Introduce(()))
    table.say(FACILITATOR, OpenRound())
    while (count := cards(table, f"{role}-1")) < CARDS:
        table.advance(table.game.at + 3600)
    table.close()
    return count


def cards(table: Table, seat: str) -> int:
    """Count the cards on the board that a seat sees."""
    blocks = present(table.eyes(seat), "nl").blocks
    return sum(len(column.items) for block in blocks if isinstance(block, Board) for column in block.columns)


def keys(spells: int, folder: Path) -> None:
    """Tell how long keys take: the cursor to another line, the board and back, help and back."""
    path = folder / "sixty.overdracht"
    print(f"{sixty_cards(path)} cards at the start of each of {spells} spells of {SPELL} seconds")
    took: dict[str, list[float]] = {"cursor": [], "board": [], "help": [], "back": [], "floor": [], "lost": []}
    floor = Window([sys.executable, "-c", FLOOR])
    floor.until(says("<0>"), floor.began)
    for _ in range(spells):
        # Again from the same moment: at this speed the board soon holds hundreds.
        again = shutil.copy(path, folder / "again.overdracht")
        spell(Window([*GAME, "resume", str(again), "--speed", str(SPEED)]), floor, took)
    floor.close()
    print(f"{len(took.pop('lost'))} presses whose effect could not be told from what else was painted")
    for name, row in took.items():
        told(name, row)
    told("all keys", [each for name, row in took.items() if name != "floor" for each in row])


def spell(game: Window, floor: Window, took: dict[str, list[float]]) -> None:
    """Press keys for some seconds, in the game and at the floor in turn."""
    cursor = Cursor()
    game.until(cursor.moved, game.began)
    until = time.perf_counter() + SPELL
    while time.perf_counter() < until:
        pressed = len(took["floor"]) + 1
        line, key, name = (b"9", b"B", "board") if pressed % 2 else (b"1", b"?", "help")
        presses = ((game, line, "cursor", cursor.moved), (game, key, name, says("Esc")),
                   (game, key, "back", list_is_back), (floor, b"x", "floor", says(f"<{pressed}>")))  # fmt: skip
        for window, stroke, what, painted in presses:
            try:
                took[what].append(window.press(stroke, painted))
            except TimeoutError:  # such as a list that changed in that moment, so that the line is where it was
                took["lost"].append(GIVEN_UP)
    game.close()


def told(name: str, row: Sequence[float]) -> None:
    """Tell the middle and the tail of what was measured."""
    cuts = statistics.quantiles(row, n=100, method="inclusive")
    print(f"{name:10} {len(row):5} keys  p50 {cuts[49] * 1e3:6.1f} ms  p95 {cuts[94] * 1e3:6.1f} ms", end="")
    print(f"  p99 {cuts[98] * 1e3:6.1f} ms  target {TARGETS['key'] * 1e3:.0f} ms")


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as there:
        if "keys" not in sys.argv:
            starting(7, Path(there))
        keys(int(sys.argv[1]) if len(sys.argv) > 1 else 6, Path(there))
