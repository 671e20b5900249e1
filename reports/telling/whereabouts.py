"""Telling where a file is and whose it is: before a desk, in a tray, at home, nobody's."""

from reports.telling.scene import Scene
from simulation.wording.words import great
from simulation.world.casefile import Assignment, CaseFile


def whereabouts(scene: Scene, case: str) -> str:
    """Say where the file lies, since when, and who owns the case."""
    file = scene.file(case)
    return f"{great(place(scene, file))}. {owner(scene, file)}" if file is not None else ""


def place(scene: Scene, file: CaseFile, *, timed: bool = True) -> str:
    """Say where the file lies, and how long it has been in a tray: what waits longest comes first."""
    waiting = sorted((a for a in file.assigned.values() if not a.seat), key=lambda a: a.offered)
    if waiting:
        return _in_tray(scene, waiting[0], timed=timed)
    if any(not question.replied for question in file.questions.values()):
        name = scene.name(file.id)
        return scene.either(
            nl=f"er wacht nog een vraag op antwoord van {name}", en=f"a question waits for {name} to answer"
        )
    hands = next((a.seat for a in file.assigned.values()), file.holder)
    if not hands:
        return scene.either(nl="niemand heeft het dossier", en="nobody has the file")
    return scene.either(nl=f"het dossier ligt bij {scene.seat(hands)}", en=f"the file lies with {scene.seat(hands)}")


def _in_tray(scene: Scene, waiting: Assignment, *, timed: bool) -> str:
    """Say in whose tray the file lies."""
    role, long = scene.role(waiting.role), scene.span(scene.entry.at - waiting.offered)
    if not timed:
        return scene.either(nl=f"het dossier ligt in de bak van {role}", en=f"the file lies in the tray of {role}")
    return scene.either(
        nl=f"het dossier ligt al {long} in de bak van {role}", en=f"the file has been in the tray of {role} for {long}"
    )


def owner(scene: Scene, file: CaseFile) -> str:
    """Say whose case it is."""
    if file.owner:
        seat = scene.seat(file.owner)
        return scene.say(nl=f"De zaak is van {seat}.", en=f"The case is owned by {seat}.")
    if file.claims:
        return scene.say(nl="Er is onenigheid over van wie de zaak is.", en="It is disputed whose case it is.")
    return scene.say(nl="De zaak is van niemand.", en="Nobody owns the case.")
