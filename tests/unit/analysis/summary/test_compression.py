"""What a long sentence can lose."""

import pytest

from briefgen.analysis.spans import in_order
from briefgen.analysis.summary.compression import asides
from briefgen.model import Span
from tests.unit.analysis.reading import read


def shortened(sentence: str, attributed: str = "") -> str:
    """The sentence with “[...]” for each aside."""
    paragraph, tokens = next(iter(read(sentence).sentences()))
    start = sentence.find(attributed) if attributed else -1
    kept = in_order([Span(start, start + len(attributed))] if attributed else [])
    text = sentence
    for span in reversed(asides(paragraph, tokens, kept)):
        text = f"{text[: span.start]}{' ' * (text[span.start] == ',')}[...]{text[span.end :]}"
    return text


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            "Hanna Brok, the mayor of the old town, opened the harbour in May.",
            "Hanna Brok [...] opened the harbour in May.",
        ),
        (
            "The harbour, which belongs to the old town, opened in May.",
            "The harbour [...] opened in May.",
        ),
        (
            "The council sold the harbour to a bank, which belongs to the town of Aldburg.",
            "The council sold the harbour to a bank [...].",
        ),
        (
            "The harbour (once a fishing port of the north) opened in May.",
            "The harbour [...] opened in May.",
        ),
        (
            "The crane fell on the quay at noon, crushing the boats of the fishermen.",
            "The crane fell on the quay at noon [...].",
        ),
    ],
)
def test_an_aside_gives_way_to_a_mark(sentence: str, expected: str) -> None:
    assert shortened(sentence) == expected


@pytest.mark.parametrize(
    "sentence",
    [
        "The harbour, which has 40 cranes of steel, opened in May.",
        "The harbour, which was not sold to the bank, opened in May.",
        "The harbour, which may be sold to a bank, opened in May.",
        "The harbour, which was reportedly sold to a bank, opened in May.",
        "The harbour, which only ferries can enter, opened in May.",
        "The harbour, which the mayor called “a gift to all”, opened in May.",
        "The harbour (about half of the old one) opened in May.",
        "The mayor who sold the harbour to the bank left in May.",
        "The mayor of the old town, Hanna Brok, opened the harbour in May.",
        "Hanna Brok opened the harbour of the old town in May.",
        "The harbour (see below) opened in May.",
    ],
)
def test_nothing_is_cut_that_changes_what_is_said(sentence: str) -> None:
    assert shortened(sentence) == sentence


def test_who_says_it_is_never_cut() -> None:
    sentence = "The bank, whose director announced a loss, sold the harbour in May."

    assert shortened(sentence) == "The bank [...] sold the harbour in May."
    assert shortened(sentence, "announced") == sentence


@pytest.mark.parametrize(
    "sentence",
    [
        "Hanna Brok, the mayor of the old town, and Hugo Lenz, an engineer of the port, were both dismissed.",
        "The council announced a fee, which it withdrew a week after the strike.",
    ],
)
def test_half_of_the_subject_and_what_took_the_news_back_stay(sentence: str) -> None:
    text = shortened(sentence)

    assert "Hugo Lenz" not in sentence or "Hugo Lenz" in text
    assert "withdrew" not in sentence or text == sentence
