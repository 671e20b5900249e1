"""Days, doors and deadlines: the calendar of the game against the law, the clock and a patient counter."""

from datetime import date, datetime, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from simulation.calendar import DAY, Calendar, Hours
from simulation.timetable import Timetable

OFFICE = Hours.parse("mon-fri 09:00-17:00")
SHORT_FRIDAY = Hours.parse("mon-thu 08:30-12:00, mon-thu 13:00-17:00, fri 08:30-12:00")
NIGHT = Hours.parse("sat 22:00-24:00, sun 00:00-02:30")
ALWAYS = Hours.parse("always")
MONDAY = date(2025, 4, 14)
"""The week before Easter: Good Friday is the 18th, Easter Monday the 21st, King's Day Saturday the 26th."""

HOURS = st.sampled_from([OFFICE, SHORT_FRIDAY, NIGHT, ALWAYS])
TIMETABLES = st.builds(
    Timetable,
    st.builds(
        Calendar,
        st.dates(date(2020, 1, 1), date(2035, 1, 1)),
        st.sampled_from(["NL", None]),
        st.integers(0, 10**6),
    ),
    HOURS,
)
MOMENTS = st.integers(0, 40 * DAY)
LENGTHS = st.integers(0, 20 * DAY)


def at(day: int, clock: str) -> int:
    """The second at which the clock says this, on a day counted from the first Monday."""
    hours, minutes = clock.split(":")
    return day * DAY + int(hours) * 3600 + int(minutes) * 60


def open_by_hand(timetable: Timetable, second: int) -> bool:
    """Whether it is open, read straight from the week, without any row of openings."""
    if second < timetable.calendar.origin:
        return False
    moment = timetable.calendar.moment(second)
    if timetable.hours.always:
        return True
    clock = moment.hour * 3600 + moment.minute * 60 + moment.second
    spans = timetable.hours.week[moment.weekday()]
    return not timetable.calendar.is_holiday(moment.date()) and any(a <= clock < b for a, b in spans)


# Hours


def test_hours_are_read_as_a_facilitator_writes_them() -> None:
    assert OFFICE.week == (((9 * 3600, 17 * 3600),),) * 5 + ((), ())
    assert SHORT_FRIDAY.week[4] == ((8 * 3600 + 1800, 12 * 3600),)
    assert len(SHORT_FRIDAY.week[0]) == 2


def test_hours_may_be_written_loosely_and_are_kept_neatly() -> None:
    assert Hours.parse("  fri 8:30-12:00 ,mon-thu  08:30-17:00").text == "fri 8:30-12:00, mon-thu 08:30-17:00"


def test_a_split_day_may_be_written_in_any_order() -> None:
    assert Hours.parse("mon 13:00-17:00, mon 09:00-12:00").week[0] == ((32400, 43200), (46800, 61200))


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("", "mon-thu 08:30-17:00"),
        ("maandag 09:00-17:00", "mon, tue, wed, thu, fri, sat, sun"),
        ("mon-vrij 09:00-17:00", "mon, tue, wed, thu, fri, sat, sun"),
        ("mon-fri", "mon-thu 08:30-17:00"),
        ("mon-fri 09:00-17:60", "mon-thu 08:30-17:00"),
        ("mon-fri 9-17", "mon-thu 08:30-17:00"),
        ("always, mon 09:00-17:00", "mon-thu 08:30-17:00"),
        ("mon 09:00-17:00,", "mon-thu 08:30-17:00"),
        ("mon ٠٩:00-17:00", "mon-thu 08:30-17:00"),
        ("fri-mon 09:00-17:00", "backwards"),
        ("mon 17:00-09:00", "close after it opens"),
        ("mon 09:00-09:00", "close after it opens"),
        ("mon 09:00-24:30", "by 24:00"),
        ("mon-fri 09:00-17:00, fri 16:00-18:00", "overlap"),
    ],
)
def test_wrong_hours_are_refused_with_what_would_do(text: str, says: str) -> None:
    with pytest.raises(ValueError, match=says):
        Hours.parse(text)


def test_hours_that_never_open_are_refused() -> None:
    with pytest.raises(ValueError, match="never opens"):
        Hours("nobody", ((),) * 7)


def test_hours_that_fall_on_holidays_only_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Calendar, "is_holiday", lambda _, day: day.weekday() == 6)
    with pytest.raises(ValueError, match="holidays only"):
        Timetable(Calendar(MONDAY), Hours.parse("sun 10:00-12:00"))


# Calendar


