"""Noticing: which seats see something happen; kept for people only, as a habit needs no memory of what it saw."""

from collections import deque
from collections.abc import Callable, Iterable
from typing import Any, Final

from simulation.events import Event
from simulation.events.case import CaseDecided, PlanChanged
from simulation.events.contact import (
    CallPromised,
    ContactAbandoned,
    ContactAnswered,
    ContactPersonNamed,
    DatePassed,
    DiaryTurned,
    FactsTold,
    PromiseBroken,
    PromiseKept,
    QuestionAsked,
    QuestionEnded,
    ResultTold,
    SilenceFelt,
    StatusTold,
    StatusUnknown,
    ThanksGiven,
    TrustMoved,
)
from simulation.events.knowledge import CardOpened, ColleagueAnswered, FactsHeard
from simulation.events.organisation import (
    CaseDelayed,
    DilemmaMet,
    ManagerAnswered,
    MeetingCalled,
    MeetingHeld,
    ReturnNeeded,
    SolutionProposed,
    SolutionSettled,
    TellingLapsed,
    TermMissed,
)
from simulation.events.table import (
    Announced,
    Broke,
    InjectStruck,
    IntentRefused,
    Mended,
    RoundExtended,
    SeatAway,
    SeatBack,
)
from simulation.events.work import ConflictFound, DeskChased, DeskReminded, OwnerSettled, TaskDone, TaskSentBack
from simulation.world.world import World

LONGEST: Final = 60
"""So much of what it noticed a seat can look back on."""

LEADING: Final = ""
"""Whoever leads the session sits in no seat, and notices what is said to all and what was refused."""

TO_WHO_LEADS: Final = frozenset({Announced, InjectStruck, IntentRefused, RoundExtended})
"""What whoever leads is told too."""

Noticed = tuple[int, Event]
"""A moment, and what happened then."""


def noticing(world: World, event: Event) -> tuple[str, ...]:
    """Give the seats that see this happen, in the world as it is just before: those in which somebody sits or sat.

    A bot that holds a seat sees it for who comes back.
    """
    seats = SEEN.get(type(event))
    if seats is None:
        return ()
    leads = type(event) in TO_WHO_LEADS
    return tuple(dict.fromkeys(s for s in seats(world, event) if (leads if s == LEADING else _remembers(world, s))))


def _remembers(world: World, seat: str) -> bool:
    """Tell whether somebody sits in a seat, or sat there before."""
    return seat in world.persons or seat in world.table.noticed


def remember(world: World, seat: str) -> None:
    """Keep what a seat sees from here on, also while a bot holds it for who sat there."""
    world.table.noticed.setdefault(seat, deque(maxlen=LONGEST))


def notice(world: World, event: Event, seats: Iterable[str]) -> None:
    """Keep what these seats saw."""
    for seat in seats:
        world.table.noticed.setdefault(seat, deque(maxlen=LONGEST)).append((world.at, event))


def _everybody(world: World, _: Event) -> Iterable[str]:
    """Give all who sit or sat somewhere, and whoever leads."""
    return (*world.persons, *world.table.noticed, LEADING)


def _resident(world: World, event: Any) -> Iterable[str]:  # noqa: ANN401 - whatever has a case
    """Give the resident of the case."""
    case = world.cases.get(event.case)
    return () if case is None else (case.resident,)


def _both(world: World, event: Any) -> Iterable[str]:  # noqa: ANN401 - whatever has a case and a seat
    """Give the resident and the employee."""
    return (*_resident(world, event), event.seat)


def _in_charge(world: World, event: Any) -> Iterable[str]:  # noqa: ANN401 - whatever has a case
    """Give who has the file, and who owns it."""
    case = world.cases.get(event.case)
    return () if case is None else (case.holder, *case.claims)


def _sitting_in(world: World, event: MeetingHeld) -> Iterable[str]:
    """Give all who sat at the table."""
    case = world.cases.get(event.case) if event.resident else None
    return event.seats if case is None else (*event.seats, case.resident)


def _asker(world: World, event: ColleagueAnswered) -> Iterable[str]:
    """Give who asked a colleague."""
    request = world.requests.get(event.request)
    return () if request is None else (request.seat,)


def _waiting(world: World, event: QuestionEnded) -> Iterable[str]:
    """Give who gave up waiting for an answer."""
    case = world.cases.get(event.case)
    question = case.questions.get(event.question) if case is not None and event.lapsed else None
    return () if question is None else (question.seat,)


def _chased(world: World, event: DeskChased | DeskReminded) -> Iterable[str]:
    """Give before whom the task lies."""
    assignment = world.assignment(event.case, event.task)
    if assignment is None:
        return ()
    return (assignment.seat,) if assignment.seat else world.trays[assignment.role].seats


Seats = Callable[[World, Any], Iterable[str]]

SEEN: Final[dict[type[Event], Seats]] = {
    **dict.fromkeys(
        (
            CallPromised, ContactAbandoned, DatePassed, DiaryTurned, PlanChanged, PromiseBroken, PromiseKept,
            ReturnNeeded, SilenceFelt, SolutionProposed, TrustMoved,
        ),
        _resident,
    ),
    **dict.fromkeys((ContactAnswered, ContactPersonNamed, QuestionAsked, ResultTold, StatusTold, StatusUnknown), _both),
    **dict.fromkeys(
        (
            CardOpened, CaseDecided, ConflictFound, DilemmaMet, FactsHeard, FactsTold, IntentRefused, ManagerAnswered,
            OwnerSettled, SeatAway, SeatBack, TaskDone, TellingLapsed, ThanksGiven,
        ),
        lambda _, event: (event.seat,),
    ),
    **dict.fromkeys(
        (SolutionSettled, TermMissed), lambda world, event: (*_resident(world, event), *_in_charge(world, event))
    ),
    TaskSentBack: lambda _, event: (event.to,),
    MeetingCalled: lambda _, event: event.seats,
    MeetingHeld: _sitting_in,
    ColleagueAnswered: _asker,
    QuestionEnded: _waiting,
    CaseDelayed: _in_charge,
    **dict.fromkeys((DeskChased, DeskReminded), _chased),
    **dict.fromkeys((InjectStruck, RoundExtended), _everybody),
    Announced: lambda world, event: (*event.seats, LEADING) if event.seats else _everybody(world, event),
    **dict.fromkeys((Broke, Mended), lambda world, _: [s for s, desk in world.desks.items() if not desk.resident]),
}  # fmt: skip
"""Who sees each kind of event happen; what is not here shows in what lies on the desk, or to nobody."""
