"""Folding what passes between residents and the organisation."""

from typing import Final

from simulation.events import Event
from simulation.events.contact import (
    CallPromised,
    ContactAbandoned,
    ContactAnswered,
    ContactArrived,
    ContactMade,
    ContactPersonNamed,
    ContactPickedUp,
    DatePassed,
    DiaryTurned,
    FactsTold,
    PromiseBroken,
    PromiseKept,
    QuestionAsked,
    QuestionEnded,
    ReplyDue,
    ResultTold,
    SilenceFelt,
    StatusTold,
    StatusUnknown,
    ThanksGiven,
    ToldBefore,
    TrustMoved,
)
from simulation.journal import Entry
from simulation.world.casefile import CaseFile, Question, Told, Written
from simulation.world.desk import ContactSlip, put_first
from simulation.world.fold_case import forget
from simulation.world.fold_deed import Fold
from simulation.world.fold_work import hold, remember
from simulation.world.world import World


def _pick_up(world: World, event: ContactPickedUp, _: Entry) -> None:
    """Take a contact out of the trays, into the hands of one seat."""
    slip = world.contacts[event.contact]
    _take_out(world, slip)
    slip.seat = event.seat


def _question(world: World, event: QuestionAsked, _: Entry) -> None:
    """Let a question wait for the resident's answer; to be asked is news."""
    world.question_count = event.question
    case = world.cases[event.case]
    case.questions[event.question] = Question(event.question, event.seat, event.facts, world.at)
    case.asks[event.seat] = case.asks.get(event.seat, 0) + 1
    case.reply_due.update(dict.fromkeys(event.facts, event.reply_due))
    case.last_news = world.at


def _ripen(world: World, event: ReplyDue, _: Entry) -> None:
    """Note that the resident has the answer together."""
    world.cases[event.case].questions[event.question].ripe = True


def _end_question(world: World, event: QuestionEnded, _: Entry) -> None:
    """Let a question wait no longer."""
    world.cases[event.case].questions.pop(event.question, None)


def _tell_result(world: World, event: ResultTold, _: Entry) -> None:
    """Note that the resident knows the result, and whether it helps."""
    case = world.cases[event.case]
    case.unmet = not event.need_met
    case.announced = True


def _name_contact_person(world: World, event: ContactPersonNamed, _: Entry) -> None:
    """Note to whom the resident can turn."""
    world.cases[event.case].contact_person = event.seat


def _thank(world: World, event: ThanksGiven, _: Entry) -> None:
    """Note whom the resident thanked."""
    world.cases[event.case].thanked.append(event.seat)


def _tell_status(world: World, event: StatusTold, _: Entry) -> None:
    """Note what the resident heard of where things stand."""
    case = world.cases[event.case]
    case.last_news = world.at
    case.told_status = event.known


def _tell_nothing(world: World, event: StatusUnknown, _: Entry) -> None:
    """Note that somebody spoke with the resident, though without anything to tell."""
    world.cases[event.case].last_news = world.at


def _fall_silent(world: World, event: SilenceFelt, _: Entry) -> None:
    """Note that the resident feels left alone."""
    world.cases[event.case].silent = True


def _break_or_keep(world: World, event: PromiseKept | PromiseBroken, _: Entry) -> None:
    """Let a promise to call back be over."""
    _unpromise(world, world.cases[event.case])


def _pass_date(world: World, event: DatePassed, _: Entry) -> None:
    """Note that the day went by on which the resident counted."""
    world.cases[event.case].date_passed = True


def _move_trust(world: World, event: TrustMoved, _: Entry) -> None:
    """Note how far the resident trusts now."""
    world.cases[event.case].trust = event.trust


def _turn_page(world: World, event: DiaryTurned, _: Entry) -> None:
    """Note which line of the diary was lived."""
    world.cases[event.case].diary = event.line


def _make(world: World, event: ContactMade, _: Entry) -> None:
    """Send a contact on its way."""
    world.contact_count = event.contact
    spec = world.agreements.channels[event.channel]
    world.contacts[event.contact] = ContactSlip(
        event.contact, event.case, event.resident, event.channel, event.purpose, event.facts, spec.live,
        event.seat,
    )  # fmt: skip
    case = world.cases[event.case]
    if spec.live:
        case.waiting_on_line = event.contact
    case.sent.update((fact, case.version(fact)) for fact in event.facts)
    case.silent, case.must_return, case.unheard = False, False, None
    case.noticed |= event.purpose == "default"
    case.objected |= event.purpose == "objection"
    for question in case.questions.values():
        question.replied |= question.ripe and event.purpose == "answer"


