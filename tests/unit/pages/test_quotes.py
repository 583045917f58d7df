"""The quote index by speaker, and its pages by kind of verb."""

import re
from dataclasses import replace
from typing import get_args

from briefgen.model import Analysis, VerbKind
from briefgen.pages import render
from briefgen.pages.kinds import KINDS
from briefgen.pages.quotes import LINES, list_kinds, list_quotes
from briefgen.pages.views import KindIndex
from tests.unit.pages import factory
from tests.unit.pages.factory import harbour
from tests.unit.pages.test_lists import shelf_of


def kinds_of(*analyses: Analysis) -> dict[str, KindIndex]:
    return dict(list_kinds(shelf_of(*analyses)))


def test_quotes_are_listed_by_speaker_and_unknown_ones_last() -> None:
    ((_, index),) = list_quotes(shelf_of(harbour()))

    assert [(speaker.name.text, bool(speaker.name.href)) for speaker in index.speakers] == [
        ("A senior official at the ministry", True),
        ("Ana Reyl", True),
        ("Bo Lund", True),
        ("Ilse Varn", True),
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

    assert [(each.kind.text, each.kind.href, each.count) for each in index.kinds] == [
        ("Denials", "denials.md", 2),
        ("In writing", "in-writing.md", 2),
        ("Warnings", "warnings.md", 2),
    ]
    assert [each.kind.href for each in here.kinds] == [None, "in-writing.md", "warnings.md"]


def test_a_page_by_kind_has_the_newest_first_and_leads_to_the_briefings() -> None:
    days = {"a": "2026-01-12", "b": None, "c": "2026-02-01"}
    quotes = kinds_of(*(harbour(id, published=day) for id, day in days.items()))["quotes/denials.md"].quotes

    assert [quoted.date for quoted in quotes] == ["1 February 2026", "12 January 2026", None]
    assert all(quoted.briefing.href and quoted.briefing.href.endswith(f"#{quoted.said.anchor}") for quoted in quotes)


def test_without_a_kind_there_is_no_page_and_no_line_of_links() -> None:
    plain = tuple(replace(quotation, verb_kind="say") for quotation in harbour().quotations)
    pages = render(factory.corpus(harbour(quotations=plain)), factory.settings(), skipped=())
    texts = {page.path: page.text for page in pages if page.path.startswith("quotes/")}

    assert list(texts) == ["quotes/index.md"]
    assert "By kind" not in texts["quotes/index.md"]


def test_statements_without_quotations_are_found_by_kind_and_the_empty_list_says_what_to_do() -> None:
    corpus = factory.corpus(harbour(quotations=harbour().quotations[6:7]))
    texts = {page.path: page.text for page in factory.pages_of(corpus, factory.settings())}

    assert "[Denials](denials.md)&nbsp;1" in texts["quotes/index.md"]
    assert "Put articles that quote somebody into the source folder" in texts["quotes/index.md"]
    assert "[All quotes](index.md)" in texts["quotes/denials.md"]


def test_a_page_of_quotes_has_at_most_300_links_whatever_is_said() -> None:
    """A briefing, a speaker and who relays it for each; besides them the kinds, all quotes and two neighbours."""
    assert 3 * LINES + len(KINDS) + 1 + 2 <= 300


def test_a_line_by_kind_names_speaker_words_briefing_date_and_manner() -> None:
    pages = render(factory.corpus(harbour()), factory.settings(source_text="full"), skipped=())
    (page,) = (page.text for page in pages if page.path == "quotes/denials.md")
    (line,) = re.findall(r"^- .*", page, re.MULTILINE)
    shown = re.sub(r"\]\([^)]*\)|<[^>]*>|\[", "", line)

    assert shown.startswith("- Ana Reyl denied that her office had sat on the findings Velmar shuts its port")
    assert shown.endswith("9 February 2026 · named beside the verb")
