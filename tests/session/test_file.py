"""The session file: what was committed is there, and whatever befalls the file is told in plain words."""

import os
import random
import signal
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from itertools import islice
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from simulation.session import faults
from simulation.session.database import FORMAT, IDENTITY
from simulation.session.faults import (
    DiskFull,
    DiskRefuses,
    NotASessionFile,
    SessionDamaged,
    SessionExists,
    SessionFault,
    SessionLocked,
    SessionTooNew,
)
from simulation.session.file import SessionFile
from simulation.session.packing import LONGEST, Unpackable, pack, unpack, unpacked
from simulation.session.pages import PAGE, from_the_start, rows_in
from simulation.session.salvage import rescue, salvage

HEADER = b'{"scenario":"' + b"two desks " * 1000 + b'"}'
ENTRIES = [
    b'{"number":%d,"events":["%s"]}' % (n, random.Random(n).randbytes(n * 97 % 9000).hex().encode())
    for n in range(1, 61)
]
"""Some are long, also packed."""
NAMES = {1: "Anja Özdemir", 2: "Bram"}
WALL = {3: 1765432100.123, 60: 1765432999.5}

WRITER = """
import sys
from pathlib import Path
from random import Random
from simulation.session.file import SessionFile
with SessionFile.open(Path(sys.argv[1])) as file:
    number = len(file)
    while True:
        three = [(number + n, Random(number + n).randbytes(2400)) for n in (1, 2, 3)]
        file.commit(three)
        number += 3
        print(number, flush=True)
"""
OPENER = """
import os, sys
from pathlib import Path
from simulation.session.faults import SessionFault
from simulation.session.file import SessionFile
path, way, user = sys.argv[1:]
if user == "nobody" and os.geteuid() == 0:
    os.setuid(65534)  # root may do anything, so it cannot play somebody who may not
try:
    getattr(SessionFile, way)(Path(path), *[b"header"] * (way == "create")).close()
    print("opened")
except SessionFault as fault:
    print(type(fault).__name__, getattr(fault, "why", ""))
"""


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A name for a session."""
    return tmp_path / "middag.overdracht"


@pytest.fixture
def kept(path: Path, whole: bytes) -> Path:
    """A session that was played and closed."""
    return prepared(path, whole)


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """The bytes of a session that was played and closed."""
    return write(tmp_path_factory.mktemp("whole") / "middag.overdracht").read_bytes()


def write(path: Path) -> Path:
    with SessionFile.create(path, HEADER) as file:
        for n in range(0, len(ENTRIES), 4):
            numbered = list(enumerate(ENTRIES[n : n + 4], n + 1))
            file.commit(numbered, [(number, WALL[number]) for number, _ in numbered if number in WALL])
        for number, name in NAMES.items():
            file.people.set_text(number, name)
    return path


def prepared(path: Path, data: bytes) -> Path:
    path.write_bytes(data)
    return path


def found_without_sqlite(path: Path) -> list[bytes]:
    return list(unpacked(from_the_start(rows_in(path))))


def assert_only_faults(path: Path) -> None:
    """Whatever is asked of this file, the answer is a fault or what was committed, from the start on."""
    for way in (SessionFile.read, SessionFile.open):
        try:
            with way(path) as file:
                assert [file.header, *file.entries()] == [HEADER, *ENTRIES]
                assert file.people.texts().items() <= NAMES.items()
        except SessionFault as fault:
            assert_told(fault)
    try:
        saved = salvage(path)
    except SessionFault as fault:
        assert_told(fault)
    else:
        assert saved.header in {HEADER, None}
        assert saved.entries == ENTRIES[: len(saved.entries)]
        assert saved.texts.items() <= NAMES.items()
        assert saved.wall.items() <= WALL.items()
        if saved.header and isinstance(saved.fault, SessionDamaged):
            assert saved.fault.whole == len(saved.entries)


def assert_told(fault: SessionFault) -> None:
    assert "overdracht" in fault.told("nl")
    assert fault.told("nl") != fault.told("en") == str(fault)
    assert not {"{", "sqlite", "None"} & set(fault.told("nl").split())


# What was committed is there


def test_what_was_committed_is_read_back(kept: Path) -> None:
    with SessionFile.read(kept) as file:
        assert file.header == HEADER
        assert list(file.entries()) == ENTRIES
        assert len(file) == len(ENTRIES)
        assert file.wall() == WALL
        assert file.people.texts() == NAMES


def test_a_session_goes_on_where_it_stopped(kept: Path) -> None:
    with SessionFile.open(kept) as file:
        file.commit([(61, b"one more")], [(61, 5.5)], [(3, "Carla")])
    with SessionFile.open(kept) as file:
        assert list(file.entries()) == [*ENTRIES, b"one more"]
        assert file.wall()[61] == 5.5
        assert file.people.texts()[3] == "Carla"


def test_a_session_without_entries_is_a_session(path: Path) -> None:
    SessionFile.create(path, b"").close()
    with SessionFile.read(path) as file:
        assert (file.header, list(file.entries()), len(file)) == (b"", [], 0)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=40)
@given(st.lists(st.lists(st.binary(max_size=9000), max_size=4), max_size=6))
def test_any_bytes_come_back_and_are_found_without_sqlite(path: Path, commits: list[list[bytes]]) -> None:
    path.unlink(missing_ok=True)
    with SessionFile.create(path, b"header") as file:
        for commit in commits:
            file.commit(list(enumerate(commit, len(file) + 1)))
        bodies = [body for commit in commits for body in commit]
        assert list(file.entries()) == bodies
    assert found_without_sqlite(path) == bodies


@pytest.mark.parametrize("size", [0, 1, 4038, 4039, 4040, 4041, 4042, 4043, 4044, 4045, 8130, 8140, 50_000])
def test_an_entry_of_any_length_is_found_without_sqlite(path: Path, size: int) -> None:
    with SessionFile.create(path, b"header") as file:
        file.commit([(1, random.Random(size).randbytes(size)), (2, b"next")])
        expected = list(file.entries())
    assert found_without_sqlite(path) == expected


def test_what_is_said_again_takes_hardly_any_room(path: Path) -> None:
    with SessionFile.create(path, HEADER) as file:
        before = path.stat().st_size
        file.commit([(n, b'{"number":%d,"seat":"coordinator-1","events":[]}' % n) for n in range(1, 1001)])
    assert path.stat().st_size - before < 45_000


def test_a_session_of_before_entries_were_packed_is_read_and_gone_on_with(path: Path) -> None:
    with SessionFile.create(path, HEADER) as file, file._database.transaction():
        file._database.put("entries", enumerate(ENTRIES, 1))
        file._database.put("tail", [(0, b"60")])
        file._database.run("PRAGMA user_version = 1")
    with SessionFile.read(path) as file:
        assert list(file.entries()) == ENTRIES
    with SessionFile.open(path) as file:
        file.commit([(61, ENTRIES[9]), (62, ENTRIES[9])])
    with SessionFile.open(path) as file:
        assert list(file.entries()) == [*ENTRIES, ENTRIES[9], ENTRIES[9]]
        assert file._database.run("PRAGMA user_version") == FORMAT
        assert len(rows_in(path)["entries"][62]) < 100
    assert found_without_sqlite(path) == [*ENTRIES, ENTRIES[9], ENTRIES[9]]


def test_a_row_that_was_packed_after_other_entries_is_damage(kept: Path) -> None:
    with SessionFile.open(kept) as file, file._database.transaction():
        file._database.put("entries", [(8, rows_in(kept)["entries"][9])])
    with pytest.raises(SessionDamaged):
        SessionFile.open(kept)
    assert salvage(kept).entries == ENTRIES[:7]


def test_a_row_that_would_fill_the_memory_is_damage() -> None:
    with pytest.raises(Unpackable):
        unpack(pack(b"0" * (LONGEST + 1), b""), b"")


@pytest.mark.parametrize("numbers", [[0], [2], [1, 3], [2, 1], [1, 1]])
def test_entries_are_numbered_without_gaps(path: Path, numbers: list[int]) -> None:
    with SessionFile.create(path, HEADER) as file:
        with pytest.raises(ValueError, match="1 was due"):
            file.commit([(number, b"entry") for number in numbers])
        file.commit([(1, b"entry")])
        assert list(file.entries()) == [b"entry"]


def test_a_commit_that_fails_halfway_leaves_nothing(path: Path) -> None:
    with SessionFile.create(path, HEADER) as file:
        with pytest.raises(OverflowError):
            file.commit([(1, b"entry")], texts=[(2**70, "no such number")])
        assert list(file.entries()) == []
        assert file.people.texts() == {}


def test_a_closed_session_is_one_file(path: Path) -> None:
    """Whoever copies it to a stick has all of it."""
    assert list(write(path).parent.iterdir()) == [path]


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such bits")
def test_a_session_is_private_to_its_owner(path: Path) -> None:
    assert write(path).stat().st_mode & 0o077 == 0


def test_a_session_opened_for_reading_is_not_written(kept: Path) -> None:
    before = kept.read_bytes()
    with SessionFile.read(kept) as file, pytest.raises(ValueError, match="reading only"):
        file.commit([(61, b"entry")])
    assert kept.read_bytes() == before


# People


def test_a_text_is_replaced_and_removed(kept: Path) -> None:
    with SessionFile.open(kept) as file:
        file.people.set_text(1, "Anja")
        file.people.delete(2)
        file.people.delete(99)
        assert file.people.texts() == {1: "Anja"}


def test_a_removed_person_is_gone_from_the_disk(path: Path) -> None:
    """Also after the many moves that rows make inside the file while it grows."""
    luck = random.Random(1)
    with SessionFile.create(path, HEADER) as file:
        for _ in range(40):
            people = luck.sample(range(120), 12)
            file.commit([], texts=[(n, f"Person-{n} " * luck.randrange(1, 200)) for n in people])
        for number in range(120):
            file.people.delete(number)
        assert b"Person-" not in b"".join(part.read_bytes() for part in path.parent.iterdir())
    assert b"Person-" not in path.read_bytes()


# Sudden death


def test_what_was_acknowledged_survives_a_kill(path: Path) -> None:
    luck = random.Random(4)
    SessionFile.create(path, HEADER).close()
    for _ in range(10):
        command = [sys.executable, "-c", WRITER, str(path)]
        child = subprocess.Popen(command, stdout=subprocess.PIPE, text=True)
        assert child.stdout is not None
        heard = [int(line) for line in islice(child.stdout, luck.randrange(1, 40))]
        child.send_signal(signal.SIGKILL if os.name != "nt" else signal.SIGTERM)
        heard += [int(line) for line in child.stdout if line.endswith("\n")]
        child.wait()
        with SessionFile.read(path) as file:
            entries = list(file.entries())
        assert len(entries) in {heard[-1], heard[-1] + 3}
        assert entries == [random.Random(n).randbytes(2400) for n in range(1, len(entries) + 1)]


def test_a_commit_cut_off_halfway_is_undone_even_by_a_reader(kept: Path, tmp_path: Path) -> None:
    """As a kill would leave it: pages half written, and SQLite's own journal beside them."""
    with SessionFile.open(kept) as file:
        file._database.run("PRAGMA cache_size = 1")
        file._database.run("BEGIN IMMEDIATE")
        file._database.put("entries", [(n, b"y" * 5000) for n in range(61, 200)])
        dead = prepared(tmp_path / "dead.overdracht", kept.read_bytes())
        prepared(tmp_path / "dead.overdracht-journal", kept.with_name(f"{kept.name}-journal").read_bytes())
        assert dead.stat().st_size > 200_000
    with SessionFile.read(dead) as file:
        assert list(file.entries()) == ENTRIES


