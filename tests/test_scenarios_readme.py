"""The page for who writes scenarios is true: it names every word of the format, and all its examples fit and play."""

import json
import re
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from overdracht.choosing import first_offers
from overdracht.composition import play_with_bots
from overdracht.language import LANGUAGES, Language
from overdracht.shelf import header, start_text, understand
from reports.scorecard.contents import LESSONS
from simulation.events import Event
from simulation.events.contact import ContactPickedUp, ResultTold
from simulation.events.organisation import DilemmaMet
from simulation.events.table import RoundClosed
from simulation.events.work import AdviceOverdue, DeskChased, TaskBegun, TaskDropped
from simulation.interventions import names
from simulation.scenario.document import read_document
from simulation.scenario.ruleset import _laid_over
from simulation.scenario.schema import scenario_schema
from simulation.wording.words import Words

README = Path(__file__).parents[1] / "scenarios" / "README.md"
SCHEMA = scenario_schema()
NOUNS: dict[str, dict[str, Any]] = {"Scenario": SCHEMA, **SCHEMA["$defs"]}
SNIPPET = re.compile(r"^```yaml\n(.*?)^```$", re.MULTILINE | re.DOTALL)
CODE = re.compile(r"```.*?```|`[^`\n]+`", re.DOTALL)
NOT_WRITTEN = {"Text"}
"""Nouns that are never written by their name."""


@cache
def half(language: Language) -> str:
    """The page in one language: Dutch first, then English."""
    dutch, english = README.read_text(encoding="utf-8").split("\n## Writing scenarios\n")
    return dutch if language == "nl" else english


def snippets(language: Language) -> list[str]:
    return SNIPPET.findall(half(language))


def code(language: Language) -> set[str]:
    """The words that stand in an example or between backticks."""
    return {word for piece in CODE.findall(half(language)) for word in re.findall(r"\w+", piece)}


def words() -> set[str]:
    """Every word that a file may hold by the format itself: keys, kinds and choices."""
    return {
        word
        for noun, schema in NOUNS.items()
        if noun not in NOT_WRITTEN
        for word in [*schema.get("properties", {}), *choices(schema)]
    }


def choices(schema: object) -> set[str]:
    """The words that may stand in some place."""
    if isinstance(schema, list):
        return {word for each in schema for word in choices(each)}
    if not isinstance(schema, dict):
        return set()
    here = [*schema.get("enum", ()), schema.get("const")]
    return {word for word in here if isinstance(word, str)} | {
        word for each in schema.values() for word in choices(each)
    }


@cache
def assembled(language: Language, count: int) -> str:
    """The scenario that one starts from, with the first so many examples of the page laid over it."""
    data = read_document(start_text(language), "start.yaml").data
    for snippet in snippets(language)[:count]:
        data = _laid_over(data, read_document(snippet, "README.md").data)
    return json.dumps(data, ensure_ascii=False)


