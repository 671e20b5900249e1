"""What a plot is: a function from the history of a session to the pictures that it draws of it."""

from collections.abc import Callable

from reports.history.history import History
from reports.plots.picture import Picture

Plot = Callable[[History], list[Picture]]
"""Draws a session in the language of its history; an empty one too."""
