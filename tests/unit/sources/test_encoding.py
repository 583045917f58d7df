"""Bytes to text."""

import codecs

import pytest

from briefgen.errors import SourceError
from briefgen.sources.encoding import decode

TEXT = "“The ferry sails,” said Zoë Ångström – at last."


@pytest.mark.parametrize(
    "raw",
    [
        TEXT.encode(),
        codecs.BOM_UTF8 + TEXT.encode(),
        codecs.BOM_UTF16_LE + TEXT.encode("utf-16-le"),
        codecs.BOM_UTF16_BE + TEXT.encode("utf-16-be"),
    ],
)
def test_what_shows_its_encoding_is_no_guess(raw: bytes) -> None:
    decoded = decode(raw)

    assert (decoded.text, decoded.notes) == (TEXT, ())


@pytest.mark.parametrize(
    ("encoding", "said"), [("cp1252", "Windows-1252"), ("utf-16-le", "UTF-16"), ("utf-16-be", "UTF-16")]
)
def test_a_guess_is_noted(encoding: str, said: str) -> None:
    decoded = decode(TEXT.encode(encoding))

    assert decoded.text == TEXT
    assert said in decoded.notes[0]


@pytest.mark.parametrize(
    ("declared", "encoding", "text"),
    [
        ("windows-1251", "cp1251", "Паром отходит"),
        ("Shift_JIS", "shift_jis", "船が出る"),
        ("ISO-8859-1", "cp1252", "“Zoë”"),
        ("gb2312", "gb18030", "渡轮启航"),
    ],
)
def test_a_declared_encoding_is_used_as_browsers_use_it(declared: str, encoding: str, text: str) -> None:
    decoded = decode(text.encode(encoding), declared=declared)

    assert (decoded.text, decoded.notes) == (text, ())


@pytest.mark.parametrize("declared", ["windows-1251", "rot13", "zip", "unicode_escape", "utf-7", "no such", ""])
def test_valid_utf8_is_utf8_whatever_it_declares(declared: str) -> None:
    assert decode(TEXT.encode(), declared=declared).text == TEXT


@pytest.mark.parametrize("declared", ["rot13", "zip", "unicode_escape", "punycode", "no such"])
def test_only_encodings_of_the_web_can_be_declared(declared: str) -> None:
    assert decode(b"\x93A\\x41\x94", declared=declared).text == "“A\\x41”"


def test_one_damaged_byte_does_not_turn_the_other_characters_to_rubbish() -> None:
    decoded = decode("“Zoë” ".encode() * 3 + b"\xff")

    assert decoded.text == "“Zoë” “Zoë” “Zoë” �"
    assert "damaged" in decoded.notes[0]


def test_utf16_that_breaks_off_is_noted() -> None:
    decoded = decode(codecs.BOM_UTF16_LE + "ferry".encode("utf-16-le") + b"\x41")

    assert decoded.text == "ferry�"
    assert "damaged" in decoded.notes[0]


def test_every_line_end_is_one_line_feed() -> None:
    assert decode(b"a\r\nb\rc\n\r\nd").text == "a\nb\nc\n\nd"


@pytest.mark.parametrize(
    "raw", [b"a\0b", b"\x7fELF\0\0\0", b"\xff\xfe\0\0a\0\0\0", b"\x89PNG\r\n\x1a\n\0", b"\x93a\x94 \x81\x9d\x90"]
)
def test_what_is_no_text_is_refused_in_a_sentence(raw: bytes) -> None:
    with pytest.raises(SourceError, match=r"save the article as text in UTF-8\.$"):
        decode(raw)


def test_nothing_decodes_to_nothing() -> None:
    assert decode(b"").text == ""
