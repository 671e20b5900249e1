"""Exports: readers that are not ours find the same cases, events and owners, and nobody finds a name that is hidden."""

import csv
import json
import os
import sqlite3
import subprocess
import sys
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path
from random import Random
from typing import Any

import jsonschema
import msgspec
import polars as pl
import pytest
import r4pm
from lxml import etree
from plays import EVERYTHING, game, head, random_play
from plays import scenario as scenario_of

from overdracht import extras
from overdracht.__main__ import answer
from overdracht.choosing import first_offers
from overdracht.commands import export as command
from overdracht.composition import NAMED, observed, play_with_bots, record_in_hand, record_of
from overdracht.endings import Ending
from reports.export import export, formats
from reports.export.record.drafts import draft_of
from reports.export.record.names import Names
from reports.export.record.ocel import event_types
from reports.export.record.record import Record
from reports.export.record.rows import TABLES, CaseRow, columns
from simulation.case import DAY
from simulation.events import Event
from simulation.events.case import CaseClosed, CaseOpened, ResidentArrived
from simulation.events.contact import ContactMade
from simulation.events.group import MarkMade
from simulation.events.work import CaseClaimed, ClaimReleased, OwnerSettled, TaskDone, TaskOffered
from simulation.intents import Intent
from simulation.intents.observer import Mark
from simulation.intents.table import OpenRound, TakeSeat
from simulation.journal import Journal, written
from simulation.observing import NotObserved
from simulation.session.file import SessionFile

SCHEMAS = Path(__file__).parent / "formats"
ROOT = str(Path(__file__).parents[1])
NASTY = '=HYPERLINK("http://a.example") <script>"\t\u202eabc\u0000é\ud83d\ude00;,|'.encode(
    "utf-16", "surrogatepass"
).decode("utf-16")


