"""Telling how a file goes from desk to desk."""

from typing import assert_never

from reports.telling.scene import Scene
from simulation.case import DAY
from simulation.events.work import ClaimReleased, FileShared, TaskAccepted, TaskOffered, TaskSentBack


def tell_handing(scene: Scene, event: TaskOffered | TaskAccepted | TaskSentBack | FileShared) -> str:
    """Tell that a file is offered, taken, sent back, or goes to several desks at once."""
    match event:
        case TaskOffered():
            return _offered(scene, event) + _support(scene, event)
        case TaskAccepted():
            return _accepted(scene, event)
        case TaskSentBack():
            seat, to, task = scene.seat(event.seat), scene.seat(event.to), scene.task(event.case, event.task)
            return scene.say(
                nl=f"{seat} stuurt het dossier terug naar {to}: voor {task} is dit niet de goede plek.",
                en=f"{seat} sends the file back to {to}: this is not the right place for {task}.",
            )
        case FileShared():
            return scene.say(
                nl="Vanaf nu kan iedereen tegelijk aan het dossier werken.",
                en="From now on everybody can work on the file at the same time.",
            )
        case _:
            assert_never(event)


def _offered(scene: Scene, event: TaskOffered) -> str:
    """Tell who passes the file to whom, with a talk or without."""
    task, role = scene.task(event.case, event.task), scene.role(event.role)
    if not event.seat:
        return scene.say(nl=f"Het dossier gaat naar {role} voor {task}.", en=f"The file goes to {role} for {task}.")
    giver = scene.seat(event.seat)
    if event.warm:
        to = scene.seat(event.to) if event.to else role
        return scene.say(
            nl=f"{giver} praat met {to} en geeft het dossier door voor {task}.",
            en=f"{giver} speaks with {to} and passes the file on for {task}.",
        )
    return scene.say(
        nl=f"{giver} geeft het dossier door aan {role} voor {task}, zonder erover te praten.",
        en=f"{giver} passes the file on to {role} for {task}, without speaking about it.",
    )


def _support(scene: Scene, event: TaskOffered) -> str:
    """Say what goes along: what the case card holds, by when an answer is due, and an owner or none."""
    parts = [_on_card(scene, event)] if event.needed and not event.warm else []
    if event.due is not None:
        due = scene.by(event.due)
        parts.append(scene.say(nl=f"Het moet klaar zijn op {due}.", en=f"It must be done by {due}."))
    file, let_go = scene.file(event.case), scene.beside(ClaimReleased, event.case)
    if file is not None and not file.claims and not let_go and scene.memory.offers.get(event.case) == 1:
        parts.append(scene.say(nl="De zaak is van niemand.", en="Nobody owns the case."))
    return "".join(f" {part}" for part in parts)


def _on_card(scene: Scene, event: TaskOffered) -> str:
    """Say how much of what the receiver needs stands on the case card."""
    if not event.on_card:
        return scene.say(
            nl="Niets van wat daarvoor nodig is, staat op de zaakkaart.",
            en="Nothing that this needs is on the case card.",
        )
    if event.on_card == event.needed:
        return scene.say(nl="Wat daarvoor nodig is, staat op de zaakkaart.", en="What this needs is on the case card.")
    nl, en = ("staat", "is") if event.on_card == 1 else ("staan", "are")
    return scene.say(
        nl=f"Van de {event.needed} dingen die daarvoor nodig zijn, {nl} er {event.on_card} op de zaakkaart.",
        en=f"Of the {event.needed} things that this needs, {event.on_card} {en} on the case card.",
    )


def _accepted(scene: Scene, event: TaskAccepted) -> str:
    """Tell who takes it up, and how long it lay."""
    seat, task = scene.seat(event.seat), scene.task(event.case, event.task)
    said = scene.say(nl=f"{seat} pakt {task} op.", en=f"{seat} takes up {task}.")
    lay = rested(scene, event)
    if lay < DAY:
        return said
    long = scene.span(lay)
    waited = scene.say(nl=f"Het dossier heeft {long} gewacht.", en=f"The file has waited for {long}.")
    return f"{said} {waited}"


def rested(scene: Scene, event: TaskAccepted) -> int:
    """Give how long a task lay before somebody took it."""
    file = scene.file(event.case)
    assignment = file.assigned.get(event.task) if file is not None else None
    return scene.entry.at - assignment.offered if assignment is not None else 0
