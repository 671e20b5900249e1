"""Two scenarios of another kind, written by people who had seen only the page for who writes scenarios."""

from pathlib import Path

import pytest

from overdracht.choosing import first_offers
from overdracht.composition import play_with_bots
from overdracht.shelf import header, understand
from simulation.events.case import CaseClosed, CaseOpened
from simulation.events.contact import ResultTold
from simulation.events.organisation import DilemmaMet
from simulation.journal import Journal
from simulation.scenario.play import ProfileName

HERE = Path(__file__).parent / "scenarios"
MUNICIPALITIES = str(HERE / "three_municipalities.yaml")
DIALOGUE = str(HERE / "vision_dialogue.yaml")


def played(name: str, profile: ProfileName, seed: int = 1) -> Journal:
    settings = {"profiles.study.round": "8w"} if profile == "study" else {}
    return play_with_bots(header(name, profile, seed, settings), first_offers).journal


def count(journal: Journal, kind: type) -> int:
    return sum(isinstance(event, kind) for entry in journal for event in entry.events)


@pytest.mark.parametrize("profile", ["room", "study"])
def test_three_municipalities_share_one_back_office(profile: ProfileName) -> None:
    journal = played(MUNICIPALITIES, profile)
    assert count(journal, CaseOpened) >= 4
    assert count(journal, ResultTold) >= count(journal, CaseOpened) // 2


@pytest.mark.parametrize("profile", ["room", "study"])
def test_a_dialogue_around_a_vision_decides_nothing_and_comes_to_an_end(profile: ProfileName) -> None:
    scenario = understand(Path(DIALOGUE).read_bytes(), DIALOGUE)
    assert not any(kind.results for kind in scenario.case_types.values())
    journal = played(DIALOGUE, profile)
    assert count(journal, DilemmaMet) >= 4
    assert count(journal, CaseClosed) >= 4


def test_one_at_the_dialogue_speaks_only_english_and_every_text_is_there_in_english() -> None:
    scenario = understand(Path(DIALOGUE).read_bytes(), DIALOGUE)
    [english] = [role for role in scenario.roles.values() if role.language == "en"]
    assert english.title.en != english.title.nl
    assert all(dilemma.text.en != dilemma.text.nl for dilemma in scenario.dilemmas.values())
