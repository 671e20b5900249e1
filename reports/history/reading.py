"""Reading a journal once: each entry is folded, and what pictures and chapters need of it is kept."""

from collections.abc import Iterator, Sequence

from reports.history.history import Asked, Case, Handover, History, Hold, Round, Struck, Suspension, Turn
from reports.history.seating import Change, Seating, seats_of
from reports.observers.reading.readings import Readings
from reports.telling.scene import Scene
from reports.telling.teller import Teller, tell
from simulation.case import WhyAsked
from simulation.events import Event
from simulation.events.case import CaseClosed, CaseDecided, CaseOpened, CaseReopened, ResidentArrived
from simulation.events.contact import QuestionAsked, ResultTold, TrustMoved
from simulation.events.organisation import TermChanged, TermResumed, TermStarted, TermSuspended
from simulation.events.table import AgreementPaid, InjectStruck, RoundClosed, RoundOpened, SeatTaken
from simulation.events.work import TaskOffered
from simulation.journal import Entry, Journal
from simulation.observing import Figure
from simulation.scenario.faults import Language
from simulation.scenario.scenario import Scenario
from simulation.world.casefile import CaseFile
from simulation.world.fold import fold
from simulation.world.world import World


def read(
    scenario: Scenario, journal: Journal, figures: Sequence[Sequence[Figure]], language: Language = "nl"
) -> History:  # fmt: skip
    """Read a journal; an empty one gives a history without rounds."""
    reader = Reader(scenario, journal, language)
    for entry in journal:
        reader.see(entry)
    reader.end()
    return History(
        scenario, journal.header, reader.teller.words, reader.rounds, figures, frozenset(reader.persons), reader.world,
        len(journal), reader.changes,
    )  # fmt: skip


class Reader:
    """Sees every entry once and in order, and keeps the rounds."""

    def __init__(self, scenario: Scenario, journal: Journal, language: Language) -> None:
        """Begin before the first round."""
        self.world = World(scenario, journal.header.profile, 0)
        self.teller = Teller(scenario, language)
        self.rounds: list[Round] = []
        self.persons: set[str] = set()
        self.changes: dict[int, list[Change]] = {}
        self._seating = Seating(scenario, journal.header)
        self._readings = Readings()

    def see(self, entry: Entry) -> None:
        """Note what one entry says."""
        fold(self.world, entry)
        scene = self.teller.scene(entry, self.world)
        if any(isinstance(event, RoundOpened) for event in entry.events):
            self._begin(entry)
        for event in entry.events:
            if isinstance(event, SeatTaken):
                self.persons.add(event.seat)
        for number, change in self._seating.see(entry):
            self.changes.setdefault(number, []).append(
                Change(entry.at, entry.number, seats_of(change), tell(scene, change) or "")
            )
        if self.rounds and not self.rounds[-1].ended:
            self._follow(entry, scene)

    def end(self) -> None:
        """End what still goes on when the journal does."""
        if self.rounds and not self.rounds[-1].ended:
            self._finish()

    def _begin(self, entry: Entry) -> None:
        """Begin a round, with what an earlier one left open."""
        agreed = tuple(self.world.agreements.in_force)
        self.rounds.append(Round(self.world.round, entry.at, entry.at, self.world.calendar, agreed))
        self._readings = Readings()
        for file in self.world.cases.values():
            self.rounds[-1].cases[file.id] = self._left(file)

    def _left(self, file: CaseFile) -> Case:
        """Take over a case from an earlier round."""
        case = self._case(file.id, file.source, file.type, file.arrived, file.trust, file.expects)
        case.opened = file.opened
        if file.term is not None:
            case.term_began, case.due, case.suspended = file.term.started, file.term.due, file.term.suspended
        return case

    def _case(self, case: str, source: str, kind: str, arrived: int, trust: float, expects: int) -> Case:
        """Begin to follow a case."""
        name = self.teller.words.person(self.teller.memory.people[case])
        persona = source in self.world.scenario.personas
        return Case(case, name, source, persona, kind, arrived, trust, expects)

    def _follow(self, entry: Entry, scene: Scene) -> None:
        """Note what an entry says of this round."""
        now = self.rounds[-1]
        now.until = entry.at
        self._readings.see(entry, self.world)
        for step in self._readings.done:
            now.cases[step.case].steps.append(step)
        for event in entry.events:
            self._note(now, event, entry, scene)
        for case in dict.fromkeys(getattr(event, "case", "") for event in entry.events):
            if case in now.cases:
                self._hand(now.cases[case], entry.at)
        if any(isinstance(event, RoundClosed) for event in entry.events):
            now.ended = True
            self._finish()

    def _note(self, now: Round, event: Event, entry: Entry, scene: Scene) -> None:
        """Note one event."""
        if isinstance(event, ResidentArrived):
            now.cases[event.case] = self._case(
                event.case, event.source, event.case_type, entry.at, event.trust, event.expects
            )
        elif isinstance(event, InjectStruck):
            now.struck.append(Struck(entry.at, entry.number, event.inject))
        elif isinstance(event, AgreementPaid):
            now.paid[event.intervention] = now.paid.get(event.intervention, 0) + event.euros
        elif isinstance(event, TaskOffered) and event.seat:
            giver = self.world.desks[event.seat].role
            if giver != event.role:
                now.handovers.append(Handover(entry.at, entry.number, event.case, giver, event.role, event.warm))
        elif getattr(event, "case", "") in now.cases:
            self._live(now.cases[event.case], event, entry, scene)  # type: ignore[union-attr]

            if isinstance(event, QuestionAsked):
                now.asked += _again(scene, event)

    def _live(self, case: Case, event: Event, entry: Entry, scene: Scene) -> None:
        """Note what an event means in the life of a case."""
        match event:
            case CaseOpened():
                case.opened, case.opened_in = entry.at, entry.number
            case ResultTold() if case.told is None:
                case.told, case.told_in = entry.at, entry.number
                case.result, case.need_met = event.result, event.need_met
            case CaseDecided():
                case.decided = entry.at if case.decided is None else case.decided
            case CaseClosed():
                case.closed, case.closed_in = entry.at, entry.number
                case.result = case.result or event.result
            case CaseReopened():
                case.closed = None
            case TrustMoved():
                sentence = cause_of(scene, event.case) if case.persona else ""
                case.turns.append(Turn(entry.at, event.step, event.trust, event.why, entry.number, sentence))
            case _:
                _clock(case, event, entry.at)

    def _hand(self, case: Case, at: int) -> None:
        """Note where the file lies from now on, if that has changed."""
        file = self.world.cases.get(case.id)
        roles, lying = _place(self.world, file) if file is not None and not file.closed else ((), False)
        last = case.hands[-1] if case.hands else None
        if last is not None and (last.roles, last.lying, last.end) == (roles, lying, -1):
            return
        if last is not None and last.end < 0:
            case.hands[-1] = last._replace(end=at)
        if roles:
            case.hands.append(Hold(at, -1, roles, lying))

    def _finish(self) -> None:
        """End the round: what goes on in it, goes on to its end."""
        now = self.rounds[-1]
        for case in now.cases.values():
            case.owners = self._readings.claims.stretches(case.id, self._readings.until)
            case.hands = [hold._replace(end=now.until) if hold.end < 0 else hold for hold in case.hands]
            if case.suspended is not None:
                case.suspensions.append(Suspension(case.suspended, now.until))


