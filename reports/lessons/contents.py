"""What speaks for each lesson: a measure named beforehand, which way is better, and what is looked at beside it."""

from typing import Final, NamedTuple

from reports.scorecard.directions import Direction
from simulation.scenario.words import Text


class Speaks(NamedTuple):
    """The primary measure of a lesson, which way is better, and the measures shown beside it.

    None of them reads out an inclination that an improvement sets: who records more is no proof that recording helps.
    """

    measure: str
    better: Direction
    beside: tuple[str, ...]


SPEAKS: Final[dict[int, Speaks]] = {
    1: Speaks("repeated_questions", "lower", ("status_unknown", "failure_demand")),
    2: Speaks("rework", "lower", ("open_days", "questions_to_resident")),
    3: Speaks("needs_unmet", "lower", ("end_mark", "contacts_per_affair")),
    4: Speaks("standstill", "lower", ("orphaned_share", "status_unknown", "open_days")),
    5: Speaks("contacts_per_affair", "lower", ("end_mark", "failure_demand")),
    6: Speaks("open_days", "lower", ("bounce_share", "waiting")),
    7: Speaks("open_days", "lower", ("repeated_questions", "manager_wait")),
    8: Speaks("failure_demand", "lower", ("end_mark", "contacts_per_affair")),
}
"""One a lesson, the same in every game."""

WATCHED: Final = (
    "repeated_questions", "status_unknown", "failure_demand", "contacts_per_affair", "rework", "needs_unmet",
    "questions_to_resident", "standstill", "orphaned_share", "open_days", "bounce_share", "waiting", "manager_wait",
    "total_costs", "costs.agreements", "costs.channels", "pick_up_time", "interruptions", "looked_up_in_vain",
    "handovers_per_case", "contradicting_answers", "end_mark", "in_time", "first_contact_resolution", "promises_kept",
    "cases_told",
)  # fmt: skip
"""Where the price of an improvement may show."""

FELT: Final = "felt"
"""What the figures are called that say what was felt at which desk."""

PAYERS: Final = "labour_costs."
"""The figures that say which department paid."""

SIGNS: Final[dict[str, Text]] = {
    "asked_again": Text(
        nl="een inwoner moet hier opnieuw vertellen wat hij al vertelde",
        en="a resident has to tell here again what was told before",
    ),
    "done_again": Text(nl="werk dat klaar was, moet hier over", en="work that was done has to be done again here"),
    "need_left": Text(
        nl="een inwoner krijgt hier een uitslag die niet helpt, of komt hier zeggen dat hij niet geholpen wordt",
        en="a resident gets a result here that does not help, or comes to say so",
    ),
    "cannot_say": Text(
        nl="een inwoner vraagt hoe het staat, en hier weet men het niet",
        en="a resident asks where things stand, and nobody here knows",
    ),
    "tray_fills": Text(
        nl="er komt nieuw werk binnen terwijl men hier een inwoner helpt",
        en="new work comes in while a resident is being helped here",
    ),
    "bounced": Text(nl="een dossier komt hier terug: verkeerd bureau", en="a file comes back here: wrong desk"),
    "waits_for_leave": Text(
        nl="hier wacht iemand langer dan een dag op de leiding", en="somebody here waits for the manager for over a day"
    ),
    "rings_again": Text(
        nl="dezelfde inwoner moet hier weer contact opnemen omdat er iets misging",
        en="the same resident has to get in touch here again because something went wrong",
    ),
}
"""What each sign is, in words."""