@pytest.fixture(scope="module")
def session(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A session of two rounds that bots played."""
    path = tmp_path_factory.mktemp("session") / "try.overdracht"
    play_with_bots(head(EVERYTHING, seed=3), first_offers, path)
    return path


@pytest.fixture(scope="module")
def journal(session: Path) -> Journal:
    """Its journal."""
    record = record_of(session)
    return Journal(record.header, record.entries())


@pytest.fixture(scope="module")
def exported(session: Path, tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """All its exports."""
    folder = tmp_path_factory.mktemp("exports")
    paths = {name: folder / f"try.{name}" for name in formats()}
    for name, path in paths.items():
        export(name)(record_of(session), path)
    return paths


def happened(journal: Journal) -> Iterator[Event]:
    return (event for entry in journal for event in entry.events)


def count(journal: Journal, *kinds: type[Event]) -> int:
    return sum(isinstance(event, kinds) for event in happened(journal))


def owners(journal: Journal) -> Counter[str]:
    """How often each owner came to own a case, worked out anew from the journal alone."""
    claims: dict[str, list[str]] = {}
    came: Counter[str] = Counter()
    for event in happened(journal):
        if isinstance(event, ResidentArrived):
            claims[event.case] = []
            continue
        before = list(claims.get(getattr(event, "case", ""), []))
        match event:
            case CaseClaimed():
                claims[event.case] = [*dict.fromkeys([*before, event.seat])]
            case ClaimReleased():
                claims[event.case] = [seat for seat in before if seat != event.seat]
            case OwnerSettled():
                claims[event.case] = [event.seat]
            case CaseClosed():
                claims[event.case] = []
            case _:
                continue
        named = ["__unowned__" if not some else some[0] if len(some) == 1 else "__contested__" for some in (
            before, claims[event.case]
        )]  # fmt: skip
        if named[0] != named[1]:
            came[named[1]] += 1
    return came


def table(path: Path, name: str) -> list[dict[str, str]]:
    with (path / f"{name}.csv").open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def test_the_help_names_the_formats_that_the_folder_holds() -> None:
    assert formats() == command.FORMATS


def test_r4pm_reads_the_xes_with_the_same_cases_and_tasks(exported: dict[str, Path], journal: Journal) -> None:
    log, _ = r4pm.df.import_xes(str(exported["xes"]))
    assert log["case:concept:name"].n_unique() == count(journal, CaseOpened)
    done = log.filter(pl.col("lifecycle:transition") == "complete")
    assert len(done) == count(journal, TaskDone)
    assert Counter(done["org:resource"]) == Counter(e.seat for e in happened(journal) if isinstance(e, TaskDone))
    contacts = log.filter(pl.col("concept:name") == "ContactMade")
    assert len(contacts) == count(journal, ContactMade)
    assert log["time:timestamp"].null_count() == 0


def test_the_lifecycle_of_a_task_is_that_of_the_standard(exported: dict[str, Path]) -> None:
    log, _ = r4pm.df.import_xes(str(exported["xes"]))
    seen = set(log["lifecycle:transition"])
    assert {"schedule", "assign", "reassign", "start", "suspend", "resume", "complete"} <= seen
    stopped = log.filter(pl.col("lifecycle:transition").is_in(["suspend", "resume"])).sort("time:timestamp")
    for _, moves in stopped.group_by(["org:resource", "concept:name", "case:concept:name"], maintain_order=True):
        words = moves["lifecycle:transition"].to_list()
        assert words == (["suspend", "resume"] * len(words))[: len(words)]


def test_all_moves_of_one_time_that_a_task_is_done_are_one_instance(
    exported: dict[str, Path], journal: Journal
) -> None:
    log, _ = r4pm.df.import_xes(str(exported["xes"]))
    tasks = log.filter(pl.col("lifecycle:transition") != "unknown")
    runs = tasks.group_by(["case:concept:name", "concept:instance"]).agg(pl.col("lifecycle:transition"))
    ended = [sum(move in {"complete", "manualskip"} for move in moves) for moves in runs["lifecycle:transition"]]
    assert max(ended) == 1
    done = [moves for moves in runs["lifecycle:transition"] if "complete" in moves]
    assert len(done) == count(journal, TaskDone)
    assert all("start" in moves for moves in done)


def test_work_costs_what_its_hours_cost(exported: dict[str, Path], journal: Journal) -> None:
    log, _ = r4pm.df.import_xes(str(exported["xes"]))
    done = log.filter(pl.col("lifecycle:transition") == "complete")
    paid = {role for role, spec in scenario_of(journal.header).roles.items() if spec.rate}
    assert (done.filter(pl.col("org:role").is_in(list(paid)))["cost:total"] >= 0).all()
    assert done["cost:total"].sum() > 0


@pytest.mark.parametrize("schema", [path.name for path in sorted(SCHEMAS.iterdir()) if path.suffix in {".rng", ".xsd"}])
def test_the_xes_is_valid(exported: dict[str, Path], schema: str) -> None:
    parsed = etree.parse(SCHEMAS / schema)
    judge = etree.RelaxNG(parsed) if schema.endswith(".rng") else etree.XMLSchema(parsed)
    judge.assertValid(etree.parse(exported["xes"]))


@pytest.mark.parametrize(
    ("right", "wrong"),
    [
        ('key="concept:name"', 'key="concept name"'),
        ('xes.version="1849.2016"', 'xes.version="two"'),
        ('<float key="cost:total" value="0.0"/>', '<float key="cost:total" value="NaN"/>'),
        ('value="complete"', 'value="done"'),
        (".000+00:00", ""),
    ],
)
def test_the_schema_of_xes_finds_a_planted_mistake(exported: dict[str, Path], right: str, wrong: str) -> None:
    judge = etree.RelaxNG(etree.parse(SCHEMAS / "xes.rng"))
    text = exported["xes"].read_text(encoding="utf-8")
    assert right in text
    assert not judge.validate(etree.fromstring(text.replace(right, wrong).encode()))


@pytest.mark.parametrize("name", ["ocel-json", "ocel-sqlite"])
def test_r4pm_reads_the_ocel_with_the_same_events_objects_and_owners(
    exported: dict[str, Path], journal: Journal, name: str, tmp_path: Path
) -> None:
    path = tmp_path / f"try.{name.removeprefix('ocel-')}"
    path.write_bytes(exported[name].read_bytes())
    log = r4pm.df.import_ocel(str(path))
    assert Counter(log["events"]["ocel:activity"]) == Counter(type(event).__name__ for event in happened(journal))
    kinds = Counter(log["objects"]["ocel:type"])
    assert kinds["case"] == count(journal, ResidentArrived)
    assert kinds["contact"] == count(journal, ContactMade)
    assert set(kinds) == {"case", "resident", "employee", "department", "contact", "document"}
    changed = log["object_changes"].filter(pl.col("ocel:field") == "owner")
    assert Counter(changed["owner"]) == owners(journal)
    first = log["objects"].filter(pl.col("ocel:type") == "case")
    assert set(first["owner"]) == {"__unowned__"}


def test_whoever_offers_a_task_and_to_whom_is_in_the_ocel(exported: dict[str, Path], journal: Journal) -> None:
    document = json.loads(exported["ocel-json"].read_bytes())
    offers = [event for event in document["events"] if event["type"] == "TaskOffered"]
    given = [{r["qualifier"]: r["objectId"] for r in event["relationships"]} for event in offers]
    told = [event for event in happened(journal) if isinstance(event, TaskOffered)]
    assert [row.get("from", "employee:") for row in given] == [f"employee:{event.seat}" for event in told]
    assert all(row["to"].startswith(("employee:", "department:")) for row in given)
    assert {r["qualifier"] for e in document["events"] for r in e["relationships"]} >= {"from", "to", "performed by"}


def test_the_ocel_json_is_valid_and_names_only_objects_that_are_there(exported: dict[str, Path]) -> None:
    document = json.loads(exported["ocel-json"].read_bytes())
    schema = json.loads((SCHEMAS / "ocel.schema.json").read_bytes())
    jsonschema.Draft202012Validator(schema).validate(document)
    whole_and_known(document)


def whole_and_known(document: dict[str, Any]) -> None:
    """What a schema can't say: ids are unique, what is related to is there, attributes are declared."""
    names = [thing["id"] for thing in document["objects"]]
    assert len(names) == len(set(names))
    assert len({event["id"] for event in document["events"]}) == len(document["events"])
    for what, types in (("events", "eventTypes"), ("objects", "objectTypes")):
        declared = {kind["name"]: {a["name"] for a in kind["attributes"]} for kind in document[types]}
        for one in document[what]:
            assert {relation["objectId"] for relation in one["relationships"]} <= set(names)
            assert {attribute["name"] for attribute in one["attributes"]} <= declared[one["type"]]


@pytest.mark.parametrize(
    "spoil",
    [
        lambda document: document["events"][0].update(time="yesterday"),
        lambda document: document["events"][5]["attributes"][0].update(value=5),
        lambda document: document["objects"][0].pop("attributes"),
        lambda document: document.pop("eventTypes"),
    ],
)
def test_the_schema_of_ocel_finds_a_planted_mistake(exported: dict[str, Path], spoil: Callable[[Any], object]) -> None:
    document = json.loads(exported["ocel-json"].read_bytes())
    spoil(document)
    schema = json.loads((SCHEMAS / "ocel.schema.json").read_bytes())
    assert not jsonschema.Draft202012Validator(schema).is_valid(document)


def test_both_ocel_files_say_the_same(exported: dict[str, Path]) -> None:
    document = json.loads(exported["ocel-json"].read_bytes())
    with closing(sqlite3.connect(exported["ocel-sqlite"])) as database:
        assert database.execute("PRAGMA foreign_key_check").fetchall() == []
        pairs = set(database.execute("SELECT * FROM event_object"))
        types = dict(database.execute("SELECT ocel_id, ocel_type FROM event"))
    assert types == {event["id"]: event["type"] for event in document["events"]}
    assert pairs == {
        (event["id"], row["objectId"], row["qualifier"])
        for event in document["events"]
        for row in event["relationships"]
    }


def test_a_mark_of_an_observer_is_made_by_an_observer_about_a_case_and_a_moment(tmp_path: Path) -> None:
    journal = Journal(head(EVERYTHING))
    played = game(journal.header, journal.append)
    played.say("", TakeSeat("observer-1"))
    played.say("", OpenRound())
    played.advance(10 * DAY)
    case = next(iter(played.world.cases))
    played.say("observer-1", Mark("tally", 1, -1, moment=5 * DAY, case=case))
    assert count(journal, MarkMade) == 1
    export("ocel-json")(record_in_hand(journal), tmp_path / "out")
    document = json.loads((tmp_path / "out").read_bytes())
    whole_and_known(document)
    (mark,) = [event for event in document["events"] if event["type"] == "MarkMade"]
    assert {"objectId": "employee:observer-1", "qualifier": "performed by"} in mark["relationships"]
    assert {"objectId": f"case:r1-{case}", "qualifier": "about"} in mark["relationships"]
    moments = {row["name"]: row["value"] for row in mark["attributes"]}
    assert moments["moment"] == f"{played.world.calendar.moment(5 * DAY):%Y-%m-%dT%H:%M:%S}.000Z"


def test_every_kind_of_event_has_a_type_in_ocel() -> None:
    kinds = {kind.__name__ for kind in msgspec.json.Decoder(Event).type.__args__}
    assert set(event_types()) == kinds


def test_the_tables_count_what_happened(exported: dict[str, Path], journal: Journal) -> None:
    tables = {name: table(exported["csv"], name) for name in TABLES}
    assert len(tables["entries"]) == sum(1 for _ in happened(journal))
    assert len(tables["cases"]) == count(journal, CaseOpened)
    assert len(tables["contacts"]) == count(journal, ContactMade)
    assert sum(row["status"] == "verwerkt" for row in tables["tasks"]) == count(journal, TaskDone)
    given = [event for event in happened(journal) if isinstance(event, TaskOffered) and event.seat]
    assert len(tables["handovers"]) == len(given)
    assert [row["taak"] if "taak" in row else row["task"] for row in tables["handovers"]]
    assert {row["round"] for row in tables["figures"]} == {"1", "2"}


def test_case_fields_bear_the_names_of_the_dutch_standard() -> None:
    standard = {
        "identificatie", "zaaktype", "omschrijving", "startdatum", "uiterlijkeEinddatumAfdoening", "einddatum",
        "communicatiekanaal",
    }  # fmt: skip
    assert standard <= set(columns(CaseRow))


def test_parquet_holds_the_same_rows_with_real_types(exported: dict[str, Path]) -> None:
    for name in TABLES:
        rows = pl.read_parquet(exported["parquet"] / f"{name}.parquet")
        assert len(rows) == len(table(exported["csv"], name))
    assert rows.schema["value"] == pl.Float64
    cases = pl.read_parquet(exported["parquet"] / "cases.parquet")
    assert isinstance(cases.schema["startdatum"], pl.Datetime)


def test_figures_that_were_not_observed_are_empty_and_say_so(session: Path, exported: dict[str, Path]) -> None:
    unseen = sum(isinstance(f.value, NotObserved) for figures in record_of(session).figures() for f in figures)
    rows = table(exported["csv"], "figures")
    assert sum(row["observed"] == "false" for row in rows) == unseen
    assert all((row["value"] == "") == (row["observed"] == "false") for row in rows)


def test_of_what_stands_behind_a_figure_the_first_thousand_are_named_and_the_rest_is_counted(
    session: Path, exported: dict[str, Path]
) -> None:
    record = record_of(session)
    whole = [f for figures in observed(record.header, record.scenario, record.entries()) for f in figures]
    rows = table(exported["csv"], "figures")
    assert [len(row["evidence"].split()) + int(row["evidence_more"]) for row in rows] == [
        len(figure.evidence) for figure in whole
    ]
    assert max(len(row["evidence"].split()) for row in rows) <= NAMED
    few = [f for figures in observed(record.header, record.scenario, record.entries(), 3) for f in figures]
    assert [figure.evidence for figure in few] == [figure.evidence[:3] for figure in whole]


def test_json_lines_are_the_canonical_journal(exported: dict[str, Path], journal: Journal) -> None:
    assert exported["jsonl"].read_bytes().splitlines() == list(journal.lines())


def all_bytes(path: Path) -> bytes:
    """All that stands in an export; a text in Parquet may be packed, so it is read first."""
    if path.is_dir():
        return b"".join(all_bytes(part) for part in sorted(path.iterdir()))
    if path.suffix == ".parquet":
        return pl.read_parquet(path).write_json().encode()
    return path.read_bytes()


def words_of(path: Path) -> str:
    return all_bytes(path).decode("utf-8", errors="replace").lower()


@pytest.mark.parametrize("name", command.FORMATS)
def test_with_pseudonyms_no_resident_is_named_and_nothing_typed_is_told(
    session: Path, tmp_path: Path, name: str
) -> None:
    path = tmp_path / "hidden"
    export(name)(record_of(session, hidden=True), path)
    text = words_of(path)
    for persona, spec in record_of(session).scenario.personas.items():
        assert f'"{persona}' not in text
        assert f"{persona}-case" not in text
        assert f":{persona}" not in text
        assert spec.name.lower() not in text
    if name != "jsonl":
        assert "resident-1" in text


def test_a_pseudonym_is_the_same_in_both_rounds(session: Path, tmp_path: Path) -> None:
    plain, hidden = tmp_path / "plain", tmp_path / "hidden"
    export("csv")(record_of(session), plain)
    export("csv")(record_of(session, hidden=True), hidden)
    pairs = {
        (one["initiator"], other["initiator"])
        for one, other in zip(table(plain, "cases"), table(hidden, "cases"), strict=True)
    }
    assert len(pairs) == len({one for one, _ in pairs}) == len({other for _, other in pairs})


def typed(session: Path, tmp_path: Path, text: str) -> tuple[Path, int]:
    """The same session, with a quote that an observer typed."""
    record = record_of(session)
    entries = list(record.entries())
    quote: Intent = Mark("quote", 1, 1, text=1)
    entries[10] = msgspec.structs.replace(entries[10], intent=quote)
    path = tmp_path / "typed.overdracht"
    with SessionFile.create(path, written(record.header)) as file:
        file.commit([(entry.number, written(entry)) for entry in entries], texts=[(1, text)])
    return path, entries[10].number


def test_what_was_typed_is_text_and_never_a_formula(session: Path, tmp_path: Path) -> None:
    path, number = typed(session, tmp_path, NASTY)
    export("csv")(record_of(path), tmp_path / "out")
    told = [row["text"] for row in table(tmp_path / "out", "entries") if row["number"] == str(number) and row["text"]]
    assert told == [f"'{NASTY}"]
    export("csv")(record_of(path, hidden=True), tmp_path / "hidden")
    assert "HYPERLINK" not in words_of(tmp_path / "hidden").upper()


@pytest.mark.parametrize("seed", range(4))
@pytest.mark.parametrize("name", command.FORMATS)
def test_whatever_people_say_can_be_exported(seed: int, name: str, tmp_path: Path) -> None:
    of = head(EVERYTHING, seed)
    journal = random_play(of, Random(seed), days=12)
    path = tmp_path / f"out.{name.removeprefix('ocel-')}"
    export(name)(Record(of, scenario_of(of), lambda: journal, Names()), path)
    if name == "ocel-json":
        whole_and_known(json.loads(path.read_bytes()))
    if name == "xes":
        etree.RelaxNG(etree.parse(SCHEMAS / "xes.rng")).assertValid(etree.parse(path))


@pytest.mark.parametrize("name", command.FORMATS)
def test_an_empty_session_gives_an_empty_export(name: str, tmp_path: Path) -> None:
    path = tmp_path / f"empty.{name.removeprefix('ocel-')}"
    export(name)(record_in_hand(Journal(head())), path)
    assert path.exists()
    if name == "xes":
        etree.RelaxNG(etree.parse(SCHEMAS / "xes.rng")).assertValid(etree.parse(path))
    if name == "ocel-json":
        assert json.loads(path.read_bytes())["events"] == []


@pytest.mark.parametrize("name", command.FORMATS)
def test_what_breaks_off_leaves_nothing_behind(session: Path, tmp_path: Path, name: str) -> None:
    record = record_of(session)

    def breaking() -> Iterator[Any]:
        yield from list(record.entries())[:100]
        raise OSError(28, "No space left on device")

    with pytest.raises(OSError, match="No space"):
        export(name)(record._replace(entries=breaking), tmp_path / "out")
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("name", command.FORMATS)
def test_a_folder_that_is_not_there_is_told(
    session: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], name: str
) -> None:
    path = tmp_path / "nowhere" / "out"
    assert answer(["export", str(session), "--to", name, "--out", str(path), "--lang", "en"]) == Ending.WRONG
    assert "does not exist" in capsys.readouterr().err
    assert not path.parent.exists()


