"""One team for a chain across the departments, without reorganising: everybody keeps the own desk and the own tasks.

What is realistic without a new chart: (1) a file passes between members warm, by a talk in which the receiver hears
what any member at work knows of the case; (2) it goes to whichever member may do the task and has the least in hand,
so that a file never lies at the wrong member's desk; (3) before asking the resident, a member asks the colleague who
was told already. All of it is working time: of the giver, of the receiver, of everybody who is asked. Members who are
not at work tell nothing. Sight and tasks stay as they are: nobody hears what the own work may not know. A stand-up of
the team is a `meeting` beside this rule.
"""

import msgspec

from simulation.events import Event
from simulation.events.knowledge import FactsHeard
from simulation.events.work import TaskOffered
from simulation.intents.employee import Ask, Consult, HandOver
from simulation.intents.world import Sit
from simulation.rules.custody import help_of_card, shareable
from simulation.rules.deeds import begin, deed_effort
from simulation.rules.ruling import Refused, Rules, Ruling, Said
from simulation.scenario.agreement import RuleChange
from simulation.world.agreements import InForce
from simulation.world.casefile import CaseFile
from simulation.world.world import World


def RULE(rules: Rules, change: RuleChange, agreement: InForce) -> Rules:  # noqa: N802 - the name is the register's
    """Let these roles work as one team on each case, as far as the agreement still holds."""

    def ruled(world: World, said: Said) -> Ruling:
        ruling = rules(world, said)
        intent = said.intent
        if isinstance(intent, HandOver) and intent.role in change.roles and _team(world, said.seat, intent.case):
            talk = deed_effort(world, said.seat, "hand_over_warm")
            ruling = begin(world, said, talk) if talk else ruling
        if isinstance(intent, Ask) and _team(world, said.seat, intent.case):
            _ask_the_team_first(world, said.seat, intent, change.roles)
        for event in [e for e in ruling.events if isinstance(e, TaskOffered) and e.role in change.roles]:
            if _team(world, event.seat, event.case):
                _pass_in_the_team(world, ruling, event, change.roles)
        return ruling

    def _team(world: World, seat: str, case_id: str) -> bool:
        """Tell whether a seat works on a case as one of the team."""
        case, desk = world.cases[case_id], world.desks.get(seat)
        member = desk is not None and desk.role in change.roles and change.concerns(case.type)
        return member and world.luck.uniform("one team", case.id) < agreement.grip(world.at)

    return ruled


def _members(world: World, roles: list[str], but: str) -> list[str]:
    """Give the other members who are at work now."""
    seats = [seat for role in roles for seat in world.trays[role].seats if seat != but]
    return [s for s in seats if world.desks[s].away is None and world.timetable(s).is_open(world.at)]


def _ask_the_team_first(world: World, seat: str, intent: Ask, roles: list[str]) -> None:
    """Refuse to ask the resident what a colleague in the team was told; the colleague is asked instead."""
    case = world.cases[intent.case]
    waiting = {r.role for r in world.requests.values() if r.seat == seat and r.case == case.id}
    for member in _members(world, roles, seat):
        known = tuple(fact for fact in shareable(world, case, member, seat) if fact in intent.facts)
        role = world.desks[member].role
        if known and role not in waiting:
            raise Refused("a_colleague_knows", Consult(case.id, known, role))


def _pass_in_the_team(world: World, ruling: Ruling, event: TaskOffered, roles: list[str]) -> None:
    """Let a file go to the member who has the least in hand, and tell what the team knows."""
    case = world.cases[event.case]
    able = [role for role in case.tasks[event.task].roles if role in roles]
    seats = [s for role in able for s in world.trays[role].seats if s != event.seat and world.desks[s].away is None]
    if not seats:
        return
    to = min(seats, key=lambda seat: len(world.desks[seat].mine))
    role = world.desks[to].role
    needed, on_card = help_of_card(world, case, event.task, role)
    offer = msgspec.structs.replace(event, role=role, to=to, warm=True, needed=needed, on_card=on_card)
    told = {e for e in ruling.events if isinstance(e, FactsHeard) and e.case == case.id and e.teller == event.seat}
    ruling.events = [offer if e is event else e for e in ruling.events if e not in told]
    ruling.happen(*_talk(world, ruling, case, event.seat, to, roles))


def _talk(world: World, ruling: Ruling, case: CaseFile, giver: str, to: str, roles: list[str]) -> list[Event]:
    """Let the receiver hear from each who knows it best what the team knows; it takes their time and the receiver's."""
    tellers = [giver, *(seat for seat in _members(world, roles, giver) if seat != to)]
    news = {seat: shareable(world, case, seat, to) for seat in tellers}
    best: dict[str, str] = {}
    for seat in tellers:
        for fact in news[seat]:
            if fact not in best or world.known(case, seat, fact) > world.known(case, best[fact], fact):
                best[fact] = seat
    heard = {seat: tuple(fact for fact in news[seat] if best[fact] == seat) for seat in tellers}
    for seat, deed in [(to, "hand_over_warm"), *((s, "answer_colleague") for s in tellers[1:] if heard[s])]:
        if seconds := deed_effort(world, seat, deed):
            ruling.later(world.timetable(seat).next_open(world.at), Sit("one_team", seconds), seat)
    return [FactsHeard(case.id, facts, to, seat) for seat, facts in heard.items() if facts]
