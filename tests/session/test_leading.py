"""Leading a session: a round made longer, words to some seats, minutes for phases, and people who change seats."""

import asyncio
from pathlib import Path
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from overdracht.composition import run_again
from roles import archetypes
from simulation.case import DAY, HOUR
from simulation.events.table import IntentRefused, RoundExtended
from simulation.intents.observer import Mark
from simulation.intents.table import (
    Allot,
    Announce,
    CloseRound,
    EnterPhase,
    Extend,
    FacilitatorIntent,
    LeaveSeat,
    MoveSeat,
    OpenRound,
    TakeSeat,
)
from simulation.journal import written
from simulation.outlook import FACILITATOR
from simulation.replay import first_difference
from simulation.session import table as tables
from simulation.session.file import SessionFile
from simulation.session.forgetting import forget
from simulation.session.pace import Pace
from simulation.session.table import Table
from simulation.world.plan import Step
from tests.plays import head, random_intent, scenario


def laid(path: Path | None = None, *seats: str) -> Table:
    """A table at which people sit in these seats."""
    of = head()
    table = Table.lay(of, scenario(of), archetypes(), path)
    for seat in seats:
        table.say("", TakeSeat(seat))
    return table


def why_not(table: Table, intent: FacilitatorIntent) -> str:
    """Why the rules refuse what the facilitator says; nothing when they do not."""
    (first, *_) = table.say("", intent).events
    return first.why if isinstance(first, IntentRefused) else ""


# --- a longer round ---------------------------------------------------------------------------------------------------


@given(st.integers(0, 10_000), st.integers(1, 40 * HOUR), st.booleans())
@settings(max_examples=15, deadline=None)
def test_a_round_that_was_made_longer_runs_again_to_the_byte(seed: int, seconds: int, over: bool) -> None:  # noqa: FBT001
    dice, table = Random(seed), laid(None, "front-1", "handler-1")
    table.say("", OpenRound())
    end = table.world.round_ends
    table.advance(end if over else table.game.at + dice.randint(0, 20) * DAY)
    assert table.is_over == over
    table.say("", Extend(seconds))
    assert table.world.round_ends == table.world.office.add(end, seconds) > end
    assert not table.is_over
    table.say(*random_intent(dice, table.world))
    table.advance(table.world.round_ends + DAY)
    assert table.is_over
    table.say("", CloseRound())
    assert first_difference(table.journal, run_again(table.journal)) is None


@given(st.integers(0, 40), st.integers(1, 20 * HOUR))
@settings(max_examples=8, deadline=None)
def test_more_time_changes_nothing_of_what_happens_before_the_end_that_was(days: int, seconds: int) -> None:
    played = []
    for more in (False, True):
        table = laid()
        table.say("", OpenRound())
        end = table.world.round_ends
        table.advance(table.game.at + days * DAY)
        if more:
            table.say("", Extend(seconds))
        table.advance(end)
        others = [entry for entry in table.journal if not isinstance(entry.intent, Extend)]
        # Entries have other numbers, and some events name them.
        played.append([(e.at, e.seat, type(e.intent), [*map(type, e.events)]) for e in others])
    assert played[0] == played[1]


def test_time_is_given_in_a_round_only_and_no_more_than_a_round_has() -> None:
    table = laid()
    assert why_not(table, Extend(60)) == "no_round"
    table.say("", OpenRound())
    most = table.world.profile.round
    assert [why_not(table, Extend(seconds)) for seconds in (0, -5, most + 1)] == ["no_such_value"] * 3
    assert why_not(table, Extend(most)) == ""


def test_the_clock_goes_on_from_the_old_end_however_long_the_room_waited_for_more_time() -> None:
    table, seconds = laid(None, "front-1"), [0.0]
    pace = Pace(table, 1, lambda: seconds[0])
    table.say("", OpenRound())
    pace.go()
    seconds[0] = 100_000
    pace.catch_up()
    assert table.is_over
    end = table.game.at
    seconds[0] += 500
    pace.catch_up()
    table.say("", Extend(8 * HOUR))
    pace.catch_up()
    assert table.game.at == end
    seconds[0] += 10
    pace.catch_up()
    assert end < table.game.at < table.world.round_ends


# --- words to people --------------------------------------------------------------------------------------------------

SEATS = ("front-1", "handler-1", "noa", "observer-1")


@given(st.sets(st.sampled_from(SEATS)))
@settings(max_examples=10, deadline=None)
def test_what_is_said_is_seen_by_exactly_the_seats_that_are_meant(meant: set[str]) -> None:
    table = laid(None, *SEATS)
    table.say("", OpenRound())
    table.say("", Announce(1, tuple(sorted(meant))), ["Kom \x1b[31mnaar het bord"])
    heard = {
        seat
        for seat, noticed in table.world.table.noticed.items()
        for _, e in noticed
        if type(e).__name__ == "Announced"
    }
    assert heard - {FACILITATOR} == (meant or set(SEATS))
    assert "\x1b" not in table.texts()[1]


def test_who_comes_back_to_a_seat_that_a_bot_held_finds_what_happened_meanwhile() -> None:
    table = laid(None, "front-1", "handler-1")
    table.say("", OpenRound())
    table.say("", LeaveSeat("front-1"))
    table.say("", Announce(1), ["To the board"])
    table.advance(table.game.at + 5 * DAY)
    table.say("", TakeSeat("front-1"))
    seen = [(at, type(event).__name__) for at, event in table.world.table.noticed["front-1"]]
    assert any(name == "Announced" for _, name in seen)
    assert len({at for at, _ in seen}) > 1
    assert "handler-2" not in table.world.table.noticed


