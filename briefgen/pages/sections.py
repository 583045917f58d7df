"""Long lists divided by letter or month: an article more changes the pages of its own sections, and no others."""

import unicodedata
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from itertools import groupby
from posixpath import dirname
from typing import NamedTuple, TypeVar

from briefgen.pages.calendar import say
from briefgen.pages.markdown import Markdown, front_matter
from briefgen.pages.paging import paged, say_page
from briefgen.pages.parts import Link, Pager
from briefgen.pages.paths import link
from briefgen.pages.sheet import Sheet
from briefgen.words import gettext

T = TypeVar("T")
MOST = 120
"""Sections that each page leads to; the others are reached page by page."""
ARTICLES = ("a ", "an ", "the ")


class Section(NamedTuple):
    """The part of a list under one letter or of one month, and the end of its address."""

    name: str
    slug: str


OTHER = "other"


class _Part(NamedTuple):
    section: Section | None
    page: str
    pager: Pager


def sectioned(
    path: str, items: Sequence[T], size: int, section_of: Callable[[T], Section], first: Sequence[T]
) -> Iterator[tuple[str, Pager, Sequence[T]]]:
    """One page while the items fit, else `first` on the first page and each section on its own; items are in order."""
    if len(items) <= size:
        yield from paged(path, items, size)
        return
    whole = Pager(number=1, count=1, items=len(items), previous=None, next=None)
    parts, shown = [_Part(None, path, whole)], [first]
    for section, group in groupby(items, key=section_of):
        for page, pager, some in paged(f"{dirname(path)}/{section.slug}.md", list(group), size):
            parts.append(_Part(section, page, pager))
            shown.append(some)
    openings = [part for part in parts if part.section and part.pager.number == 1][:MOST]
    for part, before, after, some in zip(parts, [None, *parts], [*parts[1:], None], shown, strict=False):
        yield part.page, _around(part, before, after, openings), some


def _around(part: _Part, before: _Part | None, after: _Part | None, openings: Sequence[_Part]) -> Pager:
    return replace(
        part.pager,
        previous=link(before.page, page=part.page) if before else None,
        next=link(after.page, page=part.page) if after else None,
        section=part.section.name if part.section else None,
        sections=tuple(
            Link(each.section.name, None if each.page == part.page else link(each.page, page=part.page))
            for each in openings
            if each.section
        ),
    )


def head(title: str, description: str, pager: Pager) -> Markdown:
    """The front matter of one page of a list in sections."""
    whole = f"{title}: {pager.section}" if pager.section else title
    return front_matter(title=whole if pager.count == 1 else say_page(whole, pager), description=description)


def letter_of(name: str) -> Section:
    """The first letter of a name without its article and accents; all others are one section."""
    folded = name.casefold()
    for article in ARTICLES:
        folded = folded.removeprefix(article)
    plain = unicodedata.normalize("NFKD", folded).encode("ascii", "ignore").decode("ascii")
    first = next((character for character in plain if character.isalnum()), "")
    return Section(first.upper(), first) if first.isalpha() else Section(gettext("Other"), OTHER)


def order(section: Section) -> tuple[bool, str]:
    """Letters in their order, then what is under none."""
    return section.slug == OTHER, section.slug


def month_of(sheet: Sheet) -> Section:
    """The month of publication."""
    return (
        Section(say(sheet.day[:7]), sheet.day[:7]) if sheet.day else Section(gettext("Date not stated"), "not-stated")
    )
