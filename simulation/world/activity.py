"""Activities: the tasks of a case type as the rules ask after them at every turn."""

from simulation.scenario.casetype import CaseType, Task


class Activity:
    """A task, laid out plainly once a game: a noun of the scenario takes ten times as long to read."""

    def __init__(self, task: Task) -> None:
        """Take over what the rules ask; what else there is to a task is asked of the noun."""
        self.roles = task.roles
        self.effort = task.effort
        self.needs = task.needs
        self.after = task.after
        self.only = task.only
        self.wait = task.wait
        self.follows = task.follows
        self.on_objection = task.on_objection
        self.outcomes = task.outcomes
        self.advice = task.advice
        self.classifies = task.classifies
        self.mandate = task.mandate


def activities(kind: CaseType) -> dict[str, Activity]:
    """Lay out all tasks of a case type, in its order."""
    return {name: Activity(task) for name, task in kind.tasks.items()}
