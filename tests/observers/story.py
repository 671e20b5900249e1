"""Stories told by hand: journals of a few entries, folded and watched, so that a figure can be worked out on paper."""

from reports.observers import Family, Together, observers
from simulation.case import DAY, By, Purpose
from simulation.events import Event
from simulation.events.case import CaseClosed, CaseOpened, ResidentArrived
from simulation.events.contact import ContactAnswered, ContactArrived, ContactMade, FactsTold, ResultTold
from simulation.events.table import RoundClosed, RoundOpened
from simulation.events.work import DeedBegun, DeedDone, TaskAccepted, TaskBegun, TaskDone, TaskOffered
from simulation.intents import Intent
from simulation.intents.employee import Work
from simulation.journal import Entry, Header, Journal
from simulation.observing import Figure, NotObserved, Watch
from simulation.scenario import Scenario, read_scenario
from simulation.world.fold import fold
from simulation.world.world import World

OFFICE = """
overdracht: 1
title: {nl: Klein kantoor, en: Small office}
summary: {nl: Om na te rekenen., en: To work out on paper.}
assumption: round numbers
office: {start: 2024-01-01, hours: always, holidays: none}
board: {sections: {story: {nl: Verhaal, en: Story}, secret: {nl: Geheim, en: Secret}}}
channels:
  telephone: {title: {nl: telefoon, en: telephone}, reaches: [front], live: true, handling: 0m, cost: 5}
  letter: {title: {nl: brief, en: letter}, reaches: [front], handling: 0m, cost: 1}
case_types:
  matter:
    title: {nl: kwestie, en: matter}
    facts:
      what: {title: {nl: wat, en: what}, section: story}
      where: {title: {nl: waar, en: where}, section: story}
      health: {title: {nl: gezondheid, en: health}, section: secret}
    term: {length: 2w, suspension: true, repair: 1w, grace: 1w, penalty: [{days: 10, per_day: 20}]}
    tasks:
      intake: {title: {nl: intake, en: intake}, roles: [front], effort: 1h}
      check:
        {title: {nl: toets, en: check}, roles: [back], effort: 1h, needs: [what, where], after: [intake], within: 3h}
      advise:
        title: {nl: advies, en: advice}
        roles: [adviser]
        effort: 1h
        after: [check]
        within: {length: 30h, since: check}
      decide:
        title: {nl: besluit, en: decision}
        roles: [back]
        effort: 1h
        after: [advise]
        outcomes: {done: {title: {nl: toekennen, en: grant}, result: granted}}
    results: {granted: {title: {nl: toegekend, en: granted}, favourable: true}}
roles:
  front:
    title: {nl: balie, en: front desk}
    archetype: klantcontacter
    department: {nl: Publiek, en: Public}
    seats: {room: 1, study: 1}
    sees: [story]
    rate: 30
  back:
    title: {nl: behandelaar, en: handler}
    archetype: behandelaar
    department: {nl: Vak, en: Back office}
    seats: {room: 2, study: 2}
    sees: [story, secret]
    rate: 60
  adviser:
    title: {nl: adviseur, en: adviser}
    archetype: adviseur
    department: {nl: Vak, en: Back office}
    hours: "mon-fri 09:00-17:00"
    sees: [story]
    rate: 90
  boss: {title: {nl: leiding, en: boss}, archetype: beslisser, department: {nl: Leiding, en: Lead}, sees: [story]}
  resident: {title: {nl: inwoner, en: resident}, archetype: initiator, department: {nl: thuis, en: home}}
personas:
  mia:
    name: Mia
    role: resident
    case_type: matter
    story: {nl: Mia., en: Mia.}
    says: {nl: Dag., en: Hello.}
    at: 0d 09:00
    channels: [telephone, letter]
    facts: {what: a wish, where: here, health: fine}
    patience: 5d
    replies_in: 1d
    expects: 3w
interventions:
  note:
    title: {nl: briefje, en: note}
    lesson: 4
    text: {nl: briefje, en: note}
    costs: {euros: 40}
    changes: [{kind: inclination, roles: [front], name: warm, to: 1.0}]
rounds: {number: 2}
profiles: {room: {round: 8w}, study: {round: 8w}}
"""


