"""Meetings as the whole room may see them: who talk with each other now, and what stands on the board of their case."""

from collections.abc import Iterator

from roles.terminal.presenter.board import on_board
from roles.terminal.screen import Block, Item, Items, Line
from roles.terminal.voice import Voice
from simulation.outlook import Whole
from simulation.outlook.conferring import Conference


def meetings(whole: Whole, voice: Voice) -> Iterator[Block]:
    """Show the meetings that go on; nothing when there are none."""
    items = tuple(_meeting(whole, voice, number, meeting) for number, meeting in whole.meetings())
    if items:
        yield Items("meetings", voice.say(nl="Nu in gesprek", en="Talking now"), items)


def _meeting(whole: Whole, voice: Voice, number: int, meeting: Conference) -> Item:
    """Show one: its case as the board has it, and who sits there."""
    title = voice.say(nl="Wat zij in handen hebben", en="What they have in hand")
    if meeting.case:
        title = voice.whose(meeting.case)
    who = [voice.seat(seat) for seat in meeting.seats]
    if meeting.resident:
        who.append(voice.whose(meeting.case))
    at_table = Line(voice.words.people(who), voice.say(nl="aan tafel", en="at the table"))
    shown = on_board(whole.card(meeting.case), voice) if meeting.case in whole.board() else Item("", title)
    return Item(f"meeting:{number}", title, (at_table, *shown.lines), "busy", shown.sign)
