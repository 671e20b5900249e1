"""An outlook: the view of a person in a seat, with what a habit need not be told: words, costs, what is possible."""

from collections.abc import Iterator, Mapping

from simulation.board import STATUS, Card
from simulation.case import Leave, Value
from simulation.events import Event
from simulation.events.contact import ContactAnswered, ContactPersonNamed, ResultTold, StatusTold
from simulation.events.organisation import MeetingHeld, SolutionProposed
from simulation.intents import Intent, PlayerIntent
from simulation.outlook.conferring import Conference, conference
from simulation.outlook.patience import holds_on
from simulation.outlook.surroundings import Surroundings
from simulation.outlook.traces import Traces
from simulation.rules.cost import NAMES, cost, deed_cost
from simulation.scenario.channel import Channel
from simulation.scenario.inject import Dilemma
from simulation.scenario.resident import Persona
from simulation.view import View
from simulation.world.casefile import Assignment, CaseFile, Question, Term
from simulation.world.desk import Request
from simulation.world.fold_work import has_field
from simulation.world.world import World


class Moment:
    """What was looked up at one moment: many deeds turn to it."""

    __slots__ = ("at", "beside", "cards", "known", "knows", "number", "prices", "ready")

    def __init__(self, world: World) -> None:
        """Have looked nothing up yet."""
        self.number, self.at = world.number, world.at
        self.known: list[str] | None = None
        self.cards: dict[str, Card] = {}
        self.knows: dict[str, dict[str, Value]] = {}
        self.beside: dict[str, dict[str, Value]] = {}
        self.prices: dict[str, int] = {}
        self.ready: dict[str, list[str]] = {}

    def is_past(self, world: World) -> bool:
        """Tell whether something may have changed since."""
        return (self.number, self.at) != (world.number, world.at)