class Story:
    """A journal that a test tells entry by entry; deeds of no length are told without beginning or end."""

    def __init__(self, text: str = OFFICE, *, opened: bool = True) -> None:
        self.scenario: Scenario = read_scenario(text, "office.yaml")
        self.world = World(self.scenario, "room", 1)
        self.journal = Journal(Header(text, "office.yaml", "room", 1))
        self.watch = Watch(observers())
        self._contacts = 0
        self._deeds = 0
        if opened:
            self.then(0, RoundOpened(1, 0, 56 * DAY), by="facilitator")

    def then(self, at: int, *events: Event, seat: str = "", intent: Intent | None = None, by: By = "world") -> int:
        """Tell the next entry, and give its number."""
        entry = Entry(len(self.journal) + 1, 0, at, by, seat, intent, events)
        self.journal.append(entry)
        fold(self.world, entry)
        self.watch.see(entry, self.world)
        return entry.number

    # --- what happens in most stories --------------------------------------------------------------

    def request(
        self, at: int, case: str = "mia-case", facts: tuple[str, ...] = (), channel: str = "telephone",
        expects: int = 21 * DAY, *, tailored: bool = False, case_type: str = "matter",
    ) -> int:  # fmt: skip
        """A resident makes the first contact, and the front desk takes it up at once."""
        story = {"what": "a wish", "where": "here", "health": "fine"}
        seat = case.removesuffix("-case")
        self.then(at, ResidentArrived(
            seat, case, "resident", case_type, "mia", story, (), tailored=tailored, trust=6.0, expects=at + expects,
        ))  # fmt: skip
        return self.contact(at, case, "request", facts, channel, CaseOpened(case, case_type))

    def contact(
        self, at: int, case: str, purpose: Purpose, facts: tuple[str, ...] = (), channel: str = "telephone",
        *more: Event,
    ) -> int:  # fmt: skip
        """A resident makes contact, the front desk answers at once and hears the facts."""
        self.reach(at, case, purpose, facts, channel, *more)
        told = (FactsTold(case, facts, "front-1"),) if facts else ()
        return self.then(
            at, ContactAnswered(self._contacts, case, "front-1", channel, purpose, read_card=False), *told
        )  # fmt: skip

    def reach(
        self, at: int, case: str, purpose: Purpose, facts: tuple[str, ...] = (), channel: str = "telephone",
        *more: Event,
    ) -> int:  # fmt: skip
        """A resident makes contact, and nobody has answered yet."""
        self._contacts += 1
        number = self.then(
            at, ContactMade(self._contacts, case, case.removesuffix("-case"), channel, purpose, facts, at), *more
        )
        self.then(at, ContactArrived(self._contacts))
        return number

    def offer(self, at: int, case: str, task: str, role: str, giver: str, **how: object) -> int:
        """One seat hands a task over to a role."""
        return self.then(at, TaskOffered(case, task, role, giver, **how), seat=giver)  # type: ignore[arg-type]

    def begin(self, at: int, case: str, task: str, seat: str) -> int:
        """A seat takes a task, if it has not yet, and begins."""
        taken = self.world.cases[case].assigned.get(task)
        accepted = () if taken is not None and taken.seat else (TaskAccepted(case, task, seat),)
        self._deeds += 1
        begun = (TaskBegun(case, task, seat), DeedBegun(seat, self._deeds, at))
        return self.then(at, *accepted, *begun, seat=seat, intent=Work(case, task))

    def finish(self, at: int, case: str, task: str, seat: str, *more: Event, outcome: str = "done") -> int:
        """A seat is done with a task."""
        done = (DeedDone(seat, self.world.desks[seat].deeds), TaskDone(case, task, seat, outcome))
        return self.then(at, *done, *more, seat=seat)

    def do(self, start: int, end: int, case: str, task: str, seat: str) -> int:
        """A seat does a task from beginning to end, with nothing in between."""
        self.begin(start, case, task, seat)
        return self.finish(end, case, task, seat)

    def tell(self, at: int, case: str, seat: str, *, met: bool = True) -> int:
        """A seat tells the resident the result, and closes the case."""
        return self.then(at, ResultTold(case, "granted", seat, met), CaseClosed(case, "granted"), seat=seat)

    def close(self, at: int) -> int:
        """The round is over."""
        return self.then(at, RoundClosed(1, 0), by="facilitator")

    # --- what came of it -----------------------------------------------------------------------------

    def family(self, kind: type[Family]) -> Family:
        """One family of the last round."""
        (together,) = self.watch.observers
        assert isinstance(together, Together)
        return together.family(kind)

    def figure(self, name: str) -> Figure:
        """One figure of the last round."""
        return {figure.name: figure for figure in list(self.watch.figures(self.world))[-1]}[name]

    def value(self, name: str) -> float | NotObserved:
        """The value of a figure of the last round."""
        return self.figure(name).value

    def evidence(self, name: str) -> tuple[int, ...]:
        """The entries behind a figure of the last round."""
        return self.figure(name).evidence
