"""The page of a seat: all that it sees and can do, each deed a button or a link to its form."""

from collections.abc import Sequence
from typing import Final, Literal, NamedTuple, get_args

from roles.page.address import Address
from roles.page.chapters import chapters
from roles.page.filling import Posted, texts
from roles.page.writing import Reply, written
from roles.terminal.screen import Screen

Told = Literal["said", "again", "refused", "slow", "waits", "unkept", "called_back"]
"""What came of what was just sent; it stands in the address to which one is sent on, so it is a word of ours."""

EVERY: Final = 5
"""After so many seconds a page looks whether there is something new."""

LATEST: Final = 5
"""So much news is in sight."""


class Practice(NamedTuple):
    """Where one goes to practise, or to stop when one has begun."""

    href: str
    begun: bool = False


def told(query: str | None) -> Told | None:
    """Read what came of it off the query of a link; none for anything else."""
    return next((one for one in _TOLD if one == query), None)


_TOLD: Final[tuple[Told, ...]] = get_args(Told)


def seat_page(
    screen: Screen, address: Address, number: int, told: Told | None = None, links: Sequence[tuple[str, str]] = (),
    practice: Practice | None = None,
) -> Reply:  # fmt: skip
    """Write the page of a seat; `number` lets what is sent from it count once, `links` (title, href) lead on."""
    return Reply(200, _written(screen, address, number, told=told, links=links, practice=practice))


def gone_page(screen: Screen, address: Address, number: int, posted: Posted = ()) -> Reply:
    """Say that a deed is no longer possible, give back what was typed, and show what is possible now."""
    return Reply(409, _written(screen, address, number, typed=texts(posted)))


def _written(
    screen: Screen, address: Address, number: int, *, told: Told | None = None,
    links: Sequence[tuple[str, str]] = (), practice: Practice | None = None, typed: Sequence[str] | None = None,
) -> str:  # fmt: skip
    """Write the page; one on which a deed is gone gives back what was `typed`, and does not renew itself."""
    parts, gone = chapters(screen), typed is not None
    return written(
        "seat.html", address, screen=screen, number=number, told=told, gone=gone, typed=typed or (), links=links,
        practice=practice, here=None if gone else "", query={}, every=0 if gone else EVERY, latest=LATEST,
        parts_of=parts, named=[part for part in parts if not part.nothing or part.entries],
    )  # fmt: skip
