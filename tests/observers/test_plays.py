"""What must hold of the figures of any play: with bots, with people who say anything, with rounds carried over."""

from random import Random
from unittest.mock import patch

import pytest
from hypothesis import given, reject, settings
from hypothesis import strategies as st

from reports.observers import Family, Together, families, observers
from reports.observers.reading.causes import Cause, Wait, split
from reports.observers.reading.readings import Readings
from reports.observers.work_in_progress import WorkInProgress
from simulation.events.case import CaseClosed, CaseOpened, CaseReopened
from simulation.events.table import RoundClosed
from simulation.game import Game, play
from simulation.intents.table import CloseRound, Introduce
from simulation.journal import Entry, Header, Journal
from simulation.observing import Figure, NotObserved, Observer, Watch
from simulation.world.fold import fold
from simulation.world.world import World
from tests.plays import Watcher, game, head, random_play, scenario

seeds = st.integers(1, 10_000)
INCLINED = ("records", "looks_up", "owns", "informs", "warm", "knows_chain")
some = settings(max_examples=12)

Figures = list[list[Figure]]

EVERY = 5
"""Figures are asked for after each so many entries."""

ENDLESS = 20_000
"""So many entries no play here has that ends."""


def play_live(of: Header) -> tuple[Journal, Figures, list[Figures]]:
    """Play with bots while observers watch; also give the figures of each round as they were when it closed."""
    journal, watch, closings = Journal(of), Watch(observers()), list[Figures]()
    tables = list[Game]()

    def hear(entry: Entry) -> None:
        journal.append(entry)
        for at_play in tables:
            breaks_off(entry, at_play.world)
            watch.see(entry, at_play.world)
            if any(isinstance(event, RoundClosed) for event in entry.events):
                closings.append(list(watch.figures(at_play.world)))

    tables.append(game(of, hear))
    chosen = scenario(of).rounds.suggested
    for _ in play(tables[0], scenario(of).rounds.number, lambda _: tuple(chosen)):
        pass
    return journal, list(watch.figures(tables[0].world)), closings


def watched_again(journal: Journal, *measures: str) -> tuple[Figures, list[Observer]]:
    """Let observers watch a journal afterwards, folded into a world of its own; of some measures, or of all."""
    of, watching = journal.header, list[Observer]()

    def fresh() -> Observer:
        (kind,) = observers(measures)
        watching.append(kind())
        return watching[-1]

    watch, world = Watch([fresh]), World(scenario(of), of.profile, of.seed)
    for entry in journal:
        fold(world, entry)
        watch.see(entry, world)
    return list(watch.figures(world)), watching


def random_journal(seed: int, *listeners: Watcher) -> Journal:
    """A play in which people say anything at any moment; the round is not closed."""
    return random_play(head(seed=seed), Random(seed), 20, 25, breaks_off, *listeners)


def breaks_off(entry: Entry, _: World) -> None:
    """Leave plays that never end to the tests of the engine."""
    if entry.number > ENDLESS:
        reject()


def observed(watching: list[Observer], kind: type[Family]) -> list[Family]:
    """The observers of a kind, one a round."""
    return [observer.family(kind) for observer in watching if isinstance(observer, Together)]


@pytest.mark.parametrize("seed", [1, 2, 3])
@pytest.mark.parametrize("carry_over", ["true", "false"])
def test_live_equals_afterwards(seed: int, carry_over: str) -> None:
    journal, live, _ = play_live(head(seed=seed, settings={"rounds.carry_over": carry_over}))
    assert len(live) == 2
    assert live == watched_again(journal)[0]


def test_live_equals_afterwards_in_a_scenario_of_two_desks() -> None:
    journal, live, _ = play_live(head("two_desks"))
    assert live == watched_again(journal)[0]


@some
@given(seeds)
def test_live_equals_afterwards_when_people_say_anything(seed: int) -> None:
    live, tables = Watch(observers()), list[World]()

    def hear(entry: Entry, world: World) -> None:
        tables[:] = [world]
        live.see(entry, world)

    journal = random_journal(seed, hear)
    assert list(live.figures(tables[0])) == watched_again(journal)[0]


