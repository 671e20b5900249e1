"""A scenario file as it stands on paper: plain values, and the line and column of each.

Built from YAML's events instead of `yaml.compose`, so that a hostile file is left before it is built; values
are read as YAML 1.2 reads them, so that `no`, `12:30` and `2024-01-08` stay the texts they look like.
"""

from __future__ import annotations

import math
import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import TypeAlias

import yaml

from simulation.scenario import faults as told
from simulation.scenario.faults import ABSENT, UNSPEAKABLE, Fault, Position, Said, ScenarioError, Trail

Data: TypeAlias = "dict[str, Data] | list[Data] | str | int | float | bool | None"

LARGEST_FILE = 1024 * 1024
MOST_VALUES = 100_000
MOST_FAULTS = 100
DEEPEST = 20
MOST_DIGITS = 15

LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
LINE_END = re.compile(r"\r\n|\r|\n")
DIRECTIVE = re.compile(r"^%", re.MULTILINE)
WHOLE = re.compile(r"[-+]?[0-9]+")
BASED = re.compile(r"0o[0-7]+|0x[0-9a-fA-F]+")
DECIMAL = re.compile(r"[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?")
NOT_FINITE = re.compile(r"[-+]?\.(inf|Inf|INF)|\.(nan|NaN|NAN)")
PLAIN_WORDS: dict[str, bool | None] = {
    **dict.fromkeys(("", "~", "null", "Null", "NULL")),
    **dict.fromkeys(("true", "True", "TRUE"), True),
    **dict.fromkeys(("false", "False", "FALSE"), False),
}


@dataclass(frozen=True)
class Document:
    """What a file says, as plain values, and where it says so."""

    file: str
    data: Data
    values: Mapping[Trail, Position]
    keys: Mapping[Trail, Position]

    def position(self, path: Trail) -> Position:
        """The line and column of a value, or of the nearest thing around it that the file has."""
        around = (path[:n] for n in range(len(path), -1, -1))
        return next(self.values[part] for part in around if part in self.values)

    def key_position(self, path: Trail) -> Position:
        """The line and column of a key, or of the nearest key or item around it that the file has."""
        around = (path[:n] for n in range(len(path), -1, -1))
        return next(where[part] for part in around for where in (self.keys, self.values) if part in where)

    def value(self, path: Trail) -> object:
        """The value at a path, or ABSENT."""
        here: object = self.data
        for part in path:
            keys = here if isinstance(here, dict) else range(len(here)) if isinstance(here, list) else ()
            if part not in keys:
                return ABSENT
            here = here[part]  # type: ignore[index]  # what has this key can be asked for it
        return here

    def written(self, path: Trail) -> Trail:
        """The path as the file writes it: where one thing stands by itself, it has no number in a list."""
        here: Trail = ()
        for part in path:
            if not (isinstance(part, int) and isinstance(self.value(here), dict)):
                here = (*here, part)
        return here

    def fault(self, path: Trail, /, *, nl: str, en: str, at_key: bool = False, **details: object) -> Fault:
        """A fault of the value at this path, or of its key; `nearest` is what was probably meant."""
        path = self.written(path)
        position = self.key_position(path) if at_key else self.position(path)
        value = path[-1] if at_key else self.value(path)
        return Fault.of((self.file, position, path), value, Said(nl, en), **details)


def read_document(text: bytes | str, file: str) -> Document:
    """Read a file strictly, or raise a ScenarioError that names everything wrong with it."""
    readable = _text(text, file)
    build = _Build(file)
    try:
        build.check(readable)
        for event in yaml.parse(UNSPEAKABLE.sub("\ufffd", readable), Loader=LOADER):
            build.take(event)
    except _EnoughError:
        pass
    except (yaml.YAMLError, ValueError) as error:
        build.complain(error, readable)
    if not build.faults and build.root is None:
        build.faults.append(Fault.of((file, (1, 1), ()), ABSENT, told.EMPTY))
    if build.faults:
        raise ScenarioError(build.faults)
    return Document(file, build.root, build.values, build.keys)


def _text(text: bytes | str, file: str) -> str:
    """The file as text with one kind of line end, or the one reason why it cannot be read."""
    # Half characters in a text that a program hands over are named later, with their line and column.
    strictness = "strict" if isinstance(text, bytes) else "surrogatepass"
    raw = text if isinstance(text, bytes) else text.encode(errors=strictness)
    position = (1, 1)
    if len(raw) <= LARGEST_FILE and b"\0" not in raw:
        try:
            return LINE_END.sub("\n", raw.decode(errors=strictness)).removeprefix("\ufeff")
        except UnicodeDecodeError as error:
            position = _position(LINE_END.sub("\n", raw[: error.start].decode()))
    said = told.TOO_LARGE if len(raw) > LARGEST_FILE else told.NOT_UTF8
    raise ScenarioError([Fault.of((file, position, ()), ABSENT, said)])


def _position(before: str) -> Position:
    """The line and column at which a text goes on."""
    return before.count("\n") + 1, len(before) - before.rfind("\n")


def plain(text: str) -> str | int | float | bool | None:
    """What a word without quotes means; infinite when it is a number that nobody can reckon with."""
    if text in PLAIN_WORDS:
        return PLAIN_WORDS[text]
    if WHOLE.fullmatch(text):
        return int(text) if len(text.lstrip("+-0")) <= MOST_DIGITS else math.inf
    if BASED.fullmatch(text):
        return int(text, 0) if len(text) < MOST_DIGITS else math.inf
    if DECIMAL.fullmatch(text):
        number = float(text)
        return number if abs(number) < 10**MOST_DIGITS else math.inf
    return math.inf if NOT_FINITE.fullmatch(text) else text


