"""Telling what happens to a case as a whole."""

from typing import assert_never

from reports.telling.scene import Scene
from simulation.events.case import (
    CaseClassified,
    CaseClosed,
    CaseDecided,
    CaseEvent,
    CaseOpened,
    CaseReopened,
    PlanChanged,
    PrioritySet,
    ResidentArrived,
)
from simulation.events.contact import ResultTold
from simulation.events.organisation import ManagerAnswered
from simulation.events.work import TaskDone


def tell_case(scene: Scene, event: CaseEvent) -> str | None:
    """Tell one event in the life of a case; that it opened is told with the first contact."""
    match event:
        case ResidentArrived():
            return _arrived(scene, event)
        case CaseOpened():
            return None
        case CaseClassified():
            return _classified(scene, event)
        case CaseDecided():
            return _decided(scene, event)
        case CaseClosed():
            return _closed(scene, event)
        case CaseReopened():
            return _reopened(scene, event)
        case PrioritySet():
            return _first(scene, event)
        case PlanChanged():
            return _changed(scene, event)
        case _:
            assert_never(event)


def _arrived(scene: Scene, event: ResidentArrived) -> str:
    """Introduce a resident: by the own story, or by what is asked for."""
    persona = scene.words.scenario.personas.get(event.source)
    if persona is not None:
        return scene.words.sentence(persona.story)
    name, what = scene.name(event.case), scene.words.text(scene.kind(event.case).title)
    return scene.say(nl=f"{name} heeft een vraag: {what}.", en=f"{name} has a request: {what}.")


def _classified(scene: Scene, event: CaseClassified) -> str:
    """Tell in which class the case falls."""
    classes = scene.kind(event.case).classes
    title = scene.words.quoted(classes.bounds[event.klass].title) if classes is not None else ""
    name = scene.name(event.case)
    return scene.say(nl=f"De zaak van {name} valt in de klasse {title}.", en=f"{name}'s case falls in class {title}.")


def _decided(scene: Scene, event: CaseDecided) -> str:
    """Tell the decision; the resident does not know it yet."""
    seat, name = scene.seat(event.seat), scene.name(event.case)
    result = scene.words.result(scene.kind(event.case), event.result)
    if scene.beside(TaskDone, event.case) is not None:
        return scene.say(
            nl=f"Daarmee is er een besluit: {result}. {name} weet dat nog niet.",
            en=f"With that there is a decision: {result}. {name} does not know yet.",
        )
    return scene.say(
        nl=f"{seat} neemt een besluit: {result}. {name} weet dat nog niet.",
        en=f"{seat} takes a decision: {result}. {name} does not know yet.",
    )


def _closed(scene: Scene, event: CaseClosed) -> str | None:
    """Tell that it is over, unless the resident just heard the result."""
    if scene.beside(ResultTold, event.case) is not None:
        return None
    name = scene.name(event.case)
    if event.case in scene.memory.announced:
        return scene.say(nl=f"Aan de zaak van {name} is nu alles gedaan.", en=f"All is done now on {name}'s case.")
    result = scene.words.result(scene.kind(event.case), event.result)
    return scene.say(
        nl=f"{name} stopt ermee. De zaak is gesloten: {result}.",
        en=f"{name} gives up. The case is closed: {result}.",
    )


def _reopened(scene: Scene, event: CaseReopened) -> str:
    """Tell that the resident does not leave it at this."""
    name, seat = scene.name(event.case), scene.seat(event.seat)
    result = scene.words.result(scene.kind(event.case), event.result)
    return scene.say(
        nl=f"{name} maakt bezwaar tegen het besluit: {result}. De zaak gaat weer open en ligt bij {seat}.",
        en=f"{name} objects to the decision: {result}. The case is open again and lies with {seat}.",
    )


def _first(scene: Scene, event: PrioritySet) -> str | None:
    """Tell that a case goes first, unless the manager just said so."""
    if scene.beside(ManagerAnswered, event.case) is not None:
        return None
    name = scene.name(event.case)
    return scene.say(
        nl=f"De zaak van {name} gaat nu voor andere zaken.", en=f"{name}'s case now goes before other cases."
    )


def _changed(scene: Scene, event: PlanChanged) -> str:
    """Tell that a fact is no longer what it was."""
    name, fact = scene.name(event.case), scene.things(event.case, [event.fact])
    value = scene.words.value(event.value)
    return scene.say(
        nl=f"Bij {name} verandert iets: {fact} wordt {value}. De organisatie weet dat nog niet.",
        en=f"Something changes for {name}: {fact} becomes {value}. The organisation does not know yet.",
    )
