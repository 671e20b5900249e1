"""Lesson 7, make the managers' support felt: who had to wait for a word, and what was said."""

from collections.abc import Iterator

from reports.moments.moment import Moment, moment
from reports.telling.organisation import asked_for
from reports.telling.scene import Scene
from reports.telling.table import tell_table
from simulation.case import DAY
from simulation.events.organisation import ManagerAnswered
from simulation.events.table import AgreementBacked, RoundClosed
from simulation.wording.words import small
from simulation.world.desk import Request


class Leading:
    """Looks for requests that wait for the manager, answers, and agreements that are backed."""

    lesson = 7

    def see(self, scene: Scene) -> Iterator[Moment]:
        """Give the moments of this entry."""
        for event in scene.entry.events:
            match event:
                case ManagerAnswered():
                    yield _answered(scene, event)
                case AgreementBacked():
                    people = (scene.seat(event.seat),)
                    yield moment(scene, 7, 2, "", people, small(tell_table(scene, event) or ""))
                case RoundClosed():
                    for request in scene.world.requests.values():
                        if request.leave is not None:
                            yield _waits(scene, request)
                case _:
                    pass


def _answered(scene: Scene, event: ManagerAnswered) -> Moment:
    """Tell what the manager granted or refused, and after how long."""
    seat, leader, name = scene.seat(event.seat), scene.leader(), scene.name(event.case)
    leave = asked_for(scene, event.leave)
    waited = scene.entry.at - scene.memory.requests.get(event.request, scene.entry.at)
    long = scene.span(waited)
    if event.granted:
        said = scene.either(
            nl=f"na {long} geeft {leader} {seat} {leave}, voor de zaak van {name}.",
            en=f"after {long} {leader} gives {seat} {leave}, for {name}'s case.",
        )
        return moment(scene, 7, 1 + waited / DAY, event.case, (leader, seat, name), said)
    said = scene.either(
        nl=f"na {long} geeft {leader} {seat} geen {leave}, voor de zaak van {name}.",
        en=f"after {long} {leader} gives {seat} no {leave}, for {name}'s case.",
    )
    return moment(scene, 7, 5 + waited / DAY, event.case, (leader, seat, name), said)


def _waits(scene: Scene, request: Request) -> Moment:
    """Tell who is still waiting for the manager when the round closes."""
    seat, leader, name = scene.seat(request.seat), scene.leader(), scene.name(request.case)
    leave = asked_for(scene, request.leave) if request.leave is not None else ""
    waited = scene.entry.at - request.at
    long = scene.span(waited)
    said = scene.either(
        nl=f"de ronde is voorbij en {seat} wacht al {long} op {leader}: {leave}, voor de zaak van {name}.",
        en=f"the round is over and {seat} has waited for {leader} for {long}: {leave}, for {name}'s case.",
    )
    return moment(scene, 7, 3 + waited / DAY, request.case, (seat, leader, name), said)
