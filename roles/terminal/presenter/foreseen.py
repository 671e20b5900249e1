"""Foreseen: what bots made of the next round with each offer, shown to whoever leads at the choice of agreements."""

from collections.abc import Iterator

from roles.terminal.deeds.foreseeing import still_to_predict
from roles.terminal.foresight import Ahead, Foreseen
from roles.terminal.screen import Block, Item, Items, Line
from roles.terminal.voice import Voice
from simulation.outlook import Whole


def foreseen(whole: Whole, voice: Voice, ahead: Ahead) -> Iterator[Block]:
    """Show what was asked for, one offer at a time; whoever leads asks, once the groups have predicted."""
    title = voice.say(nl="Wat bots van de volgende ronde maken", en="What bots make of the next round")
    items = (
        *(_found(whole, voice, each) for each in ahead.found),
        *(_waiting(voice, offer, done) for offer, done in ahead.waiting),
        *([Item("foreseen:trouble", voice.text(ahead.trouble), tone="bad")] if ahead.trouble else ()),
    )
    yield Items("foreseen", title, items, _nothing(whole, voice), each=True)


def _nothing(whole: Whole, voice: Voice) -> str:
    """Say that nothing was played, and what comes before it."""
    said = voice.say(
        nl="nog niets gespeeld; eerst voorspelt de groep", en="nothing played yet; the group predicts first"
    )
    still = still_to_predict(whole, voice)
    return f"{said} ({still})" if still else said


def _found(whole: Whole, voice: Voice, found: Foreseen) -> Item:
    """Tell what was found about one offer."""
    lines = [
        Line(voice.text(found.residents), voice.say(nl="inwoners", en="residents")),
        Line(voice.text(found.cost), voice.say(nl="kosten", en="cost")),
        Line(_beside(voice, found.beside), voice.say(nl="vergeleken met", en="compared with")),
    ]
    if whole.has_own_agreements:
        lines.append(Line(voice.say(
            nl="Wat de groep zelf afsprak, kunnen bots niet spelen; dat telt hier niet mee.",
            en="What the group agreed on in its own words bots can't play; it is left out here.",
        )))  # fmt: skip
    return Item(f"foreseen:{found.offer}", _title(voice, found.offer), (*lines, Line(voice.text(found.model))))


def _beside(voice: Voice, names: tuple[str, ...]) -> str:
    """Say what an offer was held against."""
    if not names:
        return voice.say(nl="de volgende ronde zoals het nu gaat", en="the next round as things are today")
    agreed = ", ".join(_title(voice, name) for name in names)
    return voice.say(nl=f"de volgende ronde met alleen: {agreed}", en=f"the next round with just: {agreed}")


def _waiting(voice: Voice, offer: str, done: float) -> Item:
    """Tell how far bots have come."""
    sign = voice.say(nl=f"{done:.0%} gespeeld", en=f"{done:.0%} played")
    return Item(f"foreseen:{offer}", _title(voice, offer), (), "waiting", sign)


def _title(voice: Voice, offer: str) -> str:
    """Name an offer."""
    return voice.great(voice.words.scenario.interventions[offer].title)
