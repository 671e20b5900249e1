"""Deeds on the clock: what only whoever leads the session asks of it."""

from collections.abc import Iterator
from typing import Final

from roles.terminal.screen import ChooseOne, Deed, Field, Option
from roles.terminal.voice import Voice
from simulation.outlook import Whole
from simulation.session.pace import Tempo

SPEEDS: Final = (0.25, 0.5, 1.0, 2.0, 4.0, 8.0)
"""How many times as fast as the scenario's pace one can let the clock run."""


def on_the_clock(whole: Whole, tempo: Tempo | None, voice: Voice) -> Iterator[Deed]:
    """Go through what can be asked of the clock, where there is one and the round has time left."""
    if tempo is None or whole.time_is_over:
        return
    if tempo.runs:
        yield _of_clock("Pause", voice.say(nl="De klok stilzetten", en="Stop the clock"), "P")
    else:
        yield _of_clock("Go", voice.say(nl="De klok laten lopen", en="Let the clock run"), "P")
    yield _speed(tempo, voice)
    yield waiting(voice)
    yield _of_clock("Jump", voice.say(nl="Naar de volgende werkdag", en="Go to the next working day"))


def waiting(voice: Voice, seat: str = "") -> Deed:
    """Let time pass until there is something new for anybody, or for one's own seat."""
    if seat:
        said = voice.say(nl="Wachten tot er iets voor u gebeurt", en="Wait until something happens for you")
    else:
        said = voice.say(nl="Wachten tot er iets gebeurt", en="Wait until something happens")
    return _of_clock("Wait", said)


def _speed(tempo: Tempo, voice: Voice) -> Deed:
    """Let the clock run at another speed."""
    speeds = sorted({*SPEEDS, tempo.speed})
    options = tuple(Option(f"{speed:g}", _times(voice, speed), speed) for speed in speeds)
    field = ChooseOne("factor", voice.say(nl="Hoe snel?", en="How fast?"), options, f"{tempo.speed:g}")
    label = voice.say(nl="De snelheid kiezen", en="Choose the speed")
    now = _times(voice, tempo.speed)
    return _of_clock("Speed", label, fields=(field,), note=voice.say(nl=f"nu {now}", en=f"now {now}"))


def _times(voice: Voice, speed: float) -> str:
    """Say how fast the clock runs."""
    if speed == 1:
        return voice.say(nl="gewone snelheid", en="usual speed")
    said = voice.words.number(speed)
    return voice.say(nl=f"{said} keer zo snel", en=f"{said} times as fast")


def _of_clock(intent: str, label: str, key: str = "", fields: tuple[Field, ...] = (), note: str = "") -> Deed:
    """Give something that is asked of the clock."""
    return Deed(intent, label, intent, {}, fields, group="clock", about="phase", key=key, note=note)
