"""Levels: what a way to play came to by itself: its mean, its median and what one in ten lies below and above."""

from collections.abc import Iterator, Sequence

from reports.comparison.bootstrap import Estimated, median, quantile
from reports.comparison.paired import paired
from reports.comparison.study.effect import Arm
from reports.comparison.study.naming import Naming
from reports.comparison.study.results import Results
from reports.document.blocks import Line, Table

TENTH = 0.1


def levels(results: Results, measure: str, names: Naming) -> Table:
    """Show the ways to play that others are held against, or all where nothing is held against anything."""
    head = names.say(
        nl="wat|n|gemiddeld [95 %]|mediaan [95 %]|één op tien lager dan [95 %]|één op tien hoger dan [95 %]",
        en="what|n|mean [95 %]|median [95 %]|one in ten below [95 %]|one in ten above [95 %]",
    ).split("|")
    title = names.say(nl="Waar het lag", en="Where it lay")
    return Table(title, tuple(head), tuple(_row(results, arm, measure, names) for arm in held(results)))


def held(results: Results) -> list[Arm]:
    """Give the ways to play that are held against none."""
    return [arm for arm in results.arms if arm not in results.against]


def told(results: Results, measure: str, names: Naming) -> Iterator[str]:
    """Say where a measure lay, in lines of text."""
    for arm in held(results):
        seen = _seen(results, arm, measure)
        yield f"{names.place(arm)}: {_written(mean(seen), measure, names)} (n = {len(seen)})"


def _row(results: Results, arm: Arm, measure: str, names: Naming) -> tuple[Line, ...]:
    """Put one way to play in a row."""
    seen = _seen(results, arm, measure)
    found = (median(seen), quantile(seen, TENTH), quantile(seen, 1 - TENTH))
    cells = (str(len(seen)), _written(mean(seen), measure, names), *(_written(each, measure, names) for each in found))
    return ((names.place(arm),), *((cell,) for cell in cells))


def _seen(results: Results, arm: Arm, measure: str) -> list[float]:
    """Give what was observed."""
    return [value for value in results.values(arm, measure) if value is not None]


def mean(seen: Sequence[float]) -> Estimated | None:
    """Give a mean with its interval, which is that of a difference from nothing; none of too few values."""
    found = paired([0.0] * len(seen), seen, "higher")
    return found and Estimated(found.difference, found.low, found.high)


def _written(found: Estimated | None, measure: str, names: Naming) -> str:
    """Write an estimate with its interval."""
    if found is None:
        return names.say(nl="te weinig", en="too few")
    value, low, high = (names.words.value(measure, each) for each in found)
    return f"{value} [{low}; {high}]"
