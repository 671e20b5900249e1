"""A server for tests: an ASGI app on a free port of this machine, in a thread of its own."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager

from starlette.applications import Starlette

from roles.hosting.server import _config, _Quiet, bound
from tests.hosting.chromium import eventually


@contextmanager
def served(app: Starlette, port: int = 0) -> Iterator[int]:
    """Serve an app as the host does, and give the port."""
    listener = bound("127.0.0.1", port)
    server = _Quiet(_config(app, None))
    thread = threading.Thread(target=server.run, kwargs={"sockets": [listener]}, daemon=True)
    thread.start()
    try:
        assert eventually(lambda: server.started)
        yield listener.getsockname()[1]
    finally:
        server.should_exit = True
        thread.join(10)
