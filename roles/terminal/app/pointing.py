"""Pointing: which keys do a deed on the screens of the app, for who learns them."""

from roles.terminal.app.words import word
from roles.terminal.screen import Deed, Screen
from roles.terminal.things import keyed, things
from simulation.scenario.faults import Language


def keys_for(screen: Screen, deed: Deed | None) -> str:
    """Say which keys to press, one after the other: a digit, a letter, and Enter for what comes first to mind."""
    english = screen.language == "en"
    if deed is None:
        return word("practised", screen.language)
    if deed.intent == "Wait":
        return f"Press the {word('space', 'en')} bar." if english else f"Druk op de {word('space', 'nl')}balk."
    sure = ("y" if english else "j",) if deed.irreversible else ()
    pressed = [*_to(screen, deed), *("Enter" for _ in deed.fields), *sure]
    then = ", then " if english else ", dan "
    return f"{'Press' if english else 'Druk op'} {then.join(pressed)}."


def to_practise(language: Language) -> str:
    """Say how one begins to practise."""
    return word("practise_how", language)


def _to(screen: Screen, deed: Deed) -> list[str]:
    """Give the digit of the thing under which a deed lies, and its letter there."""
    open_ones = [thing for thing in things(screen) if thing.open]
    for number, thing in enumerate(open_ones, 1):
        for letter, found in keyed(thing.deeds).items():
            if found.id == deed.id:
                return [str(number), letter]
    return []
