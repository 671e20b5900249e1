"""The terminal is whole again whatever happens, and the session is kept."""

import os
import pty
import select
import signal
import subprocess
import sys
import termios
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from overdracht.composition import carried_on
from roles.terminal.app.guard import AS_IT_WAS
from tests.plays import EVERYTHING

LEAVES_THE_SCREEN = b"\x1b[?1049l"
ENTERS_THE_SCREEN = b"\x1b[?1049h"
SHOWS_THE_CURSOR = b"\x1b[?25h"
PATIENCE = 30

STARTS = "from overdracht.__main__ import main; main()"
FAULTY = f"""
from roles.terminal.alone import Alone
def say(self, what):
    raise {{}}
Alone.say = say
{STARTS}
"""


class Window:
    """A terminal of our own, with the app in it."""

    def __init__(self, session: Path, program: str = STARTS) -> None:
        self.screen, self.inside = pty.openpty()
        termios.tcsetwinsize(self.inside, (24, 80))
        self.before = termios.tcgetattr(self.inside)
        command = [sys.executable, "-c", program, "play", EVERYTHING, "--role", "front", "--session", str(session)]
        of = {**os.environ, "TERM": "xterm-256color", "LANG": "nl_NL.UTF-8", "LC_ALL": ""}
        self.app = subprocess.Popen(
            command, stdin=self.inside, stdout=self.inside, stderr=self.inside, env=of, start_new_session=True
        )
        self.seen = b""

    def read_until(self, done: Callable[[], bool]) -> None:
        """Read what the app writes until something is so."""
        deadline = time.monotonic() + PATIENCE
        while not done() and time.monotonic() < deadline:
            if select.select([self.screen], [], [], 0.1)[0]:
                self.seen += os.read(self.screen, 65536)
        assert done(), self.seen[-2000:]

    def close(self) -> None:
        """Leave nothing behind."""
        if self.app.poll() is None:
            self.app.kill()
            self.app.wait()
        os.close(self.screen)
        os.close(self.inside)


@pytest.mark.parametrize("how", ["Q", signal.SIGTERM, signal.SIGHUP, signal.SIGINT, signal.SIGQUIT], ids=str)
def test_the_terminal_is_whole_again_and_the_game_is_kept(how: str | signal.Signals, tmp_path: Path) -> None:
    session = tmp_path / "game.overdracht"
    window = Window(session)
    try:
        window.read_until(lambda: b"zoek" in window.seen)
        os.write(window.screen, b"a")
        window.read_until(lambda: b"wachten" in window.seen)
        if isinstance(how, signal.Signals):
            window.app.send_signal(how)
        else:
            os.write(window.screen, how.encode())
        window.read_until(lambda: window.app.poll() is not None and b"resume" in window.seen)
        assert window.seen.rindex(LEAVES_THE_SCREEN) > window.seen.rindex(ENTERS_THE_SCREEN)
        assert SHOWS_THE_CURSOR in window.seen[window.seen.rindex(LEAVES_THE_SCREEN) - 200 :]
        assert b"Traceback" not in window.seen
        assert termios.tcgetattr(window.inside) == window.before
    finally:
        window.close()
    again = carried_on(session)
    assert again.world.playing
    again.close()


def test_who_loses_the_terminal_without_a_signal_leaves_too(tmp_path: Path) -> None:
    window = Window(tmp_path / "game.overdracht")
    try:
        window.read_until(lambda: b"zoek" in window.seen)
        os.close(window.screen)
        os.close(window.inside)
        assert window.app.wait(PATIENCE) is not None
    finally:
        window.screen, window.inside = pty.openpty()
        window.close()
    again = carried_on(tmp_path / "game.overdracht")
    assert again.seats() == ["front-1"]
    again.close()


def test_who_was_killed_has_a_whole_terminal_and_carries_on_where_the_game_was(tmp_path: Path) -> None:
    session = tmp_path / "game.overdracht"
    window = Window(session)
    try:
        window.read_until(lambda: b"zoek" in window.seen)
        os.write(window.screen, b"a")
        window.read_until(lambda: b"wachten" in window.seen)
        assert termios.tcgetattr(window.inside) != window.before
        os.killpg(window.app.pid, signal.SIGKILL)
        window.app.wait()
        window.read_until(lambda: window.seen.endswith(AS_IT_WAS.encode()))
        assert termios.tcgetattr(window.inside) == window.before
    finally:
        window.close()
    command = [sys.executable, "-m", "overdracht", "resume", str(session), "--plain"]
    said = subprocess.run(command, input="q\n", capture_output=True, text=True, timeout=PATIENCE, check=True)
    assert "balie. maandag 25 maart, 0.00 uur; nog 42 dagen." in said.stdout
    assert not said.stderr


@pytest.mark.parametrize("fault", ["OSError(28, 'full')", "ValueError('a defect')"])
def test_a_fault_in_the_middle_leaves_no_traceback_and_a_whole_terminal(fault: str, tmp_path: Path) -> None:
    window = Window(tmp_path / "game.overdracht", FAULTY.format(fault))
    try:
        window.read_until(lambda: b"zoek" in window.seen)
        os.write(window.screen, b"a")
        window.read_until(lambda: window.app.poll() is not None)
        assert window.seen.rindex(LEAVES_THE_SCREEN) > window.seen.rindex(ENTERS_THE_SCREEN)
        assert termios.tcgetattr(window.inside) == window.before
        assert window.app.returncode
        assert b"Traceback" not in window.seen
    finally:
        window.close()
