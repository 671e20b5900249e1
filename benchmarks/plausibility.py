"""Plays a year of both towns with bots and writes beside each number that was found what the model gives.

make plausibility, or: python benchmarks/plausibility.py --seeds 3 [--out PAGE] [SCENARIO ...]
"""

import argparse
import sys
from collections.abc import Iterator
from hashlib import sha256
from itertools import groupby
from pathlib import Path
from statistics import fmean
from typing import Final

from comparisons import Comparison, Unit, listed
from playing import WEEKS, Years, all_played, runs_of
from towns import SOURCES, TOWNS, Town
from year import Year

from overdracht import version
from overdracht.shelf import header, scenario_of, scenario_text
from simulation.scenario.scenario import Scenario

PAGE: Final = Path(__file__).parents[1] / "docs" / "plausibility.md"
HASH: Final = 12
"""So many figures of a file's SHA-256 tell it from every other version of it."""
SMALL: Final = 10
"""Below this a number is told with one figure behind the point."""


OPENING: Final = """\
# Plausibility

<!-- Made by benchmarks/plausibility.py: change that, not this page. -->

What a year of the model gives, beside what was found about the two towns. **Nothing is tuned to these numbers**: where
the model is off, the table says so, and by how much. The games are made to talk about work; whoever wants to conclude
anything about a town from them should read the last column first.

Made with `make plausibility`: bots in every seat, as things are today (no improvement chosen), profile `study`,
{weeks} weeks, seeds 1 to {seeds}, overdracht {version}. Three seeds take three to ten minutes on two cores. The same
seeds give the same page. Other seeds, or a file of your own under one of the two names:
`python benchmarks/plausibility.py --seeds 5 --out page.md my/groningen-bijstandsuitkering.yaml`.

It holds for these files, told by the first figures of their SHA-256. If `sha256sum` now says something else of a file,
the page is out of date.

{hashes}

How to read the tables:

- *Worth*: **measured** in this town; **measured elsewhere**; an **aim or norm**, what should be and not what is;
  **law**; an **assumption (A)** of the project's own list of facts, so that agreeing with it proves nothing about any
  town; **nothing found**: the model's number is only reported.
- *Model*: mean over the seeds, then the lowest and the highest. Seeds differ in luck only; what is uncertain about a
  town is far more than that.
- *Off by*: **within** when the number found lies between the lowest and the highest; else how far the mean is from it,
  or from the nearest end of a range, and which part of it that is.
- ¹ The scenario itself holds this number, as a rate or a weight: that the model gives it back says only that it adds
  up.
"""


def page(years: Years) -> Iterator[str]:
    """Write the page: what it is, then a table for each scenario and each of its rulesets."""
    yield from _opening(years)
    for scenario, runs in groupby(years, key=lambda run: run.scenario):
        town = TOWNS[Path(scenario).stem]
        yield from _town(town, scenario, {run: years[run] for run in runs})


def _opening(years: Years) -> Iterator[str]:
    """Say what the page is, how it is made again, and for which version of what it holds."""
    first, last = next(iter(years)), max(run.seed for run in years)
    hashes = (f"- `{Path(name).stem}.yaml` {_hash(name)}" for name in dict.fromkeys(run.scenario for run in years))
    yield OPENING.format(weeks=first.weeks, seeds=last, version=version(), hashes="\n".join(hashes))


def _hash(scenario: str) -> str:
    """Tell this version of a scenario's file from others."""
    return sha256(scenario_text(scenario)[0]).hexdigest()[:HASH]


def _town(town: Town, name: str, years: Years) -> Iterator[str]:
    """Write a town: a table for each ruleset, how things are counted, and what is not compared."""
    scenario = scenario_of(header(name))
    yield from (f"## {scenario.title.en}", "", _who_plays(scenario), "")
    for ruleset, runs in groupby(years, key=lambda run: run.ruleset):
        if ruleset:
            yield from (f"### {scenario.rulesets[ruleset].title.en}", "")
        yield from table(town.rows, [years[run] for run in runs])
        yield ""
    if lost := _names(town.rows) - _names_of(scenario):
        yield from (f"**Compared, but not in this file**: {listed(sorted(lost))}.", "")
    keys = sorted({key for row in town.rows for key in row.found.sources})
    yield from ("### Sources", "", *(f"- {key}: {SOURCES[key]}" for key in keys), "")
    yield from ("### How it is counted", "", *_counted(town.rows), "")
    yield from ("### Not modelled, or not comparable", "", *(f"- {line}" for line in town.not_compared), "")


