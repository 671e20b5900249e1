"""The measures on a log: the same names and formulas as in the game; what the log can't give says why."""

from collections.abc import Iterator, Sequence
from itertools import groupby
from operator import attrgetter
from typing import NamedTuple

from reports.eventlog import reasons
from reports.eventlog.log import Log, stretches
from reports.eventlog.times import in_time, lead_time, touch_time, touched_share, waiting
from reports.observers.handovers import Handovers
from reports.observers.hands import Hands
from reports.observers.network import Network
from reports.observers.ownership import Ownership
from reports.observers.reading import network, traces
from reports.observers.reading.measuring import NOTHING, Found, Measure, mean, ratio
from reports.observers.reading.owned import Owned
from reports.observers.reading.traces import Name, Trace
from reports.observers.times import Times
from reports.observers.waiting import Waiting
from simulation.observing import Figure, Level, NotObserved
from simulation.scenario.words import Text

IN_A_LOG = (
    "In a log: a step is a completed event whose doer is named, a case is open from its first event to its last, "
    "and who did anything is who the log names."
)
OWN_WORDS = {
    "lead_time": "Mean time from the first event of a case to its last, by the calendar.",
    "touch_time": "Mean time in which at least one step of a case had begun and was not done, by the calendar.",
    "flow_efficiency": "Touch time over lead time, both by the calendar; of all cases together.",
    "waiting": "Time from the end of a step until the next of its case began, added up; mean over cases.",
    "in_time": (
        "Cases whose last event came no later than the deadline that the log names, over the cases with one; a date "
        "without a time lasts until midnight."
    ),
}
"""What a log gives where it can't follow the definition of the game to the letter."""

MANY = 400
"""Among more people than this, looking at all the ways between them takes too long."""


class Told(NamedTuple):
    """A figure, and why it was not observed if it was not."""

    figure: Figure
    why: Text | None = None


class Way(NamedTuple):
    """One way of naming who did a step; `why` it can't be used if it can't."""

    level: Level
    title: Text
    name: Name
    why: Text | None


def measured(log: Log) -> list[Told]:
    """Compute all that the log can give, in the order of the scorecard's families."""
    return [*_hands(log), *_networks(log), *_ownership(log), *_time(log), *_untold()]


def _hands(log: Log) -> Iterator[Told]:
    """Give through whose hands cases go."""
    rows = log.traces
    for measure, formula in (
        (Hands.handover_rate, traces.handover_rate),
        (Hands.upc, traces.upc),
        (Hands.coc, traces.coc),
        (Hands.secon, traces.secon),
    ):
        yield _told(measure, formula(rows), _lacks(log))
    for way in _ways(log):
        kept = _named(rows, way)
        yield _part(Hands.ping_pong, way, traces.returns(kept, way.name))
        yield _part(Hands.ping_pong_cases, way, traces.returning(kept, way.name))
    person, _, department = _ways(log)
    yield _told(Hands.hands_met, _met(rows, person), person.why)
    yield _told(Hands.departments_met, _met(rows, department), department.why)


def _networks(log: Log) -> Iterator[Told]:
    """Give who hands work to whom, and the shape of that; what is between two persons is theirs and not told."""
    for way in _ways(log):
        rows = _named(log.traces, way)
        handovers = network.handover_of_work(rows, way.name)
        drawn = network.graph(rows, way.name, handovers)
        for measure, shape in (
            (Network.density, network.density),
            (Network.reciprocity, network.reciprocity),
            (Network.in_degree_centralisation, network.in_degree_centralisation),
        ):
            yield _part(measure, way, shape(drawn))
        crowd = way._replace(why=way.why or (reasons.TOO_MANY if len(drawn) > MANY else None))
        between = NOTHING if crowd.why else network.betweenness_centralisation(drawn)
        yield _part(Network.betweenness_centralisation, crowd, between)
        if way.level != "person" and not way.why:
            yield from _arcs(Network.handover_of_work, way, handovers)
            yield from _arcs(Network.subcontracting, way, network.subcontracting(rows, way.name))
            yield from _arcs(Network.working_together, way, network.working_together(rows, way.name))


def _ownership(log: Log) -> Iterator[Told]:
    """Give whose cases were, as far as somebody pointed at where that stands."""
    why = None if "owner" in log.has else reasons.NO_OWNER
    when = why or (None if "time" in log.has else reasons.NO_TIMES)
    since = when or (reasons.ONE_OWNER if log.owner_of_case else None)
    some = _owned(log) if why is None else Owned()
    yield _told(Ownership.orphaned_share, some.share("nobody"), when)
    yield _told(Ownership.owned_share, some.share("one"), when)
    yield _told(Ownership.contested_share, NOTHING, why or reasons.ONE_AT_A_TIME)
    yield _told(Ownership.longest_orphaned, some.longest_orphaned(), when)
    yield _told(Ownership.owner_changes, some.owner_changes(len(log.events)), since)
    yield _told(Ownership.tenure, some.tenure(), since)
    yield _told(Ownership.owner_doer_mismatch, _mismatch(log), why or _lacks(log))
    yield _told(Ownership.idle_owner, _idle(log), why or _lacks(log))


