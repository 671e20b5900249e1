"""Telling: the first contact, answers, and plans that changed."""

from simulation.case import Purpose
from simulation.intents.resident import Contact
from simulation.scenario.resident import Persona
from simulation.view import View


def channels(view: View) -> list[str]:
    """Give the channels a resident would use, the preferred first; none while all of them are down."""
    who = view.who
    if isinstance(who, Persona):
        liked = list(who.channels)
    else:
        favourite = view.chosen(who.channels, "channel", view.own_case)
        liked = [favourite, *(c for c in who.channels if c != favourite)]
    tries = view.own.tries % len(liked)
    liked = liked[tries:] + liked[:tries]
    return [c for c in liked if view.works(c)]


def tell(view: View, purpose: Purpose, facts: list[str], *, anew: bool = False) -> Contact | None:
    """Make contact through the first channel that can carry it, and leave out what it can't; anew: only in person."""
    liked = [channel for channel in channels(view) if not anew or view.is_live(channel)]
    if not liked:
        return None
    best = max(liked, key=lambda c: sum(view.carries(c, f) for f in facts))
    return Contact(view.own_case, best, purpose, tuple(f for f in facts if view.carries(best, f)))


def ask_for_it(view: View) -> Contact | None:
    """Make the first contact and tell what comes to mind; try again when nobody was there."""
    own = view.own
    if own.opened is not None:
        lost = own.unheard in {"request", "answer", "change"} and not own.waiting_on_line
        return tell(view, "answer", list(own.sent)) if lost else None
    who = view.who
    back = set(who.keeps_back) if isinstance(who, Persona) else set()
    first = next(iter(channels(view)), None)
    if first is None:
        return None
    facts = [f for f in view.story if f not in back and _comes_to_mind(view, f) and view.carries(first, f)]
    return Contact(view.own_case, first, "request", tuple(facts))


def _comes_to_mind(view: View, fact: str) -> bool:
    """Tell whether a resident tells a fact unasked."""
    chance = view.kind(view.own_case).facts[fact].volunteered
    return chance >= 1.0 or view.luck("volunteers", view.own_case, fact) < chance


def answer_questions(view: View) -> Contact | None:
    """Answer what was asked, once one has got round to it; not always in full."""
    for question in view.own.questions.values():
        if question.ripe and not question.replied:
            facts = list(question.facts)
            if len(facts) > 1 and view.luck("completes", view.own_case, question.number) >= view.who.completes:
                facts = facts[:-1]
            return tell(view, "answer", facts)
    return None


def tell_changes(view: View) -> Contact | None:
    """Tell what is not any more as it was told, if one is the kind to do so."""
    own = view.own
    changed = [fact for fact, version in own.sent.items() if own.changed_since(fact, version)]
    who = view.who if changed else None
    if not isinstance(who, Persona):
        return None
    silent = {change.fact for change in who.changes if not change.tells}
    told = [fact for fact in changed if fact not in silent]
    contact = tell(view, "change", told) if told else None
    # While the one channel that could carry it is down, it waits.
    return contact if contact is not None and contact.facts else None
