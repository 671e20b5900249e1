"""Foreseen: what bots made of the next round with each offer, shown to whoever leads once the groups have predicted."""

from collections.abc import Sequence

import msgspec

from roles.terminal.screen import Item, Items, Line
from roles.terminal.voice import Voice
from simulation.scenario.words import Text


class Foreseen(msgspec.Struct, frozen=True):
    """What the next round came to with one offer, in words: residents first, then cost, then that it is a model."""

    offer: str
    title: Text
    residents: Text
    cost: Text
    model: Text


def foreseen(voice: Voice, found: Sequence[Foreseen]) -> Items:
    """Show one offer at a time, so that a group can predict first."""
    title = voice.say(nl="Wat bots van de volgende ronde maakten", en="What bots made of the next round")
    items = tuple(_item(voice, each) for each in found)
    return Items("foreseen", title, items, voice.say(nl="nog niet gespeeld", en="not played yet"), each=True)


def _item(voice: Voice, found: Foreseen) -> Item:
    """Put an offer in the list."""
    said = (found.residents, found.cost, found.model)
    return Item(f"foreseen:{found.offer}", voice.great(found.title), tuple(Line(voice.text(text)) for text in said))
