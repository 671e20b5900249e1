"""Whatever is in the folders keeps its contract: scenarios, archetypes, interventions, observers."""

import hashlib
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from overdracht.choosing import these_offers
from overdracht.composition import play_with_bots
from overdracht.shelf import header, scenario_of, scenario_text, shipped, understand
from reports.observers import observers
from roles import archetypes
from simulation.case import ARCHETYPES
from simulation.interventions import names, new_rule
from simulation.journal import Journal
from simulation.observing import NotObserved, Watch
from simulation.replay import first_difference, run_again
from simulation.wording.words import Words
from simulation.world.world import World
from tests.plays import EVERYTHING

GOLDEN = Path(__file__).parent / "golden.json"
PROFILES = ("room", "study")
ONE_DAY_IN_THE_STUDY = {"profiles.study.round": "4w"}


def settings(profile: str) -> dict[str, str]:
    """A study takes a year; four weeks of it show the same."""
    return ONE_DAY_IN_THE_STUDY if profile == "study" else {}


def played(name: str, profile: str, seed: int = 1) -> Journal:
    """Two rounds with the improvements that the scenario suggests."""
    of = header(name, "room" if profile == "room" else "study", seed, settings(profile))
    return play_with_bots(of, lambda game: tuple(game.scenario.rounds.suggested)).journal


def digest(journal: Journal) -> str:
    """The journal without its header, which names the program's version."""
    return hashlib.sha256(b"\n".join([*journal.lines()][1:])).hexdigest()


@pytest.mark.parametrize("name", shipped())
@pytest.mark.parametrize("profile", PROFILES)
def test_a_shipped_scenario_plays_to_the_end_and_runs_again_to_the_byte(name: str, profile: str) -> None:
    journal = played(name, profile)
    assert "RoundClosed" in str(journal.entries[-1].events)
    again = run_again(journal, scenario_of(journal.header), archetypes())
    assert first_difference(journal, again) is None


@pytest.mark.parametrize("name", shipped())
def test_a_shipped_scenario_gives_its_golden_journal(name: str) -> None:
    """After a change that is meant: delete golden.json's line, run the tests, and look at what changed."""
    golden = json.loads(GOLDEN.read_text()) if GOLDEN.exists() else {}
    found = digest(played(name, "room"))
    if name not in golden and os.environ.get("CI") != "true":
        GOLDEN.write_text(json.dumps({**golden, name: found}, indent=2, sort_keys=True) + "\n")
    assert golden.get(name, found) == found


def test_the_journal_is_the_same_in_another_process_whatever_its_hashes() -> None:
    here = digest(played(EVERYTHING, "room"))
    play_both = f"played('two_desks', 'room'); print(digest(played({EVERYTHING!r}, 'room')))"
    program = f"from tests.test_catalogue import *; {play_both}"
    for hash_seed in ("1", "2"):
        there = subprocess.run(
            [sys.executable, "-c", program],
            capture_output=True, text=True, check=True, cwd=Path(__file__).parents[1],
            env={**os.environ, "PYTHONHASHSEED": hash_seed},
        )  # fmt: skip
        assert there.stdout.strip() == here


@pytest.mark.parametrize("name", shipped())
def test_every_text_of_a_scenario_is_there_in_both_languages_and_every_number_has_an_origin(name: str) -> None:
    """Reading is strict about both; this reads."""
    scenario = understand(*scenario_text(name))
    assert scenario.title.nl
    assert scenario.title.en


def test_the_folder_of_roles_holds_the_archetypes_that_scenarios_may_name() -> None:
    assert set(archetypes()) == set(ARCHETYPES)
    for archetype in archetypes().values():
        assert archetype.brief.nl
        assert archetype.may


@pytest.mark.parametrize("rule", names())
def test_a_new_rule_explains_itself(rule: str) -> None:
    assert new_rule(rule).__doc__


@pytest.mark.parametrize("name", [n for n in shipped() if n != "two_desks"])
def test_an_intervention_costs_something(name: str) -> None:
    """Else the second round always wins, and nothing is learnt."""
    for id_, offer in understand(*scenario_text(name)).interventions.items():
        costs = offer.costs
        loads = costs.once or costs.weekly or costs.euros
        assert loads or any(change.kind in {"meeting", "rule", "duty"} for change in offer.changes), id_


@pytest.mark.parametrize("name", [n for n in shipped() if n != "two_desks"])
def test_each_of_the_eight_lessons_has_an_intervention(name: str) -> None:
    assert {offer.lesson for offer in understand(*scenario_text(name)).interventions.values()} == set(range(1, 9))


def test_observers_accept_an_empty_journal() -> None:
    of = header("two_desks")
    world = World(scenario_of(of), "room", 1)
    assert list(Watch(observers()).figures(world)) == []
    for kind in observers():
        assert all(isinstance(figure.value, NotObserved) for figure in kind().figures(world))


def test_every_figure_carries_its_definition() -> None:
    played_once = play_with_bots(header("two_desks"), these_offers(()))
    for figure in played_once.figures[0]:
        assert figure.definition
        assert figure.title.nl != ""


@pytest.mark.parametrize("name", shipped())
def test_no_two_residents_are_called_the_same(name: str) -> None:
    scenario = scenario_of(header(name))
    words = Words(scenario, "nl")
    personas = [words.resident(source, persona.role, source) for source, persona in scenario.personas.items()]
    streams = scenario.ordinary.items()
    others = [words.resident(source, of.role, f"{source}-{n}") for source, of in streams for n in range(1, 9)]
    assert len({*personas, *others}) == len(personas) + len(others)
