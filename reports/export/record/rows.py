"""Rows of the tables: what stands in each column; case fields bear the names of the Dutch standard.

The standard is that of the API's for cases (Zaken 1.5), contacts and internal tasks (Klantinteracties 0.9):
only its names are used. What it has no name for is in Dutch beside it. A moment is that of the calendar of the
game; in each round the same days are lived anew.
"""

from dataclasses import dataclass
from datetime import datetime
from typing import NamedTuple


class EntryRow(NamedTuple):
    """One event of the journal; `text` is what somebody typed with its entry, and stands with the first of it."""

    number: int
    cause: int
    seconds: int
    moment: datetime
    round: int
    by: str
    seat: str | None
    intent: str | None
    event: str | None
    case: str | None
    task: str | None
    details: str | None
    text: str | None


@dataclass(slots=True)
class CaseRow:
    """A case (`zaak`), with who is what in it (`rol`), as it stands at the end of its round."""

    ronde: int
    identificatie: str
    zaaktype: str
    omschrijving: str
    initiator: str
    startdatum: datetime | None = None
    uiterlijkeEinddatumAfdoening: datetime | None = None  # noqa: N815 (the standard writes it so)
    einddatum: datetime | None = None
    communicatiekanaal: str | None = None
    opschorting_indicatie: bool = False
    opschorting_eerdereOpschorting: bool = False  # noqa: N815
    resultaattype: str | None = None
    besluit_datum: datetime | None = None
    resultaat_verteld: datetime | None = None
    klantcontacter: str | None = None
    behandelaar: str | None = None
    zaakcoordinator: str | None = None
    beslisser: str | None = None


class ContactRow(NamedTuple):
    """A contact with a resident (`klantcontact`) that was answered or given up on; `onderwerp` is its purpose."""

    ronde: int
    nummer: int
    zaak: str
    kanaal: str
    onderwerp: str
    initiator: str
    plaatsgevondenOp: datetime  # noqa: N815
    beantwoord_op: datetime | None
    indicatieContactGelukt: bool  # noqa: N815
    actor: str | None
    kaart_gelezen: bool | None


class TaskRow(NamedTuple):
    """A task that was done or given up (`interneTaak`), or that still waits when the round ends."""

    ronde: int
    zaak: str
    gevraagdeHandeling: str  # noqa: N815
    status: str
    toegewezenAanRol: str | None  # noqa: N815
    toegewezenAanActoren: str | None  # noqa: N815
    toegewezenOp: datetime | None  # noqa: N815
    begonnen_op: datetime | None
    afgehandeldOp: datetime | None  # noqa: N815
    uitkomst: str | None
    kosten: float | None


class HandoverRow(NamedTuple):
    """A task that one desk offered to another, and what became of it: accepted, sent back, dropped or open."""

    round: int
    case: str
    task: str
    giver: str
    to_role: str
    to: str | None
    offered: datetime
    taken: datetime | None
    warm: bool
    facts_needed: int
    facts_on_card: int
    due: datetime | None
    ended: str


class FigureRow(NamedTuple):
    """A measure of a round; `value` is empty when it was not observed.

    `evidence` names the entries behind it; `evidence_more` counts those that there are beside.
    """

    round: int
    name: str
    title_nl: str
    title_en: str
    value: float | None
    observed: bool
    unit: str
    definition: str
    evidence: str
    evidence_more: int


Row = EntryRow | CaseRow | ContactRow | TaskRow | HandoverRow | FigureRow

TABLES: dict[str, type[Row]] = {
    "entries": EntryRow,
    "cases": CaseRow,
    "contacts": ContactRow,
    "tasks": TaskRow,
    "handovers": HandoverRow,
    "figures": FigureRow,
}
"""The tables by name, with their columns."""


def columns(kind: type[Row]) -> list[str]:
    """Name the columns of a table, in order."""
    return list(kind.__annotations__)


def cells(row: Row) -> list[object]:
    """Give what stands in a row, in the order of its columns."""
    return [getattr(row, column) for column in row.__annotations__]
