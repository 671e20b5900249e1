"""The board: what of all that the organisation learned stands on the card, how old it is, and what leaks."""

from array import array
from collections import Counter
from collections.abc import Collection, Iterable
from copy import deepcopy
from dataclasses import dataclass, field
from itertools import chain

from reports.observers.reading.measuring import NOTHING, Found, Measuring, Part, measure, ratio
from reports.observers.reading.readings import Readings
from reports.observers.reading.sources import NOVIUS
from simulation.case import DAY
from simulation.events.case import CaseClosed, CaseReopened, ResidentArrived
from simulation.events.contact import ContactAnswered, FactsTold, ToldBefore
from simulation.events.knowledge import FactsRecorded
from simulation.events.table import RoundClosed, RoundOpened
from simulation.journal import Entry
from simulation.world.casefile import CaseFile
from simulation.world.world import World


@dataclass(slots=True)
class Told:
    """What a resident told in one contact: through which channel, and what has not reached the card yet."""

    channel: str
    entry: int
    missing: dict[str, int]


class State:
    """Cards at one moment: how much was learned, what stands there since when, what is not true any more."""

    def __init__(self) -> None:
        """Start with no card."""
        self.learned = 0
        self.told: Counter[str] = Counter()
        self.leaks: dict[str, array[int]] = {}
        self.written = self.age = self.outdated = 0
        self.recorded, self.stale = array("q"), array("q")

    def add(self, card: "Card", at: int) -> None:
        """Add a card as it stands."""
        written = card.file.card
        self.learned += len({*written, *(fact for head in card.file.heads.values() for fact in head)})
        self.written += len(written)
        self.age += sum(at - one.at for one in written.values())
        self.recorded.extend({card.recorded[fact] for fact in written})
        outdated = [fact for fact, one in written.items() if one.version < card.file.version(fact)]
        self.outdated += len(outdated)
        self.stale.extend({card.recorded[fact] for fact in outdated})

    def hear(self, card: "Card") -> None:
        """Add what a resident told, by its channel, and whether the card holds it now."""
        for told in card.told:
            self.told[told.channel] += 1
            if told.missing:
                self.leaks.setdefault(told.channel, array("q")).append(told.entry)


@dataclass(slots=True)
class Card:
    """A case under watch: its file, and in which entry each fact was last recorded."""

    file: CaseFile
    recorded: dict[str, int] = field(default_factory=dict)
    told: list[Told] = field(default_factory=list)

    def record(self, facts: Iterable[str], entry: Entry) -> None:
        """Note what reached the card; of what was told, what is up to date there does not leak."""
        self.recorded.update((fact, entry.number) for fact in facts)
        for told in self.told:
            told.missing = self.lacking(told.missing)

    def lacking(self, facts: dict[str, int]) -> dict[str, int]:
        """Keep the versions of facts that the card does not hold."""
        card = self.file.card
        return {fact: v for fact, v in facts.items() if fact not in card or card[fact].version < v}


Noted = (
    ContactAnswered | FactsTold | RoundOpened | ResidentArrived | FactsRecorded | ToldBefore | CaseReopened | CaseClosed
    | RoundClosed
)  # fmt: skip
"""What concerns this family."""


