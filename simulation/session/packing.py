"""Packing: what was just said is hardly said again; an entry lies in the file packed with a look at what came before.

A row packed is a zlib stream, with the last bytes that were said before it as its dictionary. Nothing else is
remembered: whoever has read all entries up to one can read that one.
"""

import zlib
from collections.abc import Iterable, Iterator

BITS = 13
"""How far packing looks back, as a power of two: twice as far saves a tenth and takes twice the time."""

PLAIN = b"{"
"""How an entry of a file of the first format begins, which packed nothing; a zlib stream never begins so."""


LONGEST = 1 << 20
"""An entry has no more bytes than this, so that a row that somebody made can't fill the memory."""


class Unpackable(ValueError):
    """A row that was not packed after these entries."""


def pack(entry: bytes, before: bytes) -> bytes:
    """Pack an entry, given what was said before it."""
    packer = zlib.compressobj(wbits=BITS, zdict=before)
    return packer.compress(entry) + packer.flush()


def unpack(body: bytes, before: bytes) -> bytes:
    """Give the entry that lies in a row; `Unpackable` when something else was said before it."""
    if body.startswith(PLAIN):
        return body
    stream = zlib.decompressobj(wbits=BITS, zdict=before)
    try:
        entry = stream.decompress(body, LONGEST)
    except zlib.error as error:
        raise Unpackable from error
    if not stream.eof:
        raise Unpackable
    return entry


def just_said(before: bytes, entry: bytes) -> bytes:
    """Give what the next entry is packed with a look at."""
    return (before + entry)[-(1 << BITS) :]


def unpacked(bodies: Iterable[bytes]) -> Iterator[bytes]:
    """Give the entries that lie in rows, from the first on."""
    before = b""
    for body in bodies:
        entry = unpack(body, before)
        yield entry
        before = just_said(before, entry)
