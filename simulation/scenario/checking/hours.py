"""Whether people are ever there together: at a meeting, and at a telephone while it is open."""

from collections.abc import Iterable, Iterator, Sequence
from typing import TypeVar

from simulation.calendar import DAY, DAYS, Hours, Span
from simulation.scenario.agreement import ChannelChange, DutyChange, MeetingChange, RuleChange
from simulation.scenario.document import Document
from simulation.scenario.faults import Fault
from simulation.scenario.scenario import Scenario
from simulation.scenario.sourced import Sourced

MEETS = ("preconsultation",)
"""New rules that call their roles together."""

Week = Sequence[Sequence[Span]]
Kind = TypeVar("Kind", bound=Sourced)


def never_together(scenario: Scenario, document: Document) -> Iterator[Fault]:
    """Find meetings of roles whose hours never meet, and live channels open when nobody is there."""
    for name, offer in scenario.interventions.items():
        for n, change in enumerate(offer.changes):
            meets = isinstance(change, MeetingChange) or (isinstance(change, RuleChange) and change.rule in MEETS)
            roles = change.roles if isinstance(change, MeetingChange | RuleChange) else []
            if meets and not _meet(_of_role(scenario, role) for role in roles):
                yield document.fault(
                    ("interventions", name, "changes", n, "roles"),
                    nl="Deze rollen zijn nooit tegelijk aan het werk; geef ze een uur waarop ze elkaar treffen.",
                    en="These roles are never at work at one time; give them an hour at which they meet.",
                )
    for name, channel in scenario.channels.items():
        roles = [*channel.reaches, *_redirected(scenario, name)]
        week = _of_channel(scenario, name)
        if channel.live and not any(_meet([week, _of_role(scenario, role)]) for role in roles):
            yield document.fault(
                ("channels", name, "reaches"),
                nl="Als dit kanaal open is, is geen van deze rollen aan het werk.",
                en="While this channel is open, none of these roles is at work.",
            )


def _of_kind(scenario: Scenario, kind: type[Kind]) -> list[Kind]:
    """Give all changes of a kind that may be agreed."""
    return [change for offer in scenario.interventions.values() for change in offer.changes if isinstance(change, kind)]


def _redirected(scenario: Scenario, name: str) -> list[str]:
    """Give the roles that a channel may come to reach."""
    changes = [change for change in _of_kind(scenario, ChannelChange) if change.channel == name]
    return [role for change in changes for role in change.reaches or ()]


def _of_role(scenario: Scenario, name: str) -> Week:
    """Give when a role is at work, or may come to be by an agreement."""
    agreed = [change.hours for change in _of_kind(scenario, DutyChange) if name in change.roles]
    return _any_of(scenario, scenario.roles[name].hours, agreed)


def _of_channel(scenario: Scenario, name: str) -> Week:
    """Give when a channel is open, or may come to be by an agreement."""
    agreed = [change.hours for change in _of_kind(scenario, ChannelChange) if change.channel == name]
    return _any_of(scenario, scenario.channels[name].hours, agreed)


def _any_of(scenario: Scenario, natural: Hours | None, agreed: Iterable[Hours | None]) -> Week:
    """Put together all hours that may hold."""
    weeks = [(natural or scenario.office.hours).week, *(hours.week for hours in agreed if hours is not None)]
    return [[span for week in weeks for span in week[day]] for day in range(len(DAYS))]


def _meet(weeks: Iterable[Week]) -> bool:
    """Tell whether there is a moment in the week that is in all of these."""
    together: Week = [[(0, DAY)]] * len(DAYS)
    for week in weeks:
        together = _common(together, week)
    return any(together)


def _common(one: Week, other: Week) -> Week:
    """Give the hours that two weeks have in common."""
    return [
        [(max(a, c), min(b, d)) for a, b in one[day] for c, d in other[day] if max(a, c) < min(b, d)]
        for day in range(len(DAYS))
    ]
