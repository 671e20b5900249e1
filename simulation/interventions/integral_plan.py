"""One integral plan of approach: once, with the resident, before every desk asks for its own part.

When a request has been taken in, a seat of the first role that is filled sits down with the resident at its first
open hour. It reads the card, asks at one go what any task of the case still needs from the resident, writes it down
and says who does what; from then on the desks work side by side. What was told before and got lost is asked again,
and felt, once. The talk takes the time of a meeting and of writing down; the resident can always come. A planner who
calls the resident in alone, unasked by this rule, makes the plan just so.
"""

from simulation.events.contact import ContactAnswered, FactsTold, QuestionAsked, QuestionEnded
from simulation.events.knowledge import FactsRecorded
from simulation.events.organisation import MeetingCalled, MeetingHeld, PlanMade
from simulation.events.work import FileShared
from simulation.intents.world import Attend
from simulation.rules.custody import receiver
from simulation.rules.deeds import deed_effort, sit
from simulation.rules.knowledge import BOARD, overtaken, read_card
from simulation.rules.question import again, answered, received
from simulation.rules.ruling import Rules, Ruling, Said
from simulation.scenario.agreement import RuleChange
from simulation.world.agreements import InForce
from simulation.world.casefile import CaseFile
from simulation.world.fold_work import records_matter
from simulation.world.world import World


def RULE(rules: Rules, change: RuleChange, agreement: InForce) -> Rules:  # noqa: N802 - the name is the register's
    """Make one plan for each new request, as far as the agreement still holds."""

    def ruled(world: World, said: Said) -> Ruling:
        if isinstance(said.intent, Attend) and _plans(world, said.intent.meeting, change):
            return sit(world, said, sum(deed_effort(world, said.seat, deed) for deed in ("meeting", "record")))
        ruling = rules(world, said)
        for n, event in enumerate(ruling.events):
            if isinstance(event, MeetingHeld) and _plans(world, event.meeting, change):
                return ruling.first(n + 1).add(_plan(world, event.case, event.seats, said.at))
        for event in [e for e in ruling.events if isinstance(e, ContactAnswered) and e.purpose == "request"]:
            case = world.cases.get(event.case)
            kept = world.luck.uniform("integral plan", event.case) < agreement.grip(said.at)
            if kept and case is not None and not case.closed and change.concerns(case.type):
                ruling.add(_call(world, case, change, said.at))
        return ruling

    return ruled


def _call(world: World, case: CaseFile, change: RuleChange, at: int) -> Ruling:
    """Agree on the talk: with the planner who has the least to do, at the first hour that suits."""
    role = next((role for role in change.roles if world.trays[role].seats), None)
    if role is None:
        return Ruling()
    seat, number = receiver(world, role), world.meeting_count + 1
    when = world.timetable(seat).next_open(at)
    return Ruling(MeetingCalled(number, case.id, (seat,), resident=True, at=when)).later(when, Attend(number), seat)


def _plans(world: World, number: int, change: RuleChange) -> bool:
    """Tell whether a meeting is of one planner with the resident, about a case of this kind."""
    case_id, seats, resident, caller = world.meetings.get(number, ("", (), False, ""))
    case = world.cases.get(case_id)
    alone = resident and len(seats) == 1 and world.desks[caller].role in change.roles
    return alone and case is not None and change.concerns(case.type)


def _plan(world: World, case_id: str, seats: tuple[str, ...], at: int) -> Ruling:
    """Ask it all at once, write it down, and let the desks work side by side."""
    case = world.cases.get(case_id)
    if case is None or case.closed or not seats:
        return Ruling()
    seat, works = seats[0], BOARD not in world.broken
    asked = _still_needed(world, case, seat)
    ruling = Ruling(read_card(world, case, seat)) if works else Ruling()
    ruling.add(_ask(world, case, seat, asked, at))
    if works:
        ruling.add(_record(world, case, seat, asked))
    ruling.add(answered(world, case, asked, "" if works else seat))
    if not case.shared:
        ruling.happen(FileShared(case.id))
    return ruling.happen(PlanMade(case.id, seat, asked)).move_trust(world, case.id, "joint_plan")


def _still_needed(world: World, case: CaseFile, seat: str) -> tuple[str, ...]:
    """Give what tasks need from the resident, and the planner neither knows nor finds on the card as it is now."""
    tasks = [spec for task, spec in case.tasks.items() if (case.type, task) not in world.agreements.scrapped]
    needed = {need for spec in tasks for need in spec.needs}
    asked = [fact for fact, spec in case.kind.facts.items() if fact in needed and spec.held_by is None]
    return tuple(fact for fact in asked if _has(world, case, seat, fact) < case.version(fact))


def _has(world: World, case: CaseFile, seat: str, fact: str) -> int:
    """Give the version of a fact that a seat has in its head, or would have after reading the card."""
    written = case.card.get(fact) if BOARD not in world.broken else None
    readable = written is not None and world.may_read(world.desks[seat].role, case, fact)
    return max(world.known(case, seat, fact), written.version if written is not None and readable else 0)


def _ask(world: World, case: CaseFile, seat: str, asked: tuple[str, ...], at: int) -> Ruling:
    """Put one question and hear the answer at once; what was told before is felt."""
    if not asked:
        return Ruling()
    number = world.question_count + 1
    repeated = tuple(told for fact in asked if (told := again(world, case, seat, fact)) is not None)
    ruling = Ruling(QuestionAsked(case.id, number, asked, seat, repeated, at))
    if repeated:
        ruling.move_trust(world, case.id, "repeated_question")
    ruling.happen(FactsTold(case.id, asked, seat), QuestionEnded(case.id, number))
    return ruling.add(received(world, case, asked, at))


def _record(world: World, case: CaseFile, seat: str, asked: tuple[str, ...]) -> Ruling:
    """Write down all that the planner knows now and the card does not have."""
    known = (fact for fact in case.kind.facts if fact in asked or world.known(case, seat, fact) == case.version(fact))
    facts = tuple(fact for fact in known if case.version(fact) and records_matter(world, case, fact))
    return Ruling(FactsRecorded(case.id, facts, seat)).add(overtaken(case, facts)) if facts else Ruling()
