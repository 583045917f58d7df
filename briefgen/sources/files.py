"""Bytes from files that strangers wrote: regular files only, and never more than a reader can take."""

import gzip
import zlib
from io import BytesIO
from pathlib import Path

from briefgen.errors import SourceError

MEBIBYTE = 2**20
MAX_BYTES = 10 * MEBIBYTE
"""Of one article's file; the largest of 90 news pages measured has 1.5 MB, and parsers stop at 10 MB of one text."""


def load(path: Path, *, most: int = MAX_BYTES) -> bytes:
    """The bytes of a regular file; SourceError when it is none or has more than `most`."""
    if not path.is_file():
        raise SourceError("This is not a regular file: put the article itself there.")
    with path.open("rb") as stream:
        raw = stream.read(most + 1)
    return _within(raw, most)


def gunzip(raw: bytes, *, most: int = MAX_BYTES) -> bytes:
    """The decompressed bytes; SourceError when they are damaged or more than `most` (10 MB of zeros zip to 10 kB)."""
    try:
        with gzip.GzipFile(fileobj=BytesIO(raw)) as stream:
            return _within(stream.read(most + 1), most)
    except (EOFError, gzip.BadGzipFile, zlib.error) as error:
        raise SourceError("The gzip data is damaged: save the file again.") from error


def _within(raw: bytes, most: int) -> bytes:
    if len(raw) > most:
        raise SourceError(f"The file has more than {most // MEBIBYTE} MB: split it, or remove what is not text.")
    return raw
