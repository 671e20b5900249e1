"""Comparisons: a number that was found somewhere, and how the same is counted in a year of the model."""

from collections.abc import Collection, Sequence
from typing import Final, Literal, NamedTuple

from readings import (
    Channels,
    Measure,
    Types,
    advice_days,
    answered,
    came_in,
    complaining,
    days,
    ended_as,
    ended_in,
    in_channel,
    in_class,
    in_own_term,
    kept,
    mean_minutes,
    mean_result,
    never_came,
    open_at,
    overdue,
    part,
    per_case,
    picked_up_at_once,
    rang,
    repeated,
    requested,
    through,
    within,
)
from year import WEEK

Worth = Literal["measured", "measured elsewhere", "aim or norm", "law", "assumption (A)", "nothing found"]
"""What a number is worth; measured means in this town."""

Unit = Literal["%", "cases", "days", "working days", "hours", "minutes", "times"]


class Found(NamedTuple):
    """A number beside the model: what it is worth, by whom it is, how it is written, between which bounds it lies."""

    worth: Worth = "nothing found"
    sources: tuple[str, ...] = ()
    number: str = ""
    span: tuple[float, float] | None = None


NOTHING: Final = Found()


class Comparison(NamedTuple):
    """One row: what is compared, with what, how the model's side is counted; put in: the scenario holds the number."""

    what: str
    found: Found
    unit: Unit
    measure: Measure
    counted: str
    put_in: bool = False


def assumed(number: str, low: float, high: float | None = None) -> Found:
    """Give a number that the project's list of facts assumes itself."""
    return Found("assumption (A)", (), number, (low, low if high is None else high))


def listed(names: Collection[str]) -> str:
    """Name identifiers of a scenario as such."""
    return ", ".join(f"`{name}`" for name in names)


def volume(types: Types, found: Found, *, put_in: bool) -> Comparison:
    """Compare how many cases come in."""
    counted = f"cases of type {listed(types)} about which somebody made contact, in the whole time played."
    return Comparison("Cases that came in", found, "cases", came_in(types), counted, put_in)


def in_time(types: Types, term: int, found: Sequence[Found]) -> list[Comparison]:
    """Compare how many decisions keep the legal term, by the clock of the law and by the calendar."""
    law = (
        "cases whose resident was told the result before the legal term was over, the time taken off in which "
        "the clock lawfully stood still; over those with a result told or a term that passed. The sources don't say "
        "whether they take it off."
    )
    by_days = (
        f"cases whose resident was told the result within {term} days of the first contact, over those with a "
        "result told and those still open after that time."
    )
    by_law, by_calendar = "Decided in time, by the law's clock", f"Decided within {term} days, by the calendar"
    return [
        *(Comparison(by_law, one, "%", kept(types), law) for one in found),
        *(Comparison(by_calendar, one, "%", within(types, term), by_days) for one in found),
    ]


def lead_time(types: Types, found: Found) -> Comparison:
    """Compare how long cases take."""
    counted = (
        "mean days by the calendar from first contact to the result told, of cases of type "
        f"{listed(types)} with a result told."
    )
    return Comparison("Mean lead time", found, "days", mean_result(types, days), counted)


def effort(types: Types, found: Found) -> Comparison:
    """Compare how much work a case takes."""
    counted = (
        f"mean working hours of all desks together on a case of type {listed(types)} with a result told, "
        "contacts and meetings too."
    )
    return Comparison("Work on a case", found, "hours", mean_result(types, lambda affair: affair.hours), counted)


def completion(types: Types, complete: Found, rounds: Found) -> list[Comparison]:
    """Compare how often an application has to be completed."""
    stopped = (
        "rounds are times that the legal clock stopped because any desk had to ask the resident for something new."
    )
    none = f"cases of type {listed(types)} that ended with no round of completion; {stopped}"
    every = f"mean over all cases of type {listed(types)} that ended, also those with none; {stopped}"
    return [
        Comparison("Complete at the first try", complete, "%", part(types, lambda a: not a.rounds), none),
        Comparison("Rounds of completion a case", rounds, "times", per_case(types, lambda a: a.rounds), every),
    ]


def outcomes(types: Types, parts: Sequence[tuple[str, Collection[str], Found]]) -> list[Comparison]:
    """Compare how cases end."""
    names = "; ".join(f"{title}: {listed(results)}" for title, results, _ in parts)
    counted = (
        f"first result of each case of type {listed(types)} that ended, withdrawal too; what an objection changed "
        f"later is left out. {names}."
    )
    return [
        Comparison(f"Ended as {title}", found, "%", ended_as(types, results), counted)
        for title, results, found in parts
    ]


def calls(names: Channels, picked_up: Found, given_up: Sequence[Found], quick: Found) -> list[Comparison]:
    """Compare how the telephone is answered."""
    rings = f"calls through {listed(names)} that rang"
    lost = through(names, lambda contact: contact.abandoned, rang)
    at_once = (
        "calls that were picked up. A bot who hears a telephone lays its work aside at once: only a call in hand "
        "keeps the next one waiting."
    )
    return [
        Comparison("Calls picked up", picked_up, "%", through(names, answered, rang), f"{rings} and were picked up."),
        *(Comparison("Calls given up", one, "%", lost, f"{rings} until the caller gave up.") for one in given_up),
        Comparison(
            "Calls picked up within 25 seconds", quick, "%", through(names, picked_up_at_once, answered), at_once
        ),
    ]


