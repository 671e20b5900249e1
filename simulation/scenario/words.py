"""The words that scenario files are written in: texts, durations, moments, days, chances and names."""

import re
import unicodedata
from datetime import date
from typing import Annotated

from pydantic import (
    AfterValidator,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    GetJsonSchemaHandler,
    PlainValidator,
    StringConstraints,
    WithJsonSchema,
    model_validator,
)
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema

from simulation.calendar import DAYS, Hours
from simulation.scenario.faults import UNSPEAKABLE, Language, problem

SECONDS = {"w": 604_800, "d": 86_400, "h": 3600, "m": 60, "s": 1}
LONGEST_TEXT = 2000
LONGEST_DURATION = 5200 * SECONDS["w"]
"""A century: no case lasts longer, and the calendar does not go on for ever."""

DURATION = "(?=[0-9])" + "".join(f"(?:[0-9]{{1,6}}{unit})?" for unit in SECONDS)
CLOCK = "([01]?[0-9]|2[0-3]):([0-5][0-9])"
MOMENT = rf"(?=[0-9])((?:[0-9]{{1,4}}w)?(?:[0-9]{{1,5}}d)?) {CLOCK}"
WEEKDAY = "(?:mon|tue|wed|thu|fri|sat|sun)"
OPEN = rf"{WEEKDAY}(?:-{WEEKDAY})? (?:{CLOCK}|24:00)-(?:{CLOCK}|24:00)"
IDENTIFIER = "[a-z][a-z0-9_]{0,39}"
# How people also write units. A month is not among them: nobody knows how long it is.
UNITS = {
    **dict.fromkeys(("s", "sec", "seconde", "seconden", "second", "seconds"), "s"),
    **dict.fromkeys(("m", "min", "minuut", "minuten", "minute", "minutes"), "m"),
    **dict.fromkeys(("h", "u", "uur", "uren", "hour", "hours"), "h"),
    **dict.fromkeys(("d", "dag", "dagen", "day", "days"), "d"),
    **dict.fromkeys(("w", "wk", "week", "weken", "weeks"), "w"),
}


DAYS_IN_DUTCH = dict(zip(("ma", "di", "wo", "do", "vr", "za", "zo"), DAYS, strict=True)) | {"altijd": "always"}


def spoken(text: str) -> str:
    """The text in its one normal form, refused when it holds what nobody can see or say."""
    if UNSPEAKABLE.search(text):
        raise problem(
            nl="{value} bevat een onzichtbaar stuurteken.", en="{value} holds an invisible control character."
        )
    return unicodedata.normalize("NFC", text)


Wording = Annotated[
    str,
    StringConstraints(strict=True, strip_whitespace=True, min_length=1, max_length=LONGEST_TEXT),
    AfterValidator(spoken),
]
"""A text in one language, not empty."""


def on_one_line(name: str) -> str:
    """The name of a person, refused when it goes on over lines."""
    if len(name.splitlines()) > 1 or "\t" in name:
        raise problem(nl="Een naam staat op één regel.", en="A name stands on one line.")
    if not any(sign.isalnum() for sign in name):
        raise problem(nl="Een naam heeft minstens één letter.", en="A name has at least one letter.")
    return spoken(name)


Name = Annotated[
    str,
    StringConstraints(strict=True, strip_whitespace=True, min_length=1, max_length=60),
    AfterValidator(on_one_line),
]
"""What a person is called."""


