"""What can be wrong with a session file, told to the person who wants to open it."""

from collections.abc import Mapping
from pathlib import Path
from typing import ClassVar, Literal

from simulation.scenario.faults import Language, filled

Why = Literal["missing", "folder", "empty", "foreign", "forbidden"]

NOT_OURS: Mapping[Why, tuple[str, str]] = {
    "missing": ("Het bestand {file} bestaat niet.", "There is no file {file}."),
    "folder": ("{file} is een map, geen sessiebestand.", "{file} is a folder, not a session file."),
    "empty": ("{file} is leeg.", "{file} is empty."),
    "foreign": ("{file} is geen sessie van overdracht.", "{file} is not a session of overdracht."),
    "forbidden": ("{file} mag u niet openen.", "You have no permission to open {file}."),
}


class SessionFault(Exception):
    """A session file cannot be used as asked; says why in Dutch and in English."""

    nl: ClassVar[str] = "{file} kan niet gebruikt worden."
    en: ClassVar[str] = "{file} cannot be used."

    def __init__(self, path: Path) -> None:
        """Remember which file it is about."""
        super().__init__(path)
        self.path = path

    def __str__(self) -> str:
        return self.told("en")

    def told(self, language: Language) -> str:
        """Tell the fault in one or two plain sentences."""
        return filled(self.nl if language == "nl" else self.en, {**vars(self), "file": self.path})


class NotASessionFile(SessionFault):
    """There is no file, or it is something else than a session."""

    def __init__(self, path: Path, why: Why) -> None:
        """Remember why not."""
        super().__init__(path)
        self.why = why

    def told(self, language: Language) -> str:
        """Tell what is there instead."""
        return filled(NOT_OURS[self.why][language == "en"], {"file": self.path})


class SessionExists(SessionFault):
    """A new session would have overwritten something."""

    nl = "{file} bestaat al en wordt niet overschreven. Kies een andere naam."
    en = "{file} is already there and is not overwritten. Choose another name."


class SessionLocked(SessionFault):
    """Somebody else has the session open."""

    nl = "{file} is al open in een ander venster of programma. Sluit de sessie daar eerst."
    en = "{file} is already open in another window or program. Close the session there first."


class SessionDamaged(SessionFault):
    """Part of the file was lost or altered."""

    nl = "{file} is beschadigd. Vanaf het begin zijn {whole} stappen heel; die kunnen gered worden."
    en = "{file} is damaged. From the start {whole} entries are whole; these can be saved."

    def __init__(self, path: Path, whole: int) -> None:
        """Remember how many entries from the start are whole."""
        super().__init__(path)
        self.whole = whole

    def told(self, language: Language) -> str:
        """Tell how much of it is whole, if anything is."""
        if self.whole:
            return super().told(language)
        nothing = ("{file} is beschadigd. Niets ervan is heel.", "{file} is damaged. Nothing of it is whole.")
        return filled(nothing[language == "en"], {"file": self.path})


class SessionTooNew(SessionFault):
    """A newer version of the program wrote the file."""

    nl = "{file} is gemaakt met een nieuwere overdracht (vorm {form}). Werk het programma bij."
    en = "{file} was made with a newer overdracht (format {form}). Update the program."

    def __init__(self, path: Path, form: int) -> None:
        """Remember the format that we cannot read."""
        super().__init__(path)
        self.form = form


class DiskFull(SessionFault):
    """There is no room for the last entry; all before it are safe."""

    nl = "De schijf is vol: de laatste stap is niet bewaard in {file}, alles daarvoor wel. Maak ruimte."
    en = "The disk is full: the last entry is not kept in {file}, all before it are. Make room."


class DiskRefuses(SessionFault):
    """The folder or disk does not let itself be used; what was committed before is untouched."""

    nl = "{file} kan niet gelezen of geschreven worden. Bestaat de map, mag u erin schrijven, werkt de schijf?"
    en = "{file} cannot be read or written. Is there such a folder, may you write in it, does the disk work?"
