"""Rehearsal: simulated people at the pace of a room, and what a rehearsal tells of a scenario's faults."""

import json
from collections import Counter
from dataclasses import replace
from pathlib import Path
from typing import get_args

import pytest

from overdracht.__main__ import answer
from overdracht.choosing import these_offers
from overdracht.composition import Rehearsed, play_with_people, run_again
from overdracht.endings import Ending
from reports.rehearsal.findings import Findings
from reports.rehearsal.plain import as_data
from reports.rehearsal.printing import printed
from reports.rehearsal.tally import Tally
from reports.rehearsal.watching import Watcher
from roles import archetypes
from simulation.choices import KINDS, Kind, choices, queue
from simulation.events.contact import ResultTold
from simulation.events.table import IntentRefused, RoundOpened
from simulation.game import play
from simulation.intents.employee import Close
from simulation.intents.table import LeaveSeat, OpenRound, TakeSeat
from simulation.journal import Entry
from simulation.player import Archetypes
from simulation.rehearsal import THINKS, Clock, Moment, Person, Sight, is_word, people, rehearse
from simulation.replay import first_difference
from simulation.view import View
from tests.plays import EVERYTHING, game, head, scenario

NOTHING = these_offers(())
TWO_DESKS = "two_desks"
# So slow that a telephone rings for a minute, and a day lasts eight.
SLOW = {"profiles.room.pace": "1h", "personas.anna.holds": "1h"}


def rehearsed(name: str = EVERYTHING, seed: int = 1, settings: dict[str, str] | None = None) -> Rehearsed:
    return play_with_people(head(name, seed, settings=settings), NOTHING)


# --- the people ------------------------------------------------------------------------------------


def test_thinking_takes_between_twenty_and_sixty_seconds_and_uses_all_of_it() -> None:
    at_table = game(head())
    person = people(at_table, archetypes())[0]
    times = [person._thinking(second) for second in range(2000)]
    assert (min(times), max(times)) == THINKS == (20, 60)


def test_nobody_speaks_within_twenty_seconds_of_the_last_deed() -> None:
    """In a round's journal, by the room's clock; a word that only opens the next deed is thought of with it."""
    played = rehearsed("tilburg-evenementenvergunning", settings={"rounds.number": "1"}).played
    pace = played.scenario.profile("room").pace or 0
    office = game(played.journal.header).world.office
    last: dict[str, int] = {}
    gaps = []
    for entry in played.journal:
        if entry.by == "person" and entry.seat.rpartition("-")[2].isdigit():
            second = office.between(0, entry.at) * 60 // pace
            if entry.seat in last:
                gaps.append(second - last[entry.seat])
            last.pop(entry.seat, None)
            if not is_word(entry.intent):  # type: ignore[arg-type]
                last[entry.seat] = second
    assert len(gaps) > 20
    assert min(gaps) >= 20


def test_a_person_with_full_hands_says_nothing_but_what_rings() -> None:
    """Nobody is refused for full hands: what was thought out waits until they are free."""
    for name in (EVERYTHING, "tilburg-evenementenvergunning"):
        refused = [person.refused for page in rehearsed(name).findings.rounds for person in page.people]
        assert not any("hands_full" in why for why in refused)


def test_every_seat_is_played_by_a_person_and_no_bot_speaks_for_one_of_them() -> None:
    played = rehearsed().played
    mine = {*played.scenario.seats("room"), *played.scenario.personas}
    assert not [entry for entry in played.journal if entry.by == "habit" and entry.seat in mine]


def test_ordinary_residents_are_dealt_to_who_plays_the_fewest_and_handed_back_after_the_round() -> None:
    journal = rehearsed(settings={"rounds.number": "1"}).played.journal
    taken = [entry.intent.seat for entry in journal if isinstance(entry.intent, TakeSeat)]
    left = [entry.intent.seat for entry in journal if isinstance(entry.intent, LeaveSeat)]
    assert left
    assert sorted(left) == sorted(seat for seat in taken if seat.startswith("stream-"))
    assert {entry.seat for entry in journal if entry.by == "person" and entry.seat in left}


def test_residents_are_shared_out_among_four_people() -> None:
    at_table = game(head("tilburg-evenementenvergunning"))
    names = list(at_table.scenario.personas)
    homes = [person.seats for person in people(at_table, archetypes()) if person.seats[0] in names]
    assert homes == [tuple(names[n::4]) for n in range(4)]


def test_the_same_seed_gives_the_same_report_and_another_seed_another() -> None:
    one, again, other = (as_data(rehearsed(seed=seed).findings) for seed in (1, 1, 2))
    assert one == again
    assert one != other


@pytest.mark.parametrize("name", [EVERYTHING, TWO_DESKS, "groningen-bijstandsuitkering"])
def test_a_rehearsal_runs_again_to_the_byte(name: str) -> None:
    journal = rehearsed(name).played.journal
    assert first_difference(journal, run_again(journal)) is None