def _time(log: Log) -> Iterator[Told]:
    """Give how long cases took and how much of that was work."""
    when = None if "time" in log.has else reasons.NO_TIMES
    began = when or (None if log.began else reasons.NO_STARTS)
    due = when or (None if "deadline" in log.has else reasons.NO_DEADLINE)
    yield _told(Times.lead_time, lead_time(log), when)
    yield _told(Times.touch_time, touch_time(log), began)
    yield _told(Times.flow_efficiency, touched_share(log), began)
    yield _told(Waiting.waiting, waiting(log), began)
    causes = _told(Waiting.waiting_by, NOTHING, began or reasons.NO_HOURS)
    yield _named_part(causes, "cause", Text(nl="naar oorzaak", en="by cause"), "organisation")
    yield _told(Times.in_time, in_time(log), due)


def _untold() -> Iterator[Told]:
    """Name what no log tells."""
    for measure in (Handovers.warm_share, Handovers.bounce_share, Handovers.handover_quality, Handovers.pick_up_time):
        yield _told(measure, NOTHING, reasons.NO_WORDS)


def _told(measure: Measure, found: Found, why: Text | None) -> Told:
    """Give a figure under the name, unit and definition that it has in the game."""
    found = NOTHING if why else found
    definition = OWN_WORDS.get(measure.name, f"{measure.definition} {IN_A_LOG}")
    figure = Figure(measure.name, measure.title, found.value, measure.unit, tuple(found.evidence), definition)
    figure = figure._replace(level=measure.level, source=measure.source)
    return Told(figure, why or (reasons.TOO_LITTLE if isinstance(found.value, NotObserved) else None))


def _part(measure: Measure, way: Way, found: Found) -> Told:
    """Give the figure of one way of naming."""
    return _named_part(_told(measure, found, way.why), way.level, way.title, way.level)


def _named_part(told: Told, key: str, title: Text, level: Level) -> Told:
    """Give a figure a name and a title of its own."""
    whole = told.figure.title
    both = Text(nl=f"{whole.nl}: {title.nl}", en=f"{whole.en}: {title.en}")
    return told._replace(figure=told.figure._replace(name=f"{told.figure.name}.{key}", title=both, level=level))


def _arcs(measure: Measure, way: Way, arcs: network.Arcs) -> Iterator[Told]:
    """Give a figure for each pair."""
    for (one, other), found in arcs.items():
        title = Text(nl=f"{one} → {other}", en=f"{one} → {other}")
        yield _named_part(_told(measure, found, None), f"{way.level}.{one}>{other}", title, way.level)


def _ways(log: Log) -> tuple[Way, Way, Way]:
    """Give the three ways of naming who did a step."""
    roles = None if "role" in log.has else reasons.NO_ROLES
    departments = None if "department" in log.has else reasons.NO_DEPARTMENTS
    return (
        Way("person", Text(nl="persoon", en="person"), traces.person, _lacks(log)),
        Way("role", Text(nl="rol", en="role"), traces.role, _lacks(log) or roles),
        Way("department", Text(nl="afdeling", en="department"), _department(log), _lacks(log) or departments),
    )


def _lacks(log: Log) -> Text | None:
    """Say that nobody is named, if so."""
    return None if "resource" in log.has else reasons.NO_PEOPLE


def _department(log: Log) -> Name:
    """Name the department that the event of a step names."""
    return lambda step: log.departments[step.entry]


def _named(rows: Sequence[Trace], way: Way) -> Sequence[Trace]:
    """Keep the steps that are named in this way; a person is named in all of them."""
    if way.why is not None or way.level == "person":
        return [] if way.why else rows
    kept = ([step for step in trace if way.name(step)] for trace in rows)
    return [trace for trace in kept if trace]


def _met(rows: Sequence[Trace], way: Way) -> Found:
    """Give how many different names worked on a case."""
    return mean([len({way.name(step) for step in trace}) for trace in _named(rows, way)])


def _owned(log: Log) -> Owned:
    """Add up whose each case was."""
    owned = Owned()
    for _, some in groupby(stretches(log), attrgetter("case")):
        owned.add(list(some))
    return owned


def _mismatch(log: Log) -> Found:
    """Give the share of steps not done by the owner that their event names."""
    owners = _owners(log)
    steps = [step for trace in log.traces for step in trace if owners[step.entry]]
    strange = [step.entry for step in steps if owners[step.entry] != step.who]
    return ratio(len(strange), len(steps), strange)


def _idle(log: Log) -> Found:
    """Give the share of owned cases of which no owner did a step while owning it."""
    owners = _owners(log)
    had = {case for case, events in log.events.items() if any(event.owner for event in events)}
    active = {step.case for trace in log.traces for step in trace if owners[step.entry] == step.who}
    return ratio(len(had - active), len(had))


def _owners(log: Log) -> dict[int, str]:
    """Give the owner that each event names."""
    return {event.number: event.owner for events in log.events.values() for event in events}