def test_a_second_has_a_date_and_a_time() -> None:
    assert Calendar(MONDAY).moment(at(1, "09:30")) == datetime(2025, 4, 15, 9, 30)


@given(st.integers(0, 10**9), st.integers(-(10**8), 10**8))
def test_a_later_round_lives_the_same_dates_again(origin: int, second: int) -> None:
    calendar = Calendar(MONDAY)
    assert calendar.shifted(origin).moment(origin + second) == calendar.moment(second)
    assert calendar.shifted(origin).deadline(origin + second, DAY) == origin + calendar.deadline(second, DAY)


def test_the_public_holidays_of_the_netherlands_are_these() -> None:
    """Good Friday counts; Liberation Day counts once in five years; King's Day moves away from a Sunday."""
    days = [date(2025, 1, 1) + timedelta(days=n) for n in range(365)]
    found = [f"{day:%d-%m}" for day in days if Calendar(MONDAY).is_holiday(day)]
    assert " ".join(found) == "01-01 18-04 20-04 21-04 26-04 05-05 29-05 08-06 09-06 25-12 26-12"
    assert not Calendar(MONDAY).is_holiday(date(2026, 5, 5))


def test_without_a_country_there_are_no_holidays() -> None:
    assert not Calendar(MONDAY, None).is_holiday(date(2025, 12, 25))


def test_an_unknown_country_is_named() -> None:
    with pytest.raises(ValueError, match="'Atlantis'"):
        Timetable(Calendar(MONDAY, "Atlantis"), OFFICE)


@pytest.mark.parametrize(
    ("said", "term", "last_day"),
    [
        ("2025-01-06 10:00", 14, "2025-01-20"),  # a Monday stays
        ("2025-01-04 10:00", 14, "2025-01-20"),  # from Saturday to Monday
        ("2025-01-05 23:59", 14, "2025-01-20"),  # from Sunday to Monday
        ("2025-04-04 10:00", 14, "2025-04-22"),  # Good Friday, weekend and Easter Monday at once
        ("2026-04-21 10:00", 14, "2026-05-06"),  # any 5 May is a holiday to the law
        ("2025-05-15 10:00", 14, "2025-05-30"),  # Ascension Day; the Friday after it only by decree
        ("2025-09-29 10:00", 84, "2025-12-22"),  # twelve weeks
        ("2025-09-27 10:00", 90, "2025-12-29"),  # ninety days are moved from Boxing Day, a Friday
        ("2025-09-26 10:00", 91, "2025-12-26"),  # over ninety days are not
        ("2024-12-18 10:00", 14, "2025-01-02"),  # over New Year's Day into the next year
    ],
)
def test_a_legal_term_ends_on_a_working_day(said: str, term: int, last_day: str) -> None:
    calendar = Calendar(date(2024, 12, 1))
    start = int((datetime.fromisoformat(said) - datetime(2024, 12, 1)).total_seconds())
    deadline = calendar.moment(calendar.deadline(start, term * DAY))
    assert deadline == datetime.combine(date.fromisoformat(last_day), time(23, 59, 59))


@given(MOMENTS, st.integers(0, 90 * DAY), st.sampled_from(["NL", "BE", None]))
def test_a_deadline_is_never_early_and_never_falls_on_a_day_off(said: int, term: int, country: str | None) -> None:
    calendar = Calendar(MONDAY, country)
    deadline = calendar.deadline(said, term)
    day = calendar.moment(deadline).date()
    assert said + term <= deadline < said + term + 7 * DAY
    assert day.weekday() < 5
    assert not calendar.is_holiday(day)


# Timetable


def test_work_begun_on_thursday_before_easter_ends_on_tuesday() -> None:
    office = Timetable(Calendar(MONDAY), OFFICE)
    assert office.add(at(3, "16:00"), 2 * 3600) == at(8, "10:00")


def test_without_holidays_it_ends_on_friday() -> None:
    office = Timetable(Calendar(MONDAY, None), OFFICE)
    assert office.add(at(3, "16:00"), 2 * 3600) == at(4, "10:00")


def test_work_may_end_exactly_at_closing_time() -> None:
    office = Timetable(Calendar(MONDAY), OFFICE)
    assert office.add(at(0, "16:00"), 3600) == at(0, "17:00")
    assert office.add(at(0, "16:00"), 3601) == at(1, "09:00") + 1


def test_work_said_at_night_begins_in_the_morning() -> None:
    office = Timetable(Calendar(MONDAY), OFFICE)
    assert office.add(at(0, "03:00"), 60) == at(0, "09:01")
    assert office.add(at(5, "12:00"), 60) == at(8, "09:01")


