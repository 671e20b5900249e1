"""From hand to hand: the network of handovers before and after, and whose the cases were."""

from collections.abc import Iterator

from reports.debrief.lessons import figures
from reports.debrief.material import Material
from reports.document.blocks import Block, Heading, Paragraph, Shown
from reports.plots import plots

MEASURES = ("handovers_per_case", "bounce_share", "warm_share", "pick_up_time", "ping_pong.role", "hands_met")


def chapter(material: Material) -> Iterator[Block]:
    """Show who passed work to whom, and who owned what."""
    yield Heading(1, material.either(nl="Van hand tot hand", en="From hand to hand"), "hands")
    yield Paragraph((material.either(
        nl="Elke pijl is werk dat van de ene functie naar de andere ging; hoe dikker, hoe vaker.",
        en="Each arrow is work that went from one function to another; the thicker, the more often.",
    ),))  # fmt: skip
    yield from (Shown(picture) for picture in plots()["network"](material.history))
    yield from figures(material, MEASURES)
    yield from (Shown(picture) for picture in plots()["swimlane"](material.history))
