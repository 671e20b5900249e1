"""Legal terms that are over before they begin, or stand still for nothing."""

from collections.abc import Iterator

from simulation.scenario.casetype import LegalTerm
from simulation.scenario.document import Document
from simulation.scenario.faults import ABSENT, Fault, Trail
from simulation.scenario.scenario import Scenario


def terms(scenario: Scenario, document: Document) -> Iterator[Fault]:
    """Find terms without length, and suspension without time."""
    for path, term in _terms(scenario):
        yield from _lengths(document, path, term)
        if term.suspension and not term.repair:
            yield document.fault(
                (*path, "suspension"),
                nl="Hoelang staat de termijn stil? Geef de inwoner met `repair:` tijd om aan te vullen.",
                en="For how long does the term stand still? Give the resident time to complete with `repair:`.",
            )


def unused_repair(scenario: Scenario, document: Document) -> Iterator[Fault]:
    """Find time to complete in a term that never stands still; `suspension: false` says that it is meant so."""
    for path, _ in _terms(scenario):
        for name in ("repair", "unrepaired"):
            here = (*path, name)
            if document.value((*path, "suspension")) is ABSENT and document.value(here) not in {ABSENT, None}:
                yield document.fault(
                    here, at_key=True,
                    nl="Dit komt nooit voor, want de termijn staat nooit stil. Zet er `suspension: true` bij.",
                    en="This never comes up, for the term never stands still. Add `suspension: true`.",
                )  # fmt: skip


def _terms(scenario: Scenario) -> Iterator[tuple[Trail, LegalTerm]]:
    """Go through all legal terms."""
    for name, kind in scenario.case_types.items():
        if kind.term is not None:
            yield ("case_types", name, "term"), kind.term


def _lengths(document: Document, path: Trail, term: LegalTerm) -> Iterator[Fault]:
    """Find terms without length."""
    lengths: dict[Trail, int] = {(*path, "length"): term.length}
    lengths |= {(*path, "by_class", klass): length for klass, length in term.by_class.items()}
    for place, length in lengths.items():
        if not length:
            yield document.fault(
                place,
                nl="Een termijn van {value} is al voorbij als de zaak begint; maak haar langer.",
                en="A term of {value} is over when the case begins; make it longer.",
            )
