"""Names that the article prints again."""

import pytest

from tests.unit.analysis.test_grouping import forms


@pytest.mark.parametrize(
    ("text", "name", "expected"),
    [
        (
            "The Harbour Watch of Velmar met. Hugo Lenz spoke to Harbour Watch on Friday.",
            "Harbour Watch",
            2,
        ),
        ("Daniel Brok spoke. Nobody told Daniel that it was late.", "Daniel Brok", 2),
        ("The Velmar Port Authority closed. Ships asked the VPA for help.", "Velmar Port Authority", 2),
        ("Hanna Brok left. The Hanna Brok Foundation stayed.", "Hanna Brok", 2),
    ],
)
def test_a_known_name_is_found_wherever_it_is_printed(text: str, name: str, expected: int) -> None:
    assert len(forms(text).get(name, [])) >= expected


def test_a_surname_inside_the_name_of_a_body_is_not_the_person() -> None:
    text = "Hanna Brok left. The Brok Foundation stayed on Brok Street."

    assert forms(text)["Hanna Brok"] == ["Hanna Brok"]


def test_a_town_inside_the_name_of_its_authority_is_the_town() -> None:
    text = "Ships left for Louisiana. The Louisiana Port Authority closed."

    assert forms(text)["Louisiana"] == ["Louisiana", "Louisiana"]
