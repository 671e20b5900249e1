"""The doctor says what would spoil a session, never hangs, and saves what a damaged file still holds."""

import json
import os
import pty
import select
import socket
import subprocess
import sys
import termios
import time
from collections.abc import Callable, Iterator
from pathlib import Path, PurePosixPath, PureWindowsPath

import pytest

from overdracht.commands.doctor import findings
from overdracht.composition import carried_on
from overdracht.doctor.disk import room, speed
from overdracht.doctor.file import of_file
from overdracht.doctor.keys import KEYS, judged
from overdracht.doctor.network import refused
from overdracht.doctor.place import copied_by, kind_in
from overdracht.doctor.rescue import rescued
from overdracht.doctor.terminal import colours, letters, size
from overdracht.language import LANGUAGES, Language, speak
from roles import archetypes
from simulation.intents.table import OpenRound, TakeSeat
from simulation.session.file import SessionFile
from simulation.session.pages import rows_in
from simulation.session.table import Table
from tests.plays import head, scenario

DAY = 86_400


@pytest.fixture(autouse=True)
def dutch_afterwards() -> Iterator[None]:
    """Leave the language as it was."""
    yield
    speak("nl")


def played(path: Path) -> Table:
    """A session of some days."""
    of = head()
    table = Table.lay(of, scenario(of), archetypes(), path)
    table.say("", TakeSeat("front-1"))
    table.say("", OpenRound())
    table.advance(table.game.at + 3 * DAY)
    return table


def doctor(*arguments: str, folder: Path) -> subprocess.CompletedProcess[str]:
    """Call the doctor where nobody looks on."""
    command = [sys.executable, "-m", "overdracht", "doctor", *arguments]
    of = {**os.environ, "PYTHONPATH": str(Path(__file__).parents[1]), "LANG": "nl_NL.UTF-8", "LC_ALL": ""}
    return subprocess.run(
        command, cwd=folder, env=of, stdin=subprocess.DEVNULL, capture_output=True, text=True, timeout=120, check=False
    )


def damage(path: Path) -> None:
    """Spoil one letter of an entry in the second half."""
    with SessionFile.read(path) as file:
        middle = len(file) * 3 // 4
    body = bytearray(path.read_bytes())
    body[body.index(rows_in(path)["entries"][middle]) + 5] ^= 1
    path.write_bytes(body)


# --- findings ---------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(("columns", "lines", "weight"), [(80, 24, "well"), (79, 24, "warning"), (200, 10, "warning")])
def test_a_window_that_is_too_small_is_noticed(columns: int, lines: int, weight: str) -> None:
    assert size(columns, lines).weight == weight


def test_colours_are_never_a_fault() -> None:
    for environment in ({}, {"TERM": "dumb"}, {"TERM": "linux"}, {"TERM": "xterm-256color"}, {"NO_COLOR": "1"}):
        assert colours(environment, "linux").weight in {"well", "warning"}
    assert colours({"TERM": "xterm-256color"}, "linux").weight == "well"


@pytest.mark.parametrize(
    ("environment", "weight"),
    [({"LANG": "nl_NL.UTF-8"}, "well"), ({"LANG": "en_GB.utf8"}, "well"), ({"LANG": "C"}, "warning"), ({}, "warning"),
     ({"LC_ALL": "nl_NL.ISO-8859-1@euro", "LANG": "nl_NL.UTF-8"}, "warning")],
)  # fmt: skip
def test_a_locale_without_utf8_is_noticed(environment: dict[str, str], weight: str) -> None:
    assert [finding.weight for finding in letters(environment, "linux")] == [weight]


@pytest.mark.parametrize(
    ("folder", "service"),
    [
        (PureWindowsPath("C:/Users/jan/OneDrive - Gemeente Voorbeeld/spel"), "OneDrive"),
        (PureWindowsPath("G:/Mijn Drive/spel"), "Google Drive"),
        (PurePosixPath("jan/Library/Mobile Documents/com~apple~CloudDocs"), "iCloud"),
        (PurePosixPath("jan/Library/CloudStorage/Dropbox-Werk"), "Dropbox"),
        (PurePosixPath("jan/dropped boxes"), None),
    ],
)
def test_a_folder_that_a_service_copies_is_known_by_its_name(folder: PurePosixPath, service: str | None) -> None:
    assert copied_by(folder) == service


def test_the_nearest_file_system_counts() -> None:
    mounts = "disk / ext4 rw 0 0\nserver:/x /net nfs4 rw 0 0\ndisk2 /net/near ext4 rw 0 0\nsrv /a\\040b cifs rw 0 0\n"
    assert kind_in(mounts, "/net/deep/folder") == "nfs4"
    assert kind_in(mounts, "/net/near/folder") is None
    assert kind_in(mounts, "/network") is None
    assert kind_in(mounts, "/a b/c") == "cifs"


def test_little_room_spoils_a_session_and_a_slow_disk_is_worth_knowing() -> None:
    assert (room(10).weight, room(10**9).weight) == ("fault", "well")
    assert (speed(0.5).weight, speed(0.01).weight) == ("warning", "well")


def test_a_port_that_somebody_uses_is_noticed() -> None:
    with socket.socket() as other:
        other.bind(("", 0))
        other.listen(1)
        assert refused(other.getsockname()[1])
    assert refused(0) is None


