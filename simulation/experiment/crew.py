"""A crew: plays many arms on all cores, here or on a cluster; results and their order are the same everywhere."""

import os
import signal
import threading
from collections.abc import Callable, Generator, Iterable, Iterator
from contextlib import AbstractContextManager, contextmanager
from itertools import chain
from typing import NamedTuple, cast
from warnings import catch_warnings, simplefilter

from simulation.experiment.arm import Arm, Play


class Job(NamedTuple):
    """An arm, the seeds to play it with, and the measures that are wanted of it."""

    arm: Arm
    seeds: tuple[int, ...]
    measures: frozenset[str]


Batches = Generator[list[Play], None, None]

Work = Callable[[Job], list[Play]]
"""Plays a job; it must be importable, for it travels to other processes."""

BATCH = 10
"""Seeds that one process plays before it says what came of them."""

PATIENCE = 10
"""Seconds in which a cluster must answer."""


HANDS_OUT = "ExecutorManagerThread"
"""The thread by which loky hands out work, as loky names it."""

LAST_WORDS = 2.0
"""Seconds in which it ends, once it was told to."""


class LostWorkerError(Exception):
    """A process that played was ended by something else; what it had not yet told is lost."""


def plays(work: Work, jobs: Iterable[Job], workers: int = 1, scheduler: str = "") -> Iterator[Play]:
    """Play each arm with each of its seeds; gives each play as it is done, in the order asked for."""
    batches = [batch for job in jobs for batch in _batches(job)]
    if workers == 1 and not scheduler:
        return chain.from_iterable(map(work, batches))
    return _side_by_side(work, batches, workers, scheduler)


def _side_by_side(work: Work, batches: list[Job], workers: int, scheduler: str) -> Iterator[Play]:
    """Let processes play batches, and give what they played; what ends them from outside is said in our words."""
    from joblib import Parallel, delayed
    from joblib.externals.loky.process_executor import BrokenProcessPool  # type: ignore[import-untyped]

    try:
        with _cluster(scheduler) if scheduler else _processes():
            crew = Parallel(
                n_jobs=-1 if scheduler else workers, return_as="generator", batch_size=1, pre_dispatch="4*n_jobs"
            )
            with _deaf():
                played = cast("Batches", crew(delayed(work)(batch) for batch in batches))
            yield from _told(played)
    except BrokenProcessPool:
        raise LostWorkerError from None


@contextmanager
def _deaf() -> Iterator[None]:
    """Start processes that don't hear Ctrl-C: it goes to all of a terminal, and the one that started them ends them."""
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    before = signal.signal(signal.SIGINT, signal.SIG_IGN)  # what is ignored stays so in whoever is started
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before)


def _told(played: Batches) -> Iterator[Play]:
    """Give what was played; when nobody wants more, what is still being played is let go of without a word."""
    with _last_words():
        try:
            for batch in played:
                yield from batch
        finally:
            with catch_warnings():
                simplefilter("ignore")
                played.close()


@contextmanager
def _last_words() -> Iterator[None]:
    """Drop the last words of the thread that hands out work, when it is ended: it looks for work that was let go of."""
    before, said = threading.excepthook, list[threading.ExceptHookArgs]()

    def heard(args: threading.ExceptHookArgs) -> None:
        hands_out = args.thread is not None and args.thread.name == HANDS_OUT
        said.append(args) if hands_out else before(args)

    threading.excepthook = heard
    try:
        yield
        for args in said:
            before(args)
    except BaseException:
        for thread in threading.enumerate():
            if thread.name == HANDS_OUT:
                thread.join(LAST_WORDS)
        raise
    finally:
        threading.excepthook = before


def _processes() -> AbstractContextManager[object]:
    """Let processes on this machine play, which end with this one."""
    from joblib import parallel_config

    return parallel_config(backend="loky", initializer=_end_with, initargs=(os.getpid(),))


def _end_with(parent: int) -> None:
    """End this process soon after its parent: of one that was killed it would wait for work for ever."""
    threading.Thread(target=_watch, args=(parent,), daemon=True).start()


def _watch(parent: int) -> None:
    """Look every second whether the parent is still there."""
    pause = threading.Event()
    while os.getppid() == parent:
        pause.wait(1.0)
    os._exit(1)


def _cluster(scheduler: str) -> AbstractContextManager[object]:
    """Let a Dask cluster play."""
    from simulation.experiment.cluster import cluster

    return cluster(scheduler, PATIENCE)


def _batches(job: Job) -> Iterator[Job]:
    """Cut a job into batches of seeds."""
    return (job._replace(seeds=job.seeds[n : n + BATCH]) for n in range(0, len(job.seeds), BATCH))
