"""The program: the app around a seat, with its keys and its clock."""

import asyncio
import gc
from collections.abc import Callable, Iterator, Mapping
from typing import ClassVar, Final, NamedTuple

from textual import on, work
from textual.binding import Binding, BindingType
from textual.content import Content

from roles.terminal.app.beside import Beside, Source
from roles.terminal.app.board import BoardShown, board_of
from roles.terminal.app.choosing import ChooseSeat, LookAs
from roles.terminal.app.drawing import link
from roles.terminal.app.filling import Filling
from roles.terminal.app.help import Help
from roles.terminal.app.searching import Command, Searching
from roles.terminal.app.seat import Seat
from roles.terminal.app.window import Window
from roles.terminal.app.words import word
from roles.terminal.place import Place
from roles.terminal.practice.meanwhile import Meanwhile
from roles.terminal.saying import Saying, saying
from roles.terminal.screen import Deed, Items, Screen
from simulation.scenario.faults import Language

BURST: Final = 1 / 15
"""At most so often (seconds) is drawn what others do."""

BREATH: Final = 4
"""So many times as long as a screen takes to make, keys have the machine to themselves before the next is made."""

SETTLED: Final = 0.5
"""So long (seconds) after the first screen nobody minds that memory is swept."""


class Keystroke(NamedTuple):
    """A key of the app: its name, what stands on it, what it does, and what that is called (`words`)."""

    key: str
    shown: str
    action: str
    word: str


KEYS: Final = (
    Keystroke("space", "", "wait", "wait"),
    Keystroke("P", "P", "pause", "pause"),
    Keystroke("O", "O", "practise", "practise"),
    Keystroke("S", "S", "lead", "lead"),
    Keystroke("V", "V", "look", "look_as"),
    Keystroke("B", "B", "board", "board"),
    Keystroke("colon", ":", "search", "search"),
    Keystroke("question_mark", "?", "help", "help"),
    Keystroke("L", "L", "language", "language"),
    Keystroke("T", "T", "theme", "theme"),
    Keystroke("Q", "Q", "come_back", "come_back"),
    Keystroke("Q", "Q", "leave", "leave"),
)
"""Capitals and signs; small letters are deeds. Plain keys, since multiplexers and terminals take the others."""


class Offer(NamedTuple):
    """Seats to choose from, and what sits somebody down in one."""

    title: str
    seats: Mapping[str, str]
    sit: Callable[[str], Place]


