"""The resident: trust on the way, whether the need was met, and how the end compares with what was expected."""

from dataclasses import dataclass
from typing import NamedTuple

from reports.observers.reading.lives import Lives
from reports.observers.reading.measuring import Found, Measuring, mean, measure, ratio
from reports.observers.reading.sources import LESSONS
from simulation.case import DAY, TrustReason
from simulation.events import Event
from simulation.events.case import ResidentArrived
from simulation.events.contact import DatePassed, ResultTold, TrustMoved
from simulation.events.table import RoundOpened
from simulation.journal import Entry
from simulation.world.world import World


class Turn(NamedTuple):
    """A turn in a resident's trust: when, how it was after it, why (none: the start), and in which entry."""

    at: int
    trust: float
    why: TrustReason | None
    entry: int


@dataclass(slots=True)
class Journey:
    """What one resident went through: until when a result was counted on, and the path of trust."""

    expects: int
    turns: list[Turn]

    @property
    def mark(self) -> float:
        """Give the mark, from 1 to 10, that goes with the trust at the end of the path."""
        return 1 + 0.9 * self.turns[-1].trust


class Resident(Measuring):
    """Watches what each resident feels and gets."""

    def __init__(self) -> None:
        """Start with nobody."""
        self._lives = Lives()
        self.journeys: dict[str, Journey] = {}
        self._met: list[int] = []
        self._unmet: list[int] = []
        self._gaps: list[tuple[int, int]] = []
        self._passed: dict[str, int] = {}
        self._special: dict[str, tuple[bool, int]] = {}

    def see(self, entry: Entry, world: World) -> None:
        """Follow each resident."""
        self._lives.see(entry, world)
        for event in entry.events:
            if isinstance(event, RoundOpened):
                for file in world.cases.values():
                    self._follow(file.id, file.expects, file.trust, entry)
                    if file.tailored and not file.closed:
                        self._special[file.id] = (file.announced and not file.unmet, entry.number)
            else:
                self._note(event, entry)

    def _note(self, event: Event, entry: Entry) -> None:
        """Note what one event does to a resident."""
        match event:
            case ResidentArrived():
                self._follow(event.case, event.expects, event.trust, entry)
                if event.tailored:
                    self._special[event.case] = (False, entry.number)
            case TrustMoved():
                self.journeys[event.case].turns.append(Turn(entry.at, event.trust, event.why, entry.number))
            case DatePassed():
                self._passed[event.case] = entry.number
            case ResultTold():
                (self._met if event.need_met else self._unmet).append(entry.number)
                if event.case in self._special:
                    self._special[event.case] = (event.need_met, entry.number)
                self._gaps.append((self.journeys[event.case].expects - entry.at, entry.number))
            case _:
                pass

    def _follow(self, case: str, expects: int, trust: float, entry: Entry) -> None:
        """Begin to follow a resident."""
        self.journeys[case] = Journey(expects, [Turn(entry.at, trust, None, entry.number)])

    def _opened(self) -> list[Journey]:
        """Give the journeys of residents who have been in touch."""
        return [journey for case, journey in self.journeys.items() if case in self._lives.all]

    @measure("mark", nl="Eindcijfer van de inwoner", en="Resident's end mark")
    def end_mark(self, _: World) -> Found:
        """1 + 0.9 × trust (0 to 10) as it is at the end or now, so from 1 to 10; mean over residents with a case."""
        journeys = self._opened()
        return mean([journey.mark for journey in journeys], sorted(journey.turns[-1].entry for journey in journeys))

    @measure("mark", nl="Verloop van het vertrouwen", en="Change of trust")
    def trust_change(self, _: World) -> Found:
        """Trust at the end or now, minus trust at the start, on the scale of the mark; mean over residents.

        The entries behind it are all turns in the paths of trust.
        """
        journeys = self._opened()
        changes = [journey.mark - (1 + 0.9 * journey.turns[0].trust) for journey in journeys]
        return mean(changes, sorted(turn.entry for journey in journeys for turn in journey.turns[1:]))

    @measure("share", nl="Behoefte vervuld", en="Need met")
    def need_met(self, _: World) -> Found:
        """Results told that give the resident what was needed, not only what the rule says, over all results told."""
        return ratio(len(self._met), len(self._met) + len(self._unmet), self._met)

    @measure("0-1", nl="Bijzondere behoefte niet vervuld", en="Special needs unmet", source=LESSONS)
    def needs_unmet(self, _: World) -> Found:
        """Residents with a special need who have not got what meets it by now, over all residents with one.

        A special need fits no standard result. Who was told nothing yet, gave up, or never got through has not got
        it; of several results the last one counts.
        """
        unmet = [entry for met, entry in self._special.values() if not met]
        return ratio(len(unmet), len(self._special), sorted(unmet))

    @measure(
        "days", nl="Eerder (+) of later (−) dan verwacht", en="Sooner (+) or later (−) than expected", source=LESSONS
    )
    def expectation_gap(self, _: World) -> Found:
        """The date on which the resident counted minus the date of the result, in days; mean over results told."""
        return mean([gap / DAY for gap, _ in self._gaps], (entry for _, entry in self._gaps))

    @measure("share", nl="Verwachte datum verstreken", en="Expected date passed")
    def date_passed(self, _: World) -> Found:
        """Residents with a case for whom the date on which they counted passed without a result, over all of them."""
        passed = [entry for case, entry in self._passed.items() if case in self._lives.all]
        return ratio(len(passed), len(self._lives), passed)


OBSERVER = Resident
