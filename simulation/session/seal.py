"""Seals: every row carries a checksum of what it says and where it belongs, so that damage shows."""

from hashlib import blake2b
from typing import Literal, get_args

Table = Literal["entries", "wall", "texts", "header", "tail", "sitters"]
"""The tables of a session file; all have the columns number, body and seal."""

TABLES: tuple[Table, ...] = get_args(Table)
SEAL = 8


def seal(table: Table, number: int, body: bytes) -> bytes:
    """Give the seal of a row."""
    return blake2b(f"{table}:{number}:".encode() + body, digest_size=SEAL).digest()
