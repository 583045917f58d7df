"""The index of places: countries with their flags, the places in them, and all others."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from typing import NamedTuple

from briefgen.analysis.gazetteer import Country, countries, country, flag, look_up
from briefgen.corpus.lexicon import country_parts
from briefgen.pages.calendar import say
from briefgen.pages.indexviews import PlaceEntry, PlaceGroup, PlaceIndex
from briefgen.pages.markdown import Markdown
from briefgen.pages.paging import head, paged
from briefgen.pages.parts import Link
from briefgen.pages.paths import link
from briefgen.pages.shelf import Profile, Shelf
from briefgen.words import gettext

PLACES = "places/index.md"
LINES = 280
"""Places on a page, of one link each."""
PARTS = {"GB-ENG", "GB-SCT", "GB-WLS", "GB-NIR"}
NO_FLAG = Markdown("")


class _Row(NamedTuple):
    """A place: whether it is a country (0), lies in a known one (1) or not (2), and that country's profile or name."""

    sort: int
    within: Country | None
    profile: Profile


def list_places(shelf: Shelf) -> Iterator[tuple[str, PlaceIndex]]:
    """Pages of all places; in each of their three lists those of most briefings come first."""
    profiles = [profile for profile in shelf.profiles if profile.actor.kind == "place"]
    known = {profile.actor.name: profile for profile in profiles if country(profile.actor.name)}
    rows = _sort([_place(profile) for profile in profiles], known)
    for page, pager, some in paged(PLACES, rows, LINES):
        by_sort = {sort: list(group) for sort, group in groupby(some, key=lambda row: row.sort)}
        yield (
            page,
            PlaceIndex(
                front_matter=head(
                    gettext("Places"), gettext("Countries and other places by how many briefings name them."), pager
                ),
                countries=tuple(_enter(row.profile, page=page, within=row.within) for row in by_sort.get(0, ())),
                groups=tuple(_group(by_sort.get(1, ()), page=page)),
                others=tuple(_enter(row.profile, page=page) for row in by_sort.get(2, ())),
                count=len(rows),
                pager=pager,
            ),
        )


def _place(profile: Profile) -> _Row:
    name = profile.actor.name
    own = country(name)
    if own and own.code not in PARTS:
        return _Row(0, own, profile)
    code = own.code[:2] if own else country_parts().get(name) or _code_by_capital(name)
    within = next((row for row in countries() if row.code == code), None)
    return _Row(1 if within else 2, within, profile)


def _code_by_capital(name: str) -> str | None:
    """The code of the country whose seat of government has that name, if it is no other place's name, too."""
    entries = look_up(name)
    return entries[0].code if len(entries) == 1 and entries[0].role == "capital" and not entries[0].ambiguous else None


def _sort(rows: Iterable[_Row], known: dict[str, Profile]) -> list[_Row]:
    """Countries, then what lies in them in the same order, then the others."""

    def key(row: _Row) -> tuple[object, ...]:
        own = _rank(row.profile)
        if row.sort == 1 and row.within:
            above = known.get(row.within.name)
            return (1, *(_rank(above) if above else (0, row.within.name.casefold(), "")), *own)
        return (row.sort, *own)

    return sorted(rows, key=key)


def _rank(profile: Profile) -> tuple[int, str, str]:
    return -profile.articles, profile.actor.name.casefold(), profile.actor.id


def _group(rows: Sequence[_Row], *, page: str) -> Iterator[PlaceGroup]:
    for within, group in groupby(rows, key=lambda row: row.within):
        if within:
            yield PlaceGroup(_flag(within), within.name, tuple(_enter(row.profile, page=page) for row in group))


def _enter(profile: Profile, *, page: str, within: Country | None = None) -> PlaceEntry:
    days = [appearing.sheet.day for appearing in profile.appearances if appearing.sheet.day]
    acting = {one.sheet.path for one in profile.appearances if one.participant.part != "mentioned"}
    return PlaceEntry(
        flag=_flag(within) if within else NO_FLAG,
        place=Link(profile.name, link(profile.path, page=page)),
        briefings=profile.articles,
        acting=len(acting),
        newest=say(max(days)) if days else None,
    )


def _flag(row: Country) -> Markdown:
    """The letters of a code that make a flag; a system without flags shows the two letters."""
    return Markdown(flag(row.code))
