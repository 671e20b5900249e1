"""Improvement cards: what can be agreed between two rounds, what it costs and what it changes."""

from collections.abc import Sequence
from typing import assert_never

from reports.kit.happenings import translated
from reports.kit.roles import section
from reports.kit.sheet import NEUTRAL, Card, Deck, Lines, Pairs, Passage, Points
from reports.kit.wording import Paper
from reports.scorecard.contents import LESSONS
from simulation.case import RESIDENTS
from simulation.scenario.agreement import (
    AnyChange,
    ChannelChange,
    DutyChange,
    FieldChange,
    InclinationChange,
    InclinationName,
    Intervention,
    KnowledgeChange,
    MeetingChange,
    RuleChange,
    SightChange,
    TaskChange,
)  # fmt: skip

FEW = 2
"""So many are sooner named than the others."""

HABITS: dict[InclinationName, tuple[str, str]] = {
    "records": ("opschrijven wat zij horen", "write down what they hear"),
    "looks_up": ("eerst op de kaart kijken", "look at the card first"),
    "owns": ("een zaak op zich nemen", "take a case on"),
    "informs": ("de inwoner uit zichzelf nieuws geven", "give the resident news unasked"),
    "warm": ("warm overdragen", "hand over warm"),
    "knows_chain": ("naar het goede bureau verwijzen", "send to the right desk"),
    "resident_first": ("in een dilemma voor de inwoner kiezen", "choose for the resident in a dilemma"),
    "creative": ("zoeken naar wat echt helpt", "look for what really helps"),
}
RULES = {
    "preconsultation": (
        "zitten bij elke nieuwe zaak eerst samen met de inwoner",
        "first sit down with the resident about each new case",
    ),
    "zaakcoordinator": ("krijgen om beurten elke nieuwe zaak op naam", "get each new case to their name, in turn"),
    "parallel_advice": (
        "kopieën gaan rond: alle taken die kunnen, beginnen tegelijk",
        "copies go round: all tasks that can start do so at once",
    ),
    "obligatory_look": (
        "kijken eerst op de kaart: geen vraag, antwoord of taak als er iets nieuws op staat dat u niet las",
        "look at the card first: no question, answer or task while it says something new that you did not read",
    ),
    "integral_plan": (
        "praten één keer met de inwoner en vragen dan alles wat alle taken nodig hebben; kopieën gaan rond",
        "talk with the resident once and ask all that all tasks need; copies go round",
    ),
    "one_team": (
        "zijn één ploeg: geven door met een gesprek, aan wie tijd heeft, en vragen eerst elkaar",
        "are one team: hand over by talking, to whoever has time, and ask each other first",
    ),
    "standing_mandate": (
        "mogen een oplossing op maat zelf toestaan",
        "may allow a tailored solution themselves",
    ),
}  # fmt: skip


def improvement_cards(paper: Paper) -> Deck:
    """Give a card for each improvement on offer."""
    return Deck(
        title=paper.say(nl="Verbeteringen", en="Improvements"),
        hint=paper.say(
            nl=f"één keer; de groep kiest er hoogstens {paper.scenario.rounds.budget}",
            en=f"once; the group chooses {paper.scenario.rounds.budget} at most",
        ),
        size="a6",
        cards=tuple(_card(paper, offer) for offer in paper.scenario.interventions.values()),
    )


def _card(paper: Paper, offer: Intervention) -> Card:
    """Give the card of one improvement."""
    lesson = paper.text(LESSONS[offer.lesson].title)
    deeds = [by_hand(paper, change) for change in offer.changes]
    return Card(
        kind=paper.say(nl=f"Les {offer.lesson} · {lesson}", en=f"Lesson {offer.lesson} · {lesson}"),
        title=paper.text(offer.title),
        hue=NEUTRAL,
        mark=str(offer.lesson),
        blocks=(
            Passage("", paper.text(offer.text), "story"),
            *translated(paper, offer.title, offer.text),
            Pairs("", tuple(_costs(paper, offer)), 0.18),
            Points(paper.say(nl="Doe met de hand", en="Do by hand"), tuple(dict.fromkeys(deeds))),
            Lines(paper.say(nl="Onze afspraak, en wie erop let", en="Our agreement, and who watches it")),
        ),
    )


def _costs(paper: Paper, offer: Intervention) -> list[tuple[str, str]]:
    """Tell what an improvement asks of whom."""
    costs = offer.costs
    asked = [
        (costs.once, paper.either(nl="{} vooraf", en="{} beforehand")),
        (costs.weekly, paper.either(nl="{} per week", en="{} a week")),
    ]
    told = [words.format(paper.length(spent)) for spent, words in asked if spent]
    if costs.euros:
        told.append(f"€ {paper.number(costs.euros)} {paper.either(nl='per week', en='a week')}")
    rows = [(paper.say(nl="Kost", en="Costs"), paper.people(told) or paper.either(nl="niets", en="nothing"))]
    if costs.roles:
        rows.append((paper.say(nl="Van", en="Of"), _everybody(paper, costs.roles)))
    if offer.partners:
        rows.append((paper.say(nl="Doet mee", en="Joins in"), _everybody(paper, offer.partners)))
    return rows


