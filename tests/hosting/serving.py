"""A server for tests: an ASGI app on a free port of this machine, in a thread of its own."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager

import uvicorn
from starlette.types import ASGIApp

from tests.hosting.chromium import eventually


@contextmanager
def served(app: ASGIApp, port: int = 0) -> Iterator[int]:
    """Serve an app as the host does, and give the port."""
    config = uvicorn.Config(
        app, port=port, log_level="warning", access_log=False, ws_max_size=65536, timeout_graceful_shutdown=3
    )
    server = uvicorn.Server(config)
    thread = threading.Thread(target=server.run, daemon=True)
    thread.start()
    try:
        assert eventually(lambda: server.started)
        yield server.servers[0].sockets[0].getsockname()[1]
    finally:
        server.should_exit = True
        thread.join(10)
