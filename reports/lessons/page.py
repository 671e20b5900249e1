"""The page about the eight lessons: what was played and how, all lessons at a glance, and each by itself."""

from collections.abc import Iterator, Sequence
from importlib.resources import files
from typing import NamedTuple

from reports.lessons.contents import SPEAKS
from reports.lessons.design import Size
from reports.lessons.example import Example
from reports.lessons.proof import Effect, Shown
from reports.lessons.section import drawn, section, table, title
from reports.lessons.wording import Wording
from reports.plots.picture import Picture, svg
from simulation.scenario.scenario import Scenario


class Chapter(NamedTuple):
    """All that the page says about one scenario; `slug` is fit for the names of its pictures."""

    slug: str
    identity: str
    scenario: Scenario
    shown: Sequence[Shown]
    again: Sequence[Effect]
    examples: Sequence[Example | None]
    words: Wording


def page(chapters: Sequence[Chapter], size: Size, program: str) -> str:
    """Write the page, in Markdown."""
    words = chapters[0].words
    lines = [*_opening(words, size, program)]
    for chapter in chapters:
        lines += [f"- [{words.text(chapter.scenario.title)}](#{chapter.slug})"]
    lines.append("")
    for chapter in chapters:
        lines += _chapter(chapter, size)
    return "\n".join(lines).rstrip() + "\n"


def pictures(chapter: Chapter) -> Iterator[tuple[str, str]]:
    """Give the picture of each lesson as a file's name and its text."""
    for shown in chapter.shown:
        picture = _picture(chapter, shown)
        yield f"{picture.name}.svg", svg(picture, themed=False)


def _picture(chapter: Chapter, shown: Shown) -> Picture:
    """Draw the picture of one lesson."""
    return drawn(shown, f"{chapter.slug}-{shown.lesson.number}", chapter.words)


def _opening(words: Wording, size: Size, program: str) -> Iterator[str]:
    """Say what the page is, how it was made, and how to read it."""
    text = (files("reports.lessons") / f"opening.{words.language}.md").read_text(encoding="utf-8")
    yield text.format(**size._asdict(), program=program)


def _chapter(chapter: Chapter, size: Size) -> Iterator[str]:
    """Write all lessons of one scenario."""
    words = chapter.words
    yield f'<a id="{chapter.slug}"></a>\n'
    yield f"## {words.text(chapter.scenario.title)}\n"
    yield words.say(
        nl=f"Scenario `{chapter.slug}`, tekst `{chapter.identity}`, startgetallen 1 tot en met {size.pairs}.\n",
        en=f"Scenario `{chapter.slug}`, text `{chapter.identity}`, seeds 1 to {size.pairs}.\n",
    )
    yield from _glance(chapter)
    yield from _again(chapter)
    for shown, found in zip(chapter.shown, chapter.examples, strict=True):
        picture = f"lessons/{chapter.slug}-{shown.lesson.number}.svg"
        yield from section(shown, found, picture, words)


def _glance(chapter: Chapter) -> Iterator[str]:
    """Write all lessons in one table: the first improvement of each."""
    words = chapter.words
    head = words.say(
        nl="les|verbetering|maat|nu|ermee|verschil [95 %]||gevoeld in",
        en="lesson|improvement|measure|today|with it|difference [95 %]||felt in",
    ).split("|")
    yield from table(head, (_line(shown, words) for shown in chapter.shown))


def _line(shown: Shown, words: Wording) -> Sequence[str]:
    """Write one lesson on a line."""
    tried, speaks = shown.tried[0], SPEAKS[shown.lesson.number]
    found = tried.main.found
    unit = words.unit(speaks.measure)
    values = (
        ("-", "-")
        if found is None
        else (words.value(speaks.measure, found.before), words.value(speaks.measure, found.after))
    )
    return (
        title(shown, words), words.offer(tried.offer), words.measure(speaks.measure),
        *(f"{value} {unit}".strip() for value in values), words.change(speaks.measure, found),
        words.verdict(found, speaks.better), f"{100 * shown.felt:.0f} %",
    )  # fmt: skip


def _again(chapter: Chapter) -> Iterator[str]:
    """Say whether playing again changes anything by itself."""
    words = chapter.words
    moved = [effect for effect in chapter.again if effect.found is not None and effect.found.clear]
    cells = "; ".join(f"{words.measure(e.measure)} {words.change(e.measure, e.found)}" for e in chapter.again)
    yield words.say(
        nl=f"**Nog eens spelen zonder af te spreken** (ronde 2 min ronde 1): {cells}. ",
        en=f"**Playing again without any agreement** (round 2 minus round 1): {cells}. ",
    ) + (
        words.say(nl="Dat verandert niets met zekerheid.\n", en="Nothing changes beyond doubt.\n")
        if not moved
        else words.say(
            nl=f"Let op: {len(moved)} van de {len(chapter.again)} intervallen ligt naast nul.\n",
            en=f"Mind: {len(moved)} of the {len(chapter.again)} intervals do not hold zero.\n",
        )
    )
