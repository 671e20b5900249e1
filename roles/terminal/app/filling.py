"""Filling: the blanks of a deed one by one, what it costs beforehand, and once more when it can't be undone."""

from collections.abc import Collection, Sequence
from typing import ClassVar, Final, assert_never

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.events import Key
from textual.screen import ModalScreen
from textual.widgets import Input, OptionList, Static
from textual.widgets.option_list import Option as Row

from roles.terminal.app.drawing import joined, link, muted, strong
from roles.terminal.app.hanging import Hanging
from roles.terminal.app.words import word
from roles.terminal.app.writing import Writing
from roles.terminal.saying import Saying, cleaned, cost, saying
from roles.terminal.screen import ChooseMany, ChooseOne, Deed, Field, Option, Write
from simulation.scenario.faults import Language
from simulation.wording.dates import length

FRAME: Final = 4
"""So many rows are for what is around a field."""

FEWEST: Final = 4
"""So many rows has a list at least."""

DIGIT: Final = 2
"""So many columns has the digit of an option."""

CROSS: Final = 6
"""So many columns have its cross and its digit."""

FEW: Final = 3
"""What was chosen is named as long as it is not more than this."""

TIMELESS: Final = frozenset({"group", "table", "clock", "sheet"})
"""Groups of deeds of which nobody wonders whether they take time in the game."""

Answer = str | tuple[str, ...]


class Ticks(OptionList):
    """A list to tick: space, a digit or a click ticks, Enter goes on; a cross says so, not a colour alone."""

    BINDINGS: ClassVar[list[BindingType]] = [("space", "tick"), ("enter", "screen.go_on")]

    def __init__(self, rows: Sequence[tuple[str, Content]], ticked: Collection[str]) -> None:
        """Tick these beforehand."""
        self._rows, self.ticked = dict(rows), set(ticked)
        super().__init__(
            *(Row(Hanging(self._said(name), CROSS), name) for name in self._rows), markup=False, compact=True
        )
        self.highlighted = 0

    def _said(self, name: str) -> Content:
        """Write a row with its cross."""
        return Content.assemble("[x] " if name in self.ticked else "[ ] ", self._rows[name])

    def toggle(self, name: str) -> None:
        """Tick a row, or take that back."""
        self.ticked ^= {name}
        self.replace_option_prompt(name, Hanging(self._said(name), CROSS))

    def action_tick(self) -> None:
        """Tick what is under the cursor: as a click does."""
        self.action_select()


