"""All quotations by speaker, and the ways to the lists by kind of verb, outlet, month and story."""

from collections.abc import Iterator
from itertools import groupby
from typing import NamedTuple

from briefgen.pages.markdown import slug
from briefgen.pages.parts import Link
from briefgen.pages.paths import link
from briefgen.pages.quotes.batches import Batches, gather, quotations, tally
from briefgen.pages.quotes.lists import QUOTES, lead_to
from briefgen.pages.quoteviews import Entrance, QuoteIndex, Sort, Speaker
from briefgen.pages.sections import Section, head, letter_of, order, sectioned
from briefgen.pages.sheet import Sheet
from briefgen.pages.shelf import Shelf, quote
from briefgen.words import gettext, gettext_noop

LINES, FIRST = 80, 40
"""Quotations on a page, so that it has at most 300 links: each may bring a briefing, a speaker and who relays it.

The first page of a long list has the newest ones.
"""
SHOWN: dict[Sort, int] = {"outlet": 12, "month": 24, "story": 0}
"""Lists of each sort that the first page leads to: the outlets with most quotations, the newest months."""


def list_quotes(shelf: Shelf) -> Iterator[tuple[str, QuoteIndex]]:
    """Pages of all quotations by speaker, each speaker's newest first."""
    newest = list(_quotations(shelf))
    quotes = sorted(newest, key=lambda item: item[0])
    first = sorted(newest[:FIRST], key=lambda item: item[0])
    batches = gather(shelf)
    for page, pager, some in sectioned(QUOTES, quotes, LINES, lambda item: item[0].section, first):
        yield (
            page,
            QuoteIndex(
                front_matter=head(gettext("Quotes"), gettext("All quotations by speaker."), pager),
                speakers=tuple(
                    Speaker(
                        _lead(speaker, page=page),
                        tuple(quote(sheet, index, shelf, page=page) for _, sheet, index in group),
                    )
                    for speaker, group in groupby(some, key=lambda item: item[0])
                ),
                kinds=tally(batches["kind"], page=page) if page == QUOTES else (),
                entrances=tuple(_entrances(batches)) if page == QUOTES else (),
                count=pager.items,
                pager=pager,
            ),
        )


def _lead(speaker: "_Key", *, page: str) -> Link:
    """A known speaker's name leads to the actor's page; the words for all others to none."""
    if speaker.rank:
        return Link(gettext(speaker.name), None)
    return Link(speaker.name, link(speaker.path, page=page) if speaker.path else None)


def _entrances(batches: Batches) -> Iterator[Entrance]:
    """The ways from the first page to the lists of each sort that has any."""
    for sort, most in SHOWN.items():
        if shown := batches[sort]:
            if sort == "outlet":
                shown = sorted(shown, key=lambda batch: -len(batch.places))
            yield Entrance(sort, tally(shown[:most], page=QUOTES), lead_to(sort, page=QUOTES))


class _Key(NamedTuple):
    """Known speakers by letter and name, then the unnamed, then the unknown."""

    rank: int
    letter: tuple[bool, str]
    folded: str
    path: str
    name: str

    @property
    def section(self) -> Section:
        """The letter of a known speaker; all others are two sections."""
        return Section(gettext(self.name), slug(self.name, "unknown")) if self.rank else letter_of(self.name)


NONE = (True, "")
UNNAMED = _Key(1, NONE, "", "", gettext_noop("Unnamed sources"))
UNKNOWN = _Key(2, NONE, "", "", gettext_noop("Speaker unknown"))


def _quotations(shelf: Shelf) -> Iterator[tuple[_Key, Sheet, int]]:
    for sheet in shelf.sheets:
        for _, index in quotations(sheet):
            quotation = sheet.analysis.quotations[index]
            key = UNNAMED if quotation.how == "unnamed_source" else UNKNOWN
            if speaker := sheet.participants.get(quotation.speaker or ""):
                path = shelf.actor_paths.get((sheet.analysis.article.id, speaker.id), "")
                name = shelf.names.get(path, speaker.name)
                key = _Key(0, order(letter_of(name)), name.casefold(), path, name)
            yield key, sheet, index
