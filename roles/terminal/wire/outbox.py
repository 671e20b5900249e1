"""The outbox: what somebody said and the host has not heard yet; it is sent until it is heard, and counts once."""

from roles.terminal.saying import Saying
from roles.terminal.wire.messages import Say


class Outbox:
    """What was said, numbered in the order in which it was."""

    def __init__(self) -> None:
        """Have said nothing yet."""
        self.number = 0
        """Of what was said last."""
        self._unheard: list[Say] = []

    def __len__(self) -> int:
        """Count what was said and not heard yet."""
        return len(self._unheard)

    def put(self, what: Saying) -> Say:
        """Number what somebody says."""
        self.number += 1
        message = Say(self.number, what.intent, what.texts)
        self._unheard.append(message)
        return message

    def begin(self, heard: int) -> None:
        """Go on after what this seat said elsewhere."""
        self.number = heard

    def heard(self, number: int) -> None:
        """Let go of what the host has heard."""
        self._unheard = [say for say in self._unheard if say.number > number]

    def waiting(self) -> tuple[Say, ...]:
        """Give what must be sent, in order."""
        return tuple(self._unheard)