def cause_of(scene: Scene, case: str) -> str:
    """Tell what happened to a resident, leaving out how it was felt."""
    felt = (TrustMoved,)
    told = (tell(scene, event) for event in scene.entry.events if _about(event, case) and not isinstance(event, felt))
    return " ".join(sentence for sentence in told if sentence)


def _again(scene: Scene, event: QuestionAsked) -> Iterator[Asked]:
    """Tell what was asked again, taken together by who held it and why it was not found."""
    by_holder: dict[tuple[str, int, WhyAsked], list[str]] = {}
    for again in event.repeated:
        by_holder.setdefault((again.told_to, again.told_in, again.why), []).append(again.fact)
    for (holder, told_in, why), facts in by_holder.items():
        things = scene.things(event.case, facts)
        held = scene.seat(holder) if holder else ""
        yield Asked(
            scene.entry.at, scene.entry.number, event.case, scene.seat(event.seat), things, len(facts), held, told_in,
            scene.memory.moments.get(told_in), why,
        )  # fmt: skip


def _about(event: Event, case: str) -> bool:
    """Tell whether an event is about a case, or about all."""
    return getattr(event, "case", case) == case


def _clock(case: Case, event: Event, at: int) -> None:
    """Note how the legal clock runs."""
    match event:
        case TermStarted():
            case.term_began, case.due = at, event.due
        case TermSuspended():
            case.suspended = at
        case TermResumed():
            if case.suspended is not None:
                case.suspensions.append(Suspension(case.suspended, at))
            case.suspended, case.due = None, event.due
        case TermChanged():
            case.due = event.due
        case _:
            pass


def _place(world: World, file: CaseFile) -> tuple[tuple[str, ...], bool]:
    """Give the roles with whom a file lies, and whether it lies in a tray."""
    worked = [world.desks[a.seat].role for a in file.assigned.values() if a.seat and a.seat in world.desks]
    if worked:
        return tuple(sorted(set(worked))), False
    waiting = [assigned.role for assigned in file.assigned.values() if not assigned.seat]
    if waiting:
        return tuple(sorted(set(waiting))), True
    return ((world.desks[file.holder].role,), False) if file.holder in world.desks else ((), False)
