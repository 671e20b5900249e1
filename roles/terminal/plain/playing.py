"""Playing in plain text: one person, one seat; bots play the others, and the person leads the session too."""

from collections.abc import Callable, Iterable

import msgspec

from roles.terminal.plain.asking import Asker, Left
from roles.terminal.plain.console import Console
from roles.terminal.plain.menu import Entry, menu, offered
from roles.terminal.plain.words import HELP, LEAD, READ, RUNS, WAIT, prompt
from roles.terminal.plain.writing import heading, news, of_block, whole
from roles.terminal.presenter import Evaluation, present
from roles.terminal.saying import Saying
from roles.terminal.screen import Deed, Screen
from roles.terminal.voice import Voice
from simulation.outlook import FACILITATOR
from simulation.scenario.faults import Language
from simulation.session.pace import Pace
from simulation.session.table import Table

Evaluate = Callable[[Table, str], Evaluation]
"""What measures the rounds so far for a seat; it comes from above."""

NOT_ALONE = frozenset({"TakeSeat", "LeaveSeat"})
"""What nobody needs who plays alone."""


class Sitting:
    """One person at a console, in one seat."""

    def __init__(
        self,
        table: Table,
        seat: str,
        language: Language,
        console: Console,
        evaluate: Evaluate,
        pace: Pace | None = None,
    ) -> None:
        """Sit down; with a pace the clock runs, without one time passes when one acts or waits."""
        self.table, self.seat, self.console = table, seat, console
        self._asker = Asker(console, language)
        self._evaluate, self._pace = evaluate, pace
        self._shown: Screen | None = None
        self._phase = ""

    def play(self) -> None:
        """Play until the person leaves; the game itself is over when nothing is left to choose."""
        try:
            self._help()
            while True:
                self._catch_up()
                self._turn()
        except Left:
            self._asker.say("goodbye")

    # --- one turn ----------------------------------------------------------------------------------------

    def _turn(self) -> None:
        """Show what is new, ask what to do, and do it."""
        screen = self._screen()
        self._show(screen)
        entries = self._menu(screen)
        self._list(entries)
        playing = self.table.world.playing and not self.table.is_over
        line = self._asker.read("what" if playing else "what_between")
        word = line.lower()
        if line.isdigit():
            self._choose(entries, line)
        elif playing and word in WAIT:
            self._wait()
        elif playing and word in LEAD:
            self._say(FACILITATOR, self._asker.deed(self._leading(), self._voice(FACILITATOR)))
        else:
            self._command(screen, word)

    def _command(self, screen: Screen, word: str) -> None:
        """Do what a word asks that changes nothing in the game."""
        if word in READ:
            for line in whole(screen):
                self.console.write(line)
        elif word in {"nl", "en"}:
            self._asker.language = "nl" if word == "nl" else "en"
            self._shown, self._phase = None, ""
        elif word.startswith("?"):
            self._explain(screen, word.removeprefix("?").strip())
        elif word:
            self._asker.say("unknown")

    def _choose(self, entries: list[Entry], line: str) -> None:
        """Open a line of the menu, and do one of its deeds."""
        number = self._asker.number(line, len(entries))
        if number is None:
            return
        entry = entries[number - 1]
        self._write_all([entry.title, *(f"  {said}" for said in entry.lines)])
        seat = FACILITATOR if entry.deeds[0].group == "table" else self.seat
        self._say(seat, self._asker.deed(entry.deeds, self._voice(self.seat)))

    def _say(self, seat: str, what: Saying | None) -> None:
        """Say it at the table: as it is by then, and kept before anything is shown."""
        if what is None:
            return
        self._catch_up()
        self.table.say(seat, what.intent, what.texts)
        if self._pace is not None and self.table.world.playing and not self._pace.running:
            self._pace.go()

    def _wait(self) -> None:
        """Let time pass until there is something new for this seat."""
        if not self.table.wait(self.seat):
            self._asker.say("over")
        if self._pace is not None:
            self._pace.go()

    def _catch_up(self) -> None:
        """Let the game follow the room's clock, where there is one; a round that is over stands still."""
        if self._pace is not None and self._pace.running:
            if self.table.world.playing:
                self._pace.catch_up()
            else:
                self._pace.pause()

    # --- what is shown -------------------------------------------------------------------------------------

    def _screen(self) -> Screen:
        """Present the own seat as it is now."""
        evaluation = self._evaluate(self.table, self.seat) if not self.table.world.playing else Evaluation()
        return present(self.table.eyes(self.seat), self._asker.language, evaluation)

    def _voice(self, seat: str) -> Voice:
        """Give the voice of a seat."""
        return Voice(self.table.eyes(seat), self._asker.language)

    def _leading(self) -> tuple[Deed, ...]:
        """Give what whoever leads the session can do, as far as one person alone needs it."""
        screen = present(self.table.eyes(FACILITATOR), self._asker.language)
        return tuple(deed for deed in screen.deeds if deed.intent not in NOT_ALONE)

    def _menu(self, screen: Screen) -> list[Entry]:
        """Give what can be chosen: the own deeds, and around the rounds what moves the table on."""
        if self.table.is_over:
            closing = tuple(deed for deed in self._leading() if deed.intent == "CloseRound")
            return [Entry(prompt("over", self._asker.language), (), closing)]
        entries = menu(screen)
        if not self.table.world.playing:
            entries += menu(self._onward())
        return entries

    def _onward(self) -> Screen:
        """Present what moves the table on."""
        screen = present(self.table.eyes(FACILITATOR), self._asker.language, Evaluation())
        deeds = tuple(deed for deed in screen.deeds if deed.intent not in NOT_ALONE)
        return _only(screen, deeds)

    def _show(self, screen: Screen) -> None:
        """Show what changed: all of it in a new phase, else the moment and the news."""
        self.console.write()
        for line in heading(screen):
            self.console.write(line)
        if screen.phase != self._phase:
            self._phase = screen.phase
            for block in screen.blocks if screen.phase != "play" else ():
                self._write_all(of_block(block, screen.language))
        told = list(news(screen, self._shown))
        if told:
            self._asker.say("news")
            self._write_all(told)
        self._shown = screen

    def _list(self, entries: list[Entry]) -> None:
        """Number what can be chosen."""
        if not entries:
            self._asker.say("nothing_to_do")
        for number, entry in enumerate(entries, 1):
            self.console.write(f"{number}. {offered(entry)}")

    def _write_all(self, lines: Iterable[str]) -> None:
        """Write several lines."""
        for line in lines:
            self.console.write(line)

    def _help(self) -> None:
        """Say how this works."""
        language = self._asker.language
        for line in HELP[language]:
            self.console.write(line)
        if self._pace is not None:
            self.console.write(RUNS[language])

    def _explain(self, screen: Screen, word: str) -> None:
        """Explain a word of this screen, or all of them."""
        if not word:
            self._help()
        found = [term for term in screen.terms if word in term.word.lower()]
        for term in found:
            self.console.write(f"{term.word}: {term.meaning}")
        if not found:
            self._asker.say("no_word")


def _only(screen: Screen, deeds: tuple[Deed, ...]) -> Screen:
    """Give a screen with only these deeds."""
    return msgspec.structs.replace(screen, deeds=deeds)
