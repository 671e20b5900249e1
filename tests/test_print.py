"""The paper kit: everything that the scenario says stands on it, as it was written, and always alike."""

import json
import re
import unicodedata
from collections.abc import Iterator
from functools import cache
from io import BytesIO
from pathlib import Path
from typing import Any

import msgspec
import pytest
from pypdf import PdfReader

from overdracht.__main__ import answer
from overdracht.endings import Ending
from overdracht.shelf import scenario_text, shipped, understand
from reports.kit import contents, typeset, without_letters
from reports.kit.sheet import Card, Deck, Kit, Sheet
from simulation.scenario.document import read_document
from simulation.scenario.faults import Language
from simulation.scenario.scenario import Scenario
from tests.plays import EVERYTHING
from tests.test_newcomers import DIALOGUE

TILBURG, GRONINGEN, SMALLEST = "tilburg-evenementenvergunning", "groningen-bijstandsuitkering", "two_desks"
A4 = (595.28, 841.89)
HOSTILE = "#set page(fill: red) $x^2$ <b>vet</b> *ster* _streep_ `code` [haak] @bron #panic(1) €→ \\ // {} ~ '"
WORD = "ab" * 200
CODES = {"type", "voice", "size", "language", "edition"}


@cache
def scenario(name: str) -> Scenario:
    return understand(*scenario_text(name))


@cache
def kit(name: str, language: Language) -> Kit:
    return contents(scenario(name), language, "overdracht 0 · 00000000")


@cache
def printed(name: str, language: Language) -> bytes:
    return typeset(kit(name, language))


def bare(text: str) -> str:
    """A text without what a line break may add or take: spaces, soft breaks, hyphens, and ligatures."""
    return re.sub(r"[\s\u00ad\u200b-]+", "", unicodedata.normalize("NFKC", text)).replace("\u2010", "")


def text_of(pdf: bytes) -> str:
    return bare("".join(page.extract_text() for page in PdfReader(BytesIO(pdf)).pages))


def said_by(name: str, language: Language) -> Iterator[str]:
    """Every title that must be somewhere in the kit."""
    game = scenario(name)
    yield game.title.in_(language)
    yield from (persona.name for persona in game.personas.values())
    yield from (persona.story.in_(language) for persona in game.personas.values())
    things = (game.roles, game.injects, game.dilemmas, game.interventions, game.case_types, game.channels)
    yield from (thing.title.in_(language) for group in things for thing in group.values())  # type: ignore[attr-defined]
    for kind in game.case_types.values():
        yield from (fact.title.in_(language) for fact in kind.facts.values())
        yield from (task.title.in_(language) for task in kind.tasks.values())
        yield from (result.title.in_(language) for result in kind.results.values())


@pytest.mark.parametrize(
    ("name", "language"), [(TILBURG, "en"), (GRONINGEN, "nl"), (EVERYTHING, "nl"), (SMALLEST, "en")]
)
def test_everything_that_the_scenario_names_is_on_paper(name: str, language: Language) -> None:
    text = text_of(printed(name, language)).lower()
    assert [said for said in said_by(name, language) if bare(said).lower() not in text] == []


def test_a_persona_card_leaves_out_nothing_that_its_player_knows() -> None:
    """Twenty-six facts run over two columns of half a page; none may fall off it."""
    game = scenario(TILBURG)
    pages = [bare(page.extract_text()) for page in PdfReader(BytesIO(printed(TILBURG, "en"))).pages]
    for persona in game.personas.values():
        card = next(page for page in pages if bare(persona.story.en) in page)
        facts = game.case_types[persona.case_type].facts
        own = [value for fact, value in persona.facts.items() if not facts[fact].held_by]
        assert [value for value in own if isinstance(value, str) and bare(value) not in card] == []


@pytest.mark.parametrize("name", [TILBURG, GRONINGEN])
def test_a_big_kit_is_a_handful_of_sheets(name: str) -> None:
    language: Language = "en" if name == TILBURG else "nl"
    assert 30 <= len(PdfReader(BytesIO(printed(name, language))).pages) <= 64


def test_every_page_is_a4_and_carries_title_and_edition() -> None:
    for page in PdfReader(BytesIO(printed(SMALLEST, "en"))).pages:
        assert (float(page.mediabox.width), float(page.mediabox.height)) == pytest.approx(A4, abs=0.1)
        foot = page.extract_text()
        assert "Two desks" in foot
        assert "00000000" in foot