def _give_up(world: World, event: ContactAbandoned, _: Entry) -> None:
    """Let a contact come to nothing; next time the resident tries another channel."""
    slip = world.contacts[event.contact]
    _take_out(world, slip)
    _end(world, event.contact)
    case = world.cases.get(event.case)
    if case is not None:
        case.tries += 1
        case.unheard = slip.purpose
        for question in case.questions.values():
            question.replied = False


def _arrive(world: World, event: ContactArrived, _: Entry) -> None:
    """Lay a contact before everybody who answers this channel."""
    slip = world.contacts[event.contact]
    slip.arrived = world.at
    for role in _roles(world, slip):
        tray = world.trays[role]
        tray.contacts[slip.number] = slip
        if slip.live:
            put_first(tray.contacts, slip.number)


def _roles(world: World, slip: ContactSlip) -> list[str]:
    """Give the roles at which a contact lands: the one employee's, or all that the channel reaches."""
    if slip.to:
        return [world.desks[slip.to].role]
    return list(world.agreements.channels[slip.channel].reaches)


def _take_out(world: World, slip: ContactSlip) -> None:
    """Take a contact out of the trays."""
    for role in _roles(world, slip):
        world.trays[role].contacts.pop(slip.number, None)


def _end(world: World, contact: int) -> None:
    """Let a contact be over."""
    slip = world.contacts.pop(contact)
    case = world.cases.get(slip.case)
    if case is not None and case.waiting_on_line == contact:
        case.waiting_on_line = 0


def _answer(world: World, event: ContactAnswered, _: Entry) -> None:
    """End the contact; whoever hears of a case that lies nowhere yet has it in hand."""
    _end(world, event.contact)
    case = world.cases.get(event.case)
    if case is None:
        return
    if not case.holder and not case.assigned and not case.closed:
        hold(world, case, event.seat)
    if event.purpose == "objection" and case.closed and not case.kind.hears_objections:
        forget(world, case)


def _tell(world: World, event: FactsTold, entry: Entry) -> None:
    """Put facts into a head, and into the resident's memory of whom he or she told."""
    case = world.cases[event.case]
    for fact in event.facts:
        version = case.version(fact)
        case.told[fact] = Told(event.seat, entry.number, version)
        if fact in case.before:
            case.before.remove(fact)
        if event.seat:
            case.learn(event.seat, fact, version)
            remember(world, case, event.seat, fact)


def _tell_before(world: World, event: ToldBefore, entry: Entry) -> None:
    """Put what was told in an earlier case into the resident's memory, and on the card if it is still there."""
    case = world.cases[event.case]
    for fact in event.facts:
        case.told[fact] = Told("", entry.number, case.version(fact))
        case.before.append(fact)
        if event.on_card:
            case.card[fact] = Written(case.version(fact), world.at, "")


def _promise(world: World, event: CallPromised, _: Entry) -> None:
    """Note by when somebody will call back."""
    case = world.cases[event.case]
    _unpromise(world, case)
    case.promised, case.promised_by = event.before, event.seat
    world.desks[event.seat].promised[case.id] = None


def _unpromise(world: World, case: CaseFile) -> None:
    """Take a promise off whoever made it."""
    if case.promised_by:
        world.desks[case.promised_by].promised.pop(case.id, None)
    case.promised, case.promised_by = None, ""


CONTACT: Final[dict[type[Event], Fold]] = {
    ContactMade: _make,
    ToldBefore: _tell_before,
    ContactArrived: _arrive,
    ContactPickedUp: _pick_up,
    ContactAbandoned: _give_up,
    ContactAnswered: _answer,
    FactsTold: _tell,
    QuestionAsked: _question,
    ReplyDue: _ripen,
    QuestionEnded: _end_question,
    ResultTold: _tell_result,
    ContactPersonNamed: _name_contact_person,
    ThanksGiven: _thank,
    StatusTold: _tell_status,
    StatusUnknown: _tell_nothing,
    SilenceFelt: _fall_silent,
    CallPromised: _promise,
    PromiseKept: _break_or_keep,
    PromiseBroken: _break_or_keep,
    DatePassed: _pass_date,
    TrustMoved: _move_trust,
    DiaryTurned: _turn_page,
}
"""What each kind of event does; looked up, as that of work."""
