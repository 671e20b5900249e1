"""What chapters are written from: the history of the session, its moments, and the links that lead to them."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from reports.document.blocks import Line, Link, Span
from reports.history.history import History
from reports.moments import Moment


class Links:
    """Gives links to entries, and remembers which, so that the last chapter tells them all."""

    def __init__(self) -> None:
        """Start with nothing referred to."""
        self.entries: set[int] = set()

    def to(self, entry: int) -> Link:
        """Give a link to what happened in an entry."""
        self.entries.add(entry)
        return Link(f"[{entry}]", f"m{entry}")

    def some(self, entries: Sequence[int], most: int = 3) -> Line:
        """Give links to the first few of many entries, blanks between them."""
        spans: list[Span] = []
        entries = tuple(dict.fromkeys(entries))
        for entry in entries[:most]:
            spans += [" ", self.to(entry)] if spans else [self.to(entry)]
        return (*spans, f" … ({len(entries)})") if len(entries) > most else tuple(spans)


@dataclass(frozen=True, slots=True)
class Material:
    """All that chapters draw on; `texts` are what people wrote, by number, as far as it was not removed."""

    history: History
    moments: Mapping[int, Sequence[Moment]]
    texts: Mapping[int, str] = field(default_factory=dict)
    links: Links = field(default_factory=Links)

    def either(self, *, nl: str, en: str) -> str:
        """Give the one of two texts that is in the reader's language."""
        return self.history.either(nl=nl, en=en)

    def number(self, value: float, digits: int = 1) -> str:
        """Write a number with so many digits behind the comma at most."""
        return self.history.words.number(round(value, digits))

    def rounds(self) -> tuple[str, ...]:
        """Name the rounds."""
        return tuple(self.history.round_name(part.number) for part in self.history.rounds)


def mean(values: Iterable[float]) -> float | None:
    """Give the mean, if there is anything to take it of."""
    some = list(values)
    return sum(some) / len(some) if some else None
