"""Whatever happens to a file, it is refused in words or played: no traceback, no hang, no memory without end."""

import multiprocessing
import resource
import signal
import sys
import traceback
from collections.abc import Iterator
from contextlib import contextmanager
from multiprocessing.connection import Connection
from random import Random

import pytest

from overdracht import version
from overdracht.shelf import understand
from roles import archetypes
from simulation.case import DAY
from simulation.game import Game, RestlessError
from simulation.intents.table import CloseRound, Introduce, OpenRound
from simulation.journal import Header
from simulation.scenario import Scenario, ScenarioError
from simulation.scenario.play import ProfileName
from tests.scenario.damage import damaged

PATIENCE = 30
"""Seconds that reading and playing one file may take."""
MEMORY = 1024**3
"""Bytes that the process which reads and plays may use, all its libraries included."""
SOME = range(100)


class TooLong(Exception):
    """A file that keeps the program busy."""


@contextmanager
def _within(seconds: int) -> Iterator[None]:
    """Break off what takes longer."""

    def ring(*_: object) -> None:
        raise TooLong

    signal.signal(signal.SIGALRM, ring)
    signal.alarm(seconds)
    try:
        yield
    finally:
        signal.alarm(0)


def fate(seed: int) -> str:
    """What becomes of one damaged file: refused, played or restless; anything else is told with where it broke."""
    luck = Random(f"fuzz {seed}")
    raw = damaged(luck)
    try:
        with _within(PATIENCE):
            scenario = understand(raw, "f.yaml")
            return _played(scenario, raw.decode(), luck)
    except ScenarioError as error:
        return _well_told(error)
    except RestlessError:
        return "restless"
    except Exception:  # noqa: BLE001 - whatever it is, it is told
        return traceback.format_exc()


def _played(scenario: Scenario, text: str, luck: Random) -> str:
    """Play some days of a scenario that was understood, half of the time with what the budget allows."""
    profile: ProfileName = luck.choice(("room", "study"))
    game = Game(scenario, Header(text, "f.yaml", profile, luck.randrange(100), {}, version()), archetypes())
    if scenario.interventions and luck.random() < 0.5:
        game.say("", Introduce(tuple(scenario.interventions)[: scenario.rounds.budget]))
    game.say("", OpenRound())
    for day in range(1, luck.choice((2, 3, 25)) + 1):
        game.advance(day * DAY)
    game.say("", CloseRound())
    return "played"


def _well_told(error: ScenarioError) -> str:
    """Every fault has a place and is one printable line in each language."""
    for fault in error.faults:
        told = fault.told("nl"), fault.told("en")
        if fault.line < 1 or fault.column < 1 or not all(line.isprintable() for line in told):
            return f"badly told: {told}"
    places = [(fault.line, fault.column) for fault in error.faults]
    return "refused" if error.faults and places == sorted(places) else "told out of order"


def _watched(seeds: range, tell: Connection) -> None:
    """Go through files in a process of limited memory."""
    if sys.platform == "linux":
        resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    for seed in seeds:
        tell.send((seed, "died"))
        tell.send((seed, fate(seed)))
    tell.close()


def fates(seeds: range) -> dict[int, str]:
    """What becomes of many damaged files."""
    here, there = multiprocessing.get_context("spawn").Pipe(duplex=False)
    process = multiprocessing.get_context("spawn").Process(target=_watched, args=(seeds, there))
    process.start()
    there.close()
    found: dict[int, str] = {}
    try:
        while True:
            seed, what = here.recv()
            found[seed] = what
    except EOFError:
        process.join()
    return found


def _bad(found: dict[int, str], seeds: range) -> dict[int, str]:
    """What became of the files that were neither refused nor played; nothing is known after one that killed."""
    good = {"refused", "played", "restless"}
    return {seed: found.get(seed, "never reached") for seed in seeds if found.get(seed) not in good}


def test_a_damaged_scenario_is_refused_in_words_or_played() -> None:
    found = fates(SOME)
    assert not _bad(found, SOME)
    assert set(found.values()) >= {"refused", "played"}


@pytest.mark.prove
@pytest.mark.parametrize("start", range(1000, 21000, 1000))
def test_thousands_of_damaged_scenarios_are_refused_in_words_or_played(start: int) -> None:
    seeds = range(start, start + 1000)
    assert not _bad(fates(seeds), seeds)
