"""A file is read as it stands, and everything wrong with it is told with its line and column."""

import pickle
import time

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from simulation.scenario import document as reader
from simulation.scenario.document import Document, read_document
from simulation.scenario.faults import ABSENT, Fault, Said, ScenarioError, nearest, problem, short, shown

VALID = """\
# a comment
overdracht: 1
title: {nl: "Twee balies", en: 'Two desks'}
roles:
  kcc:
    seats: 3
    sees: [status, work]
    speed: 1.5
personas:
  - name: Kees
    at: 3d 10:00
    quoted: "12"
  - name: Anna
    late: ~
"""


@pytest.fixture(params=[yaml.SafeLoader, getattr(yaml, "CSafeLoader", yaml.SafeLoader)], ids=["python", "c"])
def _either_loader(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """Both of YAML's readers: libyaml is not on every machine."""
    monkeypatch.setattr(reader, "LOADER", request.param)


def faults_of(text: bytes | str) -> list[Fault]:
    with pytest.raises(ScenarioError) as caught:
        read_document(text, "f.yaml")
    return caught.value.faults


FAULTS = {
    "an empty file": ("", 1, 1, "leeg", "empty"),
    "a file of only comments": ("# niets\n", 1, 1, "leeg", "empty"),
    "a file that says null": ("~", 1, 1, "leeg", "empty"),
    "a tag": ("a: 1\nb: !foo x", 2, 4, "b: Een woord met !", "A word after !"),
    "a tag of python": ("a: !!python/object/apply:os.system [ls]", 1, 4, "!", "!"),
    "a tag of yaml itself": ("a: !!str 5", 1, 4, "!", "!"),
    "an anchor": ("a: &x 1", 1, 4, "Verwijzen met & of *", "Anchors (&)"),
    "an anchor on a key": ("&x a: 1", 1, 1, "Verwijzen", "aliases"),
    "an alias": ("a: *x", 1, 4, "Verwijzen met & of *", "aliases (*)"),
    "an alias as a key": ("*x : 1", 1, 1, "Verwijzen", "aliases"),
    "text in bold": ("a: **b**", 1, 5, "tussen aanhalingstekens", "in quotes"),
    "a merge key": ("a:\n  <<: {b: 1}", 2, 3, "Invoegen met <<", "Merging with <<"),
    "a key twice": ("a: 1\nb: 2\na: 3", 3, 1, "'a' staat hier al, op regel 1", "'a' is here already, on line 1"),
    "a number as key": ("a:\n  1: x", 2, 3, "a.1: '1' is als naam geen tekst", "Put it in quotes"),
    "true as key": ("true: x", 1, 1, "'true' is als naam geen tekst", "'true' is no text"),
    "a key of nothing": ("a: 1\n? \n: 5", 2, 2, "hoort een naam", "should be a name"),
    "a list as key": ("? [a]\n: b", 1, 3, "hoort een naam", "should be a name"),
    "a second document": ("a: 1\n---\nb: 2", 2, 1, "tweede document", "second document"),
    "text after the end": ("a: 1\n...\nb: 2", 3, 1, "na het einde", "after the end"),
    "a directive": ("%YAML 1.1\n---\na: 1", 1, 1, "met % beginnen", "begin with %"),
    "infinity": ("a: .inf", 1, 4, "'.inf' valt niet te rekenen", "Nobody can reckon with '.inf'"),
    "negative infinity": ("a: -.INF", 1, 4, "'-.INF'", "'-.INF'"),
    "not a number": ("a: [1, .nan]", 1, 8, "a[1]: Met '.nan'", "'.nan'"),
    "a float beyond floats": ("a: 1e999", 1, 4, "'1e999'", "at most 15 digits"),
    "a huge whole number": ("a: 1234567890123456", 1, 4, "hoogstens 15 cijfers", "at most 15 digits"),
    "a huge hexadecimal number": ("a: 0xffffffffffffffff", 1, 4, "hoogstens 15", "at most 15"),
    "a tab that indents": ("a:\n\tb: 1", 2, 1, "tab. Gebruik spaties", "tab. Use spaces"),
    "a tab after spaces": ("a:\n  b: 1\n  \tc: 2", 3, 3, "tab. Gebruik spaties", "tab. Use spaces"),
    "a control character": ("a: x\x07y", 1, 5, "'\\u0007' bevat een onzichtbaar", "control character"),
    "an escape to the terminal": ("a: \x1b[31mrood", 1, 4, "'\\u001b'", "control character"),
    "a control character in disguise": ('a: "\\x1b"', 1, 4, "'\\u001b'", "control character"),
    "a bidi override": ("a: x\nb: \u202eab", 2, 4, "'\\u202e'", "control character"),
    "half a character": ("a: \ud800", 1, 4, "'\\ud800'", "control character"),
    "a text that is not UTF-8": (b"a: 1\nbb: caf\xe9", 2, 8, "geen tekst in UTF-8", "not text in UTF-8"),
    "a text in UTF-16": ("a: 1".encode("utf-16"), 1, 1, "Bewaar het bestand als UTF-8", "Save it as UTF-8"),
    "a text in UTF-16 without a mark": ("a: 1".encode("utf-16-le"), 1, 1, "UTF-8", "UTF-8"),
    "more than a megabyte": ("a: " + "x" * 1024 * 1024, 1, 1, "groter dan 1 MB", "larger than 1 MB"),
    "more than 20 levels": ("[" * 21 + "]" * 21, 1, 21, "meer dan 20 niveaus", "more than 20 levels"),
    "more than 100,000 values": ("a: [" + "1," * 100_000 + "]", 1, 200_001, "100.000", "100,000"),
    "quotes that stay open": ("a: 1\nb: 'x\nc: 2\n", 2, 4, "niet gesloten", "never closed"),
    "a bracket that stays open": ("a: 1\nb: [1, 2\n", 2, 4, "[ ] of { }", "closing bracket"),
    "a bracket that stays open after a comma": ("a: 1\nb: [1,\n", 2, 4, "[ ] of { }", "closing bracket"),
    "a colon too many": ("a: 1\nb: c: d", 2, 5, "dubbele punt kan hier niet", "colon cannot stand here"),
    "a colon too few": ("a: 1\nbcd\ne: 2", 2, 1, "ontbreekt een dubbele punt", "no colon"),
    "a backslash": ('a: "x\\qiven"', 1, None, "enkele aanhalingstekens", "single quotes"),
    "a text that begins with @": ("a: @home", 1, 4, "tussen aanhalingstekens", "in quotes"),
    "a text that begins with %": ("a: %b", 1, 4, "tussen aanhalingstekens", "in quotes"),
    "a text right after >": ("a: > 5", 1, 6, "volgende regel", "next line"),
    "a dash after a colon": ("a: - b", 1, 4, "nieuwe regel", "new line"),
    "a wrong indentation": ("a:\n  - 1\n - 2", 3, 2, "inspringing", "indentation"),
    "text after a quote": ("a: 'it's'", 1, 8, "na een aanhalingsteken", "follow a quote"),
}


@pytest.mark.usefixtures("_either_loader")
@pytest.mark.parametrize(("text", "line", "column", "nl", "en"), FAULTS.values(), ids=FAULTS)
def test_a_file_is_refused_in_plain_words_at_its_place_for(
    text: bytes | str, line: int, column: int | None, nl: str, en: str
) -> None:
    fault = faults_of(text)[0]
    assert nl in fault.told("nl")
    assert en in fault.told("en")
    assert fault.line == line
    assert column in (fault.column, None), fault.column
    assert fault.told("nl").startswith(f"f.yaml:{fault.line}:{fault.column}  ")


@pytest.mark.usefixtures("_either_loader")
def test_words_that_yaml_once_took_for_something_else_stay_texts() -> None:
    text = "[no, on, yes, y, 12:30, 2024-01-08, 1_000, '1', \"true\", 0o9, 1.2.3, '', .5.]"
    texts = ["no", "on", "yes", "y", "12:30", "2024-01-08", "1_000", "1", "true", "0o9", "1.2.3", "", ".5."]
    assert read_document(text, "f").data == texts


@pytest.mark.usefixtures("_either_loader")
def test_plain_words_mean_what_yaml_1_2_says() -> None:
    text = "[true, False, null, ~, , 12, -3, +4, 007, 0x1F, 0o17, 1.5, -.5, 1e3, 2., 999999999999999]".replace(
        ", ,", ","
    )
    values = [True, False, None, None, 12, -3, 4, 7, 31, 15, 1.5, -0.5, 1000.0, 2.0, 999_999_999_999_999]
    found = read_document(text, "f").data
    assert found == values
    assert [type(value) for value in found] == [type(value) for value in values]


@pytest.mark.usefixtures("_either_loader")
def test_a_valid_file_gives_its_values_and_every_place() -> None:
    document = read_document(VALID, "f.yaml")
    assert document.data == {
        "overdracht": 1,
        "title": {"nl": "Twee balies", "en": "Two desks"},
        "roles": {"kcc": {"seats": 3, "sees": ["status", "work"], "speed": 1.5}},
        "personas": [{"name": "Kees", "at": "3d 10:00", "quoted": "12"}, {"name": "Anna", "late": None}],
    }
    assert document.position(("roles", "kcc", "sees", 1)) == (7, 20)
    assert document.key_position(("roles", "kcc", "sees")) == (7, 5)
    assert document.position(("personas", 1, "name")) == (13, 11)
    assert document.key_position(("personas", 1)) == (13, 5)
    assert document.position(()) == document.key_position(()) == (2, 1)
    assert document.value(("personas", 0, "at")) == "3d 10:00"
    assert document.value(("personas", 2)) is document.value(("roles", 0)) is ABSENT
    assert document.value(("personas", -1)) is ABSENT


def test_a_path_that_is_not_in_the_file_stands_where_its_surroundings_stand() -> None:
    document = read_document(VALID, "f.yaml")
    assert document.position(("roles", "kcc", "title")) == (6, 5)
    assert document.key_position(("roles", "kcc", "title", "nl")) == (5, 3)
    assert document.key_position(("personas", 0, "age")) == (10, 5)


@pytest.mark.usefixtures("_either_loader")
def test_columns_count_characters_and_lines_count_every_kind_of_line_end() -> None:
    fault = faults_of("\ufeffé: 1\r\n€😀x: 2\rz: 3\n€😀: !x 4")[0]
    assert (fault.line, fault.column) == (4, 5)
    assert read_document("\ufeffa: 1\r\nb: 2\rc: 3", "f").position(("c",)) == (3, 4)


@pytest.mark.usefixtures("_either_loader")
def test_all_faults_are_told_in_one_go_in_the_order_of_the_file() -> None:
    text = "a: &x 1\nb: *x\na: 2\n3: !y z\nc: .inf\nd: \x07\ne: [1\n"
    faults = faults_of(text)
    assert [fault.line for fault in faults] == [1, 2, 3, 4, 4, 5, 6, 7]


def test_keys_of_a_repeated_block_are_not_called_repeated_too() -> None:
    assert [shown(fault.path) for fault in faults_of("a: {x: 1}\na: {x: 2}")] == ["a"]


def test_at_most_a_hundred_faults_are_told() -> None:
    assert len(faults_of("[" + "*a, " * 5000 + "]")) == 100


@pytest.mark.usefixtures("_either_loader")
@pytest.mark.parametrize(
    "text",
    [
        *("[" * 100_000, "{" * 100_000, "- " * 100_000, "? " * 100_000, "[\n" * 100_000, "[a: " * 100_000),
        *("'" * 100_001, '"\\n' * 100_000, "&a " * 100_000, "!" * 100_000, "a:\n" * 100_000, "- - \n" * 50_000),
        *("".join(f"%TAG !{n}! x\n" for n in range(60_000)), "# x\n" + "%TAG !a! x\n" * 50_000, "---\n" * 100_000),
        *("1" * 1_000_000, "a: 0x" + "f" * 1_000_000, "k" * 5000 + ": 1"),
    ],
    ids=lambda text: text[:8],
)
def test_a_hostile_file_is_refused_in_a_moment(text: str) -> None:
    start = time.perf_counter()
    assert faults_of(text)
    assert time.perf_counter() - start < 60


@given(st.binary(max_size=200))
@settings(max_examples=500)
def test_any_bytes_give_a_document_or_a_scenario_error(raw: bytes) -> None:
    _read(raw)


@given(st.text(alphabet="abc:-?[]{},&*!|>'\"%@`#\\ \t\n\r0x1.~<=\u2028\x07\ufeffé😀", max_size=80))
@settings(max_examples=2000)
def test_any_text_gives_a_document_or_a_scenario_error(text: str) -> None:
    _read(text)


@given(
    st.lists(
        st.tuples(
            st.integers(0, len(VALID)), st.integers(0, 5), st.text(max_size=3) | st.sampled_from("\t\n:-'\"[]{}&*!%#>|")
        ),
        min_size=1,
        max_size=4,
    )
)
@settings(max_examples=1000)
def test_any_damage_to_a_valid_file_gives_a_document_or_a_scenario_error(wounds: list[tuple[int, int, str]]) -> None:
    text = VALID
    for start, length, instead in wounds:
        text = text[:start] + instead + text[start + length :]
    _read(text)


def _read(text: bytes | str) -> None:
    for loader in (yaml.SafeLoader, getattr(yaml, "CSafeLoader", yaml.SafeLoader)):
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(reader, "LOADER", loader)
            document, faults = _document_or_faults(text)
        assert (document is None) == bool(faults)
        if document:
            assert document.data is not None
            kinds = {type(document.value(path)) for path in document.values}
            assert kinds <= {dict, list, str, int, float, bool, type(None)}
        for fault in faults:
            assert fault.line >= 1
            assert fault.column >= 1
            assert fault.told("nl").isprintable()
            assert fault.told("en").isprintable()


def _document_or_faults(text: bytes | str) -> tuple[Document | None, list[Fault]]:
    try:
        return read_document(text, "f.yaml"), []
    except ScenarioError as error:
        return None, error.faults


def test_a_fault_is_told_in_one_line_with_what_was_probably_meant() -> None:
    document = read_document("roles:\n  kcc:\n    sees: [statsu]", "tilburg.yaml")
    fault = document.fault(
        ("roles", "kcc", "sees", 0),
        nl="{value} is geen onderdeel van de {what}.",
        en="{value} is no part of the {what}.",
        nearest=nearest("statsu", ["status", "work"]),
        what="kaart",
    )
    assert fault.told("nl") == (
        "tilburg.yaml:3:12  roles.kcc.sees[0]: 'statsu' is geen onderdeel van de kaart. Bedoelde u 'status'?"
    )
    assert fault.told("en").endswith("'statsu' is no part of the kaart. Did you mean 'status'?")
    assert fault.as_data() == {
        "file": "tilburg.yaml",
        "line": 3,
        "column": 12,
        "path": "roles.kcc.sees[0]",
        "value": "'statsu'",
        "problem": {"nl": "'statsu' is geen onderdeel van de kaart.", "en": "'statsu' is no part of the kaart."},
        "nearest": "status",
    }


def test_a_fault_of_a_key_stands_at_the_key() -> None:
    document = read_document("roles:\n  kcc: 1", "f")
    assert (
        document.fault(("roles", "kcc"), nl="{value}", en="{value}", at_key=True).told("nl")
        == "f:2:3  roles.kcc: 'kcc'"
    )
    assert document.fault(("roles", "kcc"), nl="{value}", en="{value}").told("nl") == "f:2:8  roles.kcc: 1"


def test_what_somebody_typed_never_reaches_the_terminal_raw_and_never_fills_in_the_sentence() -> None:
    fault = Fault.of(("f\x1b", (1, 1), ("a\x1b[2J",)), "{en}\x1b\u202e\nx", Said("{value} {x}", "{value}"), x="\x07")
    assert fault.told("nl") == "f\\u001b:1:1  a\\u001b[2J: '{en}\\u001b\\u202e x' \\u0007"


@pytest.mark.parametrize(
    ("value", "seen"),
    [
        ("x" * 100, "'" + "x" * 57 + "…'"),
        ({"nl": 1, "en": 2}, "{nl, en}"),
        ([], "[]"),
        ([[1]], "[…]"),
        (None, "null"),
        (True, "true"),
        (1.5, "1.5"),
        (ABSENT, ""),
    ],
)
def test_a_value_is_shown_in_at_most_sixty_characters(value: object, seen: str) -> None:
    assert short(value) == seen
    assert len(short(value)) <= 60


def test_nearest_looks_past_capitals_and_finds_nothing_for_something_else() -> None:
    assert nearest("Statsu", ["work", "Status"]) == "Status"
    assert nearest("kcc", ["balie", "KCC"]) == "KCC"
    assert nearest("xyz", ["work", "status"]) is None
    assert nearest("x", []) is None


def test_a_scenario_error_survives_the_way_to_another_process() -> None:
    with pytest.raises(ScenarioError) as caught:
        read_document("a: *x\nb: .inf", "f.yaml")
    again = pickle.loads(pickle.dumps(caught.value))  # noqa: S301 # we pickled it ourselves
    assert again.faults == caught.value.faults
    assert str(again) == caught.value.told("en")
    assert [data["line"] for data in again.as_data()] == [1, 2]


def test_a_problem_carries_both_sentences_and_its_details() -> None:
    assert problem(nl="ja {x}", en="yes {x}", x=3).context == {"nl": "ja {x}", "en": "yes {x}", "at": (), "x": 3}
