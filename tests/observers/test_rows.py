"""What is laid by as numbers says the same when it is asked for."""

from typing import NamedTuple

from hypothesis import given
from hypothesis import strategies as st

from reports.observers.reading.rows import AT_ONCE, Rows


class Seen(NamedTuple):
    """A record of each kind of thing that is laid by."""

    case: str
    claims: tuple[str, ...]
    at: int
    trust: float
    why: str | None


words = st.sampled_from(["", "a-case", "b-case", "c-case"])
records = st.builds(
    Seen,
    case=words,
    claims=st.lists(words, max_size=2).map(tuple),
    at=st.integers(-(2**62), 2**62),
    trust=st.floats(allow_nan=False),
    why=st.none() | words,
)


@given(st.lists(records, min_size=1, max_size=5), st.sampled_from([1, AT_ONCE - 1, AT_ONCE, AT_ONCE + 1, 2 * AT_ONCE]))
def test_all_records_are_there_in_order_however_many_there_are(some: list[Seen], many: int) -> None:
    given_in = [some[number % len(some)] for number in range(many)]
    rows = Rows(Seen)
    rows.extend(given_in)
    assert list(rows) == given_in
    assert list(rows) == given_in, "to look changes nothing"
    assert len(rows) == many


def test_none_are_none() -> None:
    assert list(Rows(Seen)) == []
    assert not len(Rows(Seen))
