"""The page of a seat: all that it sees and can do, each deed a button or a link to its form."""

from collections.abc import Sequence
from typing import Final, Literal, get_args

from roles.page.address import Address
from roles.page.chapters import chapters
from roles.page.writing import Reply, written
from roles.terminal.screen import Screen

Told = Literal["said", "again", "refused", "slow", "unkept"]
"""What came of what was just sent; it stands in the address to which one is sent on, so it is a word of ours."""

EVERY: Final = 5
"""After so many seconds a page looks whether there is something new."""

LATEST: Final = 5
"""So much news is in sight."""


def told(query: str | None) -> Told | None:
    """Read what came of it off the query of a link; none for anything else."""
    return next((one for one in _TOLD if one == query), None)


_TOLD: Final[tuple[Told, ...]] = get_args(Told)


def seat_page(
    screen: Screen, address: Address, number: int, told: Told | None = None, links: Sequence[tuple[str, str]] = ()
) -> Reply:
    """Write the page of a seat; `number` makes what is sent from it count once, `links` lead elsewhere (title, href)."""
    parts = chapters(screen)
    html = written(
        "seat.html", address, screen=screen, number=number, told=told, links=links, here="", query={}, every=EVERY,
        latest=LATEST, parts_of=parts, named=[part for part in parts if not part.nothing or part.entries],
    )  # fmt: skip
    return Reply(200, html)