def stubborn() -> Archetypes:
    """Handlers who want to close a case that is nobody's, and nothing else."""
    known = archetypes()
    return {**known, "behandelaar": replace(known["behandelaar"], habit=lambda _: Close("nobody"))}


def test_what_a_person_is_refused_is_told_and_not_asked_again_at_once() -> None:
    entries: list[Entry] = []
    at_table = game(head(TWO_DESKS), entries.append)
    table = people(at_table, stubborn())
    watcher = Watcher(Findings([person.seats for person in table], list(at_table.scenario.personas)))
    at_table.listeners.append(watcher.hear)
    for moment in rehearse(at_table, table, 1, NOTHING):
        watcher.see(moment)
    back = watcher.findings.rounds[0].person("back-1")
    assert back.refused == {"no_such_case": 1}
    assert back.deeds == 0
    assert [e.seat for e in entries for event in e.events if isinstance(event, IntentRefused)] == ["back-1"]
    table_row = next(line for line in printed(at_table.scenario, watcher.findings, "en") if "handler" in line)
    assert table_row.split()[1:3] == ["0", "1"]


def test_a_result_is_told_with_its_minute_and_its_day() -> None:
    """Two desks, so slowly that everybody can follow: Anna hears in the journal when the report says."""
    played, findings = rehearsed(TWO_DESKS, settings=SLOW)
    anna = findings.rounds[0].affairs[0]
    assert anna.result == "granted"
    told = next(e for e in played.journal for event in e.events if isinstance(event, ResultTold))
    assert anna.day == told.at / 86_400
    assert anna.told is not None
    seconds = game(played.journal.header).world.office.between(0, told.at) * 60 / 3600
    assert 0 <= anna.told - seconds < 1


# --- the clock -------------------------------------------------------------------------------------


def test_the_rooms_clock_skips_nights_and_weekends() -> None:
    """Two desks are open from nine to five; at eight working hours a minute each day lasts one minute."""
    at_table = game(head(TWO_DESKS))
    at_table.say("", OpenRound())
    clock = Clock(at_table.world)
    assert clock.seconds == 20 * 60
    day, nine, five = 86_400, 9 * 3600, 17 * 3600
    assert [clock.at(second) for second in (30, 60, 90)] == [nine + 4 * 3600, five, day + nine + 4 * 3600]
    assert clock.at(5 * 60 + 30) == 7 * day + nine + 4 * 3600


# --- what counts -----------------------------------------------------------------------------------


def test_every_kind_of_choice_says_why_it_is_one() -> None:
    assert set(KINDS) == set(get_args(Kind))


@pytest.mark.parametrize("name", [EVERYTHING, "tilburg-evenementenvergunning", "groningen-bijstandsuitkering"])
def test_nobody_acts_without_a_choice(name: str) -> None:
    """Whatever a habit says, something lay before that seat that asked for it."""
    at_table = game(head(name))
    said: Counter[str] = Counter()

    def watched(habit):  # type: ignore[no-untyped-def] # noqa: ANN001, ANN202
        def habit_with_choices(view: View):  # type: ignore[no-untyped-def] # noqa: ANN202
            intent = habit(view)
            if intent is not None:
                said[type(intent).__name__] += 1
                assert choices(view), f"{view.seat} says {intent} at {view.at}, and nothing lies there"
            return intent

        return habit_with_choices

    at_table._habits = {role: watched(habit) for role, habit in at_table._habits.items()}
    for _ in play(at_table, 2, these_offers(list(at_table.scenario.interventions))):
        pass
    assert len(said) > 10


def test_two_who_share_a_tray_have_half_of_it_each_before_them() -> None:
    for seats, waiting in ((1, 1.0), (2, 0.5)):
        of = head(TWO_DESKS, settings={"roles.front.seats.room": str(seats), "personas.anna.holds": "8h"})
        at_table = game(of)
        for seat in ("front-1", "front-2")[:seats]:
            at_table.say("", TakeSeat(seat))
        at_table.say("", OpenRound())
        at_table.advance(10 * 3600)
        assert [queue(View(at_table.world, f"front-{n + 1}")) for n in range(seats)] == [waiting] * seats


def test_what_somebody_looked_at_and_left_is_no_choice_any_more() -> None:
    """A desk whose player never does anything has a ringing telephone before it, and is without a choice later."""
    at_table = game(head(TWO_DESKS, settings={"personas.anna.holds": "40h"}))
    idle = {**archetypes(), "klantcontacter": replace(archetypes()["klantcontacter"], habit=lambda _: None)}
    front = Person(at_table, idle, ("front-1",))
    at_table.say("", TakeSeat("front-1"))
    at_table.say("", OpenRound())
    clock = Clock(at_table.world)
    engaged = []
    for second in range(1, 150):
        at_table.advance(clock.at(second))
        engaged.append(front.turn(second).engaged)
    assert 20 <= sum(engaged) <= 61
    assert choices(View(at_table.world, "front-1"))
    assert not any(engaged[-60:])


