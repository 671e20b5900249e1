"""Many rehearsals side by side: how each seat and each persona fared, and whether a room can play this."""

from collections.abc import Iterator, Sequence
from statistics import median
from typing import NamedTuple

from reports.rehearsal.findings import AtTable, Findings, Round
from reports.rehearsal.printing import minutes, title
from simulation.scenario.faults import Language
from simulation.scenario.scenario import Scenario
from simulation.scenario.words import Text

REACHES = 0.9
"""Under all agreements every persona hears a result in at least so many of the runs."""

STALLS = 1 / 3
"""As things are today at least so many of all affairs come to no result."""

NAME = 44
HEADS = Text(
    nl="daden  zonder: midden  meest    rij: midden  meest    vol: midden  meest   te lang",
    en="deeds  without: median   most   queue: median   most   full: median   most   too long",
)
TOLD = Text(nl="met een uitslag", en="with a result")
RUNS = Text(nl="Ronde {}, {} keer gespeeld", en="Round {}, played {} times")


class Seat(NamedTuple):
    """How one person fared in the same round of many runs."""

    people: Sequence[AtTable]

    @property
    def too_long(self) -> int:
        """Count the runs in which there was nothing to decide for too long, or too much for too long."""
        return sum(person.is_idle_too_long or person.is_snowed_under for person in self.people)

    def row(self) -> str:
        """Write the middle and the worst of the runs."""
        idle = [person.idle.seconds for person in self.people]
        full = [person.piled_up for person in self.people]
        queue = [person.queue for person in self.people]
        return (
            f"{median(person.deeds for person in self.people):5.0f}"
            f"{minutes(int(median(idle))):>16}{minutes(max(idle)):>7}{median(queue):16.1f}{max(queue):7.1f}"
            f"{minutes(int(median(full))):>15}{minutes(max(full)):>7}{self.too_long:7}/{len(self.people)}"
        )


class Tally:
    """What the same round showed in many runs."""

    def __init__(self, scenario: Scenario, runs: Sequence[Findings], number: int) -> None:
        """Lay the same round of all runs beside each other."""
        self.scenario, self.number = scenario, number
        self.pages: list[Round] = [findings.rounds[number - 1] for findings in runs]

    @property
    def seats(self) -> list[Seat]:
        """Give everybody at the table."""
        return [Seat(people) for people in zip(*(page.people for page in self.pages), strict=True)]

    @property
    def told(self) -> dict[str, float]:
        """Give for each persona the share of the runs in which a result was heard."""
        return {name: self._share(name) for name in (affair.persona for affair in self.pages[0].affairs)}

    @property
    def nobody_waits_too_long(self) -> bool:
        """Tell whether all had something to decide, and not too much, in every run."""
        return not any(seat.too_long for seat in self.seats)

    @property
    def all_reach_a_result(self) -> bool:
        """Tell whether every persona hears a result often enough."""
        return all(share >= REACHES for share in self.told.values())

    @property
    def enough_stall(self) -> bool:
        """Tell whether enough affairs come to no result to have something to talk about."""
        return 1 - sum(self.told.values()) / len(self.told) >= STALLS

    def _share(self, name: str) -> float:
        """Give how often one persona heard a result."""
        told = [a.result is not None for page in self.pages for a in page.affairs if a.persona == name]
        return sum(told) / len(told)

    def lines(self, language: Language) -> Iterator[str]:
        """Write a row for each seat and one for each persona."""
        yield RUNS.in_(language).format(self.number, len(self.pages))
        yield " " * (NAME + 2) + HEADS.in_(language)
        for seat in self.seats:
            yield f"  {title(self.scenario, seat.people[0], language)[:NAME].ljust(NAME)}{seat.row()}"
        for name, share in self.told.items():
            yield f"  {self.scenario.personas[name].name.ljust(NAME)}{share:5.0%} {TOLD.in_(language)}"
