"""Long lists in sections of their own."""

from collections.abc import Sequence

import pytest

from briefgen.pages.parts import Pager
from briefgen.pages.sections import MOST, Section, head, letter_of, month_of, order, sectioned
from tests.unit.pages import factory
from tests.unit.pages.test_lists import shelf_of

NAMES = ("Ana", "Axel", "Bo", "Bela", "Bran", "Zoë")


def listed(names: Sequence[str], size: int) -> dict[str, tuple[Pager, Sequence[str]]]:
    return {
        page: (pager, some) for page, pager, some in sectioned("actors/index.md", names, size, letter_of, names[:2])
    }


def test_a_list_that_fits_is_one_page_without_sections() -> None:
    ((page, (pager, some)),) = listed(NAMES, 6).items()

    assert (page, some) == ("actors/index.md", NAMES)
    assert (pager.sections, pager.section, pager.previous, pager.next) == ((), None, None, None)


def test_a_long_list_has_a_first_page_and_pages_of_each_section() -> None:
    pages = listed(NAMES, 2)

    assert {page: list(some) for page, (_, some) in pages.items()} == {
        "actors/index.md": ["Ana", "Axel"],
        "actors/a.md": ["Ana", "Axel"],
        "actors/b.md": ["Bo", "Bela"],
        "actors/b-2.md": ["Bran"],
        "actors/z.md": ["Zoë"],
    }
    assert [(pager.section, pager.number, pager.count) for pager, _ in pages.values()] == [
        (None, 1, 1),
        ("A", 1, 1),
        ("B", 1, 2),
        ("B", 2, 2),
        ("Z", 1, 1),
    ]


def test_the_pages_of_a_long_list_are_one_walk_and_each_leads_to_every_section() -> None:
    pages = listed(NAMES, 2)
    walk = [(pager.previous, pager.next) for pager, _ in pages.values()]
    pager, _ = pages["actors/b.md"]

    assert walk == [
        (None, "a.md"),
        ("index.md", "b.md"),
        ("a.md", "b-2.md"),
        ("b.md", "z.md"),
        ("b-2.md", None),
    ]
    assert [(link.text, link.href) for link in pager.sections] == [("A", "a.md"), ("B", None), ("Z", "z.md")]


def test_one_more_item_changes_its_section_and_the_first_page() -> None:
    before, after = listed(NAMES, 2), listed((*NAMES, "Zuri"), 2)

    assert {page for page in after if after[page] != before[page]} == {"actors/index.md", "actors/z.md"}


def test_a_list_of_very_many_sections_names_the_first() -> None:
    months = [f"{year}-{month:02}" for year in range(2010, 2026) for month in range(1, 13)]
    pages = list(sectioned("briefings/index.md", months, 10, lambda month: Section(month, month), months[:3]))

    assert len(pages) == 1 + len(months)
    assert {len(pager.sections) for _, pager, _ in pages} == {MOST}
    assert [link.text for link in pages[0][1].sections][-1] == months[MOST - 1]


@pytest.mark.parametrize(
    ("name", "section"),
    [
        ("Ana Reyl", ("A", "a")),
        ("the Harbour Board", ("H", "h")),
        ("A senior official", ("S", "s")),
        ("Élise Marn", ("E", "e")),
        ("“Zed” Oram", ("Z", "z")),
        ("3M", ("Other", "other")),
        ("Ελένη", ("Other", "other")),
        ("", ("Other", "other")),
    ],
)
def test_a_name_is_under_its_first_letter(name: str, section: tuple[str, str]) -> None:
    assert letter_of(name) == section


def test_what_is_under_no_letter_comes_last() -> None:
    assert sorted(map(letter_of, ("9 July", "Bo", "Ana")), key=order) == [("A", "a"), ("B", "b"), ("Other", "other")]


def test_an_article_is_in_its_month() -> None:
    dated, undated = shelf_of(factory.harbour("a", published="2026-03-04"), factory.harbour("b", published=None)).sheets

    assert month_of(dated) == ("March 2026", "2026-03")
    assert month_of(undated) == ("Date not stated", "not-stated")


def test_the_title_of_a_page_says_its_section() -> None:
    pager = Pager(number=1, count=1, items=1, previous=None, next=None, section="B")

    assert "title: 'Actors: B'\n" in head("Actors", "All.", pager)
