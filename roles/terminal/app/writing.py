"""Writing: a line to type in. What is pasted stays, as much of it as fits, and who has no room left is told."""

from textual.events import Paste
from textual.widgets import Input

from roles.terminal.app.words import word
from simulation.scenario.faults import Language


class Writing(Input):
    """One line of text, of so many characters at most."""

    def __init__(self, longest: int, language: Language) -> None:
        """Have nothing written yet."""
        super().__init__(max_length=longest, compact=True)
        self._longest = longest
        self._language: Language = language

    def _on_paste(self, event: Paste) -> None:
        """Take what is pasted on one line, in place of what is selected; the box itself would take all or nothing."""
        event.prevent_default()
        event.stop()
        text = " ".join(event.text.split())
        room = self._longest - len(self.value) + len(self.selected_text)
        self.replace(text[:room], *sorted(self.selection))
        if len(text) > room:
            self.restricted()

    def restricted(self) -> None:
        """Say that no more fits."""
        self.notify(word("full", self._language, self._longest), markup=False)
