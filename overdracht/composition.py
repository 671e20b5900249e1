"""Composition: the one place that puts all rooms together; what commands, notebooks and workers import."""

from __future__ import annotations

import errno
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from functools import cache, partial
from importlib.resources import files
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from overdracht import version

if TYPE_CHECKING:
    from overdracht.evaluation import LookingBack
    from overdracht.language import Language
    from overdracht.live import Live
    from reports.export.record.record import Record
    from reports.rehearsal.findings import Findings
    from roles.terminal.presenter.evaluation import Evaluation
    from simulation.game import Game
    from simulation.journal import Entry, Header, Journal
    from simulation.observing import Figure
    from simulation.scenario.play import ProfileName
    from simulation.scenario.scenario import Scenario
    from simulation.session.table import Table

    Choice = Callable[[Game], tuple[str, ...]]
    """How improvements are chosen between two rounds."""

WEEK = 7 * 86_400

LARGEST = 1024 * 1024
"""A scenario's text has no more bytes than this; one more is enough to refuse it."""


SCHEMA = "scenario.schema.json"
"""What the schema is called wherever it lies: beside the shipped scenarios, and beside those of a facilitator."""


GUIDE = "scenario.readme.md"
"""What the page for who writes scenarios is called beside those of a facilitator."""


PRACTICE = "practice.yaml"
"""What the practice case is called."""


class NoSuchScenario(ValueError):
    """No scenario of that name is shipped, and there is no such file."""


def shipped() -> list[str]:
    """Name the scenarios that come with the program."""
    names = (entry.name for entry in files("scenarios").iterdir())
    return sorted(name.removesuffix(".yaml") for name in names if name.endswith(".yaml"))


def start_text(language: Language) -> bytes:
    """Give the scenario that a facilitator starts from, explained in one language."""
    return (files("scenarios") / "start" / f"{language}.yaml").read_bytes()


def practice_header() -> Header:
    """Give the header of the practice case; it is no game, and not among the scenarios that are shipped."""
    from simulation.journal import Header

    text = (files("scenarios") / "practice" / PRACTICE).read_text(encoding="utf-8")
    return Header(text, PRACTICE, "room", 1, {}, version())


def schema_text() -> bytes:
    """Give the schema by which editors check a scenario."""
    return (files("scenarios") / SCHEMA).read_bytes()


def guide_text() -> bytes:
    """Give the page that explains every word of a scenario, in both languages."""
    return (files("scenarios") / "README.md").read_bytes()


def scenario_text(name: str) -> tuple[bytes, str]:
    """Give the text of a scenario and the name of its file: one that is shipped, or the path of a file."""
    if name in shipped():
        return files("scenarios").joinpath(f"{name}.yaml").read_bytes(), f"{name}.yaml"
    path = Path(name)
    if not path.exists() and "/" not in name and not name.endswith((".yaml", ".yml")):
        raise NoSuchScenario(name)
    if path.exists() and not path.is_file():
        raise OSError(errno.EINVAL, "not a file with text / geen bestand met tekst", name)
    with path.open("rb") as file:
        return file.read(LARGEST + 1), str(path)


def understand(text: bytes | str, file: str, settings: Mapping[str, str] | None = None) -> Scenario:
    """Read a scenario strictly; `ScenarioError` tells all its faults."""
    from simulation.scenario import read_scenario

    return read_scenario(text, file, settings, new_rules())


def new_rules() -> list[str]:
    """Name the new rules that there are, by their files: reading a scenario needs no engine."""
    names = (entry.name for entry in (files("simulation") / "interventions").iterdir())
    return sorted(name.removesuffix(".py") for name in names if name.endswith(".py") and not name.startswith("_"))


def header(
    name: str, profile: ProfileName = "room", seed: int = 1, settings: Mapping[str, str] | None = None
) -> Header:
    """Give the header of a new journal of a scenario."""
    from simulation.journal import Header

    text, file = scenario_text(name)
    return Header(text.decode(), Path(file).name, profile, seed, dict(settings or {}), version())


def scenario_of(header: Header) -> Scenario:
    """Give the scenario that a journal was played with: its text and settings lie in the header."""
    return understand(header.scenario, header.file, header.settings)


def run_again(journal: Journal) -> Journal:
    """Play a journal again from its inputs."""
    from roles import archetypes
    from simulation.replay import run_again as again

    return again(journal, scenario_of(journal.header), archetypes())


