"""``overdracht scenarios``: which situations there are to play."""

import click

from overdracht.language import said, spoken


@click.command(help=said(nl="Toon de scenario's die er zijn.", en="List the scenarios there are."))
def scenarios() -> None:
    """Print each scenario that overdracht ships: name, title, roles and length of a round."""
    from overdracht.shelf import scenario_text, shipped, understand
    from simulation.case import RESIDENTS

    for name in shipped():
        scenario = understand(*scenario_text(name))
        desks = sum(1 for role in scenario.roles.values() if role.archetype not in RESIDENTS)
        weeks = scenario.profiles.room.round / (7 * 86_400)
        click.echo(f"{name}\n  {scenario.title.in_(spoken())}")
        click.echo(
            said(
                nl=f"  rollen: {desks}, inwoners met een verhaal: {len(scenario.personas)}, "
                f"{scenario.rounds.number} × een ronde van {weeks:g} weken",
                en=f"  roles: {desks}, residents with a story: {len(scenario.personas)}, "
                f"{scenario.rounds.number} × a round of {weeks:g} weeks",
            )
        )


COMMAND = scenarios
