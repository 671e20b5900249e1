"""Deeds on the session plan: so many real minutes for each phase that goes on or is to come."""

from collections.abc import Iterator
from typing import Final

from roles.terminal.screen import ChooseOne, Deed, Option
from roles.terminal.voice import Voice
from simulation.case import Phase
from simulation.outlook import Whole
from simulation.world.plan import ORDER, Step

MINUTES: Final = (0, 5, 10, 15, 20, 25, 30, 35, 40, 45, 60, 75, 90)
"""Real minutes that can be planned for a phase."""

PHASES: Final[dict[Phase, tuple[str, str]]] = {
    "lobby": ("welkom", "welcome"),
    "dialogue": ("gesprek", "dialogue"),
    "briefing": ("uitleg", "briefing"),
    "play": ("spelen", "play"),
    "evaluation": ("terugkijken", "evaluation"),
    "prediction": ("voorspellen", "prediction"),
    "choice": ("afspraken kiezen", "choosing agreements"),
    "debrief": ("nagesprek", "debrief"),
}


def step_name(step: Step, voice: Voice) -> str:
    """Name a step of the plan: the phase, and of which round where there are several."""
    nl, en = PHASES[step.phase]
    if step.phase in {"lobby", "dialogue", "debrief"}:
        return voice.say(nl=nl, en=en)
    return voice.say(nl=f"ronde {step.round}: {nl}", en=f"round {step.round}: {en}")


def planning(whole: Whole, voice: Voice) -> Iterator[Deed]:
    """Plan the minutes of what comes, and of what goes on."""
    ask = voice.say(nl="Hoeveel minuten?", en="How many minutes?")
    for (number, phase), minutes in whole.plan().items():
        if (number, ORDER.index(phase)) < (whole.step.round, ORDER.index(whole.step.phase)):
            continue
        options = tuple(Option(str(n), _minutes(voice, n), n) for n in sorted({*MINUTES, minutes}))
        name = step_name(Step(number, phase), voice)
        yield Deed(
            f"Allot:{number}:{phase}",
            voice.say(nl=f"Minuten voor {name}", en=f"Minutes for {name}"),
            "Allot",
            {"round": number, "phase": phase},
            (ChooseOne("minutes", ask, options, str(minutes)),),
            "table",
            "plan",
        )


def _minutes(voice: Voice, number: int) -> str:
    """Say so many minutes; none is to leave a phase out."""
    if not number:
        return voice.say(nl="overslaan", en="leave out")
    return voice.say(nl=f"{number} minuten", en=f"{number} minutes")
