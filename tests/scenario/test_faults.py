"""Over a hundred and fifty faults that people make in scenario files, each explained as to a colleague."""

import pytest

from overdracht.shelf import understand
from tests.scenario.faults_of_form import FAULTS_OF_FORM
from tests.scenario.faults_of_names import FAULTS_OF_NAMES
from tests.scenario.faults_of_yaml import FAULTS_OF_YAML
from tests.scenario.impossibilities import IMPOSSIBILITIES
from tests.scenario.wrong import AND_SO_ON, EVERYTHING, MARK, TWO_DESKS, Wrong, faults_of

ALL = {
    f"{kind}: {name}": wrong
    for kind, table in (
        ("yaml", FAULTS_OF_YAML),
        ("form", FAULTS_OF_FORM),
        ("name", FAULTS_OF_NAMES),
        ("impossible", IMPOSSIBILITIES),
    )
    for name, wrong in table.items()
}


@pytest.mark.parametrize("file", [TWO_DESKS, EVERYTHING], ids=["two desks", "everything"])
def test_the_files_in_which_faults_are_made_have_none(file: str) -> None:
    assert faults_of(file) == []


def test_there_are_many_kinds_of_fault() -> None:
    assert len(ALL) >= 150


@pytest.mark.parametrize("wrong", ALL.values(), ids=ALL)
def test_a_fault_is_told_by_itself_at_its_place_and_in_plain_words_in_both_languages(wrong: Wrong) -> None:
    assert wrong.marked().count(MARK) == 1
    told = [(fault.told("nl"), fault.told("en")) for fault in wrong.faults()]
    assert len(told) == 1, told
    for sentence, expected in zip(told[0], (wrong.nl, wrong.en), strict=True):
        line = wrong.place() + expected
        assert sentence.startswith(line.removesuffix(AND_SO_ON)) if line.endswith(AND_SO_ON) else sentence == line


@pytest.mark.parametrize("wrong", ALL.values(), ids=ALL)
def test_a_fault_has_two_sentences_that_end_and_do_not_scold(wrong: Wrong) -> None:
    for sentence in (wrong.nl, wrong.en):
        assert sentence.endswith((".", "?", AND_SO_ON))
        assert not {"error", "invalid", "illegal", "fout", "ongeldig", "None"} & set(sentence.split())


def test_several_faults_of_form_and_of_names_are_told_in_one_go_in_the_order_of_the_file() -> None:
    text = TWO_DESKS
    for right, wrong in {
        "start: 2024-01-08": "start: 8-1-2024",
        "reaches: [front]": "reaches: [frnt]",
        "handling: 5m": "handling: 5 min",
        "roles: [back]": "roles: [bakc]",
        "number: 1": "number: 0",
    }.items():
        text = text.replace(right, wrong, 1)
    faults = faults_of(text)
    assert [fault.line for fault in faults] == sorted(fault.line for fault in faults)
    assert [fault.nearest for fault in faults] == ["2024-01-08", "front", "5m", "back", None]


def test_several_impossibilities_are_told_in_one_go_in_the_order_of_the_file() -> None:
    text = EVERYTHING
    for right, wrong in {
        "between: [10, 500]": "between: [500, 10]",
        "length: 4w": "length: 0d",
        "knows: [handler]": "knows: [handler, handler]",
        "kind: meeting, roles: [handler, adviser]": "kind: meeting, roles: [adviser]",
    }.items():
        text = text.replace(right, wrong, 1)
    faults = faults_of(text)
    assert [fault.line for fault in faults] == sorted(fault.line for fault in faults)
    assert len(faults) == 4


def test_what_never_comes_up_is_a_slip_in_a_file_and_a_choice_in_an_experiment() -> None:
    assert len(faults_of(EVERYTHING.replace("at: 11d,", "at: 99w,"))) == 1
    understand(EVERYTHING, "f.yaml", {"injects.lost.at": "99w"})


def test_what_comes_up_under_another_ruleset_is_no_slip() -> None:
    late = EVERYTHING.replace("at: 11d,", "at: 99w,")
    assert faults_of(late.replace("instead: {", "instead: {injects: {lost: {at: 11d}}, ")) == []


def test_what_a_fault_of_form_makes_impossible_is_not_told_beside_it() -> None:
    """Where something of the wrong form stands, nothing is known of what it would have made possible."""
    text = TWO_DESKS.replace(
        "outcomes: {granted: {title: {nl: toegekend, en: granted}, result: granted}}", "outcomes: 5"
    )
    assert len(faults_of(text)) == 1


def test_what_is_wrong_with_bytes_is_told_too() -> None:
    raw = TWO_DESKS.encode()
    line = TWO_DESKS.split("Anna")[0].count("\n") + 1
    for broken, said in (
        (raw.replace(b"name: Anna", b"name: Ann\xe9"), "UTF-8"),
        (raw.decode().encode("utf-16"), "UTF-8"),
        (raw.replace(b"name: Anna", b"name: A\0nna"), "UTF-8"),
        (raw + b"#" * 1024 * 1024, "1 MB"),
        (b"", "leeg"),
        (b"- een lijst", "Hier hoort een blok met namen en waarden"),
        (b"zomaar een tekst", "Hier hoort een blok met namen en waarden"),
        (raw.replace(b"name: Anna", b"name: " + b"[" * 30 + b"]" * 30), "20 niveaus"),
        (raw.replace(b"name: Anna", b"name: [" + b"a," * 100_000 + b"]"), "100.000 waarden"),
    ):
        faults = faults_of(broken)
        assert len(faults) == 1
        assert said in faults[0].told("nl")
        assert faults[0].line in {1, line}


def test_a_bomb_of_aliases_is_refused_before_it_goes_off() -> None:
    layers = "".join(f"x{n}: &x{n} [{', '.join([f'*x{n - 1}'] * 9)}]\n" for n in range(1, 30))
    faults = faults_of("x0: &x0 [ha]\n" + layers + TWO_DESKS)
    assert {fault.problem["en"].split(" cannot")[0] for fault in faults} == {"Anchors (&) and aliases (*)"}
