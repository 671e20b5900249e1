"""A name that is used somewhere: what it should name, and the names that there are."""

from collections.abc import Collection, Iterable, Iterator
from typing import NamedTuple

from simulation.case import OWN_SECTIONS, RESIDENTS
from simulation.scenario.casetype import CaseType
from simulation.scenario.document import Document
from simulation.scenario.faults import Fault, Said, Trail, nearest
from simulation.scenario.scenario import Scenario

ARCHETYPE = Said("archetype", "archetype")
ROLE = Said("rol", "role")
DESK = Said("rol in de organisatie", "role in the organisation")
OUTSIDE = Said("rol van een inwoner", "role of a resident")
CASE_TYPE = Said("zaaktype", "case type")
FACT = Said("gegeven van dit zaaktype", "fact of this case type")
OWN_FACT = Said("gegeven dat de inwoner weet", "fact that the resident knows")
TASK = Said("taak van dit zaaktype", "task of this case type")
OUTCOME = Said("uitkomst van die taak", "outcome of that task")
PHASE = Said("fase", "phase")
RESULT = Said("resultaat van dit zaaktype", "result of this case type")
KLASS = Said("klasse van dit zaaktype", "class of this case type")
SECTION = Said("onderdeel van de kaart", "section of the card")
CHANNEL = Said("kanaal", "channel")
PERSONA = Said("persona", "persona")
INTERVENTION = Said("verbetering", "intervention")
PARTNER = Said("partij van buiten (external: true)", "party outside (external: true)")
RULESET = Said("regelset", "ruleset")
STREAM = Said("stroom van gewone aanvragen", "stream of ordinary requests")
RULE = Said("nieuwe regel", "new rule")


class Use(NamedTuple):
    """A name that is used somewhere, what it should name, and the names that there are."""

    path: Trail
    word: str
    what: Said
    choices: Collection[str]
    at_key: bool = False


def unknown(document: Document, use: Use) -> Fault:
    """Tell that a name does not exist, and which was probably meant."""
    return document.fault(
        use.path,
        at_key=use.at_key,
        nl=f"{{value}} is geen {use.what.nl}.",
        en=f"{{value}} is no {use.what.en}.",
        nearest=nearest(use.word, use.choices),
    )


def listed(path: Trail, words: Iterable[str], what: Said, choices: Collection[str]) -> Iterator[Use]:
    """Use every name of a list."""
    for n, word in enumerate(words):
        yield Use((*path, n), word, what, choices)


def keys(path: Trail, words: Iterable[str], what: Said, choices: Collection[str]) -> Iterator[Use]:
    """Use every key of a block."""
    for word in words:
        yield Use((*path, word), word, what, choices, at_key=True)


def desks(scenario: Scenario) -> list[str]:
    """Give the roles inside the organisation."""
    return [name for name, role in scenario.roles.items() if role.archetype not in RESIDENTS]


def outside(scenario: Scenario) -> list[str]:
    """Give the roles of residents."""
    return [name for name, role in scenario.roles.items() if role.archetype in RESIDENTS]


def partners(scenario: Scenario) -> list[str]:
    """Give the parties outside that work along."""
    return [name for name, role in scenario.roles.items() if role.external]


def sections(scenario: Scenario) -> list[str]:
    """Give the sections of the card: the scenario's, and those that every card has."""
    return [*scenario.board.sections, *OWN_SECTIONS]


def classes(kind: CaseType) -> Collection[str]:
    """Give the classes of a case type."""
    return kind.classes.bounds if kind.classes is not None else ()
