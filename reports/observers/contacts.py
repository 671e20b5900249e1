"""Contacts: what residents must contact the organisation for, and what they are asked again."""

from array import array
from itertools import chain
from typing import NamedTuple

from reports.observers.reading.measuring import Found, Measuring, Part, counted, measure, ratio
from reports.observers.reading.readings import Readings
from reports.observers.reading.rows import Rows
from reports.observers.reading.sources import CENTRAAL, LESSONS, NO_STANDARD, SEDDON
from simulation.case import DAY, FAILURE, Purpose, WhyAsked
from simulation.events.contact import CallPromised, ContactAbandoned, ContactMade, QuestionAsked, ResultTold
from simulation.events.work import TaskOffered
from simulation.journal import Entry
from simulation.scenario.words import Text
from simulation.world.world import World

DAYS = 7
"""Within so many days a first contact must have solved it, and a contact elsewhere counts as displaced."""

WHY: dict[WhyAsked, Text] = {
    "not_kept": Text(nl="van een vorige keer, niet bewaard", en="from an earlier time, not kept"),
    "not_recorded": Text(nl="niet vastgelegd", en="not recorded"),
    "not_yet_recorded": Text(nl="nog niet vastgelegd", en="not recorded yet"),
    "in_a_folder": Text(nl="in een eigen map", en="in somebody's own folder"),
    "no_field_for_it": Text(nl="geen veld voor op de kaart", en="no field for it on the card"),
    "lost": Text(nl="van de kaart verdwenen", en="lost from the card"),
    "not_looked_up": Text(nl="niet opgezocht", en="not looked up"),
    "not_allowed_to_see": Text(nl="niet te zien voor wie het vroeg", en="not to be seen by the asker"),
    "out_of_date": Text(nl="achterhaald", en="out of date"),
}


PURPOSES: dict[Purpose, Text] = {
    "request": Text(nl="een aanvraag", en="a request"),
    "answer": Text(nl="een antwoord", en="an answer"),
    "change": Text(nl="een wijziging", en="a change of plan"),
    "withdrawal": Text(nl="een intrekking", en="a withdrawal"),
    "status": Text(nl="hoe het ervoor staat", en="where it stands"),
    "complaint": Text(nl="een klacht", en="a complaint"),
    "objection": Text(nl="een bezwaar", en="an objection"),
    "default": Text(nl="een ingebrekestelling", en="a notice of default"),
}


class First(NamedTuple):
    """A first contact: when it was, and what followed within the days that count."""

    at: int
    entry: int
    told: bool = False
    more: bool = False


Noted = ContactMade | ContactAbandoned | QuestionAsked | TaskOffered | CallPromised | ResultTold
"""What concerns this family."""


