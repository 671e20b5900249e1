"""Nothing on a screen comes from elsewhere than what its seat may know: the rest of the world can be anything."""

import copy
from collections.abc import Callable
from random import Random

import msgspec
import pytest
from hypothesis import given, settings

from overdracht.composition import evaluator
from roles.terminal.alone import Alone
from roles.terminal.presenter import present
from simulation.game import Game
from simulation.intents.observer import Mark
from simulation.intents.table import Announce, TakeSeat
from simulation.outlook import FACILITATOR, Outlook, eyes
from simulation.world.casefile import CaseFile
from tests.terminal.moments import everybody, luck, played_until, shown
from tests.terminal.stages import after_a_meeting, in_a_meeting, staged
from tests.terminal.test_between import played as rounds

UNHEARD = "geheim"


def secrets(played: Game, view: Outlook) -> None:
    """Change all that a seat can't know of cases that it does not have in hand."""
    hands = {*view.cases_in_hand, *view.owned, *(a.case for a in view.tray), view.own_case if view.is_resident else ""}
    for file in played.world.cases.values():
        _other_heads(view, file)
        if file.id not in hands:
            _other_facts(played, view, file)
            _other_insides(file)


def _other_heads(view: Outlook, file: CaseFile) -> None:
    """Let everybody else know, have just heard and have put off something else, of any case at all."""
    for kept in (file.heads, file.fresh, file.folders):
        for seat in list(kept):
            if seat != view.seat:
                kept[seat] = type(kept[seat])()
    for seat in file.heads.keys() - {view.seat}:
        file.heads[seat] = {fact: 1 for fact in file.values if fact not in file.heads[seat]}


def _other_facts(played: Game, view: Outlook, file: CaseFile) -> None:
    """Let facts say something else that this seat neither knows nor may read on the card."""
    conditions = {c.fact for role in played.scenario.roles.values() for c in role.sees_if.values()}
    for fact, values in file.values.items():
        known = played.world.known(file, view.seat, fact)
        readable = fact in file.card and played.world.may_read(view.role, file, fact)
        if fact in file.kind.facts and not known and not readable and fact not in conditions:
            values[:] = [UNHEARD for _ in values]


def _other_insides(file: CaseFile) -> None:
    """Let everything inside a resident, and in the heads and folders of others, be otherwise."""
    file.trust = 10 - file.trust
    file.tailored, file.expects = not file.tailored, file.expects + 99
    file.unmet, file.silent, file.diary, file.date_passed = not file.unmet, not file.silent, 0, not file.date_passed
    file.conflicts = [] if file.conflicts else ["clash"]
    file.promised_by = file.promised_by and "somebody"
    file.tries += 3


@given(luck)
@settings(max_examples=40, deadline=None)
def test_the_screen_stays_the_same_whatever_the_seat_cannot_know(dice: Random) -> None:
    played = played_until(dice)
    for seat in everybody(played):
        view = eyes(played.world, seat)
        if not isinstance(view, Outlook):
            continue
        before = shown(played, seat)
        with Restored(played):
            secrets(played, view)
            assert shown(played, seat) == before


@pytest.mark.parametrize("stage", [in_a_meeting, after_a_meeting], ids=lambda stage: stage.__name__)
@pytest.mark.parametrize("seat", ["handler-1", "adviser-1", "boss-1"])
def test_who_confers_sees_nothing_of_what_others_know_and_did_not_tell(
    seat: str, stage: Callable[[Game, str], None]
) -> None:
    played = staged(seat)
    stage(played, seat)
    view = eyes(played.world, seat)
    assert isinstance(view, Outlook)
    before = shown(played, seat)
    assert before.kind == "conferring"
    with Restored(played):
        secrets(played, view)
        assert shown(played, seat) == before