@some
@given(seeds)
def test_live_equals_afterwards_at_every_entry_and_to_look_changes_nothing(seed: int) -> None:
    """Live, figures are asked for all the time; afterwards, of each beginning of the journal, only once."""
    live, seen = Watch(observers()), dict[int, Figures]()

    def hear(entry: Entry, world: World) -> None:
        live.see(entry, world)
        if entry.number % EVERY == 0:
            seen[entry.number] = list(live.figures(world))

    journal = random_play(head(seed=seed), Random(seed), 4, 12, breaks_off, hear)
    for number in Random(seed).sample(list(seen), min(3, len(seen))):
        assert seen[number] == watched_again(Journal(journal.header, journal.entries[:number]))[0]


@pytest.mark.parametrize("carry_over", ["true", "false"])
def test_the_figures_of_a_closed_round_change_no_more(carry_over: str) -> None:
    _, live, closings = play_live(head(seed=4, settings={"rounds.carry_over": carry_over}))
    assert closings[0] == live[:1]
    assert closings[1] == live


def test_the_figures_of_a_closed_round_can_be_taken_and_are_then_kept_no_longer() -> None:
    journal, live, _ = play_live(head(seed=4))
    of, taken = journal.header, Figures()
    watch, world = Watch(observers()), World(scenario(of), of.profile, of.seed)
    for entry in journal:
        fold(world, entry)
        watch.see(entry, world)
        taken += watch.over()
    assert taken == live
    assert not watch.figures(world)


def test_what_is_said_between_rounds_is_shown_to_no_observer() -> None:
    of = head("two_desks")
    watch, tables = Watch(observers()), list[Game]()
    tables.append(game(of, lambda entry: [watch.see(entry, at_play.world) for at_play in tables]))
    played = tables[0]
    for _ in play(played, 1, lambda _: ()):
        pass
    before = list(watch.figures(played.world))
    played.say("", Introduce(()), at=played.at + 100_000)
    played.say("", CloseRound(), at=played.at + 100_000)
    assert list(watch.figures(played.world)) == before


@some
@given(seeds)
def test_to_let_go_of_cases_that_are_over_changes_no_figure(seed: int) -> None:
    journal = random_journal(seed)
    with patch.object(Together, "_let_go"):
        kept, _ = watched_again(journal)
    assert watched_again(journal)[0] == kept


@pytest.mark.parametrize("carry_over", ["true", "false"])
def test_to_let_go_changes_no_figure_of_rounds_with_bots_either(carry_over: str) -> None:
    journal, live, _ = play_live(head(seed=5, settings={"rounds.carry_over": carry_over}))
    with patch.object(Together, "_let_go"):
        assert watched_again(journal)[0] == live


@settings(max_examples=2)
@given(seeds)
def test_a_family_that_watches_alone_measures_what_it_measures_among_all(seed: int) -> None:
    """What it does not look up is then not read for it."""
    journal = random_journal(seed)
    (among_all,), _ = watched_again(journal)
    for kind in families():
        (alone,), _ = watched_again(journal, kind.measures()[0].name)
        assert alone == [figure for figure in among_all if figure in alone]
        assert alone


@some
@given(seeds)
def test_ownership_orphanhood_and_contest_tile_the_life_of_each_case(seed: int) -> None:
    journal = random_journal(seed)
    of, read = journal.header, Readings()
    world = World(scenario(of), of.profile, of.seed)
    for entry in journal:
        fold(world, entry)
        read.see(entry, world)
    tiles: dict[str, int] = {}
    for stretch in (stretch for case in read.claims.cases() for stretch in read.claims.stretches(case, read.until)):
        before = tiles.get(stretch.case, opening(journal, stretch.case))
        assert stretch.start == before or stretch.start in reopenings(journal, stretch.case)
        tiles[stretch.case] = stretch.end
    lives = {case: (opening(journal, case), closing(journal, case)) for case in opened(journal)}
    assert tiles == {case: end for case, (start, end) in lives.items() if end > start}


def opened(journal: Journal) -> list[str]:
    """The cases that were opened."""
    return [event.case for entry in journal for event in entry.events if isinstance(event, CaseOpened)]


def opening(journal: Journal, case: str) -> int:
    """When a case was opened."""
    return next(e.at for e in journal for event in e.events if isinstance(event, CaseOpened) and event.case == case)


