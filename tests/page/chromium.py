"""Chromium through its own pipe, and a small server for it: no driver and no library between."""

import json
import os
import shutil
import subprocess
import sys
import threading
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any
from urllib.parse import urlsplit

from roles.page.writing import FILES, HEADERS, served

PROGRAM = next(
    (found for name in ("chromium", "chromium-browser", "google-chrome") if (found := shutil.which(name))), ""
)
"""Where Chromium is; nothing when there is none."""

LAID = """
import fcntl, os, sys
its_in, its_out = (fcntl.fcntl(int(number), fcntl.F_DUPFD, 10) for number in sys.argv[1:3])
os.dup2(its_in, 3)
os.dup2(its_out, 4)
os.execv(sys.argv[3], sys.argv[3:])
"""
"""The browser reads its third descriptor and writes its fourth; this lays them there."""


class Chromium:
    """One tab."""

    def __init__(self, to: int, of: int) -> None:
        self._to, self._of = to, os.fdopen(of, "rb", buffering=0)
        self._last, self._left = 0, b""
        self._session = ""
        self.events: list[dict[str, Any]] = []
        target = self.ask("Target.createTarget", url="about:blank")["targetId"]
        self._session = self.ask("Target.attachToTarget", targetId=target, flatten=True)["sessionId"]
        for domain in ("Page", "Runtime", "Log"):
            self.ask(f"{domain}.enable")

    def ask(self, method: str, **given: object) -> dict[str, Any]:
        """Ask something, and wait for the answer; what happens meanwhile is kept."""
        self._last += 1
        message: dict[str, object] = {"id": self._last, "method": method, "params": given}
        if self._session:
            message["sessionId"] = self._session
        os.write(self._to, json.dumps(message).encode() + b"\0")
        while True:
            answer = self._read()
            if answer.get("id") == self._last:
                assert "error" not in answer, answer
                result: dict[str, Any] = answer["result"]
                return result
            self.events.append(answer)

    def open(self, url: str) -> None:
        """Open a page, and wait until it is there."""
        self.events.clear()
        self.ask("Page.navigate", url=url)
        self.until("Page.loadEventFired")

    def until(self, method: str) -> None:
        """Wait for something to happen."""
        while not any(event.get("method") == method for event in self.events):
            self.events.append(self._read())

    def value(self, script: str) -> Any:  # noqa: ANN401 - whatever the page says
        """Work something out in the page."""
        found = self.ask("Runtime.evaluate", expression=script, returnByValue=True, awaitPromise=True)
        assert "exceptionDetails" not in found, found
        return found["result"].get("value")

    def complaints(self) -> list[str]:
        """What the browser said about the page: refused by its policy, not found, not understood."""
        entries = [event["params"]["entry"] for event in self.events if event.get("method") == "Log.entryAdded"]
        thrown = [str(event["params"]) for event in self.events if event.get("method") == "Runtime.exceptionThrown"]
        return [f"{entry['text']} {entry.get('url', '')}" for entry in entries if entry["level"] == "error"] + thrown

    def _read(self) -> dict[str, Any]:
        """Read one message."""
        while b"\0" not in self._left:
            more = os.read(self._of.fileno(), 1 << 20)
            assert more, "Chromium is gone"
            self._left += more
        message, _, self._left = self._left.partition(b"\0")
        read: dict[str, Any] = json.loads(message)
        return read


@contextmanager
def chromium() -> Iterator[Chromium]:
    """Start Chromium, and end it."""
    its_in, to = os.pipe()
    of, its_out = os.pipe()
    flags = ("--headless", "--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-dev-shm-usage")
    with TemporaryDirectory(ignore_cleanup_errors=True) as profile:
        command = [sys.executable, "-c", LAID, str(its_in), str(its_out), PROGRAM, *flags]
        command += ["--remote-debugging-pipe", f"--user-data-dir={profile}", "about:blank"]
        process = subprocess.Popen(command, pass_fds=(its_in, its_out), stderr=subprocess.DEVNULL)
        os.close(its_in)
        os.close(its_out)
        try:
            yield Chromium(to, of)
        finally:
            process.terminate()
            process.wait(10)


@contextmanager
def serving(pages: Mapping[str, str]) -> Iterator[str]:
    """Serve pages by their path on this machine, with the headers that belong to them."""

    class Pages(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            path = urlsplit(self.path).path
            file = served(path.removeprefix(f"{FILES}/")) if path.startswith(FILES) else None
            html = pages.get(path)
            self.send_response(404 if file is None and html is None else 200)
            for name, value in (HEADERS if file is None else {"Content-Type": file.type}).items():
                self.send_header(name, value)
            self.end_headers()
            self.wfile.write(file.body if file is not None else (html or "").encode())

        def log_message(self, *_: object) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Pages)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_port}"
    finally:
        server.shutdown()
        server.server_close()


def picture(tab: Chromium, path: Path) -> None:
    """Keep a picture of the whole page."""
    import base64

    found = tab.ask("Page.captureScreenshot", captureBeyondViewport=True)
    path.write_bytes(base64.b64decode(found["data"]))
