"""Extras: what is installed only by who wants it, asked for with a clear word when it is missing."""

from importlib.util import find_spec

from overdracht.endings import Wrong
from overdracht.language import said


def wanted(extra: str, *libraries: str) -> None:
    """Refuse to go on when an extra's libraries are not installed, and say how to install them."""
    missing = [library for library in libraries if find_spec(library) is None]
    command = f"pip install 'overdracht[{extra}]'"
    if missing:
        raise Wrong(
            said(
                nl=f"Hiervoor is meer nodig ({', '.join(missing)}). Installeer het met: {command}",
                en=f"This needs more ({', '.join(missing)}). Install it with: {command}",
            )
        )
