"""Telling what a resident hears, or does not: where things stand, promises, silence, the result."""

from typing import assert_never

from reports.telling.scene import Scene
from reports.telling.whereabouts import whereabouts
from simulation.events.contact import (
    CallPromised,
    ContactAnswered,
    ContactPersonNamed,
    DatePassed,
    DiaryTurned,
    PromiseBroken,
    PromiseKept,
    ResultTold,
    SilenceFelt,
    StatusTold,
    StatusUnknown,
    ThanksGiven,
)


def status(scene: Scene, event: StatusTold) -> str:
    """Tell what the resident hears about where things stand, and whether that is so."""
    seat, name, done = scene.seat(event.seat), scene.name(event.case), _steps(scene, event.known)
    if event.unasked:
        said = scene.say(
            nl=f"{seat} laat {name} uit zichzelf weten hoe het staat: {done}.",
            en=f"{seat} tells {name} unasked where things stand: {done}.",
        )
    else:
        said = scene.say(
            nl=f"{seat} vertelt {name} hoe het staat: {done}.", en=f"{seat} tells {name} where things stand: {done}."
        )
    return said + status_fault(scene, event)


def _steps(scene: Scene, known: int) -> str:
    """Say how many steps are done."""
    if known < 1:
        return scene.either(nl="er is nog niets klaar", en="nothing is done yet")
    if known == 1:
        return scene.either(nl="er is 1 stap klaar", en="one step is done")
    return scene.either(nl=f"er zijn {known} stappen klaar", en=f"{known} steps are done")


def status_fault(scene: Scene, event: StatusTold) -> str:
    """Say what is wrong with an answer about where things stand."""
    if event.contradicts:
        name = scene.name(event.case)
        said = scene.say(nl=f"Maar eerder hoorde {name} iets anders.", en=f"But {name} heard something else before.")
        return f" {said}"
    if event.right:
        return ""
    file = scene.file(event.case)
    done = len(file.outcomes) if file is not None else event.known
    nl, en = ("is", "is") if done == 1 else ("zijn", "are")
    said = scene.say(nl=f"Dat klopt niet, het {nl} er {done}", en=f"That is not so, there {en} {done}")
    contact = scene.beside(ContactAnswered, event.case)
    if contact is None or contact.read_card:
        return f" {said}."
    unread = scene.either(nl="maar de zaakkaart is niet gelezen", en="but nobody read the case card")
    return f" {said}, {unread}."


def unknown(scene: Scene, event: StatusUnknown) -> str:
    """Tell that an employee does not know, or may not say it to whoever is on the line."""
    seat, name = scene.seat(event.seat), scene.name(event.case)
    if event.kept_back:
        return scene.say(
            nl=f"{seat} mag niet zeggen hoe het staat: nergens staat dat iemand anders voor {name} mag spreken.",
            en=f"{seat} may not say where things stand: nowhere does it say that somebody else may speak for {name}.",
        )
    return scene.say(
        nl=f"{seat} kan {name} niet zeggen hoe het staat.", en=f"{seat} can't tell {name} where things stand."
    )


def at_home(scene: Scene, event: DiaryTurned) -> str | None:
    """Tell what happens at the resident's home."""
    persona = scene.words.scenario.personas.get(scene.memory.people[event.case].source)
    if persona is None:
        return None
    said = scene.words.sentence(persona.diary[event.line].text)
    return scene.say(nl=f"Thuis bij {scene.name(event.case)}: ", en=f"At home with {scene.name(event.case)}: ") + said


def waiting(scene: Scene, event: CallPromised | PromiseKept | PromiseBroken | SilenceFelt | DatePassed) -> str:
    """Tell what waiting brings: promises, silence, a date that passes."""
    name = scene.name(event.case)
    match event:
        case CallPromised():
            seat, before = scene.seat(event.seat), scene.by(event.before)
            return scene.say(
                nl=f"{seat} belooft dat {name} uiterlijk {before} wordt gebeld.",
                en=f"{seat} promises that {name} will be called by {before}.",
            )
        case PromiseKept():
            return scene.say(nl="Dat is op tijd, zoals beloofd.", en="That is in time, as promised.")
        case PromiseBroken():
            return scene.say(nl=f"Niemand heeft {name} gebeld.", en=f"Nobody has called {name}.")
        case SilenceFelt():
            return silence(scene, event)
        case DatePassed():
            said = scene.say(
                nl=f"{name} rekende op een uitkomst, uiterlijk vandaag. Die is er niet.",
                en=f"{name} counted on a result, today at the latest. There is none.",
            )
            return f"{said} {whereabouts(scene, event.case)}"
        case _:
            assert_never(event)


def silence(scene: Scene, event: SilenceFelt) -> str:
    """Tell for how long a resident heard nothing, and where the file lay all the while."""
    name, long = scene.name(event.case), scene.span(scene.entry.at - event.since)
    said = scene.say(nl=f"{name} hoort al {long} niets.", en=f"{name} has heard nothing for {long}.")
    return f"{said} {whereabouts(scene, event.case)}"


def result(scene: Scene, event: ResultTold) -> str:
    """Tell the result that the resident hears, and whether it is of any help."""
    seat, name = scene.seat(event.seat), scene.name(event.case)
    if not scene.kind(event.case).results:
        return scene.say(nl=f"{seat} rondt de zaak van {name} af.", en=f"{seat} rounds off {name}'s case.")
    title = scene.words.result(scene.kind(event.case), event.result)
    said = scene.say(nl=f"{seat} vertelt {name} de uitkomst: {title}.", en=f"{seat} tells {name} the result: {title}.")
    if event.need_met:
        return said
    return f"{said} {scene.say(nl=f'Daarmee is {name} niet geholpen.', en=f'That does not help {name}.')}"


def contact_person(scene: Scene, event: ContactPersonNamed) -> str:
    """Tell whom the resident can turn to."""
    seat, name = scene.seat(event.seat), scene.name(event.case)
    return scene.say(
        nl=f"{seat} wordt de vaste contactpersoon van {name}.", en=f"{seat} becomes the one person {name} can turn to."
    )


def thanked(scene: Scene, event: ThanksGiven) -> str:
    """Tell that a resident says thank you."""
    seat, name = scene.seat(event.seat), scene.name(event.case)
    return scene.say(nl=f"{name} bedankt {seat}.", en=f"{name} thanks {seat}.")
