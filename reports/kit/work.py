"""The work sheet: which tasks a case asks, in what order, and how the facilitator draws their outcome."""

from itertools import accumulate

from reports.kit.conditions import conditions_told, when_told
from reports.kit.roles import section
from reports.kit.sheet import Block, Pairs, Points, Sheet, Table, Title
from reports.kit.wording import Paper
from simulation.scenario.casetype import CaseType, LegalTerm, Outcome, Task


def work_sheet(paper: Paper) -> Sheet:
    """Give the sheet, with a chapter for each case type."""
    return Sheet(
        title=paper.say(nl="Werkblad", en="Work sheet"),
        hint=paper.say(nl="één keer, alleen voor de spelleider", en="once, for the facilitator alone"),
        heading=paper.say(nl="Welk werk een zaak vraagt", en="What work a case asks"),
        over=paper.say(nl="Alleen voor de spelleider", en="For the facilitator alone"),
        blocks=tuple(block for kind in paper.scenario.case_types.values() for block in _chapter(paper, kind)),
        note=paper.say(
            nl="Getallen tussen haken zijn taken. Kan de getrokken afloop niet, trek dan opnieuw.",
            en="Numbers in brackets are tasks. If the outcome drawn is not possible, draw again.",
        ),
    )


def _chapter(paper: Paper, kind: CaseType) -> list[Block]:
    """All about one case type."""
    return [Title(paper.text(kind.title)), _tasks(paper, kind), *_clashes(paper, kind), *_rest(paper, kind)]


def _tasks(paper: Paper, kind: CaseType) -> Table:
    """The tasks in the order of the file, with what comes before, what is needed and how they end."""
    head = (
        ("Taak", "Task"),
        ("Wie", "Who"),
        ("Na", "After"),
        ("Nodig", "Needed"),
        ("Afloop (1–100)", "Outcome (1–100)"),
    )
    return Table(
        "",
        tuple(paper.say(nl=nl, en=en) for nl, en in head),
        (2.4, 1.7, 0.7, 3, 3.2),
        tuple(_row(paper, kind, number, task) for number, task in enumerate(kind.tasks.values(), 1)),
    )


def _row(paper: Paper, kind: CaseType, number: int, task: Task) -> tuple[str, ...]:
    """One task."""
    order = {name: n for n, name in enumerate(kind.tasks, 1)}
    needs = [paper.text(kind.facts[n].title) if n in kind.facts else f"[{order[n]}]" for n in task.needs]
    when = when_told(paper, kind, task)
    return (
        f"{number}. {paper.text(task.title)}{f' ({when})' if when else ''}",
        paper.either(nl=" of ", en=" or ").join(paper.text(paper.scenario.roles[role].title) for role in task.roles),
        ", ".join(str(order[name]) for name in task.after),
        "; ".join(needs),
        _outcomes(paper, kind, task),
    )


def _outcomes(paper: Paper, kind: CaseType, task: Task) -> str:
    """The ways in which a task ends, each with the numbers to draw."""
    drawn = [outcome for outcome in task.outcomes.values() if not outcome.given]
    sure = [f"{paper.text(o.title)}*" for o in task.outcomes.values() if o.given]
    total = sum(outcome.weight for outcome in drawn) or 1
    bounds = [0, *(round(100 * upto / total) for upto in accumulate(outcome.weight for outcome in drawn))]
    told = [
        (f"{low + 1}–{high} " if len(drawn) > 1 else "") + paper.text(outcome.title) + _only(paper, kind, outcome)
        for outcome, low, high in zip(drawn, bounds, bounds[1:], strict=False)
        if high > low
    ]
    return "; ".join([*sure, *told])


def _only(paper: Paper, kind: CaseType, outcome: Outcome) -> str:
    """Say when an outcome is possible at all; who draws another one draws again."""
    conditions = conditions_told(paper, kind, outcome.only)
    return f" ({conditions})" if conditions else ""


def _clashes(paper: Paper, kind: CaseType) -> list[Points]:
    """The demands that exclude each other, hidden until two desks see both."""
    if not kind.conflicts:
        return []
    order = {name: n for n, name in enumerate(kind.tasks, 1)}
    clashes = tuple(
        f"{paper.text(clash.title)} [{', '.join(str(order[task]) for task in clash.between)}] → "
        + paper.either(nl="opnieuw: ", en="again: ")
        + ", ".join(str(order[task]) for task in clash.redo)
        for clash in kind.conflicts.values()
    )
    return [
        Points(paper.say(nl="Eisen die botsen (houd ze geheim)", en="Demands that clash (keep them secret)"), clashes)
    ]


def _rest(paper: Paper, kind: CaseType) -> list[Pairs]:
    """The term, the classes, the results, and what has no place on the card."""
    rows = [] if kind.term is None else _term(paper, kind.term)
    if kind.classes is not None:
        bounds = [paper.text(bound.title) for bound in kind.classes.bounds.values()]
        rows.append((paper.say(nl="Klassen", en="Classes"), "; ".join(bounds)))
    if kind.results:
        results = [paper.text(result.title) for result in kind.results.values()]
        rows.append((paper.say(nl="Uitslagen", en="Results"), "; ".join(results)))
    missing = [f"{paper.text(f.title)} ({section(paper, f.section)})" for f in kind.facts.values() if not f.on_card]
    if missing:
        rows.append((paper.say(nl="Geen vak op de kaart", en="No box on the card"), "; ".join(missing)))
    stars = paper.say(nl="Volgt vanzelf uit eerdere taken", en="Follows by itself from earlier tasks")
    if any(outcome.given for task in kind.tasks.values() for outcome in task.outcomes.values()):
        rows.append(("*", stars))
    return [Pairs("", tuple(rows), 0.2)] if rows else []


def _term(paper: Paper, term: LegalTerm) -> list[tuple[str, str]]:
    """The legal term, and what lateness costs."""
    lengths = [paper.length(length) for length in dict.fromkeys([term.length, *term.by_class.values()])]
    rows = [(paper.say(nl="Wettelijke termijn", en="Legal term"), paper.either(nl=" of ", en=" or ").join(lengths))]
    if term.suspension:
        rows.append(
            (
                paper.say(nl="Staat stil", en="Stands still"),
                paper.either(nl="zolang de inwoner aanvult", en="while the resident completes"),
            )
        )
    return rows
