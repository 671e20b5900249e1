"""Lesson 3, be creative in finding solutions: a result that helps nobody, or one that was made to fit."""

from collections.abc import Iterator

from reports.moments.moment import Moment, moment
from reports.telling.scene import Scene
from simulation.events.case import CaseClosed
from simulation.events.contact import ContactMade, ResultTold
from simulation.events.organisation import SolutionProposed, SolutionSettled
from simulation.events.table import RoundOpened


class Tailoring:
    """Looks for needs that fit no product, and what became of them."""

    lesson = 3

    def __init__(self) -> None:
        """Start with nothing proposed."""
        self._proposed: dict[str, SolutionProposed] = {}

    def see(self, scene: Scene) -> Iterator[Moment]:
        """Give the moments of this entry."""
        for event in scene.entry.events:
            match event:
                case RoundOpened():
                    self._proposed.clear()
                case SolutionProposed():
                    self._proposed[event.case] = event
                case SolutionSettled() if event.case in self._proposed:
                    yield _settled(scene, event, self._proposed[event.case])
                case ResultTold() if scene.memory.people[event.case].tailored:
                    yield _ended(scene, event)
                case ContactMade(purpose="objection"):
                    yield _came_back(scene, event)
                case CaseClosed() if scene.memory.people[event.case].tailored and not scene.beside(ResultTold):
                    yield _gave_up(scene, event)
                case _:
                    pass


def _settled(scene: Scene, event: SolutionSettled, made: SolutionProposed) -> Moment:
    """Tell what the resident thinks of a solution that two desks worked out."""
    seat, role, name = scene.seat(made.seat), scene.role(made.role), scene.name(event.case)
    if event.accepted:
        said = scene.either(
            nl=f"{name} zegt ja tegen een oplossing op maat, die {seat} en {role} samen hebben bedacht.",
            en=f"{name} says yes to a tailored solution that {seat} and {role} worked out together.",
        )
        return moment(scene, 3, 12, event.case, (seat, role, name), said)
    said = scene.either(
        nl=f"{name} zegt nee: wat {seat} en {role} hebben bedacht, helpt niet.",
        en=f"{name} says no: what {seat} and {role} worked out does not help.",
    )
    return moment(scene, 3, 7, event.case, (seat, role, name), said)


def _ended(scene: Scene, event: ResultTold) -> Moment:
    """Tell how a case ended that fits no product."""
    seat, name = scene.seat(event.seat), scene.name(event.case)
    result = scene.words.result(scene.kind(event.case), event.result)
    if event.need_met:
        said = scene.either(
            nl=f"{name} past in geen enkel hokje en krijgt van {seat} toch wat helpt: {result}.",
            en=f"{name} fits no product and yet gets what helps from {seat}: {result}.",
        )
        return moment(scene, 3, 11, event.case, (seat, name), said)
    said = scene.either(
        nl=f"{seat} vertelt {name} de uitkomst {result}; op papier is het klaar, maar {name} is er niet mee geholpen.",
        en=f"{seat} tells {name} the result {result}; on paper it is done, but it does not help {name}.",
    )
    return moment(scene, 3, 10, event.case, (seat, name), said)


def _came_back(scene: Scene, event: ContactMade) -> Moment:
    """Tell that a resident comes back about a result."""
    name = scene.name(event.case)
    said = scene.either(
        nl=f"{name} komt terug, omdat de uitkomst niet helpt.",
        en=f"{name} comes back, because the result does not help.",
    )
    return moment(scene, 3, 9, event.case, (name,), said)


def _gave_up(scene: Scene, event: CaseClosed) -> Moment:
    """Tell that a resident whose need fits no product gave up."""
    name = scene.name(event.case)
    said = scene.either(
        nl=f"{name} past in geen enkel hokje en stopt ermee, zonder oplossing.",
        en=f"{name} fits no product and gives up, without a solution.",
    )
    return moment(scene, 3, 8, event.case, (name,), said)
