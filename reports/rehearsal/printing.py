"""Printing a rehearsal: a table a round, what became of everybody's question, and what falls short."""

from collections.abc import Iterator

from reports.rehearsal.findings import IDLE, QUEUE, Affair, AtTable, Findings, Round, Why
from simulation.scenario.faults import Language
from simulation.scenario.scenario import Scenario
from simulation.scenario.words import Text

NAME = 44
CELL = 11

HEADS = (
    Text(nl="daden", en="deeds"),
    Text(nl="geweigerd", en="refused"),
    Text(nl="zonder", en="without"),
    Text(nl="vanaf", en="from"),
    Text(nl="wachtrij", en="queue"),
    Text(nl="vol", en="full"),
)
LEGEND = Text(
    nl="zonder: langste tijd zonder betekenisvolle keuze; vol: hoe lang er meer dan {} wachtten. In echte minuten.",
    en="without: longest time without a meaningful choice; full: how long more than {} waited. In real minutes.",
)
WHY: dict[Why, Text] = {
    "before": Text(nl="nog niemand gekomen", en="nobody has come yet"),
    "waits": Text(nl="wacht op anderen", en="waits for others"),
    "away": Text(nl="afwezig", en="away"),
    "done": Text(nl="klaar", en="done"),
}
DONE = Text(nl="klaar om {}, kijkt mee", en="done at {}, joins the observers")
ROUND = Text(nl="Ronde {}, {} minuten; afspraken: {}", en="Round {}, {} minutes; agreements: {}")
RESULT = Text(nl="na {} minuten, {:.0f} dagen: {}", en="after {} minutes, {:.0f} days: {}")
NO_RESULT = Text(nl="geen uitslag", en="no result")
ROUNDED_OFF = Text(nl="afgerond", en="rounded off")
NEVER_CAME = Text(nl="kwam niet", en="did not come")
WITHDREW = Text(nl="gestopt zonder uitslag", en="ended without a result")
NONE = Text(nl="geen", en="none")
NOBODY = Text(nl="niemand", en="nobody")
TARGETS = (
    Text(nl="langer dan {} seconden zonder keuze: {}", en="longer than {} seconds without a choice: {}"),
    Text(nl="langer dan een minuut meer dan {} te wachten: {}", en="more than {} waiting for over a minute: {}"),
    Text(nl="met een uitslag: {} van {}", en="with a result: {} of {}"),
)


def printed(scenario: Scenario, findings: Findings, language: Language) -> Iterator[str]:
    """Write all of it as lines of text."""
    for number, page in enumerate(findings.rounds, 1):
        yield from _round(scenario, number, page, language)
        yield ""
    yield LEGEND.in_(language).format(QUEUE)


def _round(scenario: Scenario, number: int, page: Round, language: Language) -> Iterator[str]:
    """Write one round."""
    agreements = ", ".join(page.agreements) or NONE.in_(language)
    yield ROUND.in_(language).format(number, minutes(page.seconds), agreements)
    yield " " * (NAME + 2) + "".join(head.in_(language).rjust(CELL) for head in HEADS)
    for person in page.people:
        yield f"  {_person(scenario, person, language)}"
    yield ""
    for affair in page.affairs:
        yield f"  {scenario.personas[affair.persona].name.ljust(NAME)}{_affair(scenario, affair, language)}"
    yield ""
    for line in _shortfalls(scenario, page, language):
        yield f"  {line}"


def minutes(seconds: int) -> str:
    """Write real seconds as minutes and seconds."""
    return f"{seconds // 60}:{seconds % 60:02}"


def title(scenario: Scenario, person: AtTable, language: Language) -> str:
    """Say who sits here: a role, or the residents that one person plays."""
    first = person.seats[0]
    if first in scenario.personas:
        return ", ".join(scenario.personas[seat].name for seat in person.seats)
    role, _, number = first.rpartition("-")
    spec = scenario.roles[role]
    return spec.title.in_(language) + (f" {number}" if spec.seats.room > 1 else "")


def _person(scenario: Scenario, person: AtTable, language: Language) -> str:
    """Write the row of one person; who has too long nothing to decide is told why."""
    cells = (
        person.deeds, person.refused.total(), minutes(person.idle.seconds), minutes(person.idle.since),
        f"{person.queue:.1f}", minutes(person.piled_up),
    )  # fmt: skip
    row = _cut(title(scenario, person, language)) + "".join(str(cell).rjust(CELL) for cell in cells)
    if person.done is not None:
        row = f"{row}  {DONE.in_(language).format(minutes(person.done))}"
    if not person.is_idle_too_long:
        return row
    return f"{row}  {', '.join(WHY[why].in_(language) for why, _ in person.idle.causes.most_common())}"


def _cut(text: str) -> str:
    """Keep a name within its column."""
    return (text if len(text) <= NAME else text[: NAME - 1] + "…").ljust(NAME)


def _affair(scenario: Scenario, affair: Affair, language: Language) -> str:
    """Write what became of a resident's question."""
    if affair.result is not None and affair.told is not None:
        spec = scenario.case_types[scenario.personas[affair.persona].case_type].results.get(affair.result)
        result = spec.title.in_(language) if spec is not None else ROUNDED_OFF.in_(language)
        return RESULT.in_(language).format(minutes(affair.told), affair.day, result)
    none = NEVER_CAME if affair.arrived is None else WITHDREW if affair.ended else NO_RESULT
    return none.in_(language)


def _shortfalls(scenario: Scenario, page: Round, language: Language) -> Iterator[str]:
    """Say who has nothing to decide for too long, who is snowed under, and how many heard a result."""
    nobody = NOBODY.in_(language)
    idle = [title(scenario, person, language) for person in page.people if person.is_idle_too_long]
    full = [title(scenario, person, language) for person in page.people if person.is_snowed_under]
    waiting, queues, told = (text.in_(language) for text in TARGETS)
    yield waiting.format(IDLE, ", ".join(idle) or nobody)
    yield queues.format(QUEUE, ", ".join(full) or nobody)
    yield told.format(page.told, len(page.affairs))
