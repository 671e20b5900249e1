"""``overdracht lessons``: plays the proof of the eight lessons and writes the page about them."""

import os
from pathlib import Path
from typing import TYPE_CHECKING

import click

from overdracht import extras
from overdracht.endings import Wrong
from overdracht.given import faults_told
from overdracht.language import said, spoken

if TYPE_CHECKING:
    from overdracht.proof import Proving
    from reports.lessons.design import Size
    from reports.lessons.page import Chapter


@click.command(help=said(
    nl="Speel het bewijs van de acht lessen en schrijf er een bladzijde over.",
    en="Play the proof of the eight lessons and write the page about them.",
))  # fmt: skip
@click.argument("scenario", required=False)
@click.option("--out", type=click.Path(path_type=Path, file_okay=False), default=Path("docs"), help=said(
    nl="Map voor bladzijde en plaatjes (anders docs).", en="Folder for page and pictures (else docs)."
))  # fmt: skip
@click.option("--pairs", type=click.IntRange(3, 100_000), default=200, show_default=True, help=said(
    nl="Paren per verbetering.", en="Pairs of each improvement."
))  # fmt: skip
@click.option("--workers", type=click.IntRange(1), default=os.cpu_count() or 1, show_default=True, help=said(
    nl="Processen naast elkaar.", en="Processes side by side."
))  # fmt: skip
def lessons(scenario: str | None, *, out: Path, pairs: int, workers: int) -> None:
    """Prove the lessons of one scenario, or of all that come with the program."""
    from overdracht import version

    extras.wanted("study", "joblib", "scipy")
    from reports.lessons.design import Size
    from reports.lessons.page import page, pictures
    from reports.writing import write_whole

    size = Size.of(pairs)
    with faults_told():
        chapters = [_chapter(proving, workers) for proving in _proofs(scenario, size, out)]
    drawings = {name: text for chapter in chapters for name, text in pictures(chapter)}
    (out / "lessons").mkdir(parents=True, exist_ok=True)
    for name, text in drawings.items():
        write_whole(out / "lessons" / name, text.encode())
    write_whole(out / "lessons.md", page(chapters, size, version()).encode())
    click.echo(str(out / "lessons.md"))


def _proofs(name: str | None, size: "Size", out: Path) -> "list[Proving]":
    """Read the scenario that is asked for, or all that are shipped and say how their lessons come about."""
    from overdracht.proof import Proving
    from overdracht.shelf import shipped

    names = [name] if name is not None else shipped()
    proofs = [Proving(each, size, out / "lessons" / f"{Path(each).stem}.plays") for each in names]
    told = [proving for proving in proofs if proving.scenario.lessons]
    if not told:
        raise Wrong(
            said(
                nl=f"{name}: dit scenario zegt niet hoe de lessen erin ontstaan. Schrijf een onderdeel `lessons:`.",
                en=f"{name}: this scenario does not say how the lessons come about in it. Write a section `lessons:`.",
            )
        )
    return told


def _chapter(proving: "Proving", workers: int) -> "Chapter":
    """Play the proof of one scenario, and gather what the page says about it."""
    from overdracht.showing import Progress
    from reports.lessons.design import offers_of, pair
    from reports.lessons.example import example
    from reports.lessons.page import Chapter
    from reports.lessons.wording import Wording

    with Progress() as progress:
        proof = proving.prove(workers, progress.plays)
    shown = proof.shown()
    examples = [
        example(
            proving.scenario,
            each.lesson.number,
            proving.journal,
            pair(each.lesson, offers_of(proving.scenario, each.lesson.number)[0]),
            spoken(),
        )
        for each in shown
    ]
    words = Wording(proving.scenario, spoken())
    slug = Path(proving.file).stem
    return Chapter(slug, proving.identity, proving.scenario, shown, proof.again(), examples, words)


COMMAND = lessons