class Text(BaseModel):
    """A text in Dutch and English; a single text serves for both."""

    model_config = ConfigDict(frozen=True, extra="forbid", strict=True)

    nl: Wording = Field(description="The text in Dutch.")
    en: Wording = Field(description="The text in English.")

    def in_(self, language: Language) -> str:
        """The text in one language."""
        return self.nl if language == "nl" else self.en

    @model_validator(mode="before")
    @classmethod
    def one_for_both(cls, value: object) -> object:
        """Let a facilitator write one text where the languages do not differ."""
        if isinstance(value, str):
            return {"nl": value, "en": value}
        if isinstance(value, dict | Text):
            return value
        raise problem(
            nl="Hier hoort een tekst, of een tekst bij `nl` en bij `en`; hier staat {value}.",
            en="A text belongs here, or a text under `nl` and under `en`; here is {value}.",
        )

    @classmethod
    def __get_pydantic_json_schema__(cls, core: CoreSchema, handler: GetJsonSchemaHandler) -> JsonSchemaValue:
        """Both ways of writing a text, for editors that read the schema."""
        both = handler(core)
        one = {"type": "string", "minLength": 1, "maxLength": LONGEST_TEXT}
        return {"description": both.pop("description", ""), "anyOf": [one, both]}


def seconds(value: object) -> int:
    """The seconds in `45m`, `3d` or `1h30m`; a day has 24 hours."""
    if isinstance(value, str) and re.fullmatch(DURATION, value):
        return _within_a_century(value)
    if re.match(r"-\s*[0-9]", str(value)):
        raise problem(nl="{value} is korter dan niets.", en="{value} is shorter than nothing.")
    raise problem(
        nl="{value} is geen duur. Schrijf een getal met s, m, h, d of w erachter, zoals 45m, 1h30m of 3d.",
        en="{value} is not a duration. Write a number followed by s, m, h, d or w, such as 45m, 1h30m or 3d.",
        nearest=_duration_meant(str(value)),
    )


def as_duration(total: float) -> str:
    """Seconds as a file writes them, in the largest unit that fits: `1d`, `90m`."""
    unit = next((unit for unit, length in SECONDS.items() if total % length == 0), "s")
    return f"{total / SECONDS[unit]:.12g}{unit}"


def _within_a_century(duration: str) -> int:
    """The seconds in a duration, refused when nobody lives to see the end of it."""
    total = sum(int(number) * SECONDS[unit] for number, unit in re.findall("([0-9]+)(.)", duration))
    if total > LONGEST_DURATION:
        raise problem(nl="{value} is langer dan een eeuw.", en="{value} is longer than a century.")
    return total


def _duration_meant(text: str) -> str | None:
    """The duration in `45 min`, `1,5 uur` or `1h 30m`, as it should have been written."""
    text = "".join(text.lower().split())
    found = re.fullmatch("([0-9]{1,6})([.,][0-9]{1,3})?([a-z]+)", text)
    if not found or found[3] not in UNITS:
        return text if re.fullmatch(DURATION, text) else None
    unit = UNITS[found[3]]
    if found[2] is None:
        return found[1] + unit
    return f"{round(float(found[1] + found[2].replace(',', '.')) * SECONDS[unit] / 60)}m"


def moment(value: object) -> int:
    """The seconds from the start of the scenario to `20d`, or to the time of day in `3d 10:00`."""
    if isinstance(value, str) and (found := re.fullmatch(MOMENT, value)):
        return seconds(found[1]) + int(found[2]) * SECONDS["h"] + int(found[3]) * SECONDS["m"]
    if isinstance(value, str) and re.fullmatch(DURATION, value):
        return seconds(value)
    raise problem(
        nl="{value} is geen moment. Schrijf hoe lang na het begin, zoals 20d, 3d 10:00 of 2w 09:30.",
        en="{value} is not a moment. Write how long after the start, such as 20d, 3d 10:00 or 2w 09:30.",
        nearest=_duration_meant(str(value)),
    )


def day(value: object) -> date:
    """The date in `2024-01-08`."""
    if isinstance(value, date):
        return value
    found = re.fullmatch("([0-9]{4})-([0-9]{2})-([0-9]{2})", str(value))
    try:
        return date(*map(int, found.groups() if found else ()))
    except (TypeError, ValueError):
        raise problem(
            nl="{value} is geen datum. Schrijf jaar, maand en dag, zoals 2024-01-08.",
            en="{value} is not a date. Write year, month and day, such as 2024-01-08.",
            nearest=_day_meant(str(value)),
        ) from None


