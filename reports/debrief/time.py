"""Where the time went: what was waited for, how long residents waited, and the flow of cases."""

from collections.abc import Iterator

from reports.debrief.material import Material
from reports.document.blocks import Block, Folded, Heading, Paragraph, Shown
from reports.plots import plots


def chapter(material: Material) -> Iterator[Block]:
    """Show waiting, lead times and flow; every step of every case for who asks."""
    yield Heading(1, material.either(nl="Waar de tijd bleef", en="Where the time went"), "time")
    yield Paragraph((material.either(
        nl="Aan een zaak wordt maar kort gewerkt; de rest van de tijd ligt zij ergens te wachten. De tijd is die van "
        "de kalender, dus met avonden en weekenden.",
        en="A case is worked on only briefly; the rest of the time it lies waiting somewhere. Time is by the calendar, "
        "so evenings and weekends count.",
    ),))  # fmt: skip
    for name in ("waiting", "leadtimes", "flow"):
        yield from (Shown(picture) for picture in plots()[name](material.history))
    dotted = tuple(Shown(picture) for picture in plots()["dotted"](material.history))
    if dotted:
        yield Folded(material.either(nl="Elke stap van elke zaak", en="Every step of every case"), dotted)
