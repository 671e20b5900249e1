"""Interventions that are new rules: each file is a function from rules to rules, named as its file.

The folder is the register: a rule in a scenario is looked up here by the name of its file.
"""

from collections.abc import Callable
from importlib import import_module
from pkgutil import iter_modules

from simulation.rules.ruling import Rules
from simulation.scenario.agreement import RuleChange
from simulation.world.agreements import InForce
from simulation.world.world import World

NewRule = Callable[[Rules, RuleChange, InForce], Rules]
"""What a file in this folder holds as `RULE`."""


def names() -> list[str]:
    """Give the names of the rules that there are."""
    return sorted(module.name for module in iter_modules(__path__))


def new_rule(name: str) -> NewRule:
    """Give a rule by the name of its file; a file without one fails loudly."""
    rule: NewRule = import_module(f"{__name__}.{name}").RULE
    return rule


def in_force(rules: Rules, world: World) -> Rules:
    """Give the rules as the agreements in force have them, in the order in which they were agreed."""
    for agreement in world.agreements.in_force.values():
        for change in agreement.spec.changes:
            if isinstance(change, RuleChange):
                rules = new_rule(change.rule)(rules, change, agreement)
    return rules
