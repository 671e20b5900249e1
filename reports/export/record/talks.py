"""Talks: contacts of residents, from the moment they reach out until somebody answers or nobody does."""

from collections.abc import Iterator
from datetime import datetime

from reports.export.record.happened import Happened
from reports.export.record.names import Names
from reports.export.record.rows import ContactRow
from simulation.events.contact import ContactAbandoned, ContactAnswered, ContactMade


class Talks:
    """Keeps the contacts that nobody has answered yet."""

    def __init__(self, names: Names) -> None:
        """Start with nobody on the line."""
        self._names = names
        self._open: dict[int, ContactRow] = {}

    def see(self, happened: Happened) -> Iterator[ContactRow]:
        """Give the contact that ends with this event, if one does."""
        event = happened.event
        match event:
            case ContactMade():
                self._open[event.contact] = self._begin(event, happened.round, happened.moment)
            case ContactAnswered() if event.contact in self._open:
                yield self._open.pop(event.contact)._replace(
                    beantwoord_op=happened.moment, indicatieContactGelukt=True, actor=event.seat,
                    kaart_gelezen=event.read_card,
                )  # fmt: skip
            case ContactAbandoned() if event.contact in self._open:
                yield self._open.pop(event.contact)
            case _:
                pass

    def left(self) -> list[ContactRow]:
        """Give the contacts that still wait, and begin anew."""
        left, self._open = list(self._open.values()), {}
        return left

    def _begin(self, event: ContactMade, number: int, moment: datetime) -> ContactRow:
        """Begin the row of a contact."""
        names = self._names
        return ContactRow(
            number, event.contact, names.case(event.case, number), event.channel, event.purpose,
            names.of(event.resident), moment, None, indicatieContactGelukt=False, actor=None, kaart_gelezen=None,
        )  # fmt: skip