def test_the_same_scenario_gives_the_same_bytes() -> None:
    assert typeset(kit(SMALLEST, "en")) == printed(SMALLEST, "en")


@pytest.mark.parametrize("name", shipped())
@pytest.mark.parametrize("language", ["nl", "en"])
def test_no_key_of_the_file_stands_on_a_card(name: str, language: Language) -> None:
    """Keys have underscores; people's words don't, nor do the kit's own."""
    assert not re.search(r"[a-z]_[a-z]", " ".join(strings(kit(name, language))))


def strings(made: object) -> Iterator[str]:
    """Every text in a kit or a part of it, but for the words by which the typesetter knows blocks."""
    return _strings(json.loads(msgspec.json.encode(made)))


def _strings(here: object) -> Iterator[str]:
    if isinstance(here, str):
        yield here
    elif isinstance(here, list):
        yield from (text for thing in here for text in _strings(thing))
    elif isinstance(here, dict):
        yield from (text for key, thing in here.items() if key not in CODES for text in _strings(thing))


def altered(tmp_path: Path, **changes: object) -> str:
    """Two desks with something else in it, as a file of its own."""
    data: dict[str, Any] = dict(read_document(*scenario_text(SMALLEST)).data)  # type: ignore[call-overload]
    data["office"] = {**data["office"], "start": str(data["office"]["start"])}
    file = tmp_path / "altered.yaml"
    file.write_text(json.dumps({**data, **changes}, ensure_ascii=False, default=str), encoding="utf-8")
    return str(file)


def anna(tmp_path: Path, **changes: object) -> dict[str, Any]:
    data: dict[str, Any] = json.loads(Path(altered(tmp_path)).read_text(encoding="utf-8"))
    return {**data["personas"]["anna"], **changes}


def test_hostile_words_come_out_as_they_were_written(tmp_path: Path) -> None:
    inject = {
        "title": HOSTILE,
        "text": WORD,
        "at": "3d 10:00",
        "effects": [{"kind": "trust", "persona": "anna", "step": -1}],
    }
    file = altered(
        tmp_path,
        title=HOSTILE,
        summary="lang " * 390,
        personas={"anna": anna(tmp_path, name=HOSTILE[:60], story=WORD, says=HOSTILE)},
        injects={"one": {**inject, "assumption": True}, "two": {**inject, "title": WORD, "assumption": True}},
    )
    game = understand(*scenario_text(file))
    text = text_of(typeset(contents(game, "nl", HOSTILE)))
    assert text.count(bare(HOSTILE)) >= 4
    assert bare(WORD) in text
    assert bare(HOSTILE[:60]) in text


def test_other_scripts_and_pictures_do_not_stop_the_press(tmp_path: Path) -> None:
    file = altered(tmp_path, title="مرحبا שלום Привет", personas={"anna": anna(tmp_path, story="🎉 中文 ትግርኛ ok")})
    made = contents(understand(*scenario_text(file)), "nl", "")
    assert typeset(made).startswith(b"%PDF")
    assert without_letters(made) == "".join(sorted("🎉中文ትግርኛ"))
    assert without_letters(kit(TILBURG, "en")) == ""


def test_twenty_four_roles_each_find_a_table_and_a_card(tmp_path: Path) -> None:
    data = json.loads(Path(altered(tmp_path)).read_text(encoding="utf-8"))
    desk = {
        "archetype": "behandelaar",
        "brief": "lang verhaal " * 150,
        "target": "lang doel " * 190,
        "sees": ["status"],
    }
    for number in range(24):
        data["roles"][f"desk_{number}"] = {**desk, "title": f"Rol {number}", "department": f"Afdeling {number}"}
        data["channels"]["telephone"]["reaches"].append(f"desk_{number}")
    crowd = altered(tmp_path, roles=data["roles"], channels=data["channels"])
    made = contents(understand(*scenario_text(crowd)), "nl", "")
    text = text_of(typeset(made))
    assert [number for number in range(24) if f"Afdeling{number}" not in text] == []
    marks = {card.mark for card in cards(made, "Rolkaarten")}
    assert {"A", "Z", "•"} <= marks


def cards(made: Kit, title: str) -> list[Card]:
    return [card for part in made.parts if isinstance(part, Deck) and part.title == title for card in part.cards]


