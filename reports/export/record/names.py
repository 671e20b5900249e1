"""Names: under which residents and their cases go in an export; hidden, they are numbers that stay the same."""

from collections.abc import Iterable
from typing import Any

from simulation.events import Event
from simulation.events.case import ResidentArrived


class Names:
    """Gives names as they are, or pseudonyms: the same one for the same resident throughout a file.

    Desks keep their names, since these are roles with a number; people's own names are not in a journal.
    """

    def __init__(self, personas: Iterable[str] = (), *, hidden: bool = False) -> None:
        """Start with the residents whom a scenario names."""
        self.hidden = hidden
        self._known: dict[str, str] = {}
        self._count = 0
        for persona in personas:
            self._know(persona)

    def hear(self, event: Event) -> None:
        """Learn the name of whoever arrives, before anything else is told of him or her."""
        if isinstance(event, ResidentArrived) and self.hidden:
            resident = self._know(event.seat)
            self._known[event.case] = f"case-{resident.removeprefix('resident-')}"

    def of(self, name: str) -> str:
        """Give the name to tell a resident, a case or a seat by."""
        return self._known.get(name, name)

    def case(self, case: str, number: int) -> str:
        """Give the name of a case, which each round lives anew."""
        return f"r{number}-{self.of(case)}"

    def within(self, told: Any) -> Any:  # noqa: ANN401 (whatever JSON holds)
        """Give the same lists and mappings with every name in them replaced."""
        match told:
            case str():
                return self.of(told)
            case list() | tuple():
                return [self.within(part) for part in told]
            case dict():
                return {key: self.within(value) for key, value in told.items()}
            case _:
                return told

    def _know(self, resident: str) -> str:
        """Give the pseudonym of a resident, a new one at first."""
        if self.hidden and resident not in self._known:
            self._count += 1
            self._known[resident] = f"resident-{self._count}"
        return self.of(resident)
