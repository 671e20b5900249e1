"""Whatever does not fit the model is told at its place in the file, in the words of the file."""

import json
import re
from contextlib import suppress
from enum import Enum
from typing import Annotated, Literal

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import AfterValidator, BeforeValidator, Discriminator, Field, Tag, field_validator, model_validator

from simulation.scenario.document import Document, read_document
from simulation.scenario.faults import ABSENT, Fault, ScenarioError, problem
from simulation.scenario.reading import keys_at, validated
from simulation.scenario.sourced import Sourced
from simulation.scenario.words import Chance, Day, Duration, Identifier, Moment, Text


class Colour(Enum):
    """For enumerations."""

    RED = "red"
    BLUE = "blue"


class Fixed(Sourced):
    """One kind of change; one of its keys bears the name of another kind."""

    kind: Literal["fixed"]
    meeting: int
    sight: Duration = 0


class Meeting(Sourced):
    """Another kind, with a block of its own name."""

    kind: Literal["meeting"]
    meeting: "Every"
    roles: list[Identifier] = Field(default_factory=list)


class Every(Sourced):
    """How often."""

    every: Duration = Field(gt=0)
    other: Literal["a", "b"] | int = "a"


def _as_fixed(value: object) -> object:
    return value if isinstance(value, dict) else {"kind": "fixed", "meeting": value}


Change = Annotated[Fixed | Meeting, Field(discriminator="kind")]
Quick = Annotated[Change, BeforeValidator(_as_fixed)]


class Square(Sourced):
    """One shape."""

    side: float


class Circle(Sourced):
    """Another shape, told apart by what it has."""

    radius: float
    colour: Colour = Colour.RED


def _shape(value: object) -> str | None:
    return None if not isinstance(value, dict) else "circle" if "radius" in value else "square"


Shape = Annotated[Annotated[Square, Tag("square")] | Annotated[Circle, Tag("circle")], Discriminator(_shape)]


def _even(value: int) -> int:
    if value % 2:
        raise ValueError("odd numbers are not even")
    return value


class Person(Sourced):
    """Somebody with an age."""

    name: Text
    age: int = Field(default=0, ge=0, le=120)
    trust: Chance = 0.5
    luck: float = Field(default=0.5, gt=0, lt=2.5)
    friend: "Person | None" = None

    @model_validator(mode="after")
    def _old_enough(self) -> "Person":
        if self.age == 13:
            raise problem(
                nl="{value} is een ongeluksgetal voor {who}.",
                en="{value} is unlucky for {who}.",
                at=("age",),
                nearest="14",
                who=self.name.nl,
            )
        return self

    @field_validator("luck")
    @classmethod
    def _lucky(cls, luck: float) -> float:
        if luck == 1:
            raise problem(nl="{value} is te gewoon.", en="{value} is too ordinary.")
        return luck


class Game(Sourced):
    """A model with everything that can go wrong once."""

    title: Text
    start: Day | None = None
    at: Moment | None = None
    roles: dict[Identifier, Person] = Field(default_factory=dict)
    people: list[Person] = Field(default_factory=list, max_length=3)
    changes: list[Change] = Field(default_factory=list)
    quick: Quick | None = None
    shapes: list[Square | Circle] = Field(default_factory=list)
    tagged: list[Shape] = Field(default_factory=list)
    file: Literal["travels", "shared"] = "travels"
    version: Literal[1] = 1
    colour: Colour = Colour.RED
    open: bool = False
    nothing: None = None
    pair: tuple[int, float] | None = None
    triple: tuple[int, int, int] | None = None
    shapely: tuple[Square, Circle] | None = None
    tags: frozenset[str] = Field(default=frozenset(), min_length=1)
    mixed: int | str | None = None
    even: Annotated[int, AfterValidator(_even)] = 0
    weights: dict[str, float] = Field(default_factory=dict)
    code: str = Field(default="a", pattern="^[a-z]$", max_length=5)
    later: str = Field(default="x", alias="from")
    step: int = Field(default=5, multiple_of=5)


def faults_of(text: str, head: str = "title: t\n") -> list[Fault]:
    with pytest.raises(ScenarioError) as caught:
        validated(read_document(head + text, "f.yaml"), Game)
    return caught.value.faults


