"""Readings: how one number is read off a year, such as a share of its cases or the mean of its calls."""

from collections.abc import Callable, Collection

from year import Affair, Contact, Year, mean, share

from simulation.case import DAY, MINUTE

Measure = Callable[[Year], float | None]
"""How a number is read off a year; none when there is nothing to look at."""

Types = tuple[str, ...]
"""Case types that are counted together, by their names in the scenario."""

Channels = tuple[str, ...]
"""Channels that are counted together, by their names in the scenario."""

AT_ONCE = 25
"""Seconds within which a telephone should be answered."""


def days(affair: Affair) -> float:
    """Give the days from first contact to the end."""
    return ((affair.ended or 0) - (affair.opened or 0)) / DAY


def kept(types: Types) -> Measure:
    """Take the part of the legal terms that were kept."""
    return lambda year: share(affair.in_time for affair in year.of(*types) if affair.in_time is not None)


def within(types: Types, term: int) -> Measure:
    """Take the part of the results that were told within so many days; a case still open after them was not."""
    return lambda year: share(
        [days(affair) <= term for affair in with_result(year, types)]
        + [False for affair in year.of(*types) if affair.ended is None and _age(affair, year) > term]
    )


def _age(affair: Affair, year: Year) -> float:
    """Give the days since first contact, at the end of what was played."""
    return (year.until - (affair.opened or 0)) / DAY


def mean_result(types: Types, value: Callable[[Affair], float]) -> Measure:
    """Take the mean of something over the cases with a result told."""
    return lambda year: mean(value(affair) for affair in with_result(year, types))


def with_result(year: Year, types: Types) -> list[Affair]:
    """Give the cases whose resident was told a result."""
    return [affair for affair in year.ended(*types) if affair.told is not None]


def answered(contact: Contact) -> bool:
    """Tell whether somebody dealt with a contact."""
    return contact.answered is not None


def rang(contact: Contact) -> bool:
    """Tell whether it is known what became of a contact."""
    return answered(contact) or contact.abandoned


def per_case(types: Types, value: Callable[[Affair], float]) -> Measure:
    """Take the mean of something over the cases that ended."""
    return lambda year: mean(value(affair) for affair in year.ended(*types))


def part(types: Types, holds: Callable[[Affair], bool]) -> Measure:
    """Take the part of the cases that ended of which something holds."""
    return lambda year: share(holds(affair) for affair in year.ended(*types))


def ended_as(types: Types, results: Collection[str]) -> Measure:
    """Take the part of the cases that ended with one of these results."""
    return part(types, lambda affair: affair.result in results)


def through(names: Channels, holds: Callable[[Contact], bool], among: Callable[[Contact], bool]) -> Measure:
    """Take the part of the contacts through some channels of which something holds."""
    return lambda year: share(holds(contact) for contact in year.through(names) if among(contact))


def in_channel(some: Channels, every: Channels) -> Measure:
    """Take the part of the contacts that came through some of these channels."""
    return lambda year: share(contact.channel in some for contact in year.through(every))


def in_class(types: Types, name: str) -> Measure:
    """Take the part of the classified cases that is in one class."""
    return lambda year: share(affair.klass == name for affair in year.of(*types) if affair.klass)


def open_at(types: Types, at: int) -> Measure:
    """Count what is under way at a moment, unless the play was shorter."""
    return lambda year: float(year.open_at(at, *types)) if at <= year.until else None


def repeated(year: Year) -> float | None:
    """Take the part of all contacts that comes again for the same."""
    made = len(year.contacts)
    return 100 * sum(affair.again for affair in year.affairs.values()) / made if made else None


def advice_days(year: Year) -> float | None:
    """Take the mean time of the advices that came."""
    return mean(advice.working_days for advice in year.advices if advice.working_days is not None)


def percent(part: float | None) -> float | None:
    """Give a share in per cent."""
    return None if part is None else 100 * part


def picked_up_at_once(contact: Contact) -> bool:
    """Tell whether a call that was answered had not rung for long."""
    return (contact.picked_up or 0) - (contact.arrived or 0) <= AT_ONCE


def mean_minutes(names: Channels) -> Measure:
    """Take the mean working time on the contacts through some channels that were answered."""
    return lambda year: mean(contact.took / MINUTE for contact in year.through(names) if answered(contact))


def requested(names: Channels) -> Measure:
    """Count the requests through some channels."""
    return lambda year: float(sum(contact.purpose == "request" for contact in year.through(names)))


def complaining(year: Year) -> float:
    """Count the contacts that complain."""
    return float(sum(contact.purpose == "complaint" for contact in year.contacts.values()))


def came_in(types: Types) -> Measure:
    """Count the cases about which somebody made contact."""
    return lambda year: float(len(year.of(*types)))


def ended_in(case_type: str, task: str, ends: Collection[str]) -> Measure:
    """Count how often a task ended in one of these ways."""
    return lambda year: float(sum(year.outcomes[case_type, task, end] for end in ends))


def in_own_term(case_type: str, task: str) -> Measure:
    """Give the share of a task that was done within a legal term of its own."""
    return lambda year: percent(year.own_terms.get(f"tasks_in_time_by.{case_type}.{task}"))


def overdue(year: Year) -> float | None:
    """Take the part of the advices that were not there on their due date."""
    return share(advice.overdue for advice in year.advices)


def never_came(year: Year) -> float | None:
    """Take the part of the advices that a file went on without."""
    return share(advice.dropped for advice in year.advices)