# Damage


@pytest.mark.parametrize("part", range(8))
def test_a_truncated_session_gives_what_is_left(path: Path, whole: bytes, part: int) -> None:
    for size in range(part * 512, len(whole), 8 * 512):
        assert_only_faults(prepared(path, whole[:size]))


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=400)
@given(st.data())
def test_flipped_bits_are_found(path: Path, whole: bytes, data: st.DataObject) -> None:
    flipped = bytearray(whole)
    # Half of the time where it hurts: in the heads of the file and of its pages.
    anywhere = st.integers(0, len(whole) - 1)
    in_a_head = st.builds(
        lambda page, byte: page * PAGE + byte, st.integers(0, len(whole) // PAGE - 1), st.integers(0, 160)
    )
    for place in data.draw(st.lists(anywhere | in_a_head, min_size=1, max_size=3)):
        flipped[place] ^= 1 << data.draw(st.integers(0, 7))
    assert_only_faults(prepared(path, bytes(flipped)))


@pytest.mark.parametrize("filling", [b"\0", b"\xff", b"\r"])
def test_a_lost_page_costs_no_more_than_its_own_entries(path: Path, whole: bytes, filling: bytes) -> None:
    for start in range(0, len(whole), PAGE):
        assert_only_faults(prepared(path, whole[:start] + filling * PAGE + whole[start + PAGE :]))


def test_a_session_that_lost_its_first_page_is_still_saved(path: Path, whole: bytes) -> None:
    """The first page only tells SQLite the way; seals and pages are enough without it."""
    saved = salvage(prepared(path, bytes(PAGE) + whole[PAGE:]))
    assert (saved.header, saved.entries, saved.texts, saved.wall) == (HEADER, ENTRIES, NAMES, WALL)


@pytest.fixture
def surgeon(kept: Path) -> Iterator[sqlite3.Connection]:
    """Somebody who knows SQLite and means harm."""
    connection = sqlite3.connect(kept, isolation_level=None)
    yield connection
    connection.close()


@pytest.mark.parametrize(
    ("harm", "left"),
    [
        ("DELETE FROM entries WHERE number = 30", 29),
        ("DELETE FROM entries WHERE number = 60", 59),
        ("DELETE FROM entries", 0),
        ("UPDATE entries SET body = x'00' WHERE number = 7", 6),
        ("UPDATE entries SET body = NULL WHERE number = 7", 6),
        ("UPDATE entries SET body = 'text' WHERE number = 7", 6),
        ("UPDATE entries SET number = 100 WHERE number = 7", 6),
        ("UPDATE entries SET body = e.body, seal = e.seal FROM entries e WHERE entries.number = 7 AND e.number = 8", 6),
        ("INSERT INTO entries SELECT 61, body, seal FROM entries WHERE number = 1", 60),
        ("DELETE FROM tail", 60),
        ("DELETE FROM header WHERE number = 0", 60),
        ("DELETE FROM header", 0),
        ("DROP TABLE texts", 60),
        ("UPDATE texts SET body = x'ff'", 60),
        ("UPDATE wall SET body = x'ff'", 60),
        ("PRAGMA user_version = 0", 60),
    ],
)
def test_tampering_is_found(kept: Path, surgeon: sqlite3.Connection, harm: str, left: int) -> None:
    surgeon.execute(harm)
    surgeon.close()
    for way in (SessionFile.open, SessionFile.read):
        with pytest.raises(SessionDamaged) as caught:
            way(kept)
        assert caught.value.whole == left


def test_damage_that_comes_during_play_is_a_fault_too(kept: Path) -> None:
    with SessionFile.open(kept) as file:
        file._database.run("UPDATE entries SET body = x'00' WHERE number = 7")
        entries = file.entries()
        assert list(islice(entries, 6)) == ENTRIES[:6]
        with pytest.raises(SessionDamaged):
            next(entries)
        file._database.run("DELETE FROM tail")
        with pytest.raises(SessionDamaged):
            file.commit([(61, b"entry")])


def test_a_damaged_session_is_rescued_into_a_new_one(path: Path, whole: bytes, tmp_path: Path) -> None:
    place = whole.index(rows_in(prepared(path, whole))["entries"][40][:40])
    prepared(path, whole[:place] + b"?" + whole[place + 1 :])
    saved = rescue(path, tmp_path / "saved.overdracht")
    assert isinstance(saved.fault, SessionDamaged)
    assert saved.fault.whole == 39
    assert "39" in saved.fault.told("nl")
    with SessionFile.open(tmp_path / "saved.overdracht") as file:
        assert (file.header, list(file.entries())) == (HEADER, ENTRIES[:39])
        assert (file.people.texts(), file.wall()) == (NAMES, {3: WALL[3]})
        file.commit([(40, b"and on")])


def test_a_whole_session_is_rescued_whole(kept: Path, tmp_path: Path) -> None:
    assert rescue(kept, tmp_path / "saved.overdracht").fault is None
    assert salvage(tmp_path / "saved.overdracht") == salvage(kept)


def test_a_rescue_overwrites_nothing(kept: Path) -> None:
    before = kept.read_bytes()
    with pytest.raises(SessionExists):
        rescue(kept, kept)
    assert kept.read_bytes() == before


def test_a_session_without_its_header_cannot_be_rescued(kept: Path, surgeon: sqlite3.Connection) -> None:
    surgeon.execute("DELETE FROM header")
    surgeon.close()
    assert salvage(kept).entries == ENTRIES
    with pytest.raises(SessionDamaged):
        rescue(kept, kept.with_name("saved.overdracht"))
    assert not kept.with_name("saved.overdracht").exists()


# Not a session, not now, not here


@pytest.mark.parametrize(
    ("content", "why"),
    [
        (b"", "empty"),
        (b"x", "foreign"),
        (b"Dear diary,\n" * 1000, "foreign"),
        (b"PK\3\4" + bytes(9000), "foreign"),
        (b"\r" * 20_000, "foreign"),
        (b"SQLite format 3\0", "foreign"),
        (random.Random(1).randbytes(50_000), "foreign"),
    ],
)
def test_a_foreign_file_is_told_apart(path: Path, content: bytes, why: str) -> None:
    for way in (SessionFile.open, SessionFile.read, salvage):
        with pytest.raises(NotASessionFile) as caught:
            way(prepared(path, content))
        assert caught.value.why == why
        assert_told(caught.value)
        assert path.read_bytes() == content


@pytest.mark.parametrize("mode", ["delete", "wal"])
def test_a_foreign_database_is_left_as_it_was(path: Path, mode: str) -> None:
    connection = sqlite3.connect(path)
    connection.execute(f"PRAGMA journal_mode = {mode}")
    connection.execute("CREATE TABLE entries (number INTEGER PRIMARY KEY, body BLOB, seal BLOB)")
    connection.close()
    before = path.read_bytes()
    for way in (SessionFile.open, SessionFile.read):
        with pytest.raises(NotASessionFile):
            way(path)
    assert path.read_bytes() == before
    assert list(path.parent.iterdir()) == [path]


def test_a_missing_file_and_a_folder_are_told_apart(tmp_path: Path) -> None:
    for place, why in ((tmp_path / "nowhere" / "x.overdracht", "missing"), (tmp_path, "folder")):
        with pytest.raises(NotASessionFile) as caught:
            SessionFile.open(place)
        assert caught.value.why == why


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="Windows has no pipes with names")
def test_something_that_is_no_file_at_all_is_foreign(path: Path) -> None:
    os.mkfifo(path)
    with pytest.raises(NotASessionFile) as caught:
        SessionFile.open(path)
    assert caught.value.why == "foreign"


