"""nagasim's experiments: the model file with a scenario in it, played by its scenario manager."""

from typing import Any

from nagasim import experiments
from with_nagasim import tandem

NAME = "nagasim, experiments"
PACKAGE = "nagasim"
ARRIVING = "blocks.create_1.params.dist_params.rate"


def replicate(between: list[float], cases: int, seeds: range) -> dict[float, list[float]]:
    """Play each number of seconds between arrivals with each seed; give the mean cycle times."""
    usual, *others = between
    scenarios = [{"name": str(other), "overrides": [{"path": ARRIVING, "value": 1 / other}]} for other in others]
    layout = {**tandem(usual, cases), "scenarios": scenarios}
    found = experiments.run_scenarios(layout, replications=len(seeds), seed=seeds.start, workers=1).results
    names = [experiments.BASELINE, *map(str, others)]
    return {each: cycles(found[name]) for each, name in zip(between, names, strict=True)}


def cycles(results: dict[str, Any]) -> list[float]:
    """Give the mean cycle time of each replication."""
    kpis = experiments.flatten_kpis(results)
    return [float(value) for value in kpis[kpis["KPI"] == "system/Avg Throughput Time"]["Value"]]