def first_contact(names: Channels, found: Found) -> Comparison:
    """Compare how often a front desk solves it in the call."""
    counted = (
        f"calls through {listed(names)} answered at a front desk. A request is solved when within 7 days no other "
        "desk gets a task or a question from it; a question where things stand, when the caller is told; what a "
        "caller comes to tell, always. Not solved: a call back promised, or the caller asks again or complains "
        "within 7 days."
    )
    solved = through(names, lambda contact: contact.solved, lambda contact: contact.front and answered(contact))
    return Comparison("Solved at first contact", found, "%", solved, counted)


def call_length(names: Channels, found: Found) -> Comparison:
    """Compare how long a call takes."""
    counted = f"working time from picking up to done of calls through {listed(names)}; reading the card counts too."
    return Comparison("Mean length of a call", found, "minutes", mean_minutes(names), counted, put_in=True)


def channels(kinds: dict[str, tuple[Channels, Found]]) -> list[Comparison]:
    """Compare how contacts divide over some channels."""
    every = tuple(channel for names, _ in kinds.values() for channel in names)
    named = "; ".join(f"{kind}: {listed(names) or 'not in the scenario'}" for kind, (names, _) in kinds.items())
    counted = (
        "contacts that residents made, of all purposes and about all types of case, over those through these "
        f"channels together. {named}. Forms, letters and all else are left out, as in the source."
    )
    return [
        Comparison(f"Channel: {kind}", found, "%", in_channel(names, every), counted, put_in=bool(names))
        for kind, (names, found) in kinds.items()
    ]


def contacts(types: Types) -> Comparison:
    """Show how often residents are in touch about a case."""
    counted = (
        f"contacts that residents made about a case of type {listed(types)} that ended: requests, answers, "
        "questions, complaints."
    )
    return Comparison("Contacts a case", NOTHING, "times", per_case(types, lambda affair: affair.contacts), counted)


def repeat_traffic(found: Found) -> Comparison:
    """Compare how many contacts are there because an earlier one did not do."""
    counted = (
        "contacts that ask where things stand, complain, or try again after nobody picked up; over all contacts "
        "about all types of case."
    )
    return Comparison("Repeat traffic", found, "%", repeated, counted)


def messages(what: str, names: Channels, days: float, found: Found) -> Comparison:
    """Compare how soon messages are dealt with."""
    counted = (
        f"messages through {listed(names)}, of all purposes, dealt with within {days:g} working days after they "
        "arrived, over all dealt with."
    )
    return Comparison(what, found, "%", through(names, lambda c: c.working_days <= days, answered), counted)


def advices(time: Found, silent: Found) -> list[Comparison]:
    """Compare how advisers answer."""
    came = (
        "mean working days of the office from asking for an advice (a task with a due date) to getting it; those "
        "that never came are left out."
    )
    late = "advices not there on their due date, over all that were asked for; many come later, after a reminder."
    never = "advices that the file went on without, over all that were asked for."
    return [
        Comparison("Time until an advice comes", time, "working days", advice_days, came),
        Comparison("Advices not there on the due date", silent, "%", overdue, late, put_in=True),
        Comparison("Advices that never came", silent, "%", never_came, never),
    ]


def classes(types: Types, titles: dict[str, str]) -> list[Comparison]:
    """Show how cases divide over classes."""
    counted = (
        f"class of each case of type {listed(types)} that was given one, the last one counts; over all that have "
        "one. No source counts them."
    )
    return [
        Comparison(f"Class {title}", NOTHING, "%", in_class(types, name), counted) for name, title in titles.items()
    ]


def own_term(what: str, case_type: str, task: str, found: Found) -> Comparison:
    """Compare how often a task is done within a legal term of its own."""
    counted = (
        f"tasks `{task}` of type `{case_type}` that were done within their own legal term, over all that were done; "
        "one that was never done does not count."
    )
    return Comparison(what, found, "%", in_own_term(case_type, task), counted)


def happened(what: str, case_type: str, task: str, ends: Collection[str], found: Found) -> Comparison:
    """Compare how often a task ends in some way."""
    counted = f"times that the task `{task}` of type `{case_type}` ended as {listed(ends)}, in the whole time played."
    return Comparison(what, found, "times", ended_in(case_type, task, ends), counted)


def complaints(names: Channels, found: Found) -> list[Comparison]:
    """Compare how many complaints there are."""
    formal = f"complaints that came in through {listed(names)}, in the whole time played."
    other = "contacts, through any channel, by which somebody complains about a case under way; no formal complaints."
    return [
        Comparison("Formal complaints", found, "times", requested(names), formal, put_in=True),
        Comparison("Contacts that complain", NOTHING, "times", complaining, other),
    ]


def under_way(types: Types, what: str) -> list[Comparison]:
    """Show whether work piles up: how much lies there nobody says, but it should not grow for ever."""
    of = f"cases of type {listed(types)}" if types else "cases of all types, also small work of single desks,"
    counted = (
        f"{of} without an end yet; but for the first day's work all desks start empty, so the first quarter fills "
        "them. Growing from quarter to quarter means that some desk can't keep up."
    )
    return [
        Comparison(f"{what} under way after {week} weeks", NOTHING, "cases", open_at(types, week * WEEK), counted)
        for week in (13, 26, 39, 52)
    ]
