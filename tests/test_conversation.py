"""Conversations: in a meeting bots tell all; what a person told, only that person says, and nobody waits for it."""

from random import Random

from hypothesis import given, settings

from overdracht.composition import run_again
from simulation.case import DAY, HOUR
from simulation.events import Event
from simulation.events.contact import FactsTold, ThanksGiven
from simulation.events.knowledge import FactsHeard
from simulation.events.organisation import MeetingHeld, TellingLapsed, TellingOpened, TellingTicked
from simulation.events.table import IntentRefused
from simulation.game import Game
from simulation.intents.conversation import Tell
from simulation.intents.employee import CallMeeting, Resume
from simulation.intents.resident import Contact, Thank
from simulation.intents.table import LeaveSeat, OpenRound, TakeSeat
from simulation.journal import Entry, Journal
from simulation.replay import first_difference
from tests.plays import game, head
from tests.terminal.moments import luck, shown

SEAT = "handler-1"
OTHERS = ("front", "adviser")


class Met:
    """A game in which a handler called a meeting about somebody's case, played until it was held.

    Alone: only the handler knows the story, so that it matters what is told.
    """

    def __init__(self, *people: str, seed: int = 1, resident: bool = False, alone: bool = True) -> None:
        self.journal = Journal(head(seed=seed))
        self.game: Game = game(head(seed=seed), self.journal.append)
        for seat in people:
            self.game.say("", TakeSeat(seat))
        self.game.say("", OpenRound())
        self.case = self._opened(people)
        self.game.say(SEAT, CallMeeting(self.case, OTHERS, resident))
        while self.game.world.meetings and self.held is None:
            if alone:
                self._only_the_handler_knows()
            self.game.advance(self.game.at + HOUR)
            self._go_on()
        assert self.held is not None

    def _opened(self, people: tuple[str, ...]) -> str:
        """Play on until a case is open; that of a person at home, if there is one."""
        world = self.game.world
        mine = {f"{seat}-case" for seat in people if seat != SEAT}
        while True:
            self.game.advance(self.game.at + HOUR)
            noa = world.cases.get("noa-case")
            if "noa" in people and noa is not None and noa.opened is None and not noa.waiting_on_line:
                facts = noa.story[:1]
                self.game.say("noa", Contact("noa-case", "telephone", "request", facts))
            for case in world.cases.values():
                if case.opened is not None and not case.closed and (not mine or case.id in mine):
                    return case.id

    def _only_the_handler_knows(self) -> None:
        case = self.game.world.cases[self.case]
        case.heads = {SEAT: {fact: case.version(fact) for fact in case.story}}

    def _go_on(self) -> None:
        """Who was ill goes on where the work was laid aside, the meeting too."""
        desk = self.game.world.desks[SEAT]
        if desk.paused and desk.hands is None and desk.away is None:
            self.game.say(SEAT, Resume())

    @property
    def held(self) -> Entry | None:
        return next((e for e in self.journal if any(isinstance(x, MeetingHeld) for x in e.events)), None)

    def found(self, kind: type[Event]) -> list[Event]:
        return [event for entry in self.journal for event in entry.events if isinstance(event, kind)]

    def heard_from(self, teller: str) -> list[FactsHeard]:
        """What was heard from somebody since the meeting was held, about its case."""
        since = self.held.number if self.held is not None else 0
        return [
            event
            for entry in self.journal
            if entry.number >= since
            for event in entry.events
            if isinstance(event, FactsHeard) and event.teller == teller and event.case == self.case
        ]

    @property
    def opened(self) -> TellingOpened:
        (event,) = (e for e in self.found(TellingOpened) if isinstance(e, TellingOpened) and e.seat == SEAT)
        return event


def heard(met: Met) -> set[tuple[str, str]]:
    """Who heard what from the handler."""
    return {(event.seat, fact) for event in met.heard_from(SEAT) for fact in event.facts}


def test_among_bots_nothing_is_ticked_and_all_is_told() -> None:
    met = Met()
    assert not met.found(TellingOpened)
    assert met.heard_from(SEAT)


def test_a_person_has_told_nothing_until_it_is_ticked() -> None:
    met = Met(SEAT)
    assert met.opened.cases == (met.case,)
    assert not met.heard_from(SEAT)


