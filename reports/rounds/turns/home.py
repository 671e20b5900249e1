"""What a resident did, or met."""

from collections.abc import Iterator
from typing import Final

from reports.rounds.turns.turn import Rules, Turn, at_home
from reports.telling.scene import Scene
from simulation.events.contact import ContactAbandoned, ContactMade, FactsTold, QuestionAsked


def _told_twice(scene: Scene, event: QuestionAsked) -> Iterator[Turn]:
    """Telling again what one told already."""
    if event.repeated:
        things = scene.things(event.case, [event.repeated[0].fact])
        yield Turn(at_home(scene, event.case), 8, scene.either(
            nl=f"u kreeg een vraag die u al had beantwoord: {things}.",
            en=f"you got a question that you had answered already: {things}.",
        ))  # fmt: skip


def _told(scene: Scene, event: FactsTold) -> Iterator[Turn]:
    """Telling one's story."""
    if event.facts and event.seat:
        seat = scene.seat(event.seat)
        yield Turn(at_home(scene, event.case), 2, scene.either(
            nl=f"u vertelde uw verhaal aan {seat}.", en=f"you told your story to {seat}."
        ))  # fmt: skip


def _made(scene: Scene, event: ContactMade) -> Iterator[Turn]:
    """Getting in touch."""
    channel = scene.words.channel(event.channel)
    yield Turn(event.resident, 1, scene.either(
        nl=f"u zocht zelf contact ({channel}).", en=f"you got in touch yourself ({channel})."
    ))  # fmt: skip


def _nobody(scene: Scene, event: ContactAbandoned) -> Iterator[Turn]:
    """Reaching nobody."""
    yield Turn(at_home(scene, event.case), 4, scene.either(
        nl="u zocht contact en kreeg niemand te pakken.", en="you got in touch and reached nobody."
    ))  # fmt: skip


TURNS: Final[Rules] = {
    QuestionAsked: _told_twice,
    FactsTold: _told,
    ContactMade: _made,
    ContactAbandoned: _nobody,
}