def _who_plays(scenario: Scenario) -> str:
    """Say whose requests there are in this year."""
    if scenario.profile("study").personas:
        return "The people with a name and a story come in this year too, besides the ordinary requests."
    return "Only ordinary requests come in this year, nobody with a name and a story."


def table(rows: list[Comparison], years: list[Year]) -> Iterator[str]:
    """Write one table, a row for each comparison."""
    title = f"Model, mean of {len(years)} (lowest–highest)"
    yield f"| What | Number found | Source | Worth | {title} | Off by |"
    yield "| --- | --- | --- | --- | --- | --- |"
    for row in rows:
        values = [value for year in years if (value := row.measure(year)) is not None]
        _, sources, number, _ = row.found
        cells = (row.what, number, ", ".join(sources), row.found.worth, _model(row, values), _off(row, values))
        yield f"| {' | '.join(cell or '–' for cell in cells)} |"


def _model(row: Comparison, values: list[float]) -> str:
    """Write what the model gives."""
    if not values:
        return "not observed"
    mean, low, high = (written(value, row.unit) for value in (fmean(values), min(values), max(values)))
    return f"{mean} ({low}–{high}) {row.unit}"


def _off(row: Comparison, values: list[float]) -> str:
    """Say whether the number found lies within the model's spread, and else how far off the model is."""
    if row.found.span is None or not values:
        return ""
    mark = " ¹" if row.put_in else ""
    return verdict(row.found.span, values, row.unit) + mark


def verdict(span: tuple[float, float], values: list[float], unit: Unit) -> str:
    """Say in plain words how the values of all seeds lie beside a number, or a range of numbers."""
    if min(values) <= span[1] and max(values) >= span[0]:
        return "within"
    mean = fmean(values)
    nearest = span[0] if mean < span[0] else span[1]
    way = "low" if mean < nearest else "high"
    far = abs(mean - nearest)
    points = "percentage points" if unit == "%" else unit
    return f"{way} by {written(far, unit)} {points} ({100 * far / nearest:.0f} % of it)"


def written(value: float, unit: Unit) -> str:
    """Write a number as people read it: minutes as 4:52, small numbers with one figure behind the point."""
    if unit == "minutes":
        return f"{int(value * 60 + 0.5) // 60}:{int(value * 60 + 0.5) % 60:02}"
    return f"{value:,.0f}" if round(value, 1) >= SMALL or unit == "cases" else f"{value:.1f}"


def _counted(rows: list[Comparison]) -> Iterator[str]:
    """Write how each thing is counted, once for rows that are counted the same way."""
    ways: dict[str, list[str]] = {}
    for row in rows:
        ways.setdefault(row.counted, []).append(row.what)
    for counted, names in ways.items():
        yield f"- **{', '.join(dict.fromkeys(names))}**: {counted}"


def _names(rows: list[Comparison]) -> set[str]:
    """Give the names of a scenario by which is counted; definitions write them between backticks."""
    return {name for row in rows for name in row.counted.split("`")[1::2]}


def _names_of(scenario: Scenario) -> set[str]:
    """Give the names that a scenario has."""
    kinds = scenario.case_types.values()
    tasks = {name: task for kind in kinds for name, task in kind.tasks.items()}
    results = {result for kind in kinds for result in kind.results}
    ends = {end for task in tasks.values() for end in task.outcomes}
    return {"withdrawn", *scenario.case_types, *scenario.channels, *tasks, *results, *ends}


def main() -> None:
    """Play what is asked, and write the page."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("scenarios", nargs="*", default=[*TOWNS])
    parser.add_argument("--seeds", type=int, default=3)
    parser.add_argument("--weeks", type=int, default=WEEKS, help="fewer, for a try")
    parser.add_argument("--out", type=Path, default=PAGE)
    asked = parser.parse_args()
    files = [_hash(scenario) for scenario in asked.scenarios]
    years = all_played([run for name in asked.scenarios for run in runs_of(name, asked.seeds, asked.weeks)])
    if files != [_hash(scenario) for scenario in asked.scenarios]:
        sys.exit("A scenario was changed while it was played: no page is written.")
    asked.out.write_text("\n".join(page(years)), encoding="utf-8")


if __name__ == "__main__":
    main()
