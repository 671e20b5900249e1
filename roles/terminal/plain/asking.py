"""Asking: from a deed to what is said, field by field, by number."""

from typing import assert_never

from roles.terminal.plain.console import Console
from roles.terminal.plain.words import BACK, QUIT, YES, prompt
from roles.terminal.plain.writing import priced
from roles.terminal.saying import Saying, cost, saying
from roles.terminal.screen import ChooseMany, ChooseOne, Deed, Field, Option, Write
from roles.terminal.voice import about
from simulation.scenario.faults import Language


class Left(Exception):
    """There will be no more input."""


class Asker:
    """Asks one person on one console, in one language."""

    def __init__(self, console: Console, language: Language) -> None:
        """Ask on this console."""
        self.console, self.language = console, language

    def say(self, name: str) -> None:
        """Write something that plain mode itself says."""
        self.console.write(prompt(name, self.language))

    def read(self, name: str) -> str:
        """Ask for a line; `Left` when there are no more."""
        line = self.console.read(f"{prompt(name, self.language)} >")
        if line is None or (line.strip().lower() in QUIT and not name.startswith("text")):
            raise Left
        return line.strip()

    def number(self, line: str, highest: int) -> int | None:
        """Read a number from 1 on; says so when it is none."""
        if line.isascii() and line.isdigit() and 1 <= int(line[:6]) <= highest:
            return int(line[:6])
        self.say("no_such_number" if line.isdigit() else "unknown")
        return None

    # --- a deed ----------------------------------------------------------------------------------------

    def deed(self, deeds: tuple[Deed, ...]) -> Saying | None:
        """Let somebody choose among deeds and fill one in; none when going back, and no choice among one."""
        if len(deeds) == 1:
            return self.filled(deeds[0])
        while True:
            for number, deed in enumerate(deeds, 1):
                self.console.write(f"{number}. {priced(deed)}")
            line = self.read("which")
            if line.lower() in BACK:
                return None
            number_or_none = self.number(line, len(deeds))
            if number_or_none is not None:
                return self.filled(deeds[number_or_none - 1])

    def filled(self, deed: Deed) -> Saying | None:
        """Ask for each field of a deed, tell the cost, and once more when it can't be undone."""
        chosen: dict[str, str | tuple[str, ...]] = {}
        for field in deed.fields:
            answer = self.field(field)
            if answer is None:
                return None
            chosen[field.name] = answer
        seconds = cost(deed, chosen)
        if seconds > 0 and deed.fields:
            self.console.write(f"{prompt('cost', self.language)} {about(seconds, self.language)}.")
        if deed.irreversible and self.read("sure").lower() not in YES:
            return None
        return saying(deed, chosen)

    def field(self, field: Field) -> str | tuple[str, ...] | None:
        """Ask for one field; none when going back."""
        self.console.write(field.label)
        match field:
            case ChooseOne():
                return self._one(field)
            case ChooseMany():
                return self._many(field)
            case Write():
                return self._text(field)
            case _:
                assert_never(field)

    def _one(self, field: ChooseOne) -> str | None:
        """Ask for one of several."""
        self._options(field.options, (field.suggested,))
        while True:
            line = self.read("one_suggested" if field.suggested else "one").lower()
            if not line and field.suggested:
                return field.suggested
            if line in BACK:
                return None
            number = self.number(line, len(field.options))
            if number is not None:
                return field.options[number - 1].id

    def _many(self, field: ChooseMany) -> tuple[str, ...] | None:
        """Ask for any number of several."""
        self._options(field.options, field.suggested)
        while True:
            line = self.read("many").lower()
            if not line and len(field.suggested) >= max(1, field.least):
                return field.suggested
            if line == "0" and not field.least:
                return ()
            if line in BACK:
                return None
            numbers = [self.number(word, len(field.options)) for word in line.replace(",", " ").split()]
            if None not in numbers and len(numbers) >= field.least:
                picked = dict.fromkeys(number for number in numbers if number is not None)
                return tuple(field.options[number - 1].id for number in picked)

    def _text(self, field: Write) -> str | None:
        """Ask for words."""
        line = self.read("text" if field.least else "text_free")
        return line if len(line) >= field.least else None

    def _options(self, options: tuple[Option, ...], suggested: tuple[str, ...]) -> None:
        """Write options with their numbers; what is suggested says so."""
        for number, option in enumerate(options, 1):
            extra = [option.note] if option.note else []
            if option.id in suggested:
                extra.append(prompt("suggestion", self.language))
            self.console.write(f"{number}. {option.label}" + (f" ({'; '.join(extra)})" if extra else ""))
