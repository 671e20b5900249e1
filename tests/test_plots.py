"""Every picture draws a session that is whole, empty or broken off, and what people called themselves stays text."""

import re
from collections.abc import Iterator
from itertools import combinations, pairwise
from xml.etree import ElementTree as ET

import pytest
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.figure import Figure as MatplotlibFigure
from matplotlib.text import Text as Writing
from matplotlib.transforms import Bbox

from overdracht.composition import Played
from reports.comparison.paired import paired
from reports.plots import plots, style
from reports.plots.compared.forest import Group, Scale, forest
from reports.plots.journey import spread
from reports.plots.network import along
from reports.plots.picture import Picture, png, svg
from reports.plots.rows import COLOURS, MARKS, judge
from simulation.observing import NOT_OBSERVED, Figure
from simulation.scenario.faults import Language
from simulation.scenario.words import Text
from tests.evenings import broken_off, empty, evening, history

NAMES = sorted(plots())
SPACES = {"http://www.w3.org/2000/svg", "http://www.w3.org/1999/xlink"}
"""Names, not addresses."""

SVG = "{http://www.w3.org/2000/svg}"


def drawn(name: str, played: Played, language: Language = "nl") -> list[Picture]:
    """What a plot draws of a session."""
    return plots()[name](history(played, language))


def words_in(picture: str) -> str:
    """All texts in a picture."""
    return " ".join("".join(element.itertext()) for element in ET.fromstring(picture).iter(f"{SVG}text"))  # noqa: S314


def test_the_folder_is_the_register() -> None:
    assert NAMES == [
        "board", "dotted", "flow", "journey", "leadtimes", "network", "perspectives", "slopes", "swimlane", "waiting",
    ]  # fmt: skip


@pytest.mark.parametrize("name", NAMES)
def test_a_plot_draws_a_whole_evening_and_says_it_in_words_and_numbers(name: str) -> None:
    for picture in drawn(name, evening()):
        assert picture.title
        assert picture.words.endswith(".")
        assert picture.rows
        assert all(len(row) == len(picture.head) for row in picture.rows)
        assert ET.fromstring(svg(picture)).get("role") == "img"  # noqa: S314


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("played", [empty, broken_off])
def test_a_plot_draws_what_there_is_even_if_that_is_nothing(name: str, played: type[Played]) -> None:
    for language in ("nl", "en"):
        for picture in drawn(name, played(), language):
            assert picture.words
            assert svg(picture)


@pytest.mark.parametrize("name", NAMES)
def test_the_same_session_gives_the_same_picture_to_the_byte(name: str) -> None:
    first, second = (drawn(name, evening()) for _ in range(2))
    assert [svg(picture) for picture in first] == [svg(picture) for picture in second]


def test_names_are_text_and_neither_markup_nor_formula() -> None:
    picture = svg(drawn("swimlane", evening(wild=True))[0])
    network = svg(drawn("network", evening(wild=True))[0])
    assert "<script" not in picture
    assert "<b>" not in network
    assert "<script>ale" in words_in(picture)
    assert r"<b>balie</b> $\alpha$ \n" in words_in(network)


def test_a_long_name_is_cut_where_it_can_be_missed() -> None:
    assert style.named("iemand met een andere vraag 12", 20) == "iemand met ee…aag 12"
    assert style.cut("heel" * 30, 10) == "heelheelh…"
    assert len(style.wrapped("heel" * 30, 20, 2).splitlines()) == 2


def test_pictures_on_one_page_don_t_share_names() -> None:
    pages = [svg(picture) for name in NAMES for picture in drawn(name, evening())]
    ids = [found for page in pages for found in re.findall(r'\bid="([^"]+)"', page)]
    assert len(ids) == len(set(ids))


def test_ink_and_paper_turn_with_the_page_and_stay_on_paper() -> None:
    picture = drawn("flow", evening())[0]
    assert "var(--ink" in svg(picture)
    assert "var(--" not in svg(picture, themed=False)


def test_a_picture_asks_for_nothing_from_elsewhere() -> None:
    for name in NAMES:
        for picture in drawn(name, evening()):
            assert set(re.findall(r"https?://[^\"' )]+", svg(picture))) <= SPACES


def test_a_picture_can_be_had_in_dots() -> None:
    assert png(drawn("waiting", evening())[0], 50).startswith(b"\x89PNG")


def test_roles_are_told_apart_without_colour() -> None:
    looks = list(style.looks([f"role-{number}" for number in range(24)]).values())
    assert len({look.letter for look in looks}) == 24
    assert len({(look.colour, look.hatch) for look in looks}) == 24
    assert all(look.hatch != style.NOBODY for look in looks)


def test_better_and_worse_differ_in_their_mark_too() -> None:
    assert MARKS["better"] != MARKS["worse"] != MARKS["same"]
    assert COLOURS["better"] != COLOURS["worse"]


