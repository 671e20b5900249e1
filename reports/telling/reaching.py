"""Telling how a resident reaches out, and who answers or does not."""

from reports.telling.scene import Scene
from simulation.case import Purpose
from simulation.events.case import CaseClosed
from simulation.events.contact import (
    ContactAbandoned,
    ContactAnswered,
    ContactMade,
    FactsTold,
    StatusTold,
    StatusUnknown,
)

PURPOSES: dict[Purpose, tuple[str, str]] = {
    "request": ("met een vraag", "with a request"),
    "answer": ("om de vraag te beantwoorden", "to answer the question"),
    "status": ("en vraagt hoe het staat", "and asks where things stand"),
    "change": ("en meldt een verandering", "and reports a change"),
    "complaint": ("en dient een klacht in", "and makes a complaint"),
    "objection": ("en is het niet eens met de uitkomst", "and objects to the result"),
    "withdrawal": ("en wil stoppen", "and wants to stop"),
    "default": ("en zegt dat het besluit te laat is", "and gives notice that the decision is late"),
}


def made(scene: Scene, event: ContactMade) -> str:
    """Tell that a resident makes contact, through which channel and why."""
    name, channel = _caller(scene, event), scene.words.channel(event.channel)
    why = _why(scene, event)
    said = scene.say(nl=f"{name} neemt contact op ({channel}) {why}", en=f"{name} makes contact ({channel}) {why}")
    return said + _closed(scene, event)


def _caller(scene: Scene, event: ContactMade) -> str:
    """Name who makes contact: the resident, or whoever speaks for the resident through this channel."""
    name = scene.name(event.case)
    persona = scene.words.scenario.personas.get(scene.memory.people[event.case].source)
    who = persona.representative if persona is not None else None
    if who is None or event.channel not in who.channels:
        return name
    relation = scene.words.text(who.relation)
    return scene.either(nl=f"{who.name} ({relation} van {name})", en=f"{who.name} ({name}'s {relation})")


def _why(scene: Scene, event: ContactMade) -> str:
    """Say why a resident makes contact, as the end of a sentence."""
    nl, en = PURPOSES[event.purpose]
    file = scene.file(event.case)
    match event.purpose:
        case "request":
            return _first_words(scene, event)
        case "change":
            facts = scene.things(event.case, event.facts)
            return scene.either(nl=f"{nl}: {facts}.", en=f"{en}: {facts}.")
        case "answer" if file is None or not file.questions:
            return scene.either(nl="en probeert het opnieuw.", en="and tries again.")
        case _:
            return scene.either(nl=f"{nl}.", en=f"{en}.")


def _first_words(scene: Scene, event: ContactMade) -> str:
    """Let a persona speak at the first contact; of an ordinary resident say what is asked."""
    persona = scene.words.scenario.personas.get(scene.memory.people[event.case].source)
    if persona is None:
        what = scene.words.text(scene.kind(event.case).title)
        return scene.either(nl=f"met een vraag: {what}.", en=f"with a request: {what}.")
    words = scene.words.text(persona.says)
    if scene.words.scenario.channels[event.channel].live:
        return scene.either(nl=f"en zegt: “{words}”", en=f"and says: “{words}”")
    return scene.either(nl=f"en schrijft: “{words}”", en=f"and writes: “{words}”")


def _closed(scene: Scene, event: ContactMade) -> str:
    """Say that nobody is there yet, if a live channel opens only later."""
    if event.arrives <= scene.entry.at or not scene.words.scenario.channels[event.channel].live:
        return ""
    on = scene.moment(event.arrives)
    return scene.say(nl=f" Dat kan pas {on}.", en=f" That is only possible {on}.")


def abandoned(scene: Scene, event: ContactAbandoned) -> str | None:
    """Tell that nobody picked up, or that the channel did not work; of a closed case nothing is told."""
    if scene.file(event.case) is None:
        return None
    name, channel = scene.name(event.case), scene.words.channel(event.channel)
    if event.channel in scene.world.broken:
        return scene.say(
            nl=f"Er is een storing ({channel}). {name} komt er niet door.",
            en=f"There is a breakdown ({channel}). {name} can't get through.",
        )
    return scene.say(
        nl=f"Niemand helpt {name} ({channel}). {name} wacht niet langer.",
        en=f"Nobody helps {name} ({channel}). {name} waits no longer.",
    )


def answered(scene: Scene, event: ContactAnswered) -> str | None:
    """Tell that somebody dealt with a contact, unless what was said in it tells so."""
    if any(scene.beside(kind, event.case) for kind in (FactsTold, StatusTold, StatusUnknown, CaseClosed)):
        return None
    seat, name, file = scene.seat(event.seat), scene.name(event.case), scene.file(event.case)
    if event.purpose != "objection" and (file is None or file.closed):
        return scene.say(
            nl=f"{seat} hoort van {name}, maar de zaak is al gesloten.",
            en=f"{seat} is in touch with {name}, but the case is closed already.",
        )
    match event.purpose:
        case "complaint":
            return scene.say(nl=f"{seat} hoort de klacht van {name} aan.", en=f"{seat} hears {name}'s complaint.")
        case "objection":
            return scene.say(nl=f"{seat} noteert het bezwaar van {name}.", en=f"{seat} takes down {name}'s objection.")
        case "default":
            return scene.say(
                nl=f"{seat} leest dat {name} niet langer wacht op een besluit.",
                en=f"{seat} reads that {name} won't wait for a decision any longer.",
            )
        case _:
            return scene.say(nl=f"{seat} spreekt {name}.", en=f"{seat} speaks with {name}.")
