"""The gate before print: what is printed as it stands passes, on whole sentences as evidence."""

import pytest

from briefgen.analysis.gate import Ground, faults
from briefgen.model import Bullet, Edit, Span
from tests.unit.analysis.gate.bulletnotation import ground_of, sentence
from tests.unit.analysis.gate.tale import LEDE, SAID, SENTENCES, TEXT, refused
from tests.unit.analysis.reading import find


@pytest.mark.parametrize("text", SENTENCES)
def test_a_sentence_as_it_is_printed_is_faithful(text: str, ground: Ground) -> None:
    assert faults(Bullet(text, (sentence(ground, text),)), ground) == ()


def test_what_the_analysis_makes_is_faithful(ground: Ground) -> None:
    analysis = find(TEXT, published="2026-01-07")

    assert analysis.summary
    for one in filter(None, [analysis.bottom_line, *analysis.summary]):
        assert faults(one, ground) == ()


@pytest.mark.parametrize(
    "evidence",
    [
        (),
        (Span(0, len(LEDE) - 1),),
        (Span(0, len(LEDE) + 1 + len(SAID)),),
        (Span(-5, 10),),
        (Span(0, len(LEDE)), Span(0, len(LEDE))),
        (Span(0, len(LEDE)), Span(3, 9)),
        (Span(len(LEDE) + 1, len(LEDE) + 1 + len(SAID)),),
    ],
)
def test_evidence_is_one_or_two_sentences_and_the_first_is_its_own(evidence: tuple[Span, ...], ground: Ground) -> None:
    refused(Bullet(LEDE, evidence), ground)


def test_brackets_of_the_article_are_no_edits() -> None:
    text = "“The harbour [...] was [sic] ours,” Lund said in Ostwick."
    ground = ground_of(find(text))

    assert faults(Bullet(text, (Span(0, len(text)),)), ground) == ()


def test_a_great_many_edits_are_refused_at_once(ground: Ground) -> None:
    edits = tuple(Edit("deleted", place, place + 5, "x") for place in range(0, 5000, 5))

    refused(Bullet("[...]" * 1000, (sentence(ground, LEDE),), edits), ground, "no sentence of the article any more")
