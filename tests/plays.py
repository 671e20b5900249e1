"""Random plays for tests: scenarios, people who say anything at any moment, and what must hold all the time."""

from collections.abc import Callable
from pathlib import Path
from random import Random

from overdracht.shelf import header, scenario_of
from roles import archetypes
from simulation.case import OBSERVERS
from simulation.events.case import CaseClosed, CaseOpened, CaseReopened
from simulation.events.organisation import TermResumed, TermSuspended
from simulation.events.table import RoundOpened
from simulation.game import Game
from simulation.intents import (
    PlayerIntent,
    TableIntent,
    conversation,
    decider,
    employee,
    group,
    observer,
    resident,
    table,
)
from simulation.journal import Entry, Header, Journal
from simulation.outlook import Outlook, eyes
from simulation.scenario.scenario import Scenario
from simulation.world.world import World

HERE = Path(__file__).parent
EVERYTHING = str(HERE / "scenarios" / "everything.yaml")

_SCENARIOS: dict[tuple[str, ...], Scenario] = {}


def head(
    scenario: str = EVERYTHING, seed: int = 1, profile: str = "room", settings: dict[str, str] | None = None
) -> Header:
    """A header for a play."""
    return header(scenario, "room" if profile == "room" else "study", seed, settings)


def scenario(of: Header) -> Scenario:
    """The scenario of a header, read once: reading is tested elsewhere."""
    key = (of.scenario, *(f"{name}={value}" for name, value in of.settings.items()))
    if key not in _SCENARIOS:
        _SCENARIOS[key] = scenario_of(of)
    return _SCENARIOS[key]


def game(of: Header, *listeners: Callable[[Entry], None]) -> Game:
    """A game that was just laid out."""
    return Game(scenario(of), of, archetypes(), listeners)


def random_intent(luck: Random, world: World) -> tuple[str, PlayerIntent | TableIntent]:
    """Anything that anybody could say, sensible or not, and who says it."""
    pick = luck.choice
    cases = [*world.cases, "nobody-case"]
    file = world.cases.get(case := pick(cases))
    kind = file.kind if file is not None else next(iter(world.scenario.case_types.values()))
    task, fact = pick([*kind.tasks, "no_task"]), pick([*kind.facts, *kind.tasks, "no_fact"])
    facts = tuple(luck.sample([*kind.facts], luck.randint(0, min(3, len(kind.facts))))) or (fact,)
    role = pick([*world.scenario.roles, "no_role"])
    number = luck.randint(0, max(world.contact_count, world.request_count, world.dilemma_count) + 1)
    seat = pick([*world.desks, *OBSERVERS, "nobody"])
    said: list[PlayerIntent | TableIntent] = [
        employee.Accept(case, task), employee.SendBack(case, task), employee.LookUp(case),
        employee.Ask(case, facts), employee.Consult(case, facts, role), employee.AnswerColleague(number),
        employee.AnswerContact(number, luck.random() < 0.5),
        employee.Record(case, facts, pick(["now", "later", "never"])), employee.Work(case, task),
        employee.HandOver(case, task, role, luck.random() < 0.5, luck.random() < 0.5), employee.Claim(case),
        employee.Release(case), employee.BecomeContactPerson(case), employee.Inform(case),
        employee.Chase(case, task), employee.Proceed(case, task),
        employee.CallMeeting(case, (role, pick([*world.scenario.roles])), luck.random() < 0.5),
        employee.Propose(case, role), employee.AskManager(case, pick(["mandate", "tailored", "owner", "priority"])),
        employee.Decide(number, luck.random() < 0.5), employee.Resume(), employee.Close(case),
        decider.Judge(number, luck.random() < 0.5), decider.AssignOwner(case, pick([*world.desks])),
        decider.SetPriority(case), decider.Back((pick([*world.scenario.interventions, "none"]),)),
        resident.Contact(case, pick([*world.scenario.channels, "pigeon"]), pick(
            ["request", "answer", "status", "change", "complaint", "objection", "withdrawal", "default"]
        ), facts),
        resident.HangUp(number), resident.Settle(case, luck.random() < 0.5),
        resident.Thank(case, pick([*world.desks])),
        conversation.Tell(luck.randint(0, world.meeting_count + 1), case, facts),
        table.TakeSeat(seat), table.LeaveSeat(seat),
        table.MoveSeat(seat, pick([*world.desks, *OBSERVERS])), table.Extend(luck.randint(-1, 40_000)),
        table.Announce(0, (seat,)), table.Allot(luck.randint(0, 3), "play", luck.randint(-1, 60)),
        employee.Meet(case, seat), table.BringTogether((seat, pick([*world.desks])), pick(["", case])),
        group.AnswerDialogue("known", 0), group.ShareAnswer("meant", luck.random() < 0.5),
        table.Throw(pick([*world.scenario.injects, "none"])),
        table.Introduce((pick([*world.scenario.interventions, "none"]),)),
        group.Vote(pick([*world.scenario.interventions, "none"])), observer.Tally("card", luck.random() < 0.5),
        observer.Mark("tally", luck.randint(0, 9), pick([-1, 0, 1]), case=pick(["", case]), about=pick(["", seat])),
    ]  # fmt: skip
    return seat, pick(said)


