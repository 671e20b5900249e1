"""The folder is the register: each file holds an observer, each measure its definition."""

import sys
from importlib import import_module
from inspect import signature
from pathlib import Path
from typing import Never, get_args, get_type_hints

import pytest

import reports.observers
from reports.observers import Together, definitions, families, observers
from reports.observers.reading.measuring import Found, Measure, Measuring, Part, measure
from reports.observers.reading.readings import Readings
from reports.observers.reading.sources import BICE, OURS
from reports.observers.reading.spells import Spells
from reports.observers.reading.turns import Turning
from reports.observers.standstill import Noted as Moves
from simulation.observing import NOT_OBSERVED, Figure, Level, NotObserved, Readiness, Steps
from simulation.scenario.words import Text
from simulation.world.world import World
from tests.observers.story import Story

FOLDER = Path(reports.observers.__file__).parent


def test_each_file_in_the_folder_is_an_observer() -> None:
    files = {path.stem for path in FOLDER.glob("*.py")} - {"__init__"}
    assert {kind.__module__.rpartition(".")[2] for kind in families()} == files


def test_a_file_without_observer_fails_loudly(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "idle.py").write_text('"""Watches nothing."""\n', encoding="utf-8")
    monkeypatch.setattr(reports.observers, "__path__", [*reports.observers.__path__, str(tmp_path)])
    families.cache_clear()
    try:
        with pytest.raises(AttributeError, match="OBSERVER"):
            families()
    finally:
        families.cache_clear()
        sys.modules.pop("reports.observers.idle", None)


def test_no_two_measures_have_one_name() -> None:
    names = [measure.name for kind in families() for measure in kind.measures()]
    assert sorted(set(names)) == sorted(names)


def test_every_figure_of_an_empty_round_is_not_observed_or_none_of_something_countable() -> None:
    figures = next(iter(Story().watch.figures(Story().world)))
    counted = {"load", "own_load", "costs.penalties", "costs.labour", "labour_costs", "costs.channels", "total_costs"}
    for figure in figures:
        stem = figure.name.partition(".")[0]
        assert isinstance(figure.value, NotObserved) or figure.name in counted or stem in counted, figure.name


def test_before_any_entry_nothing_was_observed() -> None:
    world = Story(opened=False).world
    assert all(isinstance(figure.value, NotObserved) for figure in Together(families()).figures(world))


def test_a_figure_carries_the_definition_of_its_measure() -> None:
    printed = definitions()
    for figure in next(iter(Story().watch.figures(Story().world))):
        assert figure.definition == printed[figure.name.partition(".")[0]]
        assert len(figure.definition.split()) > 4


def test_a_figure_says_its_unit_its_level_and_its_source() -> None:
    for kind in families():
        for stated in kind.measures():
            assert stated.source, stated.name
            assert stated.level in get_args(Level)
    story = Story()
    assert (story.figure("secon").level, story.figure("secon").source) == ("person", BICE)
    assert (story.figure("load.back").level, story.figure("load.back").source) == ("role", OURS)
    assert [story.figure(f"ping_pong.{level}").level for level in ("role", "department")] == ["role", "department"]


def test_what_is_about_somebody_is_only_what_is_about_persons() -> None:
    story = Story()
    story.request(0)
    story.do(0, 60, "mia-case", "intake", "front-1")
    story.do(60, 120, "mia-case", "check", "back-1")
    about = [figure for figure in next(iter(story.watch.figures(story.world))) if figure.about]
    assert {figure.level for figure in about} == {"person"}
    stems = {figure.name.partition(".")[0] for figure in about}
    assert stems == {"own_load", "own_utilisation", "handover_of_work", "working_together"}


def test_the_docstring_is_the_definition_and_without_one_it_is_no_measure() -> None:
    @measure("count", nl="Nul", en="Nought")
    def nought(_self: object, _: World) -> Found:
        """Nothing over nothing.

        It says
        no more.
        """
        return Found(NOT_OBSERVED)

    assert isinstance(nought, Measure)
    assert (nought.name, nought.definition) == ("nought", "Nothing over nothing. It says no more.")
    with pytest.raises(TypeError, match="no definition"):
        measure("count", nl="Nul", en="Nought")(lambda _self, _: Found(0))


def test_parts_are_named_after_their_measure() -> None:
    class Some(Measuring[Never]):
        @measure("share", nl="Deel", en="Share")
        def some(self, _: World) -> list[Part]:
            """Some of all."""
            return [Part("left", Text(nl="links", en="left"), Found(0.5, (1, 2)))]

    (figure,) = Some(Readings()).figures(Story().world)
    assert (figure.name, figure.title.en, figure.value, figure.unit) == ("some.left", "Share: left", 0.5, "share")
    assert figure.evidence == (1, 2)
    assert import_module("reports.observers.board").OBSERVER in families()


def test_each_event_that_concerns_a_family_is_noted_and_by_whom_it_says() -> None:
    """A table from type to method forgets nothing that a `match` would have looked at."""
    for kind in families():
        assert {event for event, _ in kind(Readings()).notes()} >= set(kind.concerns())
    standstill = import_module("reports.observers.standstill").OBSERVER(Readings())
    assert {event for event, _ in standstill.notes()} == {*get_args(Moves), *get_args(Turning)}


def test_what_is_noted_takes_the_kind_of_event_for_which_it_is_called() -> None:
    """The table says for which types a method is called, the method what it takes: they must say the same."""
    read = Readings()
    for reading in (read.lives, read.claims, Spells(lambda _: None), Readiness(), Steps(lambda _: None)):
        for event, note in reading.notes.items():
            taken = get_type_hints(note)[next(iter(signature(note).parameters))]
            assert event in (get_args(taken) or (taken,)), f"{note.__qualname__} is called for {event.__name__}"


def test_a_figure_told_briefly_names_the_first_entries_and_counts_the_rest() -> None:
    figure = Figure("some", Text(nl="iets", en="something"), 3.0, "count", (2, 5, 8))
    assert figure.briefly(3) is figure
    told = figure.briefly(2)
    assert (told.evidence, told.more) == ((2, 5), 1)
    assert (told.briefly(1).evidence, told.briefly(1).more) == ((2,), 2)


def test_of_some_measures_only_their_families_watch() -> None:
    (kind,) = observers({"standstill", "upc"})
    names = {figure.name for figure in kind().figures(Story().world)}
    assert {"standstill", "upc"} <= names
    assert "lead_time" not in names
