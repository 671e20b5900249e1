"""A cluster: the same plays on the machines behind a Dask scheduler, through joblib's own back-end."""

import logging
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from threading import Event, Thread
from typing import Any


class NoClusterError(Exception):
    """Nobody answers at this address, no worker is there, or the cluster was lost on the way."""


@contextmanager
def cluster(scheduler: str, patience: int) -> Iterator[None]:
    """Let whatever joblib runs be run by the workers of a scheduler, which has so many seconds to answer.

    When for so long no worker is left, the cluster is lost as well: its scheduler would wait for a new one for ever.
    """
    from distributed import CancelledError, Client, KilledWorker
    from distributed.comm.core import CommClosedError
    from joblib import parallel_config

    try:
        with (
            _hushed(),
            _greeted(scheduler, patience),
            Client(scheduler, timeout=patience, set_as_default=False) as client,  # type: ignore[no-untyped-call]
            parallel_config(backend="dask", client=client, wait_for_workers_timeout=patience),
            _watched(client, patience),
        ):
            yield
    except (CommClosedError, CancelledError, KilledWorker, TimeoutError, OSError) as trouble:
        raise NoClusterError(scheduler) from trouble


@contextmanager
def _greeted(scheduler: str, patience: int) -> Iterator[None]:
    """Go on when a scheduler greets back: of a stranger, or of one that never answers, the library makes no error."""
    from distributed.utils import LoopRunner

    loop: Any = LoopRunner()
    loop.start()
    try:
        loop.run_sync(_greet, scheduler, patience, callback_timeout=patience)
    except Exception:  # noqa: BLE001 - who is no scheduler may answer anything, and an address may be anything
        raise NoClusterError(scheduler) from None
    finally:
        loop.stop()
    yield


async def _greet(scheduler: str, patience: int) -> None:
    """Greet a scheduler, and wait until it greets back."""
    from distributed.comm.core import connect

    comm = await connect(scheduler, timeout=patience)  # type: ignore[no-untyped-call]
    await comm.close()


@contextmanager
def _watched(client: Any, patience: int) -> Iterator[None]:  # noqa: ANN401 - the library has no types
    """Let go of a cluster in which nobody has worked for so many seconds."""
    done = Event()
    Thread(target=_watch, args=(client, patience, done), daemon=True).start()
    try:
        yield
    finally:
        done.set()


def _watch(client: Any, patience: int, done: Event) -> None:  # noqa: ANN401
    """Count the seconds in which there is no worker; what was asked is cancelled when there are too many."""
    alone = 0
    with suppress(Exception):  # a scheduler that is lost is told to who asked, not here
        while not done.wait(1.0):
            alone = 0 if client.scheduler_info()["workers"] else alone + 1
            if alone >= patience:
                client.close()


@contextmanager
def _hushed() -> Iterator[None]:
    """Let the library keep its own words about lost machines to itself: ours come in their place."""
    loggers = [logging.getLogger(name) for name in ("distributed", "asyncio", "tornado")]
    # Below the first each logger has a level of its own, but all write by its handlers.
    quiet: list[logging.Logger | logging.Handler] = [*loggers]
    quiet += [handler for logger in loggers for handler in logger.handlers]
    before = [(each, each.level) for each in quiet]
    for each in quiet:
        each.setLevel(logging.CRITICAL + 1)
    try:
        yield
    finally:
        for each, level in before:
            each.setLevel(level)