class Filling(ModalScreen[Saying | None]):
    """Asks for each field of a deed; gives what is said, or nothing when somebody goes back."""

    BINDINGS: ClassVar[list[BindingType]] = [("escape", "back")]

    def __init__(self, deed: Deed, language: Language) -> None:
        """Fill in this deed."""
        super().__init__()
        self._deed, self._language = deed, language
        self._chosen: dict[str, Answer] = {}

    def compose(self) -> ComposeResult:
        """Lay out the title, what was chosen, one field, and what it costs."""
        with Vertical(id="filling"):
            yield Static(id="filling-title", markup=False)
            yield Vertical(id="filling-field")
            yield Static(id="filling-cost", markup=False)

    async def on_mount(self) -> None:
        """Ask for the first field."""
        await self._ask()

    # --- going on and back -----------------------------------------------------------------------------------

    @property
    def _field(self) -> Field | None:
        """Give the field that is asked for now."""
        return next((field for field in self._deed.fields if field.name not in self._chosen), None)

    async def _ask(self) -> None:
        """Ask for the next field, or whether to go through with it, or say it."""
        field = self._field
        if field is None and not self._deed.irreversible:
            self.dismiss(saying(self._deed, self._chosen))
            return
        box = self.query_one("#filling-field", Vertical)
        await box.remove_children()
        await box.mount_all(self._widgets(field))
        box.children[-1].focus()
        self._tell()
        self.call_after_refresh(self._fit)

    def on_resize(self) -> None:
        """Fit in the window as it is now."""
        self.call_after_refresh(self._fit)

    def _fit(self) -> None:
        """Give a list the rows that the rest leaves in the window: what it costs and the way back are always seen."""
        for rows in self.query(OptionList):
            others = [*self.query("#filling-title, #filling-cost"), *self.query("#filling-field > Static")]
            taken = sum(part.outer_size.height for part in others) + FRAME
            rows.styles.max_height = max(FEWEST, self.size.height - taken)

    async def _answer(self, answer: Answer) -> None:
        """Keep an answer and go on."""
        if (field := self._field) is not None:
            self._chosen[field.name] = answer
            await self._ask()

    async def action_back(self) -> None:
        """Go back one field, or out."""
        if not self._chosen:
            self.dismiss(None)
            return
        self._chosen.popitem()
        await self._ask()

    # --- drawing ---------------------------------------------------------------------------------------------

    def _tell(self) -> None:
        """Say what it is about, what was chosen so far, and what it costs."""
        lines = [strong(self._deed.label)]
        if self._deed.note:
            lines.append(muted(self._deed.note))
        chosen = self._chosen
        lines += [
            muted(f"{f.label} {_told(f, chosen[f.name], self._language)}")
            for f in self._deed.fields
            if f.name in chosen
        ]
        self.query_one("#filling-title", Static).update(joined(lines))
        self._tell_cost()

    def _tell_cost(self, also: Answer | None = None) -> None:
        """Say what it costs with these choices, and with the one under the cursor."""
        chosen = dict(self._chosen)
        if also is not None and (field := self._field) is not None:
            chosen[field.name] = also
        seconds = cost(self._deed, chosen)
        said = word("cost", self._language, length(seconds, self._language)) if seconds else ""
        if (
            not seconds
            and self._deed.group not in TIMELESS
            and not any(_adds(field) for field in self._deed.fields if field.name not in chosen)
        ):
            said = word("free", self._language)
        links = [link("screen.back", f"Esc {word('back', self._language)}")]
        if isinstance(self._field, ChooseMany | Write):
            links.append(link("screen.go_on", f"Enter {word('next', self._language)}"))
        lines = [muted(said), Content("   ").join(links)]
        self.query_one("#filling-cost", Static).update(joined(lines))

    def _widgets(self, field: Field | None) -> list[Static | OptionList | Input]:
        """Give the label of a field and what it is answered with."""
        match field:
            case None:
                return [Static(strong(word("sure", self._language)), classes="label"), _rows(self._sure(), "")]
            case ChooseOne():
                return [
                    self._label(field, "choose"),
                    _rows(self._listed(field.options, field.suggested), field.suggested),
                ]
            case ChooseMany():
                return [self._label(field, "tick"), self._ticks(field)]
            case Write():
                label = self._label(field, "write" if field.least else "write_free")
                return [label, Writing(field.longest, self._language)]
            case _:
                assert_never(field)

    def _label(self, field: Field, how: str) -> Static:
        """Write what is asked, and how to answer."""
        said = [strong(field.label), muted(word(how, self._language))]
        if isinstance(field, ChooseMany) and field.least > 1:
            said.append(muted(word("least", self._language, field.least)))
        return Static(joined(said), classes="label")

    def _listed(self, options: tuple[Option, ...], *suggested: str) -> list[tuple[str, Content]]:
        """Write options with their digits, what they add and whether they come first to mind."""
        return [(option.id, self._option(number, option, suggested)) for number, option in enumerate(options, 1)]

    def _option(self, number: int, option: Option, suggested: tuple[str, ...]) -> Content:
        """Write one option."""
        adds = f"+ {length(option.seconds, self._language)}" if option.seconds else ""
        first = word("suggestion", self._language) if option.id in suggested else ""
        extra = "; ".join(cleaned(part) for part in (adds, option.note, first) if part)
        digit = f"{number} " if number <= 9 else "  "  # noqa: PLR2004 - the digits
        said = muted(f"  {extra}" if extra else "")
        return Content.assemble(Content.styled(digit, "bold $primary"), cleaned(option.label), said)

    def _sure(self) -> list[tuple[str, Content]]:
        """Write no and yes; no comes first."""
        return [
            ("no", Content.assemble(Content.styled("n ", "bold $primary"), word("no", self._language))),
            ("yes", Content.assemble(Content.styled(f"{self._yes} ", "bold $primary"), word("yes", self._language))),
        ]

    @property
    def _yes(self) -> str:
        """Give the letter for yes."""
        return "j" if self._language == "nl" else "y"

    def _ticks(self, field: ChooseMany) -> Ticks:
        """Give a list to tick."""
        return Ticks(self._listed(field.options, *field.suggested), field.suggested)

    # --- what is pressed ---------------------------------------------------------------------------------------

    @on(OptionList.OptionHighlighted)
    def _looked_at(self, event: OptionList.OptionHighlighted) -> None:
        """Say what it would cost."""
        if isinstance(self._field, ChooseOne) and event.option.id is not None:
            self._tell_cost(event.option.id)

    @on(OptionList.OptionSelected)
    async def _picked(self, event: OptionList.OptionSelected) -> None:
        """Take an option, or what was said to whether one is sure."""
        name = event.option.id or ""
        if isinstance(event.option_list, Ticks):
            self._tick(event.option_list, name)
        elif self._field is None:
            await self._decided(sure=name == "yes")
        else:
            await self._answer(name)

    def _tick(self, ticks: Ticks, name: str) -> None:
        """Tick, and say what it would cost."""
        ticks.toggle(name)
        self._tell_cost(tuple(ticks.ticked))

    @on(Input.Submitted)
    async def action_go_on(self) -> None:
        """Go on with what was ticked or written, if it is enough."""
        field = self._field
        if isinstance(field, Write):
            text = self.query_one(Input).value
            if len(cleaned(text)) >= field.least:
                await self._answer(text)
        elif isinstance(field, ChooseMany):
            ticks = self.query_one(Ticks).ticked
            if len(ticks) >= field.least:
                await self._answer(tuple(option.id for option in field.options if option.id in ticks))

    async def on_key(self, event: Key) -> None:
        """Let digits choose, Enter end the ticking, and letters say yes or no."""
        field, character = self._field, event.character or ""
        if field is None and character in {self._yes, "n"}:
            event.stop()
            await self._decided(sure=character != "n")
        elif isinstance(field, ChooseOne | ChooseMany) and character in set("123456789"[: len(field.options)]):
            event.stop()
            await self._digit(field, int(character) - 1)

    async def _digit(self, field: ChooseOne | ChooseMany, place: int) -> None:
        """Choose or tick by digit."""
        if isinstance(field, ChooseOne):
            await self._answer(field.options[place].id)
        else:
            self._tick(self.query_one(Ticks), field.options[place].id)

    async def _decided(self, *, sure: bool) -> None:
        """Go through with it, or not."""
        if sure:
            self.dismiss(saying(self._deed, self._chosen))
        else:
            self.dismiss(None)


def _rows(options: list[tuple[str, Content]], first: str) -> OptionList:
    """Give a list to choose from, with the cursor where it comes first to mind."""
    rows = OptionList(*(Row(Hanging(content, DIGIT), name) for name, content in options), markup=False, compact=True)
    rows.highlighted = next((place for place, (name, _) in enumerate(options) if name == first), 0)
    return rows


def _told(field: Field, answer: Answer, language: Language) -> str:
    """Say what was chosen for a field; of much only how much."""
    if isinstance(field, Write):
        return str(answer)
    chosen = (answer,) if isinstance(answer, str) else answer
    if len(chosen) > FEW:
        return word("chosen", language, len(chosen))
    return ", ".join(option.label for option in field.options if option.id in chosen)


def _adds(field: Field) -> bool:
    """Tell whether what is chosen here may cost time."""
    return not isinstance(field, Write) and any(option.seconds for option in field.options)
