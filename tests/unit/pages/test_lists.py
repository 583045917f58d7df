"""The front page and the lists."""

import re

from briefgen.model import Analysis
from briefgen.pages.lists import front_page, list_actors, list_briefings
from briefgen.pages.shelf import Shelf, stack
from tests.unit.pages import factory
from tests.unit.pages.factory import harbour


def shelf_of(*analyses: Analysis) -> Shelf:
    return stack(factory.corpus(*analyses), factory.settings(source_text="full"))


def test_the_front_page_has_the_newest_first_and_the_undated_last() -> None:
    days = {"a": "2026-01-12", "b": None, "c": "2026-02-01T10:00", "d": "2026-01-12"}
    shelf = shelf_of(*(harbour(id, title=f"Title {id}", published=day) for id, day in days.items()))
    home = front_page(shelf, skipped=0)

    assert [entry.briefing.text for entry in home.briefings] == ["Title c", "Title a", "Title d", "Title b"]
    assert home.newest == "1 February 2026"
    assert (home.articles, home.quotations) == (4, 20)


def test_the_most_quoted_are_named_and_have_said_something() -> None:
    home = front_page(shelf_of(harbour()), skipped=0)

    assert [(actor.actor.text, actor.role, actor.quotations) for actor in home.most_quoted] == [
        ("Ana Reyl", "Harbour Minister", 1),
        ("Bo Lund", "chairman", 1),
        ("Ilse Varn", "transport secretary", 1),
    ]


def test_a_bottom_line_that_may_not_be_printed_is_not_on_the_front_page_either() -> None:
    shelf = stack(factory.corpus(harbour()), factory.settings(source_share=0.05))

    assert front_page(shelf, skipped=0).briefings[0].bottom_line == ()


def test_briefings_are_listed_by_month() -> None:
    days = ["2026-01-12", None, "2026-02-01", "2026-02-09"]
    shelf = shelf_of(*(harbour(f"a{number}", published=day) for number, day in enumerate(days)))
    ((path, index),) = list_briefings(shelf)

    assert path == "briefings/index.md"
    assert [(month.name, len(month.briefings)) for month in index.months] == [
        ("February 2026", 2),
        ("January 2026", 1),
        ("Date not stated", 1),
    ]


def test_actors_are_listed_by_kind_and_name_with_counts() -> None:
    ((_, index),) = list_actors(shelf_of(harbour(), harbour("b")), network=None)

    assert [group.name for group in index.groups] == [
        "Persons",
        "Organisations",
        "Places",
        "Groups and unnamed sources",
    ]
    first = index.groups[0].actors[0]
    assert (first.actor.text, first.briefings, first.quotations, first.statements) == ("Ana Reyl", 2, 2, 4)


def test_a_long_list_goes_over_pages_of_under_300_links() -> None:
    many = [
        factory.analysis(
            "“Yes,” Ana Reyl said. “No,” Bo Lund said.",
            f"a{number:03}",
            title=f"Title {number}",
            participants=(factory.person("“Yes,” Ana Reyl said.", "p1", f"Ana Reyl {number}", names=["Ana Reyl"]),),
            quotations=(
                factory.quotation("“Yes,” Ana Reyl said.", "“Yes,”", speaker="p1"),
                factory.quotation("“Yes,” Ana Reyl said. “No,”", "“No,”", how="unknown", via="p1", verb_kind="deny"),
            ),
        )
        for number in range(300)
    ]
    pages = {page.path: page.text for page in factory.pages_of(factory.corpus(*many), factory.settings())}
    lists = {path: text for path, text in pages.items() if "index" in path or path.startswith("quotes")}
    links = {path: len(re.findall(r"\]\(|<a ", text)) for path, text in lists.items()}

    assert sorted(lists) == [
        "actors/index.md",
        "briefings/index.md",
        "data/index.md",
        "days/index.md",
        "index.md",
        "places/index.md",
        *(f"quotes/a{number}.md" for number in ("-2", "-3", "-4", "")),
        *(f"quotes/denials{number}.md" for number in ("-2", "-3", "-4", "")),
        "quotes/index.md",
        "quotes/months/index.md",
        *(f"quotes/months/not-stated{number}.md" for number in ("-2", "-3", "-4", "-5", "-6", "-7", "")),
        *(f"quotes/speaker-unknown{number}.md" for number in ("-2", "-3", "-4", "")),
        "search/index.md",
        "stories/index.md",
        "topics/index.md",
    ]
    assert max(links.values()) <= 300
    assert "Page 2 of 4 · [Previous](a.md) · [Next](a-3.md)" in pages["quotes/a-2.md"]
    assert "title: 'Quotes: A, page 2 of 4'" in pages["quotes/a-2.md"]
