"""Quiet: a place for who reads line by line, and one that can be left to practise as long as no round has begun."""

from typing import Protocol

from roles.terminal.place import Place
from roles.terminal.practice.meanwhile import Meanwhile
from roles.terminal.screen import Screen
from simulation.scenario.faults import Language


class Quiet(Place, Protocol):
    """A place for who reads line by line: nothing changes under a reader, and waiting is something that one does."""

    def own(self, language: Language) -> Screen:
        """Give the own seat, without what leads the session."""
        ...

    def catch_up(self) -> None:
        """Let in what has happened by now."""
        ...

    def wait(self) -> None:
        """Let time pass until there is something new for this seat."""
        ...

    @property
    def runs(self) -> bool:
        """Tell whether time passes by itself."""
        ...

    @property
    def is_playing(self) -> bool:
        """Tell whether a round is going on, and there is time left of it."""
        ...

    @property
    def is_over(self) -> bool:
        """Tell whether the time of the round is over."""
        ...


class Quietly(Meanwhile[Quiet]):
    """Two places for who reads line by line; who reads learns at the next line that the session has gone on."""

    def own(self, language: Language) -> Screen:
        """Give the own seat, or that in which one practises."""
        self.called_back(language)
        return self._practice.own(language) if self._practice is not None else self.screen(language)

    def catch_up(self) -> None:
        """Let in what has happened by now."""
        self._here.catch_up()

    def wait(self) -> None:
        """Let time pass where one is now."""
        self._here.wait()

    @property
    def runs(self) -> bool:
        """Tell whether time passes by itself where one is now."""
        return self._here.runs

    @property
    def is_playing(self) -> bool:
        """Tell whether a round is going on where one is now."""
        return self._here.is_playing

    @property
    def is_over(self) -> bool:
        """Tell whether the time of the round is over where one is now."""
        return self._here.is_over
