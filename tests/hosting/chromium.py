"""A real Chromium for tests, over its DevTools protocol: it opens tabs, types, looks, and says what it fetched."""

import base64
import json
import re
import shutil
import subprocess
import tempfile
import time
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import Any, Final

from websockets.sync.client import ClientConnection, connect

PROGRAM: Final = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
PATIENCE: Final = 20.0


class Tab:
    """One tab of the browser."""

    def __init__(self, wire: ClientConnection) -> None:
        self._wire = wire
        self._last = 0
        self.events: list[dict[str, Any]] = []
        for domain in ("Page", "Runtime", "Network", "Log"):
            self.ask(f"{domain}.enable")

    def ask(self, method: str, **params: object) -> dict[str, Any]:
        """Ask one thing of the browser, and keep what it tells meanwhile."""
        self._last += 1
        self._wire.send(json.dumps({"id": self._last, "method": method, "params": params}))
        while True:
            answer = json.loads(self._wire.recv(timeout=PATIENCE))
            if answer.get("id") == self._last:
                assert "error" not in answer, answer
                result: dict[str, Any] = answer["result"]
                return result
            self.events.append(answer)

    def open(self, address: str) -> None:
        self.ask("Page.navigate", url=address)

    def read(self, script: str) -> Any:  # noqa: ANN401 - whatever the script gives
        answer = self.ask("Runtime.evaluate", expression=script, returnByValue=True, awaitPromise=True)
        return answer["result"].get("value")

    def until(self, script: str, patience: float = PATIENCE) -> None:
        """Wait until a script says yes."""
        assert eventually(lambda: bool(self.read(script)), patience), f"never so: {script}; {self.said()}"

    def type(self, text: str) -> None:
        """Type as on a keyboard, wherever the focus is."""
        for letter in text:
            self.ask("Input.dispatchKeyEvent", type="keyDown", text=letter, key="Enter" if letter == "\r" else letter)
            self.ask("Input.dispatchKeyEvent", type="keyUp", key=letter)

    def size(self, width: int, height: int) -> None:
        self.ask("Emulation.setDeviceMetricsOverride", width=width, height=height, deviceScaleFactor=1, mobile=False)

    def picture(self, path: Path) -> None:
        path.write_bytes(base64.b64decode(self.ask("Page.captureScreenshot")["data"]))

    def fetched(self) -> set[str]:
        """Every address that the tab asked for, sockets too."""
        self.read("0")
        asked = {e["params"]["request"]["url"] for e in self._told("Network.requestWillBeSent")}
        return asked | {e["params"]["url"] for e in self._told("Network.webSocketCreated")}

    def said(self) -> list[str]:
        """What went wrong in the page: errors thrown, and what its policy stopped."""
        thrown = [e["params"]["exceptionDetails"] for e in self._told("Runtime.exceptionThrown")]
        logged = [e["params"]["entry"] for e in self._told("Log.entryAdded")]
        return [json.dumps(e)[:500] for e in thrown] + [e["text"] for e in logged if e["level"] == "error"]

    def close(self) -> None:
        self.ask("Page.close")

    def _told(self, method: str) -> list[dict[str, Any]]:
        return [event for event in self.events if event.get("method") == method]


class Chromium:
    """A browser with its own empty profile."""

    def __init__(self, port: int, wires: ExitStack) -> None:
        self._port, self._wires = port, wires

    def tab(self, address: str, **cookies: str) -> Tab:
        """Open a tab, with cookies that an earlier page gave for this address and what lies under it."""
        asked = urllib.request.Request(f"http://127.0.0.1:{self._port}/json/new?about:blank", method="PUT")
        with urllib.request.urlopen(asked, timeout=PATIENCE) as answer:  # noqa: S310
            page = json.load(answer)
        tab = Tab(self._wires.enter_context(connect(page["webSocketDebuggerUrl"], max_size=None, proxy=None)))
        for name, value in cookies.items():
            tab.ask("Network.setCookie", name=name, value=value, url=address, httpOnly=True, sameSite="Strict")
        tab.open(address)
        return tab


@contextmanager
def chromium(*flags: str) -> Iterator[Chromium]:
    """Start a browser without a window, and end it."""
    assert PROGRAM is not None
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as profile:
        command = [
            PROGRAM,
            "--headless",
            "--no-sandbox",
            "--no-first-run",
            "--disable-gpu",
            "--remote-debugging-port=0",
        ]
        command += [f"--user-data-dir={profile}", *flags, "about:blank"]
        process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True)
        try:
            assert process.stderr is not None
            found = (re.search(r"ws://[^:]+:(\d+)/", line) for line in process.stderr)
            with ExitStack() as wires:
                yield Chromium(next(int(told[1]) for told in found if told), wires)
        finally:
            process.terminate()
            process.wait(PATIENCE)


def eventually(holds: Callable[[], bool], patience: float = PATIENCE) -> bool:
    """Look again and again, until it holds or patience is at its end."""
    end = time.monotonic() + patience
    while not holds():
        if time.monotonic() > end:
            return False
        time.sleep(0.05)
    return True