class Played(NamedTuple):
    """A game that was played: its journal, and what the observers of each round measured."""

    scenario: Scenario
    journal: Journal
    figures: list[list[Figure]]


def play_with_bots(
    header: Header, choice: Choice, session: Path | None = None, day: Callable[[int], None] = lambda _: None
) -> Played:
    """Play a scenario with bots in every seat; with a session file, nothing is told before it is kept."""
    from reports.observers import observers
    from roles import archetypes
    from simulation.game import Game, play
    from simulation.journal import Journal
    from simulation.observing import Watch

    scenario = scenario_of(header)
    journal, watch = Journal(header), Watch(observers())
    game = Game(scenario, header, archetypes(), [journal.append])
    game.listeners.append(lambda entry: watch.see(entry, game.world))
    with kept(session, journal) as keep:
        for at in play(game, scenario.rounds.number, choice):
            keep()
            day(at)
    return Played(scenario, journal, list(watch.figures(game.world)))


class Rehearsed(NamedTuple):
    """A rehearsal: its journal, what the observers measured, and what was seen at the table."""

    played: Played
    findings: Findings


def play_with_people(
    header: Header, choice: Choice, session: Path | None = None, minute: Callable[[int], None] = lambda _: None
) -> Rehearsed:
    """Play a scenario with simulated people in every seat, at the pace of a room."""
    from reports.observers import observers
    from reports.rehearsal.findings import Findings
    from reports.rehearsal.watching import Watcher
    from roles import archetypes
    from simulation.game import Game
    from simulation.journal import Journal
    from simulation.observing import Watch
    from simulation.rehearsal import people, rehearse

    scenario = scenario_of(header)
    journal, watch = Journal(header), Watch(observers())
    game = Game(scenario, header, archetypes(), [journal.append])
    table = people(game, archetypes())
    watcher = Watcher(Findings([person.seats for person in table], list(scenario.personas)))
    game.listeners += [lambda entry: watch.see(entry, game.world), watcher.hear]
    with kept(session, journal) as keep:
        for moment in rehearse(game, table, scenario.rounds.number, choice):
            watcher.see(moment)
            if moment.second % 60 == 0:
                keep()
                minute(moment.second)
    return Rehearsed(Played(scenario, journal, list(watch.figures(game.world))), watcher.findings)


def today_and_agreed(name: str, seed: int) -> Findings:
    """Rehearse two rounds with the same residents: as things are today, and with the first offer of each lesson."""
    offers = first_of_each_lesson(scenario_of(header(name)))
    head = header(name, "room", seed, {"rounds.number": "2", "rounds.budget": str(len(offers))})
    return play_with_people(head, these_offers(offers)).findings


def laid(header: Header, session: Path | None, scenario: Scenario | None = None) -> Table:
    """Lay a table at which people play; with a session file, nothing is shown before it is kept.

    A scenario that was read already need not be read again.
    """
    from roles import archetypes
    from simulation.session.table import Table

    return Table.lay(header, scenario or scenario_of(header), archetypes(), session)


def carried_on(session: Path) -> Table:
    """Go on with a session at the same moment, in the same seats; `OtherRules` when other rules played it."""
    from roles import archetypes
    from simulation.session.table import Table

    return Table.resume(session, scenario_of, archetypes())


def evaluator() -> Callable[[Table, str], Evaluation]:
    """Give what looks back on the rounds of a table: measured once a round, then shown to each seat as its own.

    While a round is played only whoever leads is shown figures, as far as they have come.
    """
    from roles.terminal.presenter import NO_EVALUATION
    from roles.terminal.presenter.evaluation import Evaluation
    from simulation.outlook import FACILITATOR

    found: dict[int, LookingBack] = {}
    follow = cache(_live)

    def evaluate(table: Table, seat: str) -> Evaluation:
        if table.world.playing:
            if seat != FACILITATOR:
                return NO_EVALUATION
            live = follow(table)
            return Evaluation(figures=live.figures(table.world.at), unsettled=live.unsettled)
        played = table.world.round
        if played and played not in found:
            found[played] = _looking_back(table.journal)
        return found[played].of(seat, table.world, table.texts) if played else NO_EVALUATION

    return evaluate


def _looking_back(journal: Journal) -> LookingBack:
    """Look back on all rounds; what measures is only fetched when the first round is over."""
    from overdracht.evaluation import LookingBack

    return LookingBack(*measured(journal))


