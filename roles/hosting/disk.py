"""The disk of a room: what was said is kept before anybody hears or sees anything of it."""

import asyncio
import logging
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Final

from roles.hosting.book import Row
from roles.hosting.presence import Presence
from roles.hosting.showing import Showing
from simulation.session.faults import SessionFault
from simulation.session.table import Table

LOG: Final = logging.getLogger(__name__)


class Disk:
    """Where a table keeps what was said, which may refuse for a while."""

    def __init__(self, table: Table, showing: Showing, presence: Presence) -> None:
        """Mind the disk of a table."""
        self._table, self._showing, self._presence = table, showing, presence
        self._kept = asyncio.Event()
        self._kept.set()

    async def kept(self) -> None:
        """Wait until all that was said is on the disk."""
        await self._kept.wait()

    def is_stuck(self) -> bool:
        """Tell whether something was said that is not on the disk."""
        return not self._kept.is_set()

    def write(self, row: Row, text: str = "") -> None:
        """Keep something of the book, and a text that belongs to it."""
        with self.minding():
            self._table.write_down([row], text)

    @contextmanager
    def minding(self) -> Iterator[None]:
        """Let nobody see what a disk refused; it is tried again until there is room."""
        try:
            yield
        except SessionFault:
            if not self.is_stuck():
                LOG.error("the disk refuses; nothing is shown until it takes what was said")  # noqa: TRY400
                self._presence.tell("disk")
            self._kept.clear()
            self._showing.held = True

    def try_again(self) -> bool:
        """Tell whether the disk now takes what it refused; then everybody is told, and shown what there is."""
        with self.minding():
            self._table.keep()
            self._kept.set()
            self._showing.held = False
            self._showing.stir()
            self._presence.tell("room")
        return not self.is_stuck()
