"""Markdown files."""

from pathlib import Path

import pytest

from briefgen.errors import SourceError
from briefgen.model import Article
from briefgen.sources.markdown import read, split_front_matter

FULL = """\
---
title: Ferry talks resume
outlet: The Velmar Post
authors: [Ada Quill, Bo Lind]
date: 2026-01-12
url: https://velmar.example/1
language: en
layout: ignored
---

# Ferry **talks** resume

The *operator* of the [island ferry](https://velmar.example/ferry)
returned to the table.

> “It sails,” she said.

![The quay](quay.jpg "A title")

1. First
2. Second

   more of the second

## Quay & harbour
"""


def article(folder: Path, text: str) -> Article:
    (folder / "a.md").write_text(text, encoding="utf-8")
    [read_article] = read(folder / "a.md", name="a.md")
    return read_article


def lines(read_article: Article) -> list[tuple[str | None, str]]:
    return [(paragraph.hint, paragraph.span.of(read_article.text)) for paragraph in read_article.paragraphs]


def test_markup_becomes_plain_text_and_hints(tmp_path: Path) -> None:
    assert lines(article(tmp_path, FULL)) == [
        ("h1", "Ferry talks resume"),
        (None, "The operator of the island ferry returned to the table."),
        ("blockquote", "“It sails,” she said."),
        ("li", "First"),
        ("li", "Second"),
        ("li", "more of the second"),
        ("h2", "Quay & harbour"),
    ]


def test_the_front_matter_is_the_metadata(tmp_path: Path) -> None:
    read_article = article(tmp_path, FULL)

    assert read_article.title == "Ferry talks resume"
    assert read_article.publisher == "The Velmar Post"
    assert read_article.authors == ("Ada Quill", "Bo Lind")
    assert read_article.published == "2026-01-12"
    assert read_article.url == "https://velmar.example/1"
    assert read_article.language == "en"
    assert read_article.notes == ()


def test_without_front_matter_the_first_heading_is_the_title(tmp_path: Path) -> None:
    assert article(tmp_path, "Velmar\n\n# Ferry talks\n\nIt sails.").title == "Ferry talks"


@pytest.mark.parametrize(
    ("markdown", "text"),
    [
        ("a<script>alert(1)</script>b", "ab"),
        ("<script>\nalert(1)\n</script>\n\nIt sails.", "It sails."),
        ("<style>p { color: red }</style>\n\nIt sails.", "It sails."),
        ("<div onclick='x()'>It <b>sails</b>.</div>", "It sails."),
        ("<p hidden>Not seen.</p>\n\nIt sails.", "It sails."),
        ('It <span style="display: none">never</span> sails.', "It sails."),
        ("<figure><img src=x><figcaption>The quay</figcaption></figure>\n\nIt sails.", "It sails."),
        ("<!-- a comment -->\n\nIt sails.", "It sails."),
        ("<https://velmar.example/>", "https://velmar.example/"),
        ("It&nbsp;sails &lt;b&gt; \\*today\\*", "It\u00a0sails <b> *today*"),
        ("![The quay][q]\n\n[q]: quay.jpg\n\nIt sails.", "It sails."),
        ("`code` and\n\n    more  code\n", "code and\n\nmore code"),
        ("one  \ntwo", "one\n\ntwo"),
        ("| a | b |\n|---|---|\n| c | d |", "a\n\nb\n\nc\n\nd"),
        ("Setext\n===\n\n* * *\n\nIt sails.", "Setext\n\nIt sails."),
        ("{{ 7 * 7 }} {% raw %}", "{{ 7 * 7 }} {% raw %}"),
        ("a < b > c & d", "a < b > c & d"),
    ],
)
def test_no_markup_comes_through(tmp_path: Path, markdown: str, text: str) -> None:
    assert article(tmp_path, markdown).text == text


@pytest.mark.parametrize(
    ("text", "values", "body"),
    [
        ("---\ntitle: A\n---\nB", {"title": "A"}, "B"),
        ("---\ntitle: A\n...\nB", {"title": "A"}, "B"),
        ("---  \ntitle: A\n---", {"title": "A"}, ""),
        ("---\n---\nB", {}, "B"),
        ("---\n# nothing\n---\nB", {}, "B"),
        ("---\nA rule, and text.\n---\nB", {}, "---\nA rule, and text.\n---\nB"),
        ("---\ntitle: A\nB", {}, "---\ntitle: A\nB"),
        ("\n---\ntitle: A\n---\nB", {}, "\n---\ntitle: A\n---\nB"),
        ("----\ntitle: A\n----\nB", {}, "----\ntitle: A\n----\nB"),
    ],
)
def test_front_matter_is_a_mapping_between_dashes_at_the_head(text: str, values: dict[str, str], body: str) -> None:
    assert split_front_matter(text) == (values, body)


@pytest.mark.parametrize("front", ["a: &a [x, x]\nb: [*a, *a]", "title: [", "title: A: B", "a: " + "b" * 70_000])
def test_hostile_or_faulty_front_matter_is_refused(tmp_path: Path, front: str) -> None:
    with pytest.raises(SourceError, match="YAML"):
        article(tmp_path, f"---\n{front}\n---\nIt sails.")


def test_markup_nested_without_end_is_refused(tmp_path: Path) -> None:
    with pytest.raises(SourceError, match="nested"):
        article(tmp_path, "<div>" * 400 + "It sails.")


@pytest.mark.parametrize("hostile", ["[", "![a](", "`", "*a ", "<a ", "> ", "_a*", "<![CDATA[", "&amp;", "- "])
def test_hostile_markup_takes_time_in_proportion(tmp_path: Path, hostile: str) -> None:
    """Ten thousand "[" take Python-Markdown 16 s; a quadratic reader would not get through these."""
    assert article(tmp_path, hostile * 10_000).path == "a.md"
