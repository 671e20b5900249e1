"""The smallest app that shows what was typed, for tests of what stands between it and a browser."""

import os

from textual.app import App, ComposeResult
from textual.events import Key, Resize
from textual.widgets import Static


class Echo(App[None]):
    ENABLE_COMMAND_PALETTE = False

    def compose(self) -> ComposeResult:
        yield Static("READY " + os.environ.get("OVERDRACHT_TOKEN", ""), markup=False)
        yield Static(id="last", markup=False)

    def on_key(self, event: Key) -> None:
        if event.character == "Q":
            self.exit()
        self.query_one("#last", Static).update(f"TYPED {event.character}")

    def on_resize(self, event: Resize) -> None:
        self.query_one("#last", Static).update(f"SIZE {event.size.width}x{event.size.height}")


if __name__ == "__main__":
    Echo().run()
