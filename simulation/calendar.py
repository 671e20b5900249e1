"""Time inside the game: seconds since midnight of the first day, their date, and the hours of a week."""

import re
from datetime import date, datetime, time, timedelta
from functools import cache
from itertools import pairwise

import msgspec

DAY = 86_400
"""Every day has as many seconds: inside the game nobody puts the clock forward."""

Span = tuple[int, int]
"""An opening and a closing, in seconds; the closing itself is no longer open."""

DAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
PART = re.compile(r"({0})(?:-({0}))? (\d\d?):([0-5]\d)-(\d\d?):([0-5]\d)".format("|".join(DAYS)), re.ASCII)
EXAMPLE = "mon-thu 08:30-17:00, fri 08:30-12:00"
# Article 4 of the Algemene termijnenwet says 90 days or twelve weeks; in whole weeks the two are the same.
LONGEST_MOVED = 90 * DAY


class Hours(msgspec.Struct, frozen=True):
    """Opening hours by the week: `mon-thu 08:30-17:00, fri 08:30-12:00`, or `always`."""

    text: str
    week: tuple[tuple[Span, ...], ...]

    def __post_init__(self) -> None:
        """Refuse a week in which nobody is ever there."""
        if len(self.week) != len(DAYS) or not any(self.week):
            raise ValueError(f"'{self.text}' never opens; write `{EXAMPLE}`")

    @property
    def always(self) -> bool:
        """Tell whether these hours know no night, weekend or holiday."""
        return self.text == "always"

    @classmethod
    def parse(cls, text: str) -> "Hours":
        """Read opening hours as a facilitator writes them; `ValueError` says what would do."""
        if text.strip() == "always":
            return cls("always", (((0, DAY),),) * len(DAYS))
        parts = [" ".join(part.split()) for part in text.split(",")]
        read = [_part(part) for part in parts]
        week = (sorted(span for days, span in read if day in days) for day in range(len(DAYS)))
        return cls(", ".join(parts), tuple(_in_order(spans) for spans in week))


class Calendar(msgspec.Struct, frozen=True):
    """Which date a second of the game falls on, and which dates are days off.

    The days off are the `public` ones of the `holidays` library. For the Netherlands those are New Year's
    Day, Good Friday, both days of Easter, Whitsun and Christmas, King's Day, Ascension Day and, once in five
    years, Liberation Day. A municipality that works on Good Friday is still shown closed: agreements differ.
    """

    start: date
    country: str | None = "NL"
    origin: int = 0

    def moment(self, at: int) -> datetime:
        """Give the date and time of a second of the game."""
        return datetime.combine(self.start, time()) + timedelta(seconds=at - self.origin)

    def shifted(self, origin: int) -> "Calendar":
        """Give the calendar of a later round, which lives the same dates again from `origin` on."""
        return Calendar(self.start, self.country, origin)

    def is_holiday(self, day: date) -> bool:
        """Tell whether a date is a public holiday, on which doors stay closed."""
        return self.country is not None and day in _holidays(self.country, day.year)

    def is_legal_working_day(self, day: date) -> bool:
        """Tell whether a legal term may end on a date; in the Netherlands never on any 5 May."""
        # The library calls 5 May public once in five years, as most offices do; to the law it is each year.
        liberation_day = self.country == "NL" and (day.month, day.day) == (5, 5)
        return day.weekday() < DAYS.index("sat") and not liberation_day and not self.is_holiday(day)

    def deadline(self, at: int, seconds: int) -> int:
        """Give the last second of a legal term, moved to a working day (Algemene termijnenwet, art. 1, 3, 4).

        A term of over 90 days is not moved. The bridging days that the King adds by decree are unknown here.
        """
        day = (at - self.origin + seconds) // DAY
        while seconds <= LONGEST_MOVED and not self.is_legal_working_day(self.start + timedelta(days=day)):
            day += 1
        return self.origin + (day + 1) * DAY - 1


@cache
def _holidays(country: str, year: int) -> frozenset[date]:
    """Look up the holidays of one country in one year."""
    # Imported here: a tenth of a second that no one should wait for who only asks for help.
    import holidays

    try:
        return frozenset(holidays.country_holidays(country, years=year, categories=("public",)))
    except NotImplementedError:
        raise ValueError(f"no holidays are known of country '{country}'; write NL, BE, DE or none") from None


def _part(part: str) -> tuple[range, Span]:
    """Read `mon-fri 09:00-17:00` as days and a span."""
    found = PART.fullmatch(part)
    if found is None:
        raise ValueError(f"'{part}' is not opening hours; write days of {', '.join(DAYS)} as in `{EXAMPLE}`")
    first, last = DAYS.index(found[1]), DAYS.index(found[2] or found[1])
    opens, closes = (int(found[n]) * 3600 + int(found[n + 1]) * 60 for n in (3, 5))
    if last < first:
        raise ValueError(f"'{part}' runs backwards: a week goes from mon to sun")
    if not opens < closes <= DAY:
        raise ValueError(f"'{part}' must close after it opens, by 24:00; write a night as two parts")
    return range(first, last + 1), (opens, closes)


def _in_order(spans: list[Span]) -> tuple[Span, ...]:
    """Give the spans of one day; `ValueError` if one begins before another has ended."""
    for (_, closes), (opens, _) in pairwise(spans):
        if opens < closes:
            raise ValueError(f"two spans of one day overlap; the later begins at {opens / 3600:g} hours")
    return tuple(spans)
