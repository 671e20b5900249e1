"""Reading a page as a browser does: which links and buttons do something, and what its forms ask."""

from html.parser import HTMLParser
from random import Random
from typing import NamedTuple

Attributes = dict[str, str]


class Form(NamedTuple):
    """A form: where it goes, what it sends anyhow, what can be chosen, and where can be written."""

    action: str
    hidden: list[tuple[str, str]]
    radios: dict[str, list[str]]
    boxes: dict[str, list[str]]
    lines: list[str]


class Page(HTMLParser):
    """What somebody can do on a page."""

    def __init__(self, html: str) -> None:
        """Read a page."""
        super().__init__()
        self.links: list[str] = []
        self.buttons: list[str] = []
        self.forms: dict[str, Form] = {}
        self._form: Form | None = None
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Take in one element."""
        given = {name: value or "" for name, value in attrs}
        match tag:
            case "form":
                self._form = Form(given.get("action", ""), [], {}, {}, [])
                self.forms[given.get("id", given.get("class", ""))] = self._form
            case "a" if "asks" in given.get("class", ""):
                self.links.append(given.get("href", ""))
            case "button" if given.get("form") == "say":
                self.buttons.append(given.get("value", ""))
            case "button" if given.get("name") == "sure" and self._form is not None:
                self._form.hidden.append(("sure", given.get("value", "")))
            case "input" | "textarea" if self._form is not None and "readonly" not in given:
                _ask(self._form, tag, given)
            case _:
                pass

    def handle_endtag(self, tag: str) -> None:
        """Note where a form ends."""
        if tag == "form":
            self._form = None


def _ask(form: Form, tag: str, given: Attributes) -> None:
    """Take in one field of a form."""
    name, value = given.get("name", ""), given.get("value", "")
    match given.get("type", "text") if tag == "input" else "text":
        case "hidden":
            form.hidden.append((name, value))
        case "radio":
            form.radios.setdefault(name, []).append(value)
        case "checkbox":
            form.boxes.setdefault(name, []).append(value)
        case _:
            form.lines.append(name)


def filled(form: Form, luck: Random, text: str = "...") -> list[tuple[str, str]]:
    """Fill in a form with anything that it allows."""
    chosen = [(name, luck.choice(values)) for name, values in form.radios.items()]
    ticked = [(name, values[0]) for name, values in form.boxes.items()]
    return [*form.hidden, *chosen, *ticked, *((name, text) for name in form.lines)]