def test_no_work_takes_no_time_even_at_night() -> None:
    assert Timetable(Calendar(MONDAY), OFFICE).add(at(0, "03:00"), 0) == at(0, "03:00")


def test_time_does_not_go_backwards() -> None:
    with pytest.raises(ValueError, match="forward"):
        Timetable(Calendar(MONDAY), OFFICE).add(0, -1)


def test_a_door_is_open_at_opening_and_shut_at_closing_time() -> None:
    office = Timetable(Calendar(MONDAY), OFFICE)
    assert [office.is_open(at(0, clock)) for clock in ("08:59", "09:00", "16:59", "17:00")] == [0, 1, 1, 0]


def test_always_knows_no_night_and_no_holiday() -> None:
    always = Timetable(Calendar(date(2025, 12, 25)), ALWAYS)
    assert always.is_open(0)
    assert always.add(0, 10**9) == 10**9


def test_before_its_origin_a_timetable_is_closed() -> None:
    """A later round begins with clean desks: no second of the round before is counted in it."""
    for hours in (OFFICE, ALWAYS):
        later = Timetable(Calendar(MONDAY).shifted(100 * DAY), hours)
        first = later.next_open(100 * DAY)
        assert not later.is_open(99 * DAY)
        assert later.next_open(0) == first
        assert later.between(0, first + 60) == 60


def test_a_later_round_opens_at_the_same_hours() -> None:
    calendar = Calendar(MONDAY)
    first, later = Timetable(calendar, OFFICE), Timetable(calendar.shifted(12345), OFFICE)
    for second in range(0, 20 * DAY, 1111):
        assert later.add(second + 12345, 5000) == first.add(second, 5000) + 12345


@given(TIMETABLES, MOMENTS, LENGTHS)
def test_between_counts_what_add_added(timetable: Timetable, start: int, seconds: int) -> None:
    assert timetable.between(start, timetable.add(start, seconds)) == seconds


@given(TIMETABLES, MOMENTS, LENGTHS, LENGTHS)
def test_more_work_never_ends_earlier(timetable: Timetable, start: int, some: int, more: int) -> None:
    assert start <= timetable.add(start, some) <= timetable.add(start, some + more)


@given(TIMETABLES, MOMENTS, LENGTHS, LENGTHS)
def test_work_begun_later_never_ends_earlier(timetable: Timetable, start: int, wait: int, seconds: int) -> None:
    assert timetable.add(start, seconds) <= timetable.add(start + wait, seconds)


@given(TIMETABLES, MOMENTS, LENGTHS, LENGTHS)
def test_work_in_two_parts_ends_as_work_in_one(timetable: Timetable, start: int, some: int, more: int) -> None:
    assert timetable.add(timetable.add(start, some), more) == timetable.add(start, some + more) or not more


@given(TIMETABLES, MOMENTS, MOMENTS, MOMENTS)
def test_open_seconds_add_up(timetable: Timetable, a: int, b: int, c: int) -> None:
    assert timetable.between(a, b) + timetable.between(b, c) == timetable.between(a, c)


@given(TIMETABLES, MOMENTS)
def test_the_next_opening_is_open_and_nothing_before_it_is(timetable: Timetable, start: int) -> None:
    opening = timetable.next_open(start)
    assert opening >= start
    assert timetable.is_open(opening)
    assert timetable.between(start, opening) == 0


@given(TIMETABLES, MOMENTS)
def test_the_door_agrees_with_the_week(timetable: Timetable, second: int) -> None:
    assert timetable.is_open(second) == open_by_hand(timetable, second)


@given(TIMETABLES, st.integers(0, 30 * 1440), st.integers(0, 4 * 1440))
def test_a_patient_counter_of_minutes_agrees(timetable: Timetable, start: int, minutes: int) -> None:
    origin = timetable.calendar.origin
    clock = range(origin + start * 60, origin + (start + minutes) * 60, 60)
    by_hand = 60 * sum(open_by_hand(timetable, second) for second in clock)
    assert timetable.between(clock.start, clock.stop) == by_hand


@given(TIMETABLES, st.lists(st.tuples(MOMENTS, LENGTHS), max_size=5))
def test_answers_do_not_depend_on_what_was_asked_before(timetable: Timetable, questions: list[tuple[int, int]]) -> None:
    for start, seconds in questions:
        fresh = Timetable(timetable.calendar, timetable.hours)
        assert timetable.add(start, seconds) == fresh.add(start, seconds)
