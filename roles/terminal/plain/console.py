"""The console: reads a line and writes a line, and lets nothing through that a terminal would obey."""

import shutil
from textwrap import wrap
from typing import Protocol, TextIO

from roles.terminal.saying import cleaned

LONGEST = 1000
"""More than so many characters nobody types on a line."""


class Console(Protocol):
    """Where plain mode reads and writes."""

    def write(self, line: str = "") -> None:
        """Write a line."""

    def read(self, prompt: str) -> str | None:
        """Read a line; none when there will be no more."""


class Streams:
    """A console on two streams: standard input and output, or files."""

    def __init__(self, given: TextIO, shown: TextIO) -> None:
        """Read from one stream and write to the other."""
        self._given, self._shown = given, shown

    def write(self, line: str = "") -> None:
        """Write a line, cleaned: what people and files say is never an escape sequence."""
        for part in self._broken(tidy(line)):
            self._shown.write(part + "\n")
        self._shown.flush()

    def _broken(self, line: str) -> list[str]:
        """Break a line between words, where a window would break it within one; whatever is no window gets it whole."""
        if not self._shown.isatty():
            return [line]
        indent = line[: len(line) - len(line.lstrip(" "))]
        width = shutil.get_terminal_size().columns
        return wrap(line, width, subsequent_indent=indent, break_on_hyphens=False) or [""]

    def read(self, prompt: str) -> str | None:
        """Read a line, cleaned; none at the end of the input."""
        self._shown.write(tidy(prompt) + " ")
        self._shown.flush()
        line = self._given.readline()
        return cleaned(line)[:LONGEST] if line else None


def tidy(line: str) -> str:
    """Give a line as it may be written, with its own indentation."""
    indent = len(line) - len(line.lstrip(" "))
    return " " * indent + cleaned(line)
