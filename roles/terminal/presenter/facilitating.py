"""The facilitator's screen: phase, seats, who waits, what is nobody's, what was measured."""

from collections.abc import Iterator

from roles.terminal.presenter.between import offers, verdicts
from roles.terminal.presenter.board import board
from roles.terminal.presenter.evaluation import Evaluation
from roles.terminal.presenter.observing import orphans, waiting
from roles.terminal.screen import Block, Item, Items, Line, Tone
from roles.terminal.voice import Voice
from simulation.outlook import Whole


def facilitating(whole: Whole, voice: Voice, evaluation: Evaluation) -> tuple[Block, ...]:
    """Give what whoever leads the session keeps an eye on."""
    if whole.phase == "play":
        return (
            seats(whole, voice),
            waiting(whole, voice),
            orphans(whole, voice),
            injects(whole, voice),
            board(whole.board(), voice, {}),
        )
    return (*verdicts(voice, evaluation), *_choosing(whole, voice), seats(whole, voice))


def _choosing(whole: Whole, voice: Voice) -> Iterator[Block]:
    """Show the offers while something can be chosen."""
    if not whole.is_over and whole.phase == "choice":
        yield from offers(whole, voice, ())


def seats(whole: Whole, voice: Voice) -> Items:
    """Show every seat: a person or a bot, busy or idle, and how much lies before it."""
    taken = set(whole.taken_seats())
    items = []
    for desk in whole.desks():
        lying = 0 if desk.resident else whole.lying(desk.role) + len(desk.mine)
        who = voice.say(nl="speler", en="player") if desk.seat in taken else voice.say(nl="robot", en="bot")
        idle = desk.seat in taken and desk.hands is None and not lying
        busy = voice.say(nl="bezig", en="busy") if desk.hands is not None else voice.say(nl="vrij", en="free")
        tone: Tone = "waiting" if idle else "late" if lying > OVERLOAD else "plain"
        lines = (Line(f"{who}, {busy}"), Line(str(lying), voice.say(nl="ligt er", en="lies there")))
        items.append(Item(f"seat:{desk.seat}", voice.seat(desk.seat), lines, tone))
    return Items("seats", voice.say(nl="Stoelen", en="Seats"), tuple(items), voice.say(nl="niemand", en="nobody"))


OVERLOAD = 5
"""More than so many things before one desk are flagged."""


def injects(whole: Whole, voice: Voice) -> Items:
    """Show what may befall the session."""
    items = tuple(
        Item(f"inject:{name}", voice.great(inject.title), (Line(voice.text(inject.text)),))
        for name, inject in whole.injects().items()
    )
    return Items("injects", voice.say(nl="Voorvallen", en="Injects"), items, voice.say(nl="geen", en="none"))
