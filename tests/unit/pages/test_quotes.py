"""The quote index by speaker, and its lists by kind of verb, outlet, month and story."""

import re
from dataclasses import replace
from typing import get_args

from briefgen.model import Analysis, Story, VerbKind
from briefgen.pages import render
from briefgen.pages.kinds import KINDS
from briefgen.pages.quotes import list_by, list_lists, list_quotes
from briefgen.pages.quotes.lists import LINES
from briefgen.pages.quotes.speakers import LINES as BY_SPEAKER
from briefgen.pages.quotes.speakers import SHOWN
from briefgen.pages.quoteviews import QuoteList
from briefgen.pages.shelf import stack
from tests.unit.pages import factory
from tests.unit.pages.factory import harbour
from tests.unit.pages.test_lists import shelf_of


def kinds_of(*analyses: Analysis) -> dict[str, QuoteList]:
    return {path: listed for path, listed in list_by(shelf_of(*analyses)) if listed.sort == "kind"}


def lists_of(sort: str, *analyses: Analysis) -> dict[str, QuoteList]:
    return {path: listed for path, listed in list_by(shelf_of(*analyses)) if listed.sort == sort}


def test_quotes_are_listed_by_speaker_and_unknown_ones_last() -> None:
    ((_, index),) = list_quotes(shelf_of(harbour()))

    assert [(speaker.name.text, bool(speaker.name.href)) for speaker in index.speakers] == [
        ("Ana Reyl", True),
        ("Bo Lund", True),
        ("Ilse Varn", True),
        ("A senior official at the ministry", True),
        ("Speaker unknown", False),
    ]
    assert all(quoted.said.direct for speaker in index.speakers for quoted in speaker.quotes)


def test_every_kind_of_verb_but_saying_has_a_mark_and_a_page_of_its_own() -> None:
    assert set(KINDS) == set(get_args(VerbKind)) - {"say"}
    assert len({kind.mark for kind in KINDS.values()}) == len({kind.path for kind in KINDS.values()}) == len(KINDS)
    assert [kind.name for kind in KINDS.values()] == sorted(kind.name for kind in KINDS.values())


def test_a_page_by_kind_has_quotations_and_reported_statements() -> None:
    found = kinds_of(harbour())
    pages = {path: (index.name, index.quotations, index.reports) for path, index in found.items()}

    assert pages == {
        "quotes/denials.md": ("Denials", 0, 1),
        "quotes/in-writing.md": ("In writing", 1, 0),
        "quotes/warnings.md": ("Warnings", 0, 1),
    }


def test_a_kind_is_linked_with_its_count_but_not_on_its_own_page() -> None:
    ((_, index),) = list_quotes(shelf_of(harbour(), harbour("b")))
    here = kinds_of(harbour())["quotes/denials.md"]

    assert [(each.name.text, each.name.href, each.count) for each in index.kinds] == [
        ("Denials", "denials.md", 2),
        ("In writing", "in-writing.md", 2),
        ("Warnings", "warnings.md", 2),
    ]
    assert [way.href for way in here.ways] == [None, "in-writing.md", "warnings.md"]


def test_a_page_by_kind_has_the_newest_first_and_leads_to_the_briefings() -> None:
    days = {"a": "2026-01-12", "b": None, "c": "2026-02-01"}
    quotes = kinds_of(*(harbour(id, published=day) for id, day in days.items()))["quotes/denials.md"].quotes

    assert [quoted.date for quoted in quotes] == ["1 February 2026", "12 January 2026", None]
    assert all(quoted.briefing.href and quoted.briefing.href.endswith(f"#{quoted.said.anchor}") for quoted in quotes)


def test_without_a_kind_there_is_no_page_and_no_line_of_links() -> None:
    plain = tuple(replace(quotation, verb_kind="say") for quotation in harbour().quotations)
    pages = render(factory.corpus(harbour(quotations=plain)), factory.settings(), skipped=())
    texts = {page.path: page.text for page in pages if page.path.startswith("quotes/")}

    assert not any(re.match(r"quotes/(?!index)[a-z-]+\.md", path) for path in texts)
    assert "By kind" not in texts["quotes/index.md"]


def test_statements_without_quotations_are_found_by_kind_and_the_empty_list_says_what_to_do() -> None:
    corpus = factory.corpus(harbour(quotations=harbour().quotations[6:7]))
    texts = {page.path: page.text for page in factory.pages_of(corpus, factory.settings())}

    assert "[Denials](denials.md)&nbsp;1" in texts["quotes/index.md"]
    assert "Put articles that quote somebody into the source folder" in texts["quotes/index.md"]
    assert "[Home](../index.md) › [Quotes](index.md)" in texts["quotes/denials.md"]


def test_a_page_of_quotes_has_at_most_300_links_whatever_is_said() -> None:
    """A briefing, a speaker and who relays it for each; besides them the kinds, all quotes, entrances and neighbours."""
    assert 3 * LINES + len(KINDS) + 1 + 2 <= 300
    assert 3 * BY_SPEAKER + len(KINDS) + sum(SHOWN.values()) + len(SHOWN) + 2 <= 300


