"""Case types: what a case needs, what must be done, by when, and how it can end."""

from typing import Annotated, Literal

from pydantic import BeforeValidator, Field

from simulation.case import Value
from simulation.scenario.effort import Effort
from simulation.scenario.sourced import Sourced
from simulation.scenario.words import Chance, Duration, Identifier, Text


class Answer(Sourced):
    """An answer of a certain kind: one of these, or within bounds; all that is given must hold."""

    equals: list[Value] | None = Field(default=None, description="One of these answers.")
    at_least: float | None = Field(default=None, description="A number of at least so much.")
    at_most: float | None = Field(default=None, description="A number of at most so much.")

    def fits(self, value: Value | None) -> bool:
        """Tell whether an answer is of this kind; none is not."""
        if value is None or (self.equals is not None and value not in self.equals):
            return False
        if self.at_least is None and self.at_most is None:
            return True
        low = self.at_least is None or (isinstance(value, int | float) and value >= self.at_least)
        return low and (self.at_most is None or (isinstance(value, int | float) and value <= self.at_most))


class Condition(Answer):
    """When something applies: these classes, such an answer, tasks that ended so; all that is given must hold."""

    classes: list[Identifier] | None = Field(default=None, description="The case is of one of these classes.")
    fact: Identifier | None = Field(default=None, description="The fact whose answer counts.")
    ended: dict[Identifier, list[Identifier]] = Field(
        default_factory=dict, description="These tasks are done, and ended in one of these ways."
    )


def _as_list(value: object) -> object:
    """Let a facilitator write one condition where several may stand."""
    return [value] if isinstance(value, dict | Condition) else value


Conditions = Annotated[list[Condition], BeforeValidator(_as_list, json_schema_input_type=Condition | list[Condition])]
"""Conditions that must all hold; in a file a single one may stand by itself."""


class FactType(Sourced):
    """One piece of information about a case."""

    title: Text = Field(description="What it is called.")
    question: Text | None = Field(default=None, description="How an employee asks for it.")
    section: Identifier = Field(description="The part of the card on which it stands.")
    held_by: Identifier | None = Field(default=None, description="The role that knows it; else the resident.")
    volunteered: Chance = Field(default=1.0, description="Chance that a resident tells it unasked.")
    on_card: bool = Field(default=True, description="The card has a field for it.")
    values: dict[str, float] | None = Field(default=None, description="Answers of ordinary requests: weights.")
    between: list[float] | None = Field(
        default=None, min_length=2, max_length=2, description="Or a number between two bounds."
    )


def spoken(word: str) -> Value:
    """Read yes and no as such, for keys of a YAML mapping are words; any other word is itself."""
    return {"yes": True, "no": False}.get(word, word)


class Outcome(Sourced):
    """One way in which a task can end."""

    title: Text = Field(description="What it is called.")
    weight: float = Field(default=1.0, ge=0, le=1e6, description="How often, beside the other outcomes.")
    only: Conditions = Field(default_factory=list, description="Possible only then, as far as its doer knows.")
    given: dict[Identifier, list[Identifier]] = Field(
        default_factory=dict, description="Only, and then surely, if these tasks ended so."
    )
    reopens: list[Identifier] = Field(default_factory=list, description="Tasks to be done again.")
    asks: list[Identifier] = Field(default_factory=list, description="Facts the resident must give anew.")
    result: Identifier | None = Field(default=None, description="Decides the case with this result.")


class Advice(Sourced):
    """A task that is a request for advice, with a date by which the answer is due."""

    due: Duration = Field(description="Time in which the answer is due.")
    no_reaction: Chance = Field(default=0.0, description="Chance that nobody reacts until chased.")


class WithinTerm(Sourced):
    """The legal term of one task: so long after the first contact, or after another task was done."""

    length: Duration = Field(gt=0, description="How long the term is.")
    since: Identifier | None = Field(default=None, description="The task after which it runs; else the first contact.")


OwnTerm = Annotated[
    WithinTerm,
    BeforeValidator(
        lambda value: value if isinstance(value, dict | WithinTerm) else {"length": value},
        json_schema_input_type=Duration | WithinTerm,
    ),
]
"""In a file a duration alone will do."""