class Program(Window):
    """One person at this terminal."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding(key.key, key.action, id=key.action) for key in KEYS]

    def __init__(self, sits: Place | Offer, language: Language) -> None:
        """Sit down, or choose where."""
        super().__init__(language)
        self.place: Place | None = None if isinstance(sits, Offer) else sits
        self._offer = sits if isinstance(sits, Offer) else None
        self._leading: tuple[Deed, ...] = ()
        self._pending = False
        self._took, self._drawn = 0.0, float("-inf")
        self._said: tuple[object, ...] = ()

    def on_mount(self) -> None:
        """Mind the signals, then show the seat or ask for one."""
        self.mind_the_end()
        if self._offer is not None:
            offer = self._offer
            self.push_screen(ChooseSeat(offer.title, offer.seats, self.language), self._sit)
        else:
            self._begin()

    # --- sitting ---------------------------------------------------------------------------------------------

    def _sit(self, seat: str | None) -> None:
        """Sit down in a seat that was chosen."""
        if self._offer is not None and seat:
            self.place = self._offer.sit(seat)
            self._begin()

    def _begin(self) -> None:
        """Show the seat, and from then on what changes."""
        if self.place is None:
            return
        self.push_screen(Seat(), None)
        self.place.watchers.append(self._stirred)
        self.call_after_refresh(self._first)
        self.run_worker(self.place.keep())

    @property
    def _meanwhile(self) -> Meanwhile[Place] | None:
        """Give the place as one that can be left for practising, where it can."""
        return self.place if isinstance(self.place, Meanwhile) else None

    @property
    def _practises(self) -> bool:
        """Tell whether somebody practises instead of sitting in the own seat."""
        return self._meanwhile is not None and self._meanwhile.is_practising

    def _first(self) -> None:
        """Draw for the first time."""
        self.show()
        self.set_timer(SETTLED, _settle)

    @property
    def seat(self) -> Seat | None:
        """Give the seat that is drawn, if there is one yet: one's own, or what lies over it."""
        return next((screen for screen in reversed(self.screen_stack) if isinstance(screen, Seat)), None)

    @property
    def seen(self) -> Screen | None:
        """Give what was drawn last."""
        return self.seat.seen if self.seat is not None else None

    # --- drawing ---------------------------------------------------------------------------------------------

    def show(self) -> None:
        """Draw the seat as it is now."""
        self._pending = False
        if self._meanwhile is not None and self._meanwhile.called_back(self.language):
            self._clear_away()
        if self.place is None or self.seat is None or not self.seat.is_mounted:
            return
        began = asyncio.get_running_loop().time()
        self._leading = self.place.leading(self.language)
        beside = self.seat if isinstance(self.seat, Beside) else None
        seen = self.place.screen(self.language) if beside is None else beside.source(self.language)
        fresh = seen != self.seat.seen
        if seen is not None:
            self.seat.show(seen, "" if beside is None else beside.bar)
            self._show_keys(self.seat)
        self._show_board()
        if fresh:
            self._drawn, self._took = began, asyncio.get_running_loop().time() - began

    def _clear_away(self) -> None:
        """Close all that lies over the seat, unsaid: it was about something else."""
        lowest = next(at for at, screen in enumerate(self.screen_stack) if isinstance(screen, Seat))
        for over in reversed(self.screen_stack[lowest + 1 :]):
            over.dismiss()

    def _show_keys(self, seat: Seat) -> None:
        """Write the keys that do something now, when they are others than before."""
        keys = seat, self.language, *self._keys()
        if keys != self._said:
            self._said = keys
            seat.show_keys(self._keys_said())

    def _show_board(self) -> None:
        """Draw the board over the window, where somebody looks at it."""
        if isinstance(self.screen, BoardShown) and self.seen is not None:
            self.screen.show(self.seen)

    def _stirred(self) -> None:
        """Draw soon; said among the app's own messages, since a timer begun by others knows no app and never rings."""
        if not self._pending:
            self._pending = True
            self.call_later(self._show_soon)

    def _show_soon(self) -> None:
        """Draw at once after a quiet moment; what comes in a burst is drawn together."""
        rest = self._drawn + max(BURST, BREATH * self._took) - asyncio.get_running_loop().time()
        if rest > 0:
            self.set_timer(rest, self.show)
        else:
            self.show()

    def _keys_said(self) -> Iterator[Content]:
        """Write the keys that do something now."""
        for key in self._keys():
            shown = key.shown or word("space", self.language)
            said = link(f"app.{key.action}", word(key.word, self.language))
            yield Content.assemble(Content.styled(f"{shown} ", "bold $primary"), said)
        if isinstance(self.seat, Beside):
            yield Content.assemble(Content.styled("Esc ", "bold $primary"), word("back", self.language))

    def _keys(self) -> Iterator[Keystroke]:
        """Give the keys that do something now."""
        return (key for key in KEYS if self.check_action(key.action, ()))

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Tell whether a key does something now."""
        del parameters
        match action:
            case "lead":
                return bool(self._leading) and not (self._practises or isinstance(self.seat, Beside))
            case "practise":
                return self._meanwhile is not None and self._meanwhile.is_free and not self._practises
            case "come_back":
                return self._practises
            case "leave":
                return not self._practises
            case "look":
                return self.seen is not None and self.seen.kind == "facilitating"
            case "wait":
                return self._possible("Wait") is not None
            case "pause":
                return self._possible("Pause", "Go") is not None
            case "board":
                return board_of(self.seen) is not None
            case "help" | "language" | "search":
                return self.seen is not None
            case _:
                return True

    # --- deeds -----------------------------------------------------------------------------------------------

    @on(Seat.Wanted)
    def _wanted(self, event: Seat.Wanted) -> None:
        """Do a deed, after what is still to be chosen."""
        self.do(event.deed)

    @work
    async def do(self, deed: Deed) -> None:
        """Fill a deed in and say it."""
        if deed.fields or deed.irreversible:
            said = await self.push_screen_wait(Filling(deed, self.language))
        else:
            said = saying(deed)
        if said is not None:
            self.say(said)

    def say(self, said: Saying) -> None:
        """Say it at the table, and draw what came of it at once."""
        if self.place is not None:
            self.place.say(said)
            if self.seat is not None:
                self.seat.go_on()
            self.show()

    def _possible(self, *intents: str) -> Deed | None:
        """Find what can be done now, on the screen or beside it."""
        on_screen = self.seen.deeds if self.seen is not None else ()
        return next((deed for deed in (*self._leading, *on_screen) if deed.intent in intents), None)

    def _say_if_possible(self, *intents: str) -> None:
        """Say what has a key of its own."""
        deed = self._possible(*intents)
        if deed is not None:
            self.say(saying(deed))

    # --- keys --------------------------------------------------------------------------------------------------

    def action_wait(self) -> None:
        """Let time pass until there is something new for this seat."""
        self._say_if_possible("Wait")

    def action_pause(self) -> None:
        """Stop the clock, or let it run."""
        self._say_if_possible("Pause", "Go")

    def action_practise(self) -> None:
        """Practise at a private table; the own seat is kept meanwhile."""
        if self._meanwhile is not None:
            self._meanwhile.practise()
            self.show()

    def action_come_back(self) -> None:
        """Stop practising, and be in the own seat again."""
        if self._meanwhile is not None:
            self._meanwhile.come_back()
            self._clear_away()
            self.show()

    def action_lead(self) -> None:
        """Show the console of whoever leads the session."""
        if self.place is not None:
            self._lay_over(self.place.console)

    @work
    async def action_look(self) -> None:
        """Look through a seat that is chosen, for as long as one likes."""
        place, seats = self.place, _seats_on(self.seen)
        if place is None or not seats:
            return
        seat = await self.push_screen_wait(LookAs(seats, "", self.language))
        if seat is not None:
            self._lay_over(lambda language: place.look(seat, language), word("looks_on", self.language))

    def _lay_over(self, source: Source, bar: str = "") -> None:
        """Lay a screen over what is drawn now."""
        self.push_screen(Beside(source, bar))
        self.call_after_refresh(self.show)

    @on(Beside.Left)
    def _went_back(self) -> None:
        """Draw what was there before, as it is now."""
        self.pop_screen()
        self.call_after_refresh(self.show)

    def action_board(self) -> None:
        """Show the board in columns, live."""
        if self.seen is not None and not isinstance(self.screen, BoardShown):
            self.push_screen(BoardShown(), None)
            self.call_after_refresh(self._show_board)

    @work
    async def action_search(self) -> None:
        """Search among all that one can do."""
        if self.seat is None:
            return
        chosen = await self.push_screen_wait(
            Searching(self.seat.things, self._leading, list(self._commands()), self.language)
        )
        if isinstance(chosen, Command):
            await self.run_action(f"app.{chosen.action}")
        elif chosen is not None:
            self.do(chosen)

    def _commands(self) -> Iterator[Command]:
        """Give what the app itself can do now."""
        for key in self._keys():
            if key.action != "search":
                shown = key.shown or word("space", self.language)
                yield Command(shown, f"{word(key.word, self.language)}: {_help_of(key, self.language)}", key.action)

    def action_language(self) -> None:
        """Go on in the other language."""
        self.language = "en" if self.language == "nl" else "nl"
        self.show()

    def action_help(self) -> None:
        """Explain this screen."""
        if self.seen is not None:
            keys = [(key.shown or word("space", self.language), _help_of(key, self.language)) for key in self._keys()]
            self.push_screen(Help(self.seen, keys))


def _seats_on(seen: Screen | None) -> dict[str, str]:
    """Give the seats on a console, each with what it is called."""
    blocks = seen.blocks if seen is not None else ()
    listed = (block for block in blocks if isinstance(block, Items) and block.id == "seats")
    return {item.id.removeprefix("seat:"): f"{item.title} ({item.sign})" for block in listed for item in block.items}


def _help_of(key: Keystroke, language: Language) -> str:
    """Say what a key does."""
    return word(f"{key.word}_help", language)


def _settle() -> None:
    """Sweep memory once; what is there by then stays, so the collector need not look at it again."""
    gc.collect()
    gc.freeze()


def run(sits: Place | Offer, language: Language) -> None:
    """Let one person play until he or she leaves; raises what went wrong."""
    Program(sits, language).play()
