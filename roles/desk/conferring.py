"""Conferring: what somebody who does as habit has it tells in a meeting, at a desk or at home: all."""

from simulation.intents.conversation import Tell
from simulation.view import View


def tell_all(view: View) -> Tell | None:
    """Say of a case that all was told; bots among themselves need not be asked, people in a rehearsal do."""
    for account in view.accounts:
        for case, facts in account.cases.items():
            return Tell(account.meeting, case, facts)
    return None
