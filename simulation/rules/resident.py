"""Residents between contacts: they arrive, wait, wonder, change their plans, and see dates pass."""

from collections.abc import Mapping
from typing import NamedTuple

from simulation.board import STATUS
from simulation.case import HOUR, Value
from simulation.events.case import CaseDecided, PlanChanged, ResidentArrived
from simulation.events.contact import DatePassed, DiaryTurned, PromiseBroken, SilenceFelt, ToldBefore
from simulation.intents.world import Arrive, ChangePlan, PassDate, TurnPage, Wonder
from simulation.rules import term
from simulation.rules.deeds import draw
from simulation.rules.question import still_owed, temper
from simulation.rules.ruling import Ruling
from simulation.scenario.casetype import CaseType, FactType, spoken
from simulation.scenario.resident import Persona, Stream
from simulation.world.casefile import CaseFile
from simulation.world.world import World


class Story(NamedTuple):
    """Who somebody is in the scenario, what he or she knows, and whether any product fits the need."""

    source: str
    facts: Mapping[str, Value]
    tailored: bool


def arrive(world: World, intent: Arrive, at: int) -> Ruling:
    """Let a persona, or the n-th ordinary resident of a stream, appear."""
    persona = world.scenario.personas.get(intent.source)
    if persona is not None:
        return _arrive_persona(world, intent.source, persona, at)
    return _arrive_ordinary(world, intent.source, world.scenario.ordinary[intent.source], intent.n, at)


def _arrive_persona(world: World, name: str, persona: Persona, at: int) -> Ruling:
    """Let a person with a story appear, and plan what will change on the way."""
    case = f"{name}-case"
    story = Story(name, persona.facts, tailored=persona.need == "tailored")
    ruling = _open_seat(world, name, case, persona, story, at)
    for n, change in enumerate(persona.changes):
        ruling.later(at + change.after, ChangePlan(case, n))
    for n, line in enumerate(persona.diary):
        ruling.later(at + line.after, TurnPage(case, n))
    return ruling


def _arrive_ordinary(world: World, name: str, stream: Stream, n: int, at: int) -> Ruling:
    """Let an ordinary resident appear, and the next one after a while."""
    seat = f"{name}-{n}"
    kind = world.scenario.case_types[stream.case_type]
    facts = {**drawn_facts(world, kind, seat), **stream.facts}
    tailored = stream.tailored > 0 and world.luck.uniform("tailored", seat) < stream.tailored
    ruling = _open_seat(world, seat, f"{seat}-case", stream, Story(name, facts, tailored=tailored), at)
    if stream.limit is None or n < stream.limit:
        ruling.later(at + next_arrival(world, name, stream, n + 1), Arrive(name, n + 1))
    return ruling


def next_arrival(world: World, name: str, stream: Stream, n: int) -> int:
    """Draw the time until the n-th resident of a stream."""
    return round(draw(world, stream.between, ("between", name, n)) / world.profile.share(name))


def drawn_facts(world: World, kind: CaseType, seat: str) -> dict[str, Value]:
    """Draw the story of an ordinary resident."""
    return {name: _drawn_value(world, spec, seat, name) for name, spec in kind.facts.items() if spec.held_by is None}


def _drawn_value(world: World, spec: FactType, seat: str, name: str) -> Value:
    """Draw one answer: by weight, between bounds, or simply "known"."""
    if spec.values is not None:
        return spoken(world.luck.chosen(spec.values, "value", seat, name))
    if spec.between is not None:
        low, high = spec.between
        return round(low + (high - low) * world.luck.uniform("value", seat, name))
    return "known"


def _open_seat(world: World, seat: str, case: str, who: Persona | Stream, story: Story, at: int) -> Ruling:
    """Open a resident's seat, with what the organisation's desks know about the case by themselves."""
    kind = world.scenario.case_types[who.case_type]
    facts = {**story.facts, **_held_by_desks(world, kind, seat, story.facts)}
    conflicts = tuple(name for name in kind.conflicts if _has_conflict(world, kind, name, facts, case))
    expects = at + who.expects
    event = ResidentArrived(
        seat, case, who.role, who.case_type, story.source, facts, conflicts, story.tailored, who.trust, expects
    )
    ruling = Ruling(event).later(expects, PassDate(case, "expected", expects))
    return ruling.later(at + _patience(world, who, case), Wonder(case, at))


