"""Timetables: when doors are open, worked out once as far as anybody has asked."""

from bisect import bisect_left, bisect_right
from datetime import timedelta

from simulation.calendar import DAY, Calendar, Hours, Span

FOREVER = 2**61
"""Machine code reckons faster with what fits in a word."""


class Timetable:
    """When something is open: never before the calendar's origin, and on holidays only what is `always`.

    Openings are kept in one sorted row with the open seconds that came before each, so that every question
    is one search; the row grows as far as anybody has asked.
    """

    def __init__(self, calendar: Calendar, hours: Hours) -> None:
        """Write down the openings up to the first one; `ValueError` if a year passes without any."""
        self.calendar = calendar
        self.hours = hours
        self._opens: list[int] = []
        self._closes: list[int] = []
        self._before: list[int] = []
        self._total = 0
        self._days = 0
        if hours.always:
            self._write(calendar.origin, FOREVER)
        while not self._opens:
            if self._days > 366:  # noqa: PLR2004 - a year, whatever year it is
                raise ValueError(f"'{hours.text}' falls on holidays only, for a year from {calendar.start}")
            self._write_week()

    def is_open(self, at: int) -> bool:
        """Tell whether it is open at a moment."""
        while self._closes[-1] <= at:
            self._write_week()
        return self._opens[bisect_right(self._closes, at)] <= at

    def next_open(self, at: int) -> int:
        """Give the first moment from `at` on at which it is open: `at` itself, or an opening."""
        while self._closes[-1] <= at:
            self._write_week()
        return max(at, self._opens[bisect_right(self._closes, at)])

    def add(self, at: int, seconds: int) -> int:
        """Give the moment at which so many open seconds have passed; it may be a closing time."""
        if seconds < 0:
            raise ValueError(f"{seconds} seconds cannot pass: time goes forward")
        if seconds == 0:
            return at
        due = self._passed(at) + seconds
        while self._total < due:
            self._write_week()
        window = bisect_left(self._before, due) - 1
        return self._opens[window] + due - self._before[window]

    def between(self, a: int, b: int) -> int:
        """Count the open seconds from `a` up to `b`; negative when `b` comes first."""
        return self._passed(b) - self._passed(a)

    def open_spans(self, start: int, end: int) -> list[Span]:
        """Give the openings between two moments, in order; what touches is one."""
        while self._closes[-1] < end:
            self._write_week()
        if start >= end:
            return []
        spans: list[Span] = []
        for window in range(bisect_right(self._closes, start), bisect_left(self._opens, end)):
            opens, closes = max(start, self._opens[window]), min(end, self._closes[window])
            if spans and spans[-1][1] == opens:
                opens = spans.pop()[0]
            spans.append((opens, closes))
        return spans

    def _passed(self, at: int) -> int:
        """Count the open seconds from the origin up to a moment."""
        while self._closes[-1] <= at:
            self._write_week()
        window = bisect_right(self._opens, at) - 1
        if window < 0:
            return 0
        return self._before[window] + min(at, self._closes[window]) - self._opens[window]

    def _write_week(self) -> None:
        """Add the openings of seven more days."""
        for day in range(self._days, self._days + 7):
            today = self.calendar.start + timedelta(days=day)
            midnight = self.calendar.origin + day * DAY
            for opens, closes in () if self.calendar.is_holiday(today) else self.hours.week[today.weekday()]:
                self._write(midnight + opens, midnight + closes)
        self._days += 7

    def _write(self, opens: int, closes: int) -> None:
        """Add one opening to the row."""
        self._opens.append(opens)
        self._closes.append(closes)
        self._before.append(self._total)
        self._total += closes - opens