def test_words_that_somebody_typed_are_read_by_whom_they_are_for_and_by_nobody_else() -> None:
    played = staged("handler-1")
    played.say("", TakeSeat("noa"))
    for seat in ("boss-1", "observer-1", "observer-2"):
        played.say("", TakeSeat(seat))
    file = played.world.cases[played.world.desks["noa"].case]
    file.proposed, file.settled, file.proposal, file.proposed_by = True, None, 1, ("handler-1", "adviser")
    played.say("", Announce(2, ("boss-1",)))
    played.say("", Announce(3))
    played.say("observer-1", Mark("quote", 4, 1, text=4))
    typed = {number: f"{UNHEARD}-{number}." for number in range(1, 9)}
    everyone = [FACILITATOR, "observer-1", "observer-2", *played.world.desks]
    for seat in everyone:
        said = msgspec.json.encode(present(eyes(played.world, seat, typed), "nl")).decode()
        reads = {number for number in typed if typed[number] in said}
        own = {"noa": {1}, "boss-1": {2}, "observer-1": {4}, FACILITATOR: {2}}.get(seat, set())
        may = own | {3}
        assert own <= reads <= may, seat


def test_between_rounds_a_seat_sees_its_own_figures_and_moment_and_those_of_nobody_else() -> None:
    table = rounds("handler-1", "mia", "boss-1")
    seats = ("handler-1", "mia", "boss-1", "observer-1")
    blocks = {seat: {b.id: b for b in Alone(table, seat, evaluator()).own("nl").blocks} for seat in seats}
    private = {"own", "observed", "lobby", "role", "situation"}
    assert not private & {name for name in blocks["observer-1"] if name in {"own", "observed"}}
    shared = [{name: block for name, block in of.items() if name not in private} for of in blocks.values()]
    assert all(of["verdicts"] == shared[0]["verdicts"] and of["figures"] == shared[0]["figures"] for of in shared[:3])
    assert blocks["handler-1"]["observed"] != blocks["mia"]["observed"]


@given(luck)
@settings(max_examples=15, deadline=None)
def test_no_screen_of_a_desk_says_a_fact_that_its_role_neither_knows_nor_may_read(dice: Random) -> None:
    played = played_until(dice)
    for seat, desk in list(played.world.desks.items()):
        view = eyes(played.world, seat)
        if desk.resident or not isinstance(view, Outlook):
            continue
        with Restored(played):
            secrets(played, view)
            assert UNHEARD not in msgspec.json.encode(shown(played, seat)).decode()


class Restored:
    """Puts the cases of a game back as they were."""

    FIELDS = (
        "trust",
        "tailored",
        "expects",
        "unmet",
        "silent",
        "diary",
        "date_passed",
        "conflicts",
        "promised_by",
        "tries",
    )

    def __init__(self, played: Game) -> None:
        self._played = played

    def __enter__(self) -> None:
        self._kept = [
            (
                file,
                {fact: list(values) for fact, values in file.values.items()},
                [getattr(file, f) for f in self.FIELDS],
                copy.deepcopy((file.heads, file.fresh, file.folders)),
            )
            for file in self._played.world.cases.values()
        ]

    def __exit__(self, *_: object) -> None:
        for file, values, fields, heads in self._kept:
            file.heads, file.fresh, file.folders = heads
            for fact, said in values.items():
                file.values[fact][:] = said
            for name, value in zip(self.FIELDS, fields, strict=True):
                setattr(file, name, value)


@pytest.mark.parametrize("seed", range(3))
def test_an_employee_never_reads_the_private_goal_of_a_resident_or_the_target_of_a_colleague(seed: int) -> None:
    played = played_until(Random(seed), str(_tilburg()))
    private = [p.goal.nl for p in played.scenario.personas.values() if p.goal is not None]
    targets = {name: role.target.nl for name, role in played.scenario.roles.items() if role.target is not None}
    for seat, desk in played.world.desks.items():
        said = msgspec.json.encode(shown(played, seat)).decode()
        if not desk.resident:
            assert not any(goal in said for goal in private)
        assert not any(target in said for role, target in targets.items() if role != desk.role)


def _tilburg() -> str:
    return "tilburg-evenementenvergunning"