class Board(Measuring[Noted]):
    """Watches what is learned, told and recorded."""

    def __init__(self, read: Readings) -> None:
        """Start with an empty board."""
        super().__init__(read)
        self._cards: dict[str, Card] = {}
        self._past, self._now = State(), State()
        self._answered = (0, "")

    def note(self, event: Noted, entry: Entry, world: World) -> None:
        """Note what one event does to a card."""
        match event:
            case ContactAnswered():
                self._answered = (entry.number, event.channel)
            case FactsTold() if entry.number == self._answered[0]:
                self._hear(event, self._answered[1], entry)
            case RoundOpened():
                for file in world.cases.values():
                    self._cards[file.id] = Card(file, dict.fromkeys(file.card, entry.number))
            case ResidentArrived():
                self._cards[event.case] = Card(world.cases[event.case])
            case FactsRecorded():
                self._cards[event.case].record(event.facts, entry)
            case ToldBefore() if event.on_card:
                self._cards[event.case].record(event.facts, entry)
            case CaseReopened():
                self._hear_no_more(event.case)
                self._cards[event.case] = Card(
                    world.cases[event.case], dict.fromkeys(world.cases[event.case].card, entry.number)
                )
            case CaseClosed():
                self._settle([event.case])
            case RoundClosed():
                self._settle(list(self._cards))
            case _:
                pass

    def _hear(self, event: FactsTold, channel: str, entry: Entry) -> None:
        """Note what a resident told in a contact, as far as the card does not hold it already."""
        card = self._cards[event.case]
        missing = card.lacking({fact: card.file.version(fact) for fact in event.facts})
        card.told.append(Told(channel, entry.number, missing))

    def _settle(self, cases: Iterable[str]) -> None:
        """Keep cards as they stand, for good."""
        for case in cases:
            self._hear_no_more(case)
            if (card := self._cards.pop(case, None)) is not None:
                self._past.add(card, self.read.until)

    def _hear_no_more(self, case: str) -> None:
        """Keep what a resident told as it stands, for good."""
        if case in self._cards:
            self._past.hear(self._cards[case])

    def gather(self, _: World) -> None:
        """Look at all cards: of closed cases as they stood at the end, of others as they stand."""
        self._now = deepcopy(self._past)
        for card in self._cards.values():
            self._now.add(card, self.read.until)
            self._now.hear(card)

    @measure("share", nl="Volledigheid van de kaart", en="Completeness of the card", source=NOVIUS)
    def completeness(self, _: World) -> Found:
        """Facts and outcomes on the card, over all that anyone in the organisation learned about the case.

        Of all cases together; at their closing, or now. What the card has no field for counts as learned.

        nl: Feiten en uitkomsten die op de kaart staan, van alles wat iemand van de organisatie over de zaak te weten
        kwam. Van alle zaken samen; bij het sluiten, of nu. Waar de kaart geen veld voor heeft, telt mee als te weten
        gekomen.
        """
        return ratio(self._now.written, self._now.learned, _once(self._now.recorded))

    @measure("days", nl="Leeftijd van wat op de kaart staat", en="Age of what stands on the card", source=NOVIUS)
    def card_age(self, _: World) -> Found:
        """Mean time since a fact or outcome on the card was written, in days; at the closing of the case, or now."""
        return ratio(self._now.age / DAY, self._now.written, _once(self._now.recorded))

    @measure("share", nl="Achterhaald op de kaart", en="Out of date on the card", source=NOVIUS)
    def stale_share(self, _: World) -> Found:
        """Facts and outcomes on the card that are not true any more, over all on it; at the closing, or now."""
        return ratio(self._now.outdated, self._now.written, _once(self._now.stale))

    @measure("share", nl="Contacten die weglekken", en="Leaking contacts", source=NOVIUS)
    def leak(self, _: World) -> Found:
        """Contacts in which a resident told facts of which at least one has not reached the card.

        Share of the contacts in which an employee was told facts. The mere fact of a contact is not counted:
        the board does not hold it.
        """
        return self._leak(self._now.told)

    @measure("share", nl="Contacten die weglekken", en="Leaking contacts", source=NOVIUS)
    def leak_by(self, world: World) -> list[Part]:
        """Leaking contacts (see `leak`), by channel."""
        return [Part(name, channel.title, self._leak([name])) for name, channel in world.scenario.channels.items()]

    def _leak(self, channels: Collection[str]) -> Found:
        """Give the share of contacts through some channels of which something has not reached the card."""
        leaks = array("q", chain.from_iterable(self._now.leaks.get(channel, ()) for channel in channels))
        return ratio(len(leaks), sum(self._now.told[channel] for channel in channels), leaks)

    @measure("count", nl="Dubbele aanvragen", en="Duplicate requests", source=NOVIUS)
    def duplicate_requests(self, _: World) -> Found:
        """Requests about what was requested before already.

        Not observed: each resident in the game has one affair, and follows it up instead of requesting anew.
        """
        return NOTHING


def _once(entries: Iterable[int]) -> "array[int]":
    """Name each entry once: what an earlier round left on all cards has that one entry behind it."""
    return array("q", dict.fromkeys(entries))


OBSERVER = Board
