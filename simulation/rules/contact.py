"""Contacts: a resident reaches out, somebody picks up or nobody does, and something is said."""

from simulation.case import DAY, Purpose
from simulation.events.case import CaseClosed, CaseOpened, CaseReopened
from simulation.events.contact import (
    ContactAbandoned,
    ContactAnswered,
    ContactArrived,
    ContactMade,
    ContactPickedUp,
    FactsTold,
)
from simulation.events.knowledge import FactsRecorded
from simulation.intents.employee import AnswerContact
from simulation.intents.resident import Contact, HangUp
from simulation.intents.world import Deliver, RunOut
from simulation.rules import dilemma, term, waiting
from simulation.rules.deeds import begin, deed_effort, draw, effort, make_room
from simulation.rules.knowledge import read_card
from simulation.rules.news import keep_back, say_status
from simulation.rules.question import answered, received, temper
from simulation.rules.resident import told_before
from simulation.rules.ruling import Refused, Ruling, Said
from simulation.scenario.channel import Channel
from simulation.world.casefile import CaseFile
from simulation.world.desk import ContactSlip
from simulation.world.world import World


def make(world: World, said: Said, intent: Contact) -> Ruling:
    """Reach out: by a live channel as soon as it is open, by another with its delay."""
    case, channel = _check(world, said, intent)
    arrives = _arrives(world, channel, intent, said.at, case)
    number = world.contact_count + 1
    to = _straight_to(case, channel, intent.purpose)
    ruling = Ruling(ContactMade(number, case.id, said.seat, intent.channel, intent.purpose, intent.facts, arrives, to))
    if intent.purpose == "request":
        ruling.happen(CaseOpened(case.id, case.type)).add(told_before(world, case))
        ruling.add(waiting.after_opening(world, case, said.at))
    return ruling.later(arrives, Deliver(number))


def _check(world: World, said: Said, intent: Contact) -> tuple[CaseFile, Channel]:
    """Refuse what this resident can't say, or not now, or not through this channel."""
    case = world.cases.get(intent.case)
    if case is None or case.resident != said.seat:
        raise Refused("no_such_case")
    channel = world.agreements.channels.get(intent.channel)
    if channel is None:
        raise Refused("no_such_channel")
    persona = world.scenario.personas.get(case.source)
    if persona is not None and intent.channel not in persona.channels:
        raise Refused("channel_not_for_you")
    if case.waiting_on_line:
        raise Refused("already_waiting")
    _check_purpose(case, intent.purpose)
    for fact in intent.facts:
        spec = case.kind.facts.get(fact)
        if spec is None or spec.held_by is not None or not case.version(fact):
            raise Refused("nothing_to_tell")
        if channel.carries is not None and fact not in channel.carries:
            raise Refused("channel_cannot_carry")
    return case, channel


def _check_purpose(case: CaseFile, purpose: Purpose) -> None:
    """Refuse a purpose that does not fit where the case stands."""
    if (purpose == "request") != (case.opened is None):
        raise Refused("not_now")
    if case.closed and purpose != "objection":
        raise Refused("not_now")
    if purpose == "objection" and (not case.announced or case.objected):
        raise Refused("not_now")
    if purpose == "default" and (case.term is None or not case.term.missed):
        raise Refused("not_now")


def _arrives(world: World, channel: Channel, intent: Contact, at: int, case: CaseFile) -> int:
    """Give when a contact can be picked up."""
    if channel.delay is not None:
        at += round(draw(world, channel.delay, ("delay", case.id, world.contact_count)))
    return _when_open(world, intent.channel, at, case) if channel.live else at


def _when_open(world: World, channel: str, at: int, case: CaseFile) -> int:
    """Give when a resident reaches a live channel: now, or at some moment of the next day on which it is open."""
    times = world.channel_times[channel]
    opens = times.next_open(at)
    if opens == at:
        return at
    moment = world.luck.uniform("rings", case.id, world.contact_count)
    return times.add(opens, int(moment * times.between(opens, opens + DAY)))


def _straight_to(case: CaseFile, channel: Channel, purpose: Purpose) -> str:
    """Give the one employee to whom a contact goes straight: who asked, or the contact person."""
    if not channel.direct:
        return ""
    if purpose == "answer" and case.questions:
        return next(reversed(case.questions.values())).seat
    return case.contact_person


def deliver(world: World, intent: Deliver, at: int) -> Ruling:
    """Let a contact arrive; a live one finds the channel working, or the resident gives up."""
    slip = world.contacts.get(intent.contact)
    if slip is None:
        return Ruling()
    case = world.cases.get(slip.case)
    if case is None or slip.channel in world.broken or (case.closed and slip.purpose != "objection"):
        return _in_vain(world, slip)
    ruling = Ruling(ContactArrived(slip.number))
    ruling.add(_receive(world, case, slip, at))
    if slip.live:
        holds = world.channel_times[slip.channel].add(at, _patience(world, case))
        ruling.later(holds, RunOut(slip.number))
    return ruling


def _patience(world: World, case: CaseFile) -> int:
    """Give how long a resident waits on the line: at the table at least one minute, as its clock runs."""
    at_the_table = max(world.profile.desk_time.most or 0, world.profile.pace or 0)
    return max(temper(world, case).holds, at_the_table)


