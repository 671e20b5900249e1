"""``overdracht check``: reads a scenario strictly, and tells everything that is wrong with it at once."""

import json

import click

from overdracht.endings import Ending
from overdracht.given import no_such_scenario, scenario_argument
from overdracht.language import said, spoken


@click.command(help=said(nl="Kijk of een scenario klopt.", en="Check whether a scenario is right."))
@scenario_argument
@click.option(
    "--assumptions",
    is_flag=True,
    help=said(nl="Toon wat is aangenomen en niet gemeten.", en="List what is assumed and not measured."),
)
@click.option("--json", "as_json", is_flag=True, help=said(nl="Als één JSON-document.", en="As one JSON document."))
def check(scenario: str, *, assumptions: bool, as_json: bool) -> int:
    """Read a scenario; 0 when it is right, 2 when it is not."""
    from overdracht.endings import Wrong
    from overdracht.shelf import NoSuchScenario, scenario_text

    try:
        text, file = scenario_text(scenario)
    except NoSuchScenario:
        raise Wrong(no_such_scenario(scenario)) from None
    report = _report(text, file, assumptions=assumptions)
    click.echo(json.dumps(report, ensure_ascii=False, indent=2) if as_json else _in_words(report, file))
    return Ending.DONE if report["ok"] else Ending.WRONG


def _report(text: bytes, file: str, *, assumptions: bool) -> dict[str, object]:
    """Give what a check finds, as data."""
    from overdracht.shelf import understand
    from simulation.scenario.document import read_document
    from simulation.scenario.faults import ScenarioError, shown
    from simulation.scenario.sourced import assumptions as assumed

    try:
        for ruleset in understand(text, file).rulesets:
            understand(text, file, {"ruleset": ruleset})
    except ScenarioError as error:
        return {"ok": False, "faults": error.as_data(), "told": error.told(spoken())}
    found = assumed(read_document(text, file)) if assumptions else []
    listed = [{"path": shown(a.path), "value": a.value, "why": a.why, "line": a.position[0]} for a in found]
    return {"ok": True, "faults": [], **({"assumptions": listed} if assumptions else {})}


def _in_words(report: dict[str, object], file: str) -> str:
    """Tell it to a person."""
    if not report["ok"]:
        count = len(report["faults"]) if isinstance(report["faults"], list) else 0
        told = said(nl=f"{count} fout(en) in {file}:", en=f"{count} fault(s) in {file}:")
        return f"{told}\n{report['told']}"
    listed = report.get("assumptions")
    assumed = _assumed(listed, file) if isinstance(listed, list) else []
    return "\n".join([said(nl=f"{file} klopt.", en=f"{file} is right."), *assumed])


def _assumed(listed: list[dict[str, object]], file: str) -> list[str]:
    """List what is assumed under why it is: a reason that counts for a whole block is told once."""
    by_reason: dict[str, list[str]] = {}
    for a in listed:
        why = str(a["why"] or said(nl="aangenomen, zonder reden", en="assumed, without a reason"))
        by_reason.setdefault(why, []).append(f"  {file}:{a['line']}  {a['path']} = {a['value']}")
    return [line for why, places in by_reason.items() for line in ("", f"{why}:", *places)]


COMMAND = check
