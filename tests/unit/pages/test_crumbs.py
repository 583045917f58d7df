"""The way back from a page to the lists above it."""

from posixpath import dirname, join, normpath

import pytest

from briefgen.pages.crumbs import lead_back
from tests.unit.pages import factory


@pytest.mark.parametrize(
    ("page", "ways"),
    [
        ("index.md", []),
        ("briefings/index.md", [("Home", "../index.md")]),
        ("briefings/a.md", [("Home", "../index.md"), ("Briefings", "index.md")]),
        ("weeks/2026-07.md", [("Home", "../index.md"), ("Briefs", "../days/index.md")]),
        ("quotes/outlets/index.md", [("Home", "../../index.md"), ("Quotes", "../index.md")]),
        (
            "quotes/outlets/courier.md",
            [("Home", "../../index.md"), ("Quotes", "../index.md"), ("Outlets", "index.md")],
        ),
    ],
)
def test_a_page_leads_to_the_lists_above_it_and_the_front_page_nowhere(page: str, ways: list[tuple[str, str]]) -> None:
    assert [(way.text, way.href) for way in lead_back(page)] == ways


def test_every_list_that_a_page_leads_back_to_is_there() -> None:
    pages = {page.path: page for page in factory.pages_of(factory.corpus(factory.harbour()), factory.settings())}
    ways = {normpath(join(dirname(path), way.href or "")) for path in pages for way in lead_back(path)}

    assert {"index.md", "briefings/index.md", "quotes/months/index.md"} <= ways <= set(pages)
    assert all("Breadcrumbs" in page.text for path, page in pages.items() if path != "index.md")
    assert "Breadcrumbs" not in pages["index.md"].text
