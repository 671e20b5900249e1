"""What desks did for each other: writing, reading, telling, answering."""

from collections.abc import Iterator
from typing import Final

from reports.rounds.turns.turn import Rules, Turn, Writers
from reports.telling.scene import Scene
from simulation.events.knowledge import CardOpened, ColleagueAnswered, FactsHeard, FactsRecorded
from simulation.events.work import TaskDone, TaskSentBack


def read(scene: Scene, event: CardOpened, writers: Writers) -> Iterator[Turn]:
    """Reading what another wrote, and being read."""
    wrote = [writers.get((event.case, fact), "") for fact in event.found]
    others = [seat for seat in dict.fromkeys(wrote) if seat not in {"", event.seat}]
    if not others:
        return
    name, reader = scene.name(event.case), scene.seat(event.seat)
    for seat in others:
        yield Turn(seat, 6.5, scene.either(
            nl=f"wat u op de kaart van {name} had gezet, kwam van pas: {reader} las het.",
            en=f"what you had put on the card of {name} was of use: {reader} read it.",
        ))  # fmt: skip
    yield Turn(event.seat, 5, scene.either(
        nl=f"u keek op de kaart van {name} en vond er wat {scene.seats(others)} had opgeschreven.",
        en=f"you looked at the card of {name} and found what {scene.seats(others)} had written down.",
    ))  # fmt: skip


def _heard(scene: Scene, event: FactsHeard) -> Iterator[Turn]:
    """Telling a colleague, and being told."""
    name, seat, teller = scene.name(event.case), scene.seat(event.seat), scene.seat(event.teller)
    yield Turn(event.teller, 5, scene.either(
        nl=f"u vertelde {seat} wat u van {name} wist.", en=f"you told {seat} what you knew of {name}."
    ))  # fmt: skip
    yield Turn(event.seat, 4, scene.either(
        nl=f"van {teller} hoorde u over {name} wat u anders had moeten vragen.",
        en=f"from {teller} you heard about {name} what you would have had to ask.",
    ))  # fmt: skip


def _helped(scene: Scene, event: ColleagueAnswered) -> Iterator[Turn]:
    """Answering a colleague."""
    name = scene.name(event.case)
    yield Turn(event.seat, 5.5, scene.either(
        nl=f"een collega vroeg u iets over {name}, en u gaf antwoord.",
        en=f"a colleague asked you something about {name}, and you answered.",
    ))  # fmt: skip


def _wrote(scene: Scene, event: FactsRecorded) -> Iterator[Turn]:
    """Writing down for others; a coupled channel does it by itself."""
    name = scene.name(event.case)
    if event.seat:
        yield Turn(event.seat, 3, scene.either(
            nl=f"u zette op de kaart wat u van {name} hoorde; zo kan een ander het lezen.",
            en=f"you put on the card what you heard from {name}, so that others can read it.",
        ))  # fmt: skip


def _came_back(scene: Scene, event: TaskSentBack) -> Iterator[Turn]:
    """Getting work back."""
    name, seat, task = scene.name(event.case), scene.seat(event.seat), scene.task(event.case, event.task)
    yield Turn(event.to, 3.5, scene.either(
        nl=f"{task} voor {name} kwam bij u terug van {seat}, en u moest een andere weg zoeken.",
        en=f"{task} for {name} came back to you from {seat}, and you had to find another way.",
    ))  # fmt: skip


def _done(scene: Scene, event: TaskDone) -> Iterator[Turn]:
    """Doing one's work."""
    name, task = scene.name(event.case), scene.task(event.case, event.task)
    yield Turn(event.seat, 2, scene.either(
        nl=f"u maakte {task} voor {name} af; daarna kon de zaak verder.",
        en=f"you finished {task} for {name}; after that the case could go on.",
    ))  # fmt: skip


TURNS: Final[Rules] = {
    FactsHeard: _heard,
    ColleagueAnswered: _helped,
    FactsRecorded: _wrote,
    TaskSentBack: _came_back,
    TaskDone: _done,
}
