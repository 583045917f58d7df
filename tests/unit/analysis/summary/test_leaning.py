"""Sentences that point back."""

import pytest

from briefgen.analysis.summary.leaning import leans_back
from tests.unit.analysis.reading import read


def leans(sentence: str, *, known: bool = False) -> bool:
    paragraph, tokens = next(iter(read(sentence).sentences()))
    return leans_back(paragraph, tokens, resolved=lambda _: known)


@pytest.mark.parametrize(
    "sentence",
    [
        "Hanna Brok said these clubs would close.",
        "The council wants to change that rule.",
        "Such a plan would cost the harbour a fortune.",
        "The latter opened in May.",
        "If passed, this would close the harbour.",
        "Built in Velmar, it carried forty boats.",
        "Hanna Brok also closed the harbour.",
        "The notion was called a waste of money.",
        "The man was found dead at noon.",
    ],
)
def test_a_sentence_that_points_at_what_it_does_not_name_leans_back(sentence: str) -> None:
    assert leans(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "The harbour of Velmar opened in May.",
        "The mayor who sold the harbour left.",
        "The government will pay for the crane.",
        "The Velmar council will pay for the crane.",
        "Ships such as tugs and ferries came this week.",
        "Hanna Brok said that the harbour had opened.",
        "In May it emerged that the harbour was sold.",
        "Those who waited for the ferry went home.",
        "Hanna Brok opened the harbour.",
    ],
)
def test_a_sentence_that_names_what_it_means_does_not(sentence: str) -> None:
    assert not leans(sentence)


def test_a_role_whose_holder_is_known_points_at_nobody_else() -> None:
    assert not leans("The mayor opened the harbour.", known=True)
