"""A scripted person at a plain console, who reads the prompts and types what somebody might type."""

from random import Random

from overdracht.composition import evaluator
from roles.terminal.plain import playing
from roles.terminal.plain.console import tidy
from roles.terminal.plain.words import PROMPTS
from simulation.scenario.faults import Language
from simulation.session.table import Table

NAMES = {text: name for name, both in PROMPTS.items() for text in both}
"""What each prompt is."""


PATIENCE = 12
"""So many things a person does between two rounds, and then goes on."""

LAST = 2
"""The last round of the games that are played here."""


class Person:
    """Types numbers at random within what was just listed, waits in between, and goes on through all rounds."""

    def __init__(self, dice: Random, acts: float = 0.4, lines: int = 20_000) -> None:
        self.dice, self.acts, self.left = dice, acts, lines
        self.written: list[str] = []
        self.listed = 0
        self.phase_steps = 0

    def write(self, line: str = "") -> None:
        self.written.append(tidy(line))
        number = line.partition(".")[0]
        if number.isdigit():
            self.listed = int(number)

    def read(self, prompt: str) -> str | None:
        self.left -= 1
        if self.left < 0:
            return None
        name, listed, self.listed = NAMES[prompt.removesuffix(" >")], self.listed, 0
        return self.answer(name, listed)

    def answer(self, name: str, listed: int) -> str | None:
        """What this person types at a prompt."""
        dice = self.dice
        match name:
            case "what":
                return self._number(listed) if listed and dice.random() < self.acts else dice.choice("wwwwl")
            case "what_between":
                return self._onward(listed)
            case "which":
                return self._number(listed) if dice.random() < 0.9 else ""
            case "one" | "one_suggested":
                return self._number(listed)
            case "many":
                picked = sorted({dice.randint(1, max(1, listed)) for _ in range(dice.randint(1, 3))})
                return "" if dice.random() < 0.5 else " ".join(map(str, picked))
            case "text" | "text_free":
                return "een \x1b]0;tekst\x07 [red]van[/red] mij"
            case "sure":
                return dice.choice(("j", "y", "n"))
            case _:
                raise AssertionError(name)

    def _onward(self, listed: int) -> str | None:
        """Look around between the rounds, and go on in the end; whoever came to the debrief too early goes back."""
        self.phase_steps += 1
        if self.phase_steps <= PATIENCE:
            number = self._number(listed)
            line = next((line for line in reversed(self.written) if line.startswith(f"{number}. ")), "")
            # Who goes to the debrief now would play no second round.
            return "1" if "nagesprek" in line else number
        self.phase_steps = 0
        asked = [line for line in self.written[-80:] if line[:1].isdigit()][-listed:]
        begin = [line for line in asked if "Ronde" in line and "beginnen" in line]
        onward = [line for line in asked if "Naar het terugkijken" in line]
        if not begin and any(line.startswith(f"Terugkijken op ronde {LAST}.") for line in self.written):
            return None
        return (begin or onward or ["1"])[0].partition(".")[0]

    def _number(self, listed: int) -> str:
        """Any number of those that were listed."""
        return str(self.dice.randint(1, max(1, listed)))


def sit(table: Table, seat: str, person: Person, language: Language = "nl") -> None:
    """Let a person play in a seat until nothing more is typed."""
    playing.sit(table, seat, language, person, evaluator())
