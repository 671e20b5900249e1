"""A cluster: the same plays on the machines behind a Dask scheduler, through joblib's own back-end."""

from collections.abc import Iterator
from contextlib import contextmanager


class NoClusterError(Exception):
    """Nobody answers at this address, no worker is there, or the cluster was lost on the way."""


@contextmanager
def cluster(scheduler: str, patience: int) -> Iterator[None]:
    """Let whatever joblib runs be run by the workers of a scheduler, which has so many seconds to answer."""
    from distributed import CancelledError, Client, KilledWorker
    from distributed.comm.core import CommClosedError
    from joblib import parallel_config

    try:
        with (
            Client(scheduler, timeout=patience, set_as_default=False) as client,  # type: ignore[no-untyped-call]
            parallel_config(backend="dask", client=client, wait_for_workers_timeout=patience),
        ):
            yield
    except (CommClosedError, CancelledError, KilledWorker, TimeoutError, OSError) as trouble:
        raise NoClusterError(scheduler) from trouble
