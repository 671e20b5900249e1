"""What is pasted into a line stays, as far as it fits; nobody finds an empty line without a word."""

import asyncio

from textual.app import App, ComposeResult
from textual.events import Paste

from roles.terminal.app.writing import Writing


class Line(App[None]):
    """A window with one line to type in."""

    def compose(self) -> ComposeResult:
        yield Writing(20, "nl")


def written(*pasted: str, select: bool = False) -> tuple[str, list[str]]:
    """What stands on the line after pasting, and what was told."""

    async def paste() -> tuple[str, list[str]]:
        app = Line()
        async with app.run_test() as pilot:
            line = app.query_one(Writing)
            for text in pasted:
                if select:
                    line.action_select_all()
                line.post_message(Paste(text))
                await pilot.pause()
            return line.value, [note.message for note in app._notifications]

    return asyncio.run(paste())


def test_several_lines_come_on_one() -> None:
    assert written("Eén kaart,\n\n\tvoor  ons\r\n") == ("Eén kaart, voor ons", [])


def test_of_what_is_too_long_the_beginning_stays_and_that_is_told() -> None:
    assert written("x" * 5000) == ("x" * 20, ["Meer past er niet: hoogstens 20 tekens."])
    assert written("abc", "[bold]Let op[/bold] allemaal")[0] == "abc[bold]Let op[/bol"


def test_what_is_selected_makes_room() -> None:
    assert written("x" * 20, "nieuw", select=True) == ("nieuw", [])
