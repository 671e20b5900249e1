"""The debrief: what the group takes home, one chapter a module, in the order of a good evaluation."""

from reports.debrief.putting_together import debrief, material, personal_pages

__all__ = ["debrief", "material", "personal_pages"]
