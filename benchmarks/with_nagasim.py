"""nagasim: a model file of blocks and resources, interpreted on SimPy; here without its per-event logs."""

from typing import Any

from nagasim import api
from nagasim import build as naga
from tandem import BETWEEN, DESKS, EFFORT, SEATS, SENT_BACK

NAME = "nagasim"
PACKAGE = "nagasim"
LOGS = False


def play(cases: int, seed: int) -> Any:
    """Build the model and play so many cases."""
    return api.run_model(tandem(BETWEEN, cases, entity_log_limit=cases), seed=seed, record_logs=LOGS)


def tandem(between: float, cases: int, **limits: int) -> dict[str, Any]:
    """Build the tandem: the seconds between arrivals, how many cases, and what nagasim is to keep."""
    model = naga.Model(time_limit=None, time_unit="seconds", replications=1, warmup=0, **limits)
    arrive = model.create(distribution=naga.Exponential(rate=1 / between), max_arrivals=cases)
    desks = []
    for n in range(DESKS):
        model.add_resource(name=f"desk_{n}", capacity=SEATS)
        desks.append(model.process(resource_name=f"desk_{n}", distribution=naga.Exponential(rate=1 / EFFORT)))
    ready = model.decide(mode="Chance", probs=[SENT_BACK])
    for here, there in zip([arrive, *desks], [*desks, ready], strict=True):
        here >> there
    ready >> desks[0]
    ready >> model.dispose()
    built: dict[str, Any] = model.to_dict()
    return built


def cycles(played: Any) -> list[float]:
    """Give the seconds from arrival to end of each case; without logs it only keeps their mean."""
    if LOGS:
        return [float(t) for t in played["entity_log"]["Throughput Time"]]
    system = played["system"].set_index("Metric")["Value"]
    return [float(system["Avg Throughput Time"])]
