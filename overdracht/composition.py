"""Composition: the one place that puts all rooms together; what commands, notebooks and workers import."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from functools import cache, partial
from pathlib import Path
from typing import TYPE_CHECKING, Final, NamedTuple

from overdracht.choosing import first_of_each_lesson, these_offers
from overdracht.shelf import header, scenario_of

if TYPE_CHECKING:
    from overdracht.choosing import Choice
    from overdracht.evaluation import LookingBack
    from overdracht.live import Live
    from reports.export.record.record import Record
    from reports.rehearsal.findings import Findings
    from roles.terminal.presenter.evaluation import Evaluation
    from simulation.journal import Entry, Header, Journal
    from simulation.observing import Figure
    from simulation.scenario.scenario import Scenario
    from simulation.session.table import Table


NAMED: Final = 1_000
"""So many entries behind a figure are named in an export; of more, only how many there are."""


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

    found: tuple[int, LookingBack] | None = None
    follow = cache(_live)

    def evaluate(table: Table, seat: str) -> Evaluation:
        nonlocal found
        if table.world.playing:
            if seat != FACILITATOR:
                return NO_EVALUATION
            live = follow(table)
            return Evaluation(figures=live.figures(table.world.at), unsettled=live.unsettled)
        played = table.world.round
        if not played:
            return NO_EVALUATION
        if found is None or found[0] != played:
            found = played, _looking_back(table, follow(table))
        return found[1].of(seat, table.world, table.texts)

    return evaluate


def _looking_back(table: Table, live: Live) -> LookingBack:
    """Look back on all rounds, with the figures of who followed them: to measure again would take their room twice."""
    from overdracht.evaluation import LookingBack

    return LookingBack(table.game.scenario, table.journal, live.rounds())


def _live(table: Table) -> Live:
    """Follow a table's journal from afar; observers are fetched when somebody leads, not when a seat is shown."""
    from overdracht.live import Live

    return Live(table.game.scenario, table.journal)


def fetch_measures(table: Table) -> None:
    """Fetch all that measures, by measuring nothing once: later everybody in a room would wait for that."""
    from reports.observers import observers

    _live(table)
    for observer in observers():
        observer().figures(table.world)


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
    return Played(scenario, journal, list(observed(journal.header, scenario, journal)))


def observed(
    head: Header, scenario: Scenario, entries: Iterable[Entry], most: int | None = None
) -> Iterator[list[Figure]]:
    """Give what the observers of each round measure, when it is over; of a round, nothing is kept after that.

    Behind a figure at most so many entries are named, if there is a most.
    """
    from reports.observers import observers
    from simulation.observing import Watch
    from simulation.world.fold import fold
    from simulation.world.world import World

    watch, world = Watch(observers(), most), World(scenario, head.profile, head.seed)
    for entry in entries:
        fold(world, entry)
        watch.see(entry, world)
        yield from watch.over()
    yield from watch.figures(world)


def record_in_hand(journal: Journal) -> Record:
    """Give what can be exported of a journal that was just played."""
    from reports.export.record.names import Names
    from reports.export.record.record import Record

    scenario = scenario_of(journal.header)
    figures = partial(observed, journal.header, scenario, journal, NAMED)
    return Record(journal.header, scenario, lambda: journal, Names(), figures=figures)


def record_of(path: Path, *, hidden: bool = False) -> Record:
    """Give what can be exported of a session file; its entries are read anew each time, and never all kept.

    Names in them are, once: who reads them keeps some for long.
    """
    from reports.export.record.names import Names
    from reports.export.record.record import Record
    from simulation.journal import read_entry, read_header
    from simulation.session.file import SessionFile
    from simulation.sharing import Sharing

    def entries() -> Iterator[Entry]:
        names = Sharing(str)
        with SessionFile.read(path) as again:
            for entry in map(read_entry, again.entries()):
                names.share(entry)
                yield entry

    with SessionFile.read(path) as file:
        head, texts = read_header(file.header), file.people.texts()
    scenario = scenario_of(head)
    names = Names(scenario.personas, hidden=hidden)
    return Record(head, scenario, entries, names, texts, lambda: observed(head, scenario, entries(), NAMED))
