"""overdracht with a card on the board: after each desk the outcome is written down, an entry more at each visit."""

import with_overdracht
from with_overdracht import PACKAGE, cycles, play

NAME = "overdracht, and recording"

with_overdracht.SETTINGS["board.sections.steps"] = "Steps"

__all__ = ["NAME", "PACKAGE", "cycles", "play"]
