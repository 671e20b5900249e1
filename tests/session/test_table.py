"""The table that people play at: kept before it is shown, carried on as it was, and never in two places at once."""

import asyncio
from contextlib import suppress
from pathlib import Path
from random import Random
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from roles import archetypes
from simulation.intents.observer import Mark
from simulation.intents.table import CloseRound, OpenRound, TakeSeat
from simulation.journal import written
from simulation.replay import OtherRules
from simulation.session.faults import DiskFull, SessionFault
from simulation.session.file import SessionFile
from simulation.session.pace import Pace, keep_time
from simulation.session.table import Table
from tests.plays import head, random_intent, scenario

DAY = 86_400


def laid(path: Path | None = None, seed: int = 1) -> Table:
    """A table on which nothing has happened."""
    of = head(seed=seed)
    return Table.lay(of, scenario(of), archetypes(), path)


def resumed(path: Path) -> Table:
    """The table of a session file."""
    return Table.resume(path, scenario, archetypes())


def test_everything_is_in_the_file_before_anybody_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    table, order = laid(tmp_path / "game.overdracht"), []
    commit = SessionFile.commit

    def committed(file: SessionFile, *what: Any) -> None:  # noqa: ANN401 - whatever it takes
        commit(file, *what)
        order.append(len(file))

    monkeypatch.setattr(SessionFile, "commit", committed)
    table.watchers.append(lambda: order.append(len(table.journal)))
    table.say("", TakeSeat("front-1"))
    table.say("", OpenRound())
    table.wait("front-1")
    table.advance(table.game.at + 3 * DAY)
    assert len(order) >= 8
    assert order[::2] == order[1::2], "each commit is followed by the news of just that"


@given(st.integers(0, 1000))
@settings(max_examples=8, deadline=None)
def test_a_table_is_carried_on_at_the_same_moment_with_the_same_people(
    tmp_path_factory: pytest.TempPathFactory, seed: int
) -> None:
    path = tmp_path_factory.mktemp("table") / "game.overdracht"
    dice = Random(seed)
    table = laid(path, seed)
    table.say("", TakeSeat("handler-1"))
    table.say("", OpenRound())
    for _ in range(dice.randint(1, 15)):
        table.advance(table.game.at + dice.randint(0, DAY))
        table.say(*random_intent(dice, table.world))
    table.close()
    again = resumed(path)
    assert [written(entry) for entry in again.journal] == [written(entry) for entry in table.journal]
    assert again.seats() == table.seats()
    again.say("", CloseRound())
    again.close()
    assert len(resumed(path).journal) == len(again.journal)


@given(st.integers(0, 1000))
@settings(max_examples=8, deadline=None)
def test_the_clock_stands_where_it_stood_and_the_world_is_the_same(
    tmp_path_factory: pytest.TempPathFactory, seed: int
) -> None:
    """Time also passes when nobody does anything; and after going on the same follows as without a break."""
    path = tmp_path_factory.mktemp("table") / "game.overdracht"
    dice = Random(seed)
    one, unbroken = laid(path, seed), laid(seed=seed)
    for table in (one, unbroken):
        table.say("", TakeSeat("handler-1"))
        table.say("", OpenRound())
    for _ in range(3):
        moment = one.game.at + dice.randint(1, DAY)
        one.advance(moment)
        unbroken.advance(moment)
        one.close()
        one = resumed(path)
        assert one.game.at == moment
    for table in (one, unbroken):
        table.advance(table.game.at + 2 * DAY)
    one.close()
    assert [written(entry) for entry in one.journal] == [written(entry) for entry in unbroken.journal]


