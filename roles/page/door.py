"""The door: what this is, what is kept of it and for how long, the code, a seat, and one's own seat back."""

from collections.abc import Mapping, Sequence
from typing import Final, assert_never

from roles.page.address import Address
from roles.page.entrance import WORDS as ENTRANCE
from roles.page.filling import Posted
from roles.page.trouble import ADVICE, STATUS, TITLES, Trouble
from roles.page.writing import Reply, written
from roles.terminal.saying import cleaned
from roles.terminal.screen import Part

LONGEST: Final = {
    "code": 40,
    "name": 40,
    "job": 80,
    "seat": 80,
    "pin": 12,
    "agree": 3,
    "lead": 3,
    "beside": 3,
    "once": 80,
}
"""So long may be what is typed at the door."""


class Door(Part, frozen=True):
    """What is told at the door; `days` is how long names and texts are kept, none when the facilitator will say.

    `jobs` are the roles of which one may be somebody's own work.
    """

    title: str
    summary: str = ""
    days: int | None = None
    jobs: Mapping[str, str] = {}


class Chair(Part, frozen=True):
    """A seat that one can take, or that a person has: only its owner gets it back then, with the PIN."""

    id: str
    title: str
    note: str = ""
    taken: bool = False


class Knock(Part, frozen=True):
    """Somebody gives the code of the session, or asks to lead it with the code for that."""

    code: str
    lead: bool = False


class Sit(Part, frozen=True):
    """Somebody takes a free seat, under a name or without one, and knows what is kept; `job` is the own work.

    `once` is the secret that the form had with it: who sends it twice sits once.
    """

    code: str
    seat: str
    name: str = ""
    job: str = ""
    once: str = ""


class Return(Part, frozen=True):
    """Somebody takes the own seat back, here or on another device; or sits down beside whoever is there."""

    code: str
    seat: str
    pin: str
    beside: bool = False
    name: str = ""
    job: str = ""


class Amiss(Part, frozen=True):
    """Something at the door is not filled in right: what was typed, and what is wrong with each field."""

    what: str
    typed: Mapping[str, str]
    faults: Mapping[str, str]


Entering = Knock | Sit | Return | Amiss
"""What somebody asks at the door."""

ASKED: Final = {
    "code": ("code", "lead"),
    "sit": ("code", "seat", "name", "job", "agree", "once"),
    "back": ("code", "seat", "pin", "beside", "name", "job"),
}
"""The fields of the three forms."""

MAY_BE_EMPTY: Final = frozenset({"name", "job", "lead", "beside", "once"})
"""What need not be filled in."""


def entering(posted: Posted) -> Entering | None:
    """Read what was posted at the door, strictly; none when it is no form of ours."""
    typed = dict(posted)
    what = typed.pop("what", "")
    if what not in ASKED or len(typed) + 1 < len(posted) or not set(typed) <= set(ASKED[what]):
        return None
    typed = {name: cleaned(typed.get(name, "")) for name in ASKED[what]}
    faults = {name: fault for name, value in typed.items() if (fault := _fault(name, value))}
    if faults:
        return Amiss(what, typed, faults)
    match what:
        case "code":
            return Knock(typed["code"], lead=bool(typed["lead"]))
        case "sit":
            return Sit(typed["code"], typed["seat"], typed["name"], typed["job"], typed["once"])
        case _:
            own = typed["name"], typed["job"]
            return Return(typed["code"], typed["seat"], typed["pin"], bool(typed["beside"]), *own)


def _fault(name: str, value: str) -> str:
    """Name what is wrong with a field."""
    if not value and name not in MAY_BE_EMPTY:
        return f"no_{name}"
    return "too_long" if len(value) > LONGEST[name] else ""


# --- pages -----------------------------------------------------------------------------------------------------------


def code_page(door: Door, address: Address, entered: Entering | None = None, trouble: Trouble | None = None) -> Reply:
    """Ask for the code; the page on which everybody begins."""
    return _page("code.html", door, address, (), entered, trouble)


def chairs_page(
    door: Door,
    address: Address,
    chairs: Sequence[Chair],
    entered: Entering,
    trouble: Trouble | None = None,
    once: str = "",
) -> Reply:
    """Let somebody who has the code choose a seat, or take the own one back; `once` is a secret for this form."""
    return _page("chairs.html", door, address, chairs, entered, trouble, once)


def seated_page(address: Address, title: str, pin: str) -> Reply:
    """Tell somebody who just sat down the PIN of the seat; `address` is that of the seat."""
    html = written("seated.html", address, title=title, pin=pin, every=0, here=None, query={}, e=_said(address))
    return Reply(200, html)


def _page(
    template: str,
    door: Door,
    address: Address,
    chairs: Sequence[Chair],
    entered: Entering | None,
    trouble: Trouble | None,
    once: str = "",
) -> Reply:
    """Write a page of the door, with what was typed and what is wrong with it beside the fields."""
    english = address.wishes.language == "en"
    typed, names = _typed(entered)
    said = _said(address)
    faults = {name: said[fault] for name, fault in names.items()}
    if trouble is not None:
        faults[_beside(trouble)] = f"{TITLES[trouble][english]}. {ADVICE[trouble][english]}"
    html = written(
        template, address, door=door, chairs=chairs, typed=typed, faults=faults, e=said, every=0, query={}, once=once,
        here="" if entered is None else None, what=_what(entered), longest=LONGEST,
        kept=said["days"].format(door.days) if door.days is not None else said["days_asked"],
    )  # fmt: skip
    return Reply(STATUS[trouble] if trouble is not None else 422 if names else 200, html)


def _said(address: Address) -> dict[str, str]:
    """Give what the door says."""
    english = address.wishes.language == "en"
    return {name: both[english] for name, both in ENTRANCE.items()}


def _beside(trouble: Trouble) -> str:
    """Name the field beside which a trouble is told."""
    return {"wrong_pin": "pin", "taken": "seat"}.get(trouble, "code")


def _what(entered: Entering | None) -> str:
    """Say which of the forms somebody sent."""
    match entered:
        case Amiss():
            return entered.what
        case Return():
            return "back"
        case Sit():
            return "sit"
        case Knock() | None:
            return "code"
        case _:
            assert_never(entered)


def _typed(entered: Entering | None) -> tuple[Mapping[str, str], Mapping[str, str]]:
    """Give what was typed before, and what is wrong with it."""
    blank = dict.fromkeys(LONGEST, "")
    match entered:
        case None:
            return blank, {}
        case Amiss():
            return {**blank, **entered.typed}, entered.faults
        case Knock():
            return blank | {"code": entered.code, "lead": "yes" * entered.lead}, {}
        case Sit():
            sits = {"code": entered.code, "seat": entered.seat, "name": entered.name, "job": entered.job}
            return {**blank, **sits, "agree": "yes"}, {}
        case Return():
            own = {"name": entered.name, "job": entered.job, "beside": "yes" * entered.beside}
            return blank | {"code": entered.code, "seat": entered.seat, **own}, {}
        case _:
            assert_never(entered)
