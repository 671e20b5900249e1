"""The eight lessons: their measures round by round, the two moments that tell each best, and a question."""

from collections.abc import Iterator, Sequence

from reports.debrief.material import Material
from reports.debrief.questions import QUESTIONS
from reports.document.blocks import Block, Bullets, Folded, Heading, Line, Paragraph, Question, Table
from reports.plots.rows import Rows, judged, rows_of, said, seen, title_of
from reports.scorecard.contents import LESSONS
from reports.scorecard.wording import definition, kind, origin
from simulation.observing import Figure
from simulation.scenario.faults import Language


def chapter(material: Material) -> Iterator[Block]:
    """Go through the lessons in their order."""
    yield Heading(1, material.either(nl="De acht lessen", en="The eight lessons"), "lessons")
    yield Paragraph((material.either(
        nl="Bij elke les staan een paar cijfers, de twee momenten die haar het best laten zien, en een vraag. "
        "Lees eerst de momenten.",
        en="With each lesson there are a few figures, the two moments that show it best, and a question. "
        "Read the moments first.",
    ),), small=True)  # fmt: skip
    for number, lesson in LESSONS.items():
        yield Heading(2, f"{number}. {lesson.title.in_(material.history.language)}", f"lesson-{number}")
        yield from _moments(material, number)
        yield Question(QUESTIONS[number].in_(material.history.language))
        yield from figures(material, lesson.measures)


def _moments(material: Material, number: int) -> Iterator[Block]:
    """Tell the moments of a lesson, or that nothing shows it."""
    found = material.moments.get(number, ())
    if not found:
        yield Paragraph((material.either(
            nl="In deze sessie laat geen moment deze les zien.", en="No moment of this session shows this lesson."
        ),))  # fmt: skip
        return
    word = material.either(nl="Ronde", en="Round")
    yield Bullets(tuple((f"{word} {m.round} · {m.sentence} ", material.links.to(m.entry)) for m in found))


def figures(material: Material, names: Sequence[str]) -> Iterator[Block]:
    """Put measures in a table with the first moments behind them, and their definitions for who asks."""
    language, rounds = material.history.language, material.history.figures
    rows: Rows = rows_of(rounds, [name for given in names for name in _spelled(rounds, given)])
    if not rows:
        if rounds:
            yield Paragraph((material.either(nl="Hierover is niets gemeten.", en="Nothing was measured on this."),))
        return
    behind = material.either(nl="momenten", en="moments")
    way = (material.either(nl="richting", en="way"),) if len(rounds) > 1 else ()
    head = (material.either(nl="maat", en="measure"), *material.rounds(), *way, behind)
    body: list[tuple[Line, ...]] = []
    for row in rows:
        evidence = next((figure.evidence for figure in reversed(row) if figure is not None and seen(figure)), ())
        ways: tuple[Line, ...] = ((judged(row, language) or "–",),) if way else ()
        values: list[Line] = [(said(figure, language),) for figure in row]
        body.append(((title_of(row, language),), *values, *ways, material.links.some(evidence, 2) or ("–",)))
    yield Table(
        material.either(nl="De cijfers, ronde naast ronde", en="The figures, round beside round"), head, tuple(body)
    )
    yield Folded(
        material.either(nl="Zo is het gemeten", en="How it was measured"), (Bullets(_definitions(material, rows)),)
    )


def _spelled(rounds: Sequence[Sequence[Figure]], name: str) -> list[str]:
    """Spell out a name that stands for all parts of a measure."""
    if not name.endswith(".*"):
        return [name]
    return list(dict.fromkeys(f.name for figures in rounds for f in figures if f.name.startswith(name[:-1])))


def _definitions(material: Material, rows: Rows) -> tuple[Line, ...]:
    """Give the definition of each measure, in the words of who measures, with its unit, level and source."""
    shown = [next(figure for figure in row if figure is not None) for row in rows]
    return tuple((_definition(figure, material.history.language),) for figure in shown)


def _definition(figure: Figure, language: Language) -> str:
    """Say how a figure is measured."""
    words = {"nl": "bron", "en": "source"}[language]
    measured = f"{kind(figure, language)}; {words}: {origin(figure, language)}"
    return f"{figure.title.in_(language)}: {definition(figure, language)} ({measured})"
