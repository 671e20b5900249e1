"""The form of everything that can happen: a small frozen record that names itself."""

import msgspec


class Happening(msgspec.Struct, frozen=True, tag_field="event", tag=True, omit_defaults=True, gc=False):
    """Something that happened, told in the past tense."""
