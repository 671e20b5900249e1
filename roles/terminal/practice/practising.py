"""Practising: sitting alone at a private table, with the next step at the top of the screen."""

from collections.abc import Callable, Sequence

import msgspec

from roles.terminal.alone import Alone
from roles.terminal.deeds.clock import waiting
from roles.terminal.practice.steps import WAITS, Step
from roles.terminal.presenter import NO_EVALUATION
from roles.terminal.saying import Said, Saying
from roles.terminal.screen import GUIDE, Deed, Line, Passage, Screen
from roles.terminal.voice import Voice
from simulation.events.table import IntentRefused
from simulation.scenario.faults import Language
from simulation.session.controls import Wait
from simulation.session.table import Table

Keys = Callable[[Screen, Deed | None], str]
"""How a deed on a screen is done where one sits: which keys to press, or what to type. Without one: how one stops."""


class Practising(Alone):
    """One person who goes through the steps of the practice case; whoever draws draws it as any other place."""

    def __init__(self, table: Table, seat: str, steps: Sequence[Step], keys: Keys) -> None:
        """Sit down before the first step; `keys` says how a deed is done by who sits here."""
        super().__init__(table, seat, lambda *_: NO_EVALUATION)
        self._steps, self._keys, self._done = tuple(steps), keys, 0

    @property
    def is_done(self) -> bool:
        """Tell whether all steps were taken."""
        return self._done == len(self._steps)

    def own(self, language: Language) -> Screen:
        """Present the own seat with the step above it."""
        screen, voice = super().own(language), Voice(self.table.eyes(self.seat), language)
        if self.is_done or not self.is_playing:
            return _guided(screen, f"{_ended(voice)} {self._keys(screen, None)}")
        step, deed = self._now(screen, voice)
        about, number, last = voice.text(step.about), self._done + 1, len(self._steps)
        count = voice.say(nl=f"Stap {number} van {last}", en=f"Step {number} of {last}")
        keys = self._keys(_guided(screen, count, about), deed)
        return _guided(screen, f"{count}: {voice.text(step.do)} {keys}", about)

    def say(self, what: Saying) -> None:
        """Say it; when that was the step, go on to the next."""
        before = len(self.table.journal)
        super().say(what)
        mine = (entry for entry in self.table.journal.entries[before:] if entry.seat == self.seat)
        if not any(isinstance(event, IntentRefused) for entry in mine for event in entry.events):
            self._take(what.intent)

    def wait(self) -> None:
        """Let time pass; that may be the step."""
        super().wait()
        self._take(Wait())

    def _take(self, said: Said) -> None:
        """Go on when this was the step; who runs ahead passes over what was skipped."""
        ahead = [place for place in range(self._done, len(self._steps)) if self._steps[place].done(said)]
        if ahead and (ahead[0] == self._done or not isinstance(said, Wait)):
            self._done = ahead[0] + 1

    def _now(self, screen: Screen, voice: Voice) -> tuple[Step, Deed]:
        """Give the step and its deed; waiting, as long as the deed can't be done."""
        asked = self._steps[self._done]
        deed = next((deed for deed in screen.deeds if asked.is_(deed)), None)
        return (asked, deed) if deed is not None else (WAITS, waiting(voice, self.seat))


def _guided(screen: Screen, headline: str, about: str = "") -> Screen:
    """Put the step above all else; what to do stands in the headline, which is always in sight."""
    title = "Oefening" if screen.language == "nl" else "Practice"
    guide = Passage(GUIDE, title, (Line(about or headline),))
    return msgspec.structs.replace(screen, headline=headline, blocks=(guide, *screen.blocks))


def _ended(voice: Voice) -> str:
    """Say that one knows the way now."""
    return voice.say(nl="Klaar: u weet nu hoe het werkt.", en="Done: you know how it works now.")
