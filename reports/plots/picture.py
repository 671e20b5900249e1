"""A picture: a drawing with its title, what it says in words, and the table behind it."""

import io
import re
from collections.abc import Iterator
from typing import NamedTuple
from weakref import WeakKeyDictionary
from xml.etree import ElementTree as ET

from matplotlib.figure import Figure

from reports.plots.style import PAPER, THEME, WHITE, drawing

SVG = "http://www.w3.org/2000/svg"
LINK = "http://www.w3.org/1999/xlink"
POINTS = 72

_DRAWN: WeakKeyDictionary[Figure, bytes] = WeakKeyDictionary()
"""What was drawn already, as long as anybody has the picture."""


class Picture(NamedTuple):
    """A drawing; `name` is fit for a file, `words` say what it shows to who can't see it."""

    name: str
    title: str
    words: str
    head: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    figure: Figure


def png(picture: Picture, dots: int = 144) -> bytes:
    """Give a picture in dots, so many an inch."""
    page = io.BytesIO()
    with drawing():
        picture.figure.savefig(page, format="png", dpi=dots)
    return page.getvalue()


def svg(picture: Picture, *, themed: bool = True) -> str:
    """Give a picture as a part of a page; themed, its ink and paper are those of the page, light or dark.

    The same picture always gives the same text: no date, no chance, and no name that another picture has too.
    """
    root = ET.fromstring(_drawn(picture.figure))  # noqa: S314 - written here just now
    _tidy(root, re.sub(r"[^a-z0-9-]", "-", picture.name.lower()))
    _turn_with_the_page(root, themed=themed)
    _describe(root, picture)
    ET.register_namespace("", SVG)
    ET.register_namespace("xlink", LINK)
    return ET.tostring(root, encoding="unicode")


def _drawn(figure: Figure) -> bytes:
    """Draw once, for however many formats."""
    if figure not in _DRAWN:
        page = io.BytesIO()
        with drawing():
            figure.savefig(page, format="svg", metadata={"Date": None, "Creator": None})
        _DRAWN[figure] = page.getvalue()
    return _DRAWN[figure]


def _tidy(root: ET.Element, prefix: str) -> None:
    """Keep only names that are referred to, and make them this picture's own; leave out what speaks of the maker."""
    for parent in list(root.iter()):
        for child in list(parent):
            if child.tag in {f"{{{SVG}}}metadata", f"{{{SVG}}}style"}:
                parent.remove(child)
    used = dict.fromkeys(name for element in root.iter() for name in _referred(element))
    # Some of the drawer's own names change from run to run: each gets a number, in order.
    names = {name: f"{prefix}-{number}" for number, name in enumerate(used, 1)}
    for element in root.iter():
        name = element.attrib.pop("id", None)
        if name in names:
            element.set("id", names[name])
        for attribute, value in element.attrib.items():
            if attribute == f"{{{LINK}}}href":
                element.set(attribute, f"#{names[value[1:]]}")
            else:
                element.set(attribute, re.sub(r"url\(#([^)]+)\)", lambda found: f"url(#{names[found[1]]})", value))
    root.set("style", "stroke-linejoin: round; stroke-linecap: butt")


def _referred(element: ET.Element) -> Iterator[str]:
    """Give the names that an element refers to."""
    for attribute, value in element.attrib.items():
        if attribute == f"{{{LINK}}}href":
            yield value[1:]
        yield from re.findall(r"url\(#([^)]+)\)", value)


def _turn_with_the_page(root: ET.Element, *, themed: bool) -> None:
    """Let the page say what ink and paper are; else paper is white."""
    turned = {colour: f"var(--{name}, {colour})" if themed else colour for colour, (name, _) in THEME.items()}
    if not themed:
        turned[PAPER] = WHITE
    for element in root.iter():
        for attribute in {"style", "fill", "stroke"} & set(element.attrib):
            for colour, instead in turned.items():
                element.set(attribute, element.attrib[attribute].replace(colour, instead))


def _describe(root: ET.Element, picture: Picture) -> None:
    """Say in words what it shows, and let it be as wide as there is room."""
    width, height = (float(root.get(side, "0pt").removesuffix("pt")) for side in ("width", "height"))
    root.set("width", f"{width / POINTS * 96:.0f}")
    root.set("height", f"{height / POINTS * 96:.0f}")
    root.set("role", "img")
    root.set("aria-label", f"{picture.title}. {picture.words}")
    title = ET.Element(f"{{{SVG}}}title")
    title.text = picture.title
    words = ET.Element(f"{{{SVG}}}desc")
    words.text = picture.words
    root[:0] = [title, words]
