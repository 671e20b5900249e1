"""Classes that leave a high score without a class, or a class that no score reaches."""

from collections.abc import Iterator

from simulation.scenario.casetype import Classes
from simulation.scenario.document import Document
from simulation.scenario.faults import Fault, Trail
from simulation.scenario.scenario import Scenario


def unreached_classes(scenario: Scenario, document: Document) -> Iterator[Fault]:
    """Find classes that leave a high score without a class, or a class that no score reaches."""
    for name, kind in scenario.case_types.items():
        if kind.classes is not None:
            yield from _unreached(document, ("case_types", name, "classes"), kind.classes)


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
