"""Columns: which column of a log says what, as pointed at or by the name that it usually has."""

from collections.abc import Iterable, Mapping
from typing import Literal, get_args

from reports.eventlog.table import OF_CASE

Meaning = Literal[
    "case", "activity", "resource", "time", "owner", "deadline", "role", "department", "start", "transition",
    "instance",
]  # fmt: skip

USUAL: Mapping[Meaning, tuple[str, ...]] = {
    "case": (
        "case:concept:name", "case id", "case", "zaak", "zaaknummer", "zaak id", "identificatie", "zaakidentificatie",
        "dossier", "dossiernummer",
    ),
    "activity": ("concept:name", "activity", "activiteit", "handeling", "taak", "task", "stap", "event", "gebeurtenis"),
    "resource": ("org:resource", "resource", "medewerker", "uitvoerder", "behandelaar", "user", "gebruiker"),
    "time": (
        "time:timestamp", "timestamp", "complete timestamp", "end timestamp", "tijdstip", "datum tijd", "datum", "tijd",
        "date", "time", "moment",
    ),
    "role": ("org:role", "role", "rol", "functie"),
    "department": ("org:group", "department", "afdeling", "team", "group"),
    "start": ("start timestamp", "starttijd", "begonnen op"),
    "transition": ("lifecycle:transition",),
    "instance": ("concept:instance",),
}  # fmt: skip
"""Names that such columns often have; owner and deadline are never guessed at."""


class NoSuchColumn(ValueError):
    """A column was pointed at that is not there, or one that is needed can't be found."""

    def __init__(self, meaning: Meaning, named: str | None, columns: list[str]) -> None:
        """Remember what was looked for, and what there is."""
        super().__init__(meaning)
        self.meaning, self.named, self.columns = meaning, named, columns


def chosen(columns: list[str], named: Mapping[Meaning, str | None]) -> dict[Meaning, str]:
    """Give the column of each meaning that the log has; only a case can't be done without."""
    found: dict[Meaning, str] = {}
    for meaning in get_args(Meaning):
        name = named.get(meaning)
        column = _among(columns, [name] if name else USUAL.get(meaning, ()))
        if column is not None:
            found[meaning] = column
        elif name is not None or meaning == "case":
            raise NoSuchColumn(meaning, name, columns)
    return found


def _among(columns: Iterable[str], names: Iterable[str]) -> str | None:
    """Find a column by the first name that fits: as it is, of the case as a whole, or written a little differently."""
    columns = list(columns)
    for name in names:
        for fits in (name, OF_CASE + name):
            if fits in columns:
                return fits
        near = [column for column in columns if _plain(column.removeprefix(OF_CASE)) == _plain(name)]
        if near:
            return near[0]
    return None


def _plain(name: str) -> str:
    """Give a name without capitals, spaces and signs."""
    return "".join(sign for sign in name.casefold() if sign.isalnum())
