"""Pointing: what to type for a deed in plain mode, for who learns it."""

from collections.abc import Iterator

from roles.terminal.plain.menu import menu
from roles.terminal.plain.words import prompt
from roles.terminal.screen import ChooseMany, ChooseOne, Deed, Field, Screen
from simulation.scenario.faults import Language


def typing_for(screen: Screen, deed: Deed | None) -> str:
    """Say what to type, line by line: numbers, and an empty line for what is suggested."""
    english = screen.language == "en"
    if deed is None:
        return "Type ? to read the rest, and q to stop." if english else "Typ ? voor de rest, en q om te stoppen."
    if deed.intent == "Wait":
        return "Type: w." if english else "Typ: w."
    answers = (_answer(field) or ("(empty)" if english else "(leeg)") for field in deed.fields)
    sure = ("y" if english else "j",) if deed.irreversible else ()
    lines = [*_to(screen, deed), *answers, *sure]
    typed = (
        ("Type, line by line" if english else "Typ, regel na regel") if len(lines) > 1 else "Type" if english else "Typ"
    )
    return f"{typed}: {', '.join(lines)}."


def to_practise(language: Language) -> str:
    """Say how one begins to practise."""
    return prompt("practise", language)


def _to(screen: Screen, deed: Deed) -> Iterator[str]:
    """Give the number of the line under which a deed stands, and its own number there if there are several."""
    for number, entry in enumerate(menu(screen), 1):
        if deed in entry.deeds:
            yield str(number)
            if len(entry.deeds) > 1:
                yield str(entry.deeds.index(deed) + 1)
            return


def _answer(field: Field) -> str:
    """Give the answer that comes first to mind; nothing where it is suggested."""
    match field:
        case ChooseOne(suggested="") | ChooseMany(suggested=()):
            return "1"
        case _:
            return ""
