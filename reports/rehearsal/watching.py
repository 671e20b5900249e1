"""Watching a rehearsal: listens to the game, looks at the table every second, and writes the findings."""

from reports.rehearsal.findings import QUEUE, Affair, AtTable, Findings, Idle, Round, Why
from simulation.case import DAY
from simulation.events import Event
from simulation.events.case import CaseClosed, CaseOpened, CaseReopened, ResidentArrived
from simulation.events.contact import ResultTold
from simulation.events.table import AgreementMade, IntentRefused, RoundOpened
from simulation.journal import Entry
from simulation.rehearsal import Moment, Sight


class Watcher:
    """Sits at the table and never acts."""

    def __init__(self, findings: Findings) -> None:
        """Write in these findings."""
        self.findings = findings
        self._agreements: list[str] = []
        self._heard: list[Entry] = []
        self._idle: list[Idle] = []
        self._piled_up: list[int] = []

    def hear(self, entry: Entry) -> None:
        """Hear an entry; it counts for the second in which it is seen."""
        self._heard.append(entry)
        for event in entry.events:
            if isinstance(event, AgreementMade):
                self._agreements.append(event.intervention)
            elif isinstance(event, RoundOpened):
                self.findings.turn_page(entry.at, self._agreements)
                self._idle = [Idle() for _ in self.findings.table]
                self._piled_up = [0] * len(self.findings.table)

    def see(self, moment: Moment) -> None:
        """Look at everybody in one second of the room's clock."""
        page = self.findings.rounds[-1]
        page.seconds = moment.second
        for entry in self._heard:
            if entry.by == "person":
                _count(page, entry)
            for event in entry.events:
                _follow(page, event, entry.at, moment.second)
        self._heard.clear()
        for n, sight in enumerate(moment.sights):
            self._look(page, n, sight)

    def _look(self, page: Round, n: int, sight: Sight) -> None:
        """Count the seconds in which somebody has nothing to decide, and those in which too much waits."""
        person = page.people[n]
        person.queue = max(person.queue, sight.queue)
        self._piled_up[n] = self._piled_up[n] + 1 if sight.queue > QUEUE else 0
        person.piled_up = max(person.piled_up, self._piled_up[n])
        why = _why(page, person, sight)
        if sight.engaged or why == "done":
            self._idle[n] = Idle(page.seconds)
        elif not page.is_over:
            self._idle[n].causes[why] += 1
        person.done = None if why != "done" else person.done or page.seconds
        if self._idle[n].seconds > person.idle.seconds:
            person.idle = self._idle[n]


def _why(page: Round, person: AtTable, sight: Sight) -> Why:
    """Say why somebody has nothing to decide; who is done joins the observers, and does not wait."""
    if sight.away:
        return "away"
    own = [affair for affair in page.affairs if affair.persona in person.seats]
    if own and all(affair.arrived is None or affair.ended for affair in own):
        return "before" if any(affair.arrived is None for affair in own) else "done"
    return "waits"


def _count(page: Round, entry: Entry) -> None:
    """Count what a person did, or was refused."""
    person = page.person(entry.seat)
    refusal = next((event for event in entry.events if isinstance(event, IntentRefused)), None)
    if person is None:
        return
    if refusal is None:
        person.said[type(entry.intent).__name__] += 1
    else:
        person.refused[refusal.why] += 1


def _follow(page: Round, event: Event, at: int, second: int) -> None:
    """Follow the affairs of those who have a name."""
    match event:
        case ResidentArrived():
            for affair in page.affairs:
                if affair.persona == event.source:
                    affair.case, affair.arrived = event.case, second
        case CaseOpened() | ResultTold() | CaseClosed() | CaseReopened():
            for affair in page.affairs:
                if affair.case == event.case:
                    _note(affair, event, (at - page.opened) / DAY, second)
        case _:
            pass


def _note(affair: Affair, event: CaseOpened | ResultTold | CaseClosed | CaseReopened, day: float, second: int) -> None:
    """Note how far an affair has come; the first result counts, whatever comes of an objection."""
    match event:
        case CaseOpened():
            affair.opened = second
        case ResultTold() if affair.result is None:
            affair.result, affair.told, affair.day = event.result, second, day
        case CaseClosed() | CaseReopened():
            affair.ended = isinstance(event, CaseClosed)
        case _:
            pass
