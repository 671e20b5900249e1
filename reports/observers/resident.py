"""The resident: trust on the way, whether the need was met, and how the end compares with what was expected."""

from array import array
from copy import deepcopy
from itertools import chain
from math import fsum
from typing import assert_never

from reports.observers.reading.journeys import MOVED, Journey, Step
from reports.observers.reading.measuring import Found, Measuring, Part, mean, measure, ratio
from reports.observers.reading.readings import Readings
from reports.observers.reading.sources import LESSONS
from simulation.case import DAY
from simulation.events.case import ResidentArrived
from simulation.events.contact import DatePassed, ResultTold, TrustMoved
from simulation.events.table import RoundOpened
from simulation.journal import Entry
from simulation.scenario.casetype import CaseType
from simulation.world.world import World

Noted = RoundOpened | ResidentArrived | TrustMoved | DatePassed | ResultTold
"""What concerns this family."""


class Felt:
    """What residents with a case felt and got, added up: their marks, what moved their trust, what they lack."""

    def __init__(self) -> None:
        """Start with nobody."""
        self.marks, self.changes, self.ends = array("d"), array("d"), array("q")
        self.moved = {why: array("d") for why in MOVED}
        self.turns = {why: array("q") for why in MOVED}
        self.passed, self.unmet = array("q"), array("q")
        self.special = 0

    def add(self, journey: Journey) -> None:
        """Add what a resident went through."""
        self.marks.append(journey.mark)
        self.changes.append(journey.mark - (1 + 0.9 * journey.began))
        self.ends.append(journey.entry)
        for step in journey.steps:
            self.moved[step.why].append(step.by)
            self.turns[step.why].append(step.entry)


