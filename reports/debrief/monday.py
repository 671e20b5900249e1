"""Room for what each takes home."""

from collections.abc import Iterator

from reports.debrief.material import Material
from reports.document.blocks import Block, Heading, Room

LINES = 3


def chapter(material: Material) -> Iterator[Block]:
    """Leave room to write."""
    yield Heading(1, material.either(nl="Wat ik maandag doe", en="What I do on Monday"), "monday")
    for nl, en in (
        ("Dit doe ik maandag anders:", "This I do differently on Monday:"),
        ("Deze collega heb ik daarvoor nodig:", "This colleague I need for it:"),
        ("Hieraan merkt een inwoner het:", "By this a resident will notice:"),
    ):
        yield Room(material.either(nl=nl, en=en), LINES)
