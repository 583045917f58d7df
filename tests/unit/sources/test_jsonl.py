"""JSON lines."""

import json
from pathlib import Path

import pytest

from briefgen.errors import SourceError
from briefgen.model import Article, Skipped
from briefgen.sources.article import MAX_CHARACTERS
from briefgen.sources.jsonl import MAX_FAULTS, read


def items(folder: Path, *lines: str | bytes) -> list[Article | Skipped]:
    raw = b"\n".join(line.encode() if isinstance(line, str) else line for line in lines)
    (folder / "a.jsonl").write_bytes(raw)
    return list(read(folder / "a.jsonl", name="a.jsonl"))


def only(folder: Path, **record: object) -> Article:
    [article] = items(folder, json.dumps(record))
    assert isinstance(article, Article)
    return article


@pytest.mark.parametrize(
    "text",
    [
        "It sails.",
        "  \r\nIt\rsails.\u2028 \n",
        "\ufeffIt sails.",
        "It\0sails \x1b[31m \u202e",
        "“\U0001f6a2”",
        "e\u0301",
    ],
)
def test_id_and_text_are_the_record_s_own(tmp_path: Path, text: str) -> None:
    article = only(tmp_path, id=" r/17 ", text=text)

    assert (article.id, article.text) == (" r/17 ", text)
    assert all(paragraph.span.of(text).strip() for paragraph in article.paragraphs)


def test_every_key_is_read(tmp_path: Path) -> None:
    article = only(
        tmp_path,
        id="1",
        title="Ferry talks",
        url="https://velmar.example/1",
        date="2026-01-12",
        text="It sails.",
        publisher="Velmar Post",
        authors=["Ada Quill"],
        language="en",
        licence={"ignored": [1]},
    )

    assert (article.title, article.published, article.publisher) == ("Ferry talks", "2026-01-12", "Velmar Post")
    assert (article.authors, article.language, article.notes) == (("Ada Quill",), "en", ())


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("{", "no valid JSON (column 2)"),
        ("nonsense", "no valid JSON (column 1)"),
        ("[]", "no record"),
        ('"text"', "no record"),
        ('{"id": "1"}', 'no "text"'),
        ('{"text": null}', 'no "text"'),
        ('{"text": ["It sails."]}', 'no "text"'),
        ('{"text": "\\ud800"}', "surrogate"),
        ('{"text": "a", "n": ' + "1" * 5000 + "}", "too long a number"),
        ('{"text": "a", "n": ' + "[" * 30 + "]" * 30 + "}", "deeper than 20"),
        ("[" * 100_000, "nested too deeply"),
        (json.dumps({"text": "a" * (MAX_CHARACTERS + 1)}), "1,000,000 characters"),
        ('"' + "a" * 12 * MAX_CHARACTERS + '"', "12 MB"),
        (b'{"text": "\x93\x81"}', "encoding"),
        (b'{"text": "\0"}', "NUL"),
    ],
)
def test_a_faulty_line_is_skipped_with_its_number_and_the_others_are_read(
    tmp_path: Path, line: str | bytes, said: str
) -> None:
    first, faulty, last = items(tmp_path, '{"id": "1", "text": "One."}', "", line, '{"id": "2", "text": "Two."}')

    assert isinstance(faulty, Skipped)
    assert faulty.path == "a.jsonl"
    assert faulty.reason.startswith("Line 3: ")
    assert said in faulty.reason
    assert [article.text for article in (first, last) if isinstance(article, Article)] == ["One.", "Two."]


def test_a_key_given_twice_counts_once(tmp_path: Path) -> None:
    [article] = items(tmp_path, '{"text": "One.", "id": "1", "text": "Two."}')

    assert isinstance(article, Article)
    assert article.text == "Two."


def test_a_file_in_utf16_is_read(tmp_path: Path) -> None:
    [article] = items(tmp_path, '{"text": "“It sails.”"}'.encode("utf-16"))

    assert isinstance(article, Article)
    assert article.text == "“It sails.”"


def test_one_line_in_another_encoding_leaves_the_others_alone(tmp_path: Path) -> None:
    record = '{"text": "“It sails.”"}'
    first, second = items(tmp_path, record, record.encode("cp1252"))

    assert isinstance(first, Article)
    assert isinstance(second, Article)
    assert first.text == second.text == "“It sails.”"
    assert (len(first.notes), len(second.notes)) == (0, 1)


def test_records_without_id_and_address_are_told_apart_by_their_text(tmp_path: Path) -> None:
    one, two, again = items(tmp_path, '{"text": "One."}', '{"text": "Two."}', '{"text": "One.", "title": "T"}')

    assert isinstance(one, Article)
    assert isinstance(two, Article)
    assert isinstance(again, Article)
    assert one.id == again.id != two.id


def test_a_file_of_something_else_is_given_up(tmp_path: Path) -> None:
    (tmp_path / "a.jsonl").write_text("a\n" * (MAX_FAULTS + 1000), encoding="utf-8")

    with pytest.raises(SourceError, match="The lines after 1000 are not read"):
        list(read(tmp_path / "a.jsonl", name="a.jsonl"))
