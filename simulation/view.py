"""A view: what one seat may know, and nothing else. Bots and screens get it and nothing more."""

from collections.abc import Iterator

from simulation.board import STATUS, Card, card
from simulation.case import Leave, Value
from simulation.intents import Intent
from simulation.intents.employee import Work
from simulation.scenario.agreement import InclinationName
from simulation.scenario.casetype import CaseType, Task
from simulation.scenario.organisation import Deeds, TrustSteps
from simulation.scenario.resident import Persona, Stream
from simulation.world.casefile import Assignment, CaseFile, Question
from simulation.world.course import is_over, ready
from simulation.world.desk import Account, ContactSlip, Desk, Dilemma, Request
from simulation.world.progress import progress_known
from simulation.world.world import World


class View:
    """The world as one seat sees it at this moment."""

    __slots__ = ("_desk", "_tray", "_world", "role", "seat")

    def __init__(self, world: World, seat: str) -> None:
        """Look through the eyes of a seat."""
        self._world = world
        self.seat = seat
        self._desk: Desk = world.desks[seat]
        self.role = self._desk.role
        self._tray = world.trays[self.role]

    # --- the moment, and luck -------------------------------------------------------------------

    @property
    def at(self) -> int:
        """Give the moment."""
        return self._world.at

    def luck(self, purpose: str, *keys: str | int) -> float:
        """Draw a number between 0 and 1, the same whenever asked for the same thing."""
        return self._world.luck.uniform(purpose, self.role, *keys)

    def chosen(self, weights: dict[str, float], purpose: str, *keys: str | int) -> str:
        """Draw one of several by weight."""
        return self._world.luck.chosen(weights, purpose, *keys)

    def inclined(self, name: InclinationName, *keys: str | int) -> bool:
        """Tell whether this seat tends to do so in this instance, as its role is inclined now."""
        tends = self._world.agreements.inclination(self.role, name, self._world.at)
        if name == "looks_up" and self._desk.vain:
            tends *= (1.0 - self._world.scenario.board.discourages) ** self._desk.vain
        return tends >= 1.0 or (tends > 0.0 and self.luck(name, *keys) < tends)

    # --- the desk ----------------------------------------------------------------------------------

    @property
    def hands(self) -> Intent | None:
        """Give what the seat is busy with."""
        return self._desk.hands.intent if self._desk.hands is not None else None

    @property
    def busy(self) -> bool:
        """Tell whether the hands are full."""
        return self._desk.hands is not None

    @property
    def interruptible(self) -> bool:
        """Tell whether what the seat is busy with can be laid aside."""
        return isinstance(self.hands, Work)

    @property
    def paused(self) -> bool:
        """Tell whether work was laid aside."""
        return bool(self._desk.paused)

    @property
    def dilemmas(self) -> list[Dilemma]:
        """Give the choices that wait."""
        return list(self._desk.dilemmas.values()) if self._desk.dilemmas else []

    @property
    def ringing(self) -> list[ContactSlip]:
        """Give the residents who wait on the line or at the counter."""
        return [slip for slip in self.contacts if slip.live] if self._tray.contacts else []

    @property
    def contacts(self) -> list[ContactSlip]:
        """Give the contacts that this seat can pick up, live ones first."""
        return [slip for slip in self._tray.contacts.values() if not slip.to or slip.to == self.seat]

    @property
    def accounts(self) -> list[Account]:
        """Give the meetings of which this seat can still say what it told."""
        return list(self._desk.accounts.values()) if self._desk.accounts else []

    @property
    def requests(self) -> list[Request]:
        """Give what colleagues ask of this desk; whoever leads sees three requests at a time."""
        return list(self._tray.requests.values())[:3] if self._tray.requests else []

    @property
    def tray(self) -> list[Assignment]:
        """Give the tasks that were offered and nobody took."""
        return [a for a in self._tray.tasks.values() if not a.to or a.to == self.seat]

    @property
    def mine(self) -> list[Assignment]:
        """Give the tasks on this desk, what goes first in front."""
        tasks = list(self._desk.mine.values()) if self._desk.mine else []
        if len(tasks) > 1:
            tasks.sort(key=lambda a: not self._world.cases[a.case].priority)
        return tasks

    @property
    def holding(self) -> list[str]:
        """Give the cases that this seat has in hand."""
        return list(self._desk.holding) if self._desk.holding else []

    @property
    def in_charge(self) -> list[str]:
        """Give the cases that this seat must move on: who has the file does, or who owns a file that is shared."""
        cases = self._world.cases
        held = [c for c in self._desk.holding if not cases[c].shared or cases[c].owner in {"", self.seat}]
        if not self._desk.owned:
            return held
        return held + [
            c for c in self._desk.owned if c not in self._desk.holding and cases[c].shared and cases[c].holder
        ]

    @property
    def overdue(self) -> list[Assignment]:
        """Give the advice that this seat asked for and that is overdue, as far as nobody has taken it up."""
        return [a for a in self._desk.overdue.values() if not a.seat] if self._desk.overdue else []

    def is_shared(self, case: str) -> bool:
        """Tell whether several desks can work on a case at the same time."""
        return self._case(case).shared

    @property
    def cases_in_hand(self) -> list[str]:
        """Give the cases that this seat holds, owns, or has a task of."""
        desk = self._desk
        if not desk.owned and not desk.mine:
            return self.holding
        return list({**desk.holding, **desk.owned, **{case: None for case, _ in desk.mine}})

    @property
    def owned(self) -> list[str]:
        """Give the cases that this seat has claimed."""
        return list(self._desk.owned) if self._desk.owned else []

    @property
    def promised(self) -> list[str]:
        """Give the cases about which this seat promised to call back."""
        return list(self._desk.promised) if self._desk.promised else []

    @property
    def fresh(self) -> list[tuple[str, tuple[str, ...]]]:
        """Give what was learned and is neither recorded nor left: case and facts."""
        cases = self._world.cases
        return [(case, tuple(facts)) for case in self._desk.fresh if (facts := cases[case].fresh[self.seat])]

    @property
    def folder(self) -> list[tuple[str, tuple[str, ...]]]:
        """Give what was put off to record later: case and facts."""
        cases = self._world.cases
        return [(case, tuple(facts)) for case in self._desk.folder if (facts := cases[case].folders[self.seat])]

    # --- cases -------------------------------------------------------------------------------------

    def _case(self, case: str) -> CaseFile:
        return self._world.cases[case]

    def kind(self, case: str) -> CaseType:
        """Give the case type: general knowledge."""
        return self._case(case).kind

    def task(self, case: str, task: str) -> Task:
        """Give what a task consists of: general knowledge."""
        return self._case(case).kind.tasks[task]

    def can_do(self, case: str, task: str) -> bool:
        """Tell whether a task belongs to this seat's role."""
        return self.role in self._case(case).tasks[task].roles

    def ready(self, case: str) -> Iterator[str]:
        """Go through the tasks of a case in hand that can be done now; none while a file that travels is elsewhere."""
        file = self._case(case)
        return ready(self._world, file) if file.shared or not file.assigned else iter(())

    def missing(self, case: str, task: str) -> list[str]:
        """Give the facts this seat must still learn before it can do a task."""
        return self._world.missing(self._case(case), task, self.seat)

    def knows(self, case: str) -> dict[str, Value]:
        """Give what this seat has in its head about a case, as old as it may be."""
        file = self._case(case)
        return {fact: file.value(fact, version) for fact, version in self._world.known_facts(file, self.seat)}

    def asked(self, case: str) -> list[Question]:
        """Give the questions that this seat has open with the resident."""
        return [q for q in self._case(case).questions.values() if q.seat == self.seat]

    def choices(self, case: str) -> int:
        """Count how often this seat chose to record something of a case, or not to."""
        return self._case(case).choices.get(self.seat, 0)

    def mail_about(self, case: str) -> int | None:
        """Give the oldest message about a case that lies with this very seat, if there is one."""
        return next(
            (slip.number for slip in self._tray.contacts.values() if slip.to == self.seat and slip.case == case), None
        )

    def asks(self, case: str) -> int:
        """Count the questions that this seat has put to the resident."""
        return self._case(case).asks.get(self.seat, 0)

    def consulted(self, case: str) -> bool:
        """Tell whether a request of this seat lies with a colleague."""
        return any(r.seat == self.seat and r.case == case for r in self._world.requests.values())

    def looked(self, case: str) -> int | None:
        """Give when this seat last opened the card."""
        return self._case(case).looked.get(self.seat)

    def card_changed(self, case: str) -> bool:
        """Tell whether the card shows something new since this seat last looked, as a sign on it says."""
        file = self._case(case)
        looked = file.looked.get(self.seat, -1)
        return any(w.at > looked and w.seat != self.seat for w in file.card.values())

    def holder_of(self, fact: str, case: str) -> str | None:
        """Give the role that holds a fact or did a task; none when the resident holds it."""
        file = self._case(case)
        spec = file.kind.facts.get(fact)
        if spec is not None:
            return spec.held_by
        doer = file.doers.get(fact)
        return self._world.desks[doer].role if doer is not None else None

    def assigned(self, case: str) -> list[Assignment]:
        """Give the tasks of a case in hand, or owned, that lie with somebody."""
        return list(self._case(case).assigned.values())

    def in_hand(self, case: str) -> bool:
        """Tell whether the file itself lies here."""
        return self._case(case).holder == self.seat

    def attempts(self, case: str, task: str) -> int:
        """Count how often a task was done."""
        return self._case(case).attempts.get(task, 0)

    def owner(self, case: str) -> str:
        """Give who owns a case."""
        return self._case(case).owner

    def claims(self, case: str) -> list[str]:
        """Give all who claim a case."""
        return self._case(case).claims

    def knows_status(self, case: str) -> bool:
        """Tell whether this seat could say where a case stands."""
        return progress_known(self._world, self._case(case), self.seat, read=False) >= 0

    def can_pass(self, case: str, task: str) -> bool:
        """Tell whether a task of a case in hand can go to a desk now: a file that travels goes to one at a time."""
        file = self._case(case)
        return (file.shared or not file.assigned) and any(
            self._world.trays[role].seats for role in file.tasks[task].roles
        )

    def can_help(self, request: Request) -> bool:
        """Tell whether this seat knows anything of what a colleague asks."""
        case = self._case(request.case)
        return any(self._world.known(case, self.seat, fact) for fact in request.facts)

    def partner(self, case: str) -> str | None:
        """Give another desk that works on this case: the one to think with."""
        tasks = self._case(case).tasks.values()
        others = [role for task in tasks for role in task.roles if role != self.role]
        return next((role for role in others if self._world.trays[role].seats), None)

    @property
    def is_resident(self) -> bool:
        """Tell whether this seat stands outside the organisation."""
        return self._desk.resident

    @property
    def colleagues(self) -> int:
        """Count the seats that share this role's tray, this one among them."""
        return len(self._tray.seats)

    @property
    def leads(self) -> bool:
        """Tell whether this seat is the one that leads."""
        return self._world.manager_role() == self.role

    @property
    def leads_somebody(self) -> bool:
        """Tell whether there is somebody else to ask for leave."""
        leader = self._world.manager_role()
        return leader is not None and leader != self.role

    def orphans(self) -> Iterator[tuple[str, str]]:
        """Go through the cases on the board that nobody owns for too long, with a seat that could own them."""
        after = self._world.scenario.deeds.chase_after
        for case in self._world.cases.values():
            if after is None or not case.card or case.claims or case.closed or case.opened is None:
                continue
            seat = case.holder or next((a.seat or a.giver for a in case.assigned.values()), "")
            if seat and self.at - max(case.opened, case.held_since) > after:
                yield case.id, seat

    def silent(self) -> Iterator[tuple[str, int]]:
        """Go through others' cases that this seat knows, whose resident hears nothing, and for how many times too long.

        Too long is as long as an owner lets work rest. Who sees no status sees no silence.
        """
        after = self.deeds.chase_after
        for case in self._on_board() if after else ():
            mine = self.seat in case.claims or case.announced
            if mine or self.seat not in case.heads or STATUS not in self._world.sight(self.role, case):
                continue
            if (periods := (self.at - case.last_news) // (after or 1)) > 0:
                yield case.id, periods

    def signs(self) -> Iterator[tuple[str, int]]:
        """Go through the cases on the board that this seat knows of and that show something new, and since when."""
        for case in self._on_board() if self.board_works else ():
            if self.seat in case.heads:
                looked = case.looked.get(self.seat, -1)
                changed = max((w.at for f, w in case.card.items() if self._is_new(case, f, looked)), default=-1)
                if changed > looked:
                    yield case.id, changed

    def _is_new(self, case: CaseFile, fact: str, looked: int) -> bool:
        """Tell whether a field says something, to this seat, that others wrote since it last looked."""
        written = case.card[fact]
        return written.at > looked and written.seat != self.seat and self._world.may_read(self.role, case, fact)

    def contested(self) -> Iterator[str]:
        """Go through the cases on the board that several seats claim."""
        for case in self._on_board():
            if len(case.claims) > 1:
                yield case.id

    def at_risk(self) -> Iterator[str]:
        """Go through the cases on the board that are late, or nearly, and don't go first."""
        margin = self._world.scenario.deeds.chase_after or 0
        for case in self._on_board():
            term = case.term
            if term is None or term.suspended is not None or case.priority or case.result:
                continue
            if term.missed or term.due - self.at < margin:
                yield case.id

    def card(self, case: str) -> Card:
        """Give a card as this seat may read it."""
        return card(self._world, self._case(case), self.role)

    def _on_board(self) -> Iterator[CaseFile]:
        """Go through the open cases of which the board shows anything."""
        for case in self._world.cases.values():
            if case.card and not case.closed and case.opened is not None:
                yield case

    def rests(self, a: Assignment) -> bool:
        """Tell whether a step of an own case lies elsewhere for so long that its owner should chase it."""
        after = self.deeds.chase_after
        if after is None or a.begun or a.seat == self.seat:
            return False
        return self.at - a.offered >= after * (a.chased + 1)

    def result(self, case: str) -> str:
        """Give what was decided, if it was."""
        return self._case(case).result

    def can_close(self, case: str) -> bool:
        """Tell whether the resident can be told the result, or nothing at all is left to do."""
        file = self._case(case)
        if file.assigned or file.closed or file.held_up:
            return False
        return bool(file.result) != file.announced or is_over(self._world, file)

    def odd(self, case: str) -> bool:
        """Tell whether the need fits no product, as who knows the story can see."""
        file = self._case(case)
        return file.tailored and bool(file.heads.get(self.seat))

    def leave(self, case: str, leave: Leave) -> bool | None:
        """Give whether the manager granted something; none when it was not asked or not answered."""
        return self._case(case).leaves.get(leave)

    def asked_leave(self, case: str, leave: Leave) -> bool:
        """Tell whether it was asked."""
        return leave in self._case(case).asked_leave

    def proposed(self, case: str) -> bool:
        """Tell whether a solution was worked out."""
        return self._case(case).proposed is not None

    def waits_for_resident(self, case: str) -> bool:
        """Tell whether the resident has a solution to settle."""
        file = self._case(case)
        return bool(file.proposed) and file.settled is None

    def last_news(self, case: str) -> int:
        """Give when the resident last heard anything."""
        return self._case(case).last_news

    # --- the organisation --------------------------------------------------------------------------

    @property
    def deeds(self) -> Deeds:
        """Give what deeds cost here, and how long things are left alone."""
        return self._world.scenario.deeds

    @property
    def later_share(self) -> float:
        """Give how much of what is not recorded now is meant for later."""
        return self._world.scenario.board.later

    @property
    def forgotten_share(self) -> float:
        """Give the chance that what lies in a folder stays there."""
        return self._world.scenario.board.forgotten

    @property
    def board_works(self) -> bool:
        """Tell whether the card can be opened."""
        return "" not in self._world.broken

    def knows_role(self, role: str) -> bool:
        """Tell whether this seat knows for sure whose work that is."""
        return role in self._world.agreements.knows[self.role]

    def desks(self) -> list[str]:
        """Give all other roles at which somebody sits."""
        world = self._world
        return [r for r, t in world.trays.items() if t.seats and r != self.role]

    def sits_at(self, role: str) -> bool:
        """Tell whether somebody sits at another role."""
        return role != self.role and bool(self._world.trays[role].seats)

    def refused_by(self, case: str, task: str) -> list[str]:
        """Give the desks that sent a task back."""
        return self._case(case).refused_by.get(task, [])

    def agreements(self) -> list[str]:
        """Give the agreements in force."""
        return list(self._world.agreements.in_force)

    @property
    def backs(self) -> bool:
        """Tell whether it is this seat's duty to back agreements."""
        return bool(self._world.agreements.backs_every.get(self.role))

    def erodes(self, intervention: str) -> bool:
        """Tell whether an agreement loses its grip when nobody stands up for it."""
        return self._world.agreements.in_force[intervention].spec.erosion is not None

    def backed_lately(self, intervention: str) -> bool:
        """Tell whether an agreement was backed since half of the time between two backings."""
        every = self._world.agreements.backs_every.get(self.role) or 0
        return self._world.at - self._world.agreements.in_force[intervention].backed < every // 2

    # --- the resident --------------------------------------------------------------------------------

    @property
    def own_case(self) -> str:
        """Give the case of a resident's seat."""
        return self._desk.case

    @property
    def own(self) -> CaseFile:
        """Give the resident's own affair: only a resident's own seat has it."""
        if not self._desk.resident:
            raise TypeError(f"{self.seat} is no resident")
        return self._world.cases[self._desk.case]

    @property
    def story(self) -> list[str]:
        """Give the facts that a resident can tell."""
        own = self.own
        return [f for f in own.values if f in own.kind.facts and own.kind.facts[f].held_by is None]

    @property
    def who(self) -> Persona | Stream:
        """Give who this resident is."""
        source = self.own.source
        return self._world.scenario.personas.get(source) or self._world.scenario.ordinary[source]

    @property
    def limits(self) -> TrustSteps:
        """Give what trust comes to: below what residents complain, withdraw or object."""
        return self._world.scenario.trust

    def carries(self, channel: str, fact: str) -> bool:
        """Tell whether a channel has room for a fact."""
        spec = self._world.agreements.channels[channel]
        return spec.carries is None or fact in spec.carries

    def is_live(self, channel: str) -> bool:
        """Tell whether one speaks with somebody through a channel."""
        return self._world.agreements.channels[channel].live

    @property
    def has_written(self) -> bool:
        """Tell whether a message of this resident lies unanswered."""
        return any(slip.case == self._desk.case and not slip.live for slip in self._world.contacts.values())

    def works(self, channel: str) -> bool:
        """Tell whether a channel works."""
        return channel not in self._world.broken
