"""Saying: what a resident feels at a turn, in a few words of his or her own; a summary, never a record of speech."""

from simulation.case import TrustReason
from simulation.wording.words import Words

SAYINGS: dict[TrustReason, tuple[str, str]] = {
    "repeated_question": ("Dat heb ik toch al verteld?", "I told you that already, didn't I?"),
    "silence": ("Ik hoor maar niets.", "I hear nothing at all."),
    "unreachable": ("Ik krijg niemand te pakken.", "I can't get hold of anybody."),
    "status_unknown": ("Niemand weet hoe het met mijn vraag staat.", "Nobody knows how far my question is."),
    "contradiction": ("De één zegt dit, de ander zegt dat.", "One says this, another says that."),
    "promise_kept": ("Ze belden terug, zoals ze hadden beloofd.", "They called back, as they had promised."),
    "promise_broken": ("Ze zouden terugbellen. Dat deden ze niet.", "They would call back. They didn't."),
    "date_passed": ("De dag waarop ik rekende, is voorbij.", "The day I counted on is over."),
    "owner_named": ("Ik weet nu bij wie ik moet zijn.", "Now I know whom to turn to."),
    "told_unasked": ("Ze belden zelf om te zeggen hoe het staat.", "They told me how it stands without my asking."),
    "joint_plan": ("We zaten samen aan tafel.", "We sat at one table."),
    "helped": ("Iemand deed meer dan moest.", "Somebody did more than was needed."),
    "rule_first": ("De regel ging voor.", "The rule came first."),
    "rumour": ("Ik hoorde er van anderen iets over.", "I heard about it from others."),
    "favourable": ("Het is gelukt!", "It worked out!"),
    "unfavourable": ("Het is niet gelukt.", "It did not work out."),
    "need_unmet": ("Hier ben ik niet mee geholpen.", "This does not help me."),
    "need_met": ("Hier ben ik echt mee geholpen.", "This really helps me."),
}


def saying(words: Words, why: TrustReason) -> str:
    """Say a turn as the resident might."""
    nl, en = SAYINGS[why]
    return words.either(nl=nl, en=en)
