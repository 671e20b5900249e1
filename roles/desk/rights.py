"""What every employee may do at the desk, whatever the role."""

from simulation.intents import Intent
from simulation.intents.employee import (
    Accept,
    AnswerColleague,
    AnswerContact,
    Ask,
    AskManager,
    BecomeContactPerson,
    CallMeeting,
    Chase,
    Claim,
    Close,
    Consult,
    Decide,
    HandOver,
    Inform,
    LookUp,
    Proceed,
    Propose,
    Record,
    Release,
    Resume,
    SendBack,
    Work,
)

EMPLOYEE: frozenset[type[Intent]] = frozenset(
    {
        Accept,
        AnswerColleague,
        AnswerContact,
        Ask,
        AskManager,
        BecomeContactPerson,
        CallMeeting,
        Chase,
        Claim,
        Close,
        Consult,
        Decide,
        HandOver,
        Inform,
        LookUp,
        Proceed,
        Propose,
        Record,
        Release,
        Resume,
        SendBack,
        Work,
    }
)