def _held_by_desks(world: World, kind: CaseType, seat: str, told: Mapping[str, Value]) -> dict[str, Value]:
    """Draw what a desk knows about this case and the resident does not, as far as the story does not say it."""
    held = {name: spec for name, spec in kind.facts.items() if spec.held_by is not None and name not in told}
    return {name: _drawn_value(world, spec, seat, name) for name, spec in held.items()}


def _has_conflict(world: World, kind: CaseType, name: str, facts: Mapping[str, Value], case: str) -> bool:
    """Tell whether a conflict is in this case from the start."""
    conflict = kind.conflicts[name]
    if any(only.fact is not None and not only.fits(facts.get(only.fact)) for only in conflict.only):
        return False
    return world.luck.uniform("conflict", case, name) < conflict.chance


def _patience(world: World, who: Persona | Stream, case: str) -> int:
    """Draw how long a resident waits before wondering."""
    return round(draw(world, who.patience, ("patience", case, 0)))


def wonder(world: World, intent: Wonder, at: int) -> Ruling:
    """Let a resident feel the silence, unless there was news or the card can be seen from home."""
    case = world.cases.get(intent.case)
    if case is None or case.closed or case.opened is None or case.announced:
        return Ruling()
    wait = round(draw(world, temper(world, case).patience, ("patience", case.id, intent.since)))
    news = max(case.last_news, _seen_at_home(world, case))
    if news > intent.since:
        return Ruling().later(max(news + wait, at + HOUR), Wonder(case.id, news))
    if case.waiting_on_line:
        return Ruling().later(at + max(wait, HOUR), Wonder(case.id, intent.since))
    ruling = Ruling(SilenceFelt(case.id, intent.since)).move_trust(world, case.id, "silence")
    return ruling.later(at + max(wait, HOUR), Wonder(case.id, at))


def _seen_at_home(world: World, case: CaseFile) -> int:
    """Give when the card last moved, as far as the resident may see it."""
    status = STATUS in world.sight(case.role, case)
    shown = (w.at for f, w in case.card.items() if world.may_read(case.role, case, f) or (status and _is_step(case, f)))
    return max(shown, default=0)


def _is_step(case: CaseFile, name: str) -> bool:
    """Tell whether what is written down moves the case to a phase, which its status shows."""
    task = case.kind.tasks.get(name)
    return task is not None and task.phase is not None


def change_plan(world: World, intent: ChangePlan) -> Ruling:
    """Let a fact change; the organisation does not know yet."""
    case = world.cases.get(intent.case)
    if case is None or case.closed:
        return Ruling()
    persona = world.scenario.personas[case.source]
    change = persona.changes[intent.change]
    return Ruling(PlanChanged(case.id, change.fact, change.value))


def turn_page(world: World, intent: TurnPage) -> Ruling:
    """Let something happen at home, as long as the affair is not over."""
    case = world.cases.get(intent.case)
    return Ruling() if case is None or case.closed else Ruling(DiaryTurned(case.id, intent.line))


def told_before(world: World, case: CaseFile) -> Ruling:
    """Let what the resident told in an earlier case count as told, and stand on the card if it was kept."""
    persona = world.scenario.personas.get(case.source)
    if persona is None or persona.told_before is None:
        return Ruling()
    facts = tuple(fact for fact in persona.told_before.facts if case.version(fact))
    return Ruling(ToldBefore(case.id, facts, persona.told_before.on_card)) if facts else Ruling()


def pass_date(world: World, intent: PassDate, at: int) -> Ruling:
    """Let a date pass: the one on which the resident counted, a promise, the term, the time to complete."""
    case = world.cases.get(intent.case)
    if case is None or case.closed:
        return Ruling()
    match intent.what:
        case "expected" if not case.announced:
            return Ruling(DatePassed(case.id)).move_trust(world, case.id, "date_passed")
        case "promise" if case.promised == intent.due:
            return Ruling(PromiseBroken(case.id)).move_trust(world, case.id, "promise_broken")
        case "term":
            return term.pass_due(case, intent.due)
        case "repair" if term.stands_still_until(case) == intent.due:
            return _repair_over(world, case, at)
        case _:
            return Ruling()


def _repair_over(world: World, case: CaseFile, at: int) -> Ruling:
    """End the time to complete: the request is left aside, or the term runs on."""
    law = case.kind.term
    ruling = term.resume(world, case, at)
    asker = next((q.seat for q in case.questions.values()), "")
    if law is not None and law.unrepaired is not None and still_owed(case) and not case.result:
        ruling.happen(CaseDecided(case.id, law.unrepaired, asker))
    return ruling
