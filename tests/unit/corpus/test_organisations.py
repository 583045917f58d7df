"""Which fictional organisations are one."""

import re
from dataclasses import replace

import pytest

from briefgen.corpus.bodies import divide, home_of, is_common
from briefgen.model import Mention, Participant, Span
from tests.unit.corpus.cast import article, body, corpus, groups, place


def linked(*names: str, countries: str = "") -> list[str]:
    """The articles of each organisation, one name an article, about the country that stands there."""
    lands = {"n": [place("Norway")], "d": [place("Denmark")], "u": [place("United States")], " ": []}
    casts = [[body(name), *lands[land]] for name, land in zip(names, countries.ljust(len(names)), strict=True)]
    return groups([actor for actor in corpus(*casts).actors if actor.kind == "organisation"])


@pytest.mark.parametrize(
    "names",
    [
        ("Harbour Party", "the Harbour party"),
        ("Quist Ropes", "Quist Ropes Inc.", "QUIST ROPES plc"),
        ("World Ferry Organisation", "World Ferry Organization"),
        ("Centre for Tides", "Center for Tides"),
        ("US Harbour Archive", "U.S. Harbour Archive", "United States Harbour Archive"),
        ("Norwegian Ministry of Tides", "Ministry of Tides of Norway", "Norway’s Ministry of Tides"),
        ("Süd-Kurier", "Sued-Kurier"),
    ],
)
def test_spelling_legal_form_and_the_form_of_a_country_part_no_organisation(names: tuple[str, ...]) -> None:
    assert linked(*names) == ["abc"[: len(names)]]


@pytest.mark.parametrize(
    "name", ["the Court", "Police", "Church", "Ministry", "City Council", "Owner", "Ministry of Tides", "US Embassy"]
)
def test_a_common_noun_links_nobody(name: str) -> None:
    assert linked(name, name) == ["a", "b"]


def test_a_body_of_many_countries_is_that_of_the_country_which_the_article_is_about() -> None:
    names = ("Ministry of Tides", "Ministry of Tides", "Norwegian Ministry of Tides", "Ministry of Tides", "Parliament")

    assert linked(*names, countries="ndn n") == ["ac", "b", "d", "e"]


def test_a_country_before_a_name_of_its_own_may_be_left_out_but_for_articles_about_another() -> None:
    assert linked("US Harbour Archive", "Harbour Archive", "Harbour Archive", countries=" ud") == ["ab", "c"]


def test_a_name_with_two_countries_is_left_alone() -> None:
    assert linked("US Harbour Archive", "Norway Harbour Archive", "Harbour Archive") == ["a", "b", "c"]


def test_an_adjective_is_part_of_the_name() -> None:
    assert linked("Norwegian Blue Cross", "Blue Cross", countries="nn") == ["a", "b"]


def test_first_words_mean_the_longer_name_where_the_rest_says_little_or_they_are_no_better_known() -> None:
    air = body("Quist Air Lines", "Quist")
    wales = body("Radio Velmar Uplands", "Radio Velmar")

    assert groups(corpus([air], *[[body("Quist")]] * 3).actors) == ["abcd"]
    assert groups(corpus([wales], *[[body("Radio Velmar")]] * 2).actors) == ["a", "bc"]


def test_an_acronym_keeps_the_id_that_it_had_before_two_shared_it() -> None:
    (alone,) = corpus([body("WHB")]).actors
    shared = corpus([body("WHB")], [body("World Harbour Board", "WHB")], [body("Western House Bank", "WHB")]).actors

    assert [alone.id in actor.former for actor in shared] == [actor.name == "WHB" for actor in shared]


@pytest.mark.parametrize(
    ("key", "expected"),
    [
        ("norwegian ministry of tides", ("Norway", "ministry of tides")),
        ("ministry of tides of norway", ("Norway", "ministry of tides")),
        ("us navy", ("United States", "navy")),
        ("norway lines", (None, "norway lines")),
        ("norwegian blue cross", (None, "norwegian blue cross")),
        ("bank of norway", (None, "bank of norway")),
        ("norway", (None, "norway")),
    ],
)
def test_a_key_is_divided_where_the_country_is_no_part_of_the_name(key: str, expected: tuple[str | None, str]) -> None:
    assert divide(key) == expected


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("General Motors", False),
        ("State Department", False),
        ("Quist", False),
        ("Courts", True),
        ("National Museum", True),
        ("Department of Physics", True),
    ],
)
def test_a_common_noun_is_known(name: str, expected: bool) -> None:  # noqa: FBT001
    assert is_common(name) is expected


@pytest.mark.parametrize(
    ("text", "title", "expected"),
    [
        ("Norway", None, "Norway"),
        ("Norway Norway Norway Norway Denmark", None, "Norway"),
        ("Norway Norway Norway Denmark", None, None),
        ("Norway Norway Norway Denmark", "Norway strikes", "Norway"),
        ("Norway Norway Norway Denmark", "Norway and Denmark strike", None),
        ("Norway Norway Norway Denmark", "Denmark strikes", None),
        ("", "Norway strikes", None),
    ],
)
def test_an_article_is_about_the_country_that_leads_clearly_or_stands_in_the_headline(
    text: str, title: str | None, expected: str | None
) -> None:
    spans = [(word.group(), Span(*word.span())) for word in re.finditer(r"\w+", text)]
    cast = tuple(
        Participant(name, name, "place", tuple(Mention(span, "name") for word, span in spans if word == name))
        for name in ("Norway", "Denmark")
        if name in text
    )
    analysis = article("a", title=title)

    assert home_of(replace(analysis, article=replace(analysis.article, text=text), participants=cast)) == expected
