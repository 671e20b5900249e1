"""Hanging: the next line of a thing stands under its words and not under its number, so that lists can be scanned."""

from functools import lru_cache
from typing import Final

from textual.content import Content, Span
from textual.css.styles import RulesMap
from textual.strip import Strip
from textual.style import Style
from textual.visual import RenderOptions, Visual

from roles.terminal.app.drawn import rows_of

KNOWN: Final = 4096
"""So many are wrapped once and remembered: most of them stay from one screen to the next."""


class Hanging(Visual):
    """Draws a content whose first so many columns hold a number, a key or a cross."""

    def __init__(self, content: Content, indent: int) -> None:
        """Keep these columns free under the first line."""
        self._content, self._indent = content, indent

    def __str__(self) -> str:
        """Give the words."""
        return str(self._content)

    def render_strips(self, width: int, height: int | None, style: Style, options: RenderOptions) -> list[Strip]:
        """Draw the lines."""
        del options
        return [row for line in self._lines(width)[:height] for row in rows_of(line, width, style)]

    def get_optimal_width(self, rules: RulesMap, container_width: int) -> int:
        """Give the width at which nothing need be wrapped."""
        return self._content.get_optimal_width(rules, container_width)

    def get_height(self, rules: RulesMap, width: int) -> int:
        """Count the lines."""
        del rules
        return len(self._lines(width))

    def _lines(self, width: int) -> tuple[Content, ...]:
        """Give the lines at this width."""
        return _hung(self._content.plain, tuple(self._content.spans), self._indent, width)


@lru_cache(maxsize=KNOWN)
def _hung(text: str, spans: tuple[Span, ...], indent: int, width: int) -> tuple[Content, ...]:
    """Wrap words beside the columns that stay free."""
    content = Content(text, spans=list(spans))
    before, words = content.divide([indent]) if indent else (Content(), content)
    first, *others = words.wrap(max(1, width - indent))
    return Content.assemble(before, first), *(Content.assemble(" " * indent, line) for line in others)