def speak_at_random(game: Game, luck: Random, until: int, bursts: int) -> None:
    """Let people take seats and say things at random moments, some in bursts."""
    for seat in luck.sample([*game.world.desks], luck.randint(0, min(3, len(game.world.desks)))):
        game.say("", table.TakeSeat(seat))
    for moment in sorted(luck.randint(game.at, until) for _ in range(bursts)):
        for _ in range(luck.choice((1, 1, 1, 4))):
            game.say(*random_intent(luck, game.world), at=max(moment, game.at))
    game.advance(until)


def random_play(of: Header, luck: Random, days: int = 20, bursts: int = 25, *watchers: "Watcher") -> Journal:
    """Play some days of a round in which people speak at random moments."""
    journal = Journal(of)
    played = game(of, journal.append)
    played.listeners.extend(lambda entry, w=watcher: w(entry, played.world) for watcher in watchers)
    if luck.random() < 0.5:
        chosen = luck.sample([*played.scenario.interventions], luck.randint(0, len(played.scenario.interventions)))
        played.say("", table.Introduce(tuple(chosen)))
    played.say("", table.OpenRound())
    speak_at_random(played, luck, played.at + days * 86_400, bursts)
    return journal


Watcher = Callable[[Entry, World], None]


class CasesAreSomewhere:
    """In = out + open, and every open case lies with somebody, waits for somebody, or is on its way."""

    def __init__(self, every: int = 1) -> None:
        self.every = every
        self.opened = 0
        self.closed: set[str] = set()

    def __call__(self, entry: Entry, world: World) -> None:
        for event in entry.events:
            if isinstance(event, RoundOpened):
                self.opened = 0
                self.closed.clear()
            self.opened += isinstance(event, CaseOpened)
            if isinstance(event, CaseClosed):
                assert event.case not in self.closed
                self.closed.add(event.case)
            if isinstance(event, CaseReopened):
                self.closed.discard(event.case)
        if entry.number % self.every:
            return
        still = [case for case in world.cases.values() if case.opened is not None and not case.closed]
        assert self.opened == len(self.closed) + len(still)
        for case in still:
            on_the_way = any(slip.case == case.id for slip in world.contacts.values())
            assert case.holder or case.assigned or on_the_way or case.unheard, f"{case.id} is nowhere at {entry}"


class DesksAgreeWithFiles:
    """What lies on desks and in trays is what the case files say, and nothing lies in two places."""

    def __call__(self, _entry: Entry, world: World) -> None:
        on_desks = {(key, seat) for seat, desk in world.desks.items() for key in desk.mine}
        in_files = {((c.id, t), a.seat) for c in world.cases.values() for t, a in c.assigned.items() if a.seat}
        assert on_desks == in_files
        in_trays = {key for tray in world.trays.values() for key in tray.tasks}
        assert in_trays == {(c.id, t) for c in world.cases.values() for t, a in c.assigned.items() if not a.seat}
        held = {(case, seat) for seat, desk in world.desks.items() for case in desk.holding}
        assert held == {(c.id, c.holder) for c in world.cases.values() if c.holder}
        owned = {(case, seat) for seat, desk in world.desks.items() for case in desk.owned}
        assert owned == {(c.id, seat) for c in world.cases.values() for seat in c.claims}


class SuspensionIsLawful:
    """The term stands still only once at a time, only when something was asked, and never beyond its limit."""

    def __init__(self) -> None:
        self.until: dict[str, int] = {}

    def __call__(self, entry: Entry, _world: World) -> None:
        for event in entry.events:
            if isinstance(event, TermSuspended):
                assert event.case not in self.until
                assert any("QuestionAsked" in type(e).__name__ for e in entry.events)
                self.until[event.case] = event.until
            if isinstance(event, TermResumed):
                assert entry.at <= self.until.pop(event.case)
            if isinstance(event, RoundOpened):
                self.until.clear()


class ViewsHoldNoSecrets:
    """No view shows a field of the card from a section that its role may not see."""

    def __init__(self, every: int = 1) -> None:
        self.every = every

    def __call__(self, entry: Entry, world: World) -> None:
        if entry.number % self.every:
            return
        for seat, desk in world.desks.items():
            if desk.resident and desk.case not in world.cases:
                continue
            looks = eyes(world, seat)
            assert isinstance(looks, Outlook)
            for case in looks.board():
                shown = {field.section for field in looks.card(case).fields}
                assert shown <= world.sight(desk.role, world.cases[case]), f"{seat} sees {shown}"


def laid_out(thing: object) -> object:
    """What a part of the world says, all through, so that it can be compared; scenarios' nouns are left out."""
    if isinstance(thing, dict):
        return {key: laid_out(value) for key, value in thing.items()}
    if isinstance(thing, list | tuple):
        return [laid_out(value) for value in thing]
    if not type(thing).__module__.startswith("simulation.world."):
        return thing
    said = {name: getattr(thing, name) for name in dir(thing) if not name.startswith("__")}
    return {
        name: laid_out(value)
        for name, value in said.items()
        if not callable(value) and name not in {"kind", "tasks", "scenario", "offers"}
    }
