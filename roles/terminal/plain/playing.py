"""Playing in plain text: one person, one seat; bots play the others, and the person leads the session too."""

from collections.abc import Callable, Iterable, Sequence

import msgspec

from roles.terminal.plain.asking import Asker, Left
from roles.terminal.plain.console import Console
from roles.terminal.plain.menu import Entry, menu, offered
from roles.terminal.plain.words import BACK, HELP, LEAD, READ, RUNS, WAIT, prompt
from roles.terminal.plain.writing import heading, news, of_block, whole
from roles.terminal.presenter import Evaluation, present
from roles.terminal.saying import Saying
from roles.terminal.screen import Deed, Screen
from roles.terminal.voice import Voice
from simulation.intents import FacilitatorIntent
from simulation.outlook import FACILITATOR
from simulation.scenario.faults import Language
from simulation.session.pace import Pace
from simulation.session.table import Table

Evaluate = Callable[[Table, str], Evaluation]
"""What measures the rounds so far for a seat; it comes from above."""

NOT_ALONE = frozenset({"TakeSeat", "LeaveSeat"})
"""What nobody needs who plays alone."""

AT_THE_CHOICE = frozenset({"Introduce", "Agree"})
"""What one person alone agrees on in the phase that is for it."""


class Sitting:
    """One person at a console, in one seat."""

    def __init__(
        self,
        table: Table,
        seat: str,
        asker: Asker,
        evaluate: Evaluate,
        pace: Pace | None = None,
    ) -> None:
        """Sit down; with a pace the clock runs, without one time passes when one acts or waits."""
        self.table, self.seat = table, seat
        self._asker, self._evaluate, self._pace = asker, evaluate, pace
        self._shown: Screen | None = None
        self._read = ("", "")

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
            self._say(self._asker.deed(self._leading(), self._voice()))
        else:
            self._command(screen, word)

    def _command(self, screen: Screen, word: str) -> None:
        """Do what a word asks that changes nothing in the game."""
        if word in READ:
            self._write(whole(screen))
        elif word in {"nl", "en"}:
            self._asker.language = "nl" if word == "nl" else "en"
            self._shown, self._read = None, ("", "")
        elif word.startswith("?"):
            self._explain(screen, word.removeprefix("?").strip())
        elif word:
            self._asker.say("unknown")

    def _choose(self, entries: Sequence[Entry], line: str) -> None:
        """Open a line of the menu, and do one of its deeds, or go on to what is under it."""
        number = self._asker.number(line, len(entries))
        if number is None:
            return
        entry = entries[number - 1]
        self._write([entry.title, *(f"  {said}" for said in entry.lines)])
        if not entry.under:
            self._say(self._asker.deed(entry.deeds, self._voice()))
            return
        self._list(entry.under)
        chosen = self._asker.read("which")
        if chosen.lower() not in BACK:
            self._choose(entry.under, chosen)

    def _say(self, what: Saying | None) -> None:
        """Say it at the table, in the own seat or leading: as it is by then, and kept before anything is shown."""
        if what is None:
            return
        self._catch_up()
        seat = FACILITATOR if isinstance(what.intent, FacilitatorIntent) else self.seat
        self.table.say(seat, what.intent, what.texts)
        if self._pace is not None and self.table.world.playing and not self._pace.running:
            self._pace.go()

    def _wait(self) -> None:
        """Let time pass until there is something new for this seat; the clock goes on from there."""
        self.table.wait(self.seat)
        if self._pace is not None:
            self._pace.go()

    def _catch_up(self) -> None:
        """Let the game follow the room's clock, where there is one; between rounds it stands still."""
        if self._pace is not None and self._pace.running:
            if self.table.world.playing:
                self._pace.catch_up()
            else:
                self._pace.pause()

    # --- what there is -------------------------------------------------------------------------------------

    def _screen(self) -> Screen:
        """Present the own seat as it is now."""
        evaluation = self._evaluate(self.table, self.seat) if not self.table.world.playing else Evaluation()
        return present(self.table.eyes(self.seat), self._asker.language, evaluation)

    def _voice(self) -> Voice:
        """Give the voice of the own seat."""
        return Voice(self.table.eyes(self.seat), self._asker.language)

    def _leading(self) -> tuple[Deed, ...]:
        """Give what whoever leads the session can do, as far as one person alone needs it now."""
        screen = present(self.table.eyes(FACILITATOR), self._asker.language)
        needless = NOT_ALONE if screen.phase == "choice" else NOT_ALONE | AT_THE_CHOICE
        return tuple(deed for deed in screen.deeds if deed.intent not in needless)

    def _menu(self, screen: Screen) -> list[Entry]:
        """Give what can be chosen: the own deeds, and around the rounds what moves the table on."""
        if self.table.is_over:
            closing = tuple(deed for deed in self._leading() if deed.intent == "CloseRound")
            return [Entry(prompt("over", self._asker.language), (), closing)]
        if self.table.world.playing:
            return menu(screen)
        return menu(msgspec.structs.replace(screen, deeds=(*screen.deeds, *self._leading())))

    # --- what is shown -------------------------------------------------------------------------------------

    def _show(self, screen: Screen) -> None:
        """Show what changed: all of it around the rounds, in play the moment and the news."""
        self._write(["", *heading(screen)])
        if (screen.kind, screen.phase) != self._read:
            self._read = (screen.kind, screen.phase)
            for block in screen.blocks:
                if screen.phase != "play" or block.id == "situation":
                    self._write(of_block(block, screen.language))
        told = list(news(screen, self._shown))
        if told:
            self._asker.say("news")
            self._write(told)
        self._shown = screen

    def _list(self, entries: Sequence[Entry]) -> None:
        """Number what can be chosen."""
        if not entries:
            self._asker.say("nothing_to_do" if self.table.world.playing else "end")
        self._write(f"{number}. {offered(entry)}" for number, entry in enumerate(entries, 1))

    def _write(self, lines: Iterable[str]) -> None:
        """Write several lines."""
        for line in lines:
            self._asker.console.write(line)

    def _help(self) -> None:
        """Say how this works."""
        self._write(HELP[self._asker.language])
        if self._pace is not None:
            self._write([RUNS[self._asker.language]])

    def _explain(self, screen: Screen, word: str) -> None:
        """Explain a word of this screen, or all of them."""
        if not word:
            self._help()
        found = [term for term in screen.terms if word in term.word.lower()]
        self._write(f"{term.word}: {term.meaning}" for term in found)
        if not found:
            self._asker.say("no_word")


def sit(
    table: Table, seat: str, language: Language, console: Console, evaluate: Evaluate, pace: Pace | None = None
) -> None:
    """Let one person play at a console until he or she leaves."""
    Sitting(table, seat, Asker(console, language), evaluate, pace).play()
