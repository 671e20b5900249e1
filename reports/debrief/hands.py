"""Other hands: seats that were not played by the same person all the time; their figures are nobody's alone."""

from collections.abc import Iterator

from reports.debrief.material import Material
from reports.document.blocks import Block, Bullets, Line, Link, Paragraph
from reports.history.seating import Change


def noted(material: Material) -> Iterator[Block]:
    """Say what the star behind a round means, if there is one."""
    limits = material.either(nl="wat de cijfers niet zeggen", en="what the figures can't say")
    if _changes(material):
        yield Paragraph((material.either(
            nl="* In deze ronde speelde niet steeds dezelfde mens op elke stoel. De cijfers van die ronde zijn dus van "
            "meer handen. Welke stoelen het waren, staat bij ",
            en="* In this round not every seat was played by the same person all the time. The figures of that round "
            "are of several hands. Which seats they were stands under ",
        ), Link(limits, "limits"), "."))  # fmt: skip


def listed(material: Material, seat: str = "") -> Iterator[Block]:
    """Tell where seats went to other hands, or where one did."""
    lines = tuple(
        _line(material, number, change) for number, change in _changes(material) if not seat or seat in change.seats
    )
    if lines:
        yield Paragraph((_told(material, one=bool(seat)),))
        yield Bullets(lines)


def _told(material: Material, *, one: bool) -> str:
    """Say what the list is about."""
    if one:
        return material.either(
            nl="Deze stoel is niet steeds door dezelfde mens gespeeld. Wat hier staat, is van de stoel:",
            en="This seat was not played by the same person all the time. What stands here is about the seat:",
        )
    return material.either(
        nl="Deze stoelen zijn niet steeds door dezelfde mens gespeeld:",
        en="These seats were not played by the same person all the time:",
    )


def _line(material: Material, number: int, change: Change) -> Line:
    """Tell of one change."""
    part = material.history.rounds[number - 1]
    begins = material.either(nl="bij het begin", en="at the beginning")
    day = material.history.day(number, change.at) if change.at >= part.since else begins
    return (material.either(nl=f"ronde {number}, {day}: {change.said}", en=f"round {number}, {day}: {change.said}"),)


def _changes(material: Material) -> list[tuple[int, Change]]:
    """Go through what changed in the rounds that were played."""
    changes = material.history.changes
    return [(part.number, change) for part in material.history.rounds for change in changes.get(part.number, ())]
