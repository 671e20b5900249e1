"""Four perspectives: resident, employee, process and money, a few measures each, round beside round."""

from reports.history.history import History
from reports.plots import style
from reports.plots.picture import Picture
from reports.plots.rows import draw_rows, rows_of, table, words
from reports.scorecard.contents import PERSPECTIVES

SHOWN = (
    ("end_mark", "repeated_questions", "promises_kept", "told_proactively"),
    ("interruptions", "looked_up_in_vain", "resident_first"),
    ("lead_time", "in_time", "handovers_per_case", "orphaned_share", "waiting"),
    ("total_costs", "costs.labour", "costs.penalties"),
)
"""For each perspective what the picture shows; the scorecard has more."""


def draw(history: History) -> list[Picture]:
    """Draw the four sides under each other, each measure on its own scale."""
    parts = [rows_of(history.figures, names) for names in SHOWN]
    heights = [max(1, len(rows)) + 0.4 for rows in parts]
    with style.drawing():
        sheet = style.sheet(0.27 * sum(heights) + 1.4)
        for axes, rows, side in zip(sheet.subplots(4, 1, height_ratios=heights), parts, PERSPECTIVES, strict=True):
            axes.set_title(side.title.in_(history.language))
            axes.set_xticks([])
            if rows:
                draw_rows(axes, rows, history.language)
            else:
                axes.set_yticks([])
                axes.text(0, 0.5, history.either(nl="niets gemeten", en="nothing measured"), color=style.MUTED, size=8)
            style.bare(axes, keep="")
    every = [row for rows in parts for row in rows]
    title = history.either(nl="Van vier kanten bekeken", en="Seen from four sides")
    head, body = table(history, every)
    return [Picture("perspectives", title, words(history, every), head, body, sheet)]


PLOT = draw
"""What stands in the register."""
