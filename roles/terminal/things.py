"""Things: what lies on a screen, one after the other, each with its deeds; together all deeds there are."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from string import ascii_lowercase
from typing import Final, NamedTuple

from roles.terminal.groups import GROUPS, title
from roles.terminal.screen import Block, Board, Card, Deed, Group, Item, Items, Kind, Passage, Screen

GROUPED: Final = "group:"
"""Deeds about nothing that is shown lie together under the name of their group."""

ONWARD: Final = f"{GROUPED}table"
"""What moves the table on."""

OVERVIEW: Final = "overview"
"""Everything one after the other, where there is more to read than to do."""

MARKED: Final = "lessons"
"""On the things of this list one marks while reading all else."""

NEWS: Final = "news"
"""What happened, to read at leisure."""

READ: Final[frozenset[Kind]] = frozenset({"lobby", "between", "away"})
"""Screens that are read first."""

LETTERS: Final = f"{ascii_lowercase}+-"
"""What a deed can have for a key."""

Deeds = Mapping[str, Sequence[Deed]]


class Thing(NamedTuple):
    """One thing that can be looked at: an item of a list with what belongs to it, a whole block, or a group of deeds.

    `heading` is the title of the list that it stands in; a thing that is not `open` only says that there is nothing.
    """

    id: str
    title: str
    heading: str = ""
    item: Item | None = None
    blocks: tuple[Block, ...] = ()
    deeds: tuple[Deed, ...] = ()
    open: bool = True


def things(screen: Screen) -> list[Thing]:
    """Give what lies on a screen in its order, and after that what can be done besides; every deed is under a thing."""
    placed = _placed(screen)
    cards = {block.id: block for block in screen.blocks if isinstance(block, Card)}
    found = [_overview(screen, placed)] if screen.kind in READ else []
    for block in screen.blocks:
        of_block = _of_block(block, placed, cards)
        found += _beside_the_rest(of_block, screen) if _is_marked(block, screen) else of_block
    return [*found, *_groups(placed, screen)]


def keyed(deeds: Iterable[Deed]) -> dict[str, Deed]:
    """Give each deed of a thing a letter or sign: the one it asks for if that is free, else the first that is."""
    asked, others = dict[str, Deed](), list[Deed]()
    for deed in deeds:
        if len(deed.key) == 1 and deed.key in LETTERS and deed.key not in asked:
            asked[deed.key] = deed
        else:
            others.append(deed)
    free = [letter for letter in ascii_lowercase if letter not in asked]
    return asked | dict(zip(free, others, strict=False))


def _overview(screen: Screen, placed: Deeds) -> Thing:
    """Give all that is to be read, with what moves the table on."""
    blocks = tuple(block for block in screen.blocks if not (isinstance(block, Board) or _each(block)))
    return Thing(OVERVIEW, title(OVERVIEW, screen.language), blocks=blocks, deeds=tuple(placed.get(ONWARD, ())))


def _each(block: Block) -> bool:
    """Tell whether one opens its things one at a time."""
    return isinstance(block, Items) and block.each


def _is_marked(block: Block, screen: Screen) -> bool:
    """Tell whether one marks on the things of a block while one looks at the rest; on a lesson's card nobody does."""
    return block.id == MARKED and screen.kind == "observing"


def _beside_the_rest(marked: Iterable[Thing], screen: Screen) -> Iterator[Thing]:
    """Show all else that there is beside each thing that one marks on."""
    rest = tuple(block for block in screen.blocks if block.id != MARKED and not isinstance(block, Board))
    return (thing._replace(blocks=rest) for thing in marked)


# --- where each deed lies --------------------------------------------------------------------------------------------


def _placed(screen: Screen) -> Deeds:
    """Lay each deed with what it is about; else with its case or situation; else with its group."""
    here = {block.id for block in screen.blocks if not isinstance(block, Card)}
    here |= {item.id for block in screen.blocks if isinstance(block, Items) for item in block.items}
    placed: dict[str, list[Deed]] = {}
    for deed in screen.deeds:
        placed.setdefault(_place(deed, here), []).append(deed)
    return placed


def _place(deed: Deed, here: set[str]) -> str:
    """Say where a deed lies."""
    case = deed.about.partition(":")[2] if deed.about.startswith("record:") else deed.given.get("case", "")
    match deed.group:
        case "record":
            names: tuple[str, ...] = (deed.about, f"learned:{case}", f"folder:{case}", f"case:{case}")
        case "home":
            names = (deed.about, "situation")
        case _:
            names = (deed.about, f"case:{case}")
    return next((name for name in names if name in here), f"{GROUPED}{deed.group}")


# --- what is shown ---------------------------------------------------------------------------------------------------


def _of_block(block: Block, placed: Deeds, cards: Mapping[str, Card]) -> Iterator[Thing]:
    """Give the things of one block; a card lies with its case."""
    match block:
        case Items() if not block.items and block.id not in placed:
            yield Thing(block.id, f"{block.title}: {block.nothing}", open=False)
        case Items() if block.each or any(item.id in placed for item in block.items):
            for item in block.items:
                yield _of_item(block, item, placed, cards)
            if deeds := tuple(placed.get(block.id, ())):
                yield Thing(block.id, deeds[0].label if len(deeds) == 1 else block.title, block.title, deeds=deeds)
        case Card() if f"case:{_about(block.id)}" in placed:
            pass
        case _:
            yield Thing(block.id, block.title, blocks=(block,), deeds=tuple(placed.get(block.id, ())))


def _of_item(block: Items, item: Item, placed: Deeds, cards: Mapping[str, Card]) -> Thing:
    """Give one thing of a list, with its card."""
    card = cards.get(f"card:{_about(item.id)}") if item.id.startswith("case:") else None
    blocks = (card,) if card is not None else ()
    return Thing(f"{block.id}/{item.id}", item.title, block.title, item, blocks, tuple(placed.get(item.id, ())))


def _groups(placed: Deeds, screen: Screen) -> Iterator[Thing]:
    """Give what can be done besides, a thing for each group."""
    groups: list[Group] = list(GROUPS)
    for group in groups:
        if deeds := tuple(placed.get(f"{GROUPED}{group}", ())):
            yield Thing(f"{GROUPED}{group}", GROUPS[group][screen.language == "en"], deeds=deeds)


def news_of(screen: Screen) -> Iterator[Thing]:
    """Give all the news as one thing: where it is told in passing there is little room."""
    if screen.news:
        news = title(NEWS, screen.language)
        yield Thing(NEWS, news, blocks=(Passage(NEWS, news, screen.news),))


def _about(name: str) -> str:
    """Give the case in the id of an item or a card."""
    return name.partition(":")[2]
