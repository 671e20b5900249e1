"""The room: departments as islands with the residents apart, and the calendar on the wall."""

from datetime import timedelta

from reports.kit.sheet import NEUTRAL, Day, Island, Seating, Week, Weeks
from reports.kit.wording import WEEK, Paper, departments, lettered
from simulation.case import DAY
from simulation.wording.dates import WEEKDAYS

LONGEST = 60
"""A wall calendar has no more weeks than this; a longer round begins again at its first page."""
MOST_TERMS = 3


def seating(paper: Paper) -> Seating:
    """Draw the seating plan."""
    return Seating(
        title=paper.say(nl="Zaalplan", en="Seating plan"),
        hint=paper.say(nl="één keer; zet de tafels vooraf zo neer", en="once; arrange the tables like this beforehand"),
        heading=paper.say(nl="De zaal van boven", en="The room from above"),
        over=paper.say(nl="Opstelling", en="Layout"),
        note=paper.say(
            nl="Elke afdeling is een eiland, zo ver uit elkaar dat men moet opstaan. De inwoners zitten apart, "
            "liefst buiten gehoorsafstand. Het bord hangt waar niemand het vanaf de eigen stoel kan lezen.",
            en="Each department is an island, so far apart that people have to get up. The residents sit apart, "
            "best out of earshot. The board hangs where nobody can read it from the own chair.",
        ),
        board=paper.say(nl="Bord met zaakoverzichten", en="Board with case overviews"),
        islands=tuple(_islands(paper)),
        residents=_residents(paper),
        observers=(paper.say(nl="Observator 1", en="Observer 1"), paper.say(nl="Observator 2", en="Observer 2")),
        facilitator=paper.say(nl="Spelleider en klok", en="Facilitator and clock"),
    )


def _islands(paper: Paper) -> list[Island]:
    """One island for each department, with a chair for each seat."""
    islands = [
        Island(paper.text(department), hue, lettered(hue), tuple(_chairs(paper, hue)))
        for hue, department in enumerate(departments(paper.scenario))
    ]
    return [island for island in islands if island.chairs]


def _chairs(paper: Paper, hue: int) -> list[str]:
    """The seats of one department."""
    return [
        paper.seat(name, number)
        for name, role in paper.scenario.roles.items()
        for number in range(1, role.seats.room + 1)
        if paper.hue(role) == hue
    ]


def _residents(paper: Paper) -> Island:
    """The table of the residents: as many chairs as there are players for them."""
    personas = sorted(paper.scenario.personas.values(), key=lambda persona: persona.at)
    players = min(paper.room.residents, max(1, len(personas)))
    chairs = tuple(
        paper.people([persona.name for persona in personas[player::players]]) or "…" for player in range(players)
    )
    return Island(paper.say(nl="Inwoners", en="Residents"), NEUTRAL, "•", chairs)


def wall_calendar(paper: Paper) -> Weeks:
    """Give the calendar of a round, with its minutes at the table and the days on which legal terms end."""
    terms = _terms(paper)
    weeks = min(LONGEST, -(-paper.room.round // WEEK))
    names = [name[:2] if paper.language == "nl" else name[:3] for name in WEEKDAYS[paper.language]]
    return Weeks(
        title=paper.say(nl="Wandkalender", en="Wall calendar"),
        hint=paper.say(
            nl="één keer, bij het bord; streep af wat voorbij is", en="once, at the board; cross off what has passed"
        ),
        heading=paper.say(nl="De klok van een ronde", en="The clock of a round"),
        over=paper.say(nl="Kalender", en="Calendar"),
        note=paper.say(
            nl=f"Een ronde duurt {paper.minutes} minuten. Een minuut aan tafel is {paper.length(paper.pace)} werktijd. "
            "Grijze dagen is het kantoor dicht.",
            en=f"A round takes {paper.minutes} minutes. A minute at the table is {paper.length(paper.pace)} of working "
            "time. On grey days the office is closed.",
        ),
        days=tuple(names),
        due=tuple(paper.either(nl=f"{name} vanaf maandag", en=f"{name} from Monday") for name, _ in terms),
        weeks=tuple(_week(paper, number, terms) for number in range(weeks)),
    )


def _terms(paper: Paper) -> list[tuple[str, int]]:
    """The different legal terms in this scenario, from short to long, with their names."""
    terms = [kind.term for kind in paper.scenario.case_types.values() if kind.term is not None]
    lengths = sorted({length for term in terms for length in (term.length, *term.by_class.values())})
    return [(paper.length(length), length) for length in lengths[:MOST_TERMS]]


def _week(paper: Paper, number: int, terms: list[tuple[str, int]]) -> Week:
    """Give one week, which begins on the Monday in or before it."""
    monday = -paper.scenario.office.start.weekday() * DAY + number * WEEK
    first, last = paper.minute(max(0, monday)), paper.minute(monday + WEEK)
    return Week(
        name=str(number + 1),
        minutes=f"{first}–{last}",
        days=tuple(_day(paper, monday + day * DAY) for day in range(7)),
        due=tuple(paper.date(paper.calendar.deadline(monday, length)) for _, length in terms),
    )


def _day(paper: Paper, at: int) -> Day:
    """Give one day; grey when the office is closed."""
    date = paper.scenario.office.start + timedelta(seconds=at)
    hours = paper.scenario.office.hours
    closed = (not hours.week[date.weekday()] or paper.calendar.is_holiday(date)) and not hours.always
    month = f" {paper.month(date.month)}" if date.day == 1 or at in {0, -date.weekday() * DAY} else ""
    return Day(f"{date.day}{month}", closed=closed or at < 0)
