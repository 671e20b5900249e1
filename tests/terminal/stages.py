"""Stages: a world in which one seat can do everything that its role may say, set up by hand."""

from simulation.case import DAY
from simulation.events.contact import ContactPersonNamed
from simulation.events.knowledge import ColleagueAsked
from simulation.events.organisation import DilemmaMet, ManagerAsked, TellingOpened
from simulation.events.work import TaskOffered
from simulation.game import Game
from simulation.intents.employee import Work
from simulation.intents.table import Introduce, OpenRound, TakeSeat
from simulation.intents.world import Attend
from simulation.journal import Entry
from simulation.world.activity import activities
from simulation.world.casefile import Assignment, CaseFile
from simulation.world.desk import ContactSlip, Deed
from simulation.world.fold import fold_event
from simulation.world.fold_work import hold
from simulation.world.noticing import notice
from simulation.world.world import World
from tests.plays import game, head

NOW = Entry(0, 0, 0, "world", "", None, ())


def staged(seat: str) -> Game:
    """A game some days on, with everything before one seat."""
    played = game(head())
    played.say("", TakeSeat(seat))
    played.say("", Introduce(("card",)))
    played.say("", OpenRound())
    played.advance(played.at + 12 * DAY + 36_000)
    world = played.world
    files = [file for file in world.cases.values() if file.opened is not None and not file.closed][:4]
    assert len(files) == 4, "the play has four open cases to stage"
    for file in files:
        _anybody_can(world, file)
    if world.desks[seat].resident:
        _at_home(world.cases[world.desks[seat].case])
    else:
        _at_desk(world, seat, files)
    return played


def _anybody_can(world: World, file: CaseFile) -> None:
    """Let every task be for every role, and need nothing."""
    update = {"roles": list(world.trays), "needs": [], "mandate": False, "only": [], "wait": 0}
    tasks = {name: task.model_copy(update=update) for name, task in file.kind.tasks.items()}
    file.kind = file.kind.model_copy(update={"tasks": tasks})
    file.tasks = activities(file.kind)
    file.assigned.clear()
    file.questions.clear()
    file.result, file.announced = "", False


def _at_desk(world: World, seat: str, files: list[CaseFile]) -> None:
    """Lay everything before an employee."""
    desk, other = world.desks[seat], next(s for s, d in world.desks.items() if s != seat and not d.resident)
    desk.hands, desk.away = None, None
    for tray in world.trays.values():
        tray.tasks.clear()
        tray.contacts.clear()
        tray.requests.clear()
    offered, held, finished, shared = files
    tasks = list(offered.kind.tasks)
    fold_event(world, TaskOffered(offered.id, tasks[0], desk.role, other), NOW)
    for file in (held, finished, shared):
        hold(world, file, seat)
        file.outcomes.clear()
    held.leaves["tailored"], held.proposed = True, None
    finished.result = "granted"
    shared.shared, shared.claims = True, [seat]
    desk.owned[shared.id] = None
    shared.assigned[tasks[1]] = Assignment(shared.id, tasks[1], "outside", seat, world.at - DAY)
    shared.assigned[tasks[1]].overdue = True
    fold_event(world, DilemmaMet(77, "queue_or_help", held.id, seat), NOW)
    fold_event(world, ColleagueAsked(78, held.id, ("what",), other, desk.role), NOW)
    fold_event(world, ManagerAsked(79, held.id, "priority", other), NOW)
    desk.paused.append(Deed(5, Work(held.id, tasks[0]), 0, 0, 600))
    slip = ContactSlip(99, held.id, held.resident, "telephone", "status", (), live=True, arrived=world.at)
    world.contacts[99] = world.trays[desk.role].contacts[99] = slip
    held.learn(seat, "what", held.version("what"))
    held.card.pop("what", None)


def _at_home(file: CaseFile) -> None:
    """Let everything wait at a kitchen table but the line."""
    file.proposed, file.settled, file.closed, file.waiting_on_line = True, None, False, 0


def on_the_line(world: World, seat: str) -> None:
    """Let a resident wait on the line."""
    file = world.cases[world.desks[seat].case]
    file.waiting_on_line = 99
    world.contacts[99] = ContactSlip(99, file.id, seat, "telephone", "status", (), live=True, arrived=world.at)


def after_a_meeting(played: Game, seat: str) -> None:
    """Let a person have sat in a meeting, and have still to say what was told there."""
    world = played.world
    home = world.desks[seat].case
    cases = tuple(c for c, file in world.cases.items() if file.opened is not None and world.tellable(file, seat))
    others = tuple(s for s, desk in world.desks.items() if s != seat and not desk.resident)[:2]
    seats = others if home else (*others, seat)
    fold_event(world, TellingOpened(7, seat, (home,) if home else cases[:2], seats, world.at + DAY), NOW)


def helped(played: Game, seat: str) -> None:
    """Let a resident know whom to turn to."""
    world = played.world
    event = ContactPersonNamed(world.desks[seat].case, "front-1")
    fold_event(world, event, NOW)
    notice(world, event, (seat,))


def in_a_meeting(played: Game, seat: str) -> None:
    """Let a person sit in a meeting about a case, with a colleague and the resident."""
    world = played.world
    case = next(c for c, file in world.cases.items() if file.opened is not None and world.tellable(file, seat))
    other = next(s for s, desk in world.desks.items() if s != seat and not desk.resident)
    world.meetings[5] = (case, (seat, other), True, other)
    world.desks[seat].hands = Deed(6, Attend(5), world.at, world.at + 1800)
