"""Why a resident's trust moves, in a few words."""

from simulation.case import TrustReason

REASONS: dict[TrustReason, tuple[str, str]] = {
    "repeated_question": ("opnieuw dezelfde vraag", "the same question again"),
    "silence": ("geen bericht", "no news"),
    "unreachable": ("niemand te bereiken", "nobody could be reached"),
    "status_unknown": ("niemand kan zeggen hoe het staat", "nobody can say where things stand"),
    "contradiction": ("twee antwoorden die niet allebei waar zijn", "two answers that can't both be true"),
    "promise_kept": ("er is gebeld zoals beloofd", "a promise was kept"),
    "promise_broken": ("een belofte is niet gehouden", "a promise was broken"),
    "date_passed": ("de dag is voorbij", "the day has passed"),
    "owner_named": ("een vaste contactpersoon", "one person to turn to"),
    "told_unasked": ("bericht zonder erom te vragen", "news without having to ask"),
    "joint_plan": ("een plan dat samen is gemaakt", "a plan made together"),
    "helped": ("iemand doet meer dan moet", "somebody does more than must be done"),
    "rule_first": ("de regel gaat voor", "the rule goes first"),
    "rumour": ("wat er gebeurt en wordt gezegd", "what happens and is being said"),
    "favourable": ("een goede uitkomst", "a good result"),
    "unfavourable": ("een slechte uitkomst", "a bad result"),
    "need_unmet": ("de uitkomst helpt niet", "the result does not help"),
    "need_met": ("de uitkomst helpt echt", "the result really helps"),
}
"""Every reason, in Dutch and in English."""
