"""A rehearsal as plain data, for programs; all times are real seconds, but for `day`."""

from typing import Any

from reports.rehearsal.findings import IDLE, PILED_UP, QUEUE, Affair, AtTable, Findings, Round


def as_data(findings: Findings) -> dict[str, Any]:
    """Give all of it, with the targets it is held against."""
    return {
        "targets": {"idle": IDLE, "queue": QUEUE, "piled_up": PILED_UP},
        "rounds": [_round(page) for page in findings.rounds],
    }


def _round(page: Round) -> dict[str, Any]:
    """Give one round."""
    return {
        "seconds": page.seconds,
        "agreements": list(page.agreements),
        "people": [_person(person) for person in page.people],
        "personas": [_affair(affair) for affair in page.affairs],
        "idle_too_long": [list(person.seats) for person in page.people if person.is_idle_too_long],
        "snowed_under": [list(person.seats) for person in page.people if person.is_snowed_under],
        "told": page.told,
    }


def _person(person: AtTable) -> dict[str, Any]:
    """Give one person's row."""
    return {
        "seats": list(person.seats),
        "deeds": person.deeds,
        "said": dict(person.said),
        "refused": dict(person.refused),
        "idle": {"seconds": person.idle.seconds, "since": person.idle.since, "causes": dict(person.idle.causes)},
        "done": person.done,
        "queue": round(person.queue, 2),
        "piled_up": person.piled_up,
    }


def _affair(affair: Affair) -> dict[str, Any]:
    """Give what became of one persona's question."""
    return {
        "persona": affair.persona,
        "arrived": affair.arrived,
        "opened": affair.opened,
        "result": affair.result,
        "told": affair.told,
        "day": round(affair.day, 2) if affair.result is not None else None,
        "ended": affair.ended,
    }