def _live(table: Table) -> Live:
    """Follow a table's journal from afar; observers are fetched when somebody leads, not when a seat is shown."""
    from overdracht.live import Live

    return Live(table.game.scenario, table.journal)


@contextmanager
def kept(path: Path | None, journal: Journal) -> Iterator[Callable[[], None]]:
    """Keep a journal in a session file, if there is to be one: each call commits what is new."""
    if path is None:
        yield lambda: None
        return
    from simulation.journal import written
    from simulation.session.file import SessionFile

    with SessionFile.create(path, written(journal.header)) as file:

        def keep() -> None:
            file.commit([(entry.number, written(entry)) for entry in journal.entries[len(file) :]])

        keep()
        yield keep
        keep()


def opened(path: Path) -> Journal:
    """Read the journal in a session file; `SessionFault` says what the file is if it is none, or damaged."""
    from simulation.journal import Journal
    from simulation.session.file import SessionFile

    with SessionFile.read(path) as file:
        return Journal.read(file.header, file.entries())


def at_a_table(path: Path) -> bool:
    """Tell whether a session was played by the clock of a room; what only the computer played has no clock times."""
    from simulation.session.file import SessionFile

    with SessionFile.read(path) as file:
        return bool(file.wall())


def texts_in(path: Path) -> dict[int, str]:
    """Give what people wrote in a session, by number; what was removed is not there."""
    from simulation.session.file import SessionFile

    with SessionFile.read(path) as file:
        return file.people.texts()


def measured(journal: Journal) -> Played:
    """Let the observers look at a finished journal."""
    scenario = scenario_of(journal.header)
    return Played(scenario, journal, observed(journal.header, scenario, journal))


def observed(head: Header, scenario: Scenario, entries: Iterable[Entry]) -> list[list[Figure]]:
    """Give what the observers of each round measure."""
    from reports.observers import observers
    from simulation.observing import Watch
    from simulation.world.fold import fold
    from simulation.world.world import World

    watch, world = Watch(observers()), World(scenario, head.profile, head.seed)
    for entry in entries:
        fold(world, entry)
        watch.see(entry, world)
    return list(watch.figures(world))


def record_in_hand(journal: Journal) -> Record:
    """Give what can be exported of a journal that was just played."""
    from reports.export.record.names import Names
    from reports.export.record.record import Record

    scenario = scenario_of(journal.header)
    figures = partial(observed, journal.header, scenario, journal)
    return Record(journal.header, scenario, lambda: journal, Names(), figures=figures)


def record_of(path: Path, *, hidden: bool = False) -> Record:
    """Give what can be exported of a session file; its entries are read anew each time, and never all kept."""
    from reports.export.record.names import Names
    from reports.export.record.record import Record
    from simulation.journal import read_entry, read_header
    from simulation.session.file import SessionFile

    def entries() -> Iterator[Entry]:
        with SessionFile.read(path) as again:
            yield from map(read_entry, again.entries())

    with SessionFile.read(path) as file:
        head, texts = read_header(file.header), file.people.texts()
    scenario = scenario_of(head)
    names = Names(scenario.personas, hidden=hidden)
    return Record(head, scenario, entries, names, texts, lambda: observed(head, scenario, entries()))


def first_offers(game: Game) -> tuple[str, ...]:
    """Choose what the scenario suggests, as far as the budget goes."""
    rounds = game.scenario.rounds
    offers = rounds.suggested or list(game.scenario.interventions)
    return _affordable(game, offers, rounds.budget)


def first_of_each_lesson(scenario: Scenario) -> list[str]:
    """Give the first offer of each lesson, in the order of the file."""
    first: dict[int, str] = {}
    for name, offer in scenario.interventions.items():
        first.setdefault(offer.lesson, name)
    return list(first.values())


def cheapest_offers(game: Game) -> tuple[str, ...]:
    """Choose what asks the least working time and money, as far as the budget goes."""
    offers = game.scenario.interventions
    weeks = game.world.profile.round / WEEK
    by_cost = sorted(offers, key=lambda name: offers[name].costs.load(weeks))
    return _affordable(game, by_cost, game.scenario.rounds.budget)


def these_offers(names: Sequence[str]) -> Choice:
    """Choose these, once."""
    return lambda game: tuple(name for name in names if name not in game.world.agreements.chosen)


def _affordable(game: Game, offers: Sequence[str], budget: int) -> tuple[str, ...]:
    """Take the first that were not chosen yet."""
    return tuple([name for name in offers if name not in game.world.agreements.chosen][:budget])
