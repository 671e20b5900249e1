"""The driver behind a browser's tab: Textual's own, that leaves when nobody holds the other end."""

from textual.drivers.web_driver import WebDriver
from textual.messages import ExitApp


class TabDriver(WebDriver):
    """Draws on a pipe, and reads what is typed from another."""

    def run_input_thread(self) -> None:
        """Read what is typed; when the pipe ends, so does the app, or it would outlive a host that was killed."""
        super().run_input_thread()
        self._app.post_message(ExitApp())
