"""Sharing: what is the same in many records is kept once."""

from typing import Any

import msgspec
from msgspec.structs import force_setattr


class Sharing:
    """Remembers values of some kinds, and lets records that were just made refer to those instead of to copies.

    Names and lists of them come back all the time. Numbers do so too, but there is no end to them: they are only
    worth remembering while something is read.
    """

    def __init__(self, *kinds: type) -> None:
        """Start with nothing known of these kinds."""
        self._known: dict[type, dict[Any, Any]] = {kind: {} for kind in kinds}

    def share(self, record: msgspec.Struct) -> None:
        """Let a record, and all records in it, refer to what is known; they say the same as before."""
        for name in record.__struct_fields__:
            value = getattr(record, name)
            if isinstance(value, msgspec.Struct):
                self.share(value)
            elif type(value) is tuple and value and isinstance(value[0], msgspec.Struct):
                for part in value:
                    self.share(part)
            elif (known := self._one(value)) is not value:
                # Records never change; this one does not either, to whoever compares.
                force_setattr(record, name, known)

    def _one(self, value: Any) -> Any:  # noqa: ANN401 (whatever a field may be)
        """Give the one that is known of a value; from now on this one, if none is."""
        known = self._known.get(type(value))
        if known is None:
            return value
        if value not in known:
            first = tuple(map(self._one, value)) if type(value) is tuple else value
            known[first] = first
        return known[value]
