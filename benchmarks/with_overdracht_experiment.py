"""overdracht: a plan as `overdracht experiment` reads it, played on one core and kept as a study."""

from pathlib import Path
from tempfile import TemporaryDirectory

from overdracht.studying import carry_out, plan_of, results

NAME = "overdracht, experiment"
PACKAGE = "overdracht"
DAY = 86_400
WEEK = 7 * DAY

PLAN = """
study: 1
title: {{nl: Zes bureaus op een rij, en: Six desks in a row}}
question: {{nl: Hoeveel scheelt het als er minder komt?, en: What if fewer come?}}
scenarios:
  - scenario: tandem.yaml
    settings: {{ordinary.requests.limit: {cases}, profiles.study.round: {weeks}w}}
    variants:
{variants}
measures: {{primary: [lead_time]}}
replications: {replications}
first_seed: {first}
profile: study
rounds: 1
"""
VARIANT = "      every_{between:.0f}: {{ordinary.requests.between.mean: {between:.0f}s}}"


def replicate(between: list[float], cases: int, seeds: range) -> dict[float, list[float]]:
    """Play each number of seconds between arrivals with each seed; give the mean cycle times."""
    weeks = int(2 * cases * max(between) // WEEK) + 4
    variants = "\n".join(VARIANT.format(between=each) for each in between)
    plan = PLAN.format(cases=cases, weeks=weeks, variants=variants, replications=len(seeds), first=seeds.start)
    with TemporaryDirectory() as folder:
        carry_out(plan_of(plan.encode(), str(Path(__file__).with_name("plan.yaml"))), Path(folder), workers=1)
        found = results(folder)
    arms = zip(between, found.arms, strict=True)
    return {each: [days * DAY for days in found.values(arm, "lead_time") if days is not None] for each, arm in arms}
