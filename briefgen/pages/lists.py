"""The front page, and the lists of all briefings and all actors."""

from collections.abc import Iterator
from heapq import nsmallest
from itertools import groupby

from briefgen.model import Kind
from briefgen.pages.calendar import say
from briefgen.pages.markdown import front_matter
from briefgen.pages.parts import Link
from briefgen.pages.paths import link
from briefgen.pages.sections import Section, head, letter_of, month_of, order, sectioned
from briefgen.pages.sheet import Sheet, fact
from briefgen.pages.shelf import Profile, Shelf, enter
from briefgen.pages.views import ActorEntry, ActorGroup, ActorIndex, BriefingIndex, Home, Month
from briefgen.words import gettext, gettext_noop

HOME, BRIEFINGS, ACTORS = "index.md", "briefings/index.md", "actors/index.md"
NEWEST, MOST_QUOTED = 12, 10
LINES = 170
"""Lines of one link each on a page of a list, beside those to its sections."""
FIRST = 100
"""Lines on the first page of a long list: the newest articles, the actors that are in most."""
KINDS: dict[Kind, str] = {
    "person": gettext_noop("Persons"),
    "organisation": gettext_noop("Organisations"),
    "place": gettext_noop("Places"),
    "group": gettext_noop("Groups and unnamed sources"),
}
ORDER = list(KINDS)


def front_page(shelf: Shelf, *, skipped: int) -> Home:
    """The newest briefings, the actors most quoted by name, and how much there is."""
    quoted = [(profile.count(direct=True), profile) for profile in shelf.profiles]
    ranked = sorted(
        (pair for pair in quoted if pair[0] and pair[1].actor.kind != "group"),
        key=lambda pair: (-pair[0], *_by_name(pair[1])),
    )
    newest = next((sheet.day for sheet in shelf.sheets if sheet.day), None)
    return Home(
        front_matter=front_matter(
            title=gettext("Front page"), description=gettext("The newest briefings and the most quoted actors.")
        ),
        briefings=tuple(enter(sheet, page=HOME) for sheet in shelf.sheets[:NEWEST]),
        most_quoted=tuple(enter_actor(profile, page=HOME) for _, profile in ranked[:MOST_QUOTED]),
        articles=len(shelf.sheets),
        actors=len(shelf.profiles),
        quotations=sum(q.form != "indirect" for sheet in shelf.sheets for q in sheet.analysis.quotations),
        newest=say(newest) if newest else None,
        skipped=skipped,
    )


def list_briefings(shelf: Shelf) -> Iterator[tuple[str, BriefingIndex]]:
    """Pages of all briefings by month, newest first."""
    for page, pager, sheets in sectioned(BRIEFINGS, shelf.sheets, LINES, month_of, shelf.sheets[:FIRST]):
        yield (
            page,
            BriefingIndex(
                front_matter=head(gettext("Briefings"), gettext("All briefings by month, newest first."), pager),
                months=tuple(
                    Month(name, tuple(enter(sheet, page=page) for sheet in group))
                    for name, group in groupby(sheets, key=_month)
                ),
                count=pager.items,
                pager=pager,
            ),
        )


def _month(sheet: Sheet) -> str:
    return say(sheet.day[:7]) if sheet.day else gettext("Date not stated")


def list_actors(shelf: Shelf, *, network: str | None) -> Iterator[tuple[str, ActorIndex]]:
    """Pages of all actors by letter, kind and name; `network` is the path of the page that draws how they are tied."""
    first = sorted(
        nsmallest(FIRST, shelf.profiles, key=lambda profile: (-profile.articles, *_by_name(profile))), key=_by_kind
    )
    if len(shelf.profiles) > LINES:
        profiles = sorted(shelf.profiles, key=lambda profile: (*order(_letter(profile)), *_by_kind(profile)))
    else:
        profiles = sorted(shelf.profiles, key=_by_kind)
    for page, pager, some in sectioned(ACTORS, profiles, LINES, _letter, first):
        yield (
            page,
            ActorIndex(
                front_matter=head(gettext("Actors"), gettext("All persons, organisations, places and groups."), pager),
                groups=tuple(
                    ActorGroup(gettext(KINDS[kind]), tuple(enter_actor(profile, page=page) for profile in group))
                    for kind, group in groupby(some, key=lambda profile: profile.actor.kind)
                ),
                count=pager.items,
                network=Link(gettext("Network of actors"), link(network, page=page)) if network else None,
                pager=pager,
            ),
        )


def _letter(profile: Profile) -> Section:
    return letter_of(profile.actor.name)


def _by_kind(profile: Profile) -> tuple[int, str, str]:
    return ORDER.index(profile.actor.kind), *_by_name(profile)


def enter_actor(profile: Profile, *, page: str) -> ActorEntry:
    """The actor as `page` lists it."""
    roles = (fact(a.sheet, role) for a in profile.appearances for role in a.participant.roles)
    return ActorEntry(
        actor=Link(profile.name, link(profile.path, page=page)),
        kind=profile.actor.kind,
        role=next(roles, None),
        quotations=profile.count(direct=True),
        statements=profile.count(direct=False),
        briefings=profile.articles,
    )


def _by_name(profile: Profile) -> tuple[str, str]:
    return profile.actor.name.casefold(), profile.actor.id
