"""The command line: two languages, commands read only when needed, and clear endings."""

import importlib
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import pytest

from overdracht import __main__ as doorway
from overdracht import commands, language
from overdracht.language import Language, said


class Told(NamedTuple):
    """What a user sees of a command line that ended."""

    code: int
    out: str
    err: str


Typed = Callable[..., Told]
Plant = Callable[[str, str], None]

COMMAND = """
import click

@click.command(help="A planted command.")
@click.option("--seed", type=int)
def planted(seed):
    {deed}

COMMAND = planted
"""


@pytest.fixture
def typed(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Typed:
    """Type a command line and see how it ends."""
    for name in ("LC_ALL", "LC_MESSAGES", "LANG", "OVERDRACHT_DEBUG"):
        monkeypatch.delenv(name, raising=False)

    def run(*arguments: str) -> Told:
        with pytest.raises(SystemExit) as left:
            doorway.main(arguments)
        return Told(int(left.value.code or 0), *capsys.readouterr())

    return run


@pytest.fixture
def plant(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Plant:
    """Put a file among the commands for as long as a test takes."""
    monkeypatch.setattr(commands, "__path__", [*commands.__path__, str(tmp_path)])

    def write(name: str, text: str) -> None:
        (tmp_path / f"{name}.py").write_text(text, encoding="utf-8")
        importlib.invalidate_caches()

    return write


@pytest.mark.parametrize(
    ("environment", "expected"),
    [
        ({}, "nl"),
        ({"LANG": "nl_NL.UTF-8"}, "nl"),
        ({"LANG": "en_GB.UTF-8"}, "en"),
        ({"LANG": "de_DE.UTF-8"}, "nl"),
        ({"LANG": "C.UTF-8"}, "nl"),
        ({"LC_ALL": "", "LANG": "en_US"}, "en"),
        ({"LC_ALL": "nl_BE", "LC_MESSAGES": "en_GB", "LANG": "en_GB"}, "nl"),
        ({"LC_MESSAGES": "en_GB", "LANG": "nl_NL"}, "en"),
    ],
)
def test_the_locale_chooses_the_language(environment: dict[str, str], expected: Language) -> None:
    assert language.of_locale(environment) == expected


@pytest.mark.parametrize(
    ("line", "asked", "rest"),
    [
        ("run tilburg", None, "run tilburg"),
        ("--lang en run tilburg", "en", "run tilburg"),
        ("run --lang en tilburg", "en", "run tilburg"),
        ("run tilburg --lang=en", "en", "run tilburg"),
        ("--lang nl run --lang en", "en", "run"),
        ("run --lang", "", "run"),
        ("run -- --lang en", None, "run -- --lang en"),
    ],
)
def test_lang_may_stand_anywhere(line: str, asked: str | None, rest: str) -> None:
    assert language.asked_for(line.split()) == (asked, rest.split())


def test_a_text_is_said_in_the_language_that_is_spoken(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(language._Voice, "language", "en")
    assert said(nl="zaak", en="case") == "case"
    language.speak("nl")
    assert said(nl="zaak", en="case") == "zaak"


def test_help_is_dutch_unless_english_is_asked_for(typed: Typed) -> None:
    """In one process too: what was read in one language is read again for the other."""
    dutch, english = typed("--help"), typed("--help", "--lang", "en")
    assert dutch.code == english.code == 0
    assert "Gebruik: overdracht [OPTIES] OPDRACHT" in dutch.out
    assert "Toon de scenario's" in dutch.out
    assert "Usage: overdracht [OPTIONS] COMMAND" in english.out
    assert "List the scenarios" in english.out
    assert typed("--help") == dutch


def test_the_environment_asks_for_english_too(typed: Typed, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LANG", "en_GB.UTF-8")
    assert "Usage:" in typed("--help").out


@pytest.mark.parametrize(
    ("line", "dutch", "english"),
    [
        ("scenaros", "Bedoelde u 'scenarios'?", "Did you mean 'scenarios'?"),
        ("nothing-like-it", "De opdracht 'nothing-like-it' bestaat niet.", "No such command"),
        ("scenarios --wrong", "De optie '--wrong' bestaat niet.", "No such option '--wrong'."),
        ("scenarios extra", "Er staat een argument te veel (extra)", "Got unexpected extra argument (extra)"),
    ],
)
def test_a_wrong_line_ends_with_2_and_says_what_is_right(line: str, dutch: str, english: str, typed: Typed) -> None:
    for arguments, message, error in (
        (["--lang", "nl"], dutch, "Fout: "),
        (["--lang", "en"], english, "Error: "),
    ):
        told = typed(*line.split(), *arguments)
        assert told.code == 2
        assert told.out == ""
        assert error in told.err
        assert message in told.err


@pytest.mark.parametrize("line", ["--lang de", "scenarios --lang", "--lang= scenarios"])
def test_an_unknown_language_ends_with_2(line: str, typed: Typed) -> None:
    told = typed(*line.split())
    assert told.code == 2
    assert "geen van 'nl', 'en'" in told.err


def test_the_words_of_options_are_dutch_too(typed: Typed, plant: Plant) -> None:
    plant("optioned", COMMAND.format(deed="pass"))
    assert "'x' is geen geldig getal (integer)." in typed("optioned", "--seed", "x").err
    assert "De optie '--seed' vraagt een waarde." in typed("optioned", "--seed").err


def test_a_file_is_a_command_and_only_the_one_typed_is_read(typed: Typed, plant: Plant) -> None:
    plant("cheerful", COMMAND.format(deed="click.echo('Hallo!')"))
    plant("unread", "raise RuntimeError('read without need')")
    assert typed("cheerful") == (0, "Hallo!\n", "")


def test_a_file_without_command_fails_loudly(typed: Typed, plant: Plant) -> None:
    plant("forgetful", "import click")
    told = typed("--help")
    assert told.code == 1
    assert "overdracht.commands.forgetful has no COMMAND" in told.err


def test_a_command_says_its_own_exit_code(typed: Typed, plant: Plant) -> None:
    plant("differing", COMMAND.format(deed="return 1"))
    assert typed("differing") == (1, "", "")


@pytest.mark.parametrize(
    ("name", "deed", "code", "message"),
    [
        ("failing", "from overdracht.endings import Failed; raise Failed('Nee.')", 1, "Fout: Nee."),
        ("erring", "from overdracht.endings import Wrong; raise Wrong('Nee.')", 2, "Fout: Nee."),
        ("stopped", "raise KeyboardInterrupt", 130, "Afgebroken."),
        (
            "fileless",
            "open('no-such-file')",
            2,
            "Fout: 'no-such-file' is niet te gebruiken: het bestaat niet.",
        ),
        ("full", "raise OSError(28, 'No space left on device')", 1, "Fout: No space left on device."),
    ],
)
def test_every_ending_has_its_code_and_one_message(
    name: str, deed: str, code: int, message: str, typed: Typed, plant: Plant
) -> None:
    plant(name, COMMAND.format(deed=deed))
    told = typed(name)
    assert told.code == code
    assert told.err.strip() == message


def test_a_defect_is_reported_in_one_line_without_a_traceback(typed: Typed, plant: Plant) -> None:
    plant("defective", COMMAND.format(deed="{}['missing']"))
    told = typed("defective", "--lang", "en")
    assert told.code == 1
    assert told.err.count("\n") == 1
    assert "please report it" in told.err
    assert "KeyError in overdracht.commands.defective:7" in told.err


def test_a_developer_may_ask_for_the_traceback(typed: Typed, plant: Plant, monkeypatch: pytest.MonkeyPatch) -> None:
    plant("debugged", COMMAND.format(deed="{}['missing']"))
    monkeypatch.setenv("OVERDRACHT_DEBUG", "1")
    told = typed("debugged")
    assert told.code == 1
    assert "Traceback" in told.err


def test_help_imports_no_screens_plots_engines_or_schemas() -> None:
    """So that it answers at once; this looks at what is imported, since a clock would tell of the machine."""
    question = (
        "import sys; from overdracht.__main__ import answer; answer(['--help']);"
        "print(*sorted({'textual', 'matplotlib', 'simpy', 'pydantic', 'rich', 'yaml'} & set(sys.modules)))"
    )
    answer = subprocess.run([sys.executable, "-c", question], capture_output=True, text=True, check=True)
    assert "scenarios" in answer.stdout
    assert answer.stdout.splitlines()[-1] == ""


def test_a_reader_who_walks_away_hears_no_complaint() -> None:
    line = f"{sys.executable} -m overdracht --help"
    ended = subprocess.run(f"{line} | true", shell=True, capture_output=True, text=True, check=False)  # noqa: S602 (only a shell makes such a pipe)
    assert ended.stderr == ""
