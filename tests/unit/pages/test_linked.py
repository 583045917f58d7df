"""Linked data: types and properties of schema.org, and only what the page prints."""

import json
import re
from typing import Any

import pytest

from briefgen.corpus import link
from briefgen.pages.linked import link_story, write_json
from briefgen.pages.shelf import stack
from briefgen.settings import Site
from tests.unit.pages import factory
from tests.unit.pages.factory import harbour

SITE = Site("Velmar", "https://velmar.example/")
BLOCK = re.compile(r'^<script type="application/ld\+json">(.*)</script>$', re.MULTILINE)
PROPERTIES = {
    "Article": {"headline", "abstract", "isBasedOn", "citation", "hasPart", "about", "mentions"},
    "NewsArticle": {"headline", "publisher", "author", "datePublished"},
    "Quotation": {"text", "creator", "isBasedOn"},
    "ProfilePage": {"name", "mainEntity"},
    "CollectionPage": {"name", "hasPart"},
    **{name: {"name", "alternateName"} for name in ("Organization", "Place", "Thing")},
    "Person": {"name", "alternateName", "jobTitle"},
}
"""Type -> the properties that schema.org gives it and that briefgen uses."""


def data(start: str, **chosen: Any) -> dict[str, Any]:
    """The linked data of the one page whose path begins like this."""
    site = chosen.pop("site", SITE)
    share = {name: chosen.pop(name) for name in ("source_share",) if name in chosen}
    pages = factory.pages_of(factory.corpus(harbour(**chosen)), factory.settings(site=site, **share))
    (page,) = (page.text for page in pages if page.path.startswith(start))
    (block,) = BLOCK.findall(page)
    return json.loads(block)


def strange(node: Any) -> list[str]:
    """Types and properties that are not in the list."""
    if isinstance(node, list):
        return [finding for each in node for finding in strange(each)]
    if not isinstance(node, dict):
        return []
    known = PROPERTIES.get(node.get("@type", ""), set()) | {"@type", "@id", "@context", "url"}
    return [name for name in node if name not in known] + [f for each in node.values() for f in strange(each)]


@pytest.mark.parametrize("start", ["briefings/velmar", "actors/ana", "actors/osmark", "actors/a-senior", "actors/harb"])
def test_every_type_and_property_is_known(start: str) -> None:
    assert strange(data(start) if start != "actors/harb" else data("actors/harbour-party")) == []


def test_a_briefing_is_based_on_the_article_and_is_no_news_article_itself() -> None:
    made = data("briefings/velmar")

    assert made["@type"] == "Article"
    assert made["@id"] == made["url"]
    assert made["isBasedOn"] == {
        "@type": "NewsArticle",
        "headline": "Velmar shuts its port for nine weeks after cracks in the sea wall",
        "url": "https://courier.example/2026/02/port-closes?ref=front",
        "publisher": {"@type": "Organization", "name": "The Velmar Courier"},
        "author": [{"@type": "Person", "name": "Jon Aske"}],
        "datePublished": "2026-02-09",
    }


def test_a_key_quotation_has_its_words_its_speaker_and_its_places() -> None:
    first = data("briefings/velmar")["hasPart"][0]

    assert first["text"].startswith("“We do not gamble with a wall")
    assert first["creator"]["name"] == "Ana Reyl"
    assert re.search(r"/actors/ana-reyl-[0-9a-f]{8}/#actor$", first["creator"]["@id"])
    assert re.search(r"#q-[0-9a-f]{8}$", first["url"])
    assert all(re.search(r"#s-[0-9a-f]{8}$", place) for place in first["isBasedOn"])


def test_an_unknown_speaker_is_no_creator() -> None:
    said = factory.quotation(
        factory.HARBOUR, "“This government learns of cracks from newspapers!!!”", how="unknown", key=True
    )

    (quotation,) = data("briefings/velmar", quotations=(said,))["hasPart"]
    assert "creator" not in quotation


def test_an_inferred_date_and_an_unsafe_address_are_not_the_articles() -> None:
    made = data("briefings/velmar", published_how="inferred", url="javascript:alert(1)", publisher=None, authors=())

    assert made["isBasedOn"].keys() == {"@type", "headline"}
    assert made["citation"].endswith("9 February 2026 (year inferred)")


def test_what_the_page_may_not_print_is_not_there() -> None:
    made = data("briefings/velmar", source_share=0.0)

    assert not {"abstract", "hasPart"} & made.keys()


def test_a_dossier_is_a_page_about_its_actor() -> None:
    made = data("actors/ana-reyl")

    assert made["@type"] == "ProfilePage"
    assert made["mainEntity"] == {
        "@type": "Person",
        "@id": f"{made['@id']}#actor",
        "name": "Ana Reyl",
        "alternateName": ["Reyl"],
        "jobTitle": "Harbour Minister",
    }


def test_a_story_is_a_collection_of_its_briefings() -> None:
    shelf = stack(
        link([harbour("a", published="2026-02-01"), harbour("b", title="Second", published="2026-02-02")]),
        factory.settings(site=SITE),
    )
    made = json.loads(BLOCK.findall(link_story(shelf.tellings[0], SITE))[0])

    assert made["@type"] == "CollectionPage"
    assert [part["headline"] for part in made["hasPart"]][:1] == ["Second"]
    assert strange(made) == []


def test_without_an_address_of_the_site_every_address_is_relative() -> None:
    made = data("briefings/velmar", site=Site())

    assert made["@id"] == "./"
    assert made["about"][0]["@id"].startswith("../../actors/ana-reyl-")


def test_no_text_holds_what_opens_markup() -> None:
    hostile = '</script><!-- & {{ 7*7 }} {% x %} [a](b) `c` $d$ {++e++} \\" --8<-- \ud800\u202e ~f~'
    written = write_json({"text": hostile, "list": [hostile]})

    assert not re.search(r"[<>&`$*~]|\{[{%+]|\]\(", written)
    assert json.loads(written)["text"] == hostile.replace("\ud800\u202e ", "")
