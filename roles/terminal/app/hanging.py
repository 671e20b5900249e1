"""Hanging: the next line of a thing stands under its words and not under its number, so that lists can be scanned."""

from collections.abc import Iterator

from textual.content import Content
from textual.css.styles import RulesMap
from textual.strip import Strip
from textual.style import Style
from textual.visual import RenderOptions, Visual


class Hanging(Visual):
    """Draws a content whose first so many columns hold a number, a key or a cross."""

    def __init__(self, content: Content, indent: int) -> None:
        """Keep these columns free under the first line."""
        self._content, self._indent = content, indent
        self._wrapped: dict[int, list[Content]] = {}

    def __str__(self) -> str:
        """Give the words."""
        return str(self._content)

    def render_strips(self, width: int, height: int | None, style: Style, options: RenderOptions) -> list[Strip]:
        """Draw the lines."""
        return Content("\n").join(self._at(width)).render_strips(width, height, style, options)

    def get_optimal_width(self, rules: RulesMap, container_width: int) -> int:
        """Give the width at which nothing need be wrapped."""
        return self._content.get_optimal_width(rules, container_width)

    def get_height(self, rules: RulesMap, width: int) -> int:
        """Count the lines."""
        del rules
        return len(self._at(width))

    def _at(self, width: int) -> list[Content]:
        """Give the lines at this width; a list asks for them more often than they change."""
        if width not in self._wrapped:
            self._wrapped[width] = list(self._lines(width))
        return self._wrapped[width]

    def _lines(self, width: int) -> Iterator[Content]:
        """Wrap the words beside the columns that stay free."""
        before, words = self._content.divide([self._indent]) if self._indent else (Content(), self._content)
        first, *others = words.wrap(max(1, width - self._indent))
        yield Content.assemble(before, first)
        yield from (Content.assemble(" " * self._indent, line) for line in others)
