"""Spans: stretches of time from one second up to another, and what is left when some are taken off others."""

from collections.abc import Iterable, Sequence

from simulation.calendar import Span

Spans = list[Span]
"""Spans in order, none touching or overlapping another."""


def joined(spans: Iterable[Span]) -> Spans:
    """Give the same time as spans in order, with what overlaps or touches made one."""
    whole: Spans = []
    for start, end in sorted(span for span in spans if span[0] < span[1]):
        if whole and start <= whole[-1][1]:
            whole[-1] = (whole[-1][0], max(end, whole[-1][1]))
        else:
            whole.append((start, end))
    return whole


def length(spans: Iterable[Span]) -> int:
    """Count the seconds in spans."""
    return sum(end - start for start, end in spans)


def both(one: Sequence[Span], other: Sequence[Span]) -> Spans:
    """Give the time that lies in both."""
    common: Spans = []
    i = j = 0
    while i < len(one) and j < len(other):
        start, end = max(one[i][0], other[j][0]), min(one[i][1], other[j][1])
        if start < end:
            common.append((start, end))
        if one[i][1] < other[j][1]:
            i += 1
        else:
            j += 1
    return common


def without(one: Sequence[Span], other: Sequence[Span]) -> Spans:
    """Give the time of one in which the other is not."""
    if not one or not other:
        return list(one)
    ends = [one[0][0], *(moment for span in other for moment in span), max(one[-1][1], other[-1][1])]
    gaps = [(start, end) for start, end in zip(ends[::2], ends[1::2], strict=True) if start < end]
    return both(one, gaps)
