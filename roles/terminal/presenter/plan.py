"""The session plan as whoever leads sees it: where the table is, and the real minutes of each phase."""

from collections.abc import Iterator

from roles.terminal.deeds.planning import step_name
from roles.terminal.screen import Item, Items, Line, Passage, Tone
from roles.terminal.voice import Voice
from simulation.case import MINUTE
from simulation.outlook import Whole
from simulation.session.attendance import Attendance
from simulation.wording.words import great
from simulation.world.plan import Step


def plan(whole: Whole, voice: Voice, attendance: Attendance) -> Items:
    """Show the whole plan, with a sign at where the table is."""
    items = tuple(_step(whole, voice, attendance, step, minutes) for step, minutes in whole.plan().items())
    return Items("plan", voice.say(nl="Programma", en="Session plan"), items)


def _step(whole: Whole, voice: Voice, attendance: Attendance, step: Step, minutes: int) -> Item:
    """Show one step: its minutes, and how many of them are used."""
    now, used = step == whole.step, int(attendance.spent.get(step, 0) / MINUTE)
    tone: Tone = "plain" if not now else "late" if used > minutes else "good"
    said = _minutes(voice, minutes, used, now=now)
    sign = voice.say(nl=f"nu; {said}", en=f"now; {said}") if now else said
    return Item(f"step:{step.round}:{step.phase}", great(step_name(step, voice)), tone=tone, sign=sign)


def _minutes(voice: Voice, minutes: int, used: int, *, now: bool) -> str:
    """Say how many minutes a step had of how many."""
    if not minutes and not used and not now:
        return voice.say(nl="overslaan", en="left out")
    if used or now:
        return voice.say(nl=f"{used} van {minutes} minuten", en=f"{used} of {minutes} minutes")
    return voice.say(nl=f"{minutes} minuten", en=f"{minutes} minutes")


def phase_now(whole: Whole, voice: Voice, attendance: Attendance) -> Passage:
    """Show the phase that it is, how much of its time is used, and what stands out; here it is moved on."""
    step = whole.step
    used = int(attendance.spent.get(step, 0) / MINUTE)
    said = _minutes(voice, whole.plan()[step], used, now=True)
    tone: Tone = "late" if used > whole.plan()[step] else "plain"
    lines = (Line(said, great(step_name(step, voice)), tone=tone), *_next(whole, voice))
    return Passage("phase", voice.say(nl="Fase en klok", en="Phase and clock"), lines)


def _next(whole: Whole, voice: Voice) -> Iterator[Line]:
    """Say what the plan has next."""
    if whole.coming is not None:
        yield Line(great(step_name(whole.coming, voice)), voice.say(nl="straks", en="next"))
    hold = voice.say(nl="Er gaat niets vanzelf verder: dat doet u.", en="Nothing goes on by itself: you do that.")
    yield Line(hold, tone="waiting")