class Contacts(Measuring[Noted]):
    """Watches contacts and questions, and what they are there for."""

    def __init__(self, read: Readings) -> None:
        """Start with none."""
        super().__init__(read)
        self._about, self._value, self._failure, self._displaced = array("q"), array("q"), array("q"), array("q")
        self._made = {purpose: array("q") for purpose in PURPOSES}
        self._repeated = array("q")
        self._why = {why: array("q") for why in WHY}
        self._lost: dict[str, tuple[int, str]] = {}
        self._again: dict[str, set[str]] = {}
        self._firsts: dict[str, First] = {}
        self._past = Rows(First)

    def note(self, event: Noted, entry: Entry, _: World) -> None:
        """Note what one event says."""
        match event:
            case ContactMade():
                self._contact(event, entry)
            case ContactAbandoned():
                self._lost[event.case] = (entry.at, event.channel)
            case QuestionAsked():
                self._ask(event, entry)
                self._more(event.case, entry.at)
            case TaskOffered() | CallPromised():
                self._more(event.case, entry.at)
            case ResultTold() if (first := self._recent(event.case, entry.at)) is not None:
                self._firsts[event.case] = first._replace(told=True)
            case _:
                pass

    def _contact(self, event: ContactMade, entry: Entry) -> None:
        """Note why a contact is there, and whether an earlier one failed elsewhere."""
        self._made[event.purpose].append(entry.number)
        if event.case in self.read.lives.all:
            self._about.append(entry.number)
        at, channel = self._lost.pop(event.case, (None, ""))
        asked = self._again.get(event.case, set())
        again = bool(event.facts) and asked.issuperset(event.facts)
        failure = event.purpose in FAILURE or at is not None or (event.purpose == "answer" and again)
        (self._failure if failure else self._value).append(entry.number)
        asked.difference_update(event.facts)
        if at is not None and channel != event.channel and entry.at - at <= DAYS * DAY:
            self._displaced.append(entry.number)
        if event.purpose == "request":
            self._firsts[event.case] = First(entry.at, entry.number)
        else:
            self._more(event.case, entry.at)

    def _ask(self, event: QuestionAsked, entry: Entry) -> None:
        """Note what is asked again, and why."""
        for repeated in event.repeated:
            self._repeated.append(entry.number)
            self._why[repeated.why].append(entry.number)
            self._again.setdefault(event.case, set()).add(repeated.fact)

    def add_up(self, case: str) -> None:
        """Let go of a case; its first contact is kept, for it may be too early to say whether that was all."""
        self._lost.pop(case, None)
        self._again.pop(case, None)
        if case in self._firsts:
            self._past.append(self._firsts.pop(case))

    def _recent(self, case: str, at: int) -> First | None:
        """Give the first contact about a case, if it was within the days that count."""
        first = self._firsts.get(case)
        return first if first is not None and at <= first.at + DAYS * DAY else None

    def _more(self, case: str, at: int) -> None:
        """Note that a first contact was not all."""
        if (first := self._recent(case, at)) is not None:
            self._firsts[case] = first._replace(more=True)

    @measure("count", nl="Contacten", en="Contacts", source=SEDDON)
    def contacts(self, _: World) -> list[Part]:
        """Contacts that residents made, by cause.

        Value: a new request, an answer, a change of plan, a withdrawal. Failure: where does it stand, a
        complaint, an objection, a notice of default, trying again after nobody was there, an answer in which
        everything had been told before.
        """
        value = counted(self._value, among=len(self.read.lives))
        failure = counted(self._failure, among=len(self.read.lives))
        return [
            Part("value", Text(nl="die de zaak verder helpen", en="of value"), value),
            Part("failure", Text(nl="doordat er iets misging", en="by failure"), failure),
        ]

    @measure("per case", nl="Contacten per zaak", en="Contacts per affair")
    def contacts_per_affair(self, _: World) -> Found:
        """Times that a resident had to make contact about an affair, for whatever reason; mean over all affairs.

        An affair is a case that was open at some moment. A contact that nobody answered counts: it had to be made.

        nl: Keren dat een inwoner contact moest zoeken over een zaak, om welke reden ook; gemiddeld over alle zaken die
        op enig moment open waren. Een contact waar niemand op antwoordde telt mee: het was nodig.
        """
        return ratio(len(self._about), len(self.read.lives), self._about)

    @measure("count", nl="Contacten", en="Contacts")
    def contacts_by(self, _: World) -> list[Part]:
        """Contacts that residents made, by what they are there for."""
        return [Part(purpose, title, self._made_for(purpose)) for purpose, title in PURPOSES.items()]

    def _made_for(self, purpose: Purpose) -> Found:
        """Count the contacts for one purpose."""
        return counted(self._made[purpose], among=len(self.read.lives))

    @measure("share", nl="Contacten doordat er iets misging", en="Failure demand", source=SEDDON)
    def failure_demand(self, _: World) -> Found:
        """Contacts caused by failure (see `contacts`), over all contacts that residents made.

        nl: Contacten die nodig waren doordat er iets misging, van alle contacten die inwoners zochten.
        """
        return ratio(len(self._failure), len(self._value) + len(self._failure), self._failure)

    @measure("count", nl="Herhaalde vragen", en="Repeated questions", source=LESSONS)
    def repeated_questions(self, _: World) -> Found:
        """Facts asked of a resident who had already told them to anyone in the organisation.

        nl: Feiten waar een inwoner opnieuw naar gevraagd werd, terwijl iemand van de organisatie ze al had gehoord.
        """
        return counted(self._repeated, among=len(self.read.lives))

    @measure("count", nl="Herhaalde vragen", en="Repeated questions", source=LESSONS)
    def repeated_questions_by(self, _: World) -> list[Part]:
        """Repeated questions by the reason why the asker did not have what had been told."""
        return [Part(why, title, self._because(why)) for why, title in WHY.items()]

    def _because(self, why: WhyAsked) -> Found:
        """Count the repeated questions with one reason."""
        return counted(self._why[why], among=len(self.read.lives))

    @measure(
        "share",
        nl="In één keer opgelost, binnen 7 dagen",
        en="First contact resolution, within 7 days",
        source=NO_STANDARD,
    )
    def first_contact_resolution(self, _: World) -> Found:
        """First contacts of which the result was told within 7 days, and in those days nothing more was needed.

        Nothing more: no further contact by the resident, no handover, no question and no call back promised.
        Share of the first contacts of at least 7 days ago.
        """
        before, judged, solved = self.read.until - DAYS * DAY, 0, array("q")
        for first in chain(self._past, self._firsts.values()):
            if first.at <= before:
                judged += 1
                if first.told and not first.more:
                    solved.append(first.entry)
        return ratio(len(solved), judged, solved)

    @measure("share", nl="Verplaatste vraag, binnen 7 dagen", en="Displaced demand, within 7 days", source=CENTRAAL)
    def displaced_demand(self, _: World) -> Found:
        """Contacts through another channel within 7 days after a contact of the same case came to nothing.

        Nobody picked up in time, or the channel was down. Share of all contacts.
        """
        return ratio(len(self._displaced), len(self._value) + len(self._failure), self._displaced)


OBSERVER = Contacts