def _in_vain(world: World, slip: ContactSlip) -> Ruling:
    """Let a contact come to nothing."""
    ruling = Ruling(ContactAbandoned(slip.number, slip.case, slip.channel))
    if slip.case in world.cases and not world.cases[slip.case].closed:
        ruling.move_trust(world, slip.case, "unreachable")
    return ruling


def _receive(world: World, case: CaseFile, slip: ContactSlip, at: int) -> Ruling:
    """Receive for the law what comes in; a coupled channel puts it on the card by itself."""
    ruling = Ruling()
    if not slip.live:
        ruling.add(_on_record(world, case, slip, at))
    if slip.facts and world.agreements.channels[slip.channel].coupled:
        ruling.happen(FactsTold(case.id, slip.facts, ""), FactsRecorded(case.id, slip.facts))
        ruling.add(answered(world, case, slip.facts, ""))
    return ruling


def _on_record(world: World, case: CaseFile, slip: ContactSlip, at: int) -> Ruling:
    """Let the law know that something was received: the term begins, or runs again."""
    return term.start(world, case, at).add(received(world, case, slip.facts, at) if slip.facts else Ruling())


def run_out(world: World, intent: RunOut) -> Ruling:
    """Let whoever waits on the line give up, if nobody has picked up."""
    slip = world.contacts.get(intent.contact)
    return Ruling() if slip is None or slip.seat else _in_vain(world, slip)


def hang_up(world: World, said: Said, intent: HangUp) -> Ruling:
    """Stop waiting."""
    slip = world.contacts.get(intent.contact)
    if slip is None or slip.resident != said.seat or slip.seat or slip.arrived is None:
        raise Refused("no_such_contact")
    return _in_vain(world, slip)


def pick_up(world: World, said: Said, intent: AnswerContact) -> Ruling:
    """Pick a contact up; for a ringing telephone the work in hand is laid aside."""
    slip = world.contacts.get(intent.contact)
    if slip is None or slip.arrived is None or slip.seat:
        raise Refused("no_such_contact")
    role = world.desks[said.seat].role
    if slip.number not in world.trays[role].contacts or (slip.to and slip.to != said.seat):
        raise Refused("not_for_you")
    desk = world.desks[said.seat]
    if desk.hands is not None and not slip.live:
        raise Refused("hands_full")
    ruling = make_room(world, said).happen(ContactPickedUp(slip.number, said.seat))
    case = world.cases.get(slip.case)
    # Who has no tasks meets dilemmas in contacts; all others meet enough of them in their work.
    if case is not None and not case.closed and role not in world.workers:
        ruling.add(dilemma.meet(world, said.seat, case, "contact", slip.number))
    return ruling.add(begin(world, said, handling(world, said.seat, slip, read=intent.read_card)))


def handling(world: World, seat: str, slip: ContactSlip, *, read: bool) -> int:
    """Draw the working time for a contact, with reading the card if that is done."""
    spec = world.agreements.channels[slip.channel].handling
    seconds = effort(world, spec, ("handling", slip.case, slip.number))
    return seconds + (deed_effort(world, seat, "look_up") if read else 0)


def answer(world: World, seat: str, intent: AnswerContact, at: int) -> Ruling:
    """Say what there is to say: the resident tells facts, and hears where things stand if that was asked."""
    slip = world.contacts[intent.contact]
    case = world.cases.get(slip.case)
    read = intent.read_card and "" not in world.broken
    ruling = Ruling()
    if case is not None and read and not case.closed:
        ruling.happen(read_card(world, case, seat))
    ruling.happen(ContactAnswered(slip.number, slip.case, seat, slip.channel, slip.purpose, read))
    if case is not None and slip.purpose == "objection":
        return ruling.add(_reopen(world, case, seat, at))
    if case is None or case.closed:
        return ruling
    if slip.live:
        ruling.add(_on_record(world, case, slip, at))
    if slip.facts:
        ruling.happen(FactsTold(case.id, slip.facts, seat)).add(answered(world, case, slip.facts, seat))
    if slip.purpose in {"status", "complaint"}:
        if _speaks_without_leave(world, case, slip, seat):
            return ruling.add(keep_back(world, case, seat, at))
        return ruling.add(say_status(world, case, seat, at, read=read))
    return ruling.add(_take_note(case, slip.purpose, at))


def _speaks_without_leave(world: World, case: CaseFile, slip: ContactSlip, seat: str) -> bool:
    """Tell whether somebody else speaks for the resident, and nothing here says that this is allowed."""
    persona = world.scenario.personas.get(case.source)
    who = persona.representative if persona is not None else None
    if who is None or who.authorisation is None or slip.channel not in who.channels:
        return False
    return not world.known(case, seat, who.authorisation) and who.authorisation not in case.card


def _reopen(world: World, case: CaseFile, seat: str, at: int) -> Ruling:
    """Look at the result anew, where the case type has work for that."""
    if not case.kind.hears_objections:
        return Ruling()
    return Ruling(CaseReopened(case.id, case.result, seat)).add(waiting.after_objection(world, case, at))


def _take_note(case: CaseFile, purpose: Purpose, at: int) -> Ruling:
    """Do what a notice of default or a withdrawal brings about."""
    match purpose:
        case "default":
            return term.notice(case, at)
        case "withdrawal":
            return Ruling(CaseClosed(case.id, case.kind.withdrawn or "withdrawn"))
        case _:
            return Ruling()