def _everybody(paper: Paper, roles: Sequence[str]) -> str:
    """Name roles; of nearly all, only those who are missing."""
    employees = [name for name, role in paper.scenario.roles.items() if role.archetype not in RESIDENTS]
    missing = [name for name in employees if name not in roles]
    named = len(employees) <= FEW or len(missing) > FEW or not set(roles) <= set(employees)
    listed = paper.people([paper.text(paper.scenario.roles[role].title) for role in (roles if named else missing)])
    if named:
        return listed
    but = paper.either(nl="iedereen behalve ", en="everybody but ")
    return but + listed if missing else paper.either(nl="iedereen", en="everybody")


def by_hand(paper: Paper, change: AnyChange) -> str:
    """Say what changes, as players do it themselves."""
    match change:
        case InclinationChange():
            nl, en = HABITS[change.name]
            return f"{paper.say(nl=nl, en=en)}: {_everybody(paper, change.roles)}."
        case KnowledgeChange():
            who, of = _everybody(paper, change.roles), _everybody(paper, change.of)
            return paper.say(nl=f"{who} weten wie wat doet bij: {of}.", en=f"{who} know who does what at: {of}.")
        case SightChange():
            who, what = _everybody(paper, change.roles), paper.people([section(paper, s) for s in change.sections])
            return paper.say(
                nl=f"{who} lezen voortaan op de kaart: {what}.", en=f"{who} from now on read on the card: {what}."
            )
        case TaskChange():
            return _task(paper, change)
        case DutyChange():
            return _duty(paper, change)
        case ChannelChange():
            return _channel(paper, change)
        case FieldChange():
            kind = paper.scenario.case_types[change.case_type]
            fields = paper.things([paper.text(kind.facts[fact].title) for fact in change.facts])
            return paper.say(
                nl=f"Teken op de kaart ({paper.text(kind.title)}) een vak voor: {fields}.",
                en=f"Draw on the card ({paper.text(kind.title)}) a box for: {fields}.",
            )
        case MeetingChange():
            who, every = _everybody(paper, change.roles), paper.rhythm(change.every)
            return paper.say(
                nl=f"Elke {every} bij het bord, en zeggen wat zij weten: {who}.",
                en=f"Every {every} at the board, saying what they know: {who}.",
            )
        case RuleChange():
            return _rule(paper, change)
        case _:
            assert_never(change)


def _task(paper: Paper, change: TaskChange) -> str:
    """Tell what becomes of a task."""
    title = paper.quoted(paper.scenario.case_types[change.case_type].tasks[change.task].title)
    if change.scrapped or change.effort is None:
        return paper.say(nl=f"{title} vervalt.", en=f"{title} is scrapped.")
    effort = f"{paper.effort(change.effort)} ({paper.at_table(change.effort)})"
    return paper.say(nl=f"{title} duurt nu {effort}.", en=f"{title} now takes {effort}.")


def _duty(paper: Paper, change: DutyChange) -> str:
    """Tell what a role must do from now on."""
    said = [_everybody(paper, change.roles)]
    if change.hours is not None:
        said.append(paper.either(nl="aanwezig ", en="at the desk ") + paper.hours(change.hours))
    if change.backs_every is not None:
        every = paper.rhythm(change.backs_every)
        said.append(
            paper.either(nl=f"elke {every} de afspraken hardop steunen", en=f"backs the agreements aloud every {every}")
        )
    return ": ".join([said[0], ", ".join(said[1:])])


def _channel(paper: Paper, change: ChannelChange) -> str:
    """Tell what becomes of a channel."""
    said = []
    if change.coupled is not None:
        said.append(
            paper.either(nl="komt vanzelf op de kaart", en="comes onto the card by itself")
            if change.coupled
            else paper.either(nl="komt niet meer vanzelf op de kaart", en="no longer comes onto the card by itself")
        )
    if change.hours is not None:
        said.append(paper.hours(change.hours))
    if change.reaches is not None:
        said.append(paper.either(nl="komt nu bij ", en="now reaches ") + _everybody(paper, change.reaches))
    return f"{paper.text(paper.scenario.channels[change.channel].title)}: {', '.join(said)}"


def _rule(paper: Paper, change: RuleChange) -> str:
    """Tell what a new rule asks; one that is not known here goes by its name."""
    nl, en = RULES.get(change.rule, (change.rule, change.rule))
    if change.within is not None:
        span = paper.length(change.within)
        nl, en = f"{nl}; een advies is er binnen {span}", f"{en}; advice is there within {span}"
    who = _everybody(paper, change.roles)
    return f"{who}: {paper.either(nl=nl, en=en)}" if who else paper.say(nl=nl, en=en)
