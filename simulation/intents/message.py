"""The form of everything that can be said: a small frozen record that names itself."""

import msgspec


class Message(msgspec.Struct, frozen=True, tag_field="intent", tag=True, forbid_unknown_fields=True, gc=False):
    """Something that somebody asks for."""
