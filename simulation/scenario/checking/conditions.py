"""Conditions that look at nothing, or that nothing can meet."""

from collections.abc import Iterator

from simulation.scenario.casetype import Answer, CaseType, Condition
from simulation.scenario.document import Document
from simulation.scenario.faults import Fault, Trail
from simulation.scenario.scenario import Scenario

TESTS = ("equals", "at_least", "at_most")


def conditions(scenario: Scenario, document: Document) -> Iterator[Fault]:
    """Find conditions and scores that look at nothing, or that no answer can meet."""
    for name, kind in scenario.case_types.items():
        for path, answer in placed_answers(("case_types", name), kind):
            yield from _unmet(document, path, answer)
            if isinstance(answer, Condition):
                yield from _blind(document, path, answer)
    for name, role in scenario.roles.items():
        for section, condition in role.sees_if.items():
            path = ("roles", name, "sees_if", section)
            yield from _unmet(document, path, condition)
            yield from _blind(document, path, condition)


def answers_of(kind: CaseType) -> Iterator[tuple[str, Answer]]:
    """Go through the facts that a case type looks at, with the answers it looks for."""
    for _, answer in placed_answers((), kind):
        fact = getattr(answer, "fact", None)
        if fact is not None:
            yield fact, answer


def placed_answers(path: Trail, kind: CaseType) -> Iterator[tuple[Trail, Answer]]:
    """Go through all conditions and scores of a case type, with their places."""
    for name, task in kind.tasks.items():
        yield from _listed((*path, "tasks", name, "only"), task.only)
        for outcome, spec in task.outcomes.items():
            yield from _listed((*path, "tasks", name, "outcomes", outcome, "only"), spec.only)
    for name, conflict in kind.conflicts.items():
        yield from _listed((*path, "conflicts", name, "only"), conflict.only)
    for n, score in enumerate(kind.classes.scores if kind.classes is not None else ()):
        yield (*path, "classes", "scores", n), score


def _listed(path: Trail, only: list[Condition]) -> Iterator[tuple[Trail, Answer]]:
    """Go through a list of conditions."""
    for n, condition in enumerate(only):
        yield (*path, n), condition


def _blind(document: Document, path: Trail, only: Condition) -> Iterator[Fault]:
    """Find conditions without anything to look at."""
    tested = [test for test in TESTS if getattr(only, test) is not None]
    if tested and only.fact is None:
        yield document.fault(
            (*path, tested[0]), at_key=True,
            nl="Bij welk gegeven hoort dit? Zet er `fact:` bij.",
            en="Which fact is this about? Add `fact:`.",
        )  # fmt: skip
    elif only.fact is None and only.classes is None and not only.ended:
        yield document.fault(
            path,
            nl="Deze voorwaarde let nergens op. Geef `classes`, `fact` of `ended`.",
            en="This condition looks at nothing. Give `classes`, `fact` or `ended`.",
        )


def _unmet(document: Document, path: Trail, answer: Answer) -> Iterator[Fault]:
    """Find lists of nothing and bounds the wrong way round."""
    named = {"equals": answer.equals, "classes": getattr(answer, "classes", None)}
    for name, words in named.items():
        if words == []:
            yield document.fault(
                (*path, name),
                nl="Niets voldoet aan een lege lijst; noem er minstens een.",
                en="Nothing meets an empty list; name at least one.",
            )
    if answer.at_least is not None and answer.at_most is not None and answer.at_least > answer.at_most:
        yield document.fault(
            (*path, "at_least"),
            nl="{value} is meer dan `at_most`; geen getal voldoet daaraan.",
            en="{value} is more than `at_most`; no number meets that.",
        )
