"""Work: what was done, came back, waits or clashes, and whose it is."""

from typing import Final

from roles.terminal.presenter.news.telling import Said, Telling, kind, resident
from roles.terminal.voice import Voice
from simulation.events.case import CaseDecided
from simulation.events.work import ConflictFound, DeskChased, DeskReminded, OwnerSettled, TaskDone, TaskSentBack


def _done(voice: Voice, event: TaskDone) -> Said:
    """Tell how a task ended."""
    of = kind(voice, event.case)
    task, outcome = voice.task(of, event.task), voice.value(of, event.task, event.outcome)
    return f"‘{task}’ ({resident(voice, event.case)}): {outcome}.", "good"


def _sent_back(voice: Voice, event: TaskSentBack) -> Said:
    """Tell that a task came back."""
    seat, who, task = voice.seat(event.seat), resident(voice, event.case), _task(voice, event)
    return voice.say(nl=f"{seat} stuurt ‘{task}’ terug ({who}).", en=f"{seat} sends ‘{task}’ back ({who})."), "bad"


def _chased(voice: Voice, event: DeskChased) -> Said:
    """Tell that a colleague asks for a task."""
    seat, who, task = voice.seat(event.seat), resident(voice, event.case), _task(voice, event)
    return voice.say(nl=f"{seat} vraagt waar ‘{task}’ blijft ({who}).", en=f"{seat} asks where ‘{task}’ is ({who})."), (
        "waiting"
    )


def _reminded(voice: Voice, event: DeskReminded) -> Said:
    """Tell that it is time for a task."""
    who, task = resident(voice, event.case), _task(voice, event)
    return voice.say(nl=f"Het is tijd voor ‘{task}’ ({who}).", en=f"‘{task}’ is due ({who})."), "waiting"


def _clashes(voice: Voice, event: ConflictFound) -> Said:
    """Tell what turns out not to go together."""
    who, title = resident(voice, event.case), voice.text(kind(voice, event.case).conflicts[event.conflict].title)
    return voice.say(
        nl=f"{who}: er blijkt iets te botsen: {title}.", en=f"{who}: something turns out to clash: {title}."
    ), "bad"


def _yours(voice: Voice, event: OwnerSettled) -> Said:
    """Tell that a case is one's own by the manager's word."""
    who = resident(voice, event.case)
    return voice.say(nl=f"De leiding zegt: {who} is uw zaak.", en=f"The manager says: {who} is your case."), "first"


def _decided(voice: Voice, event: CaseDecided) -> Said:
    """Tell that a decision was taken, which the resident does not know yet."""
    who = resident(voice, event.case)
    return voice.say(
        nl=f"U hebt besloten over {who}. Die weet het nog niet.",
        en=f"You have decided about {who}, who does not know yet.",
    ), "good"


def _task(voice: Voice, event: TaskSentBack | DeskChased | DeskReminded) -> str:
    """Name the task."""
    return voice.task(kind(voice, event.case), event.task)


AT_A_DESK: Final[Telling] = {
    TaskDone: _done,
    TaskSentBack: _sent_back,
    DeskChased: _chased,
    DeskReminded: _reminded,
    ConflictFound: _clashes,
    OwnerSettled: _yours,
    CaseDecided: _decided,
}