FULL = """
import resource, signal, sys
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
resource.setrlimit(resource.RLIMIT_FSIZE, (20_000, 20_000))
from overdracht.__main__ import answer
sys.exit(answer(["export", sys.argv[1], "--to", sys.argv[2], "--out", sys.argv[3], "--lang", "en"]))
"""


@pytest.mark.skipif(os.name != "posix", reason="a disk that is full is played with a limit that only POSIX has")
@pytest.mark.parametrize("name", command.FORMATS)
def test_a_full_disk_leaves_nothing_that_looks_finished(session: Path, tmp_path: Path, name: str) -> None:
    line = [sys.executable, "-c", FULL, str(session), name, str(tmp_path / "out")]
    done = subprocess.run(line, capture_output=True, text=True, check=False, env={**os.environ, "PYTHONPATH": ROOT})
    assert done.returncode == Ending.FAILED
    assert "Error:" in done.stderr
    assert "Traceback" not in done.stderr
    assert list(tmp_path.iterdir()) == []


def test_a_draft_that_somebody_left_is_no_hindrance(tmp_path: Path) -> None:
    (tmp_path / "out.part").write_text("half", encoding="utf-8")
    with draft_of(tmp_path / "out") as draft:
        draft.write_text("whole", encoding="utf-8")
    assert (tmp_path / "out").read_text(encoding="utf-8") == "whole"
    assert not (tmp_path / "out.part").exists()


def test_nothing_is_overwritten_least_of_all_the_session(session: Path, capsys: pytest.CaptureFixture[str]) -> None:
    before = session.read_bytes()
    for name in command.FORMATS:
        assert answer(["export", str(session), "--to", name, "--out", str(session), "--lang", "en"]) == Ending.WRONG
        assert "is not overwritten" in capsys.readouterr().err
    assert session.read_bytes() == before


def test_a_format_without_its_library_says_how_to_get_it(
    session: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(extras, "find_spec", lambda _: None)
    assert answer(["export", str(session), "--to", "parquet", "--lang", "en"]) == Ending.WRONG
    assert "pip install 'overdracht[parquet]'" in capsys.readouterr().err


def test_a_suspension_moves_the_latest_day_in_the_table(exported: dict[str, Path]) -> None:
    rows = table(exported["csv"], "cases")
    assert any(row["uiterlijkeEinddatumAfdoening"] for row in rows)
    for row in rows:
        if row["einddatum"]:
            assert row["einddatum"] >= row["startdatum"]
