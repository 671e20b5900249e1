"""Sparing: a compositor that asks only those widgets for lines of which something is painted.

Textual's own asks every widget between the first changed row and the last for all its lines, and throws most away. On a
screen with the clock at the top and the news at the bottom that is all of them. There is no other place to say so.
"""

from textual._compositor import ChopsUpdate, Compositor


class Sparing(Compositor):
    """Paints what changed, and leaves everybody else in peace."""

    def render_partial_update(self) -> ChopsUpdate | None:
        """Paint the changed regions, for as long as that takes with no other widgets than those in them."""
        whole, changed = self.visible_widgets, tuple(self._dirty_regions)
        # Where widgets meet on a row is worked out once, of all of them.
        _ = self.cuts
        self._visible_widgets = {
            widget: (region, clip)
            for widget, (region, clip) in whole.items()
            if any(spot.overlaps(region) for spot in changed)
        }
        try:
            return super().render_partial_update()
        finally:
            self._visible_widgets = whole
