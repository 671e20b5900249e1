"""Deeds about seats: letting people sit down, stand up and change seats, and saying something to them."""

from collections.abc import Iterator, Sequence
from typing import Final

from roles.terminal.screen import ChooseMany, ChooseOne, Deed, Option, Write
from roles.terminal.voice import Voice
from simulation.outlook import Whole
from simulation.wording.words import great

LONGEST: Final = 280
"""A message is no longer than what is read at a glance."""


def seating(whole: Whole, voice: Voice) -> Iterator[Deed]:
    """Go through them; whoever stands up leaves the seat to its bot."""
    taken, free = _options(voice, whole.taken_seats()), _options(voice, whole.free_seats())
    which = voice.say(nl="Welke stoel?", en="Which seat?")
    name = Write("name", voice.say(nl="Onder welke naam?", en="Under what name?"), longest=40, least=0)
    if taken:
        yield _announce(voice, taken)
    if free:
        label = voice.say(nl="Iemand laten plaatsnemen", en="Let somebody sit down")
        yield Deed("TakeSeat", label, "TakeSeat", {}, (ChooseOne("seat", which, free), name), "table", "seats")
    if taken:
        label = voice.say(nl="Iemand naast iemand laten plaatsnemen", en="Let somebody sit down beside somebody")
        yield Deed("JoinSeat", label, "JoinSeat", {}, (ChooseOne("seat", which, taken), name), "table", "seats")
        label = voice.say(nl="Iemand laten verhuizen of ruilen", en="Let somebody move or swap")
        to = ChooseOne("to", voice.say(nl="Waarheen?", en="Where to?"), (*free, *taken))
        fields = (ChooseOne("seat", voice.say(nl="Wie?", en="Who?"), taken), to)
        yield Deed("MoveSeat", label, "MoveSeat", {}, fields, "table", "seats")
        label = voice.say(nl="Iemand laten opstaan", en="Let somebody stand up")
        note = voice.say(nl="de robot speelt", en="the bot plays")
        yield Deed("LeaveSeat", label, "LeaveSeat", {}, (ChooseOne("seat", which, taken),), "table", "seats", note=note)


def _options(voice: Voice, seats: Sequence[str]) -> tuple[Option, ...]:
    """Give seats to choose from."""
    return tuple(Option(seat, great(voice.seat(seat)), seat) for seat in seats)


def _announce(voice: Voice, taken: tuple[Option, ...]) -> Deed:
    """Say something to some, or to everybody."""
    text = Write("text", voice.say(nl="Wat wilt u zeggen?", en="What do you want to say?"), longest=LONGEST)
    whom = voice.say(nl="Aan wie? Niemand aankruisen is iedereen.", en="To whom? Nobody ticked is everybody.")
    label = voice.say(nl="Een bericht sturen", en="Send a message")
    return Deed("Announce", label, "Announce", {}, (text, ChooseMany("seats", whom, taken, least=0)), "table", "seats")
