"""Folding what passes between residents and the organisation."""

from typing import assert_never

from simulation.events.contact import (
    CallPromised,
    ContactAbandoned,
    ContactAnswered,
    ContactArrived,
    ContactEvent,
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
from simulation.world.fold_work import hold, remember
from simulation.world.world import World


def fold_contact(world: World, event: ContactEvent, entry: Entry) -> None:
    """Let one exchange change what is known, promised and felt."""
    match event:
        case ContactMade():
            _make(world, event)
        case ToldBefore():
            _tell_before(world, event, entry)
        case ContactArrived():
            _arrive(world, event)
        case ContactPickedUp():
            _take_out(world, world.contacts[event.contact])
            world.contacts[event.contact].seat = event.seat
        case ContactAbandoned():
            _give_up(world, event)
        case ContactAnswered():
            _answer(world, event)
        case FactsTold():
            _tell(world, event, entry)
        case QuestionAsked():
            world.question_count = event.question
            case = world.cases[event.case]
            case.questions[event.question] = Question(event.question, event.seat, event.facts, world.at)
            case.asks[event.seat] = case.asks.get(event.seat, 0) + 1
            case.reply_due.update(dict.fromkeys(event.facts, event.reply_due))
            case.last_news = world.at
        case ReplyDue():
            world.cases[event.case].questions[event.question].ripe = True
        case QuestionEnded():
            world.cases[event.case].questions.pop(event.question, None)
        case ResultTold():
            world.cases[event.case].unmet = not event.need_met
            world.cases[event.case].announced = True
        case ContactPersonNamed():
            world.cases[event.case].contact_person = event.seat
        case ThanksGiven():
            world.cases[event.case].thanked.append(event.seat)
        case _:
            _wait(world, event)


Waiting = (
    StatusTold | StatusUnknown | SilenceFelt | CallPromised | PromiseKept | PromiseBroken | DatePassed | TrustMoved
    | DiaryTurned
)  # fmt: skip
"""What a resident hears and feels while waiting."""


def _wait(world: World, event: Waiting) -> None:
    """Let waiting change what is promised and felt."""
    match event:
        case StatusTold():
            world.cases[event.case].last_news = world.at
            world.cases[event.case].told_status = event.known
        case StatusUnknown():
            world.cases[event.case].last_news = world.at
        case SilenceFelt():
            world.cases[event.case].silent = True
        case CallPromised():
            _promise(world, event)
        case PromiseKept() | PromiseBroken():
            _unpromise(world, world.cases[event.case])
        case DatePassed():
            world.cases[event.case].date_passed = True
        case TrustMoved():
            world.cases[event.case].trust = event.trust
        case DiaryTurned():
            world.cases[event.case].diary = event.line
        case _:
            assert_never(event)


def _make(world: World, event: ContactMade) -> None:
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


def _give_up(world: World, event: ContactAbandoned) -> None:
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


def _arrive(world: World, event: ContactArrived) -> None:
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


def _answer(world: World, event: ContactAnswered) -> None:
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


def _promise(world: World, event: CallPromised) -> None:
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
