"""Help where one is: what the screen is, its keys, and its words."""

from collections.abc import Sequence
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import VerticalScroll
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Static

from roles.terminal.app.drawing import joined, link, muted, strong
from roles.terminal.app.words import explained, word
from roles.terminal.saying import cleaned
from roles.terminal.screen import Screen


class Help(ModalScreen[None]):
    """Explains the screen that somebody looks at."""

    BINDINGS: ClassVar[list[BindingType]] = [("escape,question_mark,enter", "dismiss")]

    def __init__(self, seen: Screen, keys: Sequence[tuple[str, str]]) -> None:
        """Explain this screen and these keys."""
        super().__init__()
        self._seen, self._keys = seen, keys

    def compose(self) -> ComposeResult:
        """Lay out the explanation, the keys and the words."""
        language = self._seen.language
        lines = [
            strong(word("help_help", language)),
            *(Content(line) for line in explained(self._seen.kind, language)),
            Content(),
        ]
        lines += [Content.assemble(Content.styled(f"{key:>6} ", "bold $primary"), said) for key, said in self._keys]
        lines += [Content(), strong(word("words_here", language))]
        lines += [
            Content.assemble(Content.styled(cleaned(term.word), "bold"), f": {cleaned(term.meaning)}")
            for term in self._seen.terms
        ]
        with VerticalScroll(id="filling", classes="help"):
            yield Static(joined(lines))
            yield Static(joined([Content(), link("screen.dismiss", f"Esc {word('back', language)}"), muted("")]))
