"""Telling what becomes known to whom, and what reaches the case card."""

from typing import assert_never

from reports.telling.scene import Scene
from simulation.events.knowledge import (
    CardOpened,
    ColleagueAnswered,
    ColleagueAsked,
    FactLost,
    FactsHeard,
    FactsOutdated,
    FactsRecorded,
    KnowledgeEvent,
    RecordingPostponed,
    RecordingSkipped,
)
from simulation.events.organisation import MeetingHeld


def tell_knowledge(scene: Scene, event: KnowledgeEvent) -> str | None:
    """Tell one event around heads and the case card."""
    match event:
        case CardOpened():
            return _opened(scene, event)
        case FactsHeard():
            return _heard(scene, event)
        case FactsRecorded():
            return _recorded(scene, event)
        case RecordingPostponed():
            return _postponed(scene, event)
        case RecordingSkipped():
            return _skipped(scene, event)
        case FactLost():
            fact = scene.things(event.case, [event.fact])
            return scene.say(nl=f"Op de zaakkaart is verdwenen: {fact}.", en=f"Gone from the case card: {fact}.")
        case FactsOutdated():
            return _outdated(scene, event)
        case ColleagueAsked():
            seat, role, facts = scene.seat(event.seat), scene.role(event.role), scene.things(event.case, event.facts)
            return scene.say(nl=f"{seat} vraagt aan {role}: {facts}.", en=f"{seat} asks {role} about: {facts}.")
        case ColleagueAnswered():
            return _answered(scene, event)
        case _:
            assert_never(event)


def _opened(scene: Scene, event: CardOpened) -> str:
    """Tell what a reader found on the case card and what not."""
    seat = scene.seat(event.seat)
    found, missed = scene.things(event.case, event.found), scene.things(event.case, event.missed)
    if found and missed:
        return scene.say(
            nl=f"{seat} leest op de zaakkaart: {found}. Daar staat niet: {missed}.",
            en=f"{seat} reads on the case card: {found}. It does not say: {missed}.",
        )
    if missed:
        return scene.say(
            nl=f"{seat} zoekt op de zaakkaart, maar daar staat niet: {missed}.",
            en=f"{seat} looks at the case card, but it does not say: {missed}.",
        )
    if found:
        return scene.say(nl=f"{seat} leest op de zaakkaart: {found}.", en=f"{seat} reads on the case card: {found}.")
    return scene.say(
        nl=f"{seat} kijkt op de zaakkaart en ziet niets.", en=f"{seat} looks at the case card and sees nothing."
    )


def _heard(scene: Scene, event: FactsHeard) -> str | None:
    """Tell what a colleague told; after a meeting everybody knows, and that is told with the meeting."""
    if scene.beside(MeetingHeld, event.case) is not None or not event.facts:
        return None
    seat, teller, facts = scene.seat(event.seat), scene.seat(event.teller), scene.things(event.case, event.facts)
    return scene.say(nl=f"{seat} hoort van {teller}: {facts}.", en=f"{seat} hears from {teller}: {facts}.")


def _recorded(scene: Scene, event: FactsRecorded) -> str:
    """Tell what now stands on the case card: by itself, at once, or after all."""
    name = scene.name(event.case)
    if not event.seat:
        facts = scene.things(event.case, event.facts)
        return scene.say(
            nl=f"Wat {name} doorgeeft, staat meteen op de zaakkaart: {facts}.",
            en=f"What {name} passes on stands on the case card at once: {facts}.",
        )
    seat, it = scene.seat(event.seat), that(scene, event)
    if (scene.entry.number, event.case) in scene.memory.late:
        return scene.say(
            nl=f"{seat} zet later alsnog op de zaakkaart: {it}.", en=f"{seat} later puts on the case card: {it}."
        )
    if it == _THAT[scene.words.language]:
        return scene.say(nl=f"{seat} zet dat op de zaakkaart.", en=f"{seat} puts that on the case card.")
    return scene.say(nl=f"{seat} zet op de zaakkaart: {it}.", en=f"{seat} puts on the case card: {it}.")


_THAT = {"nl": "dat", "en": "that"}


def that(scene: Scene, event: FactsRecorded | RecordingPostponed | RecordingSkipped) -> str:
    """Name facts, or say "that" when they are what this seat learned last."""
    late = isinstance(event, FactsRecorded) and (scene.entry.number, event.case) in scene.memory.late
    if not late and scene.memory.learned.get((event.case, event.seat)) == event.facts:
        return _THAT[scene.words.language]
    return scene.things(event.case, event.facts)


def _postponed(scene: Scene, event: RecordingPostponed) -> str:
    """Tell what went into somebody's own folder."""
    seat, it = scene.seat(event.seat), that(scene, event)
    if it == _THAT[scene.words.language]:
        return scene.say(
            nl=f"{seat} bewaart dat in een eigen map, voor later. Het staat niet op de zaakkaart.",
            en=f"{seat} keeps that in an own folder, for later. It is not on the case card.",
        )
    return scene.say(
        nl=f"{seat} bewaart in een eigen map, voor later, niet op de zaakkaart: {it}.",
        en=f"{seat} keeps in an own folder, for later, not on the case card: {it}.",
    )


def _skipped(scene: Scene, event: RecordingSkipped) -> str:
    """Tell what nobody wrote down."""
    seat, it = scene.seat(event.seat), that(scene, event)
    if it == _THAT[scene.words.language]:
        return scene.say(nl=f"{seat} zet dat niet op de zaakkaart.", en=f"{seat} does not put that on the case card.")
    return scene.say(nl=f"{seat} zet niet op de zaakkaart: {it}.", en=f"{seat} does not put on the case card: {it}.")


def _outdated(scene: Scene, event: FactsOutdated) -> str:
    """Tell what the resident must say anew."""
    name, facts = scene.name(event.case), scene.things(event.case, event.facts)
    return scene.say(
        nl=f"Dit moet {name} opnieuw doorgeven, want het kan zo niet blijven: {facts}.",
        en=f"{name} must say this anew, for it can't stay as it is: {facts}.",
    )


def _answered(scene: Scene, event: ColleagueAnswered) -> str | None:
    """Tell that a colleague had nothing to say; what was heard tells itself."""
    if scene.beside(FactsHeard, event.case) is not None:
        return None
    seat = scene.seat(event.seat)
    return scene.say(nl=f"{seat} antwoordt, maar weet ook niets.", en=f"{seat} answers, but knows nothing either.")
