"""Playing in plain text: one person, one seat; bots play the others, and the person leads the session too."""

from collections.abc import Iterable, Sequence

from roles.terminal.alone import Alone, Evaluate
from roles.terminal.foresight import Foresight
from roles.terminal.plain.asking import Asker, Left
from roles.terminal.plain.console import Console as Lines
from roles.terminal.plain.leading import Console
from roles.terminal.plain.menu import Entry, menu, offered
from roles.terminal.plain.quiet import Quiet, Quietly
from roles.terminal.plain.words import BACK, HELP, LEAD, PRACTISE, READ, RUNS, WAIT, prompt
from roles.terminal.plain.writing import heading, news, of_block, whole
from roles.terminal.saying import Saying
from roles.terminal.screen import GUIDE, Screen
from simulation.scenario.faults import Language
from simulation.session.pace import Pace
from simulation.session.table import Table


class Sitting:
    """One person at a console, in one seat."""

    def __init__(self, place: Quiet, asker: Asker) -> None:
        """Sit down."""
        self._place, self._asker = place, asker
        self._shown: Screen | None = None
        self._read = ("", "", "")

    def play(self) -> None:
        """Play until the person leaves; the game itself is over when nothing is left to choose."""
        try:
            self._help()
            while True:
                self._place.catch_up()
                self._go_on()
        except Left:
            self._asker.say("goodbye")

    def _go_on(self) -> None:
        """Take a turn; who stops while practising comes back to the own seat."""
        try:
            self._turn()
        except Left:
            if not (isinstance(self._place, Quietly) and self._place.is_practising):
                raise
            self._place.come_back()

    # --- one turn ----------------------------------------------------------------------------------------

    def _turn(self) -> None:
        """Show what is new, ask what to do, and do it."""
        screen = self._place.own(self._asker.language)
        self._show(screen)
        entries = self._menu(screen)
        self._list(entries)
        playing = self._place.is_playing
        line = self._asker.read("what" if playing else "what_between")
        word = line.lower()
        if line.isdigit():
            self._choose(entries, line)
        elif playing and word in WAIT:
            self._place.wait()
        elif word in PRACTISE and isinstance(self._place, Quietly) and self._place.is_free:
            self._place.practise()
        elif word in LEAD:
            Console(self._place, self._asker, self._choose).lead()
        else:
            self._command(screen, word)

    def _command(self, screen: Screen, word: str) -> None:
        """Do what a word asks that changes nothing in the game."""
        if word in READ:
            self._write(whole(screen))
        elif word in {"nl", "en"}:
            self._asker.language = "nl" if word == "nl" else "en"
            self._shown, self._read = None, ("", "", "")
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
        if entry.deeds:
            self._say(self._asker.deed(entry.deeds))
        elif entry.under:
            self._list(entry.under)
            chosen = self._asker.read("which")
            if chosen.lower() not in BACK:
                self._choose(entry.under, chosen)

    def _say(self, what: Saying | None) -> None:
        """Say it, unless it was taken back."""
        if what is not None:
            self._place.say(what)

    # --- what there is -------------------------------------------------------------------------------------

    def _menu(self, screen: Screen) -> list[Entry]:
        """Give what can be chosen: the own deeds, and around the rounds what moves the table on."""
        if self._place.is_playing:
            return menu(screen)
        around = self._place.screen(self._asker.language)
        if self._place.is_over:
            return [Entry(prompt("over", self._asker.language), (), around.deeds)]
        return menu(around)

    # --- what is shown -------------------------------------------------------------------------------------

    def _show(self, screen: Screen) -> None:
        """Show what changed: all of it around the rounds, in play the moment and the news."""
        self._write(["", *heading(screen)])
        if (screen.role, screen.kind, screen.phase) != self._read:
            self._read = (screen.role, screen.kind, screen.phase)
            for block in screen.blocks:
                if screen.phase != "play" or block.id == "situation":
                    self._write(of_block(block, screen.language))
        told = list(news(screen, self._shown))
        if told:
            self._asker.say("news")
            self._write(told)
        self._show_guide(screen)
        self._shown = screen

    def _show_guide(self, screen: Screen) -> None:
        """Show what one could do next, when that is another thing than before."""
        before = self._shown.blocks if self._shown is not None else ()
        self._write(
            line
            for block in screen.blocks
            if block.id == GUIDE and block not in before and screen.phase == "play"
            for line in of_block(block, screen.language)
        )

    def _list(self, entries: Sequence[Entry]) -> None:
        """Number what can be chosen."""
        if not entries:
            self._asker.say("nothing_to_do" if self._place.is_playing else "end")
        self._write(f"{number}. {offered(entry)}" for number, entry in enumerate(entries, 1))

    def _write(self, lines: Iterable[str]) -> None:
        """Write several lines."""
        for line in lines:
            self._asker.console.write(line)

    def _help(self) -> None:
        """Say how this works."""
        self._write(HELP[self._asker.language])
        if self._place.runs:
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
    table: Table,
    seat: str,
    language: Language,
    console: Lines,
    evaluate: Evaluate,
    pace: Pace | None = None,
    foresight: Foresight | None = None,
) -> None:
    """Let one person play at a console until he or she leaves."""
    Sitting(Alone(table, seat, evaluate, pace, foresight), Asker(console, language)).play()
