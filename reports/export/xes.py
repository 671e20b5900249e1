"""XES (IEEE 1849-2016): a trace for each case of each round, with the lifecycle of its tasks and what else happened."""

import re
from datetime import datetime
from pathlib import Path
from xml.sax.saxutils import quoteattr

from reports.export.record.cases import UNOWNED, Cases
from reports.export.record.drafts import draft_of
from reports.export.record.happened import Happened, happenings
from reports.export.record.labour import Labour
from reports.export.record.lifecycle import Lifecycle, Moved, price
from reports.export.record.record import Record
from reports.export.record.rows import CaseRow, columns
from reports.export.record.spool import Spool
from simulation.events.case import ResidentArrived
from simulation.events.table import RoundOpened

EXTENSIONS = {
    "Concept": "concept", "Lifecycle": "lifecycle", "Organizational": "org", "Time": "time", "Cost": "cost",
}  # fmt: skip
UNSPEAKABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
"""Characters that no XML file may hold."""

Value = str | int | float | datetime | None


def write(record: Record, path: Path) -> None:
    """Write the log: its events are laid aside by case first, since cases run through each other."""
    with draft_of(path) as draft, Spool(path.parent) as spool, draft.open("wb") as file:
        heads = _collect(record, spool)
        file.write(_head(record))
        for case in spool.names():
            file.write(b"  <trace>\n" + heads[case])
            file.writelines(spool.take(case))
            file.write(b"  </trace>\n")
        file.write(b"</log>\n")


def _collect(record: Record, spool: Spool) -> dict[str, bytes]:
    """Lay every event with its case; give what is known of each case as a whole at the end of its round."""
    lifecycle, labour, cases = Lifecycle(), Labour(), Cases(record.names)
    heads: dict[str, bytes] = {}
    for happened in happenings(record):
        if isinstance(happened.event, RoundOpened):
            heads.update((row.identificatie, _trace(row)) for row in cases.rows.values())
        labour.see(happened)
        cases.see(happened)
        moved = lifecycle.see(happened)
        if moved is not None and not isinstance(happened.event, ResidentArrived):
            name, owner = cases.rows[moved.case].identificatie, cases.owner(moved.case)
            spool.put(name, _event(record, happened, moved, labour, owner))
    heads.update((row.identificatie, _trace(row)) for row in cases.rows.values())
    return heads


def _head(record: Record) -> bytes:
    """Give what comes before the traces."""
    lines = [
        '<?xml version="1.0" encoding="UTF-8"?>',
        '<log xes.version="1849.2016">',
        *(
            f'  <extension name="{name}" prefix="{prefix}" uri="http://www.xes-standard.org/{prefix}.xesext"/>'
            for name, prefix in EXTENSIONS.items()
        ),
        f'  <global scope="trace">{_attribute("concept:name", "-")}</global>',
        '  <global scope="event">'
        + "".join(_attribute(key, "-") for key in ("concept:name", "lifecycle:transition"))
        + _attribute("time:timestamp", datetime(1970, 1, 1))
        + "</global>",
        '  <classifier name="Activity" scope="event" keys="concept:name lifecycle:transition"/>',
        "  " + _attribute("concept:name", record.scenario.title.nl),
        "  " + _attribute("lifecycle:model", "standard"),
        "",
    ]
    return "\n".join(lines).encode()


def _trace(row: CaseRow) -> bytes:
    """Give what is known of a case as a whole, under the names of the Dutch standard."""
    told: dict[str, Value] = {"concept:name": row.identificatie}
    told |= {column: getattr(row, column) for column in columns(CaseRow)}
    return b"".join(f"    {text}\n".encode() for key, value in told.items() if (text := _attribute(key, value)))


def _event(record: Record, happened: Happened, moved: Moved, labour: Labour, owner: str) -> bytes:
    """Give one event, and who owns its case from then on."""
    cost = price(happened)
    if moved.transition == "complete" and cost is None and hasattr(happened.event, "task"):
        cost = labour.of(moved.case, moved.activity)
    rows = _who(record, happened, moved) | {"owner": "" if owner == UNOWNED else record.names.of(owner)}
    if cost is not None:
        rows |= {"cost:total": float(cost), "cost:currency": "EUR"}
    return f"    <event>{''.join(_attribute(k, v) for k, v in rows.items())}</event>\n".encode()


def _who(record: Record, happened: Happened, moved: Moved) -> dict[str, Value]:
    """Give what moved, when, and in whose hands."""
    desk = happened.world.desks.get(moved.seat)
    role = record.scenario.roles[desk.role] if desk is not None else None
    return {
        "concept:name": moved.activity,
        "concept:instance": moved.instance,
        "lifecycle:transition": moved.transition,
        "time:timestamp": happened.moment,
        "org:resource": record.names.of(moved.seat),
        "org:role": desk.role if desk is not None else None,
        "org:group": role.department.nl if role is not None else None,
        "to": record.names.of(str(getattr(happened.event, "to", "") or getattr(happened.event, "role", ""))),
        "outcome": getattr(happened.event, "outcome", None) or getattr(happened.event, "result", None),
    }


def _attribute(key: str, value: Value) -> str:
    """Give an attribute of the kind that fits its value; nothing for what is not there."""
    match value:
        case None | "":
            return ""
        case datetime():
            return f'<date key="{key}" value="{value.isoformat(timespec="milliseconds")}+00:00"/>'
        case bool():
            return f'<boolean key="{key}" value="{str(value).lower()}"/>'
        case int():
            return f'<int key="{key}" value="{value}"/>'
        case float():
            return f'<float key="{key}" value="{value!r}"/>'
        case str():
            return f'<string key="{key}" value={quoteattr(UNSPEAKABLE.sub("�", value))}/>'


EXPORT = write
