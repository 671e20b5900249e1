"""Meetings: people called together at one time, who then know what the others know."""

from collections.abc import Iterable

from simulation.events.contact import FactsTold
from simulation.events.organisation import MeetingCalled, MeetingHeld
from simulation.events.work import ConflictFound
from simulation.intents.employee import CallMeeting
from simulation.intents.world import Attend
from simulation.rules import conversation
from simulation.rules.custody import case_of, receiver, shareable
from simulation.rules.deeds import deed_effort, sit
from simulation.rules.ruling import Refused, Ruling, Said
from simulation.rules.work import open_conflicts, outdate, reopen
from simulation.world.casefile import CaseFile
from simulation.world.world import World


def call(world: World, said: Said, intent: CallMeeting) -> Ruling:
    """Call roles together about a case, at the first moment that suits all."""
    case = case_of(world, intent.case)
    if any(role not in world.trays or not world.trays[role].seats for role in intent.roles):
        raise Refused("no_such_desk")
    if any(meeting[0] == case.id for meeting in world.meetings.values()):
        raise Refused("already_called")
    return convene(world, case, said.seat, intent.roles, said.at, resident=intent.resident)


def convene(
    world: World, case: CaseFile | None, caller: str, roles: Iterable[str], at: int, *, resident: bool
) -> Ruling:
    """Fix a meeting: one seat of each role, at a moment at which all are at work."""
    filled = [role for role in roles if world.trays[role].seats]
    seats = (caller, *(seat for role in filled if (seat := receiver(world, role)) != caller))
    when = common_moment(world, seats, at + world.scenario.deeds.meeting_notice)
    return called(world, case.id if case else "", seats, when, resident=resident)


def called(world: World, case: str, seats: tuple[str, ...], when: int, *, resident: bool) -> Ruling:
    """Let these seats sit down together at a moment; the first of them leads the meeting, and ends it."""
    number = world.meeting_count + 1
    ruling = Ruling(MeetingCalled(number, case, seats, resident, when))
    for seat in seats:
        ruling.later(when, Attend(number), seat)
    return ruling


def common_moment(world: World, seats: tuple[str, ...], at: int) -> int:
    """Give the first moment from `at` on which all these seats are at work; waiting for it is real."""
    for _ in range(100):
        later = max(world.timetable(seat).next_open(at) for seat in seats)
        if later == at:
            return at
        at = later
    return at


def attend(world: World, said: Said, intent: Attend) -> Ruling:
    """Sit down at the meeting; work in hand is laid aside."""
    if intent.meeting not in world.meetings:
        return Ruling()
    return sit(world, said, deed_effort(world, world.meetings[intent.meeting][3], "meeting"))


def held(world: World, seat: str, intent: Attend) -> Ruling:
    """End the meeting with its caller: everybody now knows what each bot knew, and clashes came to light."""
    meeting = world.meetings.get(intent.meeting)
    if meeting is None or meeting[3] != seat:
        return Ruling()
    case_id, called, resident, _ = meeting
    seats = tuple(seat for seat in called if world.desks[seat].away is None)
    cases = _on_the_table(world, case_id, seats)
    ruling = Ruling(MeetingHeld(intent.meeting, case_id, seats, resident))
    ruling.add(conversation.opened(world, intent.meeting, cases, seats, resident=resident))
    for case in cases:
        confer(world, ruling, case, seats, resident=resident)
    return ruling


def _on_the_table(world: World, case_id: str, seats: tuple[str, ...]) -> list[CaseFile]:
    """Give what a meeting is about: its case, or at a regular meeting all that those present have in hand."""
    if case_id:
        return [case for case in (world.cases.get(case_id),) if case is not None and not case.closed]
    desks = [world.desks[seat] for seat in seats]
    in_hand = [case for desk in desks for case in (*desk.holding, *desk.owned, *(key[0] for key in desk.mine))]
    return [world.cases[case] for case in dict.fromkeys(in_hand)]


def confer(world: World, ruling: Ruling, case: CaseFile, seats: tuple[str, ...], *, resident: bool) -> None:
    """Let those present hear each other, and the resident if invited: a joint plan does good; people tick later."""
    speaks = resident and not world.desks[case.resident].person
    story = case.story if speaks else ()
    if story:
        ruling.happen(FactsTold(case.id, story, seats[0]))
    if resident and case.story:
        ruling.move_trust(world, case.id, "joint_plan")
    for hearer in seats:
        told = set(conversation.listen(world, ruling, case, story, hearer, seats[0])) if speaks else set[str]()
        for teller in seats:
            if hearer != teller and not world.desks[teller].person:
                news = tuple(f for f in shareable(world, case, teller, hearer) if f not in told)
                conversation.hear(ruling, case, hearer, news, teller)
                told.update(news)
    _find_early(ruling, case, {world.desks[s].role for s in seats}, seats[0], resident=resident)


def _find_early(ruling: Ruling, case: CaseFile, roles: set[str], finder: str, *, resident: bool) -> None:
    """Bring to light the conflicts between desks that sit at this table; done work is lost all the same."""
    for name in open_conflicts(case):
        conflict = case.kind.conflicts[name]
        if all(roles & set(case.tasks[task].roles) for task in conflict.between):
            early = not any(task in case.outcomes for task in conflict.redo)
            ruling.happen(ConflictFound(case.id, name, finder, early))
            reopen(case, ruling, conflict.redo, name)
            outdate(case, ruling, conflict.revise, name)
            if resident and (revised := tuple(fact for fact in conflict.revise if case.version(fact))):
                ruling.happen(FactsTold(case.id, revised, finder))
