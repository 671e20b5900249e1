"""Sessions for the tests of pictures and debriefs: whole ones, empty ones, broken ones, and one with wild names."""

from functools import cache

from overdracht.choosing import first_offers
from overdracht.composition import Played, measured, play_with_bots
from overdracht.shelf import header, scenario_of
from reports.history import History, read
from simulation.journal import Journal
from simulation.scenario.faults import Language
from tests.plays import EVERYTHING

WILD = {
    "personas.mia.name": "<script>alert(1)</script> $x^2$ **Mia** [x](y) مرحبا 🙂",
    "roles.front.title.nl": "<b>balie</b> $\\alpha$ \\n | 🎉 _schuin_ " + "heel" * 9,
    "roles.front.title.en": "<b>desk</b> $\\alpha$ \\n | 🎉 _slanted_ " + "very" * 9,
    "interventions.card.title.nl": "<img src=x onerror=alert(1)> & 'kaart'",
    "interventions.card.title.en": "<img src=x onerror=alert(1)> & 'card'",
}
"""Markup, script, formulas, an escape sequence, a link, Arabic, emoji, and a very long word."""

SHORT = {"profiles.room.round": "10d"}


@cache
def evening(seed: int = 1, wild: bool = False) -> Played:  # noqa: FBT001, FBT002 - a key of the cache
    """Two rounds with bots, of ten days each."""
    return play_with_bots(header(EVERYTHING, seed=seed, settings=SHORT | (WILD if wild else {})), first_offers)


@cache
def broken_off() -> Played:
    """The same evening as far as the middle of its first round."""
    whole = evening().journal
    return measured(Journal(whole.header, whole.entries[: len(whole) // 5]))


@cache
def empty() -> Played:
    """A session in which nothing has happened."""
    of = header(EVERYTHING, settings=SHORT)
    return Played(scenario_of(of), Journal(of), [])


def history(played: Played, language: Language = "nl") -> History:
    """The history of a session."""
    return read(played.scenario, played.journal, played.figures, language)
