"""The last look before anything is published: no generated file holds a name that was taken down."""

import html
import io
import json
import re
import zipfile
import zlib
from collections.abc import Iterable, Iterator, Sequence
from urllib.parse import unquote

from briefgen.errors import BriefgenError
from briefgen.model import Download, Page
from briefgen.overrides.forms import Finder
from briefgen.overrides.names import Names

NAMED = 5
"""Files that the message names."""
INLINE = re.compile(r"</?(?:a|b|i|em|strong|span|sup|mark|cite)\b[^<>]*>", re.IGNORECASE)
TAG = re.compile(r"<[^<>]*>")
ESCAPE = re.compile(r"\\u([0-9a-fA-F]{4})")
LARGEST = 256 * 1024 * 1024
"""Bytes that are looked at inside one compressed file."""


def check(pages: Sequence[Page | Download], names: Names) -> None:
    """BriefgenError if a page, a file or its path holds one of the names, in plain or in any escaped form."""
    if not names:
        return
    finder = names.finder
    faults = [(page.path, name) for page in pages if (name := _found(page, finder))]
    if faults:
        listed = "; ".join(f"{path} (“{name}”)" for path, name in faults[:NAMED])
        more = f" and {len(faults) - NAMED} more" if len(faults) > NAMED else ""
        raise BriefgenError(
            f"Nothing is published, as a name that overrides.yml takes down is still in {listed}{more}: take down what "
            'prints it, or list the word under "keep" of the entry if it is an everyday one.'
        )


def _found(page: Page | Download, finder: Finder) -> str | None:
    for text in (page.path, *(reading for data in _unpacked(page.data) for reading in _readings(data))):
        for _, form in finder.find(text):
            return " ".join(form)
    return None


def _unpacked(data: bytes) -> Iterator[bytes]:
    """The bytes, and those inside if they are compressed."""
    yield data
    if data.startswith(b"PK"):
        try:
            with zipfile.ZipFile(io.BytesIO(data)) as archive:
                for member in archive.infolist():
                    yield member.filename.encode("utf-8", "replace")
                    with archive.open(member) as file:
                        yield file.read(LARGEST)
        except (zipfile.BadZipFile, NotImplementedError, RuntimeError):
            return
    elif data.startswith(b"\x1f\x8b"):
        try:
            yield zlib.decompressobj(31).decompress(data, LARGEST)
        except zlib.error:
            return


def _readings(data: bytes) -> Iterable[str]:
    """The text as it stands, and as a browser, a reader of JSON and an address bar take it."""
    raw = data.decode("utf-8", "ignore")
    plain = html.unescape(raw) if "&" in raw else raw
    if "\\u" in plain:
        plain = ESCAPE.sub(lambda found: str(json.loads(f'"{found[0]}"')), plain)
    readings = [plain, unquote(plain) if "%" in plain else plain]
    if "<" in plain:
        readings.append(TAG.sub(" ", INLINE.sub("", plain)))
    return dict.fromkeys(readings)
