"""Telling: a journal as plain sentences, in Dutch or English, in the scenario's own words."""

from reports.telling.journey import Line, journey, journeys, printed
from reports.telling.teller import Teller

__all__ = ["Line", "Teller", "journey", "journeys", "printed"]
