"""A guard beside the app: what nobody can clean up who is killed outright, a shell that outlives the app does."""

import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Final

AS_IT_WAS: Final = (
    "\033[?2026l\033[?1049l\033[?25h\033[0m"
    "\033[?1000l\033[?1002l\033[?1003l\033[?1006l\033[?1015l"
    "\033[?1004l\033[?2004l\033[?2048l\033[<u"
)
"""Back from the app's own screen, with a cursor; no more reports of the mouse, of focus, of pastes or of sizes."""

WATCH: Final = 'read -r word || { stty "$1" <&2 2>/dev/null; printf %s "$2"; }'
"""Wait for the app's last word; when it dies without one, put back how the terminal reads (`stty -g`) and draws."""


@contextmanager
def guarded() -> Iterator[None]:
    """Let an app run in this terminal; should it be killed, the terminal is whole again all the same.

    The guard is in a session of its own, so that what is sent to the app's group (a signal, the end of the terminal)
    does not reach it. Where there is no terminal, or no shell such as on Windows, the app runs without.
    """
    reads, draws = sys.__stdin__, sys.__stderr__
    shell, stty = shutil.which("sh"), shutil.which("stty")
    if not (reads and draws and reads.isatty() and draws.isatty() and shell and stty):
        yield
        return
    asked = subprocess.run([stty, "-g"], stdin=reads, capture_output=True, text=True, check=False)  # noqa: S603 - our own words
    command = [shell, "-c", WATCH, "guard", asked.stdout.strip(), AS_IT_WAS]
    guard = subprocess.Popen(  # noqa: S603 - our own words, none from people
        command, stdin=subprocess.PIPE, stdout=draws, stderr=reads, start_new_session=True
    )
    try:
        yield
    finally:
        guard.communicate(b"whole\n")
