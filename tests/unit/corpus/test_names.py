"""Keys of fictional names."""

import pytest

from briefgen.corpus.names import is_acronym, make_id, name_key, person_key, spells


@pytest.mark.parametrize(
    ("name", "key"),
    [
        ("Port of Velmar", "port of velmar"),
        ("The Harbour Board", "harbour board"),
        ("the  HARBOUR Board’s", "harbour board"),
        ("U.H.O.", "uho"),
        ("Ålesund-Ørsta", "alesund orsta"),
        ("Zoë Þórsdóttir", "zoe thorsdottir"),
        ("Zoe\u0308", "zoe"),
        ("Dockers’ Union", "dockers union"),
        ("O’Brannoc", "o brannoc"),
        ("The", "the"),
        ("…", ""),
    ],
)
def test_a_key_has_no_case_accents_possessive_or_article(name: str, key: str) -> None:
    assert name_key(name) == key


@pytest.mark.parametrize("name", ["Ada Brandt", "Ada M. Brandt", "Dr Ada Brandt", "ADA BRANDT’s", "Sir Ada Brandt"])
def test_a_person_keeps_its_key_under_honorifics_and_initials(name: str) -> None:
    assert person_key(name) == "ada brandt"


def test_a_second_given_name_makes_another_key() -> None:
    assert person_key("Ada Maria Brandt") != person_key("Ada Brandt")


@pytest.mark.parametrize(
    ("name", "expected"), [("WHB", True), ("W.H.B.", True), ("G7", True), ("Velmar", False), ("VELMARIANS", False)]
)
def test_initials_are_an_acronym(name: str, expected: bool) -> None:  # noqa: FBT001
    assert is_acronym(name) is expected


@pytest.mark.parametrize(
    ("name", "acronym", "expected"),
    [
        ("World Harbour Board", "WHB", True),
        ("Association of Southern Harbour Nations", "ASHAN", True),
        ("World Harbour Board", "HB", False),
        ("World Harbour Board", "WXB", False),
    ],
)
def test_an_acronym_is_spelled_by_its_name(name: str, acronym: str, expected: bool) -> None:  # noqa: FBT001
    assert spells(name, acronym) is expected


def test_an_id_is_readable_and_depends_on_kind_and_key() -> None:
    assert make_id("person", "ada brandt").startswith("ada-brandt-")
    assert make_id("person", "ada brandt") != make_id("place", "ada brandt")
    assert make_id("person", "岸田文雄").startswith("person-")
