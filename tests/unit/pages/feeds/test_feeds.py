"""Feeds: valid, of the right briefings, with ids for ever and nothing that the pages may not print."""

import json
import re
from collections.abc import Mapping
from datetime import date
from html import unescape
from pathlib import Path

import jsonschema
import pytest
from lxml import etree

from briefgen.corpus import link
from briefgen.model import Analysis, Corpus, Download
from briefgen.pages import render
from briefgen.pages.feeds.items import urn
from briefgen.settings import Site
from tests.unit.pages import factory
from tests.unit.pages.factory import harbour
from tests.unit.pages.skeleton import Skeleton

RNG = etree.RelaxNG(etree.parse(Path(__file__).with_name("atom.rng")))
ATOM = "{http://www.w3.org/2005/Atom}"
HTTPS = {"type": "string", "minLength": 1}
TIME = {"type": "string", "pattern": r"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$"}
ITEM = {
    "type": "object",
    "required": ["id", "content_html"],
    "additionalProperties": False,
    "properties": {
        "id": {"type": "string", "minLength": 1},
        "url": HTTPS,
        "external_url": {"type": "string", "pattern": "^https?://"},
        "title": {"type": "string"},
        "summary": {"type": "string"},
        "content_html": {"type": "string"},
        "date_published": TIME,
        "date_modified": TIME,
        "authors": {
            "type": "array",
            "items": {"type": "object", "minProperties": 1, "properties": {"name": {"type": "string", "minLength": 1}}},
        },
        "language": {"type": "string", "pattern": "^[A-Za-z]{1,8}(-[A-Za-z0-9]{1,8})*$"},
    },
}
JSON_FEED = {
    "type": "object",
    "required": ["version", "title", "items"],
    "additionalProperties": False,
    "properties": {
        "version": {"const": "https://jsonfeed.org/version/1.1"},
        "title": {"type": "string", "minLength": 1},
        "home_page_url": HTTPS,
        "feed_url": HTTPS,
        "items": {"type": "array", "items": ITEM},
    },
}
"""The rules of jsonfeed.org/version/1.1 for the members that our feeds have, and no others."""
SITE = Site("Velmar & its <harbour>", "https://velmar.example/desk/")
HOSTILE = harbour(
    "hostile",
    title="<script>alert(1)</script> ]]> & \x00\x0b\ud800\ufffe “wall”",
    publisher='"><b>Courier</b>\u202e',
    url="javascript:alert(1)",
    language='en"><x',
    published=None,
)


def feeds(corpus: Corpus, site: Site = SITE, **chosen: object) -> Mapping[str, bytes]:
    files = render(corpus, factory.settings(site=site, **chosen), skipped=())
    return {file.path: file.data for file in files if isinstance(file, Download) and "feed." in file.path}


def atom(data: bytes) -> etree._Element:
    root = etree.fromstring(data)
    RNG.assertValid(root)
    for holder in (root, *root.findall(f"{ATOM}entry")):
        rels = [link.get("rel") for link in holder.findall(f"{ATOM}link")]
        assert sorted(rels) in (["alternate", "self"] if holder is root else ["alternate"], ["alternate", "via"])
    return root


def items(data: bytes) -> list[dict[str, str]]:
    made = json.loads(data)
    jsonschema.validate(made, JSON_FEED)
    return made["items"]


def told(*ids: str) -> list[Analysis]:
    return [harbour(id, title=f"Port {id}", published=f"2026-02-{10 + n}") for n, id in enumerate(ids)]


@pytest.mark.parametrize("site", [SITE, Site(), Site(directory_urls=False)], ids=["address", "none", "files"])
def test_every_feed_is_valid_whatever_an_article_says(site: Site) -> None:
    found = feeds(factory.corpus(harbour(), HOSTILE, harbour("c", url=None, publisher=None, bottom_line=None)), site)

    for path, data in found.items():
        if path.endswith(".xml"):
            atom(data)
        else:
            items(data)
    assert {"feed.xml", "feed.json"} < found.keys()


