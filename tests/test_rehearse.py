"""``overdracht rehearse``: a whole session on this machine, and a plain answer to whether it can carry the room."""

import json
from pathlib import Path

import pytest

from roles.rehearsing.findings import Findings, can_carry, judged
from roles.rehearsing.host import Load
from roles.rehearsing.printing import as_data, printed
from roles.rehearsing.stopwatch import Calls, Times, times
from tests.plays import EVERYTHING
from tests.test_commands import Typing

FAST = Times(100, 0.02, 0.05, 0.06)
WELL = Findings(
    scenario="game.yaml", speed=40.0, seconds=100.0, seats=8, seated=8,
    guests={"bot": 6, "terminal": 1, "page": 1}, came=3.0, phases=("lobby", "play", "debrief"), stuck="",
    seen={"bot": FAST, "terminal": FAST}, heard=FAST, pages=FAST, wire=FAST, disk=FAST, missed=0,
    said=300, lost=0, doubled=0, entries=5000, same=True, closed=True,
    host=Load(90 << 20, 120 << 20, 125 << 20, 20.0), client=Load(60 << 20, 60 << 20, 61 << 20, 0.0),
)  # fmt: skip
SLOW = Times(100, 0.5, 2.0, 3.0)


def marks(findings: Findings) -> dict[str, str]:
    """What is not good."""
    return {judgement.question: judgement.mark for judgement in judged(findings) if judgement.mark != "good"}


def test_what_goes_well_can_be_carried() -> None:
    assert marks(WELL) == {}
    assert can_carry(WELL)


@pytest.mark.parametrize(
    ("change", "amiss"),
    [
        ({"seated": 7}, {"in": "bad"}),
        ({"came": 200.0}, {"soon": "doubtful"}),
        ({"stuck": "choice"}, {"whole": "bad"}),
        ({"closed": False}, {"whole": "bad"}),
        ({"seen": {"bot": FAST, "terminal": SLOW}}, {"seen": "bad"}),
        ({"seen": {"bot": Times(9, 0.1, 0.5, 0.9)}}, {"seen": "doubtful"}),
        ({"seen": {}}, {"seen": "bad"}),
        ({"missed": 1}, {"seen": "bad"}),
        ({"lost": 1}, {"kept": "bad"}),
        ({"doubled": 1}, {"kept": "bad"}),
        ({"same": False}, {"same": "bad"}),
        ({"host": Load(1 << 20, 1 << 60, 1 << 60, 1.0)}, {"memory": "doubtful"}),
        ({"host": Load(1 << 20, 1 << 20, 1 << 20, 99.0)}, {"processor": "doubtful"}),
        ({"wire": SLOW}, {"quiet": "doubtful"}),
        ({"host": None, "client": None, "wire": None}, {}),
    ],
)
def test_each_thing_that_goes_wrong_is_told(change: dict[str, object], amiss: dict[str, str]) -> None:
    findings = WELL._replace(**change)  # type: ignore[arg-type]
    assert marks(findings) == amiss
    assert can_carry(findings) == ("bad" not in amiss.values())
    for language in ("nl", "en"):
        told = "\n".join(printed("A game", findings, language))
        assert ("FOUT" in told or "BAD" in told) == (not can_carry(findings))
    assert json.loads(json.dumps(as_data(findings)))["can_carry"] == can_carry(findings)


def test_a_word_is_seen_once_by_each_and_who_did_not_see_it_is_told() -> None:
    now = iter([0.0, 1.0, 2.0, 3.0, 4.0])
    calls = Calls(lambda: next(now))
    word = calls.call({"mia", "noor"}).encode()
    calls.look("mia", "bot", b"..." + word + b"...")
    calls.look("mia", "bot", word)
    calls.look("noor", "terminal", b"something else")
    assert (dict(calls.seen), calls.is_seen) == ({"bot": [1.0]}, False)
    calls.call({"mia"})
    calls.end()
    assert calls.missed == ["noor", "mia"]


def test_the_tail_of_what_was_timed_is_told() -> None:
    assert times([0.5]) is None
    assert times([n / 100 for n in range(101)]) == Times(101, 0.5, 0.99, 1.0)


@pytest.fixture
def type_it(capsys: pytest.CaptureFixture[str]) -> Typing:
    return Typing(capsys)


def test_a_session_is_rehearsed_over_the_wire(type_it: Typing, tmp_path: Path) -> None:
    path = tmp_path / "rehearsed.overdracht"
    code = type_it("rehearse", EVERYTHING, "--seats", "6", "--speed", "1000", "--session", path, "--json")
    found = json.loads(type_it.out)
    assert (found["seated"], found["lost"], found["doubled"], found["stuck"], found["same"]) == (6, 0, 0, "", True)
    assert found["guests"] == {"bot": 4, "terminal": 1, "page": 1}
    assert found["phases"][-1] == "debrief"
    assert found["said"] > 0
    assert type_it("compare", path, "--json") == 0
    assert [one["players"] for one in json.loads(type_it.out)["sessions"]] == ["simulated"]
    # How fast a machine is that tests run on says nothing.
    assert code == (0 if found["can_carry"] else 1)
    assert type_it("rehearse", EVERYTHING, "--seats", "5", "--session", path) == 2
    assert "rehearsed.overdracht" in type_it.err


@pytest.mark.parametrize("words", [("no-such-game", "--seats", "5"), (EVERYTHING, "--seats", "0"), (EVERYTHING,)])
def test_what_cannot_be_rehearsed_is_refused(type_it: Typing, words: tuple[str, ...]) -> None:
    assert type_it("rehearse", *words) == 2
