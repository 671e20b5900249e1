"""The README tells the truth: its story is what the program tells of the journal, its commands exist."""

import os
import re
from pathlib import Path

from overdracht.choosing import first_offers
from overdracht.commands import __path__ as commands
from overdracht.composition import play_with_bots
from overdracht.shelf import header
from reports.telling import journey, printed

README = Path(__file__).parents[1] / "README.md"
STORY = re.compile(r"(<!-- story -->\n).*?(<!-- /story -->)", re.DOTALL)


def told() -> str:
    """Fatima's story in the first round of the game that make demo plays."""
    played = play_with_bots(header("tilburg-evenementenvergunning"), first_offers)
    return printed(journey(played.scenario, played.journal, "fatima", "en", 1))


def test_the_story_in_the_readme_is_told_from_the_journal_alone() -> None:
    """Run once with RETELL=1 after a change that is meant, and read what it became."""
    text = README.read_text(encoding="utf-8")
    fresh = STORY.sub(lambda found: f"{found[1]}```text\n{told()}```\n{found[2]}", text)
    if os.environ.get("RETELL") == "1":
        README.write_text(fresh, encoding="utf-8")
    assert README.read_text(encoding="utf-8") == fresh


def test_the_story_names_nothing_of_the_code() -> None:
    story = told()
    assert "_" not in story
    assert not re.search(r"\b(None|True|False|case-\d|seat|dict|tuple)\b", story)
    assert "Fatima" in story


def test_every_command_that_the_readme_shows_exists() -> None:
    shown = set(re.findall(r"^overdracht (\w+)", README.read_text(encoding="utf-8"), re.MULTILINE))
    there = {path.stem for path in Path(next(iter(commands))).glob("*.py")}
    assert shown <= there
