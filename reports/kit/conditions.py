"""When a task is there: conditions on classes, answers and outcomes, as a facilitator reads them."""

from collections.abc import Sequence

from reports.kit.wording import Paper
from simulation.scenario.casetype import CaseType, Condition, Task


def when_told(paper: Paper, kind: CaseType, task: Task) -> str:
    """Say when a task is to be done, besides what comes before it."""
    said = [conditions_told(paper, kind, task.only)]
    if task.wait:
        said.append(paper.either(nl="na ", en="after ") + paper.length(task.wait))
    if task.follows:
        results = paper.either(nl=" of ", en=" or ").join(paper.result(kind, result) for result in task.follows)
        said.append(paper.either(nl="na bericht: ", en="once told: ") + results)
    if task.on_objection:
        said.append(paper.either(nl="alleen bij bezwaar", en="only with an objection"))
    if task.mandate:
        said.append(paper.either(nl="na toestemming", en="after leave"))
    return "; ".join(text for text in said if text)


def conditions_told(paper: Paper, kind: CaseType, conditions: Sequence[Condition]) -> str:
    """Say what must hold; nothing when all goes."""
    told = [_condition(paper, kind, condition) for condition in conditions]
    return paper.either(nl="als ", en="if ") + paper.either(nl=" en ", en=" and ").join(told) if told else ""


def _condition(paper: Paper, kind: CaseType, condition: Condition) -> str:
    """Say one condition."""
    parts = []
    if condition.classes is not None and kind.classes is not None:
        parts.append(_or(paper, [paper.text(kind.classes.bounds[name].title) for name in condition.classes]))
    if condition.fact is not None:
        parts.append(answer(paper, kind, condition))
    order = {name: number for number, name in enumerate(kind.tasks, 1)}
    for task, outcomes in condition.ended.items():
        ends = _or(paper, [paper.text(kind.tasks[task].outcomes[outcome].title) for outcome in outcomes])
        parts.append(f"[{order[task]}] {ends}")
    return ", ".join(parts)


def answer(paper: Paper, kind: CaseType, condition: Condition) -> str:
    """Say which answer is meant."""
    title = paper.text(kind.facts[condition.fact].title) if condition.fact is not None else ""
    bounds = [_or(paper, [paper.value(value) for value in condition.equals])] if condition.equals is not None else []
    if condition.at_least is not None:
        bounds.append(f"≥ {paper.number(condition.at_least)}")
    if condition.at_most is not None:
        bounds.append(f"≤ {paper.number(condition.at_most)}")
    return f"{title}: {', '.join(bounds)}" if bounds else title


def _or(paper: Paper, names: Sequence[str]) -> str:
    """Join choices."""
    return paper.either(nl=" of ", en=" or ").join(names)
