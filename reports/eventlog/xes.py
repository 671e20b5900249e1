"""XES as it is found: any version, with or without a namespace, with keys that the standard does not allow, cut off."""

from collections.abc import Iterator
from typing import IO, Any

from lxml import etree

from reports.eventlog.table import OF_CASE, BrokenOff, Row

LOOKED_AT = ("{*}event", "{*}trace", "{*}global")
ATTRIBUTES = frozenset({"string", "date", "int", "float", "boolean", "id"})
NAME = f"{OF_CASE}concept:name"


def rows(file: IO[bytes]) -> Iterator[Row]:
    """Give the events trace by trace; what is global stands in for what an event or a trace does not say."""
    everywhere: dict[str, Row] = {"event": {}, "trace": {}}
    case: Row = {}
    number = 0
    # No entity of the file is followed and no address is fetched; where it breaks off, reading ends.
    parser = etree.iterparse(
        file,
        events=("start", "end"),
        tag=LOOKED_AT,
        recover=True,
        resolve_entities=False,
        no_network=True,
    )
    for step, element in _until_it_breaks(parser):
        match step, _kind(element):
            case "start", "trace":
                number += 1
                case = {}
            case "end", "event":
                case = case or _case(element.getparent(), number, everywhere["trace"])
                yield everywhere["event"] | case | _attributes(element)
                element.clear()
            case "end", "global":
                everywhere[element.get("scope") or "event"] = _attributes(element)
            case "end", "trace":
                _let_go(element)
            case _:
                pass


def _until_it_breaks(parser: Any) -> Iterator[tuple[str, Any]]:  # noqa: ANN401 (lxml has no types)
    """Go through a file as far as it can be understood; `BrokenOff` when that is not to its end."""
    try:
        yield from parser
    except etree.XMLSyntaxError:
        raise BrokenOff from None
    if any(fault.level == etree.ErrorLevels.FATAL for fault in parser.error_log):
        raise BrokenOff


def _kind(element: Any) -> str:  # noqa: ANN401
    """Name an element without its namespace; comments and such have no name."""
    tag = element.tag
    return tag.rpartition("}")[2] if isinstance(tag, str) else ""


def _case(parent: Any, number: int, everywhere: Row) -> Row:  # noqa: ANN401
    """Give what a trace says of its case; one without a name is named by its place, and an event by itself has none."""
    if parent is None or _kind(parent) != "trace":
        return {}
    said = {OF_CASE + key: value for key, value in (everywhere | _attributes(parent)).items()}
    return said if said.get(NAME) else said | {NAME: f"#{number}"}


def _attributes(element: Any) -> Row:  # noqa: ANN401
    """Give the attributes of an element itself; what is nested in them is left out."""
    return {
        child.get("key", ""): child.get("value", "") for child in element.iterchildren() if _kind(child) in ATTRIBUTES
    }


def _let_go(element: Any) -> None:  # noqa: ANN401
    """Forget a trace that was read, and those before it."""
    element.clear()
    while element.getprevious() is not None:
        del element.getparent()[0]