def reopenings(journal: Journal, case: str) -> list[int]:
    """When a case was opened again."""
    return [e.at for e in journal for event in e.events if isinstance(event, CaseReopened) and event.case == case]


def closing(journal: Journal, case: str) -> int:
    """When a case was closed for good, or the end of the journal."""
    turns = [
        e for e in journal for event in e.events if isinstance(event, CaseClosed | CaseReopened) and event.case == case
    ]
    closed = bool(turns) and any(isinstance(event, CaseClosed) and event.case == case for event in turns[-1].events)
    return turns[-1].at if closed else journal.entries[-1].at


@some
@given(seeds)
def test_shares_of_ownership_add_up_to_one(seed: int) -> None:
    figures = {figure.name: figure.value for figure in watched_again(random_journal(seed))[0][-1]}
    shares = [figures[f"{name}_share"] for name in ("orphaned", "owned", "contested")]
    assert all(isinstance(share, NotObserved) for share in shares) or sum(
        map(float, map(str, shares))
    ) == pytest.approx(1)


@some
@given(seeds)
def test_the_causes_of_waiting_sum_exactly_to_the_wait(seed: int) -> None:
    with patch("reports.observers.reading.causes.split", checked):
        watched_again(random_journal(seed))


def checked(wait: Wait, batch: int) -> dict[Cause, int]:
    """Split a wait by its causes, and hold them against the wait."""
    seconds = split(wait, batch)
    assert sum(seconds.values()) == wait.step.start - wait.step.enabled >= 0
    assert min(seconds.values()) >= 0
    return seconds


@some
@given(seeds, st.fixed_dictionaries({name: st.sampled_from(["0", "0.5", "1"]) for name in INCLINED}))
def test_causes_and_tiles_hold_however_bots_are_inclined(seed: int, inclined: dict[str, str]) -> None:
    how = {f"roles.{r}.inclinations.{n}": v for r in ("front", "handler", "adviser") for n, v in inclined.items()}
    journal, live, _ = play_live(head(seed=seed, settings=how))
    with patch("reports.observers.reading.causes.split", checked):
        figures, _ = watched_again(journal)
    assert live == figures
    for row in figures:
        values = {figure.name: figure.value for figure in row}
        parts = [values[f"{name}_share"] for name in ("orphaned", "owned", "contested")]
        assert sum(map(float, map(str, parts))) == pytest.approx(1)
        assert values["shown_without_right"] == 0 or isinstance(values["shown_without_right"], NotObserved)


@some
@given(seeds)
def test_little_holds_wherever_the_office_is_empty_twice(seed: int) -> None:
    _, watching = watched_again(random_journal(seed))
    for observer in observed(watching, WorkInProgress):
        window = observer._window()
        if window is not None:
            assert window.crowd == window.stayed


@some
@given(seeds)
def test_every_figure_is_within_its_bounds_and_names_entries_of_the_journal(seed: int) -> None:
    journal = random_journal(seed)
    for figure in watched_again(journal)[0][-1]:
        assert all(1 <= entry <= len(journal) for entry in figure.evidence), figure.name
        if isinstance(figure.value, NotObserved):
            continue
        if figure.unit in {"share", "0-1"} and not figure.name.startswith("utilisation"):
            assert 0 <= figure.value <= 1, figure
        if figure.name == "end_mark":
            assert 1 <= figure.value <= 10
        if figure.unit in {"count", "hours", "euros"} and figure.name != "littles_law":
            assert figure.value >= 0, figure


def test_when_everybody_always_records_nothing_is_asked_again_for_want_of_a_record() -> None:
    """In the first round: what is agreed for the second draws everybody to a little less than always."""
    how = {f"roles.{role}.inclinations.records": "1" for role in ("front", "handler", "adviser", "outside")}
    how |= {"case_types.matter.facts.odd.on_card": "true", "injects.down.at": "100w", "injects.lost.at": "100w"}
    _, figures, _ = play_live(head(seed=3, settings=how))
    values = {figure.name: figure.value for figure in figures[0]}
    assert values["repeated_questions_by.not_recorded"] == 0
    assert values["repeated_questions_by.in_a_folder"] == 0
