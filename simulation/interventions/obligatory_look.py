"""An obligatory look: nobody asks, answers or begins before having opened the card since it last changed.

Whoever speaks from what he or she happens to know makes the resident tell it again. So: first the card, then the
deed. A look takes time, each time that others wrote something there. An empty card, or one that only this desk wrote
on, has nothing to say; what a role may not read it need not open; and while the board is down nobody is held to it.
"""

from simulation.intents.employee import AnswerContact, Ask, LookUp, Work
from simulation.rules.ruling import Refused, Rules, Ruling, Said
from simulation.scenario.agreement import RuleChange
from simulation.world.agreements import InForce
from simulation.world.casefile import CaseFile
from simulation.world.world import World


def RULE(rules: Rules, change: RuleChange, agreement: InForce) -> Rules:  # noqa: N802 - the name is the register's
    """Let people hear that they must look first, and bots look, as far as the agreement still holds."""

    def ruled(world: World, said: Said) -> Ruling:
        ruling = rules(world, said)
        case = _about(world, said)
        if case is None or (change.roles and world.desks[said.seat].role not in change.roles):
            return ruling
        if not change.concerns(case.type) or not _unread(world, case, said.seat):
            return ruling
        if world.luck.uniform("obligatory look", case.id) < agreement.grip(said.at):
            raise Refused("look_first", _looking(said, case))
        return ruling

    return ruled


def _about(world: World, said: Said) -> CaseFile | None:
    """Give the case that is about to be asked about, answered or worked on without its card."""
    match said.intent:
        case Ask() | Work():
            return world.cases.get(said.intent.case)
        case AnswerContact(read_card=False):
            slip = world.contacts[said.intent.contact]
            return world.cases.get(slip.case) if slip.purpose != "request" else None
        case _:
            return None


def _unread(world: World, case: CaseFile, seat: str) -> bool:
    """Tell whether the card says something that others wrote since this seat last opened it, and that it may read."""
    if "" in world.broken or case.closed:
        return False
    looked, role = case.looked.get(seat, -1), world.desks[seat].role
    news = (fact for fact, written in case.card.items() if written.at > looked and written.seat != seat)
    return any(world.may_read(role, case, fact) for fact in news)


def _looking(said: Said, case: CaseFile) -> LookUp | AnswerContact:
    """Give the deed that opens the way: read while the resident is on the line, or beforehand."""
    if isinstance(said.intent, AnswerContact):
        return AnswerContact(said.intent.contact, read_card=True)
    return LookUp(case.id)
