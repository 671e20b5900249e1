"""One hypothesis profile for everyone: the same examples on every machine, however slow it is."""

import pytest
from hypothesis import settings

from overdracht import compiled

settings.register_profile("overdracht", deadline=None, derandomize=True)
settings.load_profile("overdracht")


def pytest_runtest_setup(item: pytest.Item) -> None:
    """Leave out what plants a mistake where none can be planted: in machine code rooms call each other by place."""
    if compiled() and item.get_closest_marker("plants") is not None:
        pytest.skip("nothing can be planted in machine code")
