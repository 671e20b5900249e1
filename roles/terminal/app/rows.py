"""Rows: a list to choose from whose place in the window does not hang on how many rows there are."""

from textual.geometry import Size
from textual.reactive import Reactive
from textual.widgets import OptionList


class Rows(OptionList):
    """Textual's list of options; with more of them nothing else in the window moves, so nothing is laid out anew."""

    virtual_size = Reactive(Size(0, 0), layout=False)

    def __init__(self, name: str) -> None:
        """Have no rows yet; none has links in it, for which Textual would look with every row."""
        super().__init__(id=name, markup=False, compact=True)
        self.set_reactive(Rows.auto_links, value=False)
