"""nagasim's experiments: the model file with a scenario in it, played by its scenario manager."""

from typing import Any

from nagasim import build as naga
from nagasim import experiments
from tandem import DESKS, EFFORT, SEATS, SENT_BACK

NAME = "nagasim, experiments"
PACKAGE = "nagasim"
ARRIVING = "blocks.create_1.params.dist_params.rate"


def replicate(between: list[float], cases: int, seeds: range) -> dict[float, list[float]]:
    """Play each number of seconds between arrivals with each seed; give the mean cycle times."""
    usual, *others = between
    scenarios = [{"name": str(other), "overrides": [{"path": ARRIVING, "value": 1 / other}]} for other in others]
    layout = {**model(usual, cases), "scenarios": scenarios}
    found = experiments.run_scenarios(layout, replications=len(seeds), seed=seeds.start, workers=1).results
    names = [experiments.BASELINE, *map(str, others)]
    return {each: cycles(found[name]) for each, name in zip(between, names, strict=True)}


def cycles(results: dict[str, Any]) -> list[float]:
    """Give the mean cycle time of each replication."""
    kpis = experiments.flatten_kpis(results)
    return [float(value) for value in kpis[kpis["KPI"] == "system/Avg Throughput Time"]["Value"]]


def model(between: float, cases: int) -> dict[str, Any]:
    """Build the tandem."""
    built = naga.Model(time_limit=None, time_unit="seconds", replications=1, warmup=0)
    arrive = built.create(distribution=naga.Exponential(rate=1 / between), max_arrivals=cases)
    desks = []
    for n in range(DESKS):
        built.add_resource(name=f"desk_{n}", capacity=SEATS)
        desks.append(built.process(resource_name=f"desk_{n}", distribution=naga.Exponential(rate=1 / EFFORT)))
    ready = built.decide(mode="Chance", probs=[SENT_BACK])
    for here, there in zip([arrive, *desks], [*desks, ready], strict=True):
        here >> there
    ready >> desks[0]
    ready >> built.dispose()
    return built.to_dict()