def test_a_player_gets_the_card_in_the_own_language(tmp_path: Path) -> None:
    persona = anna(
        tmp_path, language="en", goal="g", diary=[{"after": "3d", "text": {"nl": "De kat.", "en": "The cat."}}]
    )
    made = contents(understand(*scenario_text(altered(tmp_path, personas={"anna": persona}))), "nl", "")
    (card,) = cards(made, "Persoonskaarten")
    said = list(strings(card.blocks))
    assert "Thu 11 Jan – The cat." in said
    assert "How you begin" in said
    assert card.language == "en"
    assert card.back is not None
    assert card.back.text == "g"


def test_a_dilemma_is_there_in_the_language_of_everybody_who_may_meet_it() -> None:
    game = scenario(DIALOGUE)
    (designer,) = (name for name, role in game.roles.items() if role.language == "en")
    met = [dilemma for dilemma in game.dilemmas.values() if designer in dilemma.roles]
    printed_cards = cards(kit(DIALOGUE, "nl"), "Dilemma's")
    told = [(card.language, card.title) for card in printed_cards]
    assert [("en", dilemma.title.en) for dilemma in met] == [which for which in told if which[0] == "en"]
    assert [("nl", dilemma.title.nl) for dilemma in game.dilemmas.values()] == [w for w in told if w[0] == "nl"]
    assert all(card.language == "en" for card in cards(kit(DIALOGUE, "en"), "Dilemmas"))


@pytest.mark.parametrize(("deck", "things"), [("Gebeurtenissen", "injects"), ("Verbeteringen", "interventions")])
def test_what_befalls_all_is_told_in_every_language_of_the_room(deck: str, things: str) -> None:
    said = list(strings([card.blocks for card in cards(kit(DIALOGUE, "nl"), deck)]))
    assert [thing for thing in getattr(scenario(DIALOGUE), things).values() if thing.text.en not in said] == []
    assert not any("English" in text for card in cards(kit(GRONINGEN, "nl"), deck) for text in strings(card.blocks))


def test_a_section_in_which_only_outcomes_stand_is_on_the_case_overview() -> None:
    game = scenario(DIALOGUE)
    sheets = [part for part in kit(DIALOGUE, "nl").parts if isinstance(part, Sheet) and part.title == "Zaakoverzicht"]
    used = {task.section for kind in game.case_types.values() for task in kind.tasks.values()} & {*game.board.sections}
    for sheet in sheets:
        said = set(strings(sheet.blocks))
        assert {game.board.sections[name].nl for name in used} <= said


def test_where_nothing_is_decided_no_card_speaks_of_a_result_or_of_leave() -> None:
    nl, en = (" ".join(strings(kit(DIALOGUE, language))).lower() for language in ("nl", "en"))
    assert not re.search("uitslag|bezwaar|toestemming|op maat", nl)
    assert not re.search(r"\bresult|objection|\bleave to|tailored", en)
    decided = " ".join(strings(kit(SMALLEST, "en"))).lower()
    assert "you count on a result" in decided
    assert "objection" in decided


def test_a_private_target_is_never_among_what_others_may_read() -> None:
    game = scenario(GRONINGEN)
    targets = [role.target.nl for role in game.roles.values() if role.target]
    shown = " ".join(strings([part for part in kit(GRONINGEN, "nl").parts if isinstance(part, Sheet)]))
    assert targets
    assert not [target for target in targets if target in shown]


def test_print_writes_one_file_and_tells_where(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert answer(["print", SMALLEST, "--out", str(tmp_path), "--lang", "en"]) == Ending.DONE
    assert capsys.readouterr().out == f"Written: {tmp_path / 'two_desks-kit.pdf'}\n"
    assert [path.name for path in tmp_path.iterdir()] == ["two_desks-kit.pdf"]
    assert (tmp_path / "two_desks-kit.pdf").read_bytes().startswith(b"%PDF")


def test_print_says_what_will_not_do(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "two_desks-kit.pdf").mkdir()
    for words in (["two_desk"], [SMALLEST, "--out", str(tmp_path / "none")], [SMALLEST, "--out", str(tmp_path)]):
        assert answer(["print", *words]) == Ending.WRONG
        told = capsys.readouterr().err
        assert "Traceback" not in told
        assert "fout in overdracht" not in told
    assert [path.name for path in tmp_path.iterdir()] == ["two_desks-kit.pdf"]
