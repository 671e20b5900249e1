"""Case types: what a case needs, what must be done, by when, and how it can end."""

from typing import Annotated, Literal

from pydantic import BeforeValidator, Field

from simulation.case import Value
from simulation.scenario.effort import Effort
from simulation.scenario.sourced import Sourced
from simulation.scenario.words import Chance, Duration, Identifier, Text


class Answer(Sourced):
    """An answer of a certain kind: one of these, or within bounds; all that is given must hold."""

    equals: list[Value] | None = None
    at_least: float | None = None
    at_most: float | None = None

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

    classes: list[Identifier] | None = None
    fact: Identifier | None = None
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

    title: Text
    question: Text | None = Field(default=None, description="How an employee asks for it.")
    section: Identifier = Field(description="The part of the card on which it stands.")
    held_by: Identifier | None = Field(default=None, description="The role that knows it; else the resident.")
    volunteered: Chance = Field(default=1.0, description="Chance that a resident tells it unasked.")
    on_card: bool = Field(default=True, description="The card has a field for it.")
    values: dict[str, float] | None = Field(default=None, description="Answers of ordinary requests: weights.")
    between: list[float] | None = Field(
        default=None, min_length=2, max_length=2, description="Or a number between two bounds."
    )


class Outcome(Sourced):
    """One way in which a task can end."""

    title: Text
    weight: float = Field(default=1.0, ge=0, le=1e6)
    only: Conditions = Field(default_factory=list, description="Possible only then, as far as its doer knows.")
    given: dict[Identifier, list[Identifier]] = Field(
        default_factory=dict, description="Only, and then surely, if these tasks ended so."
    )
    reopens: list[Identifier] = Field(default_factory=list, description="Tasks to be done again.")
    asks: list[Identifier] = Field(default_factory=list, description="Facts the resident must give anew.")
    result: Identifier | None = Field(default=None, description="Decides the case with this result.")


class Advice(Sourced):
    """A task that is a request for advice, with a date by which the answer is due."""

    due: Duration
    no_reaction: Chance = Field(default=0.0, description="Chance that nobody reacts until chased.")


class WithinTerm(Sourced):
    """The legal term of one task: so long after the first contact, or after another task was done."""

    length: Duration = Field(gt=0)
    since: Identifier | None = Field(default=None, description="The task after which it runs; else the first contact.")


OwnTerm = Annotated[
    WithinTerm,
    BeforeValidator(
        lambda value: value if isinstance(value, dict | WithinTerm) else {"length": value},
        json_schema_input_type=str | WithinTerm,
    ),
]
"""In a file a duration alone will do."""


class Task(Sourced):
    """A piece of work on a case."""

    title: Text
    roles: list[Identifier] = Field(min_length=1)
    effort: Effort
    section: Identifier = Field(default="work", description="Where its outcome stands on the card.")
    phase: Identifier | None = None
    needs: list[Identifier] = Field(default_factory=list, description="Facts, and outcomes of tasks.")
    after: list[Identifier] = Field(default_factory=list, description="Tasks that must be done before.")
    only: Conditions = Field(default_factory=list, description="When it is part of a case at all.")
    wait: Duration = Field(default=0, description="Not before so long after what comes before it.")
    follows: list[Identifier] = Field(
        default_factory=list, description="Only after the resident was told one of these results."
    )
    on_objection: bool = Field(default=False, description="Only when the resident objects to the result.")
    within: OwnTerm | None = Field(default=None, description="Its own legal term, beside that of the case.")
    outcomes: dict[Identifier, Outcome] = Field(default_factory=dict)
    advice: Advice | None = None
    classifies: bool = Field(default=False, description="Computes the class from what its doer knows.")
    mandate: bool = Field(default=False, description="Needs the manager's leave first.")


class Conflict(Sourced):
    """Two demands that exclude each other, there from the start and hidden until two desks see both."""

    title: Text
    between: list[Identifier] = Field(min_length=2, max_length=2)
    only: Conditions = Field(default_factory=list)
    chance: Chance = 1.0
    redo: list[Identifier] = Field(min_length=1, description="Tasks to be done again when found late.")
    revise: list[Identifier] = Field(default_factory=list, description="Facts the resident must change.")


class Score(Answer):
    """Points that an answer adds to the score of a case."""

    fact: Identifier
    points: float


class Bound(Sourced):
    """A class, and the highest score that still falls in it."""

    title: Text
    up_to: float | None = None


class Classes(Sourced):
    """How the class of a case follows from the answers: points are summed."""

    scores: list[Score]
    bounds: dict[Identifier, Bound] = Field(min_length=1)


class Penalty(Sourced):
    """Euros a day that are due for some days after a notice of default."""

    days: int = Field(ge=1)
    per_day: float = Field(ge=0)


class LegalTerm(Sourced):
    """The legal term of a case type, its suspension and what lateness costs."""

    length: Duration
    by_class: dict[Identifier, Duration] = Field(default_factory=dict)
    suspension: bool = Field(default=False, description="Stands still while the resident completes.")
    repair: Duration = Field(default=0, description="Time the resident gets to complete.")
    unrepaired: Identifier | None = Field(default=None, description="Result when it is not completed.")
    grace: Duration = Field(default=0, description="Time after a notice of default before it costs.")
    penalty: list[Penalty] = Field(default_factory=list)


class Result(Sourced):
    """A way in which a case ends for the resident."""

    title: Text
    favourable: bool = False
    tailored: bool = Field(default=False, description="Made for this resident: meets a need that fits nothing.")


class CaseType(Sourced):
    """A kind of request: its facts, tasks, term and results."""

    title: Text
    phases: dict[Identifier, Text] = Field(default_factory=dict)
    facts: dict[Identifier, FactType] = Field(default_factory=dict)
    tasks: dict[Identifier, Task] = Field(min_length=1)
    conflicts: dict[Identifier, Conflict] = Field(default_factory=dict)
    classes: Classes | None = None
    term: LegalTerm | None = None
    results: dict[Identifier, Result] = Field(default_factory=dict)
    withdrawn: Identifier | None = Field(default=None, description="The result when a resident withdraws.")
    file: Literal["travels", "shared"] = Field(
        default="travels", description="One file that goes from desk to desk, or one that all can work on."
    )

    @property
    def hears_objections(self) -> bool:
        """Tell whether an objection has work of its own, so that it reopens a case."""
        return any(task.on_objection for task in self.tasks.values())
