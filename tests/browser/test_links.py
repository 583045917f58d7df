"""Every kind of link, followed in the browser, and every link of the demo site, followed on the disk."""

from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import Open
from tests.browser.test_reading import MARKED, NATO
from tests.site.links import broken_links
from tools.demo import BELOW

DOSSIER = "actors/ilse-marrek-f9f5b26a/"


def test_every_internal_link_and_anchor_of_the_demo_site_resolves(demo: Path) -> None:
    assert list(broken_links(demo, BELOW)) == []


def follow(page: Page, selector: str) -> None:
    """Clicks the first such link and waits for where it leads; an anchor is then on the screen."""
    before = page.url
    page.locator(selector).first.click()
    page.wait_for_url(lambda url: url != before)
    if anchor := page.evaluate("location.hash"):
        expect(page.locator(anchor)).to_be_in_viewport()


@pytest.mark.parametrize(
    ("start", "link", "end"),
    [
        (NATO, ".bg-bottom ~ .bg-ref", "#s-"),
        (NATO, "blockquote .bg-ref", "#s-"),
        (NATO, "tr .bg-ref", "#s-"),
        (NATO, ".bg-facts .bg-ref", "#s-"),
        (NATO, ".bg-by a", "actors/mark-rutte-"),
        (NATO, "td .bg-actor a", "actors/"),
        (NATO, ".bg-crumbs a >> nth=1", "briefings/"),
        (DOSSIER, ".md-content li li a", "#"),
        (DOSSIER, ".md-content li > a[href*='briefings/']", "briefings/"),
        (DOSSIER, ".md-content li > a[href*='stories/']", "stories/"),
        ("stories/", ".md-content li a", "stories/"),
        ("actors/", ".md-content li a", "actors/"),
        ("quotes/", ".md-content li a", "briefings/"),
        ("places/", "td a", "actors/"),
        ("topics/", "td a", "topics/"),
        ("days/", ".md-content li > a", "weeks/"),
        ("", ".bg-kinds a", "days/"),
        ("", ".md-content li a", "stories/"),
        ("", ".md-content h3 a", "briefings/"),
        ("actors/network/", "svg a", "#"),
    ],
)
def test_a_link_leads_where_it_says(open_page: Open, start: str, link: str, end: str) -> None:
    page = open_page(at=start)
    follow(page, link)

    assert end in page.url
    assert page.locator("h1").count() == 1


def test_a_line_of_a_dossier_is_marked_on_its_briefing(open_page: Open) -> None:
    page = open_page(at=DOSSIER)
    follow(page, ".md-content li li a[href*='#q-']")

    expect(page.locator(page.evaluate("location.hash"))).to_have_css("background-color", MARKED)


def test_a_story_leads_to_the_briefings_that_it_is_told_from(open_page: Open) -> None:
    page = open_page("story")
    follow(page, ".md-content li .bg-how a[href*='briefings/']")

    assert "/briefings/" in page.url


def test_a_former_address_leads_to_the_page_of_today(open_page: Open) -> None:
    page = open_page("home")
    page.unroute_all()
    page.goto(f"{page.url}actors/ilse-marrek-788f63da/")
    page.wait_for_url("**/ilse-marrek-f9f5b26a/")

    expect(page.locator("h1")).to_contain_text("Ilse Marrek")


@pytest.mark.parametrize("type", ["briefing", "dossier", "story", "data"])
def test_the_data_of_a_page_can_be_taken(open_page: Open, type: str) -> None:
    page = open_page(type)
    links = page.locator(".bg-data a, .md-content li > a[href$='.csv']")

    assert links.count() > 1
    for link in links.all():
        assert page.request.get(link.evaluate("link => link.href")).ok


def test_the_feeds_can_be_read(open_page: Open) -> None:
    page = open_page(at=DOSSIER)
    feeds = page.locator('link[type="application/atom+xml"]').evaluate_all("links => links.map(link => link.href)")

    assert len(feeds) == 2
    for feed in feeds:
        assert ET.fromstring(page.request.get(feed).text()).tag.endswith("feed")


def test_a_dossier_leads_to_a_search_of_what_its_actor_said(open_page: Open) -> None:
    page = open_page("actors/ilse-marrek-*/index.html")
    page.get_by_role("link", name="Search what Ilse Marrek said").click()
    found = page.locator(".bg-found > li")
    found.first.wait_for()

    assert page.locator("[name=speaker]").input_value() == "Ilse Marrek"
    assert found.count() > 2


def test_a_story_leads_to_a_search_of_its_articles(open_page: Open) -> None:
    page = open_page("story")
    told = page.locator("h1, .md-content li > a[href*='briefings/']").all_inner_texts()
    page.get_by_role("link", name="Search in this story").click()
    found = page.locator(".bg-found .bg-title")
    found.first.wait_for()

    expect(page.locator("[name=story]")).to_be_visible()
    assert found.count() > 1
    assert {title.strip() for title in found.all_inner_texts()} <= {title.strip(" ¶\n") for title in told}


def test_an_address_with_no_page_leads_on(open_page: Open) -> None:
    page = open_page("missing")

    assert page.locator("h1").inner_text() == "This page is not here"
    page.locator(".md-content").get_by_role("link", name="Search").click()
    expect(page.locator("h1")).to_contain_text("Search")


def test_a_word_that_is_nowhere_is_told_beside_what_is_like_it(open_page: Open) -> None:
    page = open_page(at="search/?q=unapologetic")
    page.locator(".bg-found > li").first.wait_for()

    expect(page.get_by_role("status")).to_contain_text("“unapologetic” was not found")
