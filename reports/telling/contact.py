"""Telling what passes between residents and the organisation: contacts, promises, news and silence."""

from typing import assert_never

from reports.telling import asking, news, reaching
from reports.telling.scene import Scene
from reports.telling.trust import tell_trust
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


def tell_contact(scene: Scene, event: ContactEvent) -> str | None:
    """Tell one exchange; how a message travels and when a resident sits down to answer is passed over."""
    match event:
        case ContactMade():
            return reaching.made(scene, event)
        case ToldBefore():
            return asking.earlier(scene, event)
        case DiaryTurned():
            return news.at_home(scene, event)
        case ContactArrived() | ContactPickedUp() | ReplyDue():
            return None
        case ContactAbandoned():
            return reaching.abandoned(scene, event)
        case ContactAnswered():
            return reaching.answered(scene, event)
        case FactsTold():
            return asking.told(scene, event)
        case QuestionAsked():
            return asking.asked(scene, event)
        case QuestionEnded():
            return asking.ended(scene, event)
        case StatusTold():
            return news.status(scene, event)
        case StatusUnknown():
            return news.unknown(scene, event)
        case TrustMoved():
            return tell_trust(scene, event)
        case CallPromised() | PromiseKept() | PromiseBroken() | SilenceFelt() | DatePassed():
            return news.waiting(scene, event)
        case ResultTold():
            return news.result(scene, event)
        case ContactPersonNamed():
            return news.contact_person(scene, event)
        case ThanksGiven():
            return news.thanked(scene, event)
        case _:
            assert_never(event)
