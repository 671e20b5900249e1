"""Nothing on a screen comes from elsewhere than what its seat may know: the rest of the world can be anything."""

from random import Random

import msgspec
import pytest
from hypothesis import given, settings

from simulation.game import Game
from simulation.outlook import Outlook, eyes
from simulation.world.casefile import CaseFile
from tests.terminal.moments import everybody, luck, played_until, shown

UNHEARD = "geheim"


def secrets(played: Game, view: Outlook) -> None:
    """Change all that a seat can't know of cases that it does not have in hand."""
    hands = {*view.cases_in_hand, *view.owned, *(a.case for a in view.tray), view.own_case if view.is_resident else ""}
    for file in played.world.cases.values():
        if file.id not in hands:
            _other_facts(played, view, file)
            _other_insides(file)


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
            )
            for file in self._played.world.cases.values()
        ]

    def __exit__(self, *_: object) -> None:
        for file, values, fields in self._kept:
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
