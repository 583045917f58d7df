"""The index of places."""

import re

from briefgen.model import Analysis
from briefgen.pages.indexviews import PlaceEntry, PlaceIndex
from briefgen.pages.places import list_places
from briefgen.pages.shelf import stack
from tests.unit.pages import factory


def article(id: str, *places: str, acting: str = "", published: str | None = "2026-02-09") -> Analysis:
    text = f"{', '.join(places)} are named."
    cast = tuple(
        factory.person(text, f"p{n}", name, kind="place", part="subject" if name == acting else "mentioned")
        for n, name in enumerate(places)
    )
    return factory.analysis(text, id, participants=cast, published=published)


def index_of(*analyses: Analysis) -> PlaceIndex:
    ((_, index),) = list_places(stack(factory.corpus(*analyses), factory.settings()))
    return index


def names(entries: tuple[PlaceEntry, ...]) -> list[str]:
    return [entry.place.text for entry in entries]


def test_countries_have_their_flag_and_how_often_they_are_named_and_act() -> None:
    index = index_of(
        article("a", "France", "Norway", acting="Norway", published="2026-02-11"),
        article("b", "Norway", acting="Norway"),
        article("c", "Norway", published=None),
    )
    norway, france = index.countries

    assert (norway.flag, norway.place.text) == ("🇳🇴", "Norway")
    assert (norway.briefings, norway.acting, norway.newest) == (3, 2, "11 February 2026")
    assert (france.briefings, france.acting) == (1, 0)


def test_places_whose_country_is_known_stand_under_it_in_the_order_of_the_countries() -> None:
    index = index_of(
        article("a", "Oslo", "Ohio", "Velmar", "Scotland", "Norway"), article("b", "Norway", "Ohio", "Oslo")
    )

    assert [(group.country, names(group.places)) for group in index.groups] == [
        ("Norway", ["Oslo"]),
        ("United Kingdom", ["Scotland"]),
        ("United States", ["Ohio"]),
    ]
    assert names(index.others) == ["Velmar"]


def test_a_name_that_may_be_something_else_is_put_under_no_country() -> None:
    index = index_of(article("a", "Washington", "Tessel"))

    assert index.groups == ()
    assert names(index.others) == ["Tessel", "Washington"]


def test_only_places_are_listed() -> None:
    page = next(page for page in factory.pages_of(factory.corpus(factory.harbour()), factory.settings())
                if page.path == "places/index.md").text  # fmt: skip

    assert "3 places, most briefings first" in page
    assert "Reyl" not in page
    assert "bg-flag" not in page


def test_a_country_leads_to_its_dossier() -> None:
    pages = {
        page.path: page.text for page in factory.pages_of(factory.corpus(article("a", "Norway")), factory.settings())
    }

    assert re.search(r'<span class="bg-flag">🇳🇴</span> <span class="bg-actor bg-listed">\[Norway\]\(\.\./actors/norway-', pages["places/index.md"])  # fmt: skip


def test_many_places_go_over_pages_of_under_300_links() -> None:
    many = article(
        "a", *(f"Port {letter}{other}" for letter in "ABCDEFGHIJKLMNOPQRST" for other in "abcdefghijklmnopqrst")
    )
    pages = {page.path: page.text for page in factory.pages_of(factory.corpus(many), factory.settings())}
    links = {path: text.count("](") for path, text in pages.items() if path.startswith("places")}

    assert sorted(links) == ["places/index-2.md", "places/index.md"]
    assert max(links.values()) <= 300
    assert "There are no places yet." not in pages["places/index-2.md"]


def test_a_site_without_places_says_so() -> None:
    pages = {page.path: page.text for page in factory.pages_of(factory.corpus(), factory.settings())}

    assert "There are no places yet." in pages["places/index.md"]
