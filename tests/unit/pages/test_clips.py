"""Which words stand beside a figure or a date, and whom they need beside them."""

import pytest

from briefgen.model import Quotation
from briefgen.pages.clips import Clip, Clipper
from tests.unit.pages import factory
from tests.unit.pages.factory import find

MARKET = "The fish market of Velmar sold 40 tonnes of herring in the first cold week of the year"


def clip(text: str, focus: str, *quotations: Quotation) -> Clip:
    return Clipper(factory.analysis(text, quotations=quotations)).clip(find(text, focus))


def printed(text: str, focus: str, *quotations: Quotation) -> str:
    return clip(text, focus, *quotations).span.of(text)


@pytest.mark.parametrize(
    ("text", "focus", "kept"),
    [
        (f"{MARKET}; the harbour office counted boats and sold permits.", "40 tonnes", MARKET),
        (f"{MARKET}, while the new market of Tessel opened to a thin crowd.", "40 tonnes", MARKET),
        (f"{MARKET}, which began with snow on all the quays.", "40 tonnes", MARKET),
        (
            "The harbour office of Velmar counted boats and sold permits all week; the market sold 40 tonnes of herring.",
            "40 tonnes",
            "the market sold 40 tonnes of herring.",
        ),
    ],
)
def test_a_long_sentence_is_cut_at_the_border_of_a_clause(text: str, focus: str, kept: str) -> None:
    assert printed(text, focus) == kept


@pytest.mark.parametrize(
    "text",
    [
        "The market sold 40 tonnes; the harbour office counted boats and sold permits.",  # short
        f"{MARKET}; the harbour office said so on Monday and counted boats.",  # who says it
        f"{MARKET}; it was not the first time that boats came home full.",  # denial
        f"{MARKET}, while the office reportedly counted only half of the boats.",  # doubt
        f"{MARKET}, which the office, after all these years, counted again and sold permits.",  # goes on behind
        f"{MARKET}; 12 tonnes of cod in the second week; and hardly a crab in the third.",  # a list
        f"The office counted three things: {MARKET}; boats came home full of cod.",
        "Bo Lund sold boats and permits in Velmar for all of the dry summer; he then bought 40 tonnes of herring.",
        f"{MARKET} (the boats came home late; the office sold permits to them all).",  # half of a bracket
    ],
)
def test_a_sentence_is_whole_where_a_cut_would_lose_something(text: str) -> None:
    focus = "40 tonnes"

    assert printed(text, focus) == text


def test_no_statement_is_cut_from_its_speaker() -> None:
    text = (
        f"Lund counted the boats and told everybody that {MARKET[0].lower()}{MARKET[1:]}; boats came home full of cod."
    )
    content = f"that {MARKET[0].lower()}{MARKET[1:]}; boats came home full of cod"
    statement = factory.quotation(text, content, cue="told", source="Lund", form="indirect")

    assert printed(text, "40 tonnes", statement) == text


def test_words_whose_speaker_stands_elsewhere_have_their_quotation_beside_them() -> None:
    text = "“We sold 40 tonnes,” Lund said. “We kept 12 tonnes.”"
    said = factory.quotation(text, "“We sold 40 tonnes,”", "“We kept 12 tonnes.”", cue="said", source="Lund")

    assert clip(text, "40 tonnes", said).quotation is None
    assert clip(text, "12 tonnes", said).quotation is said


def test_quoted_words_inside_a_statement_have_its_speaker() -> None:
    text = "Lund said the market sold “40 tonnes of herring”."
    quoted = factory.quotation(text, "“40 tonnes of herring”", form="mixed", how="unknown")
    statement = factory.quotation(
        text, "the market sold “40 tonnes of herring”", cue="said", source="Lund", form="indirect"
    )

    assert clip(text, "40 tonnes", quoted, statement).quotation is None
    assert clip(text, "40 tonnes", quoted).quotation is quoted


def test_an_indirect_statement_of_nobody_needs_nobody() -> None:
    text = "It was agreed that 40 tonnes be sold."
    statement = factory.quotation(text, "that 40 tonnes be sold", cue="agreed", form="indirect", how="unknown")

    assert clip(text, "40 tonnes", statement).quotation is None


def test_a_focus_over_two_sentences_has_both() -> None:
    text = "It sold 40 tonnes. Many boats came."

    assert printed(text, "tonnes. Many") == text
    assert len(clip(text, "tonnes. Many").sentences) == 2
