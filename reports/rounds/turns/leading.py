"""What somebody who leads did for the desks."""

from collections.abc import Iterator
from typing import Final

from reports.rounds.turns.turn import Rules, Turn
from reports.telling.scene import Scene
from simulation.events.organisation import ManagerAnswered
from simulation.events.table import AgreementBacked
from simulation.events.work import OwnerSettled


def _answered(scene: Scene, event: ManagerAnswered) -> Iterator[Turn]:
    """Answering who asks for leave, and getting an answer."""
    name, seat = scene.name(event.case), scene.seat(event.seat)
    asked = scene.memory.requests.get(event.request, scene.entry.at)
    long = scene.span(scene.entry.at - asked)
    yield Turn(scene.entry.seat, 6, scene.either(
        nl=f"u gaf {seat} antwoord over {name}, {long} na de vraag.",
        en=f"you answered {seat} about {name}, {long} after the question.",
    ))  # fmt: skip
    if event.granted:
        yield Turn(event.seat, 4.5, scene.either(
            nl=f"u vroeg de leiding om ruimte voor {name}, en kreeg die.",
            en=f"you asked the manager for room for {name}, and got it.",
        ))  # fmt: skip


def _settled(scene: Scene, event: OwnerSettled) -> Iterator[Turn]:
    """Saying whose case it is."""
    name, seat = scene.name(event.case), scene.seat(event.seat)
    desk = scene.world.desks.get(scene.entry.seat)
    if desk is not None and not desk.resident and scene.entry.seat != event.seat:
        yield Turn(scene.entry.seat, 7, scene.either(
            nl=f"u zei hardop van wie de zaak van {name} was: {seat}.",
            en=f"you said aloud whose {name}'s case was: {seat}.",
        ))  # fmt: skip


def _backed(scene: Scene, event: AgreementBacked) -> Iterator[Turn]:
    """Standing behind an agreement."""
    title = scene.words.quoted(scene.world.agreements.offers[event.intervention].title)
    yield Turn(scene.entry.seat, 8, scene.either(
        nl=f"u liet merken dat u achter de afspraak {title} stond.",
        en=f"you let it be felt that you stood behind the agreement {title}.",
    ))  # fmt: skip


TURNS: Final[Rules] = {
    ManagerAnswered: _answered,
    OwnerSettled: _settled,
    AgreementBacked: _backed,
}