@pytest.mark.parametrize("name", ["vraag?.overdracht", "50% #1.overdracht", "één woord.overdracht", "a&mode=ro"])
def test_a_session_may_have_any_name(tmp_path: Path, name: str) -> None:
    with SessionFile.create(tmp_path / name, HEADER) as file:
        file.commit([(1, b"entry")])
    assert [child.name for child in tmp_path.iterdir()] == [name]
    with SessionFile.open(tmp_path / name) as file:
        assert list(file.entries()) == [b"entry"]


def test_nothing_is_overwritten(kept: Path, tmp_path: Path) -> None:
    before = kept.read_bytes()
    for place in (kept, tmp_path):
        with pytest.raises(SessionExists):
            SessionFile.create(place, HEADER)
    assert kept.read_bytes() == before


def test_a_session_in_no_folder_cannot_be_made(tmp_path: Path) -> None:
    with pytest.raises(DiskRefuses):
        SessionFile.create(tmp_path / "nowhere" / "x.overdracht", HEADER)


def test_a_session_is_open_only_once(kept: Path) -> None:
    with SessionFile.open(kept) as file:
        for way in (SessionFile.open, SessionFile.read, salvage):
            with pytest.raises(SessionLocked):
                way(kept)
        for command in ("open", "read"):
            assert in_another_process(kept, command) == "SessionLocked"
        file.commit([(61, b"entry")])
    assert in_another_process(kept, "open") == "opened"


