"""Measures on a log from real life: as worked out by hand, whatever its form; what can't be known is not guessed."""

import gzip
import json
from collections.abc import Mapping
from datetime import datetime, timedelta
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory
from time import process_time

import pytest
from hypothesis import given
from hypothesis import strategies as st
from plays import EVERYTHING, head

from overdracht.__main__ import answer
from overdracht.choosing import first_offers
from overdracht.composition import play_with_bots, record_of
from overdracht.endings import Ending
from reports.eventlog.columns import Meaning, NoSuchColumn, chosen
from reports.eventlog.dates import Dates
from reports.eventlog.log import log_of
from reports.eventlog.measures import Told, measured
from reports.eventlog.table import UnreadableLog, read
from reports.export import export
from reports.observers import definitions
from reports.observers.reading import network, traces
from simulation.case import DAY, HOUR
from simulation.observing import NotObserved

BY_HAND = """case,activity,resource,time,team,owner,due
1,intake,Ann,2024-03-01 09:00,front,,2024-03-02
1,check,Bob,2024-03-01 10:00,back,Bob,2024-03-02
1,intake,Ann,2024-03-01 12:00,front,Bob,2024-03-02
1,decide,Bob,2024-03-02 09:00,back,Bob,2024-03-02
2,intake,Ann,2024-03-01 09:00,front,Cas,2024-03-01
2,decide,Ann,2024-03-03 09:00,front,Cas,2024-03-01
3,intake,Cas,2024-03-05 09:00,back,,
"""
COLUMNS: dict[Meaning, str | None] = {"department": "team", "owner": "owner", "deadline": "due"}


def told(path: Path, named: Mapping[Meaning, str | None] | None = None) -> dict[str, Told]:
    """The figures of a log by name."""
    found = read(path)
    return {row.figure.name: row for row in measured(log_of(found, chosen(found.columns, named or {})))}


def values(path: Path, named: Mapping[Meaning, str | None] | None = None) -> dict[str, float]:
    """The figures that were observed."""
    rows = told(path, named).items()
    return {name: row.figure.value for name, row in rows if not isinstance(row.figure.value, NotObserved)}


@pytest.fixture
def by_hand(tmp_path: Path) -> Path:
    path = tmp_path / "by_hand.csv"
    path.write_text(BY_HAND, encoding="utf-8")
    return path


def test_hands_are_as_worked_out_on_paper(by_hand: Path) -> None:
    found = values(by_hand, COLUMNS)
    assert found["handover_rate"] == pytest.approx((3 / 3 + 0 / 1) / 2)
    assert found["secon"] == pytest.approx(1 - found["handover_rate"])
    assert found["upc"] == pytest.approx((2 / 4 + 2 / 2) / 2)
    assert found["coc"] == pytest.approx(((4 + 4 - 4) / 12 + 1) / 2)
    # Ann, Bob, Ann, Bob: three changes, of which two go back where it came from; in one case of three.
    assert found["ping_pong.person"] == pytest.approx(2 / 3)
    assert found["ping_pong_cases.person"] == pytest.approx(1 / 3)
    assert found["hands_met"] == pytest.approx((2 + 1 + 1) / 3)
    assert found["departments_met"] == pytest.approx((2 + 1 + 1) / 3)


def test_the_network_is_as_worked_out_on_paper(by_hand: Path) -> None:
    found = values(by_hand, COLUMNS)
    # Ann and Bob hand to each other, Cas to nobody: two arcs of six.
    assert found["density.person"] == pytest.approx(2 / 6)
    assert found["reciprocity.person"] == 1
    assert found["in_degree_centralisation.person"] == pytest.approx((0 + 0 + 1) / 4)
    assert found["handover_of_work.department.front>back"] == pytest.approx(2 / 4)
    assert found["handover_of_work.department.back>front"] == pytest.approx(1 / 4)
    assert not any(name.startswith("handover_of_work.person") for name in found)