def test_where_the_clock_stands_is_also_kept_while_somebody_plays(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "game.overdracht"
    table = laid(path)
    table.say("", TakeSeat("handler-1"))
    table.say("", OpenRound())
    monkeypatch.setattr("simulation.session.table.SETTLES", 0.0)
    table.advance(table.game.at + 61)
    moment = table.game.at
    # Not the table but only its file is let go of, as when the machine stops.
    assert table._file is not None
    table._file.close()
    assert resumed(path).game.at == moment


def test_a_session_that_is_being_played_cannot_be_resumed_beside_it(tmp_path: Path) -> None:
    laid(tmp_path / "game.overdracht")
    with pytest.raises(SessionFault):
        resumed(tmp_path / "game.overdracht")


def test_a_session_of_which_something_else_comes_now_is_not_gone_on_with(tmp_path: Path) -> None:
    path = tmp_path / "game.overdracht"
    table = laid(path)
    table.say("", TakeSeat("front-1"))
    table.say("", OpenRound())
    table.wait("front-1")
    table.close()
    other = scenario(head(settings={"ordinary.stream.between": "1h"}))
    with pytest.raises(OtherRules):
        Table.resume(path, lambda _: other, archetypes())


def test_texts_lie_beside_the_journal_and_their_numbers_are_never_given_twice(tmp_path: Path) -> None:
    path = tmp_path / "game.overdracht"
    table = laid(path)
    table.say("", TakeSeat("observer-1"))
    table.say("", OpenRound())
    table.say("observer-1", Mark("quote", 1, 0, text=1), ("een",))
    table.close()
    again = resumed(path)
    again.say("observer-1", Mark("quote", 2, 0, text=1), ("twee",))
    assert again.texts() == {1: "een", 2: "twee"}
    assert [mark.text for _, mark in again.world.table.marks] == [1, 2]


def test_when_the_disk_is_full_nobody_is_told_and_nothing_is_lost(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "game.overdracht"
    table, told = laid(path), []
    table.watchers.append(lambda: told.append(len(table.journal)))

    def full(*_: object) -> None:
        raise DiskFull(path)

    with monkeypatch.context() as patched:
        patched.setattr(SessionFile, "commit", full)
        with pytest.raises(DiskFull):
            table.say("", TakeSeat("front-1"))
    assert told == []
    table.say("", OpenRound())
    table.close()
    assert told == [len(table.journal)]
    assert resumed(path).seats() == ["front-1"]


def test_between_rounds_time_stands_still_and_a_round_ends_on_time() -> None:
    table = laid()
    table.advance(10 * DAY)
    assert table.game.at == 0
    table.say("", OpenRound())
    table.advance(1000 * DAY)
    assert table.is_over
    assert table.game.at == table.world.round_ends
    assert not table.wait("front-1")


def test_who_waits_wakes_in_the_own_hours_only() -> None:
    table = laid()
    table.say("", TakeSeat("boss-1"))
    table.say("", OpenRound())
    while table.wait("boss-1"):
        assert table.world.timetable("boss-1").is_open(table.game.at)


class Clock:
    """A clock that a test winds."""

    def __init__(self) -> None:
        self.seconds = 0.0

    def __call__(self) -> float:
        return self.seconds


def test_the_pace_is_that_of_the_scenario_and_nights_are_skipped() -> None:
    table, clock = laid(), Clock()
    table.say("", OpenRound())
    pace = Pace(table, 1, clock)
    pace.go()
    clock.seconds = 20
    # The scenario lets a day of 24 hours pass in a minute, office hours only: a third of it is a working day.
    assert table.world.calendar.moment(pace.now()).isoformat() == "2024-03-25T17:00:00"
    clock.seconds = 30
    assert table.world.calendar.moment(pace.now()).isoformat() == "2024-03-26T13:00:00"


def test_time_that_is_paused_does_not_pass_and_speed_counts_from_now_on() -> None:
    table, clock = laid(), Clock()
    table.say("", OpenRound())
    pace = Pace(table, 1, clock)
    assert pace.now() == table.game.at
    pace.go()
    clock.seconds = 10
    pace.catch_up()
    pace.pause()
    clock.seconds = 1000
    assert pace.now() == table.game.at
    pace.go()
    pace.set_speed(10)
    before = pace.now()
    clock.seconds = 1001
    assert table.world.office.between(before, pace.now()) == 10 * DAY // 60


def test_the_game_keeps_time_by_itself_and_goes_on_at_what_is_due() -> None:
    table = laid()
    table.say("", OpenRound())
    pace = Pace(table, 2000)
    pace.go()

    async def some_while() -> None:
        with suppress(TimeoutError):
            await asyncio.wait_for(keep_time(table, pace), 0.3)

    asyncio.run(some_while())
    assert table.game.at > DAY
