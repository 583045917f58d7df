"""How sure a quotation is."""

import pytest

from tests.unit.analysis.reading import find


def confidence(text: str) -> float:
    """That of the last quotation."""
    return find(text).quotations[-1].confidence


LADDER = [
    "“We sail on Friday at noon,” said Hanna Brok.",
    "Hanna Brok said the harbour would open on Friday.",
    "Hanna Brok criticised the harbour plan of the council.",
    "Hanna Brok has a plan to sail to the north.",
]


def test_confidence_falls_from_quotation_marks_to_clauses_to_objects_to_nouns() -> None:
    rungs = [confidence(text) for text in LADDER]

    assert rungs == sorted(rungs, reverse=True)
    assert len(set(rungs)) == len(rungs)


@pytest.mark.parametrize(
    ("surer", "less"),
    [
        ("“We sail on Friday at noon,” said Hanna Brok.", "Hanna Brok spoke. “We sail on Friday at noon,” she said."),
        ("Hanna Brok said the harbour would open soon.", "Hanna Brok claimed the harbour would open soon."),
        ("Hanna Brok said the harbour would open soon.", "Hanna Brok said it would."),
        ("Officials said the harbour would open soon.", "They said the harbour would open soon."),
    ],
)
def test_what_is_less_often_right_is_less_sure(surer: str, less: str) -> None:
    assert confidence(surer) > confidence(less)


@pytest.mark.parametrize("text", [*LADDER, "“We sail on Friday at noon.”", "Brok: “We are open and we are glad.”"])
def test_confidence_is_a_share_to_two_places(text: str) -> None:
    assert 0 < confidence(text) < 1
    assert round(confidence(text), 2) == confidence(text)
