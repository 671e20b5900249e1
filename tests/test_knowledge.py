"""Who knows what: told and not recorded is asked again; a warm handover carries it; recording ends it."""

import pytest

from overdracht.choosing import these_offers
from roles import archetypes
from simulation.events import Event
from simulation.events.contact import FactsTold, QuestionAsked, Repeated
from simulation.events.knowledge import CardOpened, FactsHeard, FactsRecorded
from simulation.game import Game, play
from simulation.journal import Journal
from tests.plays import EVERYTHING, head, scenario

TWO_DESKS = "two_desks"
ORGANISATION = ("front", "handler", "adviser", "outside", "boss")


def played(name: str, *, seed: int = 1, profile: str = "room", **settings: str) -> list[Event]:
    """All events of one round in which bots play with these settings."""
    of = head(name, seed, profile, settings | {"rounds.number": "1"})
    journal = Journal(of)
    for _ in play(Game(scenario(of), of, archetypes(), [journal.append]), 1, these_offers(())):
        pass
    return [event for entry in journal for event in entry.events]


def inclined(roles: tuple[str, ...], **inclinations: float) -> dict[str, str]:
    """Settings that give all these roles the same inclinations."""
    return {f"roles.{role}.inclinations.{name}": str(value) for role in roles for name, value in inclinations.items()}


def repeated(events: list[Event]) -> list[Repeated]:
    """All facts that were asked for again."""
    return [again for event in events if isinstance(event, QuestionAsked) for again in event.repeated]


def test_a_fact_told_and_not_recorded_is_asked_again_by_the_next_desk() -> None:
    events = played(TWO_DESKS, **inclined(("front", "back"), records=0.0, looks_up=1.0, warm=0.0))
    assert [(again.fact, again.told_to, again.why) for again in repeated(events)] == [
        ("what", "front-1", "not_recorded")
    ]


def test_the_asker_names_the_entry_in_which_it_was_told() -> None:
    of = head(TWO_DESKS, 1, "room", inclined(("front", "back"), records=0.0) | {"rounds.number": "1"})
    journal = Journal(of)
    for _ in play(Game(scenario(of), of, archetypes(), [journal.append]), 1, these_offers(())):
        pass
    (again,) = repeated([event for entry in journal for event in entry.events])
    told = journal.entries[again.told_in - 1]
    assert any(isinstance(event, FactsTold) and event.seat == "front-1" for event in told.events)


def test_a_fact_on_the_card_that_nobody_reads_is_asked_again_too() -> None:
    events = played(TWO_DESKS, **inclined(("front", "back"), records=1.0, looks_up=0.0))
    assert [again.why for again in repeated(events)] == ["not_looked_up"]


def test_recorded_and_looked_up_it_is_not_asked_again() -> None:
    events = played(TWO_DESKS, **inclined(("front", "back"), records=1.0, looks_up=1.0))
    assert not repeated(events)
    assert any(isinstance(event, CardOpened) and event.found for event in events)


def test_a_warm_handover_really_carries_it() -> None:
    events = played(TWO_DESKS, **inclined(("front", "back"), records=0.0, looks_up=0.0, warm=1.0))
    assert not repeated(events)
    heard = [event for event in events if isinstance(event, FactsHeard)]
    assert [(event.teller, event.seat, "what" in event.facts) for event in heard] == [("front-1", "back-1", True)]
    assert not any(isinstance(event, FactsRecorded) for event in events)


@pytest.mark.parametrize("seed", range(5))
def test_when_everyone_always_records_nobody_asks_again_for_what_was_not_recorded(seed: int) -> None:
    """The same game with and without: the cause is the mechanism, not the seed."""
    never = played(EVERYTHING, seed=seed, profile="study", **inclined(ORGANISATION, records=0.0))
    always = played(EVERYTHING, seed=seed, profile="study", **inclined(ORGANISATION, records=1.0))
    causes = {again.why for again in repeated(never)}
    assert "not_recorded" in causes
    assert "not_recorded" not in {again.why for again in repeated(always)}
