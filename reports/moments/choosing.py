"""Lesson 5, live the service vision: what a seat chose when it hurt."""

from collections.abc import Iterator

from reports.moments.moment import Moment, moment
from reports.telling.scene import Scene
from simulation.events.contact import TrustMoved
from simulation.events.organisation import DilemmaDecided


class Choosing:
    """Looks for dilemmas and how they were decided."""

    lesson = 5

    def see(self, scene: Scene) -> Iterator[Moment]:
        """Give the moments of this entry."""
        for event in scene.entry.events:
            if isinstance(event, DilemmaDecided):
                yield _decided(scene, event)


def _decided(scene: Scene, event: DilemmaDecided) -> Moment:
    """Tell what a seat had to choose between, and what it chose."""
    seat, name = scene.seat(event.seat), scene.name(event.case)
    title = scene.words.quoted(scene.words.scenario.dilemmas[event.name].title)
    felt = scene.beside(TrustMoved, event.case)
    weight = abs(felt.step) if felt is not None else 0.0
    if event.resident_first:
        said = scene.either(
            nl=f"{seat} staat voor de keuze {title} en kiest voor wat {name} nu helpt.",
            en=f"{seat} faces the choice {title} and chooses what helps {name} now.",
        )
        return moment(scene, 5, 9 + weight, event.case, (seat, name), said)
    said = scene.either(
        nl=f"{seat} staat voor de keuze {title} en kiest voor de eigen regels, niet voor {name}.",
        en=f"{seat} faces the choice {title} and sticks to the rules instead of helping {name}.",
    )
    return moment(scene, 5, 10 + weight, event.case, (seat, name), said)
