"""Results that no case can have, and cases that can have none."""

from collections.abc import Iterator

from simulation.scenario.casetype import CaseType
from simulation.scenario.document import Document
from simulation.scenario.faults import Fault
from simulation.scenario.scenario import Scenario

WITHDRAWN = "withdrawn"
"""What a case ends in when a resident withdraws and the case type names no other result."""


def endless(scenario: Scenario, document: Document) -> Iterator[Fault]:
    """Find case types whose cases can never end."""
    for name, kind in scenario.case_types.items():
        if kind.results and not _given(kind):
            yield document.fault(
                ("case_types", name, "results"), at_key=True,
                nl="Geen taak geeft een resultaat, dus geen zaak komt ooit klaar. Zet `result:` bij een uitkomst.",
                en="No task gives a result, so no case ever ends. Put `result:` under an outcome.",
            )  # fmt: skip


def unused_results(scenario: Scenario, document: Document) -> Iterator[Fault]:
    """Find results that no case can have."""
    for name, kind in scenario.case_types.items():
        for result in kind.results:
            if result not in _given(kind) | _otherwise(kind):
                yield document.fault(
                    ("case_types", name, "results", result), at_key=True,
                    nl="{value} komt nooit voor: zet het als `result:` bij een uitkomst, of haal het weg.",
                    en="{value} never comes up: put it under an outcome as `result:`, or take it away.",
                )  # fmt: skip


def _given(kind: CaseType) -> set[str]:
    """Give the results that tasks give."""
    return {o.result for task in kind.tasks.values() for o in task.outcomes.values() if o.result is not None}


def _otherwise(kind: CaseType) -> set[str]:
    """Give the results that come without a task: left aside, withdrawn, or made for this resident."""
    aside = kind.term.unrepaired if kind.term is not None else None
    tailored = {name for name, result in kind.results.items() if result.tailored}
    return {aside or "", kind.withdrawn or WITHDRAWN, *tailored}
