"""Folding what becomes known inside the organisation."""

from typing import assert_never

from simulation.events.knowledge import (
    CardOpened,
    ColleagueAnswered,
    ColleagueAsked,
    FactLost,
    FactsHeard,
    FactsOutdated,
    FactsRecorded,
    KnowledgeEvent,
    RecordingPostponed,
    RecordingSkipped,
)
from simulation.journal import Entry
from simulation.world.casefile import CaseFile, Written
from simulation.world.desk import Request
from simulation.world.fold_work import remember
from simulation.world.world import World


def fold_knowledge(world: World, event: KnowledgeEvent, _entry: Entry) -> None:
    """Let one event change heads, folders and the card."""
    match event:
        case CardOpened():
            _read(world, event)
        case FactsHeard():
            _hear(world, event)
        case FactsRecorded():
            _record(world, event)
        case RecordingPostponed():
            _postpone(world, event)
        case RecordingSkipped():
            _drop(world, world.cases[event.case], event.seat, event.facts)
        case FactLost():
            world.cases[event.case].card.pop(event.fact, None)
            world.cases[event.case].lost.append(event.fact)
        case FactsOutdated():
            _outdate(world.cases[event.case], event)
        case ColleagueAsked():
            _ask(world, event)
        case ColleagueAnswered():
            request = world.requests.pop(event.request)
            world.trays[request.role].requests.pop(event.request, None)
        case _:
            assert_never(event)


def _read(world: World, event: CardOpened) -> None:
    """Take what the card says into the reader's head: as old as it stands there."""
    case = world.cases[event.case]
    case.looked[event.seat] = world.at
    desk = world.desks[event.seat]
    desk.vain = desk.vain + 1 if event.missed and not event.found else 0
    for fact in event.found:
        case.learn(event.seat, fact, case.card[fact].version)


def _hear(world: World, event: FactsHeard) -> None:
    """Take over what a colleague knows, and no more than that."""
    case = world.cases[event.case]
    for fact in event.facts:
        version = world.known(case, event.teller, fact) if event.teller else case.version(fact)
        if case.learn(event.seat, fact, version):
            remember(world, case, event.seat, fact)


def _record(world: World, event: FactsRecorded) -> None:
    """Write on the card what the writer knows; a coupled channel writes what is true."""
    case = world.cases[event.case]
    for fact in event.facts:
        version = world.known(case, event.seat, fact) if event.seat else case.version(fact)
        written = case.card.get(fact)
        if written is None or written.version < version:
            case.card[fact] = Written(version, world.at, event.seat)
    for seat in {**dict.fromkeys((*case.fresh, *case.folders)), event.seat: None}:
        if seat:
            _settle(world, case, seat, event.facts)


def _settle(world: World, case: CaseFile, seat: str, facts: tuple[str, ...]) -> None:
    """Let a seat no longer wonder whether to record what stands on the card now, at least as new as it knows it."""
    there = tuple(fact for fact in facts if fact in case.card and case.card[fact].version >= case.knows(seat, fact))
    if any(fact in case.fresh.get(seat, ()) for fact in there):
        _drop(world, case, seat, there)
    if any(fact in case.folders.get(seat, ()) for fact in there):
        _unfold(world, case, seat, there)


def _postpone(world: World, event: RecordingPostponed) -> None:
    """Move facts from before a seat into its folder."""
    case = world.cases[event.case]
    _drop(world, case, event.seat, event.facts)
    folder = case.folders.setdefault(event.seat, [])
    folder.extend(fact for fact in event.facts if fact not in folder)
    world.desks[event.seat].folder[case.id] = None


def _drop(world: World, case: CaseFile, seat: str, facts: tuple[str, ...]) -> None:
    """Take facts from what still waits to be recorded or not: a choice was made."""
    case.choices[seat] = case.choices.get(seat, 0) + 1
    left = [fact for fact in case.fresh.get(seat, ()) if fact not in facts]
    if left:
        case.fresh[seat] = left
    else:
        case.fresh.pop(seat, None)
        world.desks[seat].fresh.pop(case.id, None)


def _unfold(world: World, case: CaseFile, seat: str, facts: tuple[str, ...]) -> None:
    """Take facts out of a folder."""
    left = [fact for fact in case.folders.get(seat, ()) if fact not in facts]
    if left:
        case.folders[seat] = left
    else:
        case.folders.pop(seat, None)
        world.desks[seat].folder.pop(case.id, None)


def _outdate(case: CaseFile, event: FactsOutdated) -> None:
    """Take what will not do any more out of every head, and off every pile that waits to be recorded."""
    for fact in event.facts:
        case.values[fact].append(case.values[fact][-1])
        case.told.pop(fact, None)
        case.card.pop(fact, None)
        for head in case.heads.values():
            head.pop(fact, None)
        for pile in (*case.fresh.values(), *case.folders.values()):
            if fact in pile:
                pile.remove(fact)


def _ask(world: World, event: ColleagueAsked) -> None:
    """Lay a request before a role."""
    world.request_count = event.request
    request = Request(event.request, event.case, event.seat, event.role, event.facts, at=world.at)
    world.requests[event.request] = request
    world.trays[event.role].requests[event.request] = request
