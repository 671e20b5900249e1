"""Directions: of which measures more is better, and of which less; of the others neither can be said."""

from typing import Final, Literal

from simulation.observing import Figure, NotObserved

Direction = Literal["lower", "higher"]
"""Which way is better."""

Verdict = Literal["better", "worse", "same", "open"]
"""What a change is; `open` when it can't be said."""

MORE: Final = frozenset({
    "end_mark", "trust_change", "need_met", "promises_kept", "told_proactively", "expectation_gap", "resident_first",
    "support", "cases_told", "flow_efficiency", "in_time", "tasks_in_time", "tailored_met", "owned_share",
    "owners_deeds", "completeness", "read_before_acting", "warm_share", "handover_quality", "upc", "coc", "secon",
    "first_contact_resolution",
})  # fmt: skip
"""The more, the better."""

LESS: Final = frozenset({
    "repeated_questions", "repeated_questions_by", "contradicting_answers", "status_unknown", "failure_demand",
    "interruptions", "looked_up_in_vain", "lead_time", "hands_met", "departments_met", "pick_up_time",
    "orphaned_share", "contested_share", "longest_orphaned", "owner_doer_mismatch", "idle_owner", "waiting",
    "waiting_by", "rework", "conflicts_found_late", "bounce_share", "handovers_lying", "ping_pong", "ping_pong_cases",
    "manager_wait", "leak", "leak_by", "card_age", "stale_share", "duplicate_requests", "shown_without_right",
    "date_passed", "displaced_demand", "needs_unmet", "standstill", "contacts_per_affair", "open_days",
    "questions_to_resident", "handovers_per_case", "total_costs", "labour_costs", "costs", "cases_open",
})  # fmt: skip
"""The less, the better."""


def better_way(name: str) -> Direction:
    """Tell which way a figure is better; `KeyError` when neither can be said."""
    measure = name.partition(".")[0]
    if measure not in MORE | LESS:
        raise KeyError(name)
    return "higher" if measure in MORE else "lower"


ALIKE: Final = 0.005
"""A smaller change, as a part of what it was, is none."""


def verdict(before: Figure | None, after: Figure | None) -> Verdict:
    """Tell whether a measure went the right way; one of which not both values were observed stays open."""
    if before is None or after is None or isinstance(before.value, NotObserved) or isinstance(after.value, NotObserved):
        return "open"
    measure, change = before.name.partition(".")[0], after.value - before.value
    if abs(change) <= ALIKE * max(abs(before.value), abs(after.value)):
        return "same"
    if measure not in MORE | LESS:
        return "open"
    return "better" if (change > 0) == (measure in MORE) else "worse"
