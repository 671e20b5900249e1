"""Questions to the resident: asked once, asked again, answered late or elsewhere."""

from simulation.case import WhyAsked
from simulation.events.contact import QuestionAsked, QuestionEnded, Repeated, ReplyDue
from simulation.intents.employee import Ask
from simulation.intents.world import Remind, Reply
from simulation.rules import term
from simulation.rules.custody import case_of
from simulation.rules.deeds import draw
from simulation.rules.ruling import Refused, Ruling
from simulation.scenario.resident import Temper
from simulation.world.casefile import CaseFile
from simulation.world.fold_work import has_field
from simulation.world.world import World


def temper(world: World, case: CaseFile) -> Temper:
    """Give how the resident of a case waits, answers and trusts."""
    persona = world.scenario.personas.get(case.source)
    return persona if persona is not None else world.scenario.ordinary[case.source]


def check_ask(world: World, seat: str, intent: Ask) -> CaseFile:
    """Refuse a question that nobody can answer, or that this seat has open already."""
    case = case_of(world, intent.case)
    if not intent.facts:
        raise Refused("nothing_asked")
    for fact in intent.facts:
        spec = case.kind.facts.get(fact)
        if spec is None or spec.held_by is not None or not case.version(fact):
            raise Refused("resident_does_not_know")
    if any(q.seat == seat and set(q.facts) & set(intent.facts) for q in case.questions.values()):
        raise Refused("already_asked")
    return case


def ask(world: World, seat: str, intent: Ask, at: int) -> Ruling:
    """Put the question; what was told before is felt, and only what was not stops the legal clock."""
    case = check_ask(world, seat, intent)
    repeated = tuple(told for fact in intent.facts if (told := again(world, case, seat, fact)) is not None)
    number = world.question_count + 1
    reply_due = _reply_due(world, case, intent.facts, number, at)
    ruling = Ruling(QuestionAsked(case.id, number, intent.facts, seat, repeated, reply_due))
    if repeated:
        ruling.move_trust(world, case.id, "repeated_question")
    if len(repeated) < len(intent.facts):
        ruling.add(term.suspend(case, at))
    ruling.later(reply_due, Reply(case.id, number))
    if (reminder := world.scenario.deeds.reminder) is not None:
        ruling.later(world.timetable(seat).next_open(at + reminder), Remind(case.id, number), seat)
    return ruling


def _reply_due(world: World, case: CaseFile, facts: tuple[str, ...], number: int, at: int) -> int:
    """Give when the resident gets round to answering; asking again for the same changes nothing about that."""
    already = [due for fact in facts if (due := case.reply_due.get(fact, 0)) > at]
    wait = draw(world, temper(world, case).replies_in, ("replies_in", case.id, number))
    return min(already, default=at + round(wait))


def again(world: World, case: CaseFile, seat: str, fact: str) -> Repeated | None:
    """Say to whom a fact was told before and why the asker does not have it; none when it is new."""
    told = case.told.get(fact)
    if told is None or told.version < case.version(fact):
        return None
    return Repeated(fact, told.seat, told.entry, why_asked(world, case, seat, fact))


def why_asked(world: World, case: CaseFile, seat: str, fact: str) -> WhyAsked:
    """Say why a seat does not know what the resident told already."""
    written = case.card.get(fact)
    if written is None:
        return _why_not_on_the_card(world, case, fact)
    if not world.may_read(world.desks[seat].role, case, fact):
        return "not_allowed_to_see"
    return "out_of_date" if written.version < case.version(fact) else "not_looked_up"


def _why_not_on_the_card(world: World, case: CaseFile, fact: str) -> WhyAsked:
    """Say why the card does not hold what the resident told."""
    if fact in case.before:
        return "not_kept"
    if not has_field(world, case, fact):
        return "no_field_for_it"
    if fact in case.lost:
        return "lost"
    if any(fact in facts for facts in case.fresh.values()):
        return "not_yet_recorded"
    return "in_a_folder" if any(fact in facts for facts in case.folders.values()) else "not_recorded"


def reply_due(world: World, intent: Reply) -> Ruling:
    """Let the resident get round to answering."""
    case = world.cases.get(intent.case)
    if case is None or intent.question not in case.questions:
        return Ruling()
    return Ruling(ReplyDue(case.id, intent.question))


def remind(world: World, intent: Remind) -> Ruling:
    """Give up on a question that stayed open for so long; its asker may ask again."""
    case = world.cases.get(intent.case)
    if case is None or intent.question not in case.questions:
        return Ruling()
    if _is_answered_somewhere(world, case, intent.question):
        again = world.at + (world.scenario.deeds.reminder or 0)
        return Ruling().later(again, intent, case.questions[intent.question].seat)
    return Ruling(QuestionEnded(case.id, intent.question, lapsed=True))


def _is_answered_somewhere(world: World, case: CaseFile, number: int) -> bool:
    """Tell whether an answer to a question has come in, and lies unread somewhere in the house."""
    asked = set(case.questions[number].facts)
    return any(slip.case == case.id and asked & set(slip.facts) for slip in world.contacts.values())


def answered(world: World, case: CaseFile, facts: tuple[str, ...], seat: str) -> Ruling:
    """End the questions to which all answers are there now: with the asker, or (no seat) on the card."""
    ruling = Ruling()
    for question in case.questions.values():
        there = all(fact in facts or _has(world, case, question.seat, fact) for fact in question.facts)
        if there and (not seat or seat == question.seat):
            ruling.happen(QuestionEnded(case.id, question.number))
    return ruling


def _has(world: World, case: CaseFile, seat: str, fact: str) -> bool:
    """Tell whether a seat knows a fact as it is now, or could read it."""
    now = case.version(fact)
    on_card = fact in case.card and case.card[fact].version == now
    return world.known(case, seat, fact) == now or (on_card and world.may_read(world.desks[seat].role, case, fact))


def still_owed(case: CaseFile, facts: tuple[str, ...] = ()) -> list[str]:
    """Give what was asked and the resident has not told anybody yet, apart from these facts."""
    return [
        fact
        for question in case.questions.values()
        for fact in question.facts
        if fact not in facts and not (fact in case.told and case.told[fact].version == case.version(fact))
    ]


def received(world: World, case: CaseFile, facts: tuple[str, ...], at: int) -> Ruling:
    """Let the legal clock run again once all that was asked has come in, wherever it landed."""
    return Ruling() if still_owed(case, facts) else term.resume(world, case, at)
