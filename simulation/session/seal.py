"""Seals: every row carries a checksum of what it says and where it belongs, so that damage shows."""

from hashlib import blake2b
from typing import Literal

Table = Literal["header", "tail", "entries", "texts"]
"""The sealed tables; all have the columns number, body and seal."""


def seal(table: Table, number: int, body: bytes) -> bytes:
    """Give the seal of a row."""
    return blake2b(f"{table}:{number}:".encode() + body, digest_size=8).digest()
