"""Who knows what: reading the card, writing on it, asking colleagues."""

from simulation.events import Event
from simulation.events.knowledge import (
    CardOpened,
    ColleagueAnswered,
    ColleagueAsked,
    FactsHeard,
    FactsRecorded,
    RecordingPostponed,
    RecordingSkipped,
)
from simulation.events.work import TaskReopened
from simulation.intents.employee import AnswerColleague, Consult, LookUp, Record
from simulation.rules.custody import case_of, shareable
from simulation.rules.question import answered
from simulation.rules.ruling import Refused, Ruling
from simulation.world.casefile import CaseFile
from simulation.world.fold_work import has_field
from simulation.world.world import World

BOARD = ""
"""The name under which the board itself is broken."""


def board_works(world: World) -> None:
    """Refuse while the board is down."""
    if BOARD in world.broken:
        raise Refused("board_is_down")


def look_up(world: World, seat: str, intent: LookUp) -> Ruling:
    """Open the card."""
    return Ruling(read_card(world, case_of(world, intent.case), seat))


def read_card(world: World, case: CaseFile, seat: str) -> Event:
    """Read what the card shows this seat; what its tasks need and the card lacks, it missed."""
    role = world.desks[seat].role
    found = tuple(f for f, written in case.card.items() if world.may_read(role, case, f))
    wanted = {n for task in case.assigned.values() if task.seat == seat for n in case.tasks[task.task].needs}
    missed = tuple(f for f in case.kind.facts if f in wanted and f not in found and not world.known(case, seat, f))
    return CardOpened(case.id, seat, found, missed)


def check_record(world: World, seat: str, intent: Record) -> CaseFile:
    """Refuse to write down what one doesn't know or what the card has no place for."""
    case = case_of(world, intent.case)
    if not intent.facts:
        raise Refused("nothing_to_record")
    for fact in intent.facts:
        if not case.version(fact) or not world.known(case, seat, fact):
            raise Refused("you_do_not_know")
        if not has_field(world, case, fact):
            raise Refused("card_has_no_place")
    return case


def record(world: World, seat: str, intent: Record) -> Ruling:
    """Write facts on the card; whoever asked the resident for them can read them there."""
    case = check_record(world, seat, intent)
    ruling = Ruling(FactsRecorded(case.id, intent.facts, seat))
    return ruling.add(answered(world, case, intent.facts, "")).add(overtaken(case, intent.facts))


def overtaken(case: CaseFile, facts: tuple[str, ...]) -> Ruling:
    """Let tasks be done again that rest on what these facts said before they changed."""
    ruling = Ruling()
    for task in case.outcomes if not case.result else ():
        used = case.used.get(task, {})
        stale = next((fact for fact in facts if case.changed_since(fact, used.get(fact, 0))), None)
        if stale is not None:
            ruling.happen(TaskReopened(case.id, task, stale))
    return ruling


def put_off(world: World, seat: str, intent: Record) -> Ruling:
    """Leave facts for later, or in the head for good."""
    case = check_record(world, seat, intent)
    if intent.when == "later":
        return Ruling(RecordingPostponed(case.id, intent.facts, seat))
    return Ruling(RecordingSkipped(case.id, intent.facts, seat))


def consult(world: World, seat: str, intent: Consult) -> Ruling:
    """Ask a colleague's desk for facts or for the outcome of a task."""
    case = check_consult(world, seat, intent)
    return Ruling(ColleagueAsked(world.request_count + 1, case.id, intent.facts, seat, intent.role))


def check_consult(world: World, seat: str, intent: Consult) -> CaseFile:
    """Refuse a request without contents, to a desk that isn't there, or that lies there already."""
    case = case_of(world, intent.case)
    if not intent.facts or any(not case.version(fact) for fact in intent.facts):
        raise Refused("nothing_asked")
    tray = world.trays.get(intent.role)
    if tray is None or not tray.seats or world.is_resident(intent.role):
        raise Refused("no_such_desk")
    if any(r.seat == seat and r.case == case.id and r.leave is None for r in tray.requests.values()):
        raise Refused("already_asked")
    return case


def check_request(world: World, seat: str, intent: AnswerColleague) -> None:
    """Refuse to answer what was not asked of this desk."""
    request = world.requests.get(intent.request)
    if request is None or request.leave is not None or request.role != world.desks[seat].role:
        raise Refused("no_such_request")


def answer_colleague(world: World, seat: str, intent: AnswerColleague) -> Ruling:
    """Tell a colleague what one knows of what was asked, as far as that desk may know it."""
    check_request(world, seat, intent)
    request = world.requests[intent.request]
    case = world.cases[request.case]
    ruling = Ruling(ColleagueAnswered(request.number, case.id, seat))
    heard = tuple(f for f in shareable(world, case, seat, request.seat) if f in request.facts)
    if heard:
        ruling.happen(FactsHeard(case.id, heard, request.seat, seat))
    return ruling
