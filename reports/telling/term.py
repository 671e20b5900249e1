"""Telling what happens to the legal term."""

from typing import assert_never

from reports.telling.scene import Scene
from simulation.events.organisation import (
    DefaultNoticed,
    PenaltyForfeited,
    TermChanged,
    TermMissed,
    TermResumed,
    TermStarted,
    TermSuspended,
)

TermEvent = (
    TermStarted | TermSuspended | TermResumed | TermChanged | TermMissed | DefaultNoticed | PenaltyForfeited
)  # fmt: skip


def tell_term(scene: Scene, event: TermEvent) -> str:
    """Tell one event in the life of a legal term."""
    match event:
        case TermStarted():
            due = scene.by(event.due)
            return scene.say(
                nl=f"De wettelijke termijn begint: uiterlijk {due} moet er een besluit zijn.",
                en=f"The legal term begins: there must be a decision by {due}.",
            )
        case TermSuspended():
            until, name = scene.by(event.until), scene.name(event.case)
            return scene.say(
                nl=f"De wettelijke termijn staat stil tot {name} antwoordt, hoogstens tot {until}.",
                en=f"The legal term stands still until {name} answers, until {until} at most.",
            )
        case TermResumed() | TermChanged():
            due = scene.by(event.due)
            return scene.say(
                nl=f"De wettelijke termijn loopt nu tot {due}.", en=f"The legal term now runs until {due}."
            )
        case TermMissed() | DefaultNoticed() | PenaltyForfeited():
            return _late(scene, event)
        case _:
            assert_never(event)


def _late(scene: Scene, event: TermMissed | DefaultNoticed | PenaltyForfeited) -> str:
    """Tell what comes of being late."""
    match event:
        case TermMissed():
            return scene.say(
                nl="De wettelijke termijn is voorbij en er is geen besluit.",
                en="The legal term is over and there is no decision.",
            )
        case DefaultNoticed():
            start = scene.by(event.costs_from)
            return scene.say(
                nl=f"Vanaf {start} kost elke dag de organisatie geld.",
                en=f"From {start} each day costs the organisation money.",
            )
        case PenaltyForfeited():
            euros, name = scene.words.number(event.euros), scene.name(event.case)
            return scene.say(
                nl=f"Omdat het te laat is, krijgt {name} {euros} euro.",
                en=f"Because it is late, {name} receives {euros} euros.",
            )
        case _:
            assert_never(event)
