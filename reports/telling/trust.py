"""Telling how a resident's trust moves, and why."""

from reports.telling.scene import Scene
from simulation.events.contact import TrustMoved
from simulation.wording.trust import REASONS

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