class Resident(Measuring[Noted]):
    """Watches what each resident feels and gets."""

    def __init__(self, read: Readings) -> None:
        """Start with nobody."""
        super().__init__(read)
        self.journeys: dict[str, Journey] = {}
        self._met, self._refused, self._results = array("q"), array("q"), array("q")
        self._sooner = 0
        self._passed: dict[str, int] = {}
        self._special: dict[str, tuple[bool, int]] = {}
        self._past, self._now = Felt(), Felt()

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
                self._hear(event, entry)
            case _:
                assert_never(event)

    def add_up(self, case: str) -> None:
        """Add up what a resident felt and got."""
        self._add(case, self._past)
        for kept in (self.journeys, self._passed, self._special):
            kept.pop(case, None)

    def gather(self, _: World) -> None:
        """Add what residents feel and get whose cases are not over."""
        self._now = deepcopy(self._past)
        for case in self.journeys:
            self._add(case, self._now)

    def _add(self, case: str, to: Felt) -> None:
        """Add a resident to those before; what is felt about a case that was never opened is not counted."""
        if case in self.read.lives.all:
            to.add(self.journeys[case])
            if case in self._passed:
                to.passed.append(self._passed[case])
        if case in self._special:
            met, entry = self._special[case]
            to.special += 1
            if not met:
                to.unmet.append(entry)

    def _hear(self, event: ResultTold, entry: Entry) -> None:
        """Note what a resident was told in the end."""
        journey = self.journeys[event.case]
        self._results.append(entry.number)
        self._sooner += journey.expects - entry.at
        if not _favourable(journey.kind, event.result):
            self._refused.append(entry.number)
        if event.need_met:
            self._met.append(entry.number)
        if event.case in self._special:
            self._special[event.case] = (event.need_met, entry.number)

    def _follow(self, case: str, kind: CaseType, expects: int, trust: float, entry: Entry) -> None:
        """Begin to follow a resident."""
        self.journeys[case] = Journey(kind, expects, trust, trust, entry.number)

    def _move(self, event: TrustMoved, entry: Entry) -> None:
        """Note that trust moved."""
        journey = self.journeys[event.case]
        journey.steps.append(Step(event.why, event.trust - journey.trust, entry.number))
        journey.trust, journey.entry = event.trust, entry.number

    @measure("mark", nl="Eindcijfer van de inwoner", en="Resident's end mark")
    def end_mark(self, _: World) -> Found:
        """1 + 0.9 × trust (0 to 10) as it is at the end or now, so from 1 to 10; mean over residents with a case.

        nl: 1 + 0,9 × het vertrouwen (0 tot 10) zoals het aan het eind is, of nu, dus van 1 tot 10; gemiddeld over de
        inwoners met een zaak.
        """
        return mean(self._now.marks, self._now.ends)

    @measure("mark", nl="Verloop van het vertrouwen", en="Change of trust")
    def trust_change(self, _: World) -> Found:
        """Trust at the end or now, minus trust at the start, on the scale of the mark; mean over residents.

        The entries behind it are all turns in the paths of trust.
        """
        return mean(self._now.changes, array("q", chain.from_iterable(self._now.turns.values())))

    @measure("mark", nl="Wat het vertrouwen bewoog", en="What moved trust")
    def trust_moved_by(self, _: World) -> list[Part]:
        """Steps of trust, on its scale of 0 to 10, added up by their reason; mean over residents with a case."""
        now = self._now
        return [
            Part(why, title, ratio(fsum(now.moved[why]), len(now.marks), now.turns[why]))
            for why, title in MOVED.items()
        ]

    @measure("share", nl="Behoefte vervuld", en="Need met")
    def need_met(self, _: World) -> Found:
        """Results told that give the resident what was needed, not only what the rule says, over all results told.

        nl: Uitkomsten die de inwoner geven wat nodig was, en niet alleen wat de regel zegt, van alle uitkomsten die
        verteld zijn.
        """
        return ratio(len(self._met), len(self._results), self._met)

    @measure("0-1", nl="Bijzondere behoefte niet vervuld", en="Special needs unmet", source=LESSONS)
    def needs_unmet(self, _: World) -> Found:
        """Residents with a special need who have not got what meets it by now, over all residents with one.

        A special need fits no standard result. Who was told nothing yet, gave up, or never got through has not got
        it; of several results the last one counts.

        nl: Inwoners met een bijzondere behoefte die nog niet kregen wat daarbij past, van alle inwoners met zo'n
        behoefte. Bij een bijzondere behoefte past geen standaarduitkomst. Wie nog niets hoorde, opgaf of er nooit
        doorkwam, kreeg het niet; van meer uitkomsten telt de laatste.
        """
        return ratio(len(self._now.unmet), self._now.special, self._now.unmet)

    @measure(
        "days", nl="Eerder (+) of later (−) dan verwacht", en="Sooner (+) or later (−) than expected", source=LESSONS
    )
    def expectation_gap(self, _: World) -> Found:
        """The date on which the resident counted minus the date of the result, in days; mean over results told.

        nl: De dag waarop de inwoner rekende min de dag van de uitkomst, in dagen; gemiddeld over de uitkomsten die
        verteld zijn.
        """
        return ratio(self._sooner / DAY, len(self._results), self._results)

    @measure("share", nl="Uitslagen anders dan gevraagd", en="Results other than asked for", source=LESSONS)
    def result_gap(self, _: World) -> Found:
        """Results told that are not what the resident asked for, over all results told: what came, against expected.

        Every resident expects what was asked for; a result made for the resident counts as such.
        """
        return ratio(len(self._refused), len(self._results), self._refused)

    @measure("share", nl="Verwachte datum verstreken", en="Expected date passed")
    def date_passed(self, _: World) -> Found:
        """Residents with a case for whom the date on which they counted passed without a result, over all of them."""
        return ratio(len(self._now.passed), len(self.read.lives), self._now.passed)


def _favourable(kind: CaseType, result: str) -> bool:
    """Tell whether a result is what was asked for, or was made for this resident; work that just gets done is."""
    spec = kind.results.get(result)
    return spec is None or spec.favourable or spec.tailored


OBSERVER = Resident