def test_a_new_session_is_locked_from_the_start(path: Path) -> None:
    with SessionFile.create(path, HEADER):
        assert in_another_process(path, "open") == "SessionLocked"


def test_two_may_read_at_once(kept: Path) -> None:
    with SessionFile.read(kept) as file:
        assert next(file.entries()) == ENTRIES[0]
        assert in_another_process(kept, "read") == "opened"


def test_a_newer_session_asks_for_a_newer_program(kept: Path, surgeon: sqlite3.Connection) -> None:
    surgeon.execute(f"PRAGMA user_version = {FORMAT + 1}")
    surgeon.close()
    for way in (SessionFile.open, SessionFile.read, salvage):
        with pytest.raises(SessionTooNew, match=f"format {FORMAT + 1}"):
            way(kept)


def test_the_file_says_what_it_is(kept: Path) -> None:
    """The command `file`, and whoever finds it in ten years, can read it from the first bytes."""
    assert kept.read_bytes()[68:72] == b"ovdr" == IDENTITY.to_bytes(4, "big")


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such bits")
def test_somebody_without_permission_is_told_so() -> None:
    with TemporaryDirectory() as public:
        kept = write(Path(public) / "middag.overdracht")
        Path(public).chmod(0o755)
        kept.chmod(0)
        assert in_another_process(kept, "read", "nobody") == "NotASessionFile forbidden"
        kept.chmod(0o444)
        assert in_another_process(kept, "open", "nobody") == "NotASessionFile forbidden"
        assert in_another_process(kept, "read", "nobody") == "opened"
        kept.chmod(0o666)
        Path(public).chmod(0o555)
        assert in_another_process(kept, "open", "nobody") == "NotASessionFile forbidden"
        assert in_another_process(Path(public) / "new", "create", "nobody") == "DiskRefuses"
        Path(public).chmod(0o755)


