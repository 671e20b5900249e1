"""Hearing: what a posted form says, or the page that comes back instead."""

from typing import Final

from roles.page.address import Address
from roles.page.filling import Posted, chosen
from roles.page.form import form_page, sure_page
from roles.page.seat import gone_page
from roles.page.trouble import trouble_page
from roles.page.writing import Reply
from roles.terminal.saying import Saying, saying
from roles.terminal.screen import Deed, Part, Screen

OWN: Final = frozenset({"number", "deed", "sure", "ask"})
"""What a form says besides the fields of its deed."""

ASKS: Final = frozenset({"cost", "back"})
"""What the other buttons of a form ask."""

DIGITS: Final = 15
"""A number has no more of them."""


class Said(Part, frozen=True):
    """What somebody said with a form: to be heard once for each number and deed."""

    number: int
    deed: str
    saying: Saying

    @property
    def form(self) -> str:
        """Name the form that was sent: what is sent twice under this name counts once."""
        return f"{self.number}:{self.deed}"


def deed_page(screen: Screen, address: Address, number: int, name: str) -> Reply:
    """Write the form of a deed, or that it is no longer possible."""
    deed = screen.deed(name)
    if deed is None:
        return gone_page(screen, address, number)
    if deed.irreversible and not deed.fields:
        return sure_page(screen, address, number, deed, {})
    return form_page(screen, address, number, deed)


def heard(screen: Screen, address: Address, posted: Posted) -> Said | Reply:
    """Read what was posted against what is possible now."""
    own = [(name, value) for name, value in posted if name in OWN]
    about = dict(own)
    if len(about) < len(own) or not _is_ours(about):
        return trouble_page("strange", address)
    deed = screen.deed(about["deed"])
    rest = [(name, value) for name, value in posted if name not in OWN]
    if deed is None:
        return gone_page(screen, address, int(about["number"]), rest)
    return _heard(screen, address, deed, about, rest)


def _is_ours(about: dict[str, str]) -> bool:
    """Tell whether a form says which it is, in words that are ours."""
    number = about.get("number", "")
    return (
        "deed" in about
        and number.isascii() and number.isdigit() and len(number) <= DIGITS
        and about.get("sure", "yes") == "yes"
        and about.get("ask", "cost") in ASKS
    )  # fmt: skip


def _heard(screen: Screen, address: Address, deed: Deed, about: dict[str, str], rest: Posted) -> Said | Reply:
    """Say a deed that is possible, unless something is still to be asked."""
    number = int(about["number"])
    filled = chosen(deed, rest, address.wishes.language)
    if "ask" in about or not filled.is_right:
        return form_page(screen, address, number, deed, filled, reckon=about.get("ask") == "cost")
    if deed.irreversible and "sure" not in about:
        return sure_page(screen, address, number, deed, filled.answers)
    return Said(number, deed.id, saying(deed, filled.answers))
