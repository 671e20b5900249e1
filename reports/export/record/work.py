"""Work: tasks from the moment they are offered until they are done, and what became of each handover."""

from collections.abc import Iterator

from reports.export.record.happened import Happened
from reports.export.record.labour import Labour
from reports.export.record.names import Names
from reports.export.record.rows import HandoverRow, Row, TaskRow
from simulation.events.work import TaskAccepted, TaskBegun, TaskDone, TaskDropped, TaskOffered, TaskSentBack

Key = tuple[str, str]
"""A case and a task."""

Named = tuple[str, Row]
"""A row, and the table that it belongs to."""


class Work:
    """Keeps the tasks and handovers of which the end is not known yet."""

    def __init__(self, names: Names, labour: Labour) -> None:
        """Start with nothing to do."""
        self._names, self._labour = names, labour
        self._tasks: dict[Key, TaskRow] = {}
        self._handovers: dict[Key, HandoverRow] = {}

    def see(self, happened: Happened) -> Iterator[Named]:
        """Give the tasks and handovers that end with this event."""
        self._labour.see(happened)
        event = happened.event
        match event:
            case TaskOffered():
                yield from self._offer(event, happened)
            case TaskAccepted():
                yield from self._accept(event, happened)
            case TaskBegun():
                task = self._task(event.case, event.task, happened)
                self._tasks[(event.case, event.task)] = task._replace(begonnen_op=happened.moment)
            case TaskSentBack():
                yield from self._hand((event.case, event.task), "sent_back")
            case TaskDone() | TaskDropped():
                yield from self._end(event, happened)
            case _:
                pass

    def left(self) -> Iterator[Named]:
        """Give what still waits, and begin anew."""
        yield from (("tasks", row) for row in self._tasks.values())
        yield from (("handovers", row) for row in self._handovers.values())
        self._tasks, self._handovers = {}, {}

    def _task(self, case: str, task: str, happened: Happened) -> TaskRow:
        """Give the row of a task, a new one if it was not offered before."""
        known = self._tasks.get((case, task))
        if known is not None:
            return known
        name = self._names.case(case, happened.round)
        return TaskRow(happened.round, name, task, "te_verwerken", None, None, None, None, None, None, None)

    def _offer(self, event: TaskOffered, happened: Happened) -> Iterator[Named]:
        """Begin a task, and a handover if it comes from a desk."""
        key = event.case, event.task
        yield from self._hand(key, "offered_again")
        row = self._task(event.case, event.task, happened)
        self._tasks[key] = row._replace(toegewezenAanRol=event.role, toegewezenOp=happened.moment)
        if event.seat:
            self._handovers[key] = HandoverRow(
                happened.round, self._names.case(event.case, happened.round), event.task, event.seat, event.role,
                event.to or None, happened.moment, None, event.warm, event.needed, event.on_card,
                happened.when(event.due), "open",
            )  # fmt: skip

    def _accept(self, event: TaskAccepted, happened: Happened) -> Iterator[Named]:
        """Lay a task on a desk."""
        key = event.case, event.task
        self._tasks[key] = self._task(event.case, event.task, happened)._replace(toegewezenAanActoren=event.seat)
        if key in self._handovers:
            self._handovers[key] = self._handovers[key]._replace(to=event.seat, taken=happened.moment)
        yield from self._hand(key, "accepted")

    def _end(self, event: TaskDone | TaskDropped, happened: Happened) -> Iterator[Named]:
        """End a task that was done, or that was gone on without."""
        key = event.case, event.task
        done = isinstance(event, TaskDone)
        yield from self._hand(key, "done" if done else "dropped")
        row = self._task(event.case, event.task, happened)
        self._tasks.pop(key, None)
        yield (
            "tasks",
            row._replace(
                status="verwerkt" if done else "vervallen",
                toegewezenAanActoren=event.seat if done else row.toegewezenAanActoren,
                afgehandeldOp=happened.moment,
                uitkomst=event.outcome if isinstance(event, TaskDone) else None,
                kosten=self._labour.of(*key) if done else None,
            ),
        )

    def _hand(self, key: Key, ended: str) -> Iterator[Named]:
        """End a handover, if there is one."""
        if key in self._handovers:
            yield "handovers", self._handovers.pop(key)._replace(ended=ended)
