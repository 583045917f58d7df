"""What a printed form names, and what holds for every row of the two tables."""

from collections import Counter

import pytest

from briefgen.analysis.gazetteer import ROLES, Country, bodies, countries, country, flag, look_up

TWO_LETTERS = {"US", "UK", "EU", "UN", "AU", "G7"}
NO_DEMONYM = {"SJ", "VA"}  # Svalbard and Jan Mayen; the Vatican, whose adjective is its name
NO_PEOPLE = {"AQ", "SJ", "VA"}
NO_CAPITAL = {
    "AQ",  # nobody governs there
    "GB-ENG",  # London is the United Kingdom's
    "HK",
    "MO",
    "IO",  # governed from London
    "TK",  # each atoll in turn
}


def names(printed: str) -> list[tuple[str, str]]:
    return [(entry.role, entry.name) for entry in look_up(printed)]


@pytest.mark.parametrize(
    ("printed", "readings"),
    [
        ("Denmark", [("name", "Denmark")]),
        ("U.S.", [("alias", "United States")]),
        ("US", [("alias", "United States")]),
        ("Britain", [("alias", "United Kingdom")]),
        ("Burma", [("alias", "Myanmar")]),
        ("Côte d’Ivoire", [("alias", "Ivory Coast")]),
        ("Greenlandic", [("demonym", "Greenland")]),
        ("Danes", [("people", "Denmark")]),
        ("Chinese", [("demonym", "China"), ("people", "China")]),
        ("British", [("demonym", "United Kingdom"), ("people", "United Kingdom")]),
        ("Nigerien", [("demonym", "Niger"), ("people", "Niger")]),
        ("Nigerian", [("demonym", "Nigeria"), ("people", "Nigeria")]),
        ("Copenhagen", [("capital", "Denmark")]),
        ("Kiev", [("capital", "Ukraine")]),
        ("Washington", [("capital", "United States")]),
        ("Luxembourg", [("name", "Luxembourg"), ("capital", "Luxembourg")]),
        ("Singapore", [("name", "Singapore"), ("capital", "Singapore")]),
        ("Scottish", [("demonym", "Scotland")]),
        ("Kosovars", [("people", "Kosovo")]),
        ("Kremlin", [("name", "Kremlin")]),
        ("Nato", [("alias", "NATO")]),
        ("U.N.", [("alias", "United Nations")]),
        ("Security Council", [("alias", "UN Security Council")]),
    ],
)
def test_a_printed_form_has_its_readings_best_first(printed: str, readings: list[tuple[str, str]]) -> None:
    assert names(printed) == readings


@pytest.mark.parametrize(
    "printed", ["", "the", "'s", "us", "un", "who", "ac", "Law", "GT", "denmark", "Male", "Valley", "Hague", "Oz"]
)
def test_a_word_that_only_resembles_a_country_has_no_reading(printed: str) -> None:
    assert look_up(printed) == ()


@pytest.mark.parametrize(
    ("printed", "plain"),
    [
        ("the Netherlands", "Netherlands"),
        ("The Netherlands’", "Netherlands"),
        ("the White House’s", "White House"),
        ("Denmark's", "Denmark"),
        ("the U.S.’s", "U.S."),
        ("the Hague", "The Hague"),
        ("The Hague's", "The Hague"),
        ("St. John’s", "St. John's"),
        ("St. John's’", "St. John's"),
        ("N’Djamena’s", "N'Djamena"),
        ("Nukuʻalofa", "Nuku'alofa"),
        ("United\nStates", "United States"),
    ],
)
def test_articles_possessives_apostrophes_and_line_breaks_do_not_count(printed: str, plain: str) -> None:
    assert look_up(printed) == look_up(plain) != ()


@pytest.mark.parametrize(
    "printed",
    ["Georgia", "Jordan", "Chad", "Guinea", "Turkey", "Washington", "Brussels", "Holland", "Congo", "Supreme Court"],
)
def test_a_form_with_another_common_meaning_is_ambiguous(printed: str) -> None:
    assert look_up(printed)[0].ambiguous


