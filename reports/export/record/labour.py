"""Labour: what working on a task cost, from the time that its doer was at work on it."""

from reports.export.record.happened import Happened
from reports.observers.reading.spells import Spell, Spells
from simulation.case import HOUR
from simulation.events.table import RoundOpened
from simulation.world.world import World


class Labour:
    """Adds up the euros that each task costs in working time, until it is done."""

    def __init__(self) -> None:
        """Start with everybody free."""
        self._ended: list[Spell] = []
        self._spells = Spells(self._ended.append)
        self._spent: dict[tuple[str, str], float] = {}

    def see(self, happened: Happened) -> None:
        """Look at something that happened; the first event of an entry brings what ended with that entry."""
        if isinstance(happened.event, RoundOpened):
            self._spells, self._spent = Spells(self._ended.append), {}
        if happened.place == 0:
            self._spells.see(happened.entry, happened.world)
            for spell in self._ended:
                if spell.task:
                    key = spell.case, spell.task
                    self._spent[key] = self._spent.get(key, 0.0) + _euros(spell, happened.world)
            self._ended.clear()

    def of(self, case: str, task: str) -> float:
        """Give what a task cost so far, and begin anew: it may have to be done again."""
        return round(self._spent.pop((case, task), 0.0), 2)


def _euros(spell: Spell, world: World) -> float:
    """Give what a spell of work cost."""
    return spell.worked / HOUR * world.scenario.roles[spell.role].rate
