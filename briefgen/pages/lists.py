"""The front page and the lists of everything; a list of more than about 300 links goes over several pages."""

from collections.abc import Iterator, Sequence
from itertools import groupby
from math import ceil
from typing import NamedTuple, TypeVar

from briefgen.model import Kind
from briefgen.pages.calendar import say
from briefgen.pages.markdown import Markdown, front_matter
from briefgen.pages.parts import Link, Pager
from briefgen.pages.paths import link, numbered
from briefgen.pages.sheet import Sheet, fact
from briefgen.pages.shelf import Profile, Shelf, enter, quote
from briefgen.pages.views import (
    ActorEntry,
    ActorGroup,
    ActorIndex,
    BriefingIndex,
    Home,
    Month,
    QuoteIndex,
    Speaker,
)

HOME, BRIEFINGS, ACTORS, QUOTES = "index.md", "briefings/index.md", "actors/index.md", "quotes/index.md"
NEWEST, MOST_QUOTED = 12, 10
LINES = 280
"""Lines of one link each on a page of a list."""
QUOTE_LINES = 140
"""A quotation may bring a new speaker: two links."""
KINDS: dict[Kind, str] = {
    "person": "Persons",
    "organisation": "Organisations",
    "place": "Places",
    "group": "Groups and unnamed sources",
}
ORDER = list(KINDS)

T = TypeVar("T")


def front_page(shelf: Shelf, *, skipped: int) -> Home:
    """The newest briefings, the actors most quoted by name, and how much there is."""
    quoted = [(profile.count(direct=True), profile) for profile in shelf.profiles]
    ranked = sorted(
        (pair for pair in quoted if pair[0] and pair[1].actor.kind != "group"),
        key=lambda pair: (-pair[0], *_by_name(pair[1])),
    )
    newest = next((sheet.day for sheet in shelf.sheets if sheet.day), None)
    return Home(
        front_matter=front_matter(title="Front page", description="The newest briefings and the most quoted actors."),
        briefings=tuple(enter(sheet, page=HOME) for sheet in shelf.sheets[:NEWEST]),
        most_quoted=tuple(_enter_actor(profile, page=HOME) for _, profile in ranked[:MOST_QUOTED]),
        articles=len(shelf.sheets),
        actors=len(shelf.profiles),
        quotations=sum(q.form != "indirect" for sheet in shelf.sheets for q in sheet.analysis.quotations),
        newest=say(newest) if newest else None,
        skipped=skipped,
    )


def list_briefings(shelf: Shelf) -> Iterator[tuple[str, BriefingIndex]]:
    """Pages of all briefings by month, newest first."""
    for page, pager, sheets in _paged(BRIEFINGS, shelf.sheets, LINES):
        yield (
            page,
            BriefingIndex(
                front_matter=_head("Briefings", "All briefings by month, newest first.", pager),
                months=tuple(
                    Month(name, tuple(enter(sheet, page=page) for sheet in group))
                    for name, group in groupby(sheets, key=_month)
                ),
                count=len(shelf.sheets),
                pager=pager,
            ),
        )


def _month(sheet: Sheet) -> str:
    return say(sheet.day[:7]) if sheet.day else "Date not stated"


def list_actors(shelf: Shelf) -> Iterator[tuple[str, ActorIndex]]:
    """Pages of all actors by kind and name."""
    profiles = sorted(shelf.profiles, key=lambda profile: (ORDER.index(profile.actor.kind), *_by_name(profile)))
    for page, pager, some in _paged(ACTORS, profiles, LINES):
        yield (
            page,
            ActorIndex(
                front_matter=_head("Actors", "All persons, organisations, places and groups.", pager),
                groups=tuple(
                    ActorGroup(KINDS[kind], tuple(_enter_actor(profile, page=page) for profile in group))
                    for kind, group in groupby(some, key=lambda profile: profile.actor.kind)
                ),
                count=len(profiles),
                pager=pager,
            ),
        )


def _enter_actor(profile: Profile, *, page: str) -> ActorEntry:
    roles = (fact(a.sheet, role) for a in profile.appearances for role in a.participant.roles)
    return ActorEntry(
        actor=Link(profile.name, link(profile.path, page=page)),
        kind=profile.actor.kind,
        role=next(roles, None),
        quotations=profile.count(direct=True),
        statements=profile.count(direct=False),
        briefings=profile.articles,
    )


def list_quotes(shelf: Shelf) -> Iterator[tuple[str, QuoteIndex]]:
    """Pages of all quotations by speaker, each speaker's newest first."""
    quotes = sorted(_quotations(shelf), key=lambda item: item[0])
    for page, pager, some in _paged(QUOTES, quotes, QUOTE_LINES):
        yield (
            page,
            QuoteIndex(
                front_matter=_head("Quotes", "All quotations by speaker.", pager),
                speakers=tuple(
                    Speaker(
                        Link(speaker.name, link(speaker.path, page=page) if speaker.path else None),
                        tuple(quote(sheet, index, shelf, page=page) for _, sheet, index in group),
                    )
                    for speaker, group in groupby(some, key=lambda item: item[0])
                ),
                count=len(quotes),
                pager=pager,
            ),
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


# -- lists over several pages ----------------------------------------------------------------------------------------


def _paged(path: str, items: Sequence[T], size: int) -> Iterator[tuple[str, Pager, Sequence[T]]]:
    """At least one page; each with its path, its neighbours and its items."""
    count = max(1, ceil(len(items) / size))
    pages = [numbered(path, number) for number in range(1, count + 1)]
    for index, page in enumerate(pages):
        before, after = ([None, *pages][index], [*pages, None][index + 1])
        pager = Pager(
            number=index + 1,
            count=count,
            previous=link(before, page=page) if before else None,
            next=link(after, page=page) if after else None,
        )
        yield page, pager, items[index * size : (index + 1) * size]


def _head(title: str, description: str, pager: Pager) -> Markdown:
    return front_matter(
        title=title if pager.count == 1 else f"{title}, page {pager.number} of {pager.count}", description=description
    )


def _by_name(profile: Profile) -> tuple[str, str]:
    return profile.actor.name.casefold(), profile.actor.id
