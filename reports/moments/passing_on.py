"""Lesson 6, make new agreements on integral work: files that bounce, and files that lie in trays."""

from collections.abc import Iterator

from reports.moments.moment import Moment, Start, moment
from reports.telling.asking import nth
from reports.telling.scene import Scene
from simulation.case import DAY
from simulation.events.table import RoundClosed, RoundOpened
from simulation.events.work import TaskAccepted, TaskOffered, TaskSentBack
from simulation.world.casefile import Assignment


class PassingOn:
    """Looks for wrong desks and long waits between desks."""

    lesson = 6

    def __init__(self) -> None:
        """Start with nothing offered."""
        self._offered: dict[tuple[str, str], Start] = {}
        self._bounced: dict[str, int] = {}

    def see(self, scene: Scene) -> Iterator[Moment]:
        """Give the moments of this entry."""
        for event in scene.entry.events:
            match event:
                case RoundOpened():
                    self._bounced.clear()
                case TaskOffered():
                    self._offered[event.case, event.task] = Start(scene.entry.at, scene.entry.number)
                case TaskAccepted():
                    yield from self._taken(scene, event)
                case TaskSentBack():
                    yield self._bounce(scene, event)
                case RoundClosed():
                    yield from self._left(scene)
                case _:
                    pass

    def _taken(self, scene: Scene, event: TaskAccepted) -> Iterator[Moment]:
        """Tell how long a file lay before somebody took it, if that was long."""
        start = self._offered.pop((event.case, event.task), None)
        if start is None or scene.entry.at - start.at < DAY:
            return
        seat, name, task = scene.seat(event.seat), scene.name(event.case), scene.task(event.case, event.task)
        long, since = scene.span(scene.entry.at - start.at), scene.day(start.at)
        said = scene.either(
            nl=f"{seat} pakt het dossier van {name} op voor {task}, na {long} in de bak (sinds {since}).",
            en=f"{seat} takes up {name}'s file for {task}, after {long} in the tray (since {since}).",
        )
        yield moment(scene, 6, (scene.entry.at - start.at) / DAY, event.case, (seat, name), said)

    def _bounce(self, scene: Scene, event: TaskSentBack) -> Moment:
        """Tell that a file came to the wrong desk, and how often that happened."""
        start = self._offered.pop((event.case, event.task), Start(scene.entry.at, scene.entry.number))
        times = self._bounced[event.case] = self._bounced.get(event.case, 0) + 1
        seat, to, name = scene.seat(event.seat), scene.seat(event.to), scene.name(event.case)
        task, long = scene.task(event.case, event.task), scene.span(scene.entry.at - start.at)
        time = nth(scene, times)
        again_nl, again_en = ("", "") if times == 1 else (
            f", voor de {time} keer bij deze zaak", f", for the {time} time in this case"
        )  # fmt: skip
        said = scene.either(
            nl=f"{seat} stuurt het dossier van {name} na {long} terug naar {to}: de verkeerde plek voor {task}"
            f"{again_nl}.",
            en=f"{seat} sends {name}'s file back to {to} after {long}: the wrong place for {task}{again_en}.",
        )
        weight = 3 * times + (scene.entry.at - start.at) / DAY
        return moment(scene, 6, weight, event.case, (seat, to, name), said)

    def _left(self, scene: Scene) -> Iterator[Moment]:
        """Tell of every file that lies in a tray when the round closes."""
        for case in scene.world.cases.values():
            for waiting in case.assigned.values():
                if not waiting.seat and scene.entry.at - waiting.offered >= DAY:
                    yield _lies(scene, waiting)


def _lies(scene: Scene, waiting: Assignment) -> Moment:
    """Tell in whose tray a file still lies."""
    role, name, task = scene.role(waiting.role), scene.name(waiting.case), scene.task(waiting.case, waiting.task)
    lay = scene.entry.at - waiting.offered
    long = scene.span(lay)
    said = scene.either(
        nl=f"de ronde is voorbij en het dossier van {name} ligt al {long} in de bak van {role}, voor {task}.",
        en=f"the round is over and {name}'s file has been in the tray of {role} for {long}, for {task}.",
    )
    return moment(scene, 6, lay / DAY, waiting.case, (role, name), said)