EXAMPLES = [(language, n + 1) for language in LANGUAGES for n in range(len(snippets(language)))]


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_word_of_the_format_is_explained(language: Language) -> None:
    assert sorted(words() - code(language)) == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_new_rule_is_explained(language: Language) -> None:
    assert set(names()) <= code(language)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_part_of_a_file_has_a_section_of_its_name(language: Language) -> None:
    headings = " ".join(re.findall(r"^#+ .*$", half(language), re.MULTILINE))
    missing = [key for key in SCHEMA["properties"] if f"`{key}`" not in headings]
    assert sorted(missing) == ["summary", "title"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_every_scenario_must_have_is_told_in_one_sentence(language: Language) -> None:
    sentence = re.search(r"^(In ieder scenario staan|Every scenario has) ([^.]*)\.", half(language), re.MULTILINE)
    assert sentence
    assert set(re.findall(r"`(\w+)`", sentence[2])) == set(SCHEMA["required"])


@pytest.mark.parametrize("language", LANGUAGES)
def test_where_a_duration_may_vary_is_told_in_one_sentence(language: Language) -> None:
    sentence = re.search(r"^- .*\*\*(duur die wisselt|duration that varies)\*\*.*$", half(language), re.MULTILINE)
    assert sentence
    vary = {
        name
        for noun, schema in NOUNS.items()
        for name, field in schema.get("properties", {}).items()
        if noun != "Deeds" and "#/$defs/FixedEffort" in json.dumps(field)
    }
    assert set(re.findall(r"`(\w+)`", sentence[0])) == {*vary, "deeds"}


@pytest.mark.parametrize("language", LANGUAGES)
def test_sections_come_in_the_order_of_the_file(language: Language) -> None:
    places = [half(language).index(f"### `{key}`") for key in ("office", "board", "channels", "case_types", "roles")]
    assert places == sorted(places)


@pytest.mark.parametrize(("language", "count"), EXAMPLES)
def test_an_example_fits_on_the_scenario_that_one_starts_from(language: Language, count: int) -> None:
    """With the examples before it, as a reader who tries them all would have it; classes may come a little later."""
    understand(assembled(language, count), f"README.md, {language}, example {count}")


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("profile", ["room", "study"])
def test_all_examples_together_play_to_the_end(language: Language, profile: str, tmp_path: Path) -> None:
    file = tmp_path / "all.yaml"
    file.write_text(assembled(language, len(snippets(language))), encoding="utf-8")
    played = play_with_bots(header(str(file), "room" if profile == "room" else "study"), first_offers)
    assert "RoundClosed" in str(played.journal.entries[-1].events)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_eight_lessons_stand_there_by_number_and_name(language: Language) -> None:
    told = re.findall(r"^(\d)\. (.*)$", half(language), re.MULTILINE)
    assert told == [(str(number), lesson.title.in_(language)) for number, lesson in LESSONS.items()]


def altered(change: Callable[[dict[str, Any]], None], folder: Path) -> str:
    """The English scenario that one starts from, with something else in it, as a file."""
    data: Any = read_document(start_text("en"), "start.yaml").data
    change(data)
    file = folder / "altered.yaml"
    file.write_text(json.dumps(data, ensure_ascii=False, default=str), encoding="utf-8")
    return str(file)


def events(file: str) -> Iterator[Event]:
    yield from (event for entry in play_with_bots(header(file), first_offers).journal for event in entry.events)


def test_a_dilemma_comes_with_a_task_or_a_contact_at_most_one_at_a_time_and_each_once_a_case(tmp_path: Path) -> None:
    def certain(data: dict[str, Any]) -> None:
        (one,) = data["dilemmas"].values()
        everybody = ["front_desk", "handler", "adviser", "manager"]
        data["dilemmas"] = {name: {**one, "roles": everybody, "chance": 1} for name in ("first", "second", "third")}

    rounds: list[list[tuple[str, str]]] = [[]]
    before: Event | None = None
    for event in events(altered(certain, tmp_path)):
        if isinstance(event, RoundClosed):
            rounds.append([])
        if isinstance(event, DilemmaMet):
            assert isinstance(before, ContactPickedUp if event.seat.startswith("front_desk") else TaskBegun)
            assert not event.seat.startswith("manager")
            assert event.name == ("first", "second", "third")[sum(case == event.case for case, _ in rounds[-1])]
            rounds[-1].append((event.case, event.name))
        before = event
    assert "third" in {name for met in rounds for _, name in met}
    assert all(len(set(met)) == len(met) for met in rounds)


def test_a_task_ends_without_a_reaction_only_after_somebody_chased_in_vain(tmp_path: Path) -> None:
    def impatient(data: dict[str, Any]) -> None:
        data["case_types"]["wall_garden"]["tasks"]["look"]["advice"] = {"due": "1d", "no_reaction": 0}
        data["roles"]["adviser"]["hours"] = "mon 09:00-10:00"
        data["deeds"]["chase_after"] = "1d"

    overdue: set[tuple[str, str]] = set()
    chased: set[tuple[str, str]] = set()
    dropped = 0
    for event in events(altered(impatient, tmp_path)):
        match event:
            case AdviceOverdue():
                overdue.add((event.case, event.task))
            case DeskChased():
                chased.add((event.case, event.task))
            case TaskDropped():
                dropped += 1
                assert (event.case, event.task) in overdue & chased
            case _:
                pass
    assert dropped


def test_a_talk_leaves_out_just_what_the_page_says(tmp_path: Path) -> None:
    def talk(data: dict[str, Any]) -> None:
        kind = data["case_types"]["wall_garden"]
        for left_out in ("results", "term", "withdrawn"):
            del kind[left_out]
        del kind["tasks"]["decide"]["mandate"], data["trust"]["withdraws_below"]
        for outcome in kind["tasks"]["decide"]["outcomes"].values():
            del outcome["result"]

    told = [event for event in events(altered(talk, tmp_path)) if isinstance(event, ResultTold)]
    assert told
    for language in LANGUAGES:
        advice = half(language).rpartition("\n**")[2]
        for word in ("results", "term", "mandate", "withdrawn", "result:", "withdraws_below"):
            assert f"`{word}`" in advice


def test_a_title_keeps_the_article_that_it_brings() -> None:
    data: Any = read_document(start_text("nl"), "start.yaml").data
    data["roles"]["leidinggevende"]["title"] = "Het afdelingshoofd"
    words = Words(understand(json.dumps(data, default=str), "start.yaml"), "nl")
    assert words.role("leidinggevende") == "het afdelingshoofd"
    assert words.role("adviseur") == "de adviseur ondergrond"


def test_both_languages_show_the_same_examples() -> None:
    dutch, english = ([len(s.splitlines()) for s in snippets(language)] for language in LANGUAGES)
    assert dutch == english
