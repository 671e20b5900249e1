"""A finding: what was looked at, how it is, and what to do about it."""

from typing import Literal, NamedTuple

Weight = Literal["well", "unseen", "warning", "fault"]
"""How bad it is: all well, not looked at, something to know, or something that would spoil a session."""

Topic = Literal["terminal", "keys", "network", "disk", "file"]
"""What was looked at."""


class Finding(NamedTuple):
    """One finding, in the language of whoever asked; `advice` is what to do, empty when there is nothing to do."""

    topic: Topic
    weight: Weight
    what: str
    advice: str = ""
