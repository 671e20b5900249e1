"""The world: everything that is true at one moment, as the fold of all entries so far."""

from collections.abc import Iterator

from simulation.calendar import Calendar, Hours
from simulation.case import RESIDENTS
from simulation.chance import Luck
from simulation.scenario.faults import Language
from simulation.scenario.play import Profile, ProfileName
from simulation.scenario.role import Role
from simulation.scenario.scenario import Scenario
from simulation.timetable import Timetable
from simulation.wording.words import Words
from simulation.world.activity import activities
from simulation.world.agreements import Agreements
from simulation.world.casefile import Assignment, CaseFile, holds
from simulation.world.desk import ContactSlip, Desk, Request, Tray
from simulation.world.table import Table


class World:
    """Cases, desks, trays and agreements; only the fold changes it."""

    def __init__(self, scenario: Scenario, profile: ProfileName, seed: int) -> None:
        """Lay out an office in which nothing has happened yet."""
        self.scenario = scenario
        self.profile_name: ProfileName = profile
        self.profile: Profile = scenario.profile(profile)
        self.words: dict[Language, Words] = {"nl": Words(scenario, "nl"), "en": Words(scenario, "en")}
        self.luck = Luck(seed)
        self.agreements = Agreements(scenario)
        self.at = 0
        self.number = 0
        self.round = 0
        self.round_ends = 0
        self.contact_count = 0
        self.question_count = 0
        self.request_count = 0
        self.meeting_count = 0
        self.dilemma_count = 0
        self.day_zero = Calendar(scenario.office.start, None if scenario.office.holidays == "none" else "NL")
        self.persons: set[str] = set()
        self.workers = {role for kind in scenario.case_types.values() for t in kind.tasks.values() for role in t.roles}
        self.holders = {name: kind.holders for name, kind in scenario.case_types.items()}
        self.activities = {name: activities(kind) for name, kind in scenario.case_types.items()}
        self.waiting = {
            name: {task: activity for task, activity in tasks.items() if activity.wait}
            for name, tasks in self.activities.items()
        }
        self.sees_if = {role: spec.sees_if for role, spec in scenario.roles.items()}
        self.outside = {role for role, spec in scenario.roles.items() if spec.archetype in RESIDENTS}
        self.table = Table()
        self.begin_round(0)

    @property
    def playing(self) -> bool:
        """Tell whether a round is being played."""
        return self.table.phase == "play"

    @property
    def last_round_is_over(self) -> bool:
        """Tell whether no round is left to play."""
        return not self.playing and self.round >= self.scenario.rounds.number

    def begin_round(self, origin: int) -> None:
        """Clear the desks and let the calendar begin anew at `origin`."""
        self.origin = origin
        self.calendar = self.day_zero.shifted(origin)
        self.office = Timetable(self.calendar, self.scenario.office.hours)
        self.cases: dict[str, CaseFile] = {}
        self.contacts: dict[int, ContactSlip] = {}
        self.requests: dict[int, Request] = {}
        self.meetings: dict[int, tuple[str, tuple[str, ...], bool, str]] = {}
        self.broken: dict[str, int] = {}
        self.closed_count = 0
        self._seat_everybody()
        self.keep_hours()

    def keep_hours(self) -> None:
        """Work out opening hours as the agreements in force have them."""
        roles, channels = self.agreements.hours, self.agreements.channels
        kept = {*roles.values(), *(spec.hours for spec in channels.values())}
        # Who keep the same hours share a timetable: what it was asked before changes no answer.
        timetables = {hours: self._timetable(hours) for hours in kept}
        self.timetables = {role: timetables[hours] for role, hours in roles.items()}
        self.channel_times = {channel: timetables[spec.hours] for channel, spec in channels.items()}

    def _seat_everybody(self) -> None:
        """Give every employee an empty desk and every role an empty tray."""
        seats = self.scenario.seats(self.profile_name)
        self.desks = {seat: Desk(seat, role, person=seat in self.persons) for seat, role in seats.items()}
        self.trays = {role: Tray(role) for role in self.scenario.roles}
        for seat, role in seats.items():
            self.trays[role].seats.append(seat)

    def _timetable(self, hours: Hours | None) -> Timetable:
        """Give the timetable of these hours; none means the office's."""
        return self.office if hours is None else Timetable(self.calendar, hours)

    def role(self, seat: str) -> Role:
        """Give the role that a seat plays."""
        return self.scenario.roles[self.desks[seat].role]

    def timetable(self, seat: str) -> Timetable:
        """Give the hours at which a seat is at work."""
        return self.timetables[self.desks[seat].role]

    def next_look(self, seat: str, at: int) -> int | None:
        """Give when an owner looks at the own cases again after `at`; none when owners never do."""
        after = self.scenario.deeds.chase_after
        return self.timetable(seat).next_open(at + after) if after else None

    def known(self, case: CaseFile, seat: str, fact: str) -> int:
        """Give the version a seat knows of a fact; what its own role holds, it knows."""
        holder = self.holders[case.type].get(fact)
        if holder is not None and holder == self.desks[seat].role:
            return case.version(fact)
        return case.knows(seat, fact)

    def known_facts(self, case: CaseFile, seat: str) -> Iterator[tuple[str, int]]:
        """Go through the facts of which a seat knows a version, with that version."""
        role, head, facts = self.desks[seat].role, case.heads.get(seat, {}), case.kind.facts
        for fact, values in case.values.items():
            spec = facts.get(fact)
            version = len(values) if spec is not None and spec.held_by == role else head.get(fact, 0)
            if version:
                yield fact, version

    def tellable(self, case: CaseFile, seat: str) -> tuple[str, ...]:
        """Give what a seat could tell of a case: what it knows; a resident the own story."""
        if seat == case.resident:
            return case.story
        return tuple(fact for fact in case.values if self.known(case, seat, fact))

    def section(self, case: CaseFile, fact: str) -> str:
        """Give the section of the card on which a fact, or a task's outcome, stands."""
        spec = case.kind.facts.get(fact)
        return spec.section if spec is not None else case.kind.tasks[fact].section

    def sight(self, role: str, case: CaseFile) -> set[str]:
        """Give the sections of a card that a role may read: always, or because such an answer stands on it."""
        always, granted = self.agreements.sees[role], self.sees_if[role]
        if not granted:
            return always
        return always | {section for section, condition in granted.items() if holds(case, condition, case.on_card)}

    def may_read(self, role: str, case: CaseFile, fact: str) -> bool:
        """Tell whether a role may read this field of the card."""
        return self.section(case, fact) in self.sight(role, case)

    def missing(self, case: CaseFile, task: str, seat: str) -> list[str]:
        """Give what a seat must still learn before it can do a task."""
        return [need for need in case.tasks[task].needs if case.version(need) and not self.known(case, seat, need)]

    def is_resident(self, role: str) -> bool:
        """Tell whether a role stands outside the organisation."""
        return role in self.outside

    def assignment(self, case: str, task: str) -> Assignment | None:
        """Give the assignment of a task, if it lies with anybody."""
        file = self.cases.get(case)
        return file.assigned.get(task) if file is not None else None

    def manager_role(self) -> str | None:
        """Give the role that leads, if the scenario has one."""
        return next((r for r, spec in self.scenario.roles.items() if spec.archetype == "beslisser"), None)
