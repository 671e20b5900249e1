"""Hands: through whose hands a case goes, in what order, and how often it comes back to the same ones."""

from reports.observers.reading import traces
from reports.observers.reading.levels import department, levels
from reports.observers.reading.measuring import Found, Measuring, Part, mean, measure
from reports.observers.reading.readings import Readings
from reports.observers.reading.sources import BICE, BPI, NOVIUS
from simulation.events.contact import ContactAnswered
from simulation.events.work import TaskDone
from simulation.journal import Entry
from simulation.world.world import World

Noted = ContactAnswered | TaskDone
"""What concerns this family."""


class Hands(Measuring[Noted]):
    """Watches who did which step of each case, and who answered its resident."""

    reads = frozenset({"steps"})

    def __init__(self, read: Readings) -> None:
        """Start with no hands."""
        super().__init__(read)
        self._met: dict[str, dict[str, tuple[str, int]]] = {}

    def note(self, event: Noted, entry: Entry, world: World) -> None:
        """Note the first time that somebody worked on a case."""
        met = self._met.setdefault(event.case, {})
        met.setdefault(event.seat, (world.desks[event.seat].role, entry.number))

    @measure("share", nl="Wisselingen van hand", en="Changes of hands", level="person", source=BICE)
    def handover_rate(self, _: World) -> Found:
        """Steps done by somebody else than the step before it, over the steps of a case minus one.

        Mean over cases of at least two steps; one minus the sequential continuity (SECON).
        """
        return traces.handover_rate(self.read.traces.values())

    @measure("share", nl="Heen en weer, deel van de wisselingen", en="Ping-pong, share of handovers", source=BPI)
    def ping_pong(self, world: World) -> list[Part]:
        """Changes of hands that bring a case back where it just came from: A, B, A with equal neighbours merged.

        Share of all changes; by person, by role and by department.

        nl: Wisselingen van hand die een zaak terugbrengen waar zij net vandaan kwam: A, B, A, met gelijke buren
        samengenomen. Deel van alle wisselingen; per persoon, per rol en per afdeling.
        """
        rows = self.read.traces.values()
        return [Part(level, title, traces.returns(rows, name), level) for level, title, name in levels(world)]

    @measure("share", nl="Heen en weer, deel van de zaken", en="Ping-pong, share of cases", source=BPI)
    def ping_pong_cases(self, world: World) -> list[Part]:
        """Cases that came back at least once where they just came from: A, B, A with equal neighbours merged.

        Share of the cases on which at least one step was done; by person, by role and by department.
        """
        rows = self.read.traces.values()
        return [Part(level, title, traces.returning(rows, name), level) for level, title, name in levels(world)]

    @measure("per case", nl="Verschillende mensen per zaak", en="People per case", level="person", source=NOVIUS)
    def hands_met(self, _: World) -> Found:
        """Different people who did a step of a case or answered its resident; mean over such cases.

        nl: Verschillende mensen die een stap van een zaak deden of de inwoner te woord stonden; gemiddeld over die
        zaken.
        """
        return mean([len(met) for met in self._met.values()], self._meetings())

    @measure(
        "per case", nl="Verschillende afdelingen per zaak", en="Departments per case", level="department", source=NOVIUS
    )
    def departments_met(self, world: World) -> Found:
        """Different departments that did a step of a case or answered its resident; mean over such cases."""
        met = [{department(world, role) for role, _ in met.values()} for met in self._met.values()]
        return mean([len(departments) for departments in met], self._meetings())

    @measure("share", nl="Vaste persoon (UPC)", en="Usual provider continuity (UPC)", level="person", source=BICE)
    def upc(self, _: World) -> Found:
        """Steps of a case done by the one who did most of them: max n / N; mean over cases of at least two steps."""
        return traces.upc(self.read.traces.values())

    @measure("share", nl="Continuïteit (COC)", en="Continuity of care (COC)", level="person", source=BICE)
    def coc(self, _: World) -> Found:
        """(sum of n² - N) / (N (N - 1)), n the steps of each person; mean over cases of at least two steps."""
        return traces.coc(self.read.traces.values())

    @measure(
        "share",
        nl="Opeenvolgende continuïteit (SECON)",
        en="Sequential continuity (SECON)",
        level="person",
        source=BICE,
    )
    def secon(self, _: World) -> Found:
        """Steps done by the same person as the step before it, over N - 1; mean over cases of at least two steps."""
        return traces.secon(self.read.traces.values())

    def _meetings(self) -> list[int]:
        """Give the entries in which a resident met somebody new."""
        return sorted(entry for met in self._met.values() for _, entry in met.values())


OBSERVER = Hands
