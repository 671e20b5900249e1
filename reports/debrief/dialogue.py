"""What the group said to each other in a dialogue; only what people shared, and never whose words they are."""

from collections.abc import Iterator

from reports.debrief.material import Material
from reports.document.blocks import Block, Bullets, Heading, Paragraph
from reports.rounds.dialogue import Shared, shared


def chapter(material: Material) -> Iterator[Block]:
    """Give what was shared; nothing when there was no dialogue."""
    found = shared(material.history.world, material.texts)
    if not found:
        return
    yield Heading(1, material.either(nl="Wat de groep deelde", en="What the group shared"), "dialogue")
    for one in found:
        yield Heading(2, one.question.in_(material.history.language))
        yield from _answers(material, one)


def _answers(material: Material, one: Shared) -> Iterator[Block]:
    """Give the answers to one question."""
    if one.answers:
        yield Bullets(tuple((answer,) for answer in one.answers))
    elif not one.removed:
        yield Paragraph((material.either(nl="Hierover is niets gedeeld.", en="Nothing was shared about this."),))
    if one.removed:
        yield Paragraph((material.either(nl=f"{one.removed} keer is een tekst op verzoek verwijderd.",
                                         en=f"{one.removed} texts were removed on request."),), small=True)  # fmt: skip
