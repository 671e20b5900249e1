"""Spans: stretches of time, held against sets of single seconds."""

from datetime import date
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from reports.observers.reading.spans import Spans, both, joined, length, without
from simulation.calendar import Calendar, Hours
from simulation.timetable import Timetable

spans = st.lists(st.tuples(st.integers(0, 60), st.integers(0, 60))).map(joined)


def seconds(some: Spans) -> set[int]:
    """The single seconds in spans."""
    return {second for start, end in some for second in range(start, end)}


def is_tidy(some: Spans) -> bool:
    """Whether spans are in order, not empty, and none touches another."""
    flat = [moment for span in some for moment in span]
    return all(a < b for a, b in pairwise(flat))


@given(st.lists(st.tuples(st.integers(0, 60), st.integers(0, 60))))
def test_joining_keeps_every_second_and_tidies(some: Spans) -> None:
    assert seconds(joined(some)) == seconds(some)
    assert is_tidy(joined(some))


@given(spans, spans)
def test_both_is_what_lies_in_both(one: Spans, other: Spans) -> None:
    assert seconds(both(one, other)) == seconds(one) & seconds(other)


@given(spans, spans)
def test_without_is_what_is_left(one: Spans, other: Spans) -> None:
    assert seconds(without(one, other)) == seconds(one) - seconds(other)


@given(spans, spans)
def test_what_is_taken_and_what_is_left_add_up(one: Spans, other: Spans) -> None:
    assert length(both(one, other)) + length(without(one, other)) == length(one)


OFFICE = Timetable(Calendar(date(2024, 1, 1), None), Hours.parse("mon-thu 09:00-12:00, mon-fri 13:00-17:00"))


@given(st.integers(0, 3_000_000), st.integers(0, 1_500_000))
def test_open_spans_hold_all_open_seconds_and_no_others(start: int, during: int) -> None:
    found = OFFICE.open_spans(start, start + during)
    assert length(found) == OFFICE.between(start, start + during)
    assert all(OFFICE.between(a, b) == b - a for a, b in found)
    assert is_tidy(found)
    assert all(start <= a and b <= start + during for a, b in found)


def test_an_office_that_never_closes_has_one_span() -> None:
    always = Timetable(Calendar(date(2024, 1, 1), None), Hours.parse("always"))
    assert always.open_spans(5, 500_000) == [(5, 500_000)]
    assert always.open_spans(5, 5) == []
