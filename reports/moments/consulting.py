"""Lesson 2, involve residents early: what came to light late, or in time."""

from collections.abc import Iterator

from reports.moments.moment import Moment, moment
from reports.telling.organisation import table
from reports.telling.scene import Scene
from simulation.case import DAY
from simulation.events.contact import QuestionAsked
from simulation.events.organisation import MeetingHeld
from simulation.events.work import ConflictFound, TaskReopened

LATE = 7 * DAY
"""From so long after the beginning on, a new question comes late."""


class Consulting:
    """Looks for conflicts, new questions and meetings, and how far the case had come."""

    lesson = 2

    def see(self, scene: Scene) -> Iterator[Moment]:
        """Give the moments of this entry."""
        for event in scene.entry.events:
            match event:
                case ConflictFound():
                    yield _early(scene, event) if event.early else _late(scene, event)
                case QuestionAsked() if len(event.repeated) < len(event.facts) and _age(scene, event.case) >= LATE:
                    yield _asked_late(scene, event)
                case MeetingHeld(resident=True) if event.case and scene.beside(ConflictFound) is None:
                    yield from _together(scene, event)
                case _:
                    pass


def _age(scene: Scene, case: str) -> int:
    """Give how long ago the first contact was."""
    file = scene.file(case)
    return scene.entry.at - file.opened if file is not None and file.opened is not None else 0


def _late(scene: Scene, event: ConflictFound) -> Moment:
    """Tell what came to light only after work was done."""
    seat, name, long = scene.seat(event.seat), scene.name(event.case), scene.span(_age(scene, event.case))
    title = scene.words.quoted(scene.kind(event.case).conflicts[event.conflict].title)
    reopened = (e.task for e in scene.entry.events if isinstance(e, TaskReopened) and e.case == event.case)
    again = list(dict.fromkeys(reopened))
    said = scene.either(
        nl=f"pas {long} na het eerste contact van {name} ontdekt {seat}: {title}{_redone(scene, event.case, again)}.",
        en=f"only {long} after {name}'s first contact {seat} finds out: {title}{_redone(scene, event.case, again)}.",
    )
    return moment(scene, 2, 10 + _age(scene, event.case) / DAY + 3 * len(again), event.case, (seat, name), said)


def _redone(scene: Scene, case: str, again: list[str]) -> str:
    """Name the work that is lost, as the end of a sentence."""
    if not again:
        return ""
    lost = scene.words.people([scene.task(case, task) for task in again])
    must = "moet" if len(again) == 1 else "moeten"
    return scene.either(nl=f", en {lost} {must} over", en=f", and {lost} must be done again")


def _early(scene: Scene, event: ConflictFound) -> Moment:
    """Tell what came to light before any work was lost."""
    seat, name = scene.seat(event.seat), scene.name(event.case)
    title = scene.words.quoted(scene.kind(event.case).conflicts[event.conflict].title)
    said = scene.either(
        nl=f"aan tafel over {name} blijkt op tijd: {title}; er hoeft geen werk over.",
        en=f"at the table about {name} it turns out in time: {title}; no work must be done again.",
    )
    return moment(scene, 2, 8, event.case, (seat, name), said)


def _asked_late(scene: Scene, event: QuestionAsked) -> Moment:
    """Tell what could have been asked at once."""
    seat, name, age = scene.seat(event.seat), scene.name(event.case), _age(scene, event.case)
    again = {repeat.fact for repeat in event.repeated}
    things = scene.things(event.case, [fact for fact in event.facts if fact not in again])
    said = scene.either(
        nl=f"pas {scene.span(age)} na het eerste contact vraagt {seat} aan {name}: {things}.",
        en=f"only {scene.span(age)} after the first contact {seat} asks {name} for: {things}.",
    )
    return moment(scene, 2, age / DAY / 3, event.case, (seat, name), said)


def _together(scene: Scene, event: MeetingHeld) -> Iterator[Moment]:
    """Tell that resident and desks sat together before any work was done."""
    file = scene.file(event.case)
    if file is None:
        return
    people = (*(scene.seat(seat) for seat in event.seats), scene.name(event.case))
    steps = len(file.outcomes)
    said = scene.either(
        nl=f"{table(scene, event)} zitten samen aan tafel, als er {steps} van de stappen klaar zijn.",
        en=f"{table(scene, event)} sit together at one table, when {steps} of the steps are done.",
    )
    yield moment(scene, 2, 3 / (1 + steps), event.case, people, said)
