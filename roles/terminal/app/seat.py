"""A seat: what lies before it on the left, on the right one thing with what can be done about it, and the news."""

from collections.abc import Iterable, Mapping
from typing import Final, NamedTuple

from textual import on
from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical, VerticalScroll
from textual.content import Content
from textual.events import Key
from textual.message import Message
from textual.screen import Screen as Display
from textual.widgets import OptionList
from textual.widgets.option_list import Option as Row

from roles.terminal.app.drawing import in_full, joined, muted, of_deed, of_line, of_thing, strong
from roles.terminal.app.drawn import Drawn
from roles.terminal.app.fitting import EDGES, fitted, head
from roles.terminal.app.hanging import Hanging
from roles.terminal.app.prose import Prose
from roles.terminal.app.reel import SIGN, SPACE, Reel
from roles.terminal.app.rows import Rows
from roles.terminal.app.sparing import Sparing
from roles.terminal.app.words import word
from roles.terminal.groups import title
from roles.terminal.screen import Deed, Screen
from roles.terminal.things import NEWS, Thing, keyed, news_of, things

DIGITS: Final = 9
"""So many things have a digit."""

MARGIN: Final = 3
"""So many columns are not for words: the padding, and the bar that scrolls."""

NUMBER: Final = 2
"""So many columns has the digit of a thing."""

LETTER: Final = 4
"""So many columns has the letter of a deed."""

GAP: Final = "  "
"""Between two keys."""


class Written(NamedTuple):
    """A line of the list as it is written."""

    id: str
    content: Content
    open: bool


def same(one: Written, other: Written) -> bool:
    """Tell whether two lines look the same, so that nothing is to be drawn."""
    return (one.id, one.open) == (other.id, other.open) and one.content.is_same(other.content)