# Every text follows a line with the title, so that line 2 is its first.
FAULTS = {
    "an unknown key": (
        "filee: shared",
        "2:1 filee: 'filee' is hier niet bekend. Bedoelde u 'file'?",
        "Did you mean 'file'?",
    ),
    "an unknown key like nothing": (
        "zzz: 1",
        "2:1 zzz: 'zzz' is hier niet bekend. Mogelijk: source, assumption, start",
        "Possible: source",
    ),
    "an unknown key under an alias": ("form: x", "2:1 form: 'form' is hier niet bekend. Bedoelde u 'from'?", "'from'?"),
    "an unknown key deep down": (
        "roles: {kcc: {name: x, agee: 3}}",
        "2:24 roles.kcc.agee: 'agee' is hier niet bekend. Bedoelde u 'age'?",
        "'age'?",
    ),
    "an unknown key in a list": ("people: [{name: x, agee: 3}]", "2:20 people[0].agee:", "'age'?"),
    "an unknown key in a chosen kind": (
        "changes: [{kind: meeting, meeting: {every: 1d}, role: []}]",
        "2:49 changes[0].role: 'role' is hier niet bekend. Bedoelde u 'roles'?",
        "'roles'?",
    ),
    "an unknown key in a text": (
        "people: [{name: {nl: x, en: y, fr: z}}]",
        "2:32 people[0].name.fr: 'fr' is hier niet bekend.",
        "'fr' is not known here.",
    ),
    "the rest of a text with a comma": (
        "people: [{name: {nl: x, en: well, and so on}}]",
        "2:35 people[0].name.and so on: 'and so on' is hier niet bekend. Hoort het bij de tekst ervoor?",
        "Put a text with a comma in quotes.",
    ),
    "an unknown key far inside itself": (
        "people: [{name: x, friend: {name: y, friend: {name: z, trus: 1}}}]",
        "2:56 people[0].friend.friend.trus: 'trus' is hier niet bekend. Bedoelde u 'trust'?",
        "'trust'?",
    ),
    "a missing key": (
        "roles:\n  kcc: {age: 3}",
        "3:3 roles.kcc.name: 'name' ontbreekt hier.",
        "'name' is missing here.",
    ),
    "a missing key in a list": ("people:\n  - age: 3", "3:5 people[0].name: 'name' ontbreekt hier.", "missing"),
    "a missing language": ("people: [{name: {nl: x}}]", "2:11 people[0].name.en: 'en' ontbreekt hier.", "missing"),
    "a missing key in a chosen kind": (
        "changes: [{kind: fixed}]",
        "2:11 changes[0].meeting: 'meeting' ontbreekt hier.",
        "missing",
    ),
    "a missing key beside a block named as its kind": (
        "changes: [{kind: meeting, meeting: {}}]",
        "2:27 changes[0].meeting.every: 'every' ontbreekt hier.",
        "missing",
    ),
    "a missing kind": ("changes: [{roles: [a]}]", "2:11 changes[0].kind: 'kind' ontbreekt hier.", "missing"),
    "an unknown kind": (
        "changes: [{kind: meting}]",
        "2:18 changes[0].kind: 'meting' kan hier niet. Mogelijk: fixed, meeting. Bedoelde u 'meeting'?",
        "Possible: fixed, meeting.",
    ),
    "a kind that is a number": (
        "changes: [{kind: 5}]",
        "2:18 changes[0].kind: 5 kan hier niet.",
        "Possible: fixed, meeting.",
    ),
    "a word where a kind belongs": (
        "changes: [meeting]",
        "2:11 changes[0]: Hier hoort een blok met namen en waarden, niet 'meeting'.",
        "a block of names",
    ),
    "a fault beside a key named as its kind": (
        "changes: [{kind: meeting, meeting: {every: 0m}}]",
        "2:44 changes[0].meeting.every: '0m' is te weinig: meer dan 0.",
        "more than 0",
    ),
    "a fault in a key named as another kind": (
        "changes: [{kind: fixed, meeting: x}]",
        "2:34 changes[0].meeting: Hier hoort een geheel getal, niet 'x'.",
        "a whole number",
    ),
    "a value that stands for a whole block": (
        "quick: abc",
        "2:8 quick: Hier hoort een geheel getal, niet 'abc'.",
        "a whole number",
    ),
    "a number where a text belongs": ("people: [{name: 5}]", "2:17 people[0].name: Hier hoort een tekst", "here is 5"),
    "a number in quotes to be": (
        "from: 12",
        "2:7 from: Hier hoort een tekst, niet 12. Zet er aanhalingstekens om.",
        "Put it in quotes.",
    ),
    "nothing where a text belongs": ("from:", "2:6 from: Hier hoort een tekst, niet niets.", "not nothing."),
    "a number in quotes": (
        "people: [{name: x, age: '5'}]",
        "2:25 people[0].age: Hier hoort een geheel getal, niet '5'. Laat de aanhalingstekens weg.",
        "Leave out the quotes.",
    ),
    "a broken number where a whole one belongs": (
        "even: 2.5",
        "2:7 even: Hier hoort een geheel getal, niet 2.5.",
        "a whole number",
    ),
    "a decimal comma": (
        "weights: {a: '0,5'}",
        "2:14 weights.a: Hier hoort een getal, niet '0,5'. Bedoelde u '0.5'?",
        "'0.5'?",
    ),
    "a percentage": (
        "weights: {a: 30 %}",
        "2:14 weights.a: Hier hoort een getal, niet '30 %'. Bedoelde u '0.3'?",
        "'0.3'?",
    ),
    "a chance in percents": (
        "people: [{name: x, trust: 30}]",
        "2:27 people[0].trust: 30 is te veel: hoogstens 1. Bedoelde u '0.3'?",
        "at most 1. Did you mean '0.3'?",
    ),
    "a number too high": (
        "people: [{name: x, age: 121}]",
        "2:25 people[0].age: 121 is te veel: hoogstens 120.",
        "at most 120.",
    ),
    "a number too low": (
        "people: [{name: x, age: -1}]",
        "2:25 people[0].age: -1 is te weinig: minstens 0.",
        "at least 0.",
    ),
    "a number on its upper bound": (
        "people: [{name: x, luck: 2.5}]",
        "2:26 people[0].luck: 2.5 is te veel: minder dan 2.5.",
        "less than 2.5.",
    ),
    "a number on its lower bound": (
        "people: [{name: x, luck: 0}]",
        "2:26 people[0].luck: 0 is te weinig: meer dan 0.",
        "more than 0.",
    ),
    "a Dutch yes": (
        "open: ja",
        "2:7 open: Hier hoort true of false, niet 'ja'. Bedoelde u 'true'?",
        "Did you mean 'true'?",
    ),
    "an English no": (
        "open: No",
        "2:7 open: Hier hoort true of false, niet 'No'. Bedoelde u 'false'?",
        "Did you mean 'false'?",
    ),
    "one where yes belongs": ("open: 1", "2:7 open: Hier hoort true of false, niet 1.", "true or false"),
    "a word where a list belongs": ("people: jan", "2:9 people: Hier hoort een lijst, niet 'jan'.", "a list"),
    "a block where a list belongs": ("tags: {a: 1}", "2:7 tags: Hier hoort een lijst, niet {a}.", "a list"),
    "a list where a block belongs": (
        "roles: [a]",
        "2:8 roles: Hier hoort een blok met namen en waarden, niet […].",
        "a block",
    ),
    "a list that is too long": (
        "people: [{name: a}, {name: b}, {name: c}, {name: d}]",
        "2:9 people: Hier horen er hoogstens 3.",
        "At most 3",
    ),
    "a list that is too short": ("tags: []", "2:7 tags: Hier horen er minstens 1.", "At least 1"),
    "half a pair": ("pair: [1]", "2:7 pair: Hier horen er meer.", "More of these"),
    "a third of a triple": ("triple: [1]", "2:9 triple: Hier horen er meer.", "More of these"),
    "an unknown key in a pair": (
        "shapely: [{side: 1}, {radius: 1, side: 2}]",
        "2:34 shapely[1].side: 'side' is hier niet bekend. Mogelijk: source, assumption, colour.",
        "Possible: source, assumption, colour.",
    ),
    "a shape like no other": ("shapes: [{}]", "2:10 shapes[0].side: 'side' ontbreekt hier.", "missing"),
    "a comma in a whole number": ("even: '0,5'", "2:7 even: Hier hoort een geheel getal, niet '0,5'.", "'0,5'."),
    "more than a pair": ("pair: [1, 2, 3]", "2:7 pair: Hier horen er hoogstens 2.", "At most 2"),
    "a word in a pair": ("pair: [1, b]", "2:11 pair[1]: Hier hoort een getal, niet 'b'.", "a number"),
    "a word that is not offered": (
        "file: share",
        "2:7 file: 'share' kan hier niet. Mogelijk: travels, shared. Bedoelde u 'shared'?",
        "Possible: travels, shared.",
    ),
    "a number that is not offered": ("version: 2", "2:10 version: 2 kan hier niet. Mogelijk: 1.", "Possible: 1."),
    "a member of no enumeration": (
        "colour: Bleu",
        "2:9 colour: 'Bleu' kan hier niet. Mogelijk: red, blue. Bedoelde u 'blue'?",
        "Possible: red, blue.",
    ),
    "a list where one of two kinds belongs": (
        "mixed: []",
        "2:8 mixed: Hier hoort een geheel getal of een tekst, niet [].",
        "a whole number or a text",
    ),
    "a shape that resembles one of two": (
        "shapes: [{radius: 1, colour: green}]",
        "2:30 shapes[0].colour: 'green' kan hier niet. Mogelijk: red, blue.",
        "Possible: red, blue.",
    ),
    "a shape that names its kind by what it has": (
        "tagged: [{radius: x}]",
        "2:19 tagged[0].radius: Hier hoort een getal, niet 'x'.",
        "a number",
    ),
    "a word or a number in a union that resembles the word": (
        "changes: [{kind: meeting, meeting: {every: 1d, other: c}}]",
        "2:55 changes[0].meeting.other: 'c' kan hier niet. Mogelijk: a, b.",
        "Possible: a, b.",
    ),
    "something where nothing belongs": ("nothing: 5", "2:10 nothing: Hier hoort niets, niet 5.", "nothing"),
    "an empty text": ("people: [{name: ''}]", "2:17 people[0].name: Deze tekst is leeg", "empty"),
    "an endless text": ("code: aaaaaa", "2:7 code: Deze tekst is te lang: hoogstens 5.", "at most 5"),
    "a text of another pattern": (
        "code: A",
        "2:7 code: 'A' kan hier niet als naam staan.",
        "'A' cannot stand here as a name.",
    ),
    "a step of another size": ("step: 7", "2:7 step: 7 past hier niet: ", "multiple of 5"),
    "a bare number for a duration": (
        "changes: [{kind: fixed, meeting: 1, sight: 45}]",
        "2:44 changes[0].sight: 45 is geen duur. Schrijf een getal met s, m, h, d of w",
        "45 is not a duration",
    ),
    "a duration in words": (
        "changes: [{kind: fixed, meeting: 1, sight: 3 dagen}]",
        "Bedoelde u '3d'?",
        "Did you mean '3d'?",
    ),
    "another moment": ("at: 10:00", "2:5 at: '10:00' is geen moment.", "is not a moment"),
    "another date": ("start: 8-1-2024", "2:8 start: '8-1-2024' is geen datum.", "Did you mean '2024-01-08'?"),
    "another name for a thing": (
        "roles:\n  KCC Balie: {name: x}",
        "3:3 roles.KCC Balie: 'KCC Balie' is geen korte naam",
        "Did you mean 'kcc_balie'?",
    ),
    "a name in a list": (
        "changes: [{kind: meeting, meeting: {every: 1d}, roles: [Kcc]}]",
        "2:57 changes[0].roles[0]: 'Kcc' is geen korte naam",
        "Did you mean 'kcc'?",
    ),
    "an assumption that is denied": ("assumption: false", "2:13 assumption: Hier hoort waarom", "Why this is assumed"),
    "what a validator says of a part further inside": (
        "people: [{name: Jan, age: 13}]",
        "2:27 people[0].age: 13 is een ongeluksgetal voor Jan. Bedoelde u '14'?",
        "13 is unlucky for Jan. Did you mean '14'?",
    ),
    "what a validator says of one value": (
        "people: [{name: x, luck: 1}]",
        "2:26 people[0].luck: 1 is te gewoon.",
        "1 is too ordinary.",
    ),
    "what a plain ValueError says": (
        "even: 3",
        "2:7 even: 3 past hier niet: odd numbers are not even",
        "3 does not fit here: odd numbers",
    ),
}


