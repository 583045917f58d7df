"""Values as JSON bytes, and as the plain characters that tables can hold."""

import json
import re
from collections.abc import Iterable

from briefgen.jsonform import Json
from briefgen.model import Span
from briefgen.pages.data.rows import Row, columns

UNHELD = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")
"""Controls (NUL ends a text in many programs, others steer a terminal) and halves of surrogate pairs."""


def to_json(data: object, *, indent: int | None = None, sort: bool = True) -> bytes:
    """JSON with sorted keys and a line end; escaped where UTF-8 cannot hold what an article says."""
    text = json.dumps(data, ensure_ascii=False, sort_keys=sort, indent=indent)
    try:
        return f"{text}\n".encode()
    except UnicodeEncodeError:
        return f"{json.dumps(data, sort_keys=sort, indent=indent)}\n".encode()


def to_lines(rows: Iterable[Row]) -> bytes:
    """JSON lines: one object a row."""
    return b"".join(to_json(row_to_json(row)) for row in rows)


def row_to_json(row: Row) -> Json:
    """The row by the names of its columns; a span is `start` and `end`."""
    return {column.name: _plain(getattr(row, column.name)) for column in columns(type(row))}


def _plain(value: object) -> object:
    if isinstance(value, tuple):
        return [_plain(each) for each in value]
    return {"start": value.start, "end": value.end} if isinstance(value, Span) else value


def tame(value: str) -> str:
    """The value with U+FFFD for each character that no table can hold: as many code points as before."""
    return UNHELD.sub("\ufffd", value)
