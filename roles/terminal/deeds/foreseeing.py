"""Deeds of looking ahead: whoever leads lets bots play the next round, once the groups have predicted."""

from collections.abc import Iterator

from roles.terminal.foresight import Ahead
from roles.terminal.screen import Deed
from roles.terminal.voice import Voice
from simulation.outlook import Whole


def foreseeing(whole: Whole, voice: Voice, ahead: Ahead | None) -> Iterator[Deed]:
    """Go through the offers of which one can see ahead what they may bring, at the choice of agreements."""
    if ahead is None or not ahead.possible or whole.phase != "choice" or whole.is_over:
        return
    waiting = {offer for offer, _ in ahead.waiting}
    offers = {name: offer for name, offer in whole.offers().items() if name not in waiting}
    for name, offer in offers.items():
        title = voice.text(offer.title)
        said = voice.say(nl=f"Vooruitkijken: {title}", en=f"Look ahead: {title}")
        yield _foresee(whole, voice, said, f"offer:{name}", name)
    if len(offers) > 1:
        said = voice.say(nl=f"Vooruitkijken: alle {len(offers)}", en=f"Look ahead: all {len(offers)}")
        yield _foresee(whole, voice, said, "foreseen", *offers)


def still_to_predict(whole: Whole, voice: Voice) -> str:
    """Say how many people have predicted nothing yet; nothing when all have."""
    silent, people = len(whole.still_to_predict()), len(whole.asked_to_predict())
    if not silent:
        return ""
    return voice.say(
        nl=f"{silent} van {people} {'heeft' if silent == 1 else 'hebben'} nog niets voorspeld",
        en=f"{silent} of {people} {'has' if silent == 1 else 'have'} predicted nothing yet",
    )


def _foresee(whole: Whole, voice: Voice, label: str, about: str, *offers: str) -> Deed:
    """Let bots play the next round; what is seen can't be unseen, so one is asked while people have yet to predict."""
    name = f"Foresee:{offers[0]}" if about != "foreseen" else "Foresee"
    still = still_to_predict(whole, voice)
    note = still or voice.say(
        nl="bots spelen de volgende ronde, zonder en met", en="bots play the next round, without and with"
    )
    return Deed(
        name, label, "Foresee", {"offers": offers}, group="table", about=about, note=note, irreversible=bool(still)
    )
