"""What is compiled is what setup.py names; `make compiled` runs all tests on it, golden journals among them."""

import ast
import os
from importlib.util import find_spec
from pathlib import Path

import pytest

from overdracht import compiled

ROOT = Path(__file__).parents[1]
ASKED = os.environ.get("OVERDRACHT_COMPILED") == "1"


def rooms() -> list[Path]:
    """Read them from setup.py, which not every environment can run."""
    lines = ast.parse((ROOT / "setup.py").read_text(encoding="utf-8")).body
    said = {ast.unparse(line.targets[0]): line.value for line in lines if isinstance(line, ast.Assign)}
    return [room for pattern in ast.literal_eval(said["ROOMS"]) for room in sorted(ROOT.glob(pattern))]


def test_each_room_that_is_to_be_compiled_is_there() -> None:
    assert len(rooms()) > 60
    assert len({*rooms()}) == len(rooms())


def test_no_record_that_a_library_makes_is_compiled() -> None:
    """Its frozenness, tags and checks would be lost without a word."""
    made = {"msgspec.Struct", "BaseModel"}
    for room in rooms():
        for found in ast.walk(ast.parse(room.read_text(encoding="utf-8"))):
            if isinstance(found, ast.ClassDef):
                assert not made & {ast.unparse(base) for base in found.bases}, f"{room}: {found.name}"


@pytest.mark.skipif(not ASKED, reason="run by make compiled")
def test_each_room_that_was_to_be_compiled_is_machine_code() -> None:
    assert compiled()
    for room in rooms():
        parts = room.relative_to(ROOT).with_suffix("").parts
        spec = find_spec(".".join(parts).removesuffix(".__init__"))
        assert spec is not None
        assert not str(spec.origin).endswith(".py"), room


@pytest.mark.skipif(ASKED, reason="this is what make compiled differs in")
def test_without_being_asked_for_nothing_is_compiled() -> None:
    assert not compiled()
