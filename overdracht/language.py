"""Dutch or English: which of the two overdracht speaks, and how a text is said in it."""

from collections.abc import Mapping, Sequence
from typing import Final, Literal

Language = Literal["nl", "en"]

LANGUAGES: Final[tuple[Language, ...]] = ("nl", "en")
"""The languages that overdracht speaks; the first is spoken to whoever asks for none of them."""

_LOCALE: Final = ("LC_ALL", "LC_MESSAGES", "LANG")
"""Where a user's locale is written, in the order that POSIX reads them."""


class _Voice:
    """The one thing remembered here: a process speaks one language at a time."""

    language: Language = LANGUAGES[0]


def speak(language: Language) -> None:
    """From now on, say everything in this language."""
    _Voice.language = language


def spoken() -> Language:
    """The language spoken now."""
    return _Voice.language


def said(*, nl: str, en: str) -> str:
    """The one of two texts that is in the language spoken now."""
    return nl if _Voice.language == "nl" else en


def of_locale(environment: Mapping[str, str]) -> Language:
    """The language of the user's locale, or Dutch if overdracht does not speak it."""
    locale = next((environment[name] for name in _LOCALE if environment.get(name)), "")
    return next((language for language in LANGUAGES if locale.startswith(language)), LANGUAGES[0])


def asked_for(arguments: Sequence[str]) -> tuple[str | None, list[str]]:
    """What ``--lang`` says, wherever it stands on the command line, and the line without it."""
    asked, rest, words = None, list[str](), iter(arguments)
    for word in words:
        if word == "--":
            rest += [word, *words]
        elif word == "--lang":
            asked = next(words, "")
        elif word.startswith("--lang="):
            asked = word.removeprefix("--lang=")
        else:
            rest.append(word)
    return asked, rest