def test_ownership_is_as_worked_out_on_paper(by_hand: Path) -> None:
    found = values(by_hand, COLUMNS)
    # Case 1 is nobody's for the first of its 24 hours; case 2 is Cas's for 48; case 3 takes no time.
    assert found["orphaned_share"] == pytest.approx(1 / 72)
    assert found["longest_orphaned"] == pytest.approx(1 / 24)
    assert found["tenure"] == pytest.approx((23 / 24 + 2) / 2)
    # Of the five steps on an owned case, Bob did his two; Ann did one on his and two on that of Cas.
    assert found["owner_doer_mismatch"] == pytest.approx(3 / 5)
    assert found["idle_owner"] == pytest.approx(1 / 2)
    assert found["owner_changes"] == 0


def test_time_is_as_worked_out_on_paper(by_hand: Path) -> None:
    found = values(by_hand, COLUMNS)
    assert found["lead_time"] == pytest.approx((1 + 2 + 0) / 3)
    # Case 1 ends on the day that it is due, case 2 two days after; nothing is said of case 3.
    assert found["in_time"] == pytest.approx(1 / 2)


def test_starts_make_work_and_waiting_visible(tmp_path: Path) -> None:
    path = tmp_path / "starts.csv"
    path.write_text(
        "case;activity;resource;timestamp;lifecycle:transition\n"
        "1;a;Ann;2024-03-01 09:00;start\n1;a;Ann;2024-03-01 10:00;complete\n"
        "1;b;Bob;2024-03-01 13:00;START\n1;b;Bob;2024-03-01 14:00;COMPLETE\n",
        encoding="utf-8",
    )
    found = values(path)
    assert found["touch_time"] == pytest.approx(2)
    assert found["flow_efficiency"] == pytest.approx(2 / 5)
    assert found["waiting"] == pytest.approx(3)
    assert found["handover_rate"] == 1


