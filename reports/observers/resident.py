"""The resident: trust on the way, whether the need was met, and how the end compares with what was expected."""

from typing import assert_never

from reports.observers.reading.journeys import MOVED, Journey, Step
from reports.observers.reading.measuring import Found, Measuring, Part, mean, measure, ratio
from reports.observers.reading.readings import Readings
from reports.observers.reading.rows import Rows
from reports.observers.reading.sources import LESSONS
from simulation.case import DAY, TrustReason
from simulation.events.case import ResidentArrived
from simulation.events.contact import DatePassed, ResultTold, TrustMoved
from simulation.events.table import RoundOpened
from simulation.journal import Entry
from simulation.scenario.casetype import CaseType
from simulation.world.world import World

Noted = RoundOpened | ResidentArrived | TrustMoved | DatePassed | ResultTold
"""What concerns this family."""


class Resident(Measuring[Noted]):
    """Watches what each resident feels and gets."""

    def __init__(self, read: Readings) -> None:
        """Start with nobody."""
        super().__init__(read)
        self.journeys: dict[str, Journey] = {}
        self.steps = Rows(Step)
        self._met: list[int] = []
        self._unmet: list[int] = []
        self._results: list[tuple[bool, int]] = []
        self._gaps: list[tuple[int, int]] = []
        self._passed: dict[str, int] = {}
        self._special: dict[str, tuple[bool, int]] = {}

    def note(self, event: Noted, entry: Entry, world: World) -> None:
        """Note what one event does to a resident."""
        match event:
            case RoundOpened():
                for file in world.cases.values():
                    self._follow(file.id, file.kind, file.expects, file.trust, entry)
                    if file.tailored and not file.closed:
                        self._special[file.id] = (file.announced and not file.unmet, entry.number)
            case ResidentArrived():
                kind = world.scenario.case_types[event.case_type]
                self._follow(event.case, kind, event.expects, event.trust, entry)
                if event.tailored:
                    self._special[event.case] = (False, entry.number)
            case TrustMoved():
                self._move(event, entry)
            case DatePassed():
                self._passed[event.case] = entry.number
            case ResultTold():
                self._results.append((_favourable(self.journeys[event.case].kind, event.result), entry.number))
                (self._met if event.need_met else self._unmet).append(entry.number)
                if event.case in self._special:
                    self._special[event.case] = (event.need_met, entry.number)
                self._gaps.append((self.journeys[event.case].expects - entry.at, entry.number))
            case _:
                assert_never(event)

    def _follow(self, case: str, kind: CaseType, expects: int, trust: float, entry: Entry) -> None:
        """Begin to follow a resident."""
        self.journeys[case] = Journey(kind, expects, trust, trust, entry.number)

    def _move(self, event: TrustMoved, entry: Entry) -> None:
        """Note that trust moved."""
        journey = self.journeys[event.case]
        self.steps.append(Step(event.case, event.why, event.trust - journey.trust, entry.number))
        journey.trust, journey.entry = event.trust, entry.number

    def _opened(self) -> list[Journey]:
        """Give the journeys of residents who have been in touch."""
        return [journey for case, journey in self.journeys.items() if case in self.read.lives.all]

    @measure("mark", nl="Eindcijfer van de inwoner", en="Resident's end mark")
    def end_mark(self, _: World) -> Found:
        """1 + 0.9 × trust (0 to 10) as it is at the end or now, so from 1 to 10; mean over residents with a case.

        nl: 1 + 0,9 × het vertrouwen (0 tot 10) zoals het aan het eind is, of nu, dus van 1 tot 10; gemiddeld over de
        inwoners met een zaak.
        """
        journeys = self._opened()
        return mean([journey.mark for journey in journeys], sorted(journey.entry for journey in journeys))

    @measure("mark", nl="Verloop van het vertrouwen", en="Change of trust")
    def trust_change(self, _: World) -> Found:
        """Trust at the end or now, minus trust at the start, on the scale of the mark; mean over residents.

        The entries behind it are all turns in the paths of trust.
        """
        journeys = self._opened()
        changes = [journey.mark - (1 + 0.9 * journey.began) for journey in journeys]
        return mean(changes, [step.entry for step in self.steps if step.case in self.read.lives.all])

    @measure("mark", nl="Wat het vertrouwen bewoog", en="What moved trust")
    def trust_moved_by(self, _: World) -> list[Part]:
        """Steps of trust, on its scale of 0 to 10, added up by their reason; mean over residents with a case."""
        residents, steps = len(self._opened()), self._by_reason()
        return [
            Part(why, title, ratio(sum(by for by, _ in steps[why]), residents, sorted(n for _, n in steps[why])))
            for why, title in MOVED.items()
        ]

    def _by_reason(self) -> dict[TrustReason, list[tuple[float, int]]]:
        """Give the steps of trust of each reason, resident by resident: by how much, and in which entry."""
        order = {case: place for place, case in enumerate(self.journeys) if case in self.read.lives.all}
        found: dict[TrustReason, list[tuple[float, int]]] = {why: [] for why in MOVED}
        for step in sorted((step for step in self.steps if step.case in order), key=lambda step: order[step.case]):
            found[step.why].append((step.by, step.entry))
        return found

    @measure("share", nl="Behoefte vervuld", en="Need met")
    def need_met(self, _: World) -> Found:
        """Results told that give the resident what was needed, not only what the rule says, over all results told.

        nl: Uitkomsten die de inwoner geven wat nodig was, en niet alleen wat de regel zegt, van alle uitkomsten die
        verteld zijn.
        """
        return ratio(len(self._met), len(self._met) + len(self._unmet), self._met)

    @measure("0-1", nl="Bijzondere behoefte niet vervuld", en="Special needs unmet", source=LESSONS)
    def needs_unmet(self, _: World) -> Found:
        """Residents with a special need who have not got what meets it by now, over all residents with one.

        A special need fits no standard result. Who was told nothing yet, gave up, or never got through has not got
        it; of several results the last one counts.

        nl: Inwoners met een bijzondere behoefte die nog niet kregen wat daarbij past, van alle inwoners met zo'n
        behoefte. Bij een bijzondere behoefte past geen standaarduitkomst. Wie nog niets hoorde, opgaf of er nooit
        doorkwam, kreeg het niet; van meer uitkomsten telt de laatste.
        """
        unmet = [entry for met, entry in self._special.values() if not met]
        return ratio(len(unmet), len(self._special), sorted(unmet))

    @measure(
        "days", nl="Eerder (+) of later (−) dan verwacht", en="Sooner (+) or later (−) than expected", source=LESSONS
    )
    def expectation_gap(self, _: World) -> Found:
        """The date on which the resident counted minus the date of the result, in days; mean over results told.

        nl: De dag waarop de inwoner rekende min de dag van de uitkomst, in dagen; gemiddeld over de uitkomsten die
        verteld zijn.
        """
        return mean([gap / DAY for gap, _ in self._gaps], (entry for _, entry in self._gaps))

    @measure("share", nl="Uitslagen anders dan gevraagd", en="Results other than asked for", source=LESSONS)
    def result_gap(self, _: World) -> Found:
        """Results told that are not what the resident asked for, over all results told: what came, against expected.

        Every resident expects what was asked for; a result made for the resident counts as such.
        """
        refused = [entry for favourable, entry in self._results if not favourable]
        return ratio(len(refused), len(self._results), refused)

    @measure("share", nl="Verwachte datum verstreken", en="Expected date passed")
    def date_passed(self, _: World) -> Found:
        """Residents with a case for whom the date on which they counted passed without a result, over all of them."""
        passed = [entry for case, entry in self._passed.items() if case in self.read.lives.all]
        return ratio(len(passed), len(self.read.lives), passed)


def _favourable(kind: CaseType, result: str) -> bool:
    """Tell whether a result is what was asked for, or was made for this resident; work that just gets done is."""
    spec = kind.results.get(result)
    return spec is None or spec.favourable or spec.tailored


OBSERVER = Resident