def _day_meant(text: str) -> str | None:
    """The date in `8-1-2024`, the way the Dutch write it."""
    found = re.fullmatch("([0-9]{1,2})[-/. ]([0-9]{1,2})[-/. ]([0-9]{4})", text)
    return f"{found[3]}-{found[2]:0>2}-{found[1]:0>2}" if found else None


def identifier(name: str) -> str:
    """The name, if it is short and made of plain lowercase letters, digits and underscores."""
    if re.fullmatch(IDENTIFIER, name):
        return name
    letters = unicodedata.normalize("NFKD", name[:80]).encode("ascii", "ignore").decode().lower()
    meant = re.sub("[^a-z0-9]+", "_", letters).strip("_")[:40].strip("_")
    raise problem(
        nl="{value} is geen korte naam: hoogstens 40 kleine letters, cijfers en _, een letter voorop.",
        en="{value} is not a short name: at most 40 lowercase letters, digits and _, a letter first.",
        nearest=meant if re.fullmatch(IDENTIFIER, meant) else None,
    )


def _written(pattern: str, *examples: str) -> WithJsonSchema:
    """How a word looks in a file, for editors that read the schema."""
    return WithJsonSchema({"type": "string", "pattern": f"^{pattern}$", "examples": list(examples)})


Duration = Annotated[int, BeforeValidator(seconds), _written(DURATION, "45m", "1h30m", "3d", "8w")]
"""Whole seconds, written as `45m`, `1h30m`, `3d` or `8w`."""

Moment = Annotated[int, BeforeValidator(moment), _written(f"(?:{DURATION}|{MOMENT})", "20d", "3d 10:00")]
"""Whole seconds since the start of the scenario, written as `20d` or `3d 10:00`."""

Day = Annotated[
    date,
    BeforeValidator(day),
    WithJsonSchema(
        {"type": "string", "format": "date", "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$", "examples": ["2024-01-08"]}
    ),
]
"""A date, written as `2024-01-08`."""

Chance = Annotated[float, Field(strict=True, ge=0, le=1, allow_inf_nan=False)]
"""A number from 0 (never) to 1 (always)."""

Identifier = Annotated[str, Field(strict=True), AfterValidator(identifier), _written(IDENTIFIER, "front_desk")]
"""The name by which a file refers to a thing: `behandelaar`, `intake_2`."""


def opening_hours(value: object) -> Hours:
    """The weekly hours in `mon-fri 09:00-17:00`."""
    if isinstance(value, Hours):
        return value
    try:
        return Hours.parse(str(value))
    except ValueError:
        raise problem(
            nl="{value} zijn geen openingstijden. Schrijf mon-fri 09:00-17:00 of always, en een nacht in twee delen.",
            en="{value} are no opening hours. Write mon-fri 09:00-17:00 or always, and a night in two parts.",
            nearest=_hours_meant(str(value)),
        ) from None


def _hours_meant(text: str) -> str | None:
    """The hours in `ma-vr 9.00-17.00`, the way the Dutch write them."""
    text = re.sub(r"(\d\d?)\.(\d\d)", r"\1:\2", text.lower())
    text = re.sub("[a-z]+", lambda word: DAYS_IN_DUTCH.get(word[0], word[0]), text)
    try:
        return Hours.parse(text).text
    except ValueError:
        return None


OpeningHours = Annotated[
    Hours,
    PlainValidator(opening_hours),
    _written(
        f"(?:always|{OPEN}(?:, *{OPEN})*)", "mon-fri 09:00-17:00", "mon-thu 08:30-17:00, fri 08:30-12:00", "always"
    ),
]
"""Weekly hours, written as `mon-thu 08:30-17:00, fri 08:30-12:00` or `always`."""