@pytest.mark.parametrize(("text", "nl", "en"), FAULTS.values(), ids=FAULTS)
def test_one_fault_is_told_at_its_place_for(text: str, nl: str, en: str) -> None:
    faults = faults_of(text)
    assert len(faults) == 1, [fault.told("nl") for fault in faults]
    assert nl in faults[0].told("nl").replace("f.yaml:", "").replace("  ", " ", 1)
    assert en in faults[0].told("en")


def test_no_broken_number_is_suggested_where_a_whole_one_belongs() -> None:
    assert faults_of("even: '0,5'")[0].nearest is None


def test_a_file_that_is_no_block_is_told_so() -> None:
    assert faults_of("[1]", head="")[0].told("nl").startswith("f.yaml:1:1  Hier hoort een blok")


def test_all_faults_are_told_in_one_go_and_in_order() -> None:
    faults = faults_of("people:\n  - {nam: x}\n  - {name: 5, age: x}\nopen: 3\nzzz: 1\n", head="")
    assert [(fault.line, fault.path) for fault in faults] == [
        (1, ("title",)),
        (2, ("people", 0, "name")),
        (2, ("people", 0, "nam")),
        (3, ("people", 1, "name")),
        (3, ("people", 1, "age")),
        (4, ("open",)),
        (5, ("zzz",)),
    ]