# --- what is found ---------------------------------------------------------------------------------


def looked_at(*sights: Sight) -> Findings:
    """What a watcher writes down who saw one person so, second by second."""
    watcher = Watcher(Findings([("front-1",)], []))
    watcher.hear(Entry(1, 0, 0, "facilitator", "", OpenRound(), (RoundOpened(1, 0, 86_400),)))
    for second, sight in enumerate(sights, 1):
        watcher.see(Moment(1, second, second, (sight,)))
    return watcher.findings


BUSY, EMPTY, FULL = Sight(True, False, 0), Sight(False, False, 0), Sight(True, False, 5.5)  # noqa: FBT003


def test_a_seat_with_an_empty_tray_for_three_minutes_is_reported() -> None:
    findings = looked_at(*[BUSY] * 10, *[EMPTY] * 180, *[BUSY] * 10, *[EMPTY] * 30)
    person = findings.rounds[0].people[0]
    assert (person.idle.seconds, person.idle.since, person.idle.causes) == (180, 10, {"waits": 180})
    assert person.is_idle_too_long
    lines = list(printed(scenario(head(TWO_DESKS)), findings, "nl"))
    assert "  langer dan 90 seconden zonder keuze: balie" in lines
    assert any("3:00" in line and "wacht op anderen" in line for line in lines)


def test_work_that_only_lies_there_is_no_choice() -> None:
    """What waits for somebody else's answer is in the queue, and still there is nothing to decide."""
    assert looked_at(*[Sight(False, False, 3)] * 91).rounds[0].people[0].is_idle_too_long  # noqa: FBT003


def test_ninety_seconds_in_two_pieces_is_no_fault() -> None:
    findings = looked_at(*[EMPTY] * 90, BUSY, *[EMPTY] * 90)
    assert not findings.rounds[0].people[0].is_idle_too_long


def test_a_queue_over_five_for_more_than_a_minute_is_reported() -> None:
    assert not looked_at(*[FULL] * 60).rounds[0].people[0].is_snowed_under
    findings = looked_at(*[FULL] * 61)
    assert findings.rounds[0].people[0].is_snowed_under
    lines = list(printed(scenario(head(TWO_DESKS)), findings, "en"))
    assert "  more than 5 waiting for over a minute: front desk" in lines


def test_an_absent_employee_is_said_to_be_absent() -> None:
    idle = looked_at(*[EMPTY] * 60, *[Sight(False, True, 0)] * 100).rounds[0].people[0].idle  # noqa: FBT003
    assert (idle.seconds, idle.causes.most_common(1)[0][0]) == (160, "away")


def test_many_runs_side_by_side_say_what_falls_short() -> None:
    of = head(TWO_DESKS, settings=SLOW)
    runs = [play_with_people(of, NOTHING).findings for _ in range(2)]
    tally = Tally(scenario(of), runs, 1)
    assert tally.told == {"anna": 1.0}
    assert tally.all_reach_a_result
    assert not tally.enough_stall
    assert not tally.nobody_waits_too_long
    assert any("Anna" in line and "100%" in line for line in tally.lines("en"))


# --- the command -----------------------------------------------------------------------------------


def test_run_with_people_prints_a_table_for_each_round(capsys: pytest.CaptureFixture[str]) -> None:
    assert answer(["run", EVERYTHING, "--people", "--lang", "nl"]) == Ending.DONE
    out = capsys.readouterr().out
    assert out.count("Ronde ") == scenario(head()).rounds.number
    assert "zonder keuze" in out
    assert "met een uitslag" in out


def test_run_with_people_gives_json_and_keeps_what_was_asked(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    session, out = tmp_path / "rehearsal.overdracht", tmp_path / "out"
    words = ["run", TWO_DESKS, "--people", "--json", "--seed", "3", "--session", str(session), "--out", str(out)]
    assert answer(words) == Ending.DONE
    data = json.loads(capsys.readouterr().out)
    assert (data["seed"], len(data["rounds"])) == (3, 1)
    assert {tuple(person["seats"]) for person in data["rounds"][0]["people"]} == {("front-1",), ("back-1",), ("anna",)}
    assert {path.name for path in out.iterdir()} == {"journal.jsonl", "rehearsal.txt", "rehearsal.json"}
    assert answer(["replay", str(session), "--verify"]) == Ending.DONE


def test_agreements_hold_from_the_second_round_on(capsys: pytest.CaptureFixture[str]) -> None:
    name = next(iter(scenario(head()).interventions))
    assert answer(["run", EVERYTHING, "--people", "--json", "--rounds", "2", "--with", name]) == Ending.DONE
    assert [page["agreements"] for page in json.loads(capsys.readouterr().out)["rounds"]] == [[], [name]]


def test_the_study_is_not_rehearsed(capsys: pytest.CaptureFixture[str]) -> None:
    assert answer(["run", TWO_DESKS, "--people", "--profile", "study", "--lang", "nl"]) == Ending.WRONG
    assert "--profile study" in capsys.readouterr().err
