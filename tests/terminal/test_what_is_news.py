"""News: whatever a seat sees happen is told, at home or at a desk, and nothing else is."""

from roles.terminal.presenter.news import AT_A_DESK, AT_HOME
from simulation.world.noticing import SEEN


def test_whatever_a_seat_sees_happen_is_told_somewhere_and_nothing_else() -> None:
    assert set(AT_HOME) | set(AT_A_DESK) == set(SEEN)
