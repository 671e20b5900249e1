"""Waiting: wonder where things stand, complain, give notice, give up, or come back."""

from roles.home.telling import tell
from simulation.case import Purpose
from simulation.intents.resident import Contact, Settle
from simulation.view import View


def settle_proposal(view: View) -> Settle | None:
    """Accept what was worked out if it fits, else refuse."""
    own = view.own
    return Settle(own.id, own.proposed) if own.proposed is not None and own.settled is None else None


def react_to_silence(view: View) -> Contact | None:
    """Ask where things stand; with little trust complain, with none withdraw; who has written already phones.

    Who was not helped comes back in the same words: to get what should have been done is no new affair.
    """
    own = view.own
    if not own.silent and not own.must_return:
        return None
    if own.trust < view.limits.withdraws_below:
        return tell(view, "withdrawal", [], anew=view.has_written)
    purpose: Purpose = "complaint" if own.trust < view.limits.complains_below else "status"
    return tell(view, purpose, [], anew=view.has_written)


def give_notice(view: View) -> Contact | None:
    """Give notice of default for a late decision, when trust is gone as well."""
    own = view.own
    late = own.term is not None and own.term.missed and own.term.costs_from is None
    if not late or own.noticed or own.trust >= view.limits.complains_below:
        return None
    return tell(view, "default", [])


def object_to_result(view: View) -> Contact | None:
    """Come back about a result that does not help: always when no product fits, else when trust is gone."""
    own = view.own
    if not own.announced or not own.unmet or own.objected:
        return None
    upset = own.tailored or (own.kind.hears_objections and own.trust < view.limits.objects_below)
    return tell(view, "objection", []) if upset else None
