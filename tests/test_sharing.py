"""What is read back takes no more memory than what was played: names and numbers are kept once, and nothing changes."""

from functools import cache
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from overdracht.choosing import these_offers
from overdracht.composition import play_with_bots
from overdracht.shelf import header
from simulation.events.knowledge import CardOpened
from simulation.events.organisation import MeetingHeld
from simulation.journal import Entry, Journal, written
from simulation.sharing import Sharing

NAMES = st.text(max_size=3)
LISTS = st.lists(NAMES, max_size=3).map(tuple)


@cache
def lines() -> list[bytes]:
    """A journal of one round, as it is written."""
    head = header("tilburg-evenementenvergunning", settings={"rounds.number": "1"})
    return list(play_with_bots(head, these_offers(())).journal.lines())


def test_what_is_read_back_says_the_same_to_the_byte() -> None:
    assert list(Journal.read(lines()[0], lines()[1:]).lines()) == lines()


def test_a_name_that_is_read_often_is_kept_once() -> None:
    journal = Journal.read(lines()[0], lines()[1:])
    named = [entry.seat for entry in journal if entry.seat == "handler-1"]
    assert len(named) > 10
    assert all(one is other for one, other in pairwise(named))


def test_an_entry_names_its_cause_and_does_not_copy_it() -> None:
    journal = Journal.read(lines()[0], lines()[1:])
    assert all(entry.cause is journal.entries[entry.cause - 1].number for entry in journal if entry.cause)


@given(st.lists(st.tuples(NAMES, LISTS, st.integers(0, 2), st.booleans())))
def test_sharing_changes_nothing(told: list[tuple[str, tuple[str, ...], int, bool]]) -> None:
    """Also where a number, a truth and another number are equal to Python: 1, True and 1.0."""
    entries = [
        Entry(1, 0, number, "world", name, None, (CardOpened(name, name, names), MeetingHeld(number, name, names, yes)))
        for name, names, number, yes in told
    ]
    before, sharing = [written(entry) for entry in entries], Sharing(str, tuple, int, float)
    for entry in entries:
        sharing.share(entry)
    assert [written(entry) for entry in entries] == before
    assert len({id(entry.seat) for entry in entries}) == len({entry.seat for entry in entries})
