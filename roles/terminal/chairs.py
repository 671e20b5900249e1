"""Chairs: the seats in which somebody can sit, and what each is called to who has not sat down yet."""

from collections.abc import Mapping

from simulation.case import OBSERVERS
from simulation.scenario.play import ProfileName
from simulation.scenario.scenario import Scenario
from simulation.wording.words import Words, great, plain


def chairs(scenario: Scenario, profile: ProfileName, words: Words) -> Mapping[str, str]:
    """Name all seats: desks, with a number where several share a role, residents with a name, observers."""
    desks = scenario.seats(profile)
    roles = list(desks.values())
    titles = {seat: desk(role, words) for seat, role in desks.items()}
    numbered = {seat: f"{titles[seat]} {seat.rpartition('-')[2]}" for seat in desks if roles.count(desks[seat]) > 1}
    observers = {seat: f"{observer(words)} ({number})" for number, seat in enumerate(OBSERVERS, 1)}
    return {**titles, **numbered, **residents(scenario, words), **observers}


def desk(role: str, words: Words) -> str:
    """Name a desk by its role."""
    return great(words.text(words.scenario.roles[role].title))


def residents(scenario: Scenario, words: Words) -> dict[str, str]:
    """Name the residents with a name."""
    resident = words.either(nl="inwoner", en="resident")
    return {seat: f"{plain(persona.name)} ({resident})" for seat, persona in scenario.personas.items()}


def observer(words: Words) -> str:
    """Name an observer, and say what that is."""
    return words.either(nl="Observator: u ziet alles en speelt niet mee", en="Observer: you see all, and don't play")
