"""Lesson 8, change and renew: silence, questions about it, complaints, promises and dates; or news unasked."""

from collections.abc import Iterator

from reports.moments.moment import Moment, moment
from reports.telling.asking import nth
from reports.telling.scene import Scene
from reports.telling.whereabouts import place
from simulation.case import DAY, FAILURE
from simulation.events.contact import (
    ContactAbandoned,
    ContactMade,
    DatePassed,
    PromiseBroken,
    SilenceFelt,
    StatusTold,
)
from simulation.events.table import RoundOpened


class Waiting:
    """Looks for what residents expect from elsewhere and do not get here."""

    lesson = 8

    def __init__(self) -> None:
        """Start with nobody who asked."""
        self._asked: dict[str, int] = {}

    def see(self, scene: Scene) -> Iterator[Moment]:
        """Give the moments of this entry."""
        for event in scene.entry.events:
            match event:
                case RoundOpened():
                    self._asked.clear()
                case ContactMade() if event.purpose in FAILURE or event.purpose == "withdrawal":
                    yield self._reached_out(scene, event)
                case SilenceFelt():
                    yield _silence(scene, event)
                case PromiseBroken() | DatePassed() | ContactAbandoned() if scene.file(event.case) is not None:
                    yield _let_down(scene, event)
                case StatusTold(unasked=True):
                    yield _unasked(scene, event)
                case _:
                    pass

    def _reached_out(self, scene: Scene, event: ContactMade) -> Moment:
        """Tell that a resident had to reach out, and how often already."""
        times = self._asked[event.case] = self._asked.get(event.case, 0) + 1
        name, channel, time = scene.name(event.case), scene.words.channel(event.channel), nth(scene, times)
        weight, nl, en = {
            "status": (4, "om te vragen hoe het staat", "to ask where things stand"),
            "complaint": (7, "nu om een klacht in te dienen", "now to complain"),
            "objection": (6, "omdat de uitkomst niet helpt", "because the result does not help"),
            "default": (9, "omdat het besluit te laat is", "because the decision is late"),
            "withdrawal": (10, "om te stoppen", "to give up"),
        }[event.purpose]
        said = scene.either(
            nl=f"{name} moet voor de {time} keer zelf contact opnemen ({channel}), {nl}.",
            en=f"{name} has to make contact ({channel}) for the {time} time, {en}.",
        )
        return moment(scene, 8, weight + times, event.case, (name,), said)


def _silence(scene: Scene, event: SilenceFelt) -> Moment:
    """Tell how long a resident heard nothing."""
    name, quiet = scene.name(event.case), scene.entry.at - event.since
    said = scene.either(
        nl=f"{name} hoort al {scene.span(quiet)} niets.", en=f"{name} has heard nothing for {scene.span(quiet)}."
    )
    return moment(scene, 8, 1 + quiet / DAY / 2, event.case, (name,), said)


def _let_down(scene: Scene, event: PromiseBroken | DatePassed | ContactAbandoned) -> Moment:
    """Tell what a resident counted on in vain."""
    name = scene.name(event.case)
    match event:
        case PromiseBroken():
            weight, nl, en = 8, "is niet gebeld, al was dat beloofd", "was not called, although it was promised"
        case DatePassed():
            file = scene.file(event.case)
            where = f"; {place(scene, file)}" if file is not None else ""
            nl, en = (
                "rekende vandaag op een uitkomst, maar die is er niet",
                "counted on a result today, but there is none",
            )
            weight, nl, en = 6, f"{nl}{where}", f"{en}{where}"
        case ContactAbandoned():
            channel = scene.words.channel(event.channel)
            weight, nl, en = 5, f"krijgt niemand te spreken ({channel})", f"can't reach anybody ({channel})"
    said = scene.either(nl=f"{name} {nl}.", en=f"{name} {en}.")
    return moment(scene, 8, weight, event.case, (name,), said)


def _unasked(scene: Scene, event: StatusTold) -> Moment:
    """Tell that somebody gave news before it was asked for."""
    seat, name = scene.seat(event.seat), scene.name(event.case)
    said = scene.either(
        nl=f"{seat} laat {name} uit zichzelf weten hoe het staat.",
        en=f"{seat} tells {name} unasked where things stand.",
    )
    return moment(scene, 8, 3, event.case, (seat, name), said)