# A full disk


def test_a_full_disk_loses_nothing_that_was_committed(kept: Path) -> None:
    long = random.Random(1).randbytes(50_000)
    with SessionFile.open(kept) as file:
        pages = file._database.run("PRAGMA page_count")
        file._database.run(f"PRAGMA max_page_count = {pages}")
        for _ in range(3):
            with pytest.raises(DiskFull) as caught:
                file.commit([(61, long), (62, b"z")], [(61, 1.0)], [(9, "Piet")])
            assert_told(caught.value)
            assert list(file.entries()) == ENTRIES
            assert (file.wall(), file.people.texts()) == (WALL, NAMES)
        file._database.run("PRAGMA max_page_count = 100000")
        file.commit([(61, long)])
    with SessionFile.open(kept) as file:
        assert list(file.entries()) == [*ENTRIES, long]


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs limits on the size of a file")
def test_a_disk_that_stops_writing_loses_nothing_either(kept: Path) -> None:
    """A limit on the size of files makes every write fail for real, from some commit on."""
    limit = f"import resource, signal; resource.setrlimit(resource.RLIMIT_FSIZE, ({kept.stat().st_size + 60_000},) * 2)"
    stubborn = f"{limit}\nsignal.signal(signal.SIGXFSZ, signal.SIG_IGN)\n{WRITER}"
    command = [sys.executable, "-c", stubborn, str(kept)]
    child = subprocess.run(command, capture_output=True, text=True, check=False)
    assert child.stderr.splitlines()[-1].startswith("simulation.session.faults.DiskRefuses")
    with SessionFile.open(kept) as file:
        assert len(file) == int(child.stdout.split()[-1]) > 60