def test_a_line_by_kind_names_speaker_words_briefing_date_and_manner() -> None:
    pages = render(factory.corpus(harbour()), factory.settings(source_text="full"), skipped=())
    (page,) = (page.text for page in pages if page.path == "quotes/denials.md")
    (line,) = re.findall(r"^- .*", page, re.MULTILINE)
    shown = re.sub(r"\]\([^)]*\)|<[^>]*>|\[", "", line)

    assert shown.startswith("- Ana Reyl denied that her office had sat on the findings Velmar shuts its port")
    assert shown.endswith("9 February 2026 · named beside the verb")


# -- by outlet, month and story ---------------------------------------------------------------------------------------


def test_every_outlet_has_a_list_of_its_quotations_without_statements() -> None:
    found = lists_of(
        "outlet", harbour("a"), harbour("b"), harbour("c", publisher="Sarn Wire"), harbour("d", publisher=" ")
    )
    (stated,) = (listed for path, listed in found.items() if path.startswith("quotes/outlets/the-velmar-courier-"))

    assert [(listed.name, listed.quotations) for listed in found.values()] == [
        ("Quotes: Sarn Wire", 5),
        ("Quotes: The Velmar Courier", 10),
        ("Quotes: Outlet not stated", 5),
    ]
    assert all(quoted.said.direct and quoted.outlet == "The Velmar Courier" for quoted in stated.quotes)
    assert "quotes/outlets/not-stated.md" in found
    assert lists_of("outlet", harbour(publisher=None)) == {}, "there is nothing to sort by"


def test_outlets_of_one_slug_have_addresses_of_their_own_that_no_other_moves() -> None:
    alone = lists_of("outlet", harbour("a", publisher="Sarn Wire"))
    both = lists_of("outlet", harbour("a", publisher="Sarn Wire"), harbour("b", publisher="Sarn-Wire"))

    assert len(both) == 2
    assert alone.keys() < both.keys()


def test_every_month_has_a_list_that_leads_to_its_neighbours() -> None:
    days = {"a": "2026-01-12", "b": None, "c": "2026-02-01", "d": "2026-02-09"}
    found = lists_of("month", *(harbour(id, published=day) for id, day in days.items()))

    assert {path: listed.quotations for path, listed in found.items()} == {
        "quotes/months/2026-02.md": 10,
        "quotes/months/2026-01.md": 5,
        "quotes/months/not-stated.md": 5,
    }
    assert [way.text for way in found["quotes/months/2026-01.md"].ways] == [*("February 2026", "Date not stated")]


def story_pages() -> dict[str, str]:
    articles = harbour("a", title="Port closes"), harbour("b", title="Carriers protest", published="2026-02-10")
    corpus = replace(
        factory.corpus(*articles, harbour("c")), stories=(Story("story-1", ("a", "b"), "2026-02-09", "2026-02-10"),)
    )
    return {page.path: page.text for page in factory.pages_of(corpus, factory.settings())}


def test_a_story_leads_to_the_list_of_its_quotations_and_back() -> None:
    pages = story_pages()
    (story,) = (path for path in pages if path.startswith("stories/port-closes-"))
    name = story.removeprefix("stories/")

    assert f"[10 quotations in this story](../quotes/stories/{name})" in pages[story]
    assert "# Quotes&#58; Carriers protest" in pages[f"quotes/stories/{name}"]
    assert f"[the story](../../stories/{name})" in pages[f"quotes/stories/{name}"]
    assert pages[f"quotes/stories/{name}"].count("\n- ") == 10


def test_the_list_of_a_story_forwards_from_where_another_article_would_have_begun_it() -> None:
    (path, former) = next(each for each in story_pages().items() if each[0].startswith("quotes/stories/carriers-"))

    assert re.search(r"^refresh: port-closes-\w+\.md$", former, re.MULTILINE), path


def test_the_first_page_leads_to_the_lists_and_to_the_lists_of_lists() -> None:
    pages = story_pages()
    page = pages["quotes/index.md"]

    assert "By outlet: [The Velmar Courier](outlets/the-velmar-courier-" in page
    assert "By month: [February 2026](months/2026-02.md)&nbsp;15 · [all months](months/index.md)" in page
    assert "By story: [all stories](stories/index.md)" in page
    assert "15 quotations" in pages["quotes/months/index.md"]


def test_lists_of_lists_exist_where_there_is_a_list() -> None:
    assert [path for path, _ in list_lists(shelf_of(harbour()))] == [
        "quotes/outlets/index.md",
        "quotes/months/index.md",
    ]
    assert list(list_lists(shelf_of(harbour(quotations=())))) == []


def test_a_list_prints_no_words_that_the_briefing_may_not() -> None:
    shelf = stack(factory.corpus(harbour()), factory.settings(source_share=0.0))

    assert all(quoted.said.pieces == () for _, listed in list_by(shelf) for quoted in listed.quotes)