class _EnoughError(Exception):
    """There is no sense in reading on."""


@dataclass
class _Open:
    """A mapping or list that is being read; in a mapping, `key` waits for its value."""

    path: Trail
    into: dict[str, Data] | list[Data]
    key: str | None = None

    def next(self) -> Trail:
        """The path of the value that comes now."""
        return (*self.path, len(self.into) if self.key is None else self.key)

    def put(self, value: Data) -> None:
        """Put a value in its place."""
        if isinstance(self.into, list):
            self.into.append(value)
        elif self.key is not None:
            self.into[self.key], self.key = value, None


class _Build:
    """Builds plain values from YAML's events, and notes every fault on its way."""

    def __init__(self, file: str) -> None:
        self.file = file
        self.root: Data = None
        self.faults: list[Fault] = []
        self.values: dict[Trail, Position] = {}
        self.keys: dict[Trail, Position] = {}
        self.open: list[_Open] = []
        self.at: Position = (1, 1)
        self.path: Trail = ()

    def note(self, said: Said, value: object = ABSENT, *, enough: bool = False, **details: object) -> None:
        """Add a fault at the place where we are, and stop when that is enough."""
        self.faults.append(Fault.of((self.file, self.at, self.path), value, said, **details))
        if enough or len(self.faults) >= MOST_FAULTS:
            raise _EnoughError

    def check(self, text: str) -> None:
        """Note characters that nobody sees, and directives, which can make YAML's own reader crawl."""
        for found in UNSPEAKABLE.finditer(text):
            self.at = _position(text[: found.start()])
            self.note(told.UNSEEN, found[0])
        if directive := DIRECTIVE.search(text):
            self.at = _position(text[: directive.start()])
            self.note(told.NO_DIRECTIVE, enough=True)

    def complain(self, error: Exception, text: str) -> None:
        """Note what YAML cannot read, at the place that needs mending: where it broke, or where it began."""
        broke: yaml.Mark | None = getattr(error, "problem_mark", None)
        begun: yaml.Mark | None = getattr(error, "context_mark", None)
        last = text.rstrip().count("\n")
        began_wrong = broke is None or broke.line > last or "expected ':'" in str(error)
        mark = begun if begun and began_wrong else broke
        if mark and mark.line <= last:
            self.at = (mark.line + 1, mark.column + 1)
        elif self.open:
            self.at = self.values[self.open[-1].path]
        indent = text.split("\n")[self.at[0] - 1][: self.at[1]]
        said = told.TAB if "\t" in indent and indent.isspace() else told.complaint(str(error))
        self.faults.append(Fault.of((self.file, self.at, ()), ABSENT, said))

    def take(self, event: yaml.Event) -> None:
        """Take the next event of the file."""
        if event.start_mark:
            self.at = (event.start_mark.line + 1, event.start_mark.column + 1)
        inside = self.open[-1] if self.open else None
        if isinstance(event, yaml.DocumentStartEvent) and self.values:
            self.path = ()
            self.note(told.SECOND, enough=True)
        elif isinstance(event, yaml.CollectionEndEvent):
            self.open.pop()
        elif isinstance(event, yaml.NodeEvent):
            if inside and isinstance(inside.into, dict) and inside.key is None:
                self.take_key(event, inside, inside.into)
            else:
                self.take_value(event, inside)

    def take_key(self, event: yaml.NodeEvent, inside: _Open, into: dict[str, Data]) -> None:
        """Take the name before a colon."""
        self.path = inside.path
        if not isinstance(event, yaml.ScalarEvent):
            self.note(told.ALIAS if isinstance(event, yaml.AliasEvent) else told.NO_NAME, enough=True)
            return
        inside.key = key = event.value
        self.path = (*inside.path, key)
        self.check_node(event)
        if event.implicit[0] and (key == "<<" or not isinstance(plain(key), str)):
            self.note(told.MERGE if key == "<<" else told.NAME_IN_QUOTES if key else told.NO_NAME, key)
        if key in into:
            self.note(told.TWICE, key, line=self.keys[self.path][0])
        self.keys.setdefault(self.path, self.at)

    def take_value(self, event: yaml.NodeEvent, inside: _Open | None) -> None:
        """Take what stands after a colon or a dash."""
        self.path = inside.next() if inside else ()
        self.values[self.path] = self.at
        self.check_node(event)
        value = self.read(event)
        if inside:
            inside.put(value)
        else:
            self.root = value
        if isinstance(value, dict | list):
            self.open.append(_Open(self.path, value))
            if len(self.open) > DEEPEST:
                self.note(told.TOO_DEEP, enough=True)

    def check_node(self, event: yaml.NodeEvent) -> None:
        """Refuse what YAML may hang on a value, and files that go on for ever."""
        if event.anchor is not None:
            self.note(told.ALIAS)
        if getattr(event, "tag", None) is not None:
            self.note(told.TAG)
        if isinstance(event, yaml.ScalarEvent) and UNSPEAKABLE.search(event.value):
            self.note(told.UNSEEN, event.value)
        if len(self.values) > MOST_VALUES:
            self.note(told.TOO_MANY, enough=True)

    def read(self, event: yaml.NodeEvent) -> Data:
        """The value that an event begins or holds."""
        if isinstance(event, yaml.MappingStartEvent):
            return {}
        if isinstance(event, yaml.SequenceStartEvent):
            return []
        if not isinstance(event, yaml.ScalarEvent):
            return None
        value = plain(event.value) if event.implicit[0] else event.value
        if isinstance(value, float) and math.isinf(value):
            self.note(told.NO_NUMBER, event.value)
        return value
