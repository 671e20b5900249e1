"""Dates as people and programs write them, as seconds; the day comes before the month unless a log shows otherwise."""

import re
from collections.abc import Iterable
from datetime import UTC, datetime, timedelta

MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "jan januari january", "feb februari february", "mrt maart mar march", "apr april", "mei may",
            "jun juni june", "jul juli july", "aug augustus august", "sep sept september", "okt oktober oct october",
            "nov november", "dec december",
        ),
        1,
    )
    for name in names.split()
}  # fmt: skip
NUMBERS = re.compile(r"(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4}|\d{2})(?:[ T,]+(\d{1,2})[:.](\d\d)(?:[:.](\d\d))?)?")
WORDS = re.compile(r"(\d{1,2})[- ]([a-z]+)\.?[- ](\d{4})(?:[ T,]+(\d{1,2})[:.](\d\d)(?:[:.](\d\d))?)?")
OTHER_ISO = re.compile(r"(\d{4})[-/](\d{1,2})[-/](\d{1,2})(?:[ T]+(\d{1,2}):(\d\d)(?::(\d\d))?)?")
HALF = re.compile(r"\s*\b([ap])\.?m\.?$|(?<=\d)([ap])m$")
SECONDS = re.compile(r"(1\d{9})(?:\d{3})?")
DATE_ONLY = re.compile(r"\D*\d{1,4}[-/. ][\da-z]+[-/. ]\d{1,4}\D*", re.IGNORECASE)
START = datetime(1970, 1, 1)


class Dates:
    """Reads the dates of one log; a moment without a zone is taken to be in UTC, so that all are told alike."""

    def __init__(self, samples: Iterable[str] = ()) -> None:
        """See from examples whether the month comes first: only then does a second number go over twelve."""
        pairs = [
            (int(found[1]), int(found[2]))
            for text in samples
            if (found := NUMBERS.fullmatch(HALF.sub("", text.strip().lower())))
        ]
        self._month_first = any(second > 12 for _, second in pairs) and not any(first > 12 for first, _ in pairs)  # noqa: PLR2004

    def seconds(self, text: str) -> int | None:
        """Give the seconds since 1970, or nothing if this is no date."""
        moment = self._moment(text.strip()) if text else None
        return None if moment is None else (moment - START) // timedelta(seconds=1)

    def end(self, text: str) -> int | None:
        """Give the last second of a deadline: a date alone lasts until midnight."""
        start = self.seconds(text)
        return start + 86_399 if start is not None and DATE_ONLY.fullmatch(text.strip()) else start

    def _moment(self, text: str) -> datetime | None:
        """Read a moment in any of the ways that are known."""
        try:
            moment = datetime.fromisoformat(text)
        except ValueError:
            return self._loose(text.lower())
        return moment if moment.tzinfo is None else moment.astimezone(UTC).replace(tzinfo=None)

    def _loose(self, text: str) -> datetime | None:
        """Read a moment as people write it, or as computers count it: in seconds since 1970, or thousandths."""
        if found := SECONDS.fullmatch(text):
            return START + timedelta(seconds=int(found[1]))
        if half := HALF.search(text):
            return _in_half(self._loose(text[: half.start()]), (half[1] or half[2]) == "p")
        if found := NUMBERS.fullmatch(text):
            day, month = (found[2], found[1]) if self._month_first else (found[1], found[2])
            year = found[3] if len(found[3]) > 2 else f"20{found[3]}"  # noqa: PLR2004
            return _made(year, month, day, found.groups()[3:])
        if (found := WORDS.fullmatch(text)) and found[2] in MONTHS:
            return _made(found[3], MONTHS[found[2]], found[1], found.groups()[3:])
        if found := OTHER_ISO.match(text):
            return _made(found[1], found[2], found[3], found.groups()[3:])
        return None


def _in_half(moment: datetime | None, afternoon: bool) -> datetime | None:  # noqa: FBT001 (which half of the day)
    """Put an hour that was counted from 1 to 12 in its half of the day."""
    if moment is None or not 1 <= moment.hour <= 12:  # noqa: PLR2004
        return None
    return moment.replace(hour=moment.hour % 12 + 12 * afternoon)


def _made(year: str, month: str | int, day: str, clock: Iterable[str | None]) -> datetime | None:
    """Put a moment together, unless there is no such day or hour."""
    try:
        hour, minute, second = (int(part or 0) for part in clock)
        return datetime(int(year), int(month), int(day), hour, minute, second)
    except ValueError:
        return None
