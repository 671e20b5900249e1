"""Looking up: whether the card is read before something is done, and whether it shows too much."""

from array import array

from reports.observers.reading.measuring import Found, Measuring, counted, measure, ratio
from reports.observers.reading.readings import Readings
from reports.observers.reading.sources import LESSONS
from simulation.board import STATUS, card
from simulation.events.contact import ContactAnswered
from simulation.events.knowledge import CardOpened
from simulation.events.work import TaskBegun
from simulation.journal import Entry
from simulation.world.casefile import CaseFile, holds
from simulation.world.world import World

Noted = CardOpened | TaskBegun | ContactAnswered
"""What concerns this family."""


class LookingUp(Measuring[Noted]):
    """Watches who opens which card, and what it shows."""

    def __init__(self, read: Readings) -> None:
        """Start with no card opened."""
        super().__init__(read)
        self._opened: dict[str, set[str]] = {}
        self._openings = self._blind = 0
        self._vain, self._read, self._shown = array("q"), array("q"), array("q")

    def note(self, event: Noted, entry: Entry, world: World) -> None:
        """Note what one event says."""
        match event:
            case CardOpened():
                self._opened.setdefault(event.case, set()).add(event.seat)
                self._openings += 1
                if event.missed:
                    self._vain.append(entry.number)
                self._shown.extend([entry.number] * _unlawful(event, world))
            case TaskBegun():
                self._act(event.case, event.seat, entry)
            case ContactAnswered() if event.purpose != "request":
                self._act(event.case, event.seat, entry)
            case _:
                pass

    def _act(self, case: str, seat: str, entry: Entry) -> None:
        """Note whether somebody who acts has seen the card."""
        if seat in self._opened.get(case, ()):
            self._read.append(entry.number)
        else:
            self._blind += 1

    def add_up(self, case: str) -> None:
        """Let go of a case."""
        self._opened.pop(case, None)

    @measure("share", nl="Eerst gelezen, dan gedaan", en="Read before acting", source=LESSONS)
    def read_before_acting(self, _: World) -> Found:
        """Contacts and tasks begun by somebody who had opened the card of the case before.

        Share of the tasks begun and the contacts answered; a first contact has no card yet and is left out.

        nl: Contacten en taken waar iemand aan begon die de kaart van de zaak eerder had geopend. Deel van de begonnen
        taken en de beantwoorde contacten; bij een eerste contact is er nog geen kaart, dus dat telt niet mee.
        """
        return ratio(len(self._read), len(self._read) + self._blind, self._read)

    @measure("share", nl="Tevergeefs opgezocht", en="Looked up in vain", source=LESSONS)
    def looked_up_in_vain(self, _: World) -> Found:
        """Times that a card was opened and did not show everything that was needed, over all times."""
        return ratio(len(self._vain), self._openings, self._vain)

    @measure("count", nl="Getoond zonder recht", en="Shown without right", source=LESSONS)
    def shown_without_right(self, _: World) -> Found:
        """Fields shown on a card to somebody who opened it and whose role has no right to see them: must be 0.

        Shown is what the card says that it showed, and what the view of that desk shows. The right is worked out
        anew: from the sections of the role, what was agreed, and what stands on the card. Where a case stands,
        who owns it and when it is due count as one field, of the section `status`.
        """
        return counted(self._shown, among=self._openings)


def _unlawful(event: CardOpened, world: World) -> int:
    """Count what a card showed to somebody who may not see it."""
    file = world.cases.get(event.case)
    if file is None:
        return 0
    role = world.desks[event.seat].role
    seen, rights = card(world, file, role), _rights(world, role, file)
    shown = [world.section(file, fact) for fact in {*event.found, *(field.name for field in seen.fields)}]
    status = [STATUS] if seen.owner or seen.phase or seen.due is not None else []
    return sum(section not in rights for section in (*shown, *status))


def _rights(world: World, role: str, file: CaseFile) -> set[str]:
    """Give the sections of a card that a role may see."""
    granted = world.scenario.roles[role].sees_if.items()
    return world.agreements.sees[role] | {section for section, only in granted if holds(file, only, file.on_card)}


OBSERVER = LookingUp