def test_a_rescue_for_which_there_is_no_room_leaves_nothing_behind(kept: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object) -> None:
        raise DiskFull(kept)

    monkeypatch.setattr(SessionFile, "commit", full)
    with pytest.raises(DiskFull):
        rescue(kept, kept.with_name("saved.overdracht"))
    assert list(kept.parent.iterdir()) == [kept]


def test_a_session_for_which_there_is_no_room_leaves_nothing_behind(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(SessionFile, "__init__", lambda *_: (_ for _ in ()).throw(DiskFull(path)))
    with pytest.raises(DiskFull):
        SessionFile.create(path, HEADER)
    assert list(path.parent.iterdir()) == []


def test_every_fault_is_told_in_two_languages(path: Path) -> None:
    told: list[SessionFault] = [NotASessionFile(path, why) for why in faults.NOT_OURS]
    told += [SessionDamaged(path, 12), SessionTooNew(path, 9)]
    told += [fault(path) for fault in (SessionFault, SessionExists, SessionLocked, DiskFull, DiskRefuses)]
    for fault in told:
        assert_told(fault)
        assert str(path) in fault.told("nl")


def test_the_name_of_a_file_cannot_speak_to_the_terminal() -> None:
    assert "\x1b" not in SessionLocked(Path("\x1b[2J.overdracht")).told("nl")


def in_another_process(path: Path, way: str, user: str = "me") -> str:
    command = [sys.executable, "-c", OPENER, str(path), way, user]
    child = subprocess.run(command, capture_output=True, text=True, check=False)
    return child.stdout.strip() or child.stderr
