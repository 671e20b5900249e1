"""Players: whoever plays a seat, from habit or in person, and the rights that come with a role."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from simulation.intents import Intent, PlayerIntent, TableIntent
from simulation.rules.ruling import Refused, Rules, Ruling, Said
from simulation.scenario.words import Text
from simulation.view import View
from simulation.world.world import World

Player = Callable[[View], PlayerIntent | None]
"""From what a seat may know to what it says next; none when it has nothing to say."""


@dataclass(frozen=True, slots=True)
class Archetype:
    """A kind of role: what it is, what it may do, and the habit of its bot."""

    name: str
    title: Text
    brief: Text
    may: frozenset[type[Intent]]
    habit: Player


Archetypes = Mapping[str, Archetype]


def with_rights(rules: Rules, archetypes: Archetypes) -> Rules:
    """Let the rules hear from each seat only what its role may say."""

    def ruled(world: World, said: Said) -> Ruling:
        desk = world.desks.get(said.seat)
        if desk is not None and said.by in ("person", "habit") and world.playing:
            archetype = archetypes[world.scenario.roles[desk.role].archetype]
            if type(said.intent) not in archetype.may and not isinstance(said.intent, TableIntent):
                raise Refused("not_your_role")
        return rules(world, said)

    return ruled
