"""``overdracht scenarios``: which situations there are to play."""

import click

from overdracht.language import said


@click.command(help=said(nl="Toon de scenario's die er zijn.", en="List the scenarios there are."))
def scenarios() -> None:
    """Print the name of each scenario that overdracht ships."""
    from importlib import resources

    for source in sorted(resources.files("scenarios").iterdir(), key=lambda source: source.name):
        name, _, kind = source.name.rpartition(".")
        if kind == "yaml":
            click.echo(name)


COMMAND = scenarios
