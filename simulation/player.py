"""Players: whoever plays a seat, from habit or in person, and the rights that come with a role."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from simulation.intents import Intent, PlayerIntent, TableIntent
from simulation.rules.ruling import Refused, Rules, Ruling, Said
from simulation.scenario.scenario import Scenario
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


def with_rights(rules: Rules, archetypes: Archetypes, scenario: Scenario) -> Rules:
    """Let the rules hear from each seat only what its role may say."""
    may = {role: archetypes[spec.archetype].may for role, spec in scenario.roles.items()}

    def ruled(world: World, said: Said) -> Ruling:
        desk = world.desks.get(said.seat)
        if desk is not None and type(said.intent) not in may[desk.role] and _needs_right(world, said):
            raise Refused("not_your_role")
        return rules(world, said)

    return ruled


def _needs_right(world: World, said: Said) -> bool:
    """Tell whether something is said in play by whoever sits at a desk, and not around the table."""
    return said.by in ("person", "habit") and world.playing and not isinstance(said.intent, TableIntent)
