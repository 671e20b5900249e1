"""`kill -9` at any moment under load: what was heard is there, once; what was shown was on the disk."""

from pathlib import Path

import pytest

from tests.hosting.killing import kill_and_resume


def test_ten_times_killed_and_nothing_is_lost(tmp_path: Path) -> None:
    kill_and_resume(tmp_path / "killed.overdracht", 1, 10)


@pytest.mark.prove
@pytest.mark.parametrize("seed", range(2, 12))
def test_two_hundred_times_killed_and_nothing_is_lost(tmp_path: Path, seed: int) -> None:
    kill_and_resume(tmp_path / "killed.overdracht", seed, 20)
