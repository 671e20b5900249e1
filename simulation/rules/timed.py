"""Deeds that take time: how much, checked beforehand, and their effect when the time is over."""

from collections.abc import Callable
from typing import Any, Final

from simulation.intents import Intent
from simulation.intents.decider import Judge
from simulation.intents.employee import (
    AnswerColleague,
    AnswerContact,
    Ask,
    AskManager,
    Chase,
    Close,
    Consult,
    Decide,
    HandOver,
    Inform,
    LookUp,
    Propose,
    Record,
    SendBack,
    Work,
)
from simulation.intents.world import Attend, Sit
from simulation.rules import (
    advice,
    contact,
    custody,
    dilemma,
    knowledge,
    mandate,
    meeting,
    news,
    question,
    work,
)
from simulation.rules.deeds import deed_effort
from simulation.rules.ruling import Refused, Ruling
from simulation.world.world import World


def seconds_of(world: World, seat: str, intent: Intent) -> int:
    """Check a deed before it begins, and draw the working time it takes; `Refused` when it can't be."""
    match intent:
        case HandOver():
            seconds = deed_effort(world, seat, "hand_over_warm" if intent.warm else "hand_over_cold")
            if seconds:  # what takes no time is checked when it is done, and that is now
                custody.check_hand_over(world, seat, intent)
            return seconds
        case Record():
            knowledge.board_works(world)
            knowledge.check_record(world, seat, intent)
            return deed_effort(world, seat, "record")
        case LookUp():
            knowledge.board_works(world)
            custody.case_of(world, intent.case)
            return deed_effort(world, seat, "look_up")
        case Ask():
            question.check_ask(world, seat, intent)
            return deed_effort(world, seat, "ask")
        case Close():
            news.check_close(world, seat, intent)
            return deed_effort(world, seat, "close")
        case Decide():
            return dilemma.helping(world, seat, intent)
        case _:
            return _seconds_with_others(world, seat, intent)


def _seconds_with_others(world: World, seat: str, intent: Intent) -> int:
    """The same for deeds that ask something of colleagues."""
    match intent:
        case SendBack():
            custody.before(world, seat, intent.case, intent.task)
            return deed_effort(world, seat, "send_back")
        case Consult():
            knowledge.check_consult(world, seat, intent)
            return deed_effort(world, seat, "consult")
        case AnswerColleague():
            knowledge.check_request(world, seat, intent)
            return deed_effort(world, seat, "answer_colleague")
        case Inform():
            news.check_inform(world, seat, intent.case)
            return deed_effort(world, seat, "inform")
        case Chase():
            advice.check_chase(world, seat, intent)
            return deed_effort(world, seat, "chase")
        case Propose():
            dilemma.check_propose(world, seat, intent)
            return deed_effort(world, seat, "propose")
        case AskManager():
            mandate.check_ask(world, seat, intent)
            return deed_effort(world, seat, "request")
        case Judge():
            mandate.check_judge(world, seat, intent)
            return deed_effort(world, seat, "judge")
        case _:
            raise TypeError(f"{type(intent).__name__} takes no time")


def effect(world: World, seat: str, intent: Intent, at: int) -> Ruling:
    """Say what a deed brings about now that it is done; `Refused` when that can't be any more."""
    return EFFECTS[type(intent)](world, seat, intent, at)


def _record(world: World, seat: str, intent: Record, _: int) -> Ruling:
    """Write on the card, or put it off."""
    return knowledge.record(world, seat, intent) if intent.when == "now" else knowledge.put_off(world, seat, intent)


def attempt(world: World, seat: str, intent: Intent, at: int) -> Ruling:
    """Give a deed's effect; time may have overtaken it, and then the effort was in vain."""
    try:
        return effect(world, seat, intent, at)
    except Refused:
        return Ruling()


Effect = Callable[[World, str, Any, int], Ruling]

EFFECTS: Final[dict[type[Intent], Effect]] = {
    Work: lambda world, seat, intent, _: work.finish(world, seat, intent),
    HandOver: custody.hand_over,
    AnswerContact: contact.answer,
    Record: _record,
    LookUp: lambda world, seat, intent, _: knowledge.look_up(world, seat, intent),
    Ask: question.ask,
    Close: news.close,
    Decide: lambda world, seat, intent, _: dilemma.decide(world, seat, intent),
    Attend: lambda world, seat, intent, _: meeting.held(world, seat, intent),
    Sit: lambda _world, _seat, _intent, _at: Ruling(),
    SendBack: lambda world, seat, intent, _: custody.send_back(world, intent, seat),
    Consult: lambda world, seat, intent, _: knowledge.consult(world, seat, intent),
    AnswerColleague: lambda world, seat, intent, _: knowledge.answer_colleague(world, seat, intent),
    Inform: news.inform,
    Chase: lambda world, seat, intent, _: advice.chase(world, seat, intent),
    Propose: lambda world, seat, intent, _: dilemma.propose(world, seat, intent),
    AskManager: lambda world, seat, intent, _: mandate.ask(world, seat, intent),
    Judge: lambda world, seat, intent, _: mandate.judge(world, seat, intent),
}
"""What each deed that takes time brings about, looked up as at the door itself."""