@pytest.mark.parametrize(
    "printed", ["Niger", "Nigeria", "Luxembourg", "Chinese", "America", "Kyiv", "Washington, D.C."]
)
def test_two_roles_in_one_country_are_not_ambiguous(printed: str) -> None:
    assert not any(entry.ambiguous for entry in look_up(printed))


@pytest.mark.parametrize(
    ("printed", "expected"),
    [
        ("Dominican", ["Dominican Republic", "Dominica"]),
        ("Congolese", ["Democratic Republic of the Congo", "Republic of the Congo"]),
        ("Kingston", ["Jamaica", "Norfolk Island"]),
    ],
)
def test_a_form_of_two_countries_is_ambiguous_in_both(printed: str, expected: list[str]) -> None:
    entries = look_up(printed)

    assert list(dict.fromkeys(entry.name for entry in entries)) == expected
    assert all(entry.ambiguous for entry in entries)


def test_a_body_knows_the_country_it_belongs_to() -> None:
    [kremlin], [nato] = look_up("the Kremlin"), look_up("NATO")

    assert (kremlin.kind, kremlin.code) == ("organisation", "RU")
    assert (nato.kind, nato.code) == ("organisation", None)


@pytest.mark.parametrize(
    ("code", "emoji"),
    [
        ("DK", "🇩🇰"),
        ("XK", "🇽🇰"),
        ("GB", "🇬🇧"),
        ("GB-NIR", "🇬🇧"),
        ("GB-SCT", "🏴\U000e0067\U000e0062\U000e0073\U000e0063\U000e0074\U000e007f"),
    ],
)
def test_a_flag_follows_from_the_code(code: str, emoji: str) -> None:
    assert flag(code) == emoji


def test_a_country_is_found_by_its_canonical_name_alone() -> None:
    denmark = country("Denmark")

    assert denmark is not None
    assert (denmark.code, denmark.capital) == ("DK", ("Copenhagen",))
    assert country("Danish") is None


@pytest.mark.parametrize("row", countries(), ids=lambda row: row.code)
def test_every_country_has_a_demonym_a_people_and_a_capital_where_they_exist(row: Country) -> None:
    assert row.name
    assert bool(row.demonyms) == (row.code not in NO_DEMONYM)
    assert bool(row.people) == (row.code not in NO_PEOPLE)
    assert bool(row.capital) == (row.code not in NO_CAPITAL)


def test_codes_and_names_are_unique_and_the_tables_sorted() -> None:
    codes = [row.code for row in countries()]

    assert codes == sorted(set(codes))
    assert len({row.name for row in countries()}) == len(codes)
    assert {row.country for row in bodies()} - {None} <= set(codes)


def test_no_name_or_alias_belongs_to_two() -> None:
    counts = Counter(form for row in (*countries(), *bodies()) for form in (row.name, *row.aliases))

    assert [form for form, count in counts.items() if count > 1] == []


def test_no_form_is_listed_twice_in_one_field() -> None:
    for row in countries():
        for forms in ((row.name, *row.aliases), row.demonyms, row.people, row.capital, row.ambiguous):
            assert len(set(forms)) == len(forms), row.code


def test_only_a_few_aliases_have_two_letters() -> None:
    printed = {form for row in (*countries(), *bodies()) for form in (row.name, *row.aliases)}

    assert {form for form in printed if len(form) <= 2} == TWO_LETTERS


def test_every_ambiguous_form_is_a_form_of_its_row() -> None:
    for place in countries():
        assert set(place.ambiguous) <= {place.name, *place.aliases, *place.demonyms, *place.people, *place.capital}
    for body in bodies():
        assert set(body.ambiguous) <= {body.name, *body.aliases}


def test_every_form_is_found_as_it_is_stored() -> None:
    for row in countries():
        for form in (row.name, *row.aliases, *row.demonyms, *row.people, *row.capital):
            found = look_up(form)
            assert row.name in {entry.name for entry in found}, form
            assert [ROLES.index(entry.role) for entry in found] == sorted(ROLES.index(entry.role) for entry in found)
