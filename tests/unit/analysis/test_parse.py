"""Paragraphs as spaCy reads them."""

import pytest

from briefgen.analysis.parse import Parsed, is_dateline, list_sentences
from briefgen.model import Span
from tests.unit.analysis.reading import read


def sentences(parsed: Parsed) -> list[str]:
    return [sentence.span.of(parsed.article.text) for sentence in list_sentences(parsed)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The harbour opened. The ships came.", ["The harbour opened.", "The ships came."]),
        ("The harbour opened.\nThe ships came.", ["The harbour opened.", "The ships came."]),
        ("A headline without a stop\nThe ships came.", ["A headline without a stop", "The ships came."]),
        ("“We won!!!” he posted online.", ["“We won!!!” he posted online."]),
        ("“Do we sail?” she asked. He slept.", ["“Do we sail?” she asked.", "He slept."]),
        ("The ships came on Friday, Gen. Alma Reyes said.", ["The ships came on Friday, Gen. Alma Reyes said."]),
        ("Mr. Brok met Dr. Lenz. Both left.", ["Mr. Brok met Dr. Lenz.", "Both left."]),
        ("She said: “We sail. We row.” He slept.", ["She said: “We sail.", "We row.”", "He slept."]),
        ("  The harbour opened.   The ships came.  ", ["The harbour opened.", "The ships came."]),
        (
            "Brok lived “as a sailor[.]” Sources say she sings.",
            ["Brok lived “as a sailor[.]”", "Sources say she sings."],
        ),
        (
            'It makes a hull "self-cleaning[.]" Lenz is a dyer.',
            ['It makes a hull "self-cleaning[.]"', "Lenz is a dyer."],
        ),
        ("“We sail[.]” she said.", ["“We sail[.]” she said."]),
    ],
)
def test_sentences_end_where_a_reader_ends_them(text: str, expected: list[str]) -> None:
    assert sentences(read(text)) == expected


def test_a_dateline_is_a_sentence_of_its_own() -> None:
    assert sentences(read("VELMAR, May 3 (Coastal Wire) — The harbour opened on Friday.")) == [
        "VELMAR, May 3 (Coastal Wire) —",
        "The harbour opened on Friday.",
    ]


def test_each_sentence_knows_its_paragraph() -> None:
    parsed = read("The harbour opened.\nThe ships came. The crew slept.")

    assert [sentence.paragraph for sentence in list_sentences(parsed)] == [0, 1, 1]


def test_boilerplate_is_not_read() -> None:
    parsed = read("Read more: Barges\nThe harbour opened.", "boilerplate")

    assert sentences(parsed) == ["The harbour opened."]
    assert [paragraph.role for paragraph in parsed.everything] == ["boilerplate", "body"]
    assert [paragraph.index for paragraph in parsed.paragraphs] == [1]


def test_places_are_those_of_the_article() -> None:
    parsed = read("The harbour opened.\n“Ja!” Ödön Brok cried. 😀 The ships came.")
    paragraph = parsed.paragraphs[1]

    for token in paragraph.doc:
        assert parsed.printed(paragraph.span(token)) == token.text
    assert parsed.printed(paragraph.span(paragraph.doc[0:3])) == "“Ja!"
    assert parsed.printed(paragraph.between(paragraph.doc[4], paragraph.doc[6])) == "Ödön Brok cried"


@pytest.mark.parametrize(
    ("phrase", "head"),
    [("Hanna Brok", "Brok"), ("The mayor of Velmar", "mayor"), ("an", "Hanna"), ("slept", "slept")],
)
def test_a_span_has_a_head(phrase: str, head: str) -> None:
    text = "The harbour opened.\nThe mayor of Velmar, Hanna Brok, slept."
    start = text.index(phrase)

    assert read(text).paragraphs[1].head_of(Span(start, start + len(phrase))).text == head


def test_a_span_of_another_paragraph_has_none() -> None:
    with pytest.raises(ValueError, match="outside paragraph 0"):
        read("The harbour opened.\nHanna Brok slept.").paragraphs[0].head_of(Span(20, 25))


def test_a_token_has_one_sentence() -> None:
    paragraph = read("“We won!!!” he posted online. The ships came.").paragraphs[0]

    for sentence in paragraph.sentences:
        assert all(paragraph.sentence_of(token) == sentence for token in sentence)


@pytest.mark.parametrize("text", ["", "\n\n", " ", "\u2028", "\t\u200b"])
def test_a_text_without_words_has_no_sentences_or_only_what_is_printed(text: str) -> None:
    assert "".join(sentences(read(text))) in text


def test_half_a_surrogate_pair_costs_nothing_else() -> None:
    assert sentences(read("The harbour opened \ud83d. The ships came.")) == [
        "The harbour opened \ud83d.",
        "The ships came.",
    ]


def test_a_paragraph_that_opens_with_a_sentence_of_white_space() -> None:
    assert sentences(read("\t\u2029²„\ufffe"))


def test_an_endless_run_of_marks_is_white_space_to_the_tokeniser() -> None:
    """It is quadratic in a run: 4,000 take 2.5 s."""
    (paragraph,) = read("The harbour opened. " + '"' * 4_000).paragraphs

    assert len(paragraph.text) == 4_020
    assert '"' not in paragraph.text


@pytest.mark.parametrize(
    ("text", "time"),
    [
        ("09:40 The river has passed six metres.", "09:40"),
        ("9.40pm: The river has passed six metres.", "9.40pm:"),
        ("10:15 GMT – The river has passed six metres.", "10:15 GMT –"),
        ("09:40 trains are late in Velmar.", None),
    ],
)
def test_the_time_of_an_entry_is_a_sentence_of_its_own(text: str, time: str | None) -> None:
    found = [tokens.text.strip() for _, tokens in read(text).sentences()]

    assert (found[0] == time and len(found) == 2) if time else len(found) == 1


@pytest.mark.parametrize("credit", ["(CNN)", "(CNN) ", "(Reuters) - "])
def test_the_credit_of_an_agency_is_part_of_no_sentence(credit: str) -> None:
    parsed = read(f"{credit}Hanna Brok opened the harbour.")
    ((paragraph, tokens),) = parsed.sentences()

    assert parsed.printed(paragraph.sentence_span(tokens)) == "Hanna Brok opened the harbour."


@pytest.mark.parametrize("text", ["VELMAR, May 3 (Coastal Wire) —", "09:40", "9.40pm:", "10:15 GMT –"])
def test_what_is_cut_off_in_front_is_known_again(text: str) -> None:
    assert is_dateline(text)


@pytest.mark.parametrize("text", ["The harbour opened.", "VELMAR", "09:40 The harbour opened.", "9.40pm in Velmar."])
def test_what_says_more_is_no_dateline(text: str) -> None:
    assert not is_dateline(text)
