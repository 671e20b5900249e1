"""Pointing: which button does a deed on a page, for who learns it."""

from collections.abc import Iterator

from roles.page.chapters import Chapter, chapters
from roles.page.words import word
from roles.terminal.screen import Deed, Screen


def buttons_for(screen: Screen, deed: Deed | None) -> str:
    """Say under which title one presses which button, and what comes after it; without a deed, how one stops."""
    language = screen.language
    if deed is None:
        return word("press_stop", language)
    where = ", ".join(f"“{title}”" for chapter in chapters(screen) for title in _titles(chapter, deed, screen))
    said = word("press_under", language, where, deed.label) if where else word("press", language, deed.label)
    if not deed.fields:
        return said
    return f"{said} {word('press_fill', language, word('go_on' if deed.irreversible else 'do', language))}"


def _titles(chapter: Chapter, deed: Deed, screen: Screen) -> Iterator[str]:
    """Give the titles that a deed stands under in a part of the page; none when it is not there."""
    if any(one.id == deed.id for one in chapter.deeds):
        yield chapter.title
    for entry in chapter.entries:
        if any(one.id == deed.id for one in entry.deeds):
            yield entry.item.title
        if any(one.id == deed.id for one in entry.folded):
            yield word("more_deeds", screen.language, len(entry.folded))
