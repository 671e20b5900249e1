"""What a user gave on the command line, turned into what the rooms understand, or into a clear refusal."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

import click

from overdracht.endings import Wrong
from overdracht.language import said, spoken

if TYPE_CHECKING:
    from simulation.journal import Header, Journal
    from simulation.scenario.scenario import Scenario

Command = TypeVar("Command", bound=Callable[..., object])


def scenario_argument(command: Command) -> Command:
    """Let a command take a scenario: the name of one that is shipped, or the path of a file."""
    return click.argument("scenario")(command)


def session_argument(command: Command) -> Command:
    """Let a command take a session file."""
    return click.argument("session", type=click.Path(path_type=Path))(command)


def playing_options(command: Command) -> Command:
    """Let a command say which game: seed, profile, and values put over those of the scenario."""
    profiles = click.Choice(["room", "study"])
    command = click.option("--seed", type=click.IntRange(0), default=1, show_default=True, help=said(
        nl="Startgetal: hetzelfde getal geeft hetzelfde spel.", en="The same seed gives the same game."
    ))(command)  # fmt: skip
    command = click.option("--profile", type=profiles, default="room", show_default=True, help=said(
        nl="De zaal, met weinig zaken, of de studie, met alle.", en="The room, with few cases, or the study, with all."
    ))(command)  # fmt: skip
    return settings_option(command)


def settings_option(command: Command) -> Command:
    """Let a command put values over those of the scenario."""
    return click.option("--set", "settings", multiple=True, metavar="NAME=VALUE", help=said(
        nl="Zet een waarde uit het scenario anders, bijvoorbeeld trust.silence=-1.",
        en="Set a value of the scenario to something else, such as trust.silence=-1.",
    ))(command)  # fmt: skip


def settings_of(pairs: Iterable[str]) -> dict[str, str]:
    """Read NAME=VALUE pairs."""
    settings: dict[str, str] = {}
    for pair in pairs:
        name, is_, value = pair.partition("=")
        if not is_ or not name:
            raise Wrong(
                said(
                    nl=f"--set {pair}: schrijf NAAM=WAARDE, zoals trust.silence=-1.",
                    en=f"--set {pair}: write NAME=VALUE, such as trust.silence=-1.",
                )
            )
        settings[name] = value
    return settings


@contextmanager
def faults_told() -> Iterator[None]:
    """Tell whatever is wrong with a scenario or a session file in plain words."""
    from simulation.scenario.faults import ScenarioError
    from simulation.session.faults import SessionDamaged, SessionFault

    try:
        yield
    except ScenarioError as error:
        raise Wrong("\n" + error.told(spoken())) from None
    except SessionDamaged as damage:
        rescue = f" overdracht doctor {damage.path} --rescue NEW.overdracht" if damage.whole else ""
        raise Wrong(damage.told(spoken()) + rescue) from None
    except SessionFault as fault:
        raise Wrong(fault.told(spoken())) from None
    except Exception as circle:
        if type(circle).__name__ != "RestlessError":
            raise
        raise Wrong(
            said(
                nl=f"Dit scenario komt nooit tot rust ({circle}): "
                "er gebeurt zoveel op één moment dat de tijd stilstaat. "
                "Geef taken, handelingen, aankomsten of antwoorden een duur.",
                en=f"This scenario never comes to rest ({circle}): "
                "so much happens at one moment that time stands still. "
                "Give tasks, deeds, arrivals or answers a duration.",
            )
        ) from None


def header_of(name: str, profile: str, seed: int, settings: dict[str, str]) -> tuple[Header, Scenario]:
    """Give the header of a new journal, and its scenario, checked."""
    from overdracht.shelf import NoSuchScenario, header, scenario_of

    try:
        with faults_told():
            head = header(name, "room" if profile == "room" else "study", seed, settings)
            return head, scenario_of(head)
    except NoSuchScenario:
        raise Wrong(no_such_scenario(name)) from None


def did_you_mean(word: str, choices: Iterable[str]) -> str:
    """Ask for the choice that was probably meant, if any comes near."""
    from simulation.scenario.faults import nearest

    meant = nearest(word, choices)
    return "" if meant is None else said(nl=f" Bedoelde u {meant}?", en=f" Did you mean {meant}?")


def no_such_scenario(name: str) -> str:
    """Say that there is no such scenario, and which was probably meant."""
    from overdracht.shelf import shipped

    hint = did_you_mean(name, shipped())
    return said(
        nl=f"Er is geen scenario {name!r}, en ook geen bestand van die naam.{hint} Zie: overdracht scenarios",
        en=f"There is no scenario {name!r}, nor a file of that name.{hint} See: overdracht scenarios",
    )


def journal_of(session: Path) -> Journal:
    """Read the journal in a session file."""
    from overdracht.composition import opened

    with faults_told():
        return opened(session)
