"""Practising the keys: a small game at a private table that nothing keeps."""

import sys
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from overdracht.endings import Wrong
from overdracht.given import did_you_mean, faults_told
from overdracht.language import said, spoken

if TYPE_CHECKING:
    from roles.terminal.practice.practising import Keys, Practising

USUAL = "employee"
"""Who does not say what to practise practises this."""


def practise(role: str | None, *, plain: bool) -> None:
    """Let somebody go through the steps in a role of the practice case."""
    with faults_told():
        if plain:
            from roles.terminal.plain.asking import Asker
            from roles.terminal.plain.console import Streams
            from roles.terminal.plain.playing import Sitting

            Sitting(quiet_place(role), Asker(Streams(sys.stdin, sys.stdout), spoken())).play()
        else:
            from roles.terminal.app.pointing import keys_for
            from roles.terminal.app.program import run

            run(place_for(role, keys_for), spoken())


def private_place() -> "Practising":
    """Give the place for who practises on the screens of the app."""
    from roles.terminal.app.pointing import keys_for

    return place_for(None, keys_for)


def quiet_place(role: str | None = None) -> "Practising":
    """Give the place for who practises line by line."""
    from roles.terminal.plain.pointing import typing_for

    return place_for(role, typing_for)


def place_for(role: str | None, keys: "Keys") -> "Practising":
    """Lay a private table, take the seat of a role there, and open the round under the one agreement there is."""
    from overdracht.composition import laid
    from overdracht.shelf import practice_header, scenario_of
    from roles.terminal.practice.practising import Practising
    from roles.terminal.practice.steps import STEPS
    from simulation.intents.table import Introduce, OpenRound, TakeSeat

    header = practice_header()
    game = scenario_of(header)
    seat, name = _seat(role or USUAL, {**game.seats("room"), **{n: p.role for n, p in game.personas.items()}},
                       [name for name, spec in game.roles.items() if spec.archetype in STEPS])  # fmt: skip
    table = laid(header, None)
    for intent in (TakeSeat(seat), Introduce(tuple(game.interventions)), OpenRound()):
        table.say("", intent)
    return Practising(table, seat, STEPS[game.roles[name].archetype], keys)


def _seat(role: str, seats: Mapping[str, str], allowed: Sequence[str]) -> tuple[str, str]:
    """Give the seat and the role that somebody asks for, or say what can be practised."""
    for seat, name in seats.items():
        if name in allowed and role.lower() in {seat, name}:
            return seat, name
    listed = ", ".join(allowed)
    hint = did_you_mean(role.lower(), allowed)
    raise Wrong(
        said(
            nl=f"--role {role}: dat kunt u niet oefenen.{hint} Wel: {listed}.",
            en=f"--role {role}: that can't be practised.{hint} There are: {listed}.",
        )
    )
