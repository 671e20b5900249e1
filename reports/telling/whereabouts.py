"""Telling where a file is and whose it is: before a desk, in a tray, at home, nobody's."""

from reports.telling.scene import Scene
from simulation.world.casefile import Assignment, CaseFile


def whereabouts(scene: Scene, case: str) -> str:
    """Say where the file lies, since when, and who owns the case."""
    file = scene.file(case)
    if file is None:
        return ""
    return f"{_place(scene, file)} {owner(scene, file)}"


def _place(scene: Scene, file: CaseFile) -> str:
    """Say where the file lies: what waits longest in a tray first."""
    waiting = sorted((a for a in file.assigned.values() if not a.seat), key=lambda a: a.offered)
    if waiting:
        return _in_tray(scene, waiting[0])
    if any(not question.replied for question in file.questions.values()):
        name = scene.name(file.id)
        return scene.say(nl=f"Er wacht nog een vraag op antwoord van {name}.", en=f"A question still waits for {name}.")
    hands = next((a.seat for a in file.assigned.values()), file.holder)
    if not hands:
        return scene.say(nl="Niemand heeft het dossier.", en="Nobody has the file.")
    return scene.say(nl=f"Het dossier ligt bij {scene.seat(hands)}.", en=f"The file lies with {scene.seat(hands)}.")


def _in_tray(scene: Scene, waiting: Assignment) -> str:
    """Say in whose tray the file lies, and for how long."""
    role, long = scene.role(waiting.role), scene.span(scene.entry.at - waiting.offered)
    return scene.say(
        nl=f"Het dossier ligt al {long} in de bak van {role}.",
        en=f"The file has been in the tray of {role} for {long}.",
    )


def owner(scene: Scene, file: CaseFile) -> str:
    """Say whose case it is."""
    if file.owner:
        seat = scene.seat(file.owner)
        return scene.say(nl=f"De zaak is van {seat}.", en=f"The case is owned by {seat}.")
    if file.claims:
        return scene.say(nl="Er is onenigheid over van wie de zaak is.", en="It is disputed whose case it is.")
    return scene.say(nl="De zaak is van niemand.", en="Nobody owns the case.")
