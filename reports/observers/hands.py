"""Hands: through whose hands a case goes, in what order, and how often it comes back to the same ones."""

from array import array
from collections.abc import Collection
from copy import deepcopy

from reports.observers.reading import traces
from reports.observers.reading.levels import department, levels
from reports.observers.reading.measuring import Found, Measuring, Part, measure, ratio
from reports.observers.reading.readings import Readings
from reports.observers.reading.sources import BICE, BPI, NOVIUS
from simulation.events.contact import ContactAnswered
from simulation.events.work import TaskDone
from simulation.journal import Entry
from simulation.world.world import World

Noted = ContactAnswered | TaskDone
"""What concerns this family."""


class Met:
    """Whom residents met, added up: how many people and departments, and the entries in which they were new."""

    def __init__(self) -> None:
        """Start with nobody."""
        self.cases = self.people = self.departments = 0
        self.entries = array("q")

    def add(self, met: Collection[tuple[str, int]]) -> None:
        """Add a case: whom its resident met, by their department, and in which entry."""
        self.cases += 1
        self.people += len(met)
        self.departments += len({department for department, _ in met})
        self.entries.extend(entry for _, entry in met)


class Hands(Measuring[Noted]):
    """Watches who did which step of each case, and who answered its resident."""

    reads = frozenset({"steps"})

    def __init__(self, read: Readings) -> None:
        """Start with no hands."""
        super().__init__(read)
        self._met: dict[str, dict[str, tuple[str, int]]] = {}
        self._past, self._now = Met(), Met()

    def note(self, event: Noted, entry: Entry, world: World) -> None:
        """Note the first time that somebody worked on a case."""
        met = self._met.setdefault(event.case, {})
        if event.seat not in met:
            met[event.seat] = department(world, world.desks[event.seat].role), entry.number

    def add_up(self, case: str) -> None:
        """Add up whom the resident of a case met."""
        if case in self._met:
            self._past.add(self._met.pop(case).values())

    def gather(self, _: World) -> None:
        """Add whom residents met whose cases are not over."""
        self._now = deepcopy(self._past)
        for met in self._met.values():
            self._now.add(met.values())

    @measure("share", nl="Wisselingen van hand", en="Changes of hands", level="person", source=BICE)
    def handover_rate(self, _: World) -> Found:
        """Steps done by somebody else than the step before it, over the steps of a case minus one.

        Mean over cases of at least two steps; one minus the sequential continuity (SECON).
        """
        return traces.handover_rate(self.read.traces)

    @measure("share", nl="Heen en weer, deel van de wisselingen", en="Ping-pong, share of handovers", source=BPI)
    def ping_pong(self, world: World) -> list[Part]:
        """Changes of hands that bring a case back where it just came from: A, B, A with equal neighbours merged.

        Share of all changes; by person, by role and by department.

        nl: Wisselingen van hand die een zaak terugbrengen waar zij net vandaan kwam: A, B, A, met gelijke buren
        samengenomen. Deel van alle wisselingen; per persoon, per rol en per afdeling.
        """
        rows = self.read.traces
        return [Part(level, title, traces.returns(rows, name), level) for level, title, name in levels(world)]

    @measure("share", nl="Heen en weer, deel van de zaken", en="Ping-pong, share of cases", source=BPI)
    def ping_pong_cases(self, world: World) -> list[Part]:
        """Cases that came back at least once where they just came from: A, B, A with equal neighbours merged.

        Share of the cases on which at least one step was done; by person, by role and by department.
        """
        rows = self.read.traces
        return [Part(level, title, traces.returning(rows, name), level) for level, title, name in levels(world)]

    @measure("per case", nl="Verschillende mensen per zaak", en="People per case", level="person", source=NOVIUS)
    def hands_met(self, _: World) -> Found:
        """Different people who did a step of a case or answered its resident; mean over such cases.

        nl: Verschillende mensen die een stap van een zaak deden of de inwoner te woord stonden; gemiddeld over die
        zaken.
        """
        return ratio(self._now.people, self._now.cases, self._now.entries)

    @measure(
        "per case", nl="Verschillende afdelingen per zaak", en="Departments per case", level="department", source=NOVIUS
    )
    def departments_met(self, _: World) -> Found:
        """Different departments that did a step of a case or answered its resident; mean over such cases."""
        return ratio(self._now.departments, self._now.cases, self._now.entries)

    @measure("share", nl="Vaste persoon (UPC)", en="Usual provider continuity (UPC)", level="person", source=BICE)
    def upc(self, _: World) -> Found:
        """Steps of a case done by the one who did most of them: max n / N; mean over cases of at least two steps."""
        return traces.upc(self.read.traces)

    @measure("share", nl="Continuïteit (COC)", en="Continuity of care (COC)", level="person", source=BICE)
    def coc(self, _: World) -> Found:
        """(sum of n² - N) / (N (N - 1)), n the steps of each person; mean over cases of at least two steps."""
        return traces.coc(self.read.traces)

    @measure(
        "share",
        nl="Opeenvolgende continuïteit (SECON)",
        en="Sequential continuity (SECON)",
        level="person",
        source=BICE,
    )
    def secon(self, _: World) -> Found:
        """Steps done by the same person as the step before it, over N - 1; mean over cases of at least two steps."""
        return traces.secon(self.read.traces)


OBSERVER = Hands
