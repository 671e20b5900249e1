"""The paper kit: the whole game on A4, for a session without screens and for when technique fails."""

from reports.kit.contents import contents
from reports.kit.printing import typeset, without_letters

__all__ = ["contents", "typeset", "without_letters"]
