"""What stands on the scorecard: which measures speak for which perspective, and for which lesson."""

from typing import Final, NamedTuple

from simulation.scenario.words import Text
from simulation.wording.group import LESSONS as TITLES


class Chapter(NamedTuple):
    """A heading of the scorecard, and the measures under it; a name with `.*` takes all its parts."""

    title: Text
    measures: tuple[str, ...]


PERSPECTIVES: Final = (
    Chapter(
        Text(nl="De inwoner", en="The resident"),
        (
            "end_mark", "need_met", "repeated_questions", "contradicting_answers", "status_unknown", "failure_demand",
            "promises_kept", "told_proactively", "expectation_gap",
        ),
    ),
    Chapter(
        Text(nl="De medewerker", en="The employee"),
        ("utilisation.*", "interruptions", "looked_up_in_vain", "resident_first", "support"),
    ),
    Chapter(
        Text(nl="Het proces", en="The process"),
        (
            "cases", "cases_told", "lead_time", "touch_time", "flow_efficiency", "in_time", "handovers_per_case",
            "hands_met", "pick_up_time", "orphaned_share", "longest_orphaned", "waiting", "rework",
        ),
    ),
    Chapter(Text(nl="Het geld", en="The money"), ("total_costs", "labour_costs", "costs.*")),
)  # fmt: skip
"""The four sides from which a service is looked at (after Súdwest-Fryslân's service vision)."""

LESSONS: Final = {
    1: Chapter(
        TITLES[1],
        ("repeated_questions", "status_unknown", "contradicting_answers", "completeness", "read_before_acting"),
    ),
    2: Chapter(
        TITLES[2],
        ("rework", "conflicts_found_late", "questions_to_resident"),
    ),
    3: Chapter(TITLES[3], (
        "needs_unmet", "need_met", "tailored_met",
    )),
    4: Chapter(
        TITLES[4],
        ("standstill", "orphaned_share", "longest_orphaned", "owners_deeds"),
    ),
    5: Chapter(
        TITLES[5],
        ("contacts_per_affair", "resident_first", "told_proactively"),
    ),
    6: Chapter(
        TITLES[6],
        ("open_days", "bounce_share", "handovers_per_case", "waiting"),
    ),
    7: Chapter(
        TITLES[7],
        ("manager_wait", "open_days", "support"),
    ),
    8: Chapter(
        TITLES[8],
        ("failure_demand", "expectation_gap", "end_mark"),
    ),
}  # fmt: skip
"""The eight lessons of A&O fonds Gemeenten, in our own words; the measure that a proof is held to comes first.

None is ever one weighted number.
"""
