"""Conversations: what people told each other in a meeting, as each of them says afterwards.

Bots tell all they know; for a person nobody knows but the person. What is ticked the others have heard, as far as they
may know it. Nobody waits for ticks: after a while what was not ticked was not told, and who leaves the seat to its bot
leaves it to tell all.
"""

from collections.abc import Iterable
from typing import Final

from simulation.case import HOUR
from simulation.events.contact import FactsTold
from simulation.events.knowledge import FactsHeard
from simulation.events.organisation import TellingLapsed, TellingOpened, TellingTicked
from simulation.intents.conversation import Tell
from simulation.intents.world import Lapse
from simulation.rules.custody import may_know, shareable
from simulation.rules.question import answered
from simulation.rules.ruling import Refused, Ruling, Said
from simulation.world.casefile import CaseFile
from simulation.world.desk import Account
from simulation.world.world import World

MINUTES: Final = 3
"""So many minutes of the room's clock people have for it: as long as they need to have the conversation as well."""

PACE: Final = 8 * HOUR
"""Working time that passes in such a minute where the scenario says nothing: a working day."""


def opened(world: World, number: int, cases: list[CaseFile], seats: tuple[str, ...], *, resident: bool) -> Ruling:
    """Let each person who sat in and knew anything say what was told, for a while."""
    ruling = Ruling()
    until = world.office.add(world.at, MINUTES * (world.profile.pace or PACE))
    for seat in (*seats, *(case.resident for case in cases if resident)):
        known = tuple(case.id for case in cases if world.tellable(case, seat)) if world.desks[seat].person else ()
        if known and any(other != seat for other in seats):
            ruling.happen(TellingOpened(number, seat, known, seats, until)).later(until, Lapse(number), seat)
    return ruling


def tell(world: World, said: Said, intent: Tell) -> Ruling:
    """Tick what was told of one case, or that nothing more was told of any."""
    account = world.desks[said.seat].accounts.get(intent.meeting)
    if account is None or (intent.case and intent.case not in account.cases):
        raise Refused("nothing_to_tell")
    known = account.cases.get(intent.case, ())
    if not set(intent.facts) <= set(known):
        raise Refused("you_do_not_know")
    return _ticked(world, said.seat, account, intent.case, tuple(fact for fact in known if fact in intent.facts))


def tell_all(world: World, seat: str) -> Ruling:
    """Let the bot that takes a seat over tell all that is still to be told."""
    ruling = Ruling()
    desk = world.desks.get(seat)
    for account in desk.accounts.values() if desk is not None else ():
        for case, facts in account.cases.items():
            ruling.add(_ticked(world, seat, account, case, facts))
    return ruling


def lapse(world: World, seat: str, intent: Lapse) -> Ruling:
    """End the waiting for what somebody told."""
    desk = world.desks.get(seat)
    open_still = desk is not None and intent.meeting in desk.accounts
    return Ruling(TellingLapsed(intent.meeting, seat)) if open_still else Ruling()


def _ticked(world: World, seat: str, account: Account, case_id: str, facts: tuple[str, ...]) -> Ruling:
    """Let the others have heard it, unless the case is over by now."""
    ruling = Ruling(TellingTicked(account.meeting, seat, case_id, facts))
    case = world.cases.get(case_id)
    if not facts or case is None or case.closed:
        return ruling
    if seat == case.resident:
        ruling.happen(FactsTold(case.id, facts, account.seats[0]))
    for hearer in account.seats:
        if seat == case.resident:
            listen(world, ruling, case, facts, hearer, account.seats[0])
        elif hearer != seat:
            hear(ruling, case, hearer, [f for f in shareable(world, case, seat, hearer) if f in facts], seat)
    return ruling


def listen(
    world: World, ruling: Ruling, case: CaseFile, story: tuple[str, ...], hearer: str, first: str
) -> tuple[str, ...]:
    """Let a seat hear what the resident says at the table, after the one who was told it; give what was new by that."""
    allowed = () if hearer == first else may_know(world, case, (fact for fact in case.values if fact in story), hearer)
    hear(ruling, case, hearer, allowed, first)
    ruling.add(answered(world, case, story if hearer == first else allowed, hearer))
    return allowed


def hear(ruling: Ruling, case: CaseFile, hearer: str, facts: Iterable[str], teller: str) -> None:
    """Let a seat hear facts, if there are any that it may know."""
    if heard := tuple(facts):
        ruling.happen(FactsHeard(case.id, heard, hearer, teller))
