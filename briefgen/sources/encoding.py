"""Bytes to text: UTF-8 and UTF-16 are known by their form, anything else is a guess, and a guess is noted."""

import codecs
import re
from dataclasses import dataclass

from briefgen.errors import SourceError

HEAD = 4096
"""Bytes that are looked at for NULs and for an HTML declaration; browsers look at 1,024."""

BOMS = ((codecs.BOM_UTF8, "utf-8"), (codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be"))

DECLARABLE = re.compile(
    r"windows-125[0-8]|iso-8859-(?:[2-9]|1[03-6])|koi8-[ru]|gb18030|gbk|big5|euc-jp|euc-kr|shift_jis|iso-2022-jp"
)
ALIASES = {"iso-8859-1": "windows-1252", "latin1": "windows-1252", "us-ascii": "windows-1252", "gb2312": "gb18030"}
"""What pages say and browsers read instead (WHATWG Encoding Standard, 4.2)."""

DAMAGED = "\N{REPLACEMENT CHARACTER}"


@dataclass(frozen=True, slots=True)
class Decoded:
    """A text with LF line ends and without byte order mark; `notes` say what was guessed."""

    text: str
    notes: tuple[str, ...] = ()


def decode(raw: bytes, *, declared: str | None = None) -> Decoded:
    """The text of `raw`; `declared` is the encoding it names itself. SourceError when it is no text."""
    decoded = _by_form(raw) or _by_declaration(raw, declared) or _by_guess(raw)
    if "\0" in decoded.text:
        raise SourceError("This is no text file (it holds NUL bytes): save the article as text in UTF-8.")
    return Decoded(decoded.text.replace("\r\n", "\n").replace("\r", "\n"), decoded.notes)


def _by_form(raw: bytes) -> Decoded | None:
    """Text that shows its encoding: a byte order mark, the NULs of UTF-16, or valid UTF-8."""
    for bom, name in BOMS:
        if raw.startswith(bom):
            return _strict(raw.removeprefix(bom), name) or _damaged(raw.removeprefix(bom), name)
    if guess := _utf16_without_bom(raw):
        return _strict(raw, guess, note="The file does not name its encoding; it was read as UTF-16.")
    return _strict(raw, "utf-8")


def _by_declaration(raw: bytes, declared: str | None) -> Decoded | None:
    name = ALIASES.get((declared or "").lower(), (declared or "").lower())
    return _strict(raw, name) if DECLARABLE.fullmatch(name) else None


def _by_guess(raw: bytes) -> Decoded:
    """UTF-8 with a few damaged bytes, else Windows-1252, which is what old news archives hold."""
    mended = raw.decode("utf-8", errors="replace")
    damage = mended.count(DAMAGED)
    # Two or more bytes of Windows-1252 form a valid UTF-8 character by chance only ("Ã©" is no word).
    if sum(not character.isascii() for character in mended) - damage > damage:
        return _damaged(raw, "utf-8")
    guess = _strict(raw, "cp1252", note="The file does not name its encoding; it was read as Windows-1252.")
    if guess is None:
        raise SourceError("The encoding of this file is unknown: save the article as text in UTF-8.")
    return guess


def _strict(raw: bytes, name: str, *, note: str | None = None) -> Decoded | None:
    try:
        return Decoded(raw.decode(name), (note,) if note else ())
    except UnicodeDecodeError:
        return None


def _damaged(raw: bytes, name: str) -> Decoded:
    text = raw.decode(name, errors="replace")
    return Decoded(text, (f"The file has damaged characters; they are shown as {DAMAGED}.",))


def _utf16_without_bom(raw: bytes) -> str | None:
    """The byte order of text in which nearly every second byte, and none of the others, is NUL."""
    head = raw[: min(HEAD, len(raw) // 2 * 2)]
    if len(raw) % 2 or not head:
        return None
    even, odd = (head[start::2].count(0) / (len(head) / 2) for start in (0, 1))
    if odd > 0.7 and even == 0:
        return "utf-16-le"
    return "utf-16-be" if even > 0.7 and odd == 0 else None
