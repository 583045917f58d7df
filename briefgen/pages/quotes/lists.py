"""The lists of what a kind of verb, an outlet, a month or a story has, and the lists of these lists."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from briefgen.pages.paging import head, paged
from briefgen.pages.parts import Link
from briefgen.pages.paths import link
from briefgen.pages.quotes.batches import Batch, gather, tally
from briefgen.pages.quoteviews import QuoteList, QuoteLists, Sort
from briefgen.pages.shelf import Shelf, quote
from briefgen.words import gettext, gettext_noop

QUOTES = "quotes/index.md"
LINES = 90
"""Quotations on a page, so that it has at most 300 links: each may bring a briefing, a speaker and who relays it."""
ENTRIES = 280
"""Lists on a page of a list of lists: one link each."""


class _Index(NamedTuple):
    """The list of all lists of a sort: its address, what it is called, what it has, and how others name it and its things."""

    path: str
    title: str
    description: str
    every: str
    one: str = ""


INDICES: dict[Sort, _Index] = {
    "outlet": _Index(
        "quotes/outlets/index.md",
        gettext_noop("Quotes by outlet"),
        gettext_noop("All outlets with their quotations."),
        gettext_noop("all outlets"),
    ),
    "month": _Index(
        "quotes/months/index.md",
        gettext_noop("Quotes by month"),
        gettext_noop("All months with their quotations."),
        gettext_noop("all months"),
    ),
    "story": _Index(
        "quotes/stories/index.md",
        gettext_noop("Quotes by story"),
        gettext_noop("All stories with their quotations."),
        gettext_noop("all stories"),
        gettext_noop("the story"),
    ),
}


def list_by(shelf: Shelf) -> Iterator[tuple[str, QuoteList]]:
    """Pages of the quotations of each batch, newest first, with the reported statements where the batch has them."""
    found = gather(shelf)
    for sort, batches in found.items():
        for place, batch in enumerate(batches):
            beside = {"kind": batches, "month": [*batches[max(0, place - 1) : place], *batches[place + 1 : place + 2]]}
            yield from _list(batch, sort, beside.get(sort, ()), shelf)


def list_lists(shelf: Shelf) -> Iterator[tuple[str, QuoteLists]]:
    """Pages that lead to the lists of all outlets, months and stories; none where there is no list."""
    found = gather(shelf)
    for sort, index in INDICES.items():
        for page, pager, some in paged(index.path, found[sort], ENTRIES) if found[sort] else ():
            yield (
                page,
                QuoteLists(
                    front_matter=head(gettext(index.title), gettext(index.description), pager),
                    name=gettext(index.title),
                    lists=tally(some, page=page),
                    pager=pager,
                ),
            )


def lead_to(sort: Sort, *, page: str) -> Link:
    """The way to the list of all lists of an outlet, month or story."""
    return Link(gettext(INDICES[sort].every), link(INDICES[sort].path, page=page))


def _list(batch: Batch, sort: Sort, near: Sequence[Batch], shelf: Shelf) -> Iterator[tuple[str, QuoteList]]:
    name = batch.name if sort == "kind" else gettext("Quotes: {name}", name=batch.name)
    whole = gettext("{name}: quotations, newest first.", name=name)
    if sort == "kind":
        whole = gettext("{name}: quotations and reported statements, newest first.", name=name)
    reports = sum(sheet.analysis.quotations[index].form == "indirect" for sheet, index in batch.places)
    for page, pager, some in paged(batch.path, batch.places, LINES):
        about = Link(gettext(INDICES[sort].one), link(batch.about, page=page)) if batch.about else None
        beside = [Link(each.name, None if each is batch else link(each.path, page=page)) for each in near]
        ways = [about, *beside] if about else beside
        yield (
            page,
            QuoteList(
                front_matter=head(name, whole, pager),
                name=name,
                sort=sort,
                ways=tuple(ways),
                quotes=tuple(quote(sheet, index, shelf, page=page) for sheet, index in some),
                quotations=len(batch.places) - reports,
                reports=reports,
                pager=pager,
            ),
        )