class Task(Sourced):
    """A piece of work on a case."""

    title: Text = Field(description="What it is called.")
    roles: list[Identifier] = Field(min_length=1, description="Roles that may do it.")
    effort: Effort = Field(description="Working time that it takes.")
    section: Identifier = Field(default="work", description="Where its outcome stands on the card.")
    phase: Identifier | None = Field(default=None, description="The phase of the case that it belongs to.")
    needs: list[Identifier] = Field(default_factory=list, description="Facts, and outcomes of tasks.")
    after: list[Identifier] = Field(default_factory=list, description="Tasks that must be done before.")
    only: Conditions = Field(default_factory=list, description="When it is part of a case at all.")
    wait: Duration = Field(default=0, description="Not before so long after what comes before it.")
    follows: list[Identifier] = Field(
        default_factory=list, description="Only after the resident was told one of these results."
    )
    on_objection: bool = Field(default=False, description="Only when the resident objects to the result.")
    within: OwnTerm | None = Field(default=None, description="Its own legal term, beside that of the case.")
    outcomes: dict[Identifier, Outcome] = Field(
        default_factory=dict, description="Ways in which it can end; without any it just gets done."
    )
    advice: Advice | None = Field(default=None, description="Makes it a request for advice.")
    classifies: bool = Field(default=False, description="Computes the class from what its doer knows.")
    mandate: bool = Field(default=False, description="Needs the manager's leave first.")


class Conflict(Sourced):
    """Two demands that exclude each other, there from the start and hidden until two desks see both."""

    title: Text = Field(description="What clashes.")
    between: list[Identifier] = Field(min_length=2, max_length=2, description="The two tasks that both have to see it.")
    only: Conditions = Field(default_factory=list, description="In which cases it can be there at all.")
    chance: Chance = Field(default=1.0, description="Chance that it is there.")
    redo: list[Identifier] = Field(min_length=1, description="Tasks to be done again when found late.")
    revise: list[Identifier] = Field(default_factory=list, description="Facts the resident must change.")


class Score(Answer):
    """Points that an answer adds to the score of a case."""

    fact: Identifier = Field(description="The fact whose answer counts.")
    points: float = Field(description="Points for such an answer.")


class Bound(Sourced):
    """A class, and the highest score that still falls in it."""

    title: Text = Field(description="What the class is called.")
    up_to: float | None = Field(default=None, description="The highest score in it; the last class has none.")


class Classes(Sourced):
    """How the class of a case follows from the answers: points are summed."""

    scores: list[Score] = Field(description="Points for answers.")
    bounds: dict[Identifier, Bound] = Field(min_length=1, description="The classes, from low score to high.")


class Penalty(Sourced):
    """Euros a day that are due for some days after a notice of default."""

    days: int = Field(ge=1, description="For so many days.")
    per_day: float = Field(ge=0, description="Euros a day.")


class LegalTerm(Sourced):
    """The legal term of a case type, its suspension and what lateness costs."""

    length: Duration = Field(description="Time in which must be decided, in calendar days.")
    by_class: dict[Identifier, Duration] = Field(default_factory=dict, description="Another length for these classes.")
    suspension: bool = Field(default=False, description="Stands still while the resident completes.")
    repair: Duration = Field(default=0, description="Time the resident gets to complete.")
    unrepaired: Identifier | None = Field(default=None, description="Result when it is not completed.")
    grace: Duration = Field(default=0, description="Time after a notice of default before it costs.")
    penalty: list[Penalty] = Field(default_factory=list, description="What each day costs after that, in steps.")


class Result(Sourced):
    """A way in which a case ends for the resident."""

    title: Text = Field(description="What it is called.")
    favourable: bool = Field(default=False, description="The resident gets what was asked.")
    tailored: bool = Field(default=False, description="Made for this resident: meets a need that fits nothing.")


class CaseType(Sourced):
    """A kind of request: its facts, tasks, term and results."""

    title: Text = Field(description="What it is called.")
    phases: dict[Identifier, Text] = Field(
        default_factory=dict, description="Parts of the way, for pictures and reports."
    )
    facts: dict[Identifier, FactType] = Field(default_factory=dict, description="What must be known.")
    tasks: dict[Identifier, Task] = Field(min_length=1, description="What must be done.")
    conflicts: dict[Identifier, Conflict] = Field(
        default_factory=dict, description="Demands that can exclude each other."
    )
    classes: Classes | None = Field(default=None, description="Classes that follow from the answers.")
    term: LegalTerm | None = Field(default=None, description="The legal term.")
    results: dict[Identifier, Result] = Field(
        default_factory=dict, description="Ways in which it can end for the resident."
    )
    withdrawn: Identifier | None = Field(default=None, description="The result when a resident withdraws.")
    file: Literal["travels", "shared"] = Field(
        default="travels", description="One file that goes from desk to desk, or one that all can work on."
    )

    @property
    def hears_objections(self) -> bool:
        """Tell whether an objection has work of its own, so that it reopens a case."""
        return any(task.on_objection for task in self.tasks.values())

    @property
    def holders(self) -> dict[str, str]:
        """Give the role that holds each fact that a desk of the organisation has by itself."""
        return {name: fact.held_by for name, fact in self.facts.items() if fact.held_by is not None}
