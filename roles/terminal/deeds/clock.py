"""Deeds on the clock: what only whoever leads the session asks of it."""

from collections.abc import Iterator

from roles.terminal.screen import Deed
from roles.terminal.voice import Voice
from simulation.session.pace import Tempo


def on_the_clock(tempo: Tempo | None, voice: Voice) -> Iterator[Deed]:
    """Go through what can be asked of the clock, where there is one."""
    if tempo is None:
        return
    if tempo.runs:
        yield _of_clock("Pause", voice.say(nl="De klok stilzetten", en="Stop the clock"), "P")
    else:
        yield _of_clock("Go", voice.say(nl="De klok laten lopen", en="Let the clock run"), "P")


def waiting(voice: Voice) -> Deed:
    """Let time pass, for who plays alone."""
    return _of_clock("Wait", voice.say(nl="Wachten tot er iets voor u gebeurt", en="Wait until something happens"), "")


def _of_clock(intent: str, label: str, key: str) -> Deed:
    """Give something that is simply asked."""
    return Deed(intent, label, intent, group="clock", about="phase", key=key)