@pytest.mark.parametrize(
    ("instances", "hours"),
    [
        ("1212", [(9, 11), (10, 12)]),
        ("1221", [(10, 11), (9, 12)]),
        ("1234", [(9, 11), (10, 12)]),
        ("    ", [(9, 11), (10, 12)]),
    ],
)
def test_a_completion_belongs_to_the_start_of_its_instance_or_else_to_the_first(
    tmp_path: Path, instances: str, hours: list[tuple[int, int]]
) -> None:
    path = tmp_path / "log.csv"
    moves = zip(("09:00;start", "10:00;start", "11:00;complete", "12:00;complete"), instances, strict=True)
    lines = [f"1;a;Ann;2024-03-01 {move};{instance.strip()}" for move, instance in moves]
    titles = "case;activity;resource;timestamp;lifecycle:transition;concept:instance"
    path.write_text("\n".join([titles, *lines]), encoding="utf-8")
    table = read(path)
    steps = log_of(table, chosen(table.columns, {})).steps["1"]
    assert [(step.start % DAY // HOUR, step.finish % DAY // HOUR) for step in steps] == hours


def test_what_the_log_cannot_give_says_why(by_hand: Path) -> None:
    rows = told(by_hand)
    for name in ("touch_time", "tenure", "in_time", "warm_share", "waiting_by.cause", "ping_pong.role"):
        assert isinstance(rows[name].figure.value, NotObserved)
        why = rows[name].why
        assert why is not None
        assert why.nl != why.en
    assert all((row.why is not None) == isinstance(row.figure.value, NotObserved) for row in rows.values())


def test_every_figure_of_a_log_is_one_of_the_game_with_its_definition_and_source(by_hand: Path) -> None:
    for name, row in told(by_hand, COLUMNS).items():
        assert name.partition(".")[0] in definitions()
        assert row.figure.definition
        assert row.figure.source


def test_the_log_of_a_game_has_the_figures_of_the_game(tmp_path: Path) -> None:
    """What a municipality sees beside the game is measured by the same formulas."""
    session, log = tmp_path / "try.overdracht", tmp_path / "try.xes"
    play_with_bots(head(EVERYTHING, seed=2, settings={"rounds.number": "1"}), first_offers, session)
    record = record_of(session)
    export("xes")(record, log)
    (game,) = record.figures()
    same = (
        "handover_rate", "secon", "upc", "coc", "ping_pong.person", "ping_pong.role", "ping_pong_cases.role",
        "density.person", "reciprocity.role", "in_degree_centralisation.department", "density.department",
    )  # fmt: skip
    here, there = values(log), {figure.name: figure.value for figure in game}
    assert [here.get(name) for name in same] == pytest.approx([there[name] for name in same])
    assert here["touch_time"] > 0
    owned = values(log, {"owner": "owner", "deadline": "uiterlijkeEinddatumAfdoening"})
    assert owned["orphaned_share"] == pytest.approx(float(str(there["orphaned_share"])), abs=0.15)


XES = """<?xml version="1.0" encoding="{encoding}"?>
<!-- as programs write them --><log xes.version="1.0" xmlns="http://www.xes-standard.org/" openxes.version="1.0RC7">
<global scope="event"><string key="org:group" value="front"/></global>
<trace><string key="concept:name" value="c1"/><string key="responsible" value="José"/>
 <event><string key="concept:name" value="a"/><string key="org:resource" value="José"/>
  <date key="time:timestamp" value="2024-03-01T09:00:00.000+01:00"/><float key="cost" value="NaN"/></event>
 <event><string key="concept:name" value="b"><string key="inner" value="x"/></string><string key="odd key" value="?"/>
  <int key="org:resource" value="7"/><date key="time:timestamp" value="2024-03-02"/></event>
 <event><string key="concept:name" value="c"/><string key="org:resource" value="nan"/>
  <date key="time:timestamp" value="?"/></event>
</trace>
<trace><event><string key="concept:name" value="a"/><string key="org:resource" value="José"/>
  <date key="time:timestamp" value="2024-03-05T09:00:00Z"/></event></trace>
</log>
"""


@pytest.mark.parametrize("encoding", ["UTF-8", "ISO-8859-1", "UTF-16"])
@pytest.mark.parametrize("packed", [False, True])
def test_a_log_that_breaks_the_standard_is_read(tmp_path: Path, encoding: str, packed: bool) -> None:  # noqa: FBT001
    path = tmp_path / ("log.xes.gz" if packed else "log.xes")
    content = XES.format(encoding=encoding).encode(encoding)
    path.write_bytes(gzip.compress(content) if packed else content)
    table = read(path)
    log = log_of(table, chosen(table.columns, {"owner": "responsible"}))
    assert {case: len(events) for case, events in log.events.items()} == {"c1": 3, "#2": 1}
    assert [[step.who for step in trace] for trace in log.traces] == [["José", "7"], ["José"]]
    assert {event.owner for event in log.events["c1"]} == {"José"}
    assert {event.department for events in log.events.values() for event in events} == {"front"}
    assert log.life("c1") == (Dates().seconds("2024-03-01T08:00:00Z"), Dates().seconds("2024-03-02"))


def test_a_log_that_was_cut_off_is_read_as_far_as_it_goes(tmp_path: Path) -> None:
    path = tmp_path / "log.xes"
    path.write_text(XES.format(encoding="UTF-8")[:-230], encoding="utf-8")
    assert len(read(path).rows) == 3


@pytest.mark.parametrize("name", ["log.xes", "log.xes.gz", "log.csv.gz"])
def test_a_log_that_was_cut_off_says_so(tmp_path: Path, name: str, capsys: pytest.CaptureFixture[str]) -> None:
    content = (XES.format(encoding="UTF-8") if "xes" in name else BY_HAND).encode()
    path = tmp_path / name
    path.write_bytes(gzip.compress(content)[:-12] if name.endswith(".gz") else content[:-230])
    assert answer(["measure", str(path), "--lang", "en"]) == Ending.DONE
    assert "The file is not whole" in capsys.readouterr().out
    path.write_bytes(gzip.compress(content) if name.endswith(".gz") else content)
    assert answer(["measure", str(path), "--lang", "en"]) == Ending.DONE
    assert "not whole" not in capsys.readouterr().out


def test_a_packed_log_that_is_broken_inside_is_read_to_there(tmp_path: Path) -> None:
    lines = "".join(f"{Random(n).random()},a,Ann,2024-03-01\n" for n in range(5000))
    packed = bytearray(gzip.compress(f"case,activity,resource,time\n{lines}".encode()))
    packed[len(packed) // 2 :] = b"\xff" * (len(packed) // 2)
    path = tmp_path / "log.csv.gz"
    path.write_bytes(packed)
    table = read(path)
    assert not table.whole
    assert 1000 < len(table.rows) < 5000


def test_an_event_that_does_not_say_whether_it_began_or_ended_ended(tmp_path: Path) -> None:
    path = tmp_path / "log.csv"
    path.write_text(
        "case,activity,resource,lifecycle:transition\n1,a,Ann,complete\n1,b,Bob,\n1,c,Cas,start\n", encoding="utf-8"
    )
    assert values(path)["hands_met"] == 2


def test_an_event_without_a_case_is_no_case_with_the_others(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "log.csv"
    path.write_text("case,activity,resource\n1,a,Ann\n,b,Bob\n,c,Cas\n,c,Dan\n", encoding="utf-8")
    assert values(path)["hands_met"] == 1
    assert answer(["measure", str(path), "--lang", "en"]) == Ending.DONE
    out = capsys.readouterr().out
    assert "1 events, 1 cases, 1 people" in out
    assert "Without a case: 3 events" in out


def test_times_that_cannot_be_read_are_counted_and_shown(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "log.csv"
    path.write_text("case,activity,time\n1,a,last\x1b[31m week\n1,b,2024-03-01\n", encoding="utf-8")
    assert answer(["measure", str(path), "--lang", "en"]) == Ending.DONE
    out = capsys.readouterr().out
    assert "Not to be read as a time: 1 times, such as ‘last" in out
    assert "\x1b" not in out


def test_a_log_without_traces_is_a_stream_of_events(tmp_path: Path) -> None:
    path = tmp_path / "stream.xes"
    event = '<event><string key="case:concept:name" value="{}"/><string key="org:resource" value="{}"/></event>'
    path.write_text(f"<log>{event.format('1', 'Ann')}{event.format('1', 'Bob')}</log>", encoding="utf-8")
    assert values(path)["handover_rate"] == 1


def test_nothing_outside_the_file_is_read(tmp_path: Path) -> None:
    secret = tmp_path / "secret.txt"
    secret.write_text("SECRET", encoding="utf-8")
    path = tmp_path / "log.xes"
    path.write_text(
        f'<!DOCTYPE log [<!ENTITY x SYSTEM "{secret.as_uri()}">]><log><trace><string key="concept:name" value="1"/>'
        '<event><string key="concept:name" value="a"/>&x;</event></trace></log>',
        encoding="utf-8",
    )
    assert "SECRET" not in str(read(path))


def test_a_file_that_swells_when_it_is_read_is_no_log(tmp_path: Path) -> None:
    swelling = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 10))
    path = tmp_path / "log.xes"
    path.write_text(
        f'<!DOCTYPE log [<!ENTITY l0 "lol">{swelling}]><log><trace><event>'
        '<string key="a" value="&l9;"/></event></trace></log>',
        encoding="utf-8",
    )
    with pytest.raises(UnreadableLog):
        read(path)


@given(st.permutations(BY_HAND.splitlines()[1:]))
def test_in_what_order_the_lines_stand_does_not_matter(lines: list[str]) -> None:
    with TemporaryDirectory() as folder:
        path, other = Path(folder) / "log.csv", Path(folder) / "other.csv"
        path.write_text(BY_HAND, encoding="utf-8")
        other.write_text("\n".join([BY_HAND.splitlines()[0], *lines]), encoding="utf-8")
        assert values(other, COLUMNS) == pytest.approx(values(path, COLUMNS))


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
@pytest.mark.parametrize("separator", [",", ";", "\t", "|"])
def test_a_table_is_read_in_whatever_form_a_program_writes_it(tmp_path: Path, encoding: str, separator: str) -> None:
    path = tmp_path / "log.csv"
    text = BY_HAND.replace("Ann", "Zoë").replace(",", separator)
    path.write_bytes(text.replace("\n", "\r\n").encode(encoding))
    assert values(path, COLUMNS)["handover_rate"] == pytest.approx(0.5)
    assert {row.get("resource") for row in read(path).rows} == {"Zoë", "Bob", "Cas"}


def test_quoted_cells_ragged_lines_and_empty_lines_are_no_hindrance(tmp_path: Path) -> None:
    path = tmp_path / "log.csv"
    path.write_text(
        "sep=;\nZaaknummer;Activiteit;Medewerker;Tijdstip\n"
        '1;"a; or\nb";Ann;1-3-2024 9:00\n\n1;c\n1;d;Bob;2-3-2024 9:00;x\n',
        encoding="utf-8",
    )
    assert values(path)["handover_rate"] == 1
    assert values(path)["lead_time"] == 1


@pytest.mark.parametrize(
    ("text", "moment"),
    [
        ("2024-03-01", datetime(2024, 3, 1)),
        ("2024-03-01T09:30:00.123456+01:00", datetime(2024, 3, 1, 8, 30)),
        ("2024-03-01 09:30:00Z", datetime(2024, 3, 1, 9, 30)),
        ("1-3-2024 9:30", datetime(2024, 3, 1, 9, 30)),
        ("01/03/2024 09:30:15", datetime(2024, 3, 1, 9, 30, 15)),
        ("1.3.24", datetime(2024, 3, 1)),
        ("1 maart 2024 09.30", datetime(2024, 3, 1, 9, 30)),
        ("1-mrt-2024", datetime(2024, 3, 1)),
        ("2024/03/01 09:30", datetime(2024, 3, 1, 9, 30)),
        ("2024-03-01 01:30 PM", datetime(2024, 3, 1, 13, 30)),
        ("1/3/2024 12:30 a.m.", datetime(2024, 3, 1, 0, 30)),
        ("1-3-2024 12:30PM", datetime(2024, 3, 1, 12, 30)),
        ("1709285400", datetime(2024, 3, 1, 9, 30)),
        ("1709285400123", datetime(2024, 3, 1, 9, 30)),
    ],
)
def test_dates_are_read_as_people_and_programs_write_them(text: str, moment: datetime) -> None:
    assert Dates().seconds(text) == (moment - datetime(1970, 1, 1)) // timedelta(seconds=1)


def test_the_month_comes_first_only_where_a_log_shows_it() -> None:
    april_third = Dates(["03/25/2024", "04/03/2024"]).seconds("04/03/2024")
    fourth_of_march = Dates(["25/03/2024", "04/03/2024"]).seconds("04/03/2024")
    assert april_third == Dates().seconds("2024-04-03")
    assert fourth_of_march == Dates().seconds("2024-03-04")


@given(st.text(max_size=40))
def test_no_text_is_too_odd_to_be_no_date(text: str) -> None:
    assert Dates([text]).seconds(text) is None or isinstance(Dates([text]).end(text), int)


@given(st.binary(max_size=400))
def test_no_file_is_too_odd_to_be_told_about(content: bytes) -> None:
    with TemporaryDirectory() as folder:
        path = Path(folder) / "log"
        path.write_bytes(content)
        try:
            table = read(path)
            measured(log_of(table, chosen(table.columns, {"case": table.columns[0] if table.columns else None})))
        except (UnreadableLog, NoSuchColumn):
            pass


def test_a_column_that_is_not_there_gets_the_nearest(by_hand: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert answer(["measure", str(by_hand), "--owner", "ower", "--lang", "en"]) == Ending.WRONG
    told_so = capsys.readouterr().err
    assert "Did you mean owner?" in told_so
    assert "activity" in told_so


def test_a_log_without_cases_asks_where_they_are(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "log.csv"
    path.write_text("wie;wat\nAnn;a\n", encoding="utf-8")
    assert answer(["measure", str(path)]) == Ending.WRONG
    assert "--case" in capsys.readouterr().err
    assert answer(["measure", str(path), "--case", "wat", "--resource", "wie"]) == Ending.DONE


@pytest.mark.parametrize("content", [b"", b"hello", b"<html></html>", b"\x1f\x8b broken", b"a,b,c\n", b"SQLite\0,x\na"])
def test_what_is_no_log_is_told(tmp_path: Path, capsys: pytest.CaptureFixture[str], content: bytes) -> None:
    path = tmp_path / "log.xes"
    path.write_bytes(content)
    assert answer(["measure", str(path), "--lang", "en"]) == Ending.WRONG
    assert "no event in it that can be read" in capsys.readouterr().err


def test_json_is_one_document_with_the_reasons(by_hand: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert answer(["measure", str(by_hand), "--json"]) == Ending.DONE
    printed = capsys.readouterr()
    document = json.loads(printed.out)
    assert not printed.err
    assert (document["events"], document["cases"], document["people"]) == (7, 3, 3)
    assert document["figures"]["orphaned_share"]["value"] is None
    assert "--owner" in document["figures"]["orphaned_share"]["why"]["en"]
    assert document["columns"]["resource"] == "resource"
    assert "Ann" not in printed.out


@pytest.mark.parametrize("language", ["nl", "en"])
def test_the_page_names_nobody_and_says_what_is_not_observed(
    by_hand: Path, capsys: pytest.CaptureFixture[str], language: str
) -> None:
    assert answer(["measure", str(by_hand), "--lang", language]) == Ending.DONE
    printed = capsys.readouterr().out
    assert {"nl": "Niet gezien", "en": "Not observed"}[language] in printed
    assert not {"Ann", "Bob", "Cas"} & set(printed.replace(",", " ").split())


def many(path: Path, events: int) -> None:
    """A log of so many events by forty people."""
    luck, moment = Random(1), datetime(2024, 1, 1)
    with path.open("w", encoding="utf-8") as file:
        file.write("zaak;activiteit;medewerker;tijdstip;afdeling\n")
        for number in range(events):
            who = luck.randrange(40)
            at = moment + timedelta(minutes=number)
            file.write(f"{number // 9};stap {number % 5};m{who};{at:%d-%m-%Y %H:%M};a{who % 7}\n")


def test_a_hundred_thousand_events_are_measured_within_ten_seconds(tmp_path: Path) -> None:
    many(tmp_path / "log.csv", 100_000)
    before = process_time()
    assert values(tmp_path / "log.csv")["hands_met"] > 7
    assert process_time() - before < 10


def test_handover_of_work_between_persons_is_there_for_who_asks_in_code(by_hand: Path) -> None:
    """The same pairs and shares as pm4py gives (checked against it, outside this repository, on 100,000 events)."""
    table = read(by_hand)
    log = log_of(table, chosen(table.columns, {}))
    found = network.handover_of_work(log.traces, traces.person)
    assert {pair: arc.value for pair, arc in found.items()} == {("Ann", "Bob"): 2 / 4, ("Bob", "Ann"): 1 / 4}
