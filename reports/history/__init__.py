"""History: a journal read once, into what pictures and chapters are made of."""

from reports.history.history import History
from reports.history.reading import read

__all__ = ["History", "read"]