def test_a_key_that_is_there_is_not_suggested_again() -> None:
    fault = faults_of("file: shared\nfilee: shared")[0]
    assert fault.nearest is None
    assert ", file," not in fault.told("nl")


def test_a_file_that_fits_gives_the_model() -> None:
    text = (
        "title: {nl: a, en: b}\nstart: 2024-01-08\nat: 3d 10:00\nroles: {kcc: {name: x, trust: 1}}\npair: [1, 2]\n"
        "tags: [a, b, a]\nchanges: [{kind: meeting, meeting: {every: 45m}}, {kind: fixed, meeting: 3}]\nquick: 4\n"
        "shapes: [{side: 2}, {radius: 1, colour: blue}]\ntagged: [{radius: 3}]\nfrom: there\nmixed: 'no'\n"
    )
    game = validated(read_document(text, "f"), Game)
    assert game.title.en == "b"
    assert game.start.isoformat() == "2024-01-08"
    assert game.pair == (1, 2.0)
    assert game.tags == {"a", "b"}
    assert game.changes[0].meeting.every == 2700
    assert game.quick.meeting == 4
    assert [type(shape) for shape in game.shapes] == [Square, Circle]
    assert game.later == "there"


def test_the_keys_of_a_place_are_those_of_the_kind_that_it_names() -> None:
    document = read_document("changes: [{kind: fixed}, {kind: 5}, {}]\npair: [1, 2]\nroles: {a: {name: x}}", "f")
    schema = Game.model_json_schema()
    assert keys_at(schema, document, ("changes", 0)) == ["source", "assumption", "meeting", "sight"]
    assert "roles" in keys_at(schema, document, ("changes", 1))
    assert keys_at(schema, document, ("roles", "a", "name")) == ["nl", "en"]
    assert keys_at(schema, document, ("pair", 1)) == []
    assert keys_at(schema, document, ("nowhere", 0)) == []


