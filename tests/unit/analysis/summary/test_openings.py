"""How a sentence hangs on the one before."""

import pytest

from briefgen.analysis.summary.openings import Opening, find_opening

REST = "the harbour has a new crane."


@pytest.mark.parametrize(
    "opening",
    [
        "In addition,",
        "Meanwhile,",
        "Meanwhile",
        "And",
        "And,",
        "Then,",
        "As a result,",
        "For example,",
        "Later,",
    ],
)
def test_an_opening_that_only_goes_on_is_cut(opening: str) -> None:
    assert find_opening(f"{opening} {REST}") == Opening((0, len(opening)))


@pytest.mark.parametrize(
    "opening", ["But", "But,", "However,", "Yet", "Yet,", "Instead,", "By contrast,", "Nevertheless,"]
)
def test_an_opening_that_turns_is_half_of_a_contrast(opening: str) -> None:
    assert find_opening(f"{opening} {REST}") == Opening((0, len(opening)), contrast=True)


@pytest.mark.parametrize(
    ("printed", "cut"), [("The harbour, however, opened.", ", however,"), ("The harbour opened, though.", ", though")]
)
def test_a_turn_inside_the_sentence_is_half_of_a_contrast(printed: str, cut: str) -> None:
    start = printed.index(cut)

    assert find_opening(printed) == Opening((start, start + len(cut)), contrast=True)


@pytest.mark.parametrize(
    "printed",
    ["So the harbour opened.", "Then the harbour opened.", "Since then it has opened.", "Despite this, it opened.",
     "And so the harbour opened.", "Although the harbour opened.", "In addition, however, the harbour opened."],
)  # fmt: skip
def test_a_sentence_that_only_the_one_before_explains_cannot_stand(printed: str) -> None:
    assert find_opening(printed) is None


@pytest.mark.parametrize(
    "printed",
    ["The harbour opened.", "So far, the harbour is shut.", "Although it rained, the harbour opened.", "Andrea Lenz sailed.",
     "Butter is dear in Velmar.", "Still waters run deep in Velmar, sailors say."],
)  # fmt: skip
def test_most_sentences_hang_on_nothing(printed: str) -> None:
    found = find_opening(printed)

    assert found == Opening() or printed.startswith("Still")
