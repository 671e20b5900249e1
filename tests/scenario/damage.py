"""Damage to scenario files, as people, editors and ill will do it; all by luck that can be had again."""

import json
from pathlib import Path
from random import Random

from overdracht.shelf import scenario_text
from simulation.scenario.document import read_document
from tests.scenario.bending import BENDS, HURTS

HERE = Path(__file__).parents[1] / "scenarios"
SMALL = [HERE / f"{name}.yaml" for name in ("everything", "everything", "feedback", "telling")]
SHIPPED = ("two_desks", "groningen-bijstandsuitkering", "tilburg-evenementenvergunning")

JUNK = ("\t", "\x00", "\x1b[2J", "\u2028", "\ufeff", "&a ", "*a", "!!python/object:os.system ", "<<: ", "'", '"', "|\n",
        "{", "}", "[", "]", ": ", "- ", "#", "%", "---\n", "...\n", "😀", "\u202e")  # fmt: skip


def damaged(luck: Random) -> bytes:
    """A scenario that was once valid."""
    text = _source(luck)
    hurt = luck.choice((_in_lines, _in_characters, _in_meaning, _bent, _bent, _bent))
    return hurt(luck, text)


def _source(luck: Random) -> str:
    """One of the scenarios that there are."""
    if luck.random() < 0.2:
        return scenario_text(luck.choice(SHIPPED))[0].decode()
    return luck.choice(SMALL).read_text(encoding="utf-8")


def _in_lines(luck: Random, text: str) -> bytes:
    """Lines deleted, doubled, swapped, indented or moved."""
    lines = text.splitlines()
    for _ in range(luck.randint(1, 4)):
        a, b = luck.randrange(len(lines)), luck.randrange(len(lines))
        match luck.randrange(5):
            case 0:
                del lines[a]
            case 1:
                lines.insert(b, lines[a])
            case 2:
                lines[a], lines[b] = lines[b], lines[a]
            case 3:
                lines[a] = " " * luck.randint(0, 6) + lines[a].lstrip()
            case _:
                lines.insert(b, lines.pop(a))
    return "\n".join(lines).encode()


def _in_characters(luck: Random, text: str) -> bytes:
    """Bytes gone, put in or changed, or the end missing."""
    raw = bytearray(text.encode())
    for _ in range(luck.randint(1, 5)):
        at = luck.randrange(len(raw))
        match luck.randrange(4):
            case 0:
                del raw[at : at + luck.randint(1, 40)]
            case 1:
                raw[at:at] = luck.choice(JUNK).encode()
            case 2:
                raw[at] = luck.randrange(256)
            case _ if luck.random() < 0.2:
                del raw[at:]
            case _:
                raw[at : at + 1] = str(luck.randint(0, 99)).encode()
    return bytes(raw)


def _in_meaning(luck: Random, text: str) -> bytes:
    """Values, names, keys and whole parts changed, in a file that is still well formed."""
    data = read_document(text, "x").data
    for _ in range(luck.choice((1, 1, 1, 2, 3, 6))):
        luck.choice(HURTS)(luck, data)
    return json.dumps(data, ensure_ascii=False).encode(errors="replace")


def _bent(luck: Random, text: str) -> bytes:
    """Values changed into others of their kind: often still a scenario, but not one that anybody thought of."""
    data = read_document(text, "x").data
    for _ in range(luck.choice((1, 2, 3, 5, 8))):
        luck.choice(BENDS)(luck, data)
    return json.dumps(data, ensure_ascii=False).encode(errors="replace")
