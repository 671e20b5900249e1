"""``overdracht new``: a scenario or a study to start from: small, explained line by line, playable as it is."""

import json
import re
import shlex
from contextlib import suppress
from pathlib import Path
from typing import Final

import click

from overdracht.endings import Wrong
from overdracht.given import faults_told, no_such_scenario
from overdracht.language import said, spoken

LONGEST: Final = 60
"""Longer names don't fit a list of scenarios."""

# What Windows keeps for itself, whatever comes behind the dot.
DEVICES: Final = re.compile(r"(con|prn|aux|nul|com\d|lpt\d)(\..*)?", re.IGNORECASE)


@click.command(help=said(
    nl="Maak een nieuw scenario om mee te beginnen, of met --study het plan van een studie.",
    en="Make a new scenario to start from, or with --study the plan of a study.",
))  # fmt: skip
@click.argument("name")
@click.option("--study", "studied", metavar="SCENARIO", help=said(
    nl="Het plan van een studie over dit scenario.", en="The plan of a study about this scenario."
))  # fmt: skip
def new(name: str, *, studied: str | None) -> None:
    """Write a scenario or a plan here, with the schema that editors check it by and the page that explains it."""
    from overdracht.shelf import start_text

    file = Path(f"{_right(name)}.yaml")
    if studied is not None:
        _new_study(file, studied)
        return
    _write_new(file, start_text(spoken()))
    click.echo(said(nl=f"{file} is gemaakt.", en=f"{file} was made."))
    _write_guide()
    click.echo(_about_schema(beside=_write_schema()))
    click.echo(_what_next(file))


def _new_study(file: Path, scenario: str) -> None:
    """Write a plan, with its schema and the list of measures."""
    from overdracht.planning import MEASURES, PLAN_SCHEMA, measures_text, new_plan, schema_text
    from overdracht.shelf import NoSuchScenario

    try:
        with faults_told():
            text = new_plan(scenario, file, spoken())
    except NoSuchScenario:
        raise Wrong(no_such_scenario(scenario)) from None
    _write_new(file, text)
    click.echo(said(nl=f"{file} is gemaakt.", en=f"{file} was made."))
    for name, beside in ((PLAN_SCHEMA, schema_text()), (MEASURES, measures_text(spoken()))):
        with suppress(FileExistsError), Path(name).open("x", encoding="utf-8") as page:
            page.write(beside)
    typed, folder = shlex.quote(str(file)), shlex.quote(file.stem)
    click.echo(said(
        nl=f"{MEASURES} zegt wat er gemeten kan worden; met {PLAN_SCHEMA} vult een editor aan.\n"
        "Het plan werkt al. Probeer nu:\n"
        f"  overdracht experiment {typed}    speel het\n"
        f"  overdracht compare {folder}    wat eruit kwam",
        en=f"{MEASURES} says what can be measured; by {PLAN_SCHEMA} an editor completes.\n"
        "The plan works already. Now try:\n"
        f"  overdracht experiment {typed}    play it\n"
        f"  overdracht compare {folder}    what came of it",
    ))  # fmt: skip


def _write_new(file: Path, text: bytes) -> None:
    """Write a file that was not there."""
    try:
        with file.open("xb") as new_file:
            new_file.write(text)
    except FileExistsError:
        raise Wrong(
            said(
                nl=f"{file} bestaat al. Kies een andere naam, of gooi dat bestand eerst weg.",
                en=f"{file} exists already. Choose another name, or throw that file away first.",
            )
        ) from None


def _right(name: str) -> str:
    """Give the name of a file in this folder, without its ending; refuse what can't be one."""
    from overdracht.shelf import shipped

    name = name.removesuffix(".yaml").removesuffix(".yml")
    if not re.fullmatch(rf"\w[\w .-]{{0,{LONGEST - 1}}}", name) or name[-1] in " ." or DEVICES.fullmatch(name):
        raise Wrong(
            said(
                nl=f"{name!r} kan geen naam zijn: letters, cijfers, - en _, hoogstens {LONGEST}, en geen map erbij.",
                en=f"{name!r} can't be a name: letters, digits, - and _, at most {LONGEST}, and no folder with it.",
            )
        )
    if name in shipped():
        raise Wrong(
            said(
                nl=f"{name} is al een scenario van overdracht zelf. Kies een andere naam.",
                en=f"{name} is a scenario of overdracht itself already. Choose another name.",
            )
        )
    return name


def _write_guide() -> None:
    """Put the page that explains every word beside the scenario, unless something of that name is there already."""
    from overdracht.shelf import GUIDE, guide_text

    with suppress(FileExistsError), Path(GUIDE).open("xb") as page:
        page.write(guide_text())


def _write_schema() -> bool:
    """Put the schema beside the scenario, where its first line points; leave a file that isn't ours alone."""
    from overdracht.shelf import SCHEMA, schema_text

    here, ours = Path(SCHEMA), schema_text()
    if here.is_symlink() or (here.exists() and not _is_a_schema_of_ours(here, ours)):
        return False
    here.write_bytes(ours)
    return True


def _is_a_schema_of_ours(file: Path, ours: bytes) -> bool:
    """Tell whether a file is this schema, or that of an earlier version."""
    try:
        there = json.loads(file.read_bytes())
    except (OSError, ValueError, RecursionError):
        return False
    return isinstance(there, dict) and there.get("title") == json.loads(ours)["title"]


def _about_schema(*, beside: bool) -> str:
    """Say what an editor can do with the file beside the scenario, or why it can't."""
    from overdracht.shelf import SCHEMA

    if not beside:
        return said(
            nl=f"{SCHEMA} hier is iets anders en bleef zoals het was; een editor controleert uw scenario dus niet.",
            en=f"{SCHEMA} here is something else and was left as it is; so no editor will check your scenario.",
        )
    return said(
        nl=f"{SCHEMA} staat ernaast: daarmee vult een editor aan en streept hij fouten aan,\n"
        "ook zonder internet (in VS Code met de extensie YAML van Red Hat).",
        en=f"{SCHEMA} lies beside it: by that an editor completes, and marks mistakes,\n"
        "also without internet (in VS Code with the extension YAML by Red Hat).",
    )


def _what_next(file: Path) -> str:
    """Say what to do now."""
    from overdracht.shelf import GUIDE

    typed = shlex.quote(str(file))
    return said(
        nl="Het spel werkt al. Probeer nu:\n"
        f"  overdracht run {typed}      spelen met bots\n"
        f"  overdracht check {typed}    klopt het nog? Doe dit na iedere verandering\n"
        "Open het bestand in een editor en verander wat u wilt; bij ieder deel staat uitleg.\n"
        f"Van ieder woord staat uitleg in {GUIDE}.",
        en="The game works already. Now try:\n"
        f"  overdracht run {typed}      play with bots\n"
        f"  overdracht check {typed}    is it still right? Do this after every change\n"
        "Open the file in an editor and change what you like; every part is explained.\n"
        f"Every word is explained in {GUIDE}.",
    )


COMMAND = new
