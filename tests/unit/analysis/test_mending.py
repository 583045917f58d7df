"""Names as the model cut them, mended."""

import pytest

from briefgen.analysis.names import find_names
from tests.unit.analysis.reading import read


def found(text: str) -> list[str]:
    """The printed names, nested ones and demonyms left out."""
    return [name.text for name in find_names(read(text)) if not name.nested and name.form == "name"]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Wong Kwok-hing opened the harbour on Friday.", "Wong Kwok-hing"),
        ("President Park Won-soon opened the harbour on Friday.", "Park Won-soon"),
        ("The People’s Harbour Army of Velmar marched on Friday.", "People’s Harbour Army"),
        ("The Danish Parliament met on Friday.", "Danish Parliament"),
        ("Grand Ayatollah Hassan Karimi spoke on Friday.", "Hassan Karimi"),
        ("Senators Hanna Brok and Hugo Lenz spoke on Friday.", "Hanna Brok"),
        ("CEO Hanna Brok spoke on Friday.", "Hanna Brok"),
    ],
)
def test_a_name_is_whole_and_nothing_else(text: str, name: str) -> None:
    assert name in found(text)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The Hanna Brok-backed candidate won on Friday.", "Hanna Brok"),
        ("Hugo Lenz-era rules ended on Friday.", "Hugo Lenz"),
    ],
)
def test_what_a_hyphen_adds_to_a_person_is_no_part_of_the_name(text: str, name: str) -> None:
    assert name in found(text)


@pytest.mark.parametrize(
    "text",
    [
        "The Attorney General spoke on Friday.",
        "The Supreme Leader of the Isles spoke on Friday.",
        "The Home Secretary spoke on Friday.",
    ],
)
def test_an_office_is_no_name(text: str) -> None:
    assert not any("General" in name or "Leader" in name or "Home" in name for name in found(text))


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The Harbour Institute of Tides and Waves opened on Friday.", "Harbour Institute of Tides and Waves"),
        ("The Harbour Ministry of Velmar and Google met on Friday.", "Google"),
        ("Hanna Brok MP opened the harbour on Friday.", "Hanna Brok"),
    ],
)
def test_and_joins_what_a_body_is_for_and_no_other_body(text: str, name: str) -> None:
    assert name in found(text)
