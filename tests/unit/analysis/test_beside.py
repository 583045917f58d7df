"""What stands beside a passage and says whose it is: a signature, an announcement, the sentence before, or nothing."""

import pytest

from tests.unit.analysis.reading import attributions, gap, printed, unmark


@pytest.mark.parametrize(
    "sentence",
    [
        "{“The harbour will open on Friday”} — <Hanna Brok>",
        "{“The harbour will open on Friday.”} – <Hanna Brok>",
        "{“The harbour will open on Friday.”} -- <Hanna Brok>",
        "{“The harbour will open on Friday.”} — <Hanna Brok>, director",
        "<Hanna Brok>: {“The harbour will open on Friday.”}",
        "And from <Hanna Brok>: {“The harbour will open on Friday.”}",
        "In the words of <Hanna Brok>: {“The harbour will open on Friday.”}",
        gap(
            "<Velmar Courier>: {“The harbour is ready for the ships.”}", reason="the first word of the name is left out"
        ),
    ],
)
def test_a_dash_or_a_colon_is_a_signature(sentence: str) -> None:
    marked = unmark(sentence)

    assert printed(marked.text) == [("direct", marked.printed())]


@pytest.mark.parametrize(
    "text",
    [
        "The film “The Harbour” won three prizes.",
        "Her novel “The Old Grey Heron of Velmar” sold 400 copies.",
        "A ship called “The Old Grey Heron of Velmar” sank.",
        "They named the ship “Heron” on Friday.",
        "Hugo “the Whale” Lenz retired on Friday.",
        "The slogan “Ships first” was on every wall.",
        "He works for the “Ministry of Mud” in Velmar.",
        "The “father of the harbour” died on Friday.",
        "The boat’s crew and the sailors’ wives came.",
        "The so-called “harbour tax” ends on Friday.",
    ],
)
def test_titles_nicknames_slogans_and_scare_quotes_are_no_quotations(text: str) -> None:
    assert printed(text) == []


def test_a_passage_is_announced_by_a_colon_at_the_end_of_the_paragraph_before() -> None:
    marked = unmark("<The minister> *wrote*:\n{“The harbour is open and I am glad.”}")

    assert printed(marked.text) == [("direct", marked.printed())]


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("Hanna Brok was blunt on Friday. “The harbour will open at noon and not before.”", "Hanna Brok"),
        ("She was blunt on Friday. “The harbour will open at noon and not before.”", "She"),
        ("Hanna Brok said so. “The harbour will open at noon and not before.”", "Hanna Brok"),
    ],
)
def test_who_acts_or_speaks_in_the_sentence_before_is_the_source(text: str, source: str) -> None:
    (one,) = attributions(text)

    assert one.basis == "before"
    assert one.source is not None
    assert one.source.span.of(text) == source


@pytest.mark.parametrize(
    "text",
    [
        "The harbour was blunt. “The harbour will open at noon and not before.”",
        "“The harbour is open and I am glad.” Those were the words of Hanna Brok.",
    ],
)
def test_nobody_is_guessed_where_the_text_names_nobody(text: str) -> None:
    (one,) = attributions(text)

    assert one.source is None
    assert one.basis == "none"