def test_what_is_ticked_the_others_have_heard_as_far_as_they_may_and_no_more() -> None:
    met = Met(SEAT)
    world = met.game.world
    case = world.cases[met.case]
    known = world.desks[SEAT].accounts[met.opened.meeting].cases[met.case]
    everything = {fact for fact in known if world.known(case, SEAT, fact)}
    met.game.say(SEAT, Tell(met.opened.meeting, met.case, known[:1]))
    assert {fact for event in met.heard_from(SEAT) for fact in event.facts} <= set(known[:1])
    assert everything >= set(known[:1])
    assert not world.desks[SEAT].accounts, "one case was on the table, and it is said"


def test_all_ticked_tells_what_a_bot_would_have_told() -> None:
    bots, met = Met(), Met(SEAT)
    known = met.game.world.desks[SEAT].accounts[met.opened.meeting].cases[met.case]
    met.game.say(SEAT, Tell(met.opened.meeting, met.case, known))
    assert heard(met)
    assert heard(met) == heard(bots)


def test_a_person_who_ticks_nothing_told_nothing() -> None:
    met = Met(SEAT)
    met.game.say(SEAT, Tell(met.opened.meeting))
    assert not met.heard_from(SEAT)
    assert not met.game.world.desks[SEAT].accounts


def test_nobody_waits_for_ticks_for_ever() -> None:
    met = Met(SEAT)
    met.game.advance(met.opened.until)
    assert met.found(TellingLapsed)
    assert not met.heard_from(SEAT)
    assert not met.game.world.desks[SEAT].accounts
    entry = met.game.say(SEAT, Tell(met.opened.meeting, met.case))
    assert [e.why for e in entry.events if isinstance(e, IntentRefused)] == ["nothing_to_tell"]


def test_a_seat_left_to_its_bot_tells_all() -> None:
    met = Met(SEAT)
    met.game.say("", LeaveSeat(SEAT))
    assert met.found(TellingTicked)
    assert met.heard_from(SEAT)


def test_only_what_one_knew_can_be_ticked() -> None:
    met = Met(SEAT)
    entry = met.game.say(SEAT, Tell(met.opened.meeting, met.case, ("no such fact",)))
    assert [e.why for e in entry.events if isinstance(e, IntentRefused)] == ["you_do_not_know"]
    assert met.game.world.desks[SEAT].accounts, "one can tick again"


def test_a_resident_in_person_tells_the_own_story_too() -> None:
    met = Met("noa", seed=1, resident=True)
    (opened,) = met.found(TellingOpened)
    assert isinstance(opened, TellingOpened)
    before = len(met.found(FactsTold))
    story = met.game.world.desks["noa"].accounts[opened.meeting].cases[met.case]
    met.game.say("noa", Tell(opened.meeting, met.case, story[:1]))
    assert len(met.found(FactsTold)) == before + 1


def test_while_one_confers_the_screen_is_quiet_and_asks_nothing() -> None:
    met = Met(SEAT, seed=3)
    screen = shown(met.game, SEAT)
    assert (screen.kind, screen.quiet, screen.news) == ("conferring", True, ())
    assert {deed.intent for deed in screen.deeds} == {"Tell"}
    met.game.say(SEAT, Tell(met.opened.meeting))
    assert shown(met.game, SEAT).kind == "desk"


@given(luck)
@settings(max_examples=10, deadline=None)
def test_a_session_with_ticks_runs_again_to_the_byte(dice: Random) -> None:
    met = Met("noa", SEAT, seed=dice.randint(1, 5), resident=True, alone=False)
    for seat in ("noa", SEAT):
        for account in [*met.game.world.desks[seat].accounts.values()]:
            for case, known in [*account.cases.items()]:
                told = tuple(fact for fact in known if dice.random() < 0.5)
                met.game.say(seat, Tell(account.meeting, case, told))
    met.game.advance(met.game.at + dice.randint(1, 5) * DAY)
    assert met.found(TellingTicked)
    assert first_difference(met.journal, run_again(met.journal)) is None


def test_a_resident_thanks_each_who_helped_once() -> None:
    played = game(head())
    played.say("", TakeSeat("noa"))
    played.say("", OpenRound())
    played.advance(played.at + 12 * DAY)
    first, again, home = (played.say("noa", Thank("noa-case", seat)) for seat in ("front-1", "front-1", "noa"))
    assert first.events == (ThanksGiven("noa-case", "front-1"),)
    assert [e.why for e in (*again.events, *home.events) if isinstance(e, IntentRefused)] == [
        "already_so", "no_such_desk",
    ]  # fmt: skip