def test_nobody_is_told_nothing_and_an_empty_seat_hears_nothing() -> None:
    table = laid(None, "front-1")
    assert why_not(table, Announce(0)) == "no_text"
    assert why_not(table, Announce(7, ("handler-1",))) == "seat_is_free"


def test_what_was_said_is_no_part_of_the_journal_and_can_be_forgotten(tmp_path: Path) -> None:
    path = tmp_path / "game.overdracht"
    table = laid(path, "front-1")
    table.say("", TakeSeat("noa", name=1), ["Anja"])
    table.say("", Announce(1), ["Anja, kom je even?"])
    assert not any("kom je" in written(entry).decode() for entry in table.journal)
    table.close()
    assert forget(path, "anja").blotted == 1
    again = Table.resume(path, scenario, archetypes())
    assert again.texts() == {2: "…, kom je even?"}
    assert again.eyes("front-1").around.typed(2) == "…, kom je even?"  # type: ignore[union-attr]


# --- seats ------------------------------------------------------------------------------------------------------------


def test_a_person_moves_and_the_bot_takes_the_seat_that_was_left() -> None:
    table = laid(None, "front-1")
    table.say("", OpenRound())
    assert why_not(table, MoveSeat("front-1", "handler-1")) == ""
    assert table.seats() == ["handler-1"]
    assert table.world.desks["handler-1"].person
    assert not table.world.desks["front-1"].person


@pytest.mark.parametrize(
    ("intent", "why"),
    [
        (MoveSeat("handler-1", "front-1"), "seat_is_free"),
        (MoveSeat("front-1", "nobody"), "no_such_seat"),
        (MoveSeat("front-1", "front-1"), "already_so"),
    ],
)
def test_who_is_not_there_does_not_move_and_nobody_moves_nowhere(intent: MoveSeat, why: str) -> None:
    assert why_not(laid(None, "front-1"), intent) == why


def test_names_go_along_with_people_and_so_does_what_is_forgotten(tmp_path: Path) -> None:
    path = tmp_path / "game.overdracht"
    table = laid(path)
    table.say("", TakeSeat("observer-1", name=1), ["Anja"])
    table.say("", TakeSeat("observer-2", name=1), ["Bram"])
    table.say("", OpenRound())
    table.say("", MoveSeat("observer-1", "observer-2"))
    assert table.attendance().names == {"observer-1": "Bram", "observer-2": "Anja"}
    for seat, words in (("observer-1", "van Bram"), ("observer-2", "van haar")):
        table.say(seat, Mark("quote", 1, 1, text=1), [words])
    table.say("", LeaveSeat("observer-1"))
    table.say("", MoveSeat("observer-2", "front-1"))
    assert table.attendance().names == {"front-1": "Anja"}
    table.close()
    forget(path, "Anja")
    with SessionFile.read(path) as file:
        assert set(file.people.texts().values()) == {"Bram", "van Bram"}


# --- the plan ---------------------------------------------------------------------------------------------------------


def test_minutes_are_planned_for_what_is_in_the_plan() -> None:
    table = laid()
    assert why_not(table, Allot(1, "briefing", 25)) == ""
    assert table.world.table.allotted == {(1, "briefing"): 25}
    assert why_not(table, Allot(1, "prediction", 5)) == "not_in_the_plan"
    assert why_not(table, Allot(99, "play", 5)) == "not_in_the_plan"
    assert why_not(table, Allot(1, "play", -1)) == "no_such_value"


def test_what_a_phase_took_is_counted_in_real_time_without_the_night_between(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    now = [1000.0]
    monkeypatch.setattr(tables.time, "time", lambda: now[0])
    table = laid(tmp_path / "game.overdracht", "front-1")
    now[0] += 300
    table.say("", EnterPhase("briefing"))
    now[0] += 120
    table.say("", OpenRound())
    now[0] += 60
    assert table.attendance().quiet == {"front-1": 480}
    table.say("front-1", random_intent(Random(1), table.world)[1])
    assert table.attendance().quiet == {"front-1": 0}
    table.close()
    now[0] += 50_000
    again = Table.resume(tmp_path / "game.overdracht", scenario, archetypes())
    now[0] += 30
    spent = again.attendance().spent
    assert (spent[Step(1, "lobby")], spent[Step(1, "briefing")], spent[Step(1, "play")]) == (300, 120, 90)


def test_more_time_is_told_to_everybody() -> None:
    table = laid(None, "front-1", "noa")
    table.say("", OpenRound())
    table.say("", Extend(HOUR))
    for seat in ("front-1", "noa", FACILITATOR):
        assert any(isinstance(event, RoundExtended) for _, event in table.world.table.noticed[seat])


# --- a lid that is shut -----------------------------------------------------------------------------------------------


@pytest.mark.parametrize(("seconds", "passes"), [(5.0, True), (600.0, False)])
def test_time_in_which_the_machine_slept_is_no_time_to_play_in(seconds: float, passes: bool) -> None:  # noqa: FBT001
    clock = [0.0]
    table = laid(None, "front-1")
    pace = Pace(table, 1.0, lambda: clock[0])
    table.say("", OpenRound())
    pace.go()

    async def shut_the_lid() -> None:
        resting = asyncio.create_task(pace.rest(0.01))
        await asyncio.sleep(0)
        clock[0] += seconds
        await resting

    clock[0] = 1.0
    before = pace.now()
    asyncio.run(shut_the_lid())
    assert (pace.now() - before > HOUR) is passes
    clock[0] += 5.0
    assert pace.now() > before
