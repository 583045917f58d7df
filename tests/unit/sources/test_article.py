"""An article out of a text and what is said about it."""

import pytest

from briefgen.errors import SourceError
from briefgen.model import SourceParagraph, Span
from briefgen.sources.article import MAX_CHARACTERS, canonical_url, compose

LONG = "The operator of the island ferry and its two unions " * 3


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("Ferry talks resume\n\nThe ferry sails.", "Ferry talks resume"),
        ("Ferry  talks\tresume\nThe ferry sails.", "Ferry talks resume"),
        ("FOR IMMEDIATE RELEASE\nFerry talks resume\nThe ferry sails.", "Ferry talks resume"),
        ("Press release:\nEmbargoed until 5 May\nFerry talks resume\nThe ferry sails.", "Ferry talks resume"),
        ("Press release of the ferry union\nThe ferry sails.", "Press release of the ferry union"),
        ("FOR IMMEDIATE RELEASE\nThe ferry sails.", None),
        ("Ferry talks resume", None),
        (f"{LONG}\nThe ferry sails.", None),
        ("船" * 600 + "\nThe ferry sails.", None),
        ("", None),
    ],
)
def test_a_short_first_line_with_text_below_is_the_title(text: str, title: str | None) -> None:
    assert compose(text, name="a.txt").title == title


def test_the_given_title_wins_over_the_first_line() -> None:
    assert compose("Ferry talks resume\nIt sails.", name="a.txt", values={"title": "Talks"}).title == "Talks"


def test_the_first_top_heading_is_the_title() -> None:
    text = "Harbour\nFerry talks\nOther"
    paragraphs = (SourceParagraph(Span(0, 7), "h2"), SourceParagraph(Span(8, 19), "h1"), SourceParagraph(Span(20, 25)))

    assert compose(text, name="a.md", paragraphs=paragraphs).title == "Ferry talks"


def test_a_record_s_id_wins_over_its_address_and_that_over_its_path() -> None:
    url = {"url": "https://velmar.example/1"}
    by_id = compose("a", name="a.txt", values={"id": "r-17"} | url)
    by_url = compose("a", name="a.txt", values=url)
    by_path = compose("a", name="a.txt")

    assert by_id.id == "r-17"
    assert by_url.id == compose("b", name="b.txt", values=url).id != by_path.id
    assert by_path.id == compose("b", name="a.txt").id != compose("a", name="b.txt").id
    assert len(by_path.id) == 16


def test_the_parts_of_a_file_have_ids_of_their_own() -> None:
    assert len({compose("a", name="a.jsonl", part=part).id for part in ("", "one", "two")}) == 3


@pytest.mark.parametrize(
    "other",
    [
        "http://velmar.example/a?id=1",
        "https://VELMAR.example/a?id=1",
        "https://velmar.example:443/a?id=1#comments",
        "https://velmar.example/a?utm_source=x&id=1&fbclid=y",
        "https://velmar.example/a?id=1&",
    ],
)
def test_the_addresses_of_one_article_are_one(other: str) -> None:
    assert canonical_url(other) == canonical_url("https://velmar.example/a?id=1") is not None


@pytest.mark.parametrize(
    "other", ["https://velmar.example/a", "https://velmar.example/A?id=1", "https://velmar.example:8080/a?id=1"]
)
def test_the_addresses_of_two_articles_are_two(other: str) -> None:
    assert canonical_url(other) != canonical_url("https://velmar.example/a?id=1")


@pytest.mark.parametrize("url", [None, "https://velmar.example", "https://velmar.example/?utm_source=x#top"])
def test_a_home_page_is_no_article_s_address(url: str | None) -> None:
    assert canonical_url(url) is None


def test_an_endless_text_is_refused() -> None:
    with pytest.raises(SourceError, match="1,000,000"):
        compose("a" * (MAX_CHARACTERS + 1), name="a.txt")


def test_notes_of_the_reader_and_of_the_checks_are_kept() -> None:
    article = compose("a", name="a.txt", values={"url": "javascript:x"}, notes=("It was read as UTF-16.",))

    assert len(article.notes) == 2
