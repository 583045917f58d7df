"""All pages together: which there are, where their links lead, and that they are the same every time."""

import posixpath
import re
from collections import Counter

import markdown
import pytest
from markdown_it import MarkdownIt

from briefgen.model import Corpus, Skipped
from briefgen.pages import render
from tests.unit.pages import factory
from tests.unit.pages.factory import harbour
from tests.unit.pages.skeleton import Skeleton

TWO = factory.corpus(harbour(), harbour("second", title="Osmark *opens* Tessel", published="2026-01-12", url=None))

THREE = factory.corpus(*TWO.analyses, harbour("third", title="Third", published="2026-03-01"))
"""As many as a drawing of their course needs."""


def pages_of(corpus: Corpus, skipped: int = 0, **chosen: object) -> dict[str, str]:
    missing = [Skipped(f"seeds/{number}.txt", "It cannot be read.") for number in range(skipped)]
    return {page.path: page.text for page in factory.pages_of(corpus, factory.settings(**chosen), missing)}


def test_there_is_a_page_for_each_article_each_actor_and_each_list() -> None:
    folders = Counter(posixpath.dirname(path) for path in pages_of(TWO))

    assert folders == {
        "": 1,
        "briefings": 3,
        "actors": 13,
        "days": 3,
        "weeks": 2,
        "quotes": 4,
        "quotes/months": 3,
        "quotes/outlets": 2,
        "stories": 3,
        "topics": 1,
        "places": 1,
        "search": 1,
        "data": 1,
    }


@pytest.mark.parametrize("source_text", ["evidence", "full", "none"])
def test_every_link_leads_to_a_page_and_a_place_on_it(source_text: str) -> None:
    pages = pages_of(THREE, source_text=source_text)
    there = {page.path for page in render(THREE, factory.settings(), skipped=())}
    ids = {path: set(re.findall(r' id="([^"]+)"', text)) for path, text in pages.items()}
    links = [
        (path, *re.sub(r"\?[^#]*", "", target).partition("#")[::2])
        for path, text in pages.items()
        for target in re.findall(r'\]\(([^)]+)\)| href="(#[^"]+)"', text)
        for target in filter(None, target)
    ]
    leading = [
        (posixpath.normpath(posixpath.join(posixpath.dirname(path), to)) if to else path, at) for path, to, at in links
    ]

    assert len(leading) > 100
    assert [link for link in leading if link[0] not in there] == []
    assert [(path, at) for path, at in leading if at and at not in ids[path]] == []


def test_the_rest_of_what_was_said_is_in_closed_details_without_an_empty_line() -> None:
    (page,) = (text for path, text in pages_of(TWO).items() if path.startswith("briefings/velmar"))
    folds = re.findall(r"^<details.*?^</details>$", page, re.MULTILINE | re.DOTALL)
    summaries = [re.sub(r"<[^>]*>", "", line) for line in re.findall("<summary>.*</summary>", page)]

    assert summaries == [
        "2 quotations: A senior official at the ministry&nbsp;1, speaker unknown&nbsp;1",
        "4 reported statements: Ana Reyl&nbsp;2, Norrland Shippers’ League&nbsp;1, Bo Lund&nbsp;1",
    ]
    assert all(fold.startswith('<details class="bg-fold">') and "\n\n" not in fold for fold in folds)
    assert not re.search(r"\]\(|href=\"(?!#|https:)", "".join(folds))
    assert re.findall("^## (.*quotations|Reported.*)$", page, re.MULTILINE) == [
        "More quotations",
        "Reported statements",
    ]


@pytest.mark.parametrize("path", ["briefings/velmar", "actors/ana-reyl", "quotes/index"])
def test_the_kind_of_a_verb_is_a_word_wherever_its_quotation_is_shown(path: str) -> None:
    kinds = {"briefings/velmar": {"warning", "denial", "in writing"}, "actors/ana-reyl": {"denial"}}
    (page,) = (text for name, text in pages_of(TWO).items() if name.startswith(path))

    assert set(re.findall('<span class="bg-kind">(.*?)</span>', page)) == kinds.get(path, {"in writing"})


def test_a_statement_of_one_word_that_is_not_printed_is_one_word() -> None:
    """As in “dismissed criticism”, whose words are one."""
    demand = factory.quotation(factory.HARBOUR, "legal", speaker="p2", form="indirect")
    pages = pages_of(factory.corpus(harbour(quotations=(demand,))), source_share=0.0)

    assert any("1 word, not printed here" in text for text in pages.values())


def test_no_page_has_one_id_twice() -> None:
    for path, text in pages_of(THREE, source_text="full").items():
        assert [id for id, times in Counter(re.findall(r' id="([^"]+)"', text)).items() if times > 1] == [], path


def test_the_order_of_the_input_is_of_no_matter() -> None:
    turned = Corpus(tuple(reversed(TWO.analyses)), tuple(reversed(TWO.actors)))

    assert pages_of(turned) == pages_of(TWO)


def test_pages_are_sorted_by_path() -> None:
    paths = [page.path for page in render(TWO, factory.settings(), skipped=())]

    assert paths == sorted(paths)


def test_an_article_that_is_a_copy_has_no_page_and_is_named_on_the_first() -> None:
    copy = harbour("copy", duplicate_of="harbour", path="seeds/copied.md")
    pages = pages_of(factory.corpus(harbour(), copy))
    (briefing,) = (text for path, text in pages.items() if re.match(r"briefings/(?!index)", path))

    assert "The same text also came as seeds&#47;copied&#46;md" in briefing
    assert "1 briefing" in pages["index.md"]


def test_a_copy_of_an_article_that_is_not_there_is_shown() -> None:
    pages = pages_of(factory.corpus(harbour("copy", duplicate_of="gone")))

    assert sum(path.startswith("briefings/") for path in pages) == 2


def test_a_site_without_articles_says_what_to_do() -> None:
    pages = pages_of(factory.corpus())

    indices = ("actors", "briefings", "data", "days", "places", "quotes", "search", "stories", "topics")

    assert sorted(pages) == sorted(["index.md", *(f"{folder}/index.md" for folder in indices)])
    assert "Put articles" in pages["index.md"]
    assert "There are no briefings yet." in pages["briefings/index.md"]


def test_a_site_of_unreadable_files_says_so_and_names_none() -> None:
    pages = pages_of(factory.corpus(), skipped=2)

    assert "2 files could not be read" in pages["index.md"]
    assert not any("seeds" in text for text in pages.values())


@pytest.mark.parametrize("source_text", ["evidence", "full", "none"])
def test_python_markdown_and_commonmark_read_the_pages_alike(source_text: str) -> None:
    """The documented subset: other renderers may build the same tree."""
    commonmark = MarkdownIt("commonmark", {"html": True}).enable("table")
    for path, page in pages_of(THREE, source_text=source_text).items():
        body = page.split("---\n", 2)[2]
        ours = Skeleton(markdown.markdown(body, extensions=["tables"]))
        theirs = Skeleton(commonmark.render(body))

        assert tags(ours) == tags(theirs), path
        assert ours.words.split() == theirs.words.split(), path


def tags(skeleton: Skeleton) -> list[tuple[str, dict[str, str]]]:
    return [
        (tag, {name: value for name, value in attributes.items() if name not in ("style", "align")})
        for tag, attributes in skeleton.tags
    ]


def test_pages_hold_no_style_no_script_and_no_attribute_list() -> None:
    for page in pages_of(THREE, source_text="full").values():
        assert not re.search(r'style=|<script(?! type="application/ld\+json">)|<img|\{:|\{#|markdown=', page)
