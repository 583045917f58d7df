"""Whose somebody is."""

import pytest

from tests.unit.analysis.reading import find


def affiliation(text: str) -> str | None:
    """The name of the body or place whose Hanna Brok is."""
    analysis = find(text)
    brok = next(one for one in analysis.participants if one.name == "Hanna Brok")
    return analysis.participant(brok.affiliation).name if brok.affiliation else None


@pytest.mark.parametrize(
    ("text", "body"),
    [
        ("NATO Secretary-General Hanna Brok spoke.", "NATO"),
        ("Danish Prime Minister Hanna Brok spoke.", "Denmark"),
        ("Hanna Brok, the Danish minister, spoke.", "Denmark"),
        ("Hanna Brok, head of Denmark’s Harbour Authority, spoke.", "Harbour Authority"),
        ("Danish Special Envoy for Sweden Hanna Brok spoke.", "Denmark"),
        ("Analyst Hanna Brok of Lantern Securities spoke.", "Lantern Securities"),
        ("Senator Hanna Brok of Denmark spoke.", "Denmark"),
        ("Hanna Brok of Denmark Radio spoke. Denmark won.", "Denmark Radio"),
    ],
)
def test_a_body_or_place_in_the_role_or_behind_the_name_is_the_affiliation(text: str, body: str) -> None:
    assert affiliation(text) == body


@pytest.mark.parametrize(
    "text",
    [
        "Hanna Brok spoke.",
        "Danish artist Hanna Brok spoke.",
        "Hanna Brok, a lawyer for Hugo Lenz, spoke.",
        "Hanna Brok, a captain who was born in Denmark, spoke.",
        "Hanna Brok, a doctor in Denmark, spoke.",
        "Hanna Brok from Denmark spoke.",
    ],
)
def test_a_person_an_origin_and_a_place_of_events_are_none(text: str) -> None:
    assert affiliation(text) is None
