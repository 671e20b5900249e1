"""Classes that leave a high score without a class, and classes that no case gets."""

from collections.abc import Iterator
from itertools import pairwise

from simulation.scenario.casetype import CaseType, Classes
from simulation.scenario.document import Document
from simulation.scenario.faults import Fault, Trail
from simulation.scenario.scenario import Scenario


def unreached_classes(scenario: Scenario, document: Document) -> Iterator[Fault]:
    """Find classes that leave a high score without a class, a class that no case gets, and scores for nothing."""
    for name, kind in scenario.case_types.items():
        path = ("case_types", name)
        if kind.classes is not None:
            yield from _unreached(document, (*path, "classes"), kind.classes)
            yield from _out_of_order(document, (*path, "classes"), kind.classes)
        yield from _unused(document, path, kind)


def _unused(document: Document, path: Trail, kind: CaseType) -> Iterator[Fault]:
    """Find classes that no task computes, and tasks that have no class to compute."""
    classify = [name for name, task in kind.tasks.items() if task.classifies]
    if kind.classes is not None and not classify:
        yield document.fault(
            (*path, "classes"), at_key=True,
            nl="Geen taak bepaalt de klasse. Zet `classifies: true` bij een taak.",
            en="No task computes the class. Put `classifies: true` under a task.",
        )  # fmt: skip
    for name in classify if kind.classes is None else ():
        yield document.fault(
            (*path, "tasks", name, "classifies"),
            nl="Dit zaaktype heeft geen klassen (`classes`) om te bepalen.",
            en="This case type has no classes (`classes`) to compute.",
        )


def _out_of_order(document: Document, path: Trail, classes: Classes) -> Iterator[Fault]:
    """Find classes below the one before, and classes without a score to tell them apart."""
    limits = [(name, bound.up_to) for name, bound in classes.bounds.items() if bound.up_to is not None]
    for (_, lower), (name, higher) in pairwise(limits):
        if higher <= lower:
            yield document.fault(
                (*path, "bounds", name, "up_to"),
                nl="{value} is niet meer dan bij de klasse ervoor; deze klasse wordt zo nooit bereikt.",
                en="{value} is not above the class before; like this the class is never reached.",
            )
    if not classes.scores:
        yield document.fault(
            (*path, "scores"),
            nl="Zonder punten komt elke zaak in dezelfde klasse. Geef minstens een score.",
            en="Without points every case falls in one class. Give at least one score.",
        )


def _unreached(document: Document, path: Trail, classes: Classes) -> Iterator[Fault]:
    """Find bounds of one case type that leave a score or a class out."""
    names = list(classes.bounds)
    for name in names[:-1]:
        if classes.bounds[name].up_to is None:
            yield document.fault(
                (*path, "bounds", name),
                nl="Alleen de laatste klasse kan zonder up_to; de volgende worden zo nooit bereikt.",
                en="Only the last class can do without up_to; the next ones are never reached.",
            )
    if classes.bounds[names[-1]].up_to is not None:
        yield document.fault(
            (*path, "bounds", names[-1], "up_to"),
            nl="De laatste klasse geldt voor alles erboven en heeft geen up_to.",
            en="The last class is for everything above and has no up_to.",
        )
