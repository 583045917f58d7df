"""The quote index: all quotations by speaker, and by kind of verb together with the reported statements."""

from collections.abc import Iterator
from itertools import groupby
from typing import NamedTuple

from briefgen.model import VerbKind
from briefgen.pages.kinds import KINDS
from briefgen.pages.paging import head, paged
from briefgen.pages.parts import Link
from briefgen.pages.paths import link
from briefgen.pages.sheet import Sheet
from briefgen.pages.shelf import Shelf, quote
from briefgen.pages.views import KindCount, KindIndex, QuoteIndex, Speaker

QUOTES = "quotes/index.md"
LINES = 90
"""Quotations on a page, so that it has at most 300 links: each may bring a briefing, a speaker and who relays it."""

Place = tuple[Sheet, int]
"""A quotation or reported statement by its article and its index there."""
ByKind = dict[VerbKind, list[Place]]


def list_quotes(shelf: Shelf) -> Iterator[tuple[str, QuoteIndex]]:
    """Pages of all quotations by speaker, each speaker's newest first."""
    quotes = sorted(_quotations(shelf), key=lambda item: item[0])
    by_kind = _sort_by_kind(shelf)
    for page, pager, some in paged(QUOTES, quotes, LINES):
        yield (
            page,
            QuoteIndex(
                front_matter=head("Quotes", "All quotations by speaker.", pager),
                speakers=tuple(
                    Speaker(
                        Link(speaker.name, link(speaker.path, page=page) if speaker.path else None),
                        tuple(quote(sheet, index, shelf, page=page) for _, sheet, index in group),
                    )
                    for speaker, group in groupby(some, key=lambda item: item[0])
                ),
                kinds=_count(by_kind, page=page),
                count=len(quotes),
                pager=pager,
            ),
        )


def list_kinds(shelf: Shelf) -> Iterator[tuple[str, KindIndex]]:
    """Pages of the quotations and reported statements of each kind that has any, newest first."""
    by_kind = _sort_by_kind(shelf)
    for kind, places in by_kind.items():
        name = KINDS[kind].name
        reports = sum(sheet.analysis.quotations[index].form == "indirect" for sheet, index in places)
        for page, pager, some in paged(KINDS[kind].path, places, LINES):
            yield (
                page,
                KindIndex(
                    front_matter=head(name, f"{name}: quotations and reported statements, newest first.", pager),
                    name=name,
                    quotes=tuple(quote(sheet, index, shelf, page=page) for sheet, index in some),
                    kinds=_count(by_kind, page=page, here=kind),
                    quotations=len(places) - reports,
                    reports=reports,
                    pager=pager,
                ),
            )


def _sort_by_kind(shelf: Shelf) -> ByKind:
    """The kinds of which there is one or more, in their order."""
    found: ByKind = {kind: [] for kind in KINDS}
    for sheet in shelf.sheets:
        for index, quotation in enumerate(sheet.analysis.quotations):
            if quotation.verb_kind in found:
                found[quotation.verb_kind].append((sheet, index))
    return {kind: places for kind, places in found.items() if places}


def _count(by_kind: ByKind, *, page: str, here: VerbKind | None = None) -> tuple[KindCount, ...]:
    """The kinds as `page` links them; that of the page itself is not a link."""
    return tuple(
        KindCount(Link(KINDS[kind].name, None if kind == here else link(KINDS[kind].path, page=page)), len(places))
        for kind, places in by_kind.items()
    )


class _Key(NamedTuple):
    """Known speakers by name, then the unnamed, then the unknown."""

    rank: int
    folded: str
    path: str
    name: str


UNNAMED = _Key(1, "", "", "Unnamed sources")
UNKNOWN = _Key(2, "", "", "Speaker unknown")


def _quotations(shelf: Shelf) -> Iterator[tuple[_Key, Sheet, int]]:
    for sheet in shelf.sheets:
        names = {participant.id: participant.name for participant in sheet.analysis.participants}
        for index, quotation in enumerate(sheet.analysis.quotations):
            if quotation.form == "indirect":
                continue
            key = UNNAMED if quotation.how == "unnamed_source" else UNKNOWN
            if quotation.speaker in names:
                path = shelf.actor_paths.get((sheet.analysis.article.id, quotation.speaker), "")
                name = shelf.names.get(path, names[quotation.speaker])
                key = _Key(0, name.casefold(), path, name)
            yield key, sheet, index
