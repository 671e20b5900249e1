"""CSV as it is found: commas, semicolons or tabs, with or without a byte order mark, in UTF-8 or what Windows wrote."""

import csv
import io
from collections.abc import Iterator
from typing import IO

from reports.eventlog.table import Row

MARKS = ((b"\xef\xbb\xbf", "utf-8-sig"), (b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16"))
SEPARATORS = ";,\t|"
A_MEGABYTE = 1 << 20


def rows(file: IO[bytes]) -> Iterator[Row]:
    """Give the rows by the names in the first line; cells too many are left out, cells too few are empty."""
    encoding = _encoding(file)
    if _is_no_text(file, encoding):
        return
    text = io.TextIOWrapper(file, encoding=encoding, errors="replace", newline="")
    separator = _separator(text)
    # A cell may hold a letter or a whole file; the library's own bound is for others to trip over.
    csv.field_size_limit(A_MEGABYTE * 64)
    lines = csv.reader((line.replace("\0", "") for line in text), delimiter=separator)
    names = [name.strip() for name in next(lines, [])]
    for cells in lines:
        yield {name: cell.strip() for name, cell in zip(names, cells, strict=False) if name}


def _encoding(file: IO[bytes]) -> str:
    """Find out in which encoding a file is: by its mark, or by whether all of it is UTF-8."""
    start = file.read(4)
    file.seek(0)
    marked = next((encoding for mark, encoding in MARKS if start.startswith(mark)), None)
    return marked or ("utf-8" if _is_utf8(file) else "cp1252")


def _is_no_text(file: IO[bytes], encoding: str) -> bool:
    """Tell a workbook, a database or a picture from text: it has zeros near its beginning."""
    start = file.read(512)
    file.seek(0)
    return encoding != "utf-16" and b"\0" in start


def _is_utf8(file: IO[bytes]) -> bool:
    """Tell whether all of a file is UTF-8."""
    decode = io.TextIOWrapper(file, encoding="utf-8", newline="")
    try:
        while decode.read(A_MEGABYTE):
            pass
    except UnicodeDecodeError:
        return False
    finally:
        decode.detach()
        file.seek(0)
    return True


def _separator(text: io.TextIOWrapper) -> str:
    """Find the separator: what the first line says it is (`sep=;`), or what occurs most in it."""
    line = text.readline()
    if line.lower().startswith("sep=") and line.strip()[4:]:
        return line.strip()[4]
    text.seek(0)
    return max(SEPARATORS, key=line.count)
