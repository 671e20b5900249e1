"""A cluster for tests, of processes that can be killed: a Dask scheduler and its workers, all on this machine."""

import os
import re
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import NamedTuple

Process = subprocess.Popen[str]


class Machines(NamedTuple):
    """A cluster that runs."""

    address: str
    scheduler: Process
    workers: list[Process]

    def kill(self, whom: str) -> None:
        """End some of them as a power cut does."""
        some = {"scheduler": [self.scheduler], "worker": self.workers[:1], "workers": self.workers}[whom]
        for process in some:
            process.kill()


@contextmanager
def machines(program: Path | None = None) -> Iterator[Machines]:
    """Start a scheduler and two workers, which run our program as it lies here or in another folder."""
    scheduler = _started("scheduler", "--host", "127.0.0.1", "--port", "0")
    address = _address(scheduler)
    workers = [_started("worker", address, "--nthreads", "1", "--no-nanny", program=program) for _ in range(2)]
    try:
        for worker in workers:
            _until(worker, "Registered to")
        yield Machines(address, scheduler, workers)
    finally:
        for process in (scheduler, *workers):
            with suppress(ProcessLookupError):
                os.killpg(process.pid, signal.SIGKILL)
            process.communicate()


def _started(kind: str, *arguments: str, program: Path | None = None) -> Process:
    """Start one of them."""
    surroundings = dict(os.environ) if program is None else os.environ | {"PYTHONPATH": str(program)}
    return subprocess.Popen(
        [sys.executable, "-m", f"distributed.cli.dask_{kind}", *arguments, "--no-dashboard"],
        stderr=subprocess.PIPE, stdout=subprocess.DEVNULL, text=True, start_new_session=True, env=surroundings,
        cwd=program,
    )  # fmt: skip


def _address(scheduler: Process) -> str:
    """Read where a scheduler listens."""
    found = re.search(r"tcp://127\.0\.0\.1:\d+", _until(scheduler, "tcp://127"))
    assert found
    return found[0]


def _until(process: Process, words: str) -> str:
    """Read what a process says until it says this."""
    assert process.stderr is not None
    return next(line for line in process.stderr if words in line)
