"""Printing a rehearsal: a table a round, and what falls short of what a room needs."""

from collections.abc import Iterator
from typing import Any

from reports.rehearsal.findings import IDLE, PILED_UP, QUEUE, Affair, AtTable, Findings, Why
from simulation.scenario.faults import Language
from simulation.scenario.scenario import Scenario
from simulation.scenario.words import Text

NAME = 46
CELL = 11

HEADS = (
    Text(nl="daden", en="deeds"),
    Text(nl="geweigerd", en="refused"),
    Text(nl="zonder", en="without"),
    Text(nl="sinds", en="since"),
    Text(nl="wachtrij", en="queue"),
    Text(nl="vol", en="piled up"),
)
"""Deeds; refusals; longest time without a choice, and since when; longest queue, and for how long over five."""

WHY: dict[Why, Text] = {
    "before": Text(nl="nog niemand gekomen", en="nobody has come yet"),
    "waits": Text(nl="wacht op anderen", en="waits for others"),
    "away": Text(nl="afwezig", en="away"),
    "after": Text(nl="alles is afgelopen", en="all is over"),
}

LEGEND = Text(
    nl="zonder: langste tijd zonder betekenisvolle keuze; vol: hoe lang er meer dan vijf lagen; in echte minuten",
    en="without: longest time without a meaningful choice; piled up: how long over five lay there; in real minutes",
)


def printed(scenario: Scenario, findings: Findings, language: Language) -> Iterator[str]:
    """Write all of it as lines of text."""
    for number, seconds in enumerate(findings.seconds, 1):
        people = [person for person in findings.people if person.round == number]
        affairs = [affair for affair in findings.affairs if affair.round == number]
        word = {"nl": "Ronde", "en": "Round"}[language]
        yield f"{word} {number} ({clock(seconds)})"
        yield " " * NAME + "".join(head.in_(language).rjust(CELL) for head in HEADS)
        for person in people:
            yield _person(scenario, person, language)
        yield ""
        for affair in affairs:
            yield _affair(scenario, affair, language)
        yield ""
        yield from _targets(scenario, people, affairs, language)
        yield ""
    yield LEGEND.in_(language)


def clock(seconds: int | None) -> str:
    """Write real seconds as minutes and seconds."""
    return "-" if seconds is None else f"{seconds // 60}:{seconds % 60:02}"


def title(scenario: Scenario, seats: tuple[str, ...], language: Language) -> str:
    """Say who sits here: a role, or the residents that one person plays."""
    if seats[0] in scenario.personas:
        return ", ".join(scenario.personas[seat].name for seat in seats)
    role, _, number = seats[0].rpartition("-")
    spec = scenario.roles[role]
    return spec.title.in_(language) + (f" {number}" if spec.seats.room > 1 else "")


def _person(scenario: Scenario, person: AtTable, language: Language) -> str:
    """Write the row of one person."""
    name = title(scenario, person.seats, language)[: NAME - 3]
    cells = (
        person.deeds, sum(person.refused.values()), clock(person.longest), clock(person.idle_from),
        f"{person.queue:.1f}", clock(person.piled_up),
    )  # fmt: skip
    why = max(person.idle, key=lambda why: person.idle[why], default=None)
    note = f"  {WHY[why].in_(language)}" if why is not None and person.longest > IDLE else ""
    return f"  {name.ljust(NAME - 2)}" + "".join(str(cell).rjust(CELL) for cell in cells) + note


def _affair(scenario: Scenario, affair: Affair, language: Language) -> str:
    """Write what became of a resident's question."""
    persona = scenario.personas[affair.persona]
    name = persona.name.ljust(NAME - 2)
    if affair.result is None or affair.day is None:
        if affair.ended:
            return f"  {name}" + {"nl": "trok zich terug", "en": "withdrew"}[language]
        none = {"nl": "geen uitslag", "en": "no result"}[language]
        return f"  {name}{none}"
    spec = scenario.case_types[persona.case_type].results.get(affair.result)
    result = spec.title.in_(language) if spec is not None else affair.result
    text = {"nl": "na {} minuten, {:.0f} dagen: {}", "en": "after {} minutes, {:.0f} days: {}"}[language]
    return f"  {name}" + text.format(clock(affair.second), affair.day, result)


def _targets(scenario: Scenario, people: list[AtTable], affairs: list[Affair], language: Language) -> Iterator[str]:
    """Say what falls short, and how many residents heard a result."""
    idle = [title(scenario, p.seats, language) for p in people if p.longest > IDLE]
    full = [title(scenario, p.seats, language) for p in people if p.piled_up > PILED_UP]
    told = sum(affair.result is not None for affair in affairs)
    texts = {
        "nl": ("langer dan {} seconden zonder keuze", "langer dan een minuut meer dan {} in de rij", "met uitslag"),
        "en": ("more than {} seconds without a choice", "over {} in the queue for over a minute", "with a result"),
    }[language]
    nobody = {"nl": "niemand", "en": "nobody"}[language]
    yield f"  {texts[0].format(IDLE)}: {', '.join(idle) or nobody}"
    yield f"  {texts[1].format(QUEUE)}: {', '.join(full) or nobody}"
    yield f"  {texts[2]}: {told}/{len(affairs)}"


def as_data(findings: Findings) -> dict[str, Any]:
    """Give all of it as plain data; times are real seconds."""
    return {
        "targets": {"idle": IDLE, "queue": QUEUE, "piled_up": PILED_UP},
        "rounds": [
            {
                "round": number,
                "seconds": seconds,
                "people": [_person_data(p) for p in findings.people if p.round == number],
                "personas": [_affair_data(a) for a in findings.affairs if a.round == number],
            }
            for number, seconds in enumerate(findings.seconds, 1)
        ],
    }


def _person_data(person: AtTable) -> dict[str, Any]:
    """Give one person's row."""
    return {
        "seats": list(person.seats),
        "deeds": person.deeds,
        "refused": dict(person.refused),
        "idle": person.longest,
        "idle_from": person.idle_from,
        "idle_by_cause": dict(person.idle),
        "queue": round(person.queue, 2),
        "piled_up": person.piled_up,
    }


def _affair_data(affair: Affair) -> dict[str, Any]:
    """Give what became of one persona's question."""
    return {
        "persona": affair.persona,
        "arrived": affair.arrived,
        "opened": affair.opened,
        "result": affair.result,
        "second": affair.second,
        "day": None if affair.day is None else round(affair.day, 2),
        "ended": affair.ended,
    }
