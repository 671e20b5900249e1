"""What the agreements in force make of the scenario: sight, knowledge, channels, inclinations, grip."""

from dataclasses import dataclass
from typing import Final, get_args

from simulation.scenario.agreement import (
    AnyChange,
    ChannelChange,
    DutyChange,
    FieldChange,
    InclinationChange,
    InclinationName,
    Intervention,
    KnowledgeChange,
    SightChange,
    TaskChange,
)
from simulation.scenario.channel import Channel
from simulation.scenario.effort import AnyEffort
from simulation.scenario.scenario import Scenario

INCLINATIONS: Final[tuple[InclinationName, ...]] = get_args(InclinationName)


@dataclass
class InForce:
    """An agreement, when it was last new or backed, and its place among the offers: luck must not know its name."""

    spec: Intervention
    backed: int
    place: int

    def grip(self, at: int) -> float:
        """Say how firmly it holds: its full grip halves every `erosion` that nobody backs it."""
        erosion = self.spec.erosion
        return self.spec.grip if erosion is None else float(self.spec.grip * 0.5 ** ((at - self.backed) / erosion))


class Agreements:
    """The scenario as the agreements in force have changed it."""

    def __init__(self, scenario: Scenario) -> None:
        """Start as things are today."""
        self.scenario = scenario
        self.offers: dict[str, Intervention] = dict(scenario.interventions)
        self.chosen: list[str] = []
        self.in_force: dict[str, InForce] = {}
        self.before: frozenset[str] = frozenset()
        self._settle()

    def begin(self, at: int) -> None:
        """Let all that was chosen hold from now on: freshly agreed, or carried over and eroding on."""
        self.before = frozenset(self.in_force)
        running = self.in_force if self.scenario.rounds.carry_over else {}
        places = {id_: place for place, id_ in enumerate(self.offers)}
        self.in_force = {id_: running.get(id_) or InForce(self.offers[id_], at, places[id_]) for id_ in self.chosen}
        self._settle()

    def _settle(self) -> None:
        """Work out once what changes of structure make of roles, channels and cards."""
        roles = self.scenario.roles
        self.sees = {r: set(spec.sees) for r, spec in roles.items()}
        self.knows = {r: {*spec.knows, r} for r, spec in roles.items()}
        self.hours = {r: spec.hours for r, spec in roles.items()}
        self.backs_every = {r: spec.backs_every for r, spec in roles.items()}
        self.channels: dict[str, Channel] = dict(self.scenario.channels)
        self.fields: set[tuple[str, str]] = set()
        self.efforts: dict[tuple[str, str], AnyEffort] = {}
        self.scrapped: set[tuple[str, str]] = set()
        self._natural = {
            r: {n: float(getattr(spec.inclinations, n)) for n in INCLINATIONS} for r, spec in roles.items()
        }
        self._inclined: dict[tuple[str, InclinationName], list[tuple[InForce, float]]] = {}
        for agreement in self.in_force.values():
            for change in agreement.spec.changes:
                self._change(agreement, change)

    def _change(self, agreement: InForce, change: AnyChange) -> None:
        """Work one change into the tables; rules and meetings are for the rules to read."""
        match change:
            case InclinationChange():
                for role in change.roles:
                    self._inclined.setdefault((role, change.name), []).append((agreement, change.to))
            case KnowledgeChange():
                for role in change.roles:
                    self.knows[role].update(change.of)
            case SightChange():
                for role in change.roles:
                    self.sees[role].update(change.sections)
            case DutyChange():
                for role in change.roles:
                    self.hours[role] = change.hours or self.hours[role]
                    self.backs_every[role] = change.backs_every or self.backs_every[role]
            case ChannelChange():
                self._change_channel(change)
            case FieldChange():
                self.fields.update((change.case_type, fact) for fact in change.facts)
            case TaskChange():
                self._change_task(change)
            case _:
                pass

    def _change_channel(self, change: ChannelChange) -> None:
        """Give a channel its new hours, coupling or desk."""
        given = {
            name: value for name in ("coupled", "hours", "reaches") if (value := getattr(change, name)) is not None
        }
        self.channels[change.channel] = self.channels[change.channel].model_copy(update=given)

    def _change_task(self, change: TaskChange) -> None:
        """Give a task its new effort, or scrap it."""
        key = (change.case_type, change.task)
        if change.effort is not None:
            self.efforts[key] = change.effort
        if change.scrapped:
            self.scrapped.add(key)

    def inclination(self, role: str, name: InclinationName, at: int) -> float:
        """Give what a role tends to now: natural + (agreed - natural) x grip, for each agreement in turn."""
        tends = self._natural[role][name]
        for agreement, agreed in self._inclined.get((role, name), ()) if self._inclined else ():
            tends += (agreed - tends) * agreement.grip(at)
        return tends
