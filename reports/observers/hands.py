"""Hands: through whose hands a case goes, in what order, and how often it comes back to the same ones."""

from reports.observers.reading import traces
from reports.observers.reading.measuring import Found, Measuring, Part, mean, measure
from reports.observers.reading.traces import Name
from simulation.events.contact import ContactAnswered
from simulation.journal import Entry
from simulation.observing import Step, Steps
from simulation.scenario.words import Text
from simulation.world.world import World

PERSON = Text(nl="persoon", en="person")
ROLE = Text(nl="rol", en="role")
DEPARTMENT = Text(nl="afdeling", en="department")


class Hands(Measuring):
    """Watches who did which step of each case, and who answered its resident."""

    def __init__(self) -> None:
        """Start with no hands."""
        self._steps = Steps()
        self._traces: dict[str, list[Step]] = {}
        self._met: dict[str, dict[str, tuple[str, int]]] = {}

    def see(self, entry: Entry, world: World) -> None:
        """Note the steps that were done and the contacts that were answered."""
        for step in self._steps.see(entry, world):
            self._traces.setdefault(step.case, []).append(step)
            self._meet(step.case, step.who, step.role, entry.number)
        for event in entry.events:
            if isinstance(event, ContactAnswered):
                self._meet(event.case, event.seat, world.desks[event.seat].role, entry.number)

    def _meet(self, case: str, seat: str, role: str, entry: int) -> None:
        """Note the first time that somebody worked on a case."""
        self._met.setdefault(case, {}).setdefault(seat, (role, entry))

    @measure("share", nl="Wisselingen van hand", en="Changes of hands")
    def handover_rate(self, _: World) -> Found:
        """Steps done by somebody else than the step before it, over the steps of a case minus one.

        Mean over cases of at least two steps; one minus the sequential continuity (SECON).
        """
        return traces.handover_rate(self._traces.values())

    @measure("share", nl="Heen en weer, deel van de wisselingen", en="Ping-pong, share of handovers")
    def ping_pong(self, world: World) -> list[Part]:
        """Changes of hands that bring a case back where it just came from: A, B, A with equal neighbours merged.

        Share of all changes; by person, by role and by department.
        """
        return [Part(key, title, traces.returns(self._traces.values(), name)) for key, title, name in _levels(world)]

    @measure("share", nl="Heen en weer, deel van de zaken", en="Ping-pong, share of cases")
    def ping_pong_cases(self, world: World) -> list[Part]:
        """Cases that came back at least once where they just came from: A, B, A with equal neighbours merged.

        Share of the cases on which at least one step was done; by person, by role and by department.
        """
        return [Part(key, title, traces.returning(self._traces.values(), name)) for key, title, name in _levels(world)]

    @measure("per case", nl="Verschillende mensen per zaak", en="People per case")
    def hands_met(self, _: World) -> Found:
        """Different people who did a step of a case or answered its resident; mean over such cases."""
        return mean([len(met) for met in self._met.values()], self._meetings())

    @measure("per case", nl="Verschillende afdelingen per zaak", en="Departments per case")
    def departments_met(self, world: World) -> Found:
        """Different departments that did a step of a case or answered its resident; mean over such cases."""
        met = [{_department(world, role) for role, _ in met.values()} for met in self._met.values()]
        return mean([len(departments) for departments in met], self._meetings())

    @measure("share", nl="Vaste persoon (UPC)", en="Usual provider continuity (UPC)")
    def upc(self, _: World) -> Found:
        """Steps of a case done by the one who did most of them: max n / N; mean over cases of at least two steps."""
        return traces.upc(self._traces.values())

    @measure("share", nl="Continuïteit (COC)", en="Continuity of care (COC)")
    def coc(self, _: World) -> Found:
        """(sum of n² - N) / (N (N - 1)), n the steps of each person; mean over cases of at least two steps."""
        return traces.coc(self._traces.values())

    @measure("share", nl="Opeenvolgende continuïteit (SECON)", en="Sequential continuity (SECON)")
    def secon(self, _: World) -> Found:
        """Steps done by the same person as the step before it, over N - 1; mean over cases of at least two steps."""
        return traces.secon(self._traces.values())

    def _meetings(self) -> list[int]:
        """Give the entries in which a resident met somebody new."""
        return sorted(entry for met in self._met.values() for _, entry in met.values())


def _levels(world: World) -> list[tuple[str, Text, Name]]:
    """Give the three ways of naming who did a step."""
    return [
        ("person", PERSON, traces.person),
        ("role", ROLE, traces.role),
        ("department", DEPARTMENT, lambda step: _department(world, step.role)),
    ]


def _department(world: World, role: str) -> str:
    """Name the department of a role."""
    return world.scenario.roles[role].department.en


OBSERVER = Hands