class Looking(Vertical):
    """The right side: it gives the deeds the rows that they need, at most half, and the text what is left."""

    def share(self) -> None:
        """Share the rows between text and deeds."""
        shown, rows = self.query_one("#deeds", OptionList), self.size.height
        width = max(1, self.size.width - MARGIN)
        wanted = sum(row.prompt.get_height({}, width) for row in shown.options if isinstance(row.prompt, Hanging)) + 1
        left = rows - min(wanted, rows // 2) if shown.options else rows
        self.query_one("#reading").styles.max_height = max(1, left)

    def on_resize(self) -> None:
        """Share them again."""
        self.share()


class Seat(Display[None]):
    """Draws the screen of a seat, and says which deed somebody wants to do."""

    BLANK = True
    """What stands on it covers it whole."""

    class Wanted(Message):
        """Somebody wants to do this deed."""

        def __init__(self, deed: Deed) -> None:
            """Say which."""
            super().__init__()
            self.deed = deed

    def __init__(self) -> None:
        """Have nothing to show yet."""
        super().__init__()
        self._compositor = Sparing()
        self.seen: Screen | None = None
        self.things: list[Thing] = []
        self._lying: list[Thing] = []
        self.thing = ""
        self.keys: Mapping[str, Deed] = {}
        self._rows_shown: list[Written] = []
        self._bar = ""
        self._drawn: tuple[object, ...] = ()
        self._deeds_shown: tuple[Deed, ...] = ()
        self._stage: tuple[object, ...] = ()
        self._app_keys = tuple[Content, ...]()
        self._by_hand = self._goes_on = False

    def compose(self) -> ComposeResult:
        """Lay out head, list, reading pane with its deeds, news and keys."""
        yield Drawn("head")
        with Horizontal(id="body"):
            yield Rows("things")
            with Looking(id="looking"):
                with VerticalScroll(id="reading"):
                    yield Prose("text")
                yield Rows("deeds")
            yield Reel("side")
        yield Reel("news")
        yield Prose("keys")

    # --- drawing what changed ----------------------------------------------------------------------------------

    def show(self, seen: Screen, bar: str = "") -> None:
        """Draw a screen; what did not change is not drawn again. A bar shows where one is in the past."""
        before, self.seen = self.seen, seen
        self.set_class(seen.quiet, "-quiet")
        self._bar = bar
        self._show_head()
        stage = (seen.kind, seen.phase, seen.round)
        fresh, self._stage = stage != self._stage, stage
        self._show_what_lies(seen, before, fresh=fresh)
        self._goes_on = False
        if before is None or (before.news, before.language) != (seen.news, seen.language):
            self._show_news(seen, before)

    def _show_what_lies(self, seen: Screen, before: Screen | None, *, fresh: bool) -> None:
        """Draw the list and what is read of it; news is only read, and moves nothing."""
        other = before is None or _lies_on(before) != _lies_on(seen)
        if other:
            self._lying = things(seen)
        elif not fresh and before is not None and before.news == seen.news:
            return
        found = [*self._lying, *news_of(seen)]
        if fresh or other or self._goes_on or len(found) != len(self.things):
            self._show_things(found, "" if fresh else _first(found) if self._goes_on else self.thing)
        else:
            self.things = found
            self._look_at(self.thing)

    def _show_head(self) -> None:
        """Write who, when and what matters now; in a window that is too small first of all that."""
        if self.seen is not None:
            self.query_one("#head", Drawn).say(head(self.seen, self._bar, self.size))

    def on_resize(self) -> None:
        """Break lines where they end now."""
        self._show_head()
        self._fit_keys()

    def go_on(self) -> None:
        """Let the cursor go to what comes first, after something was done; where somebody put it, it stays.

        It never moves by itself: a key would then do something else than was read.
        """
        self._goes_on = not (self._by_hand and self.keys)

    def show_keys(self, keys: Iterable[Content]) -> None:
        """Draw the keys of the app that do something now, each whole on one line."""
        before, self._app_keys = self._app_keys, tuple(keys)
        if self._app_keys != before:
            self._fit_keys()

    def _fit_keys(self) -> None:
        """Fit them in the window as it is now."""
        self.query_one("#keys", Prose).say(joined(fitted(self._app_keys, self.size.width - EDGES, GAP)))

    def _show_things(self, found: list[Thing], thing: str) -> None:
        """Draw the list again if it reads otherwise, with the cursor on the same thing if that is still there."""
        self.things = found
        rows = self._rows()
        shown = self.query_one("#things", OptionList)
        before, self._rows_shown = self._rows_shown, rows
        if thing == self.thing and [row[::2] for row in rows] == [row[::2] for row in before]:
            for number, (row, was) in enumerate(zip(rows, before, strict=True)):
                if not same(row, was):
                    shown.replace_option_prompt_at_index(number, Hanging(row.content, NUMBER))
            self._look_at(thing)
            return
        with self.prevent(OptionList.OptionHighlighted):
            top = shown.scroll_y
            shown.clear_options()
            shown.add_options(Row(Hanging(row.content, NUMBER), row.id, disabled=not row.open) for row in rows)
            place = self._place(shown, thing)
            self._by_hand = self._by_hand and place is not None and shown.get_option_at_index(place).id == thing
            shown.highlighted = place
            shown.scroll_to(y=top, animate=False)
        self._look_at(shown.get_option_at_index(place).id if place is not None else "")

    def _rows(self) -> list[Written]:
        """Write the list: a heading over the things of each list, and a digit for the first nine."""
        language = self.seen.language if self.seen is not None else "nl"
        rows: list[Written] = []
        heading, number = "", 0
        for thing in self.things:
            if thing.heading and thing.heading != heading:
                rows.append(Written(f"heading:{thing.id}", strong(thing.heading), open=False))
            heading = thing.heading
            number += thing.open
            content = of_thing(thing, number if thing.open and number <= DIGITS else 0, language)
            rows.append(Written(thing.id, content, thing.open))
        return rows

    def _place(self, shown: OptionList, thing: str) -> int | None:
        """Find a thing in the list, or else the first about which something can be done."""
        ids = [thing.id for thing in self.things if thing.open]
        if not ids:
            return None
        first = next((thing.id for thing in self.things if thing.deeds), ids[0])
        return shown.get_option_index(thing if thing in ids else first)

    def _look_at(self, name: str | None) -> None:
        """Read one thing on the right, and what can be done about it."""
        thing = next((thing for thing in self.things if thing.id == name), None)
        language = self.seen.language if self.seen is not None else "nl"
        changed = thing is None or thing.id != self.thing
        drawn = (thing, language)
        if drawn == self._drawn:
            return
        self._drawn, self.thing = drawn, thing.id if thing is not None else ""
        self.keys = keyed(thing.deeds) if thing is not None else {}
        self.query_one("#text", Prose).say(
            in_full(thing, language) if thing is not None else muted(word("idle", language))
        )
        if changed:
            self.query_one("#reading").scroll_home(animate=False)
        self._show_deeds(thing.deeds if thing is not None else ())

    def _show_deeds(self, deeds: tuple[Deed, ...]) -> None:
        """Write what can be done, each deed with its key and its cost."""
        if deeds == self._deeds_shown:
            return
        self._deeds_shown = deeds
        letters = {deed.id: key for key, deed in self.keys.items()}
        shown = self.query_one("#deeds", OptionList)
        before = shown.highlighted
        shown.clear_options()
        shown.add_options(Row(Hanging(of_deed(letters.get(deed.id, ""), deed), LETTER), deed.id) for deed in deeds)
        shown.highlighted = min(before or 0, len(deeds) - 1) if deeds else None
        shown.display = bool(deeds)
        self.query_one(Looking).share()

    def _show_news(self, seen: Screen, before: Screen | None) -> None:
        """Write the news, newest first, with a sign at what is new since the last time."""
        known = set(before.news) if before is not None and before.language == seen.language else set(seen.news)
        news = [of_line(line, seen.language, SPACE if line in known else SIGN) for line in seen.news]
        above, nothing = strong(title(NEWS, seen.language)), muted(word("no_news", seen.language))
        for place in ("#news", "#side"):
            self.query_one(place, Reel).say([above, *(news or [nothing])])
        self.query_one("#news").set_class(not seen.news, "-none")

    # --- what is pressed and clicked -----------------------------------------------------------------------------

    @on(OptionList.OptionHighlighted, "#things")
    def _looked_at(self, event: OptionList.OptionHighlighted) -> None:
        """Read the thing under the cursor."""
        self._by_hand = True
        self._look_at(event.option.id)

    @on(OptionList.OptionSelected, "#things")
    def _opened(self) -> None:
        """Go on to what can be done about it."""
        if self.keys:
            self.query_one("#deeds").focus()

    @on(OptionList.OptionSelected, "#deeds")
    def _chosen(self, event: OptionList.OptionSelected) -> None:
        """Do the deed under the cursor."""
        deed = self.seen.deed(event.option.id or "") if self.seen is not None else None
        if deed is not None:
            self.post_message(self.Wanted(deed))

    def on_key(self, event: Key) -> None:
        """Let a digit choose a thing and a letter do a deed."""
        character = event.character or ""
        if character in self.keys:
            event.stop()
            self.post_message(self.Wanted(self.keys[character]))
        elif character in set("123456789"):
            event.stop()
            self._jump(int(character))
        elif event.key == "escape":
            self.query_one("#things").focus()

    def _jump(self, number: int) -> None:
        """Put the cursor on a thing by its digit."""
        ids = [thing.id for thing in self.things if thing.open]
        if number <= len(ids):
            shown = self.query_one("#things", OptionList)
            shown.highlighted = shown.get_option_index(ids[number - 1])
            shown.focus()


def _lies_on(seen: Screen) -> tuple[object, ...]:
    """Give all that makes a list what it is, apart from the news."""
    return seen.kind, seen.language, seen.blocks, seen.deeds


def _first(found: Iterable[Thing]) -> str:
    """Give the first thing about which something can be done."""
    return next((thing.id for thing in found if thing.deeds), "")
