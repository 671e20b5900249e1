"""Money: what it costs in working time, channels, lateness and agreements, and which department pays."""

from array import array
from collections.abc import Iterable
from itertools import chain
from typing import assert_never

from reports.observers.reading.levels import key
from reports.observers.reading.measuring import NOTHING, Found, Measuring, Part, measure
from reports.observers.reading.readings import Readings
from reports.observers.reading.sources import PENALTY
from simulation.case import HOUR
from simulation.events.contact import ContactMade
from simulation.events.organisation import PenaltyForfeited
from simulation.events.table import AgreementPaid, RoundOpened
from simulation.journal import Entry
from simulation.observing import NotObserved
from simulation.scenario.words import Text
from simulation.world.world import World


class Paid:
    """Euros, and the entries in which they were spent."""

    def __init__(self, euros: float = 0.0, entries: Iterable[int] = ()) -> None:
        """Start with what was spent before."""
        self.euros, self.entries = euros, array("q", entries)

    def add(self, euros: float, entry: int) -> None:
        """Add what was spent in an entry, if it was anything."""
        if euros:
            self.euros += euros
            self.entries.append(entry)


Wages = dict[str, Paid]
"""What was spent on each role."""


Noted = RoundOpened | ContactMade | PenaltyForfeited | AgreementPaid
"""What concerns this family."""


class Money(Measuring[Noted]):
    """Watches what is spent."""

    reads = frozenset({"spells"})

    def __init__(self, read: Readings) -> None:
        """Start with nothing spent."""
        super().__init__(read)
        self._channels, self._penalties, self._agreements = Paid(), Paid(), Paid()
        self._roles: set[str] = set()
        self._agreed = False
        self._kinds: list[Part] = []
        self._payers: list[Part] = []

    def note(self, event: Noted, entry: Entry, world: World) -> None:
        """Note what one event costs."""
        match event:
            case RoundOpened():
                self._roles = {desk.role for desk in world.desks.values() if not desk.resident}
                self._agreed = any(agreed.spec.costs.euros for agreed in world.agreements.in_force.values())
            case ContactMade():
                self._channels.add(world.scenario.channels[event.channel].cost, entry.number)
            case PenaltyForfeited():
                self._penalties.add(event.euros, entry.number)
            case AgreementPaid():
                self._agreements.add(event.euros, entry.number)
            case _:
                assert_never(event)

    def _spent(self, paid: Paid, *, priced: bool) -> Found:
        """Give what was spent, if the scenario sets a price."""
        return Found(paid.euros, paid.entries) if priced and self._roles else NOTHING

    def _labour(self, world: World) -> Wages:
        """Work out the wages of each role that somebody plays and that has a price."""
        rates = {role: spec.rate for role, spec in world.scenario.roles.items() if role in self._roles and spec.rate}
        seconds, entries = dict.fromkeys(rates, 0), {role: array("q") for role in rates}
        for _, role, work in self.read.work():
            if role in rates:
                seconds[role] += work.seconds
                entries[role] += work.entries
        return {role: Paid(seconds[role] / HOUR * rate, entries[role]) for role, rate in rates.items()}

    def _wages(self, roles: Iterable[str], wages: Wages) -> Found:
        """Sum the wages of some roles, if any of them has a price."""
        some = [wages[role] for role in roles if role in wages]
        entries = chain.from_iterable(paid.entries for paid in some)
        return self._spent(Paid(sum(paid.euros for paid in some), entries), priced=bool(some))

    def gather(self, world: World) -> None:
        """Sum what was spent, by kind, and wages by who pays them."""
        scenario, wages = world.scenario, self._labour(world)
        priced = any(channel.cost for channel in scenario.channels.values())
        agreed = self._spent(self._agreements, priced=self._agreed)
        fined = any(kind.term is not None and kind.term.penalty for kind in scenario.case_types.values())
        self._kinds = [
            Part("labour", Text(nl="werktijd", en="labour"), self._wages(scenario.roles, wages)),
            Part("channels", Text(nl="kanalen", en="channels"), self._spent(self._channels, priced=priced)),
            Part("penalties", Text(nl="dwangsommen", en="penalties"), self._spent(self._penalties, priced=fined)),
            Part("agreements", Text(nl="afspraken", en="agreements"), agreed),
        ]

        self._payers = self._by_department(wages, world)

    def _by_department(self, wages: Wages, world: World) -> list[Part]:
        """Sum wages by the department that pays them."""
        departments: dict[str, list[str]] = {}
        for role, spec in world.scenario.roles.items():
            if not world.is_resident(role):
                departments.setdefault(spec.department.en, []).append(role)
        return [
            Part(key(name), world.scenario.roles[roles[0]].department, self._wages(roles, wages))
            for name, roles in departments.items()
        ]

    @measure("euros", nl="Kosten", en="Costs", source=PENALTY)
    def costs(self, _: World) -> list[Part]:
        """Euros spent, by kind; what the scenario sets no price for is not observed.

        Labour: working time in which seats were busy × their hourly rate. Channels: the price of a contact, for
        each that residents made. Penalties: forfeited for decisions that came too late. Agreements: paid for
        upholding them.
        """
        return self._kinds

    @measure("euros", nl="Kosten van werktijd", en="Labour costs", level="department")
    def labour_costs(self, _: World) -> list[Part]:
        """Working time in which seats were busy × their hourly rate, by the department that pays them."""
        return self._payers

    @measure("euros", nl="Kosten, alles samen", en="Total costs", source=PENALTY)
    def total_costs(self, _: World) -> Found:
        """Labour, channels, penalties and agreements together, as far as the scenario sets prices."""
        values = [part.found.value for part in self._kinds]
        known = [value for value in values if not isinstance(value, NotObserved)]
        return Found(sum(known)) if known else NOTHING


OBSERVER = Money
