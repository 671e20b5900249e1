"""Seating: choosing a role from a list; who plays the own job learns least."""

from typing import Final

from roles.terminal.chairs import desk, observer, residents
from roles.terminal.plain.asking import Asker, Left
from roles.terminal.plain.console import Console
from simulation.case import OBSERVERS
from simulation.scenario.faults import Language
from simulation.scenario.scenario import Scenario
from simulation.wording.words import Words

PRACTISE: Final = "practise"
"""What is chosen instead of a seat by who wants to learn the keys first; no seat is called so."""


def choose_seat(scenario: Scenario, language: Language, console: Console) -> str | None:
    """Ask which role somebody wants to play; none who walks away."""
    words, asker = Words(scenario, language), Asker(console, language)
    console.write(words.text(scenario.title))
    console.write(
        words.either(
            nl="Welke rol neemt u? Kies liefst niet uw eigen werk: in een andere rol ziet u meer.",
            en="Which role do you take? Better not your own job: in another role you see more.",
        )
    )
    seats = seats_offered(scenario, words)
    for place, said in enumerate(seats.values(), 1):
        console.write(f"{place}. {said}")
    try:
        while True:
            number = asker.number(asker.read("one"), len(seats))
            if number is not None:
                return list(seats)[number - 1]
    except Left:
        return None


def seats_offered(scenario: Scenario, words: Words) -> dict[str, str]:
    """Give practising first, then the first seat of each role, the residents with a name, and an observer."""
    seats = {PRACTISE: words.either(nl="Eerst oefenen (2 minuten)", en="Practise first (2 minutes)")}
    for seat, role in scenario.seats("room").items():
        title = desk(role, words)
        if title not in seats.values():
            seats[seat] = title
    return seats | residents(scenario, words) | {OBSERVERS[0]: observer(words)}
