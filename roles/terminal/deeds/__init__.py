"""Deeds: which of them are possible now for a seat, what they cost, what is to be chosen, what can't be undone.

A deed is offered when the seat may think it possible from what it knows. What it doesn't know (a file that has just
gone elsewhere, a task that is no longer to be done) the rules say when it is tried, with a reason.
"""

from collections.abc import Iterator

from roles.terminal.deeds.around import in_the_group
from roles.terminal.deeds.arrived import arrived
from roles.terminal.deeds.blanks import Blanks
from roles.terminal.deeds.cases import about_cases
from roles.terminal.deeds.clock import on_the_clock
from roles.terminal.deeds.conferring import conferring
from roles.terminal.deeds.dialogue import in_dialogue
from roles.terminal.deeds.facilitating import facilitating
from roles.terminal.deeds.foreseeing import foreseeing
from roles.terminal.deeds.home import at_home
from roles.terminal.deeds.leading import leading
from roles.terminal.deeds.recording import recording
from roles.terminal.deeds.sheet import on_the_sheet
from roles.terminal.foresight import Ahead
from roles.terminal.screen import Deed
from roles.terminal.voice import Voice
from simulation.outlook import FACILITATOR, Eyes, Outlook, Whole
from simulation.session.pace import Tempo


def deeds(eyes: Eyes, voice: Voice, tempo: Tempo | None = None, ahead: Ahead | None = None) -> tuple[Deed, ...]:
    """Give all that a seat can do now, what waits for it first."""
    return tuple(_deeds(eyes, voice, tempo, ahead))


def _deeds(eyes: Eyes, voice: Voice, tempo: Tempo | None, ahead: Ahead | None) -> Iterator[Deed]:
    """Go through them."""
    if isinstance(eyes, Whole):
        if eyes.seat == FACILITATOR:
            yield from on_the_clock(eyes, tempo, voice)
            yield from facilitating(eyes, voice, tempo)
            yield from foreseeing(eyes, voice, ahead)
        else:
            yield from on_the_sheet(eyes, voice)
            yield from in_dialogue(eyes, voice)
        return
    if isinstance(eyes, Outlook) and voice.around.phase == "play" and not voice.around.time_is_over:
        yield from _in_play(eyes, voice)
    yield from in_dialogue(voice.around, voice)
    yield from in_the_group(voice.around, voice)


def _in_play(eyes: Outlook, voice: Voice) -> Iterator[Deed]:
    """Go through what can be done while a round is played."""
    if eyes.confers:
        yield from conferring(eyes, voice)
    elif eyes.is_resident:
        yield from at_home(eyes, voice)
    elif eyes.away is None:
        yield from arrived(eyes, voice)
        blanks = Blanks(eyes, voice)
        yield from recording(eyes, voice, blanks)
        yield from about_cases(eyes, voice, blanks)
        if eyes.leads:
            yield from leading(eyes, voice, blanks)
