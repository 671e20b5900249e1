"""Setting the kit: its contents become a PDF, the same contents always the same bytes."""

import unicodedata
from pathlib import Path

import msgspec

from reports.kit.sheet import Kit

HERE = Path(__file__).parent
"""The template and its fonts lie beside this module."""

EPOCH = 1_767_225_600
"""The moment that the PDF says it was made: always the same, or no two prints would be alike."""


SCRIPTS = ("LATIN", "GREEK", "CYRILLIC", "HEBREW", "ARABIC")
"""The scripts that the fonts have."""
PICTURES = 0x2C00
"""Below this the fonts have what is no letter: punctuation, arrows, currencies; hardly anything above it."""


def without_letters(kit: Kit) -> str:
    """Name the characters of a kit that no font has: they are printed as a box."""
    return "".join(sorted({sign for sign in msgspec.json.encode(kit).decode() if not _has_letter(sign)}))


def _has_letter(sign: str) -> bool:
    """Tell whether the fonts have a character."""
    if unicodedata.name(sign, "").startswith(SCRIPTS):
        return True
    return ord(sign) < PICTURES and not unicodedata.category(sign).startswith("L")


def typeset(kit: Kit) -> bytes:
    """Set a kit on A4."""
    # Imported here: thirty megabytes that nobody should wait for who prints nothing.
    import typst

    compiler = typst.Compiler(
        str(HERE / "kit.typ"),
        root=str(HERE),
        font_paths=[str(HERE / "fonts")],
        ignore_system_fonts=True,
        sys_inputs={"kit": msgspec.json.encode(kit).decode()},
    )
    pdf = compiler.compile(format="pdf", timestamp=EPOCH)
    if not isinstance(pdf, bytes):
        raise TypeError("the typesetter gave no PDF")
    return pdf
