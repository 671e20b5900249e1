"""Meanwhile: a seat that one may leave to practise as long as no round has begun; the own seat is kept all the time."""

from collections.abc import Callable
from typing import Final, Generic, TypeVar

import msgspec

from roles.terminal.place import Place
from roles.terminal.saying import Saying
from roles.terminal.screen import Deed, Line, Passage, Screen
from simulation.scenario.faults import Language

Somewhere = TypeVar("Somewhere", bound=Place)
"""The kind of place in which somebody sits: for who sees it drawn, or for who reads it line by line."""


def may_practise(own: Screen) -> bool:
    """Tell whether there is time to practise: before a round, for who does not lead."""
    return own.kind == "lobby"


CALLED_BACK: Final = (
    "De sessie gaat verder. Uw oefening is gestopt; u zit weer op uw eigen stoel.",
    "The session goes on. Your practice has stopped, and you are back in your own seat.",
)
"""What who practised hears when that has ended, in both languages."""


class Meanwhile(Generic[Somewhere]):
    """Two places for one person: the own one, and a private one to practise in; whoever draws sees one of them."""

    def __init__(self, own: Somewhere, lay: Callable[[], Somewhere], how: Callable[[Language], str]) -> None:
        """Sit at the own place; `lay` gives a place to practise in, and `how` says how one goes there."""
        self._own, self._lay, self._how = own, lay, how
        self._practice: Somewhere | None = None
        self._brought_back = False
        self.is_free = False
        """Whether one could practise when the own seat was last looked at."""
        self.watchers: list[Callable[[], None]] = []
        own.watchers.append(self._stirred)

    # --- going and coming back ---------------------------------------------------------------------------------

    @property
    def is_practising(self) -> bool:
        """Tell whether one practises now."""
        return self._practice is not None

    def practise(self) -> None:
        """Go and practise, from the first step."""
        self._practice = self._lay()
        self._practice.watchers.append(self._stirred)

    def come_back(self) -> None:
        """Come back to the own seat; nothing is kept of what was practised."""
        self._practice = None

    def called_back(self, language: Language) -> bool:
        """Bring who practises back when the session goes on; tell whether that was just now."""
        if self._practice is None or may_practise(self._own.screen(language)):
            return False
        self.come_back()
        self._brought_back = True
        return True

    # --- a place -----------------------------------------------------------------------------------------------

    def screen(self, language: Language) -> Screen:
        """Give the screen of where one is now; the own one says how to practise, or why that ended."""
        if self._practice is not None:
            return self._practice.screen(language)
        own = self._own.screen(language)
        self.is_free = may_practise(own)
        if self.is_free:
            self._brought_back = False
            return msgspec.structs.replace(own, blocks=(*own.blocks, self._offer(language)))
        if self._brought_back:
            return msgspec.structs.replace(own, news=(Line(CALLED_BACK[language == "en"], tone="first"), *own.news))
        return own

    def leading(self, language: Language) -> tuple[Deed, ...]:
        """Give what one can do beside the screen where one is now."""
        return self._here.leading(language)

    def say(self, what: Saying) -> None:
        """Say it where one is now."""
        self._brought_back = False
        self._here.say(what)

    def console(self, language: Language) -> Screen | None:
        """Give the console of where one is now."""
        return self._here.console(language)

    def look(self, seat: str, language: Language) -> Screen | None:
        """Look as another seat where one is now."""
        return self._here.look(seat, language)

    async def keep(self) -> None:
        """Keep up with the own table, also while one practises; who has no seat any more is told so there."""
        await self._own.keep()
        self.come_back()
        self._stirred()

    @property
    def _here(self) -> Somewhere:
        """Give the place where one is now."""
        return self._practice or self._own

    def _offer(self, language: Language) -> Passage:
        """Say how one practises."""
        return Passage("practice", "Practise" if language == "en" else "Oefenen", (Line(self._how(language)),))

    def _stirred(self) -> None:
        """Tell whoever draws."""
        for watcher in self.watchers:
            watcher()
