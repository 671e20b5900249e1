"""Seats as whoever leads sees them: who sits where, who has nothing to do, who has too much, and who waits there."""

from collections.abc import Iterator
from typing import Final

from roles.terminal.screen import Item, Items, Line, Tone
from roles.terminal.voice import Voice
from simulation.case import MINUTE, OBSERVERS
from simulation.outlook import Whole
from simulation.session.attendance import Attendance
from simulation.wording.words import great
from simulation.world.desk import Desk

OVERLOAD: Final = 5
"""More than so many things before one desk are flagged."""

QUIET: Final = 2
"""From so many real minutes on in which nobody said anything in a seat it is told."""


def seats(whole: Whole, voice: Voice, attendance: Attendance) -> Items:
    """Show every desk and every resident with a name, and observers who are there: people first, then bots."""
    taken = whole.taken_seats()
    names = [*taken, *(seat for seat in whole.free_seats() if seat not in OBSERVERS)]
    items = tuple(_seat(whole, voice, attendance, seat) for seat in names)
    flagged = sum(item.tone != "plain" for item in items)
    flags = voice.say(nl=f"Stoelen: {flagged} vallen op", en=f"Seats: {flagged} stand out")
    if flagged == 1:
        flags = voice.say(nl="Stoelen: 1 valt op", en="Seats: 1 stands out")
    title = flags if flagged else voice.say(nl="Stoelen", en="Seats")
    return Items("seats", title, items, voice.say(nl="niemand", en="nobody"))


def _seat(whole: Whole, voice: Voice, attendance: Attendance, seat: str) -> Item:
    """Show one seat."""
    desk, person = whole.desk(seat), seat in whole.taken_seats()
    name, gone = attendance.names.get(seat, ""), seat in attendance.gone
    who = _who(voice, person=person, gone=gone)
    flag, tone = _flag(whole, voice, desk, person=person)
    if gone and person:
        flag, tone = voice.say(nl="geen verbinding", en="no connection"), "late"
    if not whole.is_playing and desk is not None and desk.role in attendance.jobs.get(seat, ()):
        flag, tone = voice.say(nl="eigen werk", en="own job"), "bad"
    sign = "; ".join(part for part in (f"{who}: {name}" if name else who, flag) if part)
    lines = (*_desk(whole, voice, desk), *(_quiet(voice, attendance, seat) if whole.is_playing else ()))
    return Item(f"seat:{seat}", great(voice.seat(seat)), lines, tone, sign)


def _who(voice: Voice, *, person: bool, gone: bool) -> str:
    """Say who plays a seat: a person, a bot, or a bot for who is away so long."""
    if person:
        return voice.say(nl="speler", en="player")
    return voice.say(nl="robot zolang", en="bot for now") if gone else voice.say(nl="robot", en="bot")


def _flag(whole: Whole, voice: Voice, desk: Desk | None, *, person: bool) -> tuple[str, Tone]:
    """Flag a desk before which too much lies, or at which a person has nothing to do."""
    if desk is None or desk.resident or not whole.is_playing:
        return "", "plain"
    lying = lies(whole, desk)
    if lying > OVERLOAD:
        return voice.say(nl="te veel werk", en="too much work"), "late"
    if person and desk.hands is None and desk.away is None and not lying:
        return voice.say(nl="zonder werk", en="without work"), "bad"
    return "", "plain"


def lies(whole: Whole, desk: Desk) -> int:
    """Count what lies before a desk."""
    return whole.lying(desk.role) + len(desk.mine)


def _desk(whole: Whole, voice: Voice, desk: Desk | None) -> Iterator[Line]:
    """Say what goes on at a desk, and who waits on its line."""
    if desk is None or not whole.is_playing:
        return
    doing = _doing(voice, desk)
    if desk.resident:
        yield Line(doing)
        return
    yield Line(f"{doing}; {voice.say(nl='ligt er', en='lies there')}: {lies(whole, desk)}")
    if ringing := whole.ringing(desk.role):
        yield Line(str(ringing), voice.say(nl="wachten aan de lijn of de balie", en="wait on the line"), tone="rings")


def _doing(voice: Voice, desk: Desk) -> str:
    """Say whether somebody is away, busy or free."""
    if desk.away is not None:
        until = voice.when(desk.away)
        return voice.say(nl=f"afwezig tot {until}", en=f"away until {until}")
    if desk.hands is not None:
        until = voice.when(desk.hands.ends)
        return voice.say(nl=f"bezig tot {until}", en=f"busy until {until}")
    return voice.say(nl="vrij", en="free")


def _quiet(voice: Voice, attendance: Attendance, seat: str) -> Iterator[Line]:
    """Say for how long nothing was said in a seat; observers are to be quiet."""
    minutes = int(attendance.quiet.get(seat, 0) / MINUTE)
    if minutes >= QUIET and seat not in OBSERVERS:
        yield Line(voice.say(nl=f"al {minutes} minuten niets gedaan", en=f"did nothing for {minutes} minutes"))
