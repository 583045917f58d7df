"""Ages as printed beside names."""

import pytest

from tests.unit.analysis.reading import actor, find


@pytest.mark.parametrize(
    ("text", "age"),
    [
        ("Hanna Brok, 47, opened the harbour.", "47"),
        ("Hanna Brok (47) opened the harbour.", "47"),
        ("Hanna Brok, aged 47, opened the harbour.", "47"),
        ("The harbour was opened by Hanna Brok, 47.", "47"),
        ("The 47-year-old teacher Hanna Brok opened the harbour.", "47"),
        ("Hanna Brok opened the harbour.", None),
        ("Hanna Brok, 47 ships and a choir came to the harbour.", None),
        ("Hanna Brok, 2,000 sailors and a choir came.", None),
        ("Hanna Brok (2026) opened the harbour.", None),
        ("Hanna Brok, 212, opened the harbour.", None),
        ("A request about the 47-year-old records of Hanna Brok failed.", None),
        ("The 47-year-old daughter of Hugo Lenz met Hanna Brok.", None),
    ],
)
def test_an_age_is_the_number_of_years_beside_the_name(text: str, age: str | None) -> None:
    found = actor(find(text), "Hanna Brok").age

    assert (found.of(text) if found else None) == age
