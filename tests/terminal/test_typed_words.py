"""What people typed reaches whom it is for: on one line, never a command, and not once it was removed."""

from pathlib import Path

import pytest

from overdracht.composition import laid, texts_in
from roles.terminal.presenter import present
from roles.terminal.screen import Passage
from simulation.case import DAY, HOUR
from simulation.intents.employee import Propose
from simulation.intents.resident import Thank
from simulation.intents.table import OpenRound, TakeSeat
from simulation.outlook import Eyes, eyes
from simulation.session.forgetting import forget
from simulation.session.table import Table
from tests.plays import head


def proposed(path: Path | None) -> Table:
    """A table at which a handler proposed something to Noa in words of the own."""
    table = laid(head(), path)
    for seat in ("handler-1", "noa"):
        table.say("", TakeSeat(seat))
    table.say("", OpenRound())
    world = table.world
    while "noa-case" not in world.cases or not world.timetable("handler-1").is_open(world.at):
        table.advance(table.game.at + HOUR)
    case = world.cases["noa-case"]
    case.opened, case.leaves["tailored"], case.claims = world.at, True, ["handler-1"]
    table.say("handler-1", Propose(case.id, "adviser", 1), ["Een [red]boot\x1b[31m\nop  het dak"])
    for _ in range(10 * 24):
        if case.proposed is None:
            table.advance(table.game.at + HOUR)
    assert case.proposed is not None
    return table


def first_line(seen: Eyes) -> str:
    """What Noa reads of the proposal first."""
    blocks = present(seen, "nl").blocks
    (passage,) = (block for block in blocks if isinstance(block, Passage) and block.id == "proposal")
    return passage.lines[0].text


def test_a_resident_reads_the_words_of_a_proposal_on_one_line_and_without_commands() -> None:
    assert first_line(proposed(None).eyes("noa")) == "Een [red]boot[31m op het dak"


def test_without_the_words_it_says_that_they_were_removed() -> None:
    assert first_line(eyes(proposed(None).world, "noa")) == "(tekst verwijderd)"


def test_the_words_of_who_was_forgotten_are_not_read_any_more(tmp_path: Path) -> None:
    path = tmp_path / "s.overdracht"
    table = proposed(path)
    assert first_line(table.eyes("noa")).startswith("Een")
    table.close()
    forget(path, "handler-1")
    assert first_line(eyes(table.world, "noa", texts_in(path))) == "(tekst verwijderd)"


@pytest.mark.parametrize("language", ["nl", "en"])
def test_whoever_thanks_is_thanked_in_the_news(language: str) -> None:
    table = laid(head(), None)
    for seat in ("front-1", "noa"):
        table.say("", TakeSeat(seat))
    table.say("", OpenRound())
    table.advance(table.game.at + 12 * DAY)
    table.say("noa", Thank("noa-case", "front-1"))
    screen = present(table.eyes("front-1"), "nl" if language == "nl" else "en")
    assert any("bedankt u" in line.text or "thanks you" in line.text for line in screen.news)
