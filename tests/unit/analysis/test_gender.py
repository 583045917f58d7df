"""Courtesies, titles and first names."""

import pytest

from briefgen.analysis.gender import Gender, by_courtesy, by_first_name, by_title, is_courtesy
from tests.unit.analysis.reading import read


@pytest.mark.parametrize(
    ("sentence", "gender"),
    [
        ("Mrs Brok spoke.", "she"),
        ("Mr. Brok spoke.", "he"),
        ("Dr Brok spoke.", None),
        ("Mayor Brok spoke.", None),
        ("Brok spoke.", None),
    ],
)
def test_a_courtesy_before_the_name_tells(sentence: str, gender: Gender | None) -> None:
    doc = read(sentence).paragraphs[0].doc
    name = next(token for token in doc if token.text == "Brok")

    assert by_courtesy(doc[name.i : name.i + 1]) == gender


@pytest.mark.parametrize(
    ("name", "gender"),
    [("Hanna Brok", "she"), ("hugo lenz", "he"), ("Robin Vale", None), ("Brok", None), ("Xqzt Brok", None), ("", None)],
)
def test_a_first_name_tells_only_if_nearly_all_who_bear_it_are_the_one(name: str, gender: Gender | None) -> None:
    assert by_first_name(name) == gender


def test_a_title_tells() -> None:
    assert by_title(["a lawyer", "Chairwoman of the board"]) == "she"
    assert by_title(["Prime Minister"]) is None


def test_courtesies_are_known_with_and_without_a_full_stop() -> None:
    assert all(is_courtesy(word) for word in ("Mr", "mr.", "Mrs.", "Dr"))
    assert not is_courtesy("Mayor")
