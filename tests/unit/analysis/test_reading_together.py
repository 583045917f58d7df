"""What is read in an article does not depend on which others are read with it."""

from dataclasses import replace
from pathlib import Path

import pytest

from briefgen.analysis.reading import Read, read_together
from briefgen.build import MOST_LETTERS, MOST_TOGETHER, attempt, attempt_together, batches
from briefgen.model import Article
from briefgen.sources import read_all
from tests.unit.analysis.reading import SETTINGS, article_of

ROOT = Path(__file__).parents[3]


@pytest.fixture(scope="module")
def articles() -> tuple[Article, ...]:
    return read_all((ROOT / "seeds",), root=ROOT).articles


def test_articles_read_together_are_as_they_are_alone(articles: tuple[Article, ...]) -> None:
    together = read_together(articles, SETTINGS)
    turned = tuple(reversed(read_together(tuple(reversed(articles)), SETTINGS)))
    alone = [read_together([article], SETTINGS)[0] for article in articles]

    for one, other, third in zip(together, turned, alone, strict=True):
        assert one.paragraphs == other.paragraphs == third.paragraphs
        assert one.foreign == other.foreign == third.foreign
        assert vectors(one) == vectors(other) == vectors(third)


def vectors(read: Read) -> list[tuple[str, bytes]]:
    """The texts with what the model makes of them, to the last bit."""
    return [(doc.text, doc.tensor.tobytes() + doc.to_bytes(exclude=["user_data"])) for doc in read.docs]


def test_an_analysis_is_the_same_in_any_company(articles: tuple[Article, ...]) -> None:
    together = attempt_together(articles, SETTINGS)

    assert together == [attempt(article, SETTINGS) for article in articles]


def test_one_that_cannot_be_read_stands_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    def trip(texts: list[str], settings: object) -> list[object]:
        if any("Orrin" in text for text in texts):
            raise MemoryError("too much")
        return parse(texts, settings)  # type: ignore[arg-type,return-value]

    from briefgen.analysis import reading  # noqa: PLC0415  # to change it

    parse = reading.parse_texts
    monkeypatch.setattr(reading, "parse_texts", trip)
    good, bad = (article_of(text) for text in ("Ana Reyl spoke in Velmar.", "Orrin thanks the harbour."))
    outcomes = attempt_together([good, bad, good], SETTINGS)

    assert [hasattr(outcome, "sentences") for outcome in outcomes] == [True, False, True]
    assert "MemoryError in trip: too much" in str(outcomes[1])


def test_batches_hold_all_articles_in_order_and_none_is_too_long() -> None:
    long = "word " * (MOST_LETTERS // 5)
    articles = [
        replace(article_of(text), id=str(number)) for number, text in enumerate(["short"] * 40 + [long, long, "end"])
    ]
    found = list(batches(articles))

    assert [article for batch in found for article in batch] == articles
    assert max(map(len, found)) == MOST_TOGETHER
    assert [len(batch) for batch in found][-3:] == [1, 1, 1]
    assert list(batches([])) == []