class Outlook(View):
    """What somebody in a seat may know, in that person's own eyes."""

    __slots__ = ("_moment", "around")

    def __init__(self, world: World, seat: str, typed: Mapping[int, str], traces: Traces | None = None) -> None:
        """Look through the eyes of a seat."""
        super().__init__(world, seat)
        self.around = Surroundings(world, seat, typed, traces)
        self._moment = Moment(world)

    # --- the desk ------------------------------------------------------------------------------------

    @property
    def away(self) -> int | None:
        """Give until when this seat is absent; none when it is there."""
        return self._desk.away

    @property
    def at_work(self) -> bool:
        """Tell whether these are this seat's hours."""
        return self.is_resident or self._world.timetables[self.role].is_open(self.at)

    @property
    def next_hours(self) -> int:
        """Give when this seat's hours begin again."""
        return self._world.timetables[self.role].next_open(self.at)

    @property
    def until(self) -> int | None:
        """Give until when the hands are full."""
        return self._desk.hands.ends if self._desk.hands is not None else None

    @property
    def laid_aside(self) -> list[Intent]:
        """Give what was interrupted, the last first."""
        return [deed.intent for deed in reversed(self._desk.paused)]

    def cost(self, intent: PlayerIntent) -> int:
        """Give about how much working time a deed takes, as the rules reckon it."""
        name = NAMES.get(type(intent))
        return cost(self._world, self.seat, intent) if name is None else self.price(name)

    def price(self, name: str) -> int:
        """Give what one of the scenario's deeds takes of anybody."""
        prices = self._now().prices
        if name not in prices:
            prices[name] = deed_cost(self._world, name)
        return prices[name]

    @property
    def meeting_cost(self) -> int:
        """Give what a meeting takes of each who is there."""
        return self.price("meeting")

    def is_contact_person(self, case: str) -> bool:
        """Tell whether the resident of a case can turn to this seat."""
        return self._case(case).contact_person == self.seat

    def meetings(self) -> list[tuple[str, tuple[str, ...]]]:
        """Give the meetings to which this seat was called: about which case, with whom."""
        return [(case, seats) for case, seats, _, _ in self._world.meetings.values() if self.seat in seats]

    def is_called(self, case: str) -> bool:
        """Tell whether a meeting that this seat knows of was called about a case."""
        return any(about == case for about, _ in self.meetings())

    def dilemma(self, name: str) -> Dilemma:
        """Give the text of a dilemma, and what helping takes."""
        return self._world.scenario.dilemmas[name]

    def channel(self, name: str) -> Channel:
        """Give what everybody can know of a channel."""
        return self._world.agreements.channels[name]

    def is_open(self, channel: str) -> bool:
        """Tell whether a channel is open now."""
        return self._world.channel_times[channel].is_open(self.at)

    # --- cases -----------------------------------------------------------------------------------------

    def board(self) -> list[str]:
        """Name the cases on the board; none while it is down."""
        return [case.id for case in self._on_board()] if self.board_works else []

    def card(self, case: str) -> Card:
        """Give the card of a case as this seat may read it."""
        cards = self._now().cards
        if case not in cards:
            cards[case] = super().card(case)
        return cards[case]

    def knows(self, case: str) -> dict[str, Value]:
        """Give what this seat has in its head about a case."""
        knows = self._now().knows
        if case not in knows:
            knows[case] = super().knows(case)
        return knows[case]

    def ready(self, case: str) -> Iterator[str]:
        """Go through the tasks of a case in hand that can be done now."""
        ready = self._now().ready
        if case not in ready:
            ready[case] = list(super().ready(case))
        return iter(ready[case])

    def _now(self) -> Moment:
        """Give what was looked up at this very moment."""
        if self._moment.is_past(self._world):
            self._moment = Moment(self._world)
        return self._moment

    def known_cases(self) -> list[str]:
        """Give the open cases of which this seat has anything before it, in its head, or on the board."""
        now = self._now()
        if now.known is None:
            now.known = list(self._look_around())
        return now.known

    def _look_around(self) -> Iterator[str]:
        """Go through the open cases that are anywhere near this seat."""
        cases = self._world.cases
        near = [
            *self.cases_in_hand, *self.owned, *self.promised,
            *(a.case for a in self.tray), *(s.case for s in self.contacts), *(r.case for r in self.requests),
            *(d.case for d in self.dilemmas), *self.board(),
            *(c for c, file in cases.items() if file.heads.get(self.seat)),
        ]  # fmt: skip
        return (c for c in dict.fromkeys(near) if c in cases and cases[c].opened is not None and not cases[c].closed)

    def is_open_case(self, case: str) -> bool:
        """Tell whether there is such a case, and it is not over."""
        return case in self._world.cases and not self._case(case).closed

    def on_board(self, case: str) -> bool:
        """Tell whether the board shows a case."""
        return self.board_works and bool(self._case(case).card)

    def resident_of(self, case: str) -> tuple[str, str, str]:
        """Give who the resident of a case is, or was: source, role and seat."""
        return self.around.resident_of(case)

    def sections(self, case: str) -> set[str]:
        """Give the sections of a card that this seat may read."""
        return self._world.sight(self.role, self._case(case))

    @property
    def confers(self) -> bool:
        """Tell whether this seat sits in a meeting now, or has still to say what it told in one."""
        return self.conference is not None or bool(self.accounts)

    @property
    def conference(self) -> Conference | None:
        """Give the meeting in which this seat sits now."""
        return conference(self._world, self.seat)

    def noticed_since(self, at: int) -> list[Event]:
        """Give what this seat saw happen from a moment on."""
        return [event for when, event in self.around.noticed if when >= at]

    def is_promised(self, case: str) -> int | None:
        """Give by when this seat promised to call back about a case."""
        file = self._case(case)
        return file.promised if case in self.promised else None

    def term(self, case: str) -> Term | None:
        """Give the legal term of a case that this seat has in hand, or may read the status of."""
        file = self._case(case)
        return file.term if case in self.cases_in_hand or self.sees_status(case) else None

    def sees_status(self, case: str) -> bool:
        """Tell whether this seat may read where a case stands."""
        return STATUS in self.sections(case)

    def goes_first(self, case: str) -> bool:
        """Tell whether a case goes before others, as everybody hears."""
        return self._case(case).priority

    def beside_the_card(self, case: str) -> dict[str, Value]:
        """Give what this seat knows of a case and can't be read on the card: it is in one head, or on an old card."""
        beside = self._now().beside
        if case not in beside:
            knows = self.knows(case)
            on_card = {field.name for field in self.card(case).fields} if knows else ()
            beside[case] = {name: value for name, value in knows.items() if name not in on_card}
        return beside[case]

    def has_field(self, case: str, fact: str) -> bool:
        """Tell whether the card has a place for a fact."""
        return has_field(self._world, self._case(case), fact)

    def unrecorded(self, case: str) -> list[str]:
        """Give what this seat knows of a case, could write on the card, and knows not to stand there."""
        beside = self.beside_the_card(case)
        spec = self._case(case).kind.facts
        return [f for f in beside if self.has_field(case, f) and (f in spec or f in self._case(case).kind.tasks)]

    def offered(self, case: str, task: str) -> Assignment | None:
        """Give how a task lies with somebody, as far as this seat has a say in it or has it before it."""
        return self._case(case).assigned.get(task)

    def lies_with(self, case: str) -> list[Assignment]:
        """Give the tasks of a case that lie with others, as far as this seat gave them, has the file, or owns it."""
        file = self._case(case)
        mine = file.holder == self.seat or self.seat in file.claims
        return [a for a in file.assigned.values() if a.seat != self.seat and (mine or a.giver == self.seat)]

    def can_propose(self, case: str) -> bool:
        """Tell whether a case is near enough to work something out for its resident."""
        file = self._case(case)
        near = file.holder == self.seat or self.seat in file.claims or any(c == case for c, _ in self._desk.mine)
        return near and file.proposed is None and not file.result

    def asked_here(self, case: str, leave: Leave) -> bool:
        """Tell whether something was asked of the manager."""
        return leave in self._case(case).asked_leave

    def open_questions(self, case: str) -> list[Question]:
        """Give what this seat asked the resident and has no answer to yet."""
        return self.asked(case)

    def waits_since(self, request: Request) -> int:
        """Give for how long a request has lain here, in seconds."""
        return self.at - request.at

    def holds_on(self, case: str) -> int | None:
        """Give how long somebody on the line holds on in all, as one learns of a person who sounds impatient."""
        return holds_on(self._world, self.resident_of(case)[0])

    # --- the resident ----------------------------------------------------------------------------------

    @property
    def affair(self) -> CaseFile:
        """Give the resident's own affair."""
        return self.own

    @property
    def on_hold(self) -> bool:
        """Tell whether this resident waits on the line or at the counter, and nobody speaks yet."""
        slip = self._world.contacts.get(self.own.waiting_on_line)
        return slip is not None and not slip.seat and slip.arrived is not None

    @property
    def on_the_line(self) -> str:
        """Give the channel on whose line this resident is; nothing when on none."""
        slip = self._world.contacts.get(self.own.waiting_on_line)
        return slip.channel if slip is not None else ""

    def my_channels(self) -> list[str]:
        """Name the channels that this resident can use, the preferred first."""
        return list(self.who.channels)

    def my_story(self) -> dict[str, Value]:
        """Give what a resident can tell, as it is now; in the order of the case type, which no journal turns round."""
        own, story = self.own, set(self.story)
        return {fact: own.values[fact][-1] for fact in own.kind.facts if fact in story}

    def told_to(self) -> dict[str, str]:
        """Give to whom this resident told each fact last; empty for the organisation as such."""
        return {fact: told.seat for fact, told in self.own.told.items()}

    @property
    def helpers(self) -> list[str]:
        """Name the seats that did something for this resident and were not thanked, the last first."""
        return [seat for seat in dict.fromkeys(_helping(self.around.noticed)) if seat not in self.own.thanked]

    @property
    def reads_status(self) -> bool:
        """Tell whether this resident can see at home where things stand."""
        return "status" in self._world.sight(self.role, self.own)

    def my_persona(self) -> Persona | None:
        """Give the person with a story that this is; none for an ordinary resident."""
        return self._world.scenario.personas.get(self.own.source)


def _helping(noticed: list[tuple[int, Event]]) -> Iterator[str]:
    """Go through the seats that a resident saw do something, the last first."""
    for _, event in reversed(noticed):
        match event:
            case ContactAnswered() | ContactPersonNamed() | ResultTold() | StatusTold() | SolutionProposed():
                yield event.seat
            case MeetingHeld():
                yield from event.seats
            case _:
                pass
