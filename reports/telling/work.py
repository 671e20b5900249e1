"""Telling who has what in hand: tasks, handovers, work that must be done again, ownership."""

from typing import assert_never

from reports.telling.handing import tell_handing
from reports.telling.scene import Scene
from simulation.events.work import (
    AdviceOverdue,
    CaseClaimed,
    ClaimReleased,
    ConflictFound,
    DeedBegun,
    DeedDone,
    DeedPaused,
    DeedResumed,
    DeskChased,
    DeskReminded,
    FileShared,
    OwnerSettled,
    TaskAccepted,
    TaskBegun,
    TaskDone,
    TaskDropped,
    TaskOffered,
    TaskReopened,
    TaskRipened,
    TaskSentBack,
    WorkEvent,
)
from simulation.wording.words import great


def tell_work(scene: Scene, event: WorkEvent) -> str | None:
    """Tell one event around work; what hands are busy with is passed over."""
    match event:
        case DeedBegun() | DeedPaused() | DeedResumed() | DeedDone():
            return None
        case TaskOffered() | TaskAccepted() | TaskSentBack() | FileShared():
            return tell_handing(scene, event)
        case TaskBegun():
            seat, task = scene.seat(event.seat), scene.task(event.case, event.task)
            return scene.say(nl=f"{seat} begint aan {task}.", en=f"{seat} begins on {task}.")
        case TaskDone():
            return _done(scene, event)
        case TaskRipened():
            task = scene.task(event.case, event.task)
            return scene.say(
                nl=f"Er is lang genoeg gewacht: {task} kan beginnen.", en=f"The wait is over: {task} can begin."
            )
        case TaskReopened():
            return _reopened(scene, event)
        case TaskDropped() | AdviceOverdue() | DeskChased() | DeskReminded():
            return _unanswered(scene, event)
        case ConflictFound():
            return found(scene, event)
        case CaseClaimed() | ClaimReleased() | OwnerSettled():
            return _owned(scene, event)
        case _:
            assert_never(event)


def _done(scene: Scene, event: TaskDone) -> str:
    """Tell that a task is done, and how it ended."""
    seat, task = scene.seat(event.seat), scene.task(event.case, event.task)
    outcome = scene.kind(event.case).tasks[event.task].outcomes.get(event.outcome)
    if outcome is None:
        return scene.say(nl=f"{seat} is klaar met {task}.", en=f"{seat} has done {task}.")
    how = scene.words.text(outcome.title)
    return scene.say(nl=f"{seat} is klaar met {task}: {how}.", en=f"{seat} has done {task}: {how}.")


def _reopened(scene: Scene, event: TaskReopened) -> str:
    """Tell that work must be done again, and for what."""
    task = scene.task(event.case, event.task)
    if event.why == event.task:
        return scene.say(
            nl=f"De taak {task} is pas klaar als er meer bekend is.",
            en=f"The task {task} is only done once more is known.",
        )
    if event.why in scene.kind(event.case).tasks:
        why = scene.task(event.case, event.why)
        return scene.say(nl=f"Door {why} moet {task} over.", en=f"Because of {why}, {task} must be done again.")
    if event.why in scene.kind(event.case).facts:
        fact = scene.things(event.case, [event.why])
        return scene.say(
            nl=f"De taak {task} moet over, want er is iets veranderd: {fact}.",
            en=f"The task {task} must be done again, because something has changed: {fact}.",
        )
    return scene.say(nl=f"De taak {task} moet over.", en=f"The task {task} must be done again.")


def _unanswered(scene: Scene, event: TaskDropped | AdviceOverdue | DeskChased | DeskReminded) -> str:
    """Tell of what does not come."""
    task = scene.task(event.case, event.task)
    match event:
        case TaskDropped():
            seat = scene.seat(event.seat)
            return scene.say(
                nl=f"Op {task} komt geen antwoord. {great(seat)} gaat verder zonder.",
                en=f"No answer comes to {task}. {great(seat)} goes on without.",
            )
        case AdviceOverdue():
            return scene.say(
                nl=f"De taak {task} had nu klaar moeten zijn, maar is het niet.",
                en=f"The task {task} should be done by now, but is not.",
            )
        case DeskChased():
            seat = scene.seat(event.seat)
            return scene.say(nl=f"{seat} vraagt waar {task} blijft.", en=f"{seat} asks what keeps {task}.")
        case DeskReminded():
            return scene.say(
                nl=f"Vandaag moet {task} klaar zijn: dat was de afspraak.",
                en=f"Today {task} is due, as was agreed.",
            )
        case _:
            assert_never(event)


def found(scene: Scene, event: ConflictFound) -> str:
    """Tell that two demands exclude each other, and whether that comes in time."""
    title = scene.words.quoted(scene.kind(event.case).conflicts[event.conflict].title)
    if event.early:
        return scene.say(
            nl=f"Nu blijkt: {title}. Dat is op tijd, er is nog geen werk voor niets gedaan.",
            en=f"Now it turns out: {title}. That is in time, no work has been in vain.",
        )
    return scene.say(
        nl=f"Nu pas blijkt: {title}. Werk dat al klaar was, moet over.",
        en=f"Only now it turns out: {title}. Work that was done must be done again.",
    )


def _owned(scene: Scene, event: CaseClaimed | ClaimReleased | OwnerSettled) -> str:
    """Tell whose case it becomes, or ceases to be."""
    seat, file = scene.seat(event.seat), scene.file(event.case)
    match event:
        case CaseClaimed() if file is not None and len(file.claims) > 1:
            return scene.say(
                nl=f"{seat} zegt ook: dit is mijn zaak. Nu is niet duidelijk van wie de zaak is.",
                en=f"{seat} says so too: this is my case. Now it is not clear whose case it is.",
            )
        case CaseClaimed():
            return scene.say(nl=f"{seat} zegt: dit is mijn zaak.", en=f"{seat} says: this is my case.")
        case ClaimReleased():
            said = scene.say(nl=f"{seat} laat de zaak los.", en=f"{seat} lets go of the case.")
            nobody = scene.say(nl="De zaak is nu van niemand.", en="Nobody owns the case now.")
            return said if file is not None and file.claims else f"{said} {nobody}"
        case OwnerSettled():
            return scene.say(nl=f"De zaak is vanaf nu van {seat}.", en=f"From now on {seat} owns the case.")
        case _:
            assert_never(event)
