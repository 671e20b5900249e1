"""Lines in a window: no word is broken there; in a file or a pipe each line is whole."""

from io import StringIO

import pytest

from roles.terminal.plain.console import Streams

SAID = "  Bewoners en organisatoren willen een evenement houden, en niemand weet van wie de zaak nu is."


class Window(StringIO):
    """A stream that is a window."""

    def isatty(self) -> bool:
        return True


@pytest.fixture
def _narrow(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "40")


@pytest.mark.usefixtures("_narrow")
def test_a_window_breaks_no_word_and_loses_none() -> None:
    Streams(StringIO(), window := Window()).write(SAID)
    lines = window.getvalue().splitlines()
    assert len(lines) > 1
    assert all(len(line) <= 40 and line.startswith("  ") for line in lines)
    assert " ".join(window.getvalue().split()) == SAID.strip()


@pytest.mark.usefixtures("_narrow")
def test_a_pipe_gets_each_line_whole_and_an_empty_line_stays() -> None:
    Streams(StringIO(), pipe := StringIO()).write(SAID)
    assert pipe.getvalue() == f"{SAID}\n"
    Streams(StringIO(), window := Window()).write()
    assert window.getvalue() == "\n"
