"""Between rounds: who speaks first, what is for one seat alone, and a prediction beside what came."""

import pytest

from overdracht.composition import evaluator, laid
from overdracht.shelf import header
from reports.rounds.cards import SAYS
from reports.rounds.observing import observations
from roles.terminal.alone import Alone
from roles.terminal.plain.menu import menu, offered
from roles.terminal.plain.writing import whole
from roles.terminal.presenter.evaluation import Evaluation
from roles.terminal.screen import Form, Grid, Items, Passage, Screen
from simulation.intents.group import Predict
from simulation.intents.observer import Mark
from simulation.intents.table import CloseRound, EnterPhase, OpenRound, TakeSeat
from simulation.session.table import Table
from simulation.wording.group import LESSONS
from tests.plays import EVERYTHING

HEARD = "Dat is [red]niet[/red] van mij."


def played(*seats: str, rounds: int = 1, marks: bool = True) -> Table:
    """A table at which rounds were played, with words that an observer heard."""
    table = laid(header(EVERYTHING), None)
    for seat in (*seats, "observer-1"):
        table.say("", TakeSeat(seat))
    for number in range(rounds):
        if number:
            table.say("", EnterPhase("prediction"))
            table.say(seats[0], Predict("end_mark", "better"))
        table.say("", OpenRound())
        while table.wait(seats[0]):
            pass
        if marks:
            table.say("observer-1", Mark("quote", 4, -1, text=1), (HEARD,))
            table.say("observer-1", Mark("tally", 4, 1))
        table.say("", CloseRound())
    return table


def shown(table: Table, seat: str) -> Screen:
    """What a seat sees."""
    return Alone(table, seat, evaluator()).own("nl")


def test_residents_speak_first_then_observers_then_figures_then_the_own_part_then_the_lessons() -> None:
    ids = [block.id for block in shown(played("handler-1"), "handler-1").blocks]
    assert ids[:6] == ["verdicts", "seen", "figures", "own", "observed", "lessons"]


def test_what_observers_saw_is_taken_together_and_says_not_who_saw_it() -> None:
    said = "\n".join(whole(shown(played("handler-1"), "handler-1")))
    assert "ging goed: 1; ging mis: 1" in said
    assert f"gehoord: “{HEARD}”" in said
    assert "observer-1" not in said


def test_there_are_never_more_than_five_figures_that_all_see() -> None:
    grid = next(b for b in shown(played("handler-1"), "handler-1").blocks if b.id == "figures")
    assert isinstance(grid, Grid)
    assert 1 <= len(grid.rows) <= 5


def test_each_player_gets_one_moment_of_the_own_and_only_that() -> None:
    table = played("handler-1", "mia")
    moments = {seat: _moment(shown(table, seat)) for seat in ("handler-1", "mia")}
    assert all(len(lines) == 1 for lines in moments.values())
    assert moments["handler-1"] != moments["mia"]
    assert _moment(shown(table, "observer-1")) == []


def _moment(screen: Screen) -> list[str]:
    """The lines of the own moment."""
    return [line.text for b in screen.blocks if isinstance(b, Passage) and b.id == "observed" for line in b.lines]


def test_a_moment_rests_on_an_entry_of_this_round_that_concerns_the_seat() -> None:
    table = played("handler-1", rounds=2)
    opened = max(
        entry.number for entry in table.journal for event in entry.events if type(event).__name__ == "RoundOpened"
    )
    found = observations(table.game.scenario, table.journal.header, table.journal)
    assert "handler-1" in found
    for observation in found.values():
        assert opened < observation.entry <= table.journal.entries[-1].number
        assert observation.at == table.journal.entries[observation.entry - 1].at


def test_the_same_journal_gives_the_same_moments() -> None:
    table = played("handler-1")
    scenario, head = table.game.scenario, table.journal.header
    assert observations(scenario, head, table.journal) == observations(scenario, head, table.journal)


@pytest.mark.parametrize(
    "word", ["vergat", "fout", "had moeten", "niet gedaan", "forgot", "wrong", "failed", "should have"]
)
def test_no_moment_blames(word: str) -> None:
    table = played("handler-1")
    found = observations(table.game.scenario, table.journal.header, table.journal)
    assert not [o.said for o in found.values() if word in f"{o.said.nl} {o.said.en}".replace("u anders had moeten", "")]


def test_there_is_a_card_for_each_lesson_with_a_question_and_what_shows_it() -> None:
    block = next(b for b in shown(played("handler-1"), "handler-1").blocks if b.id == "lessons")
    assert isinstance(block, Items)
    assert block.each
    assert len(block.items) == len(LESSONS) == len(SAYS)
    for item in block.items:
        says, question, *rest = item.lines
        assert says.text
        assert question.text.endswith("?")
        assert rest


def test_cards_are_opened_one_at_a_time_in_plain_mode() -> None:
    screen = shown(played("handler-1"), "handler-1")
    entry = next(entry for entry in menu(screen) if entry.title == "Kaarten van twee minuten")
    assert offered(entry) == "Kaarten van twee minuten (8)"
    assert all(card.lines and not card.deeds for card in entry.under)
    assert entry.under[0].lines[0] not in "\n".join(whole(screen))


def test_a_prediction_stands_beside_what_came() -> None:
    grid = next(b for b in shown(played("handler-1", rounds=2), "handler-1").blocks if b.id == "figures")
    assert isinstance(grid, Grid)
    notes = {row.id: row.note for row in grid.rows}
    assert notes["end_mark"].startswith("u voorspelde: beter; het werd: ")
    assert notes["total_costs"] == ""


def test_who_predicts_nothing_is_told_that_the_others_do() -> None:
    table = played("handler-1")
    table.say("", EnterPhase("prediction"))
    asked, told = (
        next(block for block in shown(table, seat).blocks if block.id == "predictions")
        for seat in ("handler-1", "observer-1")
    )
    assert isinstance(asked, Form)
    assert asked.deeds
    assert isinstance(told, Passage)
    assert told.title == "De groep voorspelt"


def test_nothing_is_measured_while_a_round_is_played_and_before_the_first() -> None:
    table = laid(header(EVERYTHING), None)
    table.say("", TakeSeat("handler-1"))
    assert evaluator()(table, "handler-1") == Evaluation()
    table.say("", OpenRound())
    assert not {"verdicts", "seen", "observed", "lessons"} & {b.id for b in shown(table, "handler-1").blocks}
