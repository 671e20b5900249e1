"""``overdracht run``: plays a scenario with bots in every seat and prints the scorecard."""

import json
from pathlib import Path
from typing import TYPE_CHECKING

import click

from overdracht.endings import Wrong
from overdracht.given import did_you_mean, faults_told, header_of, playing_options, scenario_argument, settings_of
from overdracht.language import said, spoken

if TYPE_CHECKING:
    from overdracht.choosing import Choice
    from simulation.journal import Header


@click.command(help=said(nl="Speel met alleen bots en toon de scorekaart.", en="Play with bots, print the scorecard."))
@scenario_argument
@playing_options
@click.option("--with", "chosen", default="", metavar="ID,ID", help=said(
    nl="Deze verbeteringen na ronde 1.", en="These improvements after round 1."
))  # fmt: skip
@click.option("--choose", type=click.Choice(["first", "cheapest"]), default="first", show_default=True, help=said(
    nl="Anders: wat het scenario voorstelt, of het goedkoopste.",
    en="Else: what the scenario suggests, or the cheapest.",
))  # fmt: skip
@click.option("--rounds", type=click.IntRange(1, 9), help=said(nl="Aantal rondes.", en="Number of rounds."))
@click.option("--session", type=click.Path(path_type=Path), help=said(
    nl="Bewaar het spel in dit bestand.", en="Keep the game in this file."
))  # fmt: skip
@click.option("--out", type=click.Path(path_type=Path, file_okay=False), help=said(
    nl="Map voor journaal en scorekaart.", en="Folder for journal and scorecard."
))  # fmt: skip
@click.option("--people", is_flag=True, help=said(
    nl="Oefen zonder netwerk: nagebootste mensen die per daad 20 tot 60 seconden nodig hebben.",
    en="Rehearse without a network: simulated people who need 20 to 60 seconds a deed.",
))  # fmt: skip
@click.option("--json", "as_json", is_flag=True, help=said(nl="Als één JSON-document.", en="As one JSON document."))
def run(
    scenario: str, *, seed: int, profile: str, settings: tuple[str, ...], chosen: str, choose: str,
    rounds: int | None, session: Path | None, out: Path | None, people: bool, as_json: bool,
) -> None:  # fmt: skip
    """Play a scenario and print what it came to."""
    from overdracht.choosing import cheapest_offers, first_offers, these_offers
    from overdracht.composition import play_with_bots
    from overdracht.showing import Progress
    from reports.scorecard.card import as_data, scorecard

    overrides = settings_of(settings) | ({"rounds.number": str(rounds)} if rounds else {})
    header, game = header_of(scenario, profile, seed, overrides)
    names = list(dict.fromkeys(name.strip() for name in chosen.split(",") if name.strip()))
    _all_on_offer(names, list(game.interventions))
    _within_budget(names, game.rounds.budget)
    choice = these_offers(names) if names else {"first": first_offers, "cheapest": cheapest_offers}[choose]
    if people:
        rehearsed(header, choice, session, out, as_json=as_json)
        return
    days = game.rounds.number * game.profile(header.profile).round // 86_400
    with faults_told(), Progress(days, quiet=as_json) as progress:
        played = play_with_bots(header, choice, session, progress.day)
    data = as_data(played.scenario, played.journal, played.figures, spoken())
    told = "\n".join(scorecard(played.scenario, played.journal, played.figures, spoken()))
    click.echo(json.dumps(data, ensure_ascii=False, indent=2) if as_json else told)
    if out is not None:
        _keep(out, played.journal, told, data)


def rehearsed(header: "Header", choice: "Choice", session: Path | None, out: Path | None, *, as_json: bool) -> None:
    """Play with simulated people, and print who had nothing to decide, where work piled up, and who got an answer."""
    from overdracht.composition import play_with_people
    from reports.rehearsal.plain import as_data
    from reports.rehearsal.printing import printed

    if header.profile != "room":
        raise Wrong(
            said(
                nl="--people oefent de zaal: laat --profile study weg.",
                en="--people rehearses the room: leave --profile study out.",
            )
        )
    with faults_told():
        (scenario, journal, _), findings = play_with_people(header, choice, session)
    data = {"scenario": header.file, "seed": header.seed, **as_data(findings)}
    told = "\n".join(printed(scenario, findings, spoken()))
    click.echo(json.dumps(data, ensure_ascii=False, indent=2) if as_json else told)
    if out is not None:
        _keep(out, journal, told, data, "rehearsal")


def _all_on_offer(names: list[str], offers: list[str]) -> None:
    """Refuse improvements that the scenario does not offer."""
    for name in names:
        if name not in offers:
            hint = did_you_mean(name, offers)
            listed = ", ".join(offers) or said(nl="geen", en="none")
            raise Wrong(
                said(
                    nl=f"--with {name}: die verbetering is er niet.{hint} Wel: {listed}.",
                    en=f"--with {name}: there is no such improvement.{hint} There are: {listed}.",
                )
            )


def _within_budget(names: list[str], budget: int) -> None:
    """Refuse more improvements than may be chosen at once, and say how to allow them."""
    if (count := len(names)) > budget:
        raise Wrong(
            said(
                nl=f"--with noemt {count} verbeteringen; het budget van dit scenario is {budget} per keuze. "
                f"Wilt u ze toch alle {count}, geef dan ook: --set rounds.budget={count}",
                en=f"--with names {count} improvements; the budget of this scenario is {budget} a choice. "
                f"If you want all {count}, add: --set rounds.budget={count}",
            )
        )


def _keep(out: Path, journal: object, told: str, data: dict[str, object], name: str = "scorecard") -> None:
    """Write journal and scorecard into a folder."""
    from overdracht.composition import record_in_hand
    from reports.export import export
    from simulation.journal import Journal

    out.mkdir(parents=True, exist_ok=True)
    if isinstance(journal, Journal):
        export("jsonl")(record_in_hand(journal), out / "journal.jsonl")
    (out / f"{name}.txt").write_text(told + "\n", encoding="utf-8")
    (out / f"{name}.json").write_text(json.dumps(data, ensure_ascii=False, indent=2) + "\n", encoding="utf-8")


COMMAND = run