# --- keys ------------------------------------------------------------------------------------------------------------


def pressing(arrives: list[bytes]) -> Callable[[float], bytes]:
    """Somebody who presses these, and then nothing more."""
    return lambda _: arrives.pop(0) if arrives else b""


def test_each_key_that_does_not_arrive_is_named() -> None:
    right = pressing([key.bytes[0] for key in KEYS])
    assert [finding.weight for finding in judged(right, lambda _: None)] == ["well"]
    swallowed = [b"" if key.en == "Escape" else key.bytes[0] for key in KEYS]
    (finding,) = judged(pressing(swallowed), lambda _: None)
    assert finding.weight == "warning"
    assert "Escape" in finding.what


def test_nobody_is_asked_for_ever() -> None:
    asked: list[str] = []
    (finding,) = judged(pressing([]), asked.append)
    assert finding.weight == "unseen"
    assert len(asked) == 2


def test_at_a_terminal_the_doctor_asks_for_keys_and_leaves_it_as_it_was(tmp_path: Path) -> None:
    screen, inside = pty.openpty()
    before = termios.tcgetattr(inside)
    of = {**os.environ, "PYTHONPATH": str(Path(__file__).parents[1]), "LANG": "nl_NL.UTF-8", "TERM": "xterm"}
    command = [sys.executable, "-m", "overdracht", "doctor"]
    running = subprocess.Popen(command, cwd=tmp_path, env=of, stdin=inside, stdout=inside, stderr=inside)
    keys, seen = [b"\x1b[B", b"\t", b"\x1b", b"\x1b[F", b"?", b"X"], b""
    deadline = time.monotonic() + 60
    while running.poll() is None and time.monotonic() < deadline:
        if select.select([screen], [], [], 0.1)[0]:
            seen += os.read(screen, 4096)
        if keys and seen.count(b"...") > len(KEYS) - len(keys):
            os.write(screen, keys.pop(0))
    after = termios.tcgetattr(inside)
    os.close(screen)
    os.close(inside)
    assert running.returncode == 0
    assert "de hoofdletter Q" in seen.decode().partition("aangekomen:")[2].splitlines()[0]
    assert "de pijl omlaag" not in seen.decode().partition("aangekomen:")[2].splitlines()[0]
    assert after == before


# --- session files --------------------------------------------------------------------------------------------------


def test_a_whole_session_can_be_gone_on_with_and_stays_as_it_is(tmp_path: Path) -> None:
    path = tmp_path / "game.overdracht"
    played(path).close()
    before = path.read_bytes()
    answer = doctor(str(path), folder=tmp_path)
    assert answer.returncode == 0, answer.stdout + answer.stderr
    assert "Verder spelen kan." in answer.stdout
    assert path.read_bytes() == before
    assert sorted(tmp_path.iterdir()) == [path]


def test_a_session_that_is_open_elsewhere_is_noticed(tmp_path: Path) -> None:
    table = played(tmp_path / "game.overdracht")
    (finding,) = of_file(tmp_path / "game.overdracht")
    assert finding.weight == "fault"
    assert "al open" in finding.what
    table.close()


def test_a_damaged_session_is_saved_as_far_as_it_is_whole_and_goes_on(tmp_path: Path) -> None:
    path, new = tmp_path / "game.overdracht", tmp_path / "new.overdracht"
    played(path).close()
    damage(path)
    answer = doctor(str(path), folder=tmp_path)
    assert answer.returncode == 1
    assert "--rescue" in answer.stdout
    saved = rescued(path, new)
    assert saved.entries > 3
    assert saved.goes_on
    again = carried_on(new)
    assert len(again.journal) == saved.entries + saved.followed
    again.close()
    assert [finding.weight for finding in of_file(new)] == ["well"]


def test_resume_points_to_the_doctor_when_a_file_is_damaged(tmp_path: Path) -> None:
    path = tmp_path / "game.overdracht"
    played(path).close()
    damage(path)
    command = [sys.executable, "-m", "overdracht", "resume", str(path)]
    answer = subprocess.run(command, stdin=subprocess.DEVNULL, capture_output=True, text=True, timeout=120, check=False)
    assert answer.returncode == 2
    assert "doctor" in answer.stderr
    assert "Traceback" not in answer.stderr


def test_what_is_no_session_is_wrong_input(tmp_path: Path) -> None:
    (tmp_path / "letter.txt").write_text("Beste mensen")
    for name in ("letter.txt", "nothing.overdracht"):
        answer = doctor(name, folder=tmp_path)
        assert answer.returncode == 2
        assert name in answer.stderr


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_finding_says_what_and_what_to_do_in_both_languages(language: Language, tmp_path: Path) -> None:
    speak(language)
    path = tmp_path / "game.overdracht"
    played(path).close()
    damage(path)
    for finding in [*findings(path, keys=False), size(40, 10), room(0), speed(1.0), colours({}, "linux")]:
        assert finding.what.endswith((".", "!"))
        assert bool(finding.advice) or finding.weight == "well"


def test_json_is_one_document_and_nothing_else(tmp_path: Path) -> None:
    answer = doctor("--json", folder=tmp_path)
    found = json.loads(answer.stdout)
    assert {"topic", "weight", "what", "advice"} == set(found[0])
    assert answer.returncode == int(any(finding["weight"] == "fault" for finding in found))
