"""JSON lines: one article a line; `id` and `text` are the record's own, character by character."""

import json
from collections.abc import Iterable, Iterator
from io import BytesIO
from pathlib import Path

from briefgen.errors import SourceError
from briefgen.model import Article, Skipped
from briefgen.sources.article import MAX_CHARACTERS, compose
from briefgen.sources.encoding import decode
from briefgen.sources.files import MEBIBYTE, load

MAX_FILE = 1024 * MEBIBYTE
"""Of a file of many articles; the texts of a run are held in memory."""

MAX_LINE = 12 * MAX_CHARACTERS
"""Bytes; the longest way to write a character is two escapes of six."""

MAX_DEPTH = 20

MAX_FAULTS = 1000
"""Of a file; past that it is something else, and ten megabytes of it can be five million lines."""


def read(path: Path, *, name: str) -> Iterable[Article | Skipped]:
    """The articles of a file; a faulty line costs that article, not the others."""
    faults = 0
    for number, line in _lines(load(path, most=MAX_FILE)):
        try:
            yield _article(line, name=name)
        except SourceError as error:
            yield Skipped(name, f"Line {number}: {error}")
            faults += 1
        if faults == MAX_FAULTS:
            raise SourceError(f"The lines after {number} are not read, as {MAX_FAULTS:,} are faulty: correct the file.")


def _lines(raw: bytes) -> Iterator[tuple[int, bytes]]:
    """The lines that are not blank, in UTF-8 or whatever each can be decoded from, with their numbers."""
    if raw.startswith((b"\xff\xfe", b"\xfe\xff")):
        raw = decode(raw).text.encode()
    for number, line in enumerate(BytesIO(raw), start=1):
        if line.strip():
            yield number, line.rstrip()


def _article(line: bytes, *, name: str) -> Article:
    if len(line) > MAX_LINE:
        raise SourceError(f"The record has more than {MAX_LINE // 10**6} MB: split it into articles.")
    decoded = decode(line)
    record = _record(decoded.text)
    text = record.get("text")
    if not isinstance(text, str):
        raise SourceError('The record has no "text": add the article\'s text under this key.')
    if not text.isascii() and any("\ud800" <= character <= "\udfff" for character in text):
        raise SourceError("The text holds half a surrogate pair, which is no character: write the record again.")
    return compose(text, name=name, values=record, part=text, notes=decoded.notes)


def _record(line: str) -> dict[str, object]:
    try:
        record = json.loads(line)
    except json.JSONDecodeError as error:
        raise SourceError(f"This is no valid JSON (column {error.colno}): correct or remove it.") from error
    except (RecursionError, ValueError) as error:  # a number of more than 4,300 digits is a ValueError
        raise SourceError("This JSON is nested too deeply or holds too long a number: simplify it.") from error
    if not isinstance(record, dict):
        raise SourceError('This is no record: write an object, as in {"id": "1", "text": "..."}.')
    if _is_deeper(record, MAX_DEPTH):
        raise SourceError(f"The record is nested deeper than {MAX_DEPTH} levels: simplify it.")
    return record


def _is_deeper(value: object, most: int) -> bool:
    """True if objects and lists hold one another more than `most` deep, whatever Python's own limit is."""
    level = [value]
    for _ in range(most):
        level = [child for parent in level for child in _children(parent)]
    return any(isinstance(value, dict | list) for value in level)


def _children(value: object) -> Iterable[object]:
    if isinstance(value, dict):
        return value.values()
    return value if isinstance(value, list) else ()
