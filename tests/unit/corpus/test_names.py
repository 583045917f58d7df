"""Keys of fictional names."""

import pytest

from briefgen.corpus.names import fullness, is_acronym, make_id, name_key, organisation_key, spells, written_out


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


@pytest.mark.parametrize(
    ("name", "key"),
    [
        ("Velmar Ropes Inc.", "velmar ropes"),
        ("Co.", "co"),
        ("Harbour party", "harbour party"),
        ("World Ferry Organisation", "world ferry organization"),
        ("Centre for Tides", "center for tides"),
    ],
)
def test_an_organisation_has_one_key_whatever_its_legal_form_and_spelling(name: str, key: str) -> None:
    assert organisation_key(name) == key


def test_letters_with_dots_are_written_out() -> None:
    assert written_out("Jörg Bräuel") == "joerg braeuel"
    assert written_out("Jo\u0308rg") == "joerg"


def test_the_fullest_of_keys_has_most_words_then_most_letters() -> None:
    keys = ["ada brandt", "ada m brandt", "ada maria brandt", "adamaria brandt-quist-lind"]

    assert max(keys, key=fullness) == "ada maria brandt"


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
