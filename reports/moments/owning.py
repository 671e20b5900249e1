"""Lesson 4, show ownership of the resident's question: while nobody owned it and nothing was done."""

from collections.abc import Iterator
from dataclasses import dataclass

from reports.moments.moment import Moment, Start, moment
from reports.telling.scene import Scene
from reports.telling.whereabouts import place
from simulation.case import DAY, FAILURE
from simulation.events import Event
from simulation.events.case import CaseClosed, CaseDecided
from simulation.events.contact import ContactAnswered, ContactMade, QuestionAsked, ResultTold
from simulation.events.knowledge import CardOpened, ColleagueAsked
from simulation.events.organisation import ManagerAnswered, ManagerAsked, MeetingHeld, SolutionProposed
from simulation.events.table import RoundClosed, RoundOpened
from simulation.events.work import (
    CaseClaimed,
    DeskChased,
    TaskAccepted,
    TaskBegun,
    TaskDone,
    TaskDropped,
    TaskOffered,
    TaskSentBack,
)
from simulation.world.casefile import CaseFile

DONE = (
    TaskOffered, TaskAccepted, TaskSentBack, TaskBegun, TaskDone, TaskDropped, DeskChased, QuestionAsked, CardOpened,
    ColleagueAsked, ManagerAsked, ManagerAnswered, MeetingHeld, SolutionProposed, CaseDecided, ResultTold, CaseClosed,
)  # fmt: skip
"""What counts as something being done on a case; answering the resident's calls does not move it."""


@dataclass(slots=True)
class Stretch:
    """A time in which nobody owned a case and nothing was done on it."""

    start: Start
    place: str
    asked: int = 0


class Owning:
    """Looks for the time in which a case was nobody's, for disputes, and for owners who act."""

    lesson = 4

    def __init__(self) -> None:
        """Start with nothing left lying."""
        self._lying: dict[str, Stretch] = {}

    def see(self, scene: Scene) -> Iterator[Moment]:
        """Give the moments of this entry."""
        cases = dict.fromkeys(getattr(event, "case", "") for event in scene.entry.events)
        for event in scene.entry.events:
            yield from _owned(scene, event)
            if isinstance(event, RoundClosed | RoundOpened):
                yield from self._stop_all(scene)
        for case in cases:
            if case:
                yield from self._look(scene, case)

    def _stop_all(self, scene: Scene) -> Iterator[Moment]:
        """End what lies when a round ends."""
        for case in list(self._lying):
            yield from self._stop(scene, case)

    def _look(self, scene: Scene, case: str) -> Iterator[Moment]:
        """See whether a case still lies, lies again, or is taken up."""
        file = scene.file(case)
        idle = file is not None and _lies(file)
        if not idle or _something_done(scene, case):
            yield from self._stop(scene, case)
        stretch = self._lying.get(case)
        if stretch is not None:
            stretch.asked += _asks(scene, case)
        elif idle and file is not None:
            self._lying[case] = Stretch(
                Start(scene.entry.at, scene.entry.number), place(scene, file, timed=False), _asks(scene, case)
            )

    def _stop(self, scene: Scene, case: str) -> Iterator[Moment]:
        """Tell of a stretch that ends, if it was long."""
        stretch = self._lying.pop(case, None)
        if stretch is not None and scene.entry.at - stretch.start.at >= DAY:
            yield _nobody(scene, case, stretch)


def _lies(file: CaseFile) -> bool:
    """Tell whether nobody owns an open case, nobody works on it and nobody waits for the resident."""
    waits = any(not question.replied for question in file.questions.values())
    worked = any(assignment.begun for assignment in file.assigned.values())
    return file.opened is not None and not file.closed and not file.claims and not waits and not worked


def _something_done(scene: Scene, case: str) -> bool:
    """Tell whether this entry moves the case; a card opened for a caller does not."""
    answering = scene.beside(ContactAnswered, case) is not None
    return any(
        isinstance(event, DONE)
        and getattr(event, "case", "") == case
        and not (answering and isinstance(event, CardOpened))
        for event in scene.entry.events
    )


def _asks(scene: Scene, case: str) -> int:
    """Count how often the resident asks in vain in this entry."""
    made = scene.beside(ContactMade, case)
    return int(made is not None and made.purpose in FAILURE)


def _nobody(scene: Scene, case: str, stretch: Stretch) -> Moment:
    """Tell for how long a case was nobody's while nothing was done."""
    name, lay = scene.name(case), scene.entry.at - stretch.start.at
    long, end = scene.span(lay), f"{stretch.place}{_times(scene, name, stretch.asked)}"
    said = scene.either(
        nl=f"vanaf nu doet {long} lang niemand iets aan de zaak van {name}, die van niemand is: {end}.",
        en=f"for {long} from now nobody does anything on {name}'s case, which nobody owns: {end}.",
    )
    return moment(scene, 4, lay / DAY + 2 * stretch.asked, case, (name,), said, stretch.start)


def _times(scene: Scene, name: str, asked: int) -> str:
    """Say how often the resident asked all the while, as the end of a sentence."""
    if not asked:
        return ""
    times = "once" if asked == 1 else f"{asked} times"
    return scene.either(
        nl=f", terwijl {name} {asked} keer vraagt hoe het staat", en=f", while {name} asks {times} where things stand"
    )


def _owned(scene: Scene, event: Event) -> Iterator[Moment]:
    """Tell of claims that are contested, and of an owner who acts."""
    match event:
        case CaseClaimed():
            file = scene.file(event.case)
            if file is not None and len(file.claims) > 1:
                yield _contested(scene, file)
        case DeskChased():
            file = scene.file(event.case)
            if file is not None and event.seat == file.owner:
                yield _chased(scene, event)
        case _:
            pass


def _contested(scene: Scene, file: CaseFile) -> Moment:
    """Tell who say that a case is theirs."""
    seats, name = [scene.seat(seat) for seat in file.claims], scene.name(file.id)
    who = scene.words.people(seats)
    said = scene.either(
        nl=f"{who} zeggen allebei dat de zaak van {name} van hen is.",
        en=f"{who} both say that {name}'s case is theirs.",
    )
    return moment(scene, 4, 5, file.id, (*seats, name), said)


def _chased(scene: Scene, event: DeskChased) -> Moment:
    """Tell that an owner asks what keeps others."""
    seat, name, task = scene.seat(event.seat), scene.name(event.case), scene.task(event.case, event.task)
    said = scene.either(
        nl=f"{seat}, van wie de zaak van {name} is, vraagt waar {task} blijft.",
        en=f"{seat}, who owns {name}'s case, asks what keeps {task}.",
    )
    return moment(scene, 4, 1, event.case, (seat, name), said)
