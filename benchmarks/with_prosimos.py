"""Prosimos: a BPMN model with its parameters in JSON, and calendars that are always open; here without its log file."""

import json
import random
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import numpy as np
from prosimos.simulation_engine import run_simulation
from tandem import BETWEEN, DESKS, EFFORT, SEATS, SENT_BACK

NAME = "Prosimos"
PACKAGE = "prosimos"

TASKS = [f"task_{n}" for n in range(1, DESKS + 1)]
ALWAYS = [{"from": "MONDAY", "to": "SUNDAY", "beginTime": "00:00:00", "endTime": "23:59:59.999999"}]
ENDLESS = 1e9


def play(cases: int, seed: int) -> Any:
    """Write the model, and play so many cases."""
    random.seed(seed)
    np.random.seed(seed)  # noqa: NPY002 - what it draws from
    with TemporaryDirectory() as folder:
        model, parameters = Path(folder, "tandem.bpmn"), Path(folder, "tandem.json")
        model.write_text(bpmn(), encoding="utf-8")
        parameters.write_text(json.dumps(simulation()), encoding="utf-8")
        _, log = run_simulation(str(model), str(parameters), cases, starting_at="2024-01-01T00:00:00+00:00")
    return log


def cycles(played: Any) -> list[float]:
    """Give the seconds from arrival to end of each case, in order of arrival."""
    return [(trace.completed_at - trace.started_at).total_seconds() for trace in played.trace_list]


def bpmn() -> str:
    """Draw six tasks between a joining and a splitting gateway."""
    row = ["start", "join", *TASKS, "split", "end"]
    flows = [(f"to_{there}", here, there) for here, there in zip(row, row[1:], strict=False)]
    flows.append(("sent_back", "split", "join"))
    parts = [
        '<startEvent id="start"/>',
        '<exclusiveGateway id="join" gatewayDirection="Converging"/>',
        *(f'<task id="{task}" name="{task}"/>' for task in TASKS),
        '<exclusiveGateway id="split" gatewayDirection="Diverging"/>',
        '<endEvent id="end"/>',
        *(f'<sequenceFlow id="{name}" sourceRef="{here}" targetRef="{there}"/>' for name, here, there in flows),
    ]
    namespace = "http://www.omg.org/spec/BPMN/20100524/MODEL"
    return f'<definitions xmlns="{namespace}"><process id="tandem">{"".join(parts)}</process></definitions>'


def exponential(mean: float) -> dict[str, Any]:
    """Spread times exponentially, from nothing to no end."""
    return {"distribution_name": "expon", "distribution_params": [{"value": v} for v in (mean, 0, ENDLESS)]}


def simulation() -> dict[str, Any]:
    """Give the parameters: seats, calendars, efforts, arrivals, the share sent back."""
    return {
        "resource_profiles": [
            {
                "id": f"{task}_desk",
                "name": f"{task}_desk",
                "resource_list": [
                    {
                        "id": f"{task}_seat", "name": f"{task}_seat", "cost_per_hour": 0, "amount": SEATS,
                        "calendar": "always", "assigned_tasks": [task],
                    }
                ],
            }
            for task in TASKS
        ],
        "arrival_time_distribution": exponential(BETWEEN),
        "arrival_time_calendar": ALWAYS,
        "gateway_branching_probabilities": [
            {
                "gateway_id": "split",
                "probabilities": [
                    {"path_id": "sent_back", "value": SENT_BACK},
                    {"path_id": "to_end", "value": 1 - SENT_BACK},
                ],
            }
        ],
        "task_resource_distribution": [
            {"task_id": task, "resources": [{"resource_id": f"{task}_seat", **exponential(EFFORT)}]} for task in TASKS
        ],
        "resource_calendars": [{"id": "always", "name": "always", "time_periods": ALWAYS}],
    }  # fmt: skip
