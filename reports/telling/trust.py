"""Telling how a resident's trust moves, and why."""

from reports.telling.scene import Scene
from simulation.case import TrustReason
from simulation.events.contact import TrustMoved

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
LOWEST, HIGHEST = 0, 10


def tell_trust(scene: Scene, event: TrustMoved) -> str:
    """Tell from where to where trust moves; at either end it may have been there already."""
    name, now = scene.name(event.case), scene.words.number(event.trust)
    why_nl, why_en = REASONS[event.why]
    why = scene.either(nl=why_nl, en=why_en)
    if event.trust in {LOWEST, HIGHEST}:
        return scene.say(nl=f"Het vertrouwen van {name} is nu {now}: {why}.", en=f"{name}'s trust is now {now}: {why}.")
    before = scene.words.number(event.trust - event.step)
    nl, en = ("daalt", "falls") if event.step < 0 else ("stijgt", "rises")
    return scene.say(
        nl=f"Het vertrouwen van {name} {nl} van {before} naar {now}: {why}.",
        en=f"{name}'s trust {en} from {before} to {now}: {why}.",
    )
