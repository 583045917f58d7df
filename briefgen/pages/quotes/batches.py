"""Quotations that have one thing in common: a kind of verb, an outlet, a month, a story."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from briefgen.pages.calendar import say
from briefgen.pages.kinds import KINDS
from briefgen.pages.parts import Link
from briefgen.pages.paths import link, outlet_paths, story_quotes_path
from briefgen.pages.quoteviews import Sort
from briefgen.pages.sheet import Sheet, given
from briefgen.pages.shelf import Shelf
from briefgen.pages.views import Tally
from briefgen.words import gettext

Place = tuple[Sheet, int]
"""A quotation or reported statement by its article and its index there."""


class Batch(NamedTuple):
    """What is in common, the path of the list, where each stands, newest first; `about` is the path of a page on it."""

    name: str
    path: str
    places: Sequence[Place]
    about: str | None = None


Batches = Mapping[Sort, Sequence[Batch]]


def gather(shelf: Shelf) -> Batches:
    """The batches of each sort, none empty: kinds and outlets by name, months and stories newest first."""
    found: dict[Sort, Iterator[Batch]] = {
        "kind": _by_kind(shelf),
        "outlet": _by_outlet(shelf),
        "month": _by_month(shelf),
        "story": _by_story(shelf),
    }
    return {sort: [batch for batch in batches if batch.places] for sort, batches in found.items()}


def tally(batches: Iterable[Batch], *, page: str) -> tuple[Tally, ...]:
    """The batches as `page` links them; that of the page itself is not a link."""
    return tuple(
        Tally(Link(batch.name, None if batch.path == page else link(batch.path, page=page)), len(batch.places))
        for batch in batches
    )


def quotations(sheet: Sheet) -> Iterator[Place]:
    """The article's quotations without its reported statements."""
    for index, quotation in enumerate(sheet.analysis.quotations):
        if quotation.form != "indirect":
            yield sheet, index


def _by_kind(shelf: Shelf) -> Iterator[Batch]:
    """With the reported statements."""
    found: dict[str, list[Place]] = {kind: [] for kind in KINDS}
    for sheet in shelf.sheets:
        for index, quotation in enumerate(sheet.analysis.quotations):
            if quotation.verb_kind in found:
                found[quotation.verb_kind].append((sheet, index))
    for kind, named in KINDS.items():
        yield Batch(gettext(named.name), named.path, found[kind])


def _by_outlet(shelf: Shelf) -> Iterator[Batch]:
    """Where no article states its outlet, there is nothing to sort by."""
    found: dict[str, list[Place]] = {}
    for sheet in shelf.sheets:
        found.setdefault(given(sheet.analysis.article.publisher) or "", []).extend(quotations(sheet))
    paths = outlet_paths(found)
    for name in sorted(found if any(found) else (), key=lambda name: (not name, name.casefold(), name)):
        yield Batch(name or gettext("Outlet not stated"), paths[name], found[name])


def _by_month(shelf: Shelf) -> Iterator[Batch]:
    found: dict[str, list[Place]] = {}
    for sheet in shelf.sheets:
        found.setdefault(sheet.day[:7] if sheet.day else "", []).extend(quotations(sheet))
    for month, places in found.items():
        yield Batch(
            say(month) if month else gettext("Date not stated"), f"quotes/months/{month or 'not-stated'}.md", places
        )


def _by_story(shelf: Shelf) -> Iterator[Batch]:
    for telling in shelf.tellings:
        places = [place for sheet in reversed(telling.sheets) for place in quotations(sheet)]
        yield Batch(telling.title, story_quotes_path(telling.path), places, telling.path)
