"""nagasim with its per-event logs, the nearest to our journal that a peer keeps in memory."""

import with_nagasim
from with_nagasim import PACKAGE, cycles, play

NAME = "nagasim, with logs"

with_nagasim.LOGS = True

__all__ = ["NAME", "PACKAGE", "cycles", "play"]
