"""Whatever a stranger writes, reading it does not fail, and every paragraph is a visible part of the text."""

import json
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import given, settings
from hypothesis import strategies as st

from briefgen.errors import SourceError
from briefgen.model import Article, Skipped
from briefgen.sources import compose, read_all
from briefgen.sources.encoding import decode

PATIENT = settings(max_examples=60, deadline=None)  # these write files, or make much of little

ENCODABLE = st.text(st.characters(exclude_categories=["Cs"]))
LINES = st.lists(st.sampled_from(["", "word", "two words", "“A quote.”", " ", "\u2028", "x" * 60]), max_size=30).map(
    "\n".join
)
JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=20),
    lambda children: st.lists(children, max_size=3) | st.dictionaries(st.text(max_size=8), children, max_size=3),
    max_leaves=8,
)
KEYS = ["id", "title", "author", "authors", "outlet", "publisher", "date", "published", "url", "language"]
PIECES = [
    "<p>",
    "</p>",
    "<li>",
    "</div>",
    "<script>",
    "</script>",
    "<!--",
    "-->",
    "###",
    ">",
    "-",
    "|",
    "*",
    "`",
    "[a](b)",
    "![",
    "&lt;",
    "&#0;",
    "word",
    "<br>",
    "é",
    "title:",
    "---",
]
MARKUP = st.lists(st.sampled_from([*PIECES, "<div hidden>", " ", "\n", "\n\n", "\x0c"]), max_size=40).map("".join)


def assert_sound(article: Article) -> None:
    end = 0
    for paragraph in article.paragraphs:
        shown = paragraph.span.of(article.text)
        assert end <= paragraph.span.start < paragraph.span.end <= len(article.text)
        assert shown == shown.strip() != ""
        end = paragraph.span.end
    assert article.id
    assert "\n" not in (article.title or "")
    json.dumps([article.id, article.title, article.path, article.url]).encode()


@given(ENCODABLE | LINES)
def test_the_paragraphs_of_any_text_hold_all_that_is_visible(text: str) -> None:
    article = compose(text, name="a.txt")
    spans = [paragraph.span for paragraph in article.paragraphs]
    between = [
        text[a:b] for a, b in zip([0, *(s.end for s in spans)], [*(s.start for s in spans), len(text)], strict=True)
    ]

    assert_sound(article)
    assert not any(character.isprintable() and not character.isspace() for gap in between for character in gap)


@PATIENT
@given(st.dictionaries(st.sampled_from(KEYS), JSON))
def test_any_metadata_makes_an_article(values: dict[str, object]) -> None:
    article = compose("It sails.", name="a.txt", values=values)

    assert_sound(article)
    assert article.url is None or article.url.lower().startswith(("http://", "https://"))
    assert article.published is None or len(article.published) == 10


@given(st.binary())
def test_any_bytes_decode_or_are_refused(raw: bytes) -> None:
    try:
        text = decode(raw).text
    except SourceError:
        return
    assert "\r" not in text
    assert "\0" not in text
    text.encode()


@given(ENCODABLE, st.sampled_from(["utf-8", "utf-8-sig", "utf-16"]))
def test_text_in_a_known_encoding_comes_back(text: str, encoding: str) -> None:
    if "\0" not in text and not text.startswith("\ufeff"):
        assert decode(text.encode(encoding)).text == text.replace("\r\n", "\n").replace("\r", "\n")


@PATIENT
@given(
    st.sampled_from([".txt", ".md", ".html", ".html.gz", ".jsonl"]), st.binary() | (ENCODABLE | MARKUP).map(str.encode)
)
def test_any_file_is_an_article_or_a_sentence(suffix: str, raw: bytes) -> None:
    with TemporaryDirectory() as folder:
        (Path(folder) / f"a{suffix}").write_bytes(raw)
        reading = read_all([Path()], root=Path(folder))

    for article in reading.articles:
        assert_sound(article)
    for skipped in reading.skipped:
        assert "reader failed" not in skipped.reason
        assert skipped.reason.endswith(".")


@PATIENT
@given(st.lists(st.tuples(st.text(min_size=1, max_size=3), ENCODABLE), max_size=8))
def test_a_record_comes_back_as_it_is_or_is_skipped(records: list[tuple[str, str]]) -> None:
    with TemporaryDirectory() as folder:
        lines = [json.dumps({"id": id, "text": text}) for id, text in records]
        (Path(folder) / "a.jsonl").write_text("\n".join(lines), encoding="utf-8")
        reading = read_all([Path()], root=Path(folder))

    texts = [text for _, text in records]
    assert all(article.text in texts for article in reading.articles)
    assert len(reading.articles) + len(reading.skipped) == len(records)
    assert all(isinstance(skipped, Skipped) for skipped in reading.skipped)
    ids = [article.id for article in reading.articles]
    assert ids == sorted(set(ids))
