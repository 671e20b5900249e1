"""Folding what becomes known inside the organisation."""

from typing import Final

from simulation.events import Event
from simulation.events.knowledge import (
    CardOpened,
    ColleagueAnswered,
    ColleagueAsked,
    FactLost,
    FactsHeard,
    FactsOutdated,
    FactsRecorded,
    RecordingPostponed,
    RecordingSkipped,
)
from simulation.journal import Entry
from simulation.world.casefile import CaseFile, Written
from simulation.world.desk import Request
from simulation.world.fold_deed import Fold
from simulation.world.fold_work import remember
from simulation.world.world import World


def _skip(world: World, event: RecordingSkipped, _: Entry) -> None:
    """Leave unrecorded what a seat chose not to record."""
    _drop(world, world.cases[event.case], event.seat, event.facts)


def _lose(world: World, event: FactLost, _: Entry) -> None:
    """Take a fact off the card."""
    case = world.cases[event.case]
    case.card.pop(event.fact, None)
    case.lost.append(event.fact)


def _answer(world: World, event: ColleagueAnswered, _: Entry) -> None:
    """Let a request be over."""
    request = world.requests.pop(event.request)
    world.trays[request.role].requests.pop(event.request, None)


def _read(world: World, event: CardOpened, _: Entry) -> None:
    """Take what the card says into the reader's head: as old as it stands there."""
    case = world.cases[event.case]
    case.looked[event.seat] = world.at
    desk = world.desks[event.seat]
    desk.vain = desk.vain + 1 if event.missed and not event.found else 0
    for fact in event.found:
        case.learn(event.seat, fact, case.card[fact].version)


def _hear(world: World, event: FactsHeard, _: Entry) -> None:
    """Take over what a colleague knows, and no more than that."""
    case = world.cases[event.case]
    for fact in event.facts:
        version = world.known(case, event.teller, fact) if event.teller else case.version(fact)
        if case.learn(event.seat, fact, version):
            remember(world, case, event.seat, fact)


def _record(world: World, event: FactsRecorded, _: Entry) -> None:
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


def _postpone(world: World, event: RecordingPostponed, _: Entry) -> None:
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


def _outdate(world: World, event: FactsOutdated, _: Entry) -> None:
    """Take what will not do any more out of every head, and off every pile that waits to be recorded."""
    case = world.cases[event.case]
    for fact in event.facts:
        case.values[fact].append(case.values[fact][-1])
        case.told.pop(fact, None)
        case.card.pop(fact, None)
        for head in case.heads.values():
            head.pop(fact, None)
        for pile in (*case.fresh.values(), *case.folders.values()):
            if fact in pile:
                pile.remove(fact)


def _ask(world: World, event: ColleagueAsked, _: Entry) -> None:
    """Lay a request before a role."""
    world.request_count = event.request
    request = Request(event.request, event.case, event.seat, event.role, event.facts, at=world.at)
    world.requests[event.request] = request
    world.trays[event.role].requests[event.request] = request


KNOWLEDGE: Final[dict[type[Event], Fold]] = {
    CardOpened: _read,
    FactsHeard: _hear,
    FactsRecorded: _record,
    RecordingPostponed: _postpone,
    RecordingSkipped: _skip,
    FactLost: _lose,
    FactsOutdated: _outdate,
    ColleagueAsked: _ask,
    ColleagueAnswered: _answer,
}
"""What each kind of event does; looked up, as that of work."""
