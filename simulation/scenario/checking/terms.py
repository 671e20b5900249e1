"""Legal terms that are over before they begin, or stand still for nothing."""

from collections.abc import Iterator

from simulation.scenario.casetype import LegalTerm
from simulation.scenario.document import Document
from simulation.scenario.faults import ABSENT, Fault, Trail
from simulation.scenario.scenario import Scenario


def terms(scenario: Scenario, document: Document) -> Iterator[Fault]:
    """Find terms without length, and suspension without time or time without suspension."""
    for name, kind in scenario.case_types.items():
        if kind.term is not None:
            path = ("case_types", name, "term")
            yield from _lengths(document, path, kind.term)
            yield from _suspension(document, path, kind.term)


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


def _suspension(document: Document, path: Trail, term: LegalTerm) -> Iterator[Fault]:
    """Find suspension without time, and what needs suspension without it; `suspension: false` switches it off."""
    if term.suspension and not term.repair:
        yield document.fault(
            (*path, "suspension"),
            nl="Hoelang staat de termijn stil? Geef de inwoner met `repair:` tijd om aan te vullen.",
            en="For how long does the term stand still? Give the resident time to complete with `repair:`.",
        )
    for name in ("repair", "unrepaired"):
        here = (*path, name)
        if document.value((*path, "suspension")) is ABSENT and document.value(here) not in {ABSENT, None}:
            yield document.fault(
                here, at_key=True,
                nl="Dit komt nooit voor, want de termijn staat nooit stil. Zet er `suspension: true` bij.",
                en="This never comes up, for the term never stands still. Add `suspension: true`.",
            )  # fmt: skip
