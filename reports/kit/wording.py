"""How the kit says times, lengths and colours: words for paper, on top of the scenario's own."""

import re
from collections.abc import Iterable

from reports.kit.sheet import NEUTRAL
from simulation.calendar import DAYS, Calendar, Hours
from simulation.case import DAY, HOUR, MINUTE, RESIDENTS
from simulation.scenario.effort import AnyEffort
from simulation.scenario.faults import Language
from simulation.scenario.role import Role
from simulation.scenario.scenario import Scenario
from simulation.scenario.words import Text
from simulation.timetable import Timetable
from simulation.wording.dates import MONTHS, WEEKDAYS
from simulation.wording.words import Words

WEEK = 7 * DAY
ROUND = 30 * MINUTE
"""How long a round takes in the room when its pace is not told."""


class Paper(Words):
    """The scenario's words in one language, with times, the clock of a round and the colours of departments."""

    def __init__(self, scenario: Scenario, language: Language) -> None:
        """Set the clock of a round in the room."""
        super().__init__(scenario, language)
        office = scenario.office
        self.calendar = Calendar(office.start, None if office.holidays == "none" else office.holidays)
        self.room = scenario.profile("room")
        self._office = Timetable(self.calendar, office.hours)
        self._departments = departments(scenario)

    def spoken_by(self, language: Language | None) -> "Paper":
        """Give the words for somebody who may read another language."""
        return self if language is None or language == self.language else Paper(self.scenario, language)

    def readers(self, languages: Iterable[Language | None]) -> "list[Paper]":
        """Give the words in each language that is read here, this one first."""
        others = dict.fromkeys(language or self.language for language in languages)
        return [self, *(self.spoken_by(language) for language in others if language != self.language)]

    @property
    def foreign(self) -> "list[Paper]":
        """The words for those in the room who read another language than that of the kit."""
        roles = (role.language for role in self.scenario.roles.values() if role.seats.room)
        personas = (persona.language for persona in self.scenario.personas.values())
        return self.readers([*roles, *personas])[1:]

    def titles(self, *pairs: tuple[str, str]) -> tuple[str, ...]:
        """Give texts in Dutch and English as titles in this language."""
        return tuple(self.say(nl=nl, en=en) for nl, en in pairs)

    def choices(self, *pairs: tuple[str, str]) -> tuple[str, ...]:
        """Give texts in Dutch and English as choices in this language."""
        return tuple(self.either(nl=nl, en=en) for nl, en in pairs)

    # --- colours -------------------------------------------------------------------------------------------------

    def hue(self, role: Role) -> int:
        """Number the colour of a role's department."""
        return NEUTRAL if role.archetype in RESIDENTS else self._departments.index(role.department)

    def mark(self, role: Role) -> str:
        """Give the letter of a role's department, for who prints in grey."""
        hue = self.hue(role)
        return "•" if hue == NEUTRAL else lettered(hue)

    def seat(self, role: str, number: int) -> str:
        """Name a seat by its role, numbered when there are more."""
        spec = self.scenario.roles[role]
        title = self.text(spec.title)
        return f"{title} {number}" if spec.seats.room > 1 else title

    # --- time ----------------------------------------------------------------------------------------------------

    @property
    def pace(self) -> float:
        """How much working time passes in a minute at the table, in seconds."""
        return self.room.pace or max(1.0, self._office.between(0, self.room.round) * MINUTE / ROUND)

    @property
    def minutes(self) -> int:
        """How many minutes a round takes at the table."""
        return max(1, round(self._office.between(0, self.room.round) / self.pace))

    def minute(self, at: int) -> int:
        """Give the minute of the round in which a moment falls."""
        return int(self._office.between(0, at) / self.pace)

    def at_table(self, effort: AnyEffort) -> str:
        """Say how long hands are busy at the table with something that takes so much working time."""
        desk = self.room.desk_time
        worked = max(desk.least, desk.stretch * effort.spread.mean)
        seconds = min(worked, desk.most or worked) / self.pace * MINUTE
        return f"{round(seconds)} s" if seconds < 2 * MINUTE else f"{round(seconds / MINUTE)} min"

    def date(self, at: int) -> str:
        """Say the day of a moment, short: `ma 8 jan`."""
        day = self.calendar.moment(at)
        weekday = WEEKDAYS[self.language][day.weekday()][: self._short]
        return f"{weekday} {day.day} {self.month(day.month)}"

    def month(self, number: int) -> str:
        """Say a month, short: `jan`; in Dutch `maart` becomes `mrt`."""
        name = MONTHS[self.language][number - 1]
        return "mrt" if name == "maart" else name[:3]

    def time(self, at: int) -> str:
        """Say the time of day of a moment."""
        return self.calendar.moment(at).strftime(self.either(nl="%H.%M", en="%H:%M")).lstrip("0")

    def hours(self, hours: Hours) -> str:
        """Say opening hours: `ma–vr 9.00–17.00`."""
        if hours.always:
            return self.either(nl="altijd", en="always")
        names = {short: WEEKDAYS[self.language][n][: self._short] for n, short in enumerate(DAYS)}
        text = re.sub("[a-z]{3}", lambda day: names[day[0]], hours.text).replace("-", "–")
        return re.sub(r"\b0(\d[:.])", r"\1", text.replace(":", self.either(nl=".", en=":")))

    def effort(self, effort: AnyEffort) -> str:
        """Say how much working time something takes on average."""
        return self.length(effort.spread.mean)

    def length(self, seconds: float) -> str:
        """Say how long something lasts, as people do: `40 minuten`, `1,5 uur`, `2 weken`."""
        for unit, one, more in self._units():
            number = self.number(round(seconds / unit, 1 if unit < WEEK else 2))
            if seconds >= unit and (unit != WEEK or seconds % WEEK == 0):
                return f"{number} {one if number == '1' else more}"
        return self.either(nl="geen tijd", en="no time")

    def rhythm(self, seconds: float) -> str:
        """Say how often, behind `every`: `week`, `2 weeks`."""
        return self.length(seconds).removeprefix("1 ")

    @property
    def _short(self) -> int:
        """How many letters a short weekday has."""
        return 2 if self.language == "nl" else 3

    def _units(self) -> tuple[tuple[int, str, str], ...]:
        """The units of time, from long to short."""
        if self.language == "nl":
            return (WEEK, "week", "weken"), (DAY, "dag", "dagen"), (HOUR, "uur", "uur"), (MINUTE, "minuut", "minuten")
        return (WEEK, "week", "weeks"), (DAY, "day", "days"), (HOUR, "hour", "hours"), (MINUTE, "minute", "minutes")


def departments(scenario: Scenario) -> list[Text]:
    """The departments inside the organisation, in the order of the file."""
    inside = (role.department for role in scenario.roles.values() if role.archetype not in RESIDENTS)
    return list(dict.fromkeys(inside))


def lettered(number: int) -> str:
    """Give the letter of a number: A to Z, then AA, AB."""
    first = lettered(number // 26 - 1) if number >= 26 else ""  # noqa: PLR2004 - the alphabet
    return first + chr(ord("A") + number % 26)