def test_both_formats_say_the_same() -> None:
    found = feeds(factory.corpus(harbour(), HOSTILE))

    for path in (path.removesuffix(".xml") for path in found if path.endswith(".xml")):
        entries = atom(found[f"{path}.xml"]).findall(f"{ATOM}entry")
        shown = items(found[f"{path}.json"])
        assert [entry.findtext(f"{ATOM}id") for entry in entries] == [item["id"] for item in shown]
        assert [entry.findtext(f"{ATOM}content") for entry in entries] == [item["content_html"] for item in shown]


def test_the_words_of_an_article_are_no_markup_in_the_content() -> None:
    (item,) = items(feeds(factory.corpus(HOSTILE))["feed.json"])
    content = Skeleton(item["content_html"])

    assert {tag for tag, _ in content.tags} == {"p", "ul", "li", "a"}
    assert content.words.startswith('"><b>Courier</b> · date not stated, ')
    assert item["title"] == "<script>alert(1)</script> ]]> & “wall”"
    assert "external_url" not in item
    assert "language" not in item


def test_a_feed_prints_no_more_than_the_page() -> None:
    (item,) = items(feeds(factory.corpus(harbour()), source_share=0.0)["feed.json"])

    assert "summary" not in item
    assert item["content_html"] == "<p>The Velmar Courier · 9 February 2026</p>"


def test_an_undated_article_is_dated_by_the_settings_and_says_so() -> None:
    (item,) = items(feeds(factory.corpus(HOSTILE), as_of=date(2026, 11, 22))["feed.json"])

    assert item["date_modified"] == "2026-11-22T00:00:00Z"
    assert "date_published" not in item
    assert "date not stated, 22 November 2026 in this feed" in item["content_html"]


def test_every_line_leads_to_its_place_on_the_briefing() -> None:
    pages = {page.path: page.text for page in factory.pages_of(factory.corpus(harbour()), factory.settings())}
    (briefing,) = (text for path, text in pages.items() if path.startswith("briefings/velmar"))
    (item,) = items(feeds(factory.corpus(harbour()))["feed.json"])
    places = [unescape(place) for place in re.findall('href="([^"]*)"', item["content_html"])]

    assert len(places) > 2
    for place in places:
        page, _, anchor = place.partition("#")
        assert page == item["url"]
        assert f'id="{anchor}"' in briefing


def test_links_are_absolute_with_an_address_and_relative_without() -> None:
    corpus = factory.corpus(harbour())
    absolute, relative = feeds(corpus), feeds(corpus, Site())
    (path,) = (path for path in absolute if path.startswith("actors/ana-reyl") and path.endswith(".json"))

    assert items(absolute[path])[0]["url"].startswith("https://velmar.example/desk/briefings/velmar")
    assert items(relative[path])[0]["url"].startswith("../briefings/velmar")
    assert json.loads(relative["feed.json"])["home_page_url"] == "./"


def test_the_ids_do_not_depend_on_the_address_or_on_other_articles() -> None:
    one = items(feeds(factory.corpus(harbour()), Site())["feed.json"])
    two = items(feeds(factory.corpus(*told("x", "y"), harbour()))["feed.json"])

    assert one[0]["id"] in {item["id"] for item in two}
    assert one[0]["id"] == urn("article", "harbour") == "urn:uuid:f5aacc72-203c-5481-9bf4-54652f578a4d"


def test_a_story_and_each_named_actor_have_a_feed_newest_first() -> None:
    found = feeds(link(told("a", "b", "c")))
    (story,) = (path for path in found if path.startswith("stories/") and path.endswith(".json"))
    actors = {path.split("-")[0] for path in found if path.startswith("actors/")}

    assert [item["title"] for item in items(found[story])] == ["Port c", "Port b", "Port a"]
    assert "actors/ana" in actors
    assert not any("official" in path for path in found)


def test_the_feed_of_the_site_has_the_newest_fifty() -> None:
    found = feeds(factory.corpus(*(harbour(f"a{n}", published=f"2026-01-{1 + n % 28:02}") for n in range(60))))
    times = [item["date_published"] for item in items(found["feed.json"])]

    assert len(times) == 50
    assert times == sorted(times, reverse=True)
    (speaker,) = (path for path in found if re.match(r"actors/ana-reyl.*json", path))
    assert len(items(found[speaker])) == 30


def test_a_site_without_articles_has_an_empty_feed() -> None:
    found = feeds(factory.corpus())

    assert items(found["feed.json"]) == []
    assert len(atom(found["feed.xml"])) == 6
