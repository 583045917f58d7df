"""The way to tell of an error on a page."""

import re
from html import unescape
from typing import Any
from urllib.parse import parse_qs

import pytest

from briefgen.pages.reporting import report_link
from briefgen.settings import Site
from tests.unit.pages import factory

PAGE = "briefings/port-1a2b3c4d.md"
SITE = Site("Velmar & Sarn", "https://velmar.example/")


def opened(report: str, site: Site = SITE) -> tuple[str, dict[str, list[str]]]:
    """The address before its query, and the query."""
    link = report_link(PAGE, factory.settings(report=report, site=site))
    assert link
    before, _, query = unescape(link.href).partition("?")
    return before, parse_qs(query)


def test_nothing_is_offered_where_nobody_listens() -> None:
    assert report_link(PAGE, factory.settings()) is None


def test_a_mail_has_the_site_as_its_subject_and_the_page_in_its_body() -> None:
    assert opened("desk@velmar.example") == (
        "mailto:desk@velmar.example",
        {"subject": ["Error on Velmar & Sarn"], "body": ["https://velmar.example/briefings/port-1a2b3c4d/"]},
    )


@pytest.mark.parametrize("query", ["", "?labels=error"])
def test_a_form_gets_title_and_body(query: str) -> None:
    before, filled = opened(f"https://tracker.example/new{query}")

    assert before == "https://tracker.example/new"
    assert (filled["title"], filled["body"]) == (
        ["Error on Velmar & Sarn"],
        ["https://velmar.example/briefings/port-1a2b3c4d/"],
    )


def test_a_form_with_names_of_its_own_gets_what_it_asks_for() -> None:
    _, filled = opened("https://tracker.example/new?issue[description]={text}")

    assert filled == {"issue[description]": ["https://velmar.example/briefings/port-1a2b3c4d/"]}


def test_without_an_address_of_the_site_the_page_is_named_from_its_root() -> None:
    assert opened("desk@velmar.example", Site("Velmar"))[1]["body"] == ["briefings/port-1a2b3c4d/"]


@pytest.mark.parametrize(("folder", "count"), [("briefings", 1), ("actors", 1), ("quotes", 0)])
def test_briefings_and_dossiers_have_one_link_and_lists_none(folder: str, count: int) -> None:
    chosen: dict[str, Any] = {"report": "desk@velmar.example"}
    pages = factory.pages_of(factory.corpus(factory.harbour()), factory.settings(**chosen))
    page = next(page for page in pages if page.path.startswith(f"{folder}/") and not page.path.endswith("index.md"))

    assert len(re.findall(r'<a class="bg-report-error" href="mailto:', page.text)) == count
