"""Dates as people say them: weekday, day, time of day, and how long something took."""

from datetime import date, datetime
from functools import cache

from simulation.case import DAY, HOUR, MINUTE
from simulation.scenario.faults import Language

WEEKDAYS: dict[Language, tuple[str, ...]] = {
    "nl": ("maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag"),
    "en": ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"),
}
MONTHS: dict[Language, tuple[str, ...]] = {
    "nl": (
        "januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september", "oktober",
        "november", "december",
    ),
    "en": (
        "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
        "November", "December",
    ),
}  # fmt: skip
LENGTHS: dict[Language, tuple[tuple[str, str], ...]] = {
    "nl": (("dag", "dagen"), ("uur", "uur"), ("minuut", "minuten")),
    "en": (("day", "days"), ("hour", "hours"), ("minute", "minutes")),
}


def day(moment: date, language: Language) -> str:
    """Say a date: `maandag 8 januari`, `Monday 8 January`."""
    return f"{WEEKDAYS[language][moment.weekday()]} {moment.day} {MONTHS[language][moment.month - 1]}"


def clock(moment: datetime, language: Language) -> str:
    """Say a time of day: `9.30 uur`, `9:30`."""
    if language == "nl":
        return f"{moment.hour}.{moment.minute:02} uur"
    return f"{moment.hour}:{moment.minute:02}"


def moment(at: datetime, language: Language) -> str:
    """Say both: `maandag 8 januari, 9.30 uur`, `Monday 8 January, 9:30`."""
    return f"{day(at, language)}, {clock(at, language)}"


def span(seconds: int, language: Language) -> str:
    """Say how long something took, in its largest whole unit: `3 dagen`, `20 minutes`."""
    for unit, (one, more) in zip((DAY, HOUR, MINUTE), LENGTHS[language], strict=True):
        number = round(seconds / unit)
        if seconds >= unit:
            return f"{number} {one if number == 1 else more}"
    return {"nl": "minder dan een minuut", "en": "less than a minute"}[language]


@cache
def length(seconds: int, language: Language) -> str:
    """Say so much working time, in minutes or half hours: `30 minuten`, `1,5 uur`, `1.5 hours`."""
    _, (hour, hours), (minute, minutes) = LENGTHS[language]
    if seconds < HOUR:
        number = max(1, round(seconds / MINUTE))
        return f"{number} {minute if number == 1 else minutes}"
    halves = round(seconds * 2 / HOUR)
    said = f"{halves / 2:g}"
    return f"{said.replace('.', ',') if language == 'nl' else said} {hour if halves == 2 else hours}"  # noqa: PLR2004
