"""Board quality: how much of what is known stands on the card, and whether it is read, round beside round."""

from reports.history.history import History
from reports.plots import style
from reports.plots.picture import Picture
from reports.plots.rows import Rows, draw_rows, rows_of, table, words

SHOWN = ("completeness", "read_before_acting", "leak", "stale_share", "looked_up_in_vain", "first_contact_resolution")
"""Shares, from 0 to 100%."""


def draw(history: History) -> list[Picture]:
    """Draw each measure of the board as a row from 0 to 100%."""
    title = history.either(nl="Hoe goed is het bord", en="How good is the board")
    rows: Rows = rows_of(history.figures, SHOWN)
    with style.drawing():
        sheet = style.sheet(0.85 + 0.36 * max(1, len(rows)))
        if rows:
            axes = sheet.subplots()
            draw_rows(axes, rows, history.language, whole=1.0)
            axes.set_xticks((0, 0.25, 0.5, 0.75, 1), ("0%", "25%", "50%", "75%", "100%"), size=8)
            style.bare(axes)
            axes.grid(axis="x")
        else:
            style.nothing(sheet, history.either(nl="Er is niets gemeten.", en="Nothing was measured."))
    head, body = table(history, rows)
    return [Picture("board", title, words(history, rows), head, body, sheet)]


PLOT = draw
"""What stands in the register."""
