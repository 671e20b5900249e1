"""Moments: for each of the eight lessons, what happened that tells it best."""

from reports.moments.finding import moments
from reports.moments.moment import Moment

__all__ = ["Moment", "moments"]
