"""Of what kind a name is, by its own words and those around it."""

import pytest

from briefgen.analysis.grouping import group_names
from briefgen.analysis.names import find_names
from tests.unit.analysis.reading import read


def kinds(text: str) -> dict[str, str]:
    """Name of each actor -> its kind."""
    parsed = read(text)
    return {group.name: group.kind for group in group_names(parsed, find_names(parsed))}


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("Velka Sorn, a teacher from the coast, opened the harbour.", "Velka Sorn", "person"),
        ("Velka Sorn, 47, opened the harbour.", "Velka Sorn", "person"),
        ("Velka Sorn, who opened the harbour, left.", "Velka Sorn", "person"),
        ("Iluk Kiprano won on Friday. Kiprano ran alone.", "Iluk Kiprano", "person"),
        (
            "The municipality of Brannoc met on Friday with the Municipality of Hollstad.",
            "Municipality of Hollstad",
            "organisation",
        ),
        ("Hollstad Airport closed on Friday.", "Hollstad Airport", "place"),
        ("The Harbour Party met on Friday.", "Harbour Party", "organisation"),
        ("Brannoc & Finch closed its shop on Friday.", "Brannoc & Finch", "organisation"),
        ("The newspaper Hollstadt Kurier printed the letter.", "Hollstadt Kurier", "organisation"),
        ("She posted the letter on Twitter.", "Twitter", "organisation"),
        ("The storm reached Louisiana on Friday.", "Louisiana", "place"),
        ("Narendra Veldt opened the harbour.", "Narendra Veldt", "person"),
    ],
)
def test_a_name_and_the_words_around_it_tell_its_kind(text: str, name: str, kind: str) -> None:
    assert kinds(text).get(name) == kind


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("She became a convert to Islam on Friday.", []),
        ("The vote on Brexit is on Friday.", []),
        ("The Harbour Act passed on Friday.", []),
        ("Tropical Storm Hugo reached the coast. Hugo was slow.", []),
        ("The MV Hollstad sank on Friday.", []),
        ("The pro-Denmark camp won.", []),
        ("It cost NZ$26 million.", []),
    ],
)
def test_faiths_laws_storms_ships_and_sides_are_no_actors(text: str, expected: list[str]) -> None:
    assert list(kinds(text)) == expected


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("Rain fell in the Zeltov region on Friday.", "Zeltov", "place"),
        ("Rain fell in the province of Zeltov on Friday.", "Zeltov", "place"),
        ("O.P. Brannoc opened the harbour on Friday.", "O.P. Brannoc", "person"),
        ("Reagan opened the harbour on Friday.", "Reagan", "person"),
    ],
)
def test_nouns_for_places_initials_and_lists_tell_a_kind(text: str, name: str, kind: str) -> None:
    assert kinds(text).get(name) == kind


def test_a_title_in_quotation_marks_is_no_actor() -> None:
    assert kinds("The choir sang “Harbour Obsession” on Friday.") == {}


def test_a_digit_that_is_no_number_is_no_age() -> None:
    assert "Hanna Brok" in kinds("Hanna Brok, ², opened the harbour.")
