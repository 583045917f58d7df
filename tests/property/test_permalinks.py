"""Whatever joins a site, and in whatever order, no page and no anchor that was there is gone."""

import re
from collections.abc import Sequence

from hypothesis import given, settings
from hypothesis import strategies as st

from briefgen.corpus import link
from briefgen.model import Analysis
from briefgen.pages.network import NETWORK
from briefgen.pages.paths import is_lasting
from tests.unit.pages import factory
from tests.unit.pages.factory import harbour

FERRY = """The ferry line of Tessel will sail at night from 1 May, its director, Ana M. Reyl, said on Friday.
“The islands do not close at eight,” Reyl said. “Nor shall we.”
"The islands do not close at eight," a poster read.
"""
SHORT = "Reyl is back, the Velmar Courier wrote.\n"


def ferry(id: str, *, name: str = "Ana M. Reyl", **fields: object) -> Analysis:
    """An article in which the minister's name is longer, so that her page moves."""
    text = FERRY.replace("Ana M. Reyl", name)
    cast = (factory.person(text, "p1", name, names=[name, "Reyl"], roles=["director"], part="source"),)
    said = factory.quotation(text, "“The islands do not close at eight,”", speaker="p1", source="Reyl", key=True)
    first = factory.bullet(text, "The ferry line")
    return factory.analysis(
        text, id, **{"title": "Ferries", "participants": cast, "quotations": (said,), "bottom_line": first} | fields
    )


POOL = (
    harbour("a", published="2026-02-03"),
    harbour("b", published="2026-02-02", title="Velmar shuts its port"),
    harbour("c", published="2026-02-01", title=None),
    harbour("d", published=None, published_how="unknown"),
    ferry("e", published="2026-02-04"),
    ferry("f", name="Ana Reyl", published="2026-01-04"),
    ferry("g", name="Ana Reyl", title="Velmar shuts its port", published=None),
    factory.analysis(SHORT, "h", title="Reyl", participants=(factory.person(SHORT, "x", "Reyl"),)),
)


def places(analyses: Sequence[Analysis]) -> set[str]:
    """Every page and every anchor on one, but those that may go, and the rows of the network, the most visible of today."""
    pages = [page for page in factory.pages_of(link(analyses), factory.settings()) if is_lasting(page.path)]
    ids = {
        f"{page.path}#{id}" for page in pages for id in re.findall(r' id="([^"]+)"', page.text) if page.path != NETWORK
    }
    return ids | {page.path for page in pages}


@settings(max_examples=15, deadline=None)
@given(order=st.permutations(POOL), first=st.integers(1, 7), more=st.integers(1, 7))
def test_articles_that_join_in_any_order_let_no_page_and_no_anchor_vanish(
    order: list[Analysis], first: int, more: int
) -> None:
    assert places(order[:first]) - places(order[: first + more]) == set()


def test_a_story_that_comes_apart_leaves_its_address() -> None:
    before = [article for article in POOL if article.article.id in "bg"]
    after = [article for article in POOL if article.article.id in "bgf"]

    assert max(len(story.articles) for story in link(before).stories) == 2
    assert places(before) - places(after) == set()


@settings(max_examples=6, deadline=None)
@given(order=st.permutations(POOL))
def test_the_order_of_the_articles_is_of_no_matter(order: list[Analysis]) -> None:
    assert places(order) == places(POOL)
