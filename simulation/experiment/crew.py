"""A crew: plays many arms on all cores; the results are the same on one core as on many, in the same order."""

from collections.abc import Callable, Iterable, Iterator
from itertools import chain
from typing import NamedTuple

from simulation.experiment.arm import Arm, Play


class Job(NamedTuple):
    """An arm, the seeds to play it with, and the measures that are wanted of it."""

    arm: Arm
    seeds: tuple[int, ...]
    measures: frozenset[str]


Work = Callable[[Job], list[Play]]
"""Plays a job; it must be importable, for it travels to other processes."""

BATCH = 10
"""Seeds that one process plays before it says what came of them."""


def plays(work: Work, jobs: Iterable[Job], workers: int = 1) -> Iterator[Play]:
    """Play each arm with each of its seeds; gives each play as it is done, in the order asked for."""
    batches = [batch for job in jobs for batch in _batches(job)]
    if workers == 1:
        return chain.from_iterable(map(work, batches))
    from joblib import Parallel, delayed

    crew = Parallel(n_jobs=workers, return_as="generator", pre_dispatch="4*n_jobs")
    return chain.from_iterable(crew(delayed(work)(batch) for batch in batches))


def _batches(job: Job) -> Iterator[Job]:
    """Cut a job into batches of seeds."""
    return (job._replace(seeds=job.seeds[n : n + BATCH]) for n in range(0, len(job.seeds), BATCH))