def test_letters_can_be_read_on_every_colour() -> None:
    assert style.contrast("#000000", "#ffffff") == pytest.approx(21)
    assert all(style.contrast(colour, style.on(colour)) >= 4.5 for colour in style.HUES)
    assert all(style.contrast(style.PAPER, ink) >= 4.5 for ink in (style.INK, style.MUTED))


@pytest.mark.parametrize("places", [[], [1.0], [1.0, 1.0, 1.0], [0.0, 99.0, 99.5, 100.0], [50.0] * 8])
def test_numbers_above_a_curve_keep_apart_in_order_and_within_bounds(places: list[float]) -> None:
    moved = spread(places, 0, 100)
    assert all(after - before >= 100 / 17 - 1e-9 for before, after in pairwise(moved))
    assert all(0 <= place <= 100 for place in moved)


def figures(*values: float) -> Iterator[Figure]:
    """A measure of which less is better, in some rounds."""
    return (Figure("repeated_questions", Text(nl="x", en="x"), value, "count") for value in values)


def test_what_reads_the_same_is_the_same() -> None:
    assert judge(list(figures(10, 3)), "nl") == "better"
    assert judge(list(figures(3, 10)), "nl") == "worse"
    assert judge(list(figures(20.4, 20.1)), "nl") == "same"
    assert (
        judge([*figures(3), Figure("repeated_questions", Text(nl="x", en="x"), NOT_OBSERVED, "count")], "nl") == "open"
    )
    assert judge(list(figures(3)), "nl") == "open"


def texts_of(figure: MatplotlibFigure) -> Iterator[Writing]:
    """Every text that stands on a picture; ticks outside what is shown don't."""
    yield from figure.texts
    for legend in figure.legends:
        yield from legend.get_texts()
    for axes in figure.axes:
        yield from axes.texts
        yield from (axes._left_title, axes.title)  # type: ignore[attr-defined]
        if axes.axison:
            yield from (axes.xaxis.label, axes.yaxis.label)
            for axis in (axes.xaxis, axes.yaxis):
                low, high = sorted(axis.get_view_interval())
                yield from (tick.label1 for tick in axis.get_major_ticks() if low <= tick.get_loc() <= high)


def places_of(picture: Picture) -> list[tuple[str, Bbox]]:
    """Where each text of a picture stands, as widely as the measuring font draws it."""
    canvas = FigureCanvasAgg(picture.figure)
    with style.drawing():
        canvas.draw()
        shown = [text for text in texts_of(picture.figure) if text.get_visible() and text.get_text().strip()]
        return [(text.get_text(), text.get_window_extent(canvas.get_renderer())) for text in shown]


@pytest.mark.parametrize("wild", [False, True])
@pytest.mark.parametrize("name", NAMES)
def test_no_text_overlaps_and_none_is_cut(name: str, wild: bool) -> None:  # noqa: FBT001 - a parameter
    for picture in drawn(name, evening(wild=wild)):
        sheet, places = picture.figure.bbox, places_of(picture)
        assert [text for text, box in places if not _within(box, sheet)] == []
        pairs = combinations(places, 2)
        assert [(one, other) for (one, box), (other, beside) in pairs if _overlap(box, beside)] == []


def _within(box: Bbox, sheet: Bbox) -> bool:
    return box.x0 > -1 and box.y0 > -1 and box.x1 < sheet.x1 + 1 and box.y1 < sheet.y1 + 1


def _overlap(one: Bbox, other: Bbox) -> bool:
    wide = min(one.x1, other.x1) - max(one.x0, other.x0)
    high = min(one.y1, other.y1) - max(one.y0, other.y0)
    return wide > 1.5 and high > 1.5


@pytest.mark.parametrize("part", [0.0, 1.0])
def test_an_arrow_begins_and_ends_at_its_roles(part: float) -> None:
    assert along((0, 0), (1, 0), part) == (part, 0)


def test_time_without_an_owner_is_hatched() -> None:
    picture = drawn("swimlane", evening())[0]
    assert "<pattern" in svg(picture)
    assert "van niemand" in words_in(svg(picture))


def test_a_dutch_picture_has_commas_before_decimals() -> None:
    found = paired([5.0, 5.5, 6.0, 6.5, 7.0], [5.0, 5.0, 6.0, 6.0, 6.0], "higher")
    groups, scale = [Group("Tilburg", (("een kaart", found),))], Scale("Cijfer", "", 1.0, "higher")
    dutch, english = (forest("effects", "Effects", groups, scale, language) for language in ("nl", "en"))
    assert dutch.rows == tuple(tuple(cell.replace(".", ",") for cell in row) for row in english.rows)
    assert ",40" in dutch.rows[0][1]
    for picture, mark in ((dutch, ","), (english, ".")):
        numbers = re.findall(r"\d[.,]\d+", words_in(svg(picture)))
        assert numbers
        assert all(mark in number for number in numbers)