WORDS = ["fixed", "meeting", "1d", "red", "shared"]
KEYS = ["kind", "meeting", "fixed", "name", "nl", "en", "radius", "every", "friend", "x"]
VALUES = st.recursive(
    st.none()
    | st.booleans()
    | st.integers(-5, 200)
    | st.floats(-5, 200)
    | st.text(max_size=8)
    | st.sampled_from(WORDS),
    lambda inside: st.lists(inside, max_size=3) | st.dictionaries(st.sampled_from(KEYS), inside, max_size=4),
    max_leaves=12,
)


@given(st.dictionaries(st.sampled_from([*Game.model_fields, "from", "x"]), VALUES, max_size=5))
def test_any_document_gives_the_model_or_faults_in_places_of_the_file(data: object) -> None:
    with suppress(ScenarioError):  # hypothesis knows numbers of more than 15 digits
        document = read_document(json.dumps(data, ensure_ascii=False), "f.yaml")
        for fault in _faults(document):
            assert document.value(fault.path[:-1]) is not ABSENT
            assert (fault.line, fault.column) in {*document.values.values(), *document.keys.values()}
            assert not re.search("{(value|choices|words|[gl][te]|m.._length)}", fault.told("nl") + fault.told("en"))


def _faults(document: Document) -> list[Fault]:
    try:
        validated(document, Game)
    except ScenarioError as error:
        return error.faults
    return []
