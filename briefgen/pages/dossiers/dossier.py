"""One actor across articles, put together; what its page has no room for goes on at the next."""

from collections.abc import Iterable, Iterator, Sequence
from functools import partial
from itertools import groupby

from briefgen.model import Part
from briefgen.pages.actorviews import Chronicle, Dossier, PartGroup
from briefgen.pages.calendar import say
from briefgen.pages.dossiers.acts import Line, find_lines, tell
from briefgen.pages.dossiers.company import keep_company, list_stories
from briefgen.pages.dossiers.coverage import draw
from briefgen.pages.dossiers.edits import note_of, tell_edits
from briefgen.pages.dossiers.titles import list_bodies, list_forms, list_roles
from briefgen.pages.downloads import data_links
from briefgen.pages.markdown import front_matter
from briefgen.pages.paging import head
from briefgen.pages.parts import Link, Pager
from briefgen.pages.paths import link, numbered
from briefgen.pages.sheet import row_anchor
from briefgen.pages.shelf import Appearing, Profile, Shelf, enter, quote
from briefgen.pages.threads import Place, Threads
from briefgen.words import gettext, gettext_noop

MOST_ACTS, MOST_ABOUT, MOST_ARTICLES, MORE_ACTS = 36, 20, 40, 90
"""With roles, bodies, companions and stories at most 300 links: an act may bring its article and who relays it too."""
MOST_OF_ONE = 4
"""Statements about an actor from one article: a long one would fill the list."""
PARTS: dict[Part, str] = {
    "both": gettext_noop("Subject and source"),
    "subject": gettext_noop("Subject"),
    "source": gettext_noop("Source"),
    "mentioned": gettext_noop("Only mentioned"),
}


def collect(profile: Profile, shelf: Shelf, threads: Threads) -> Dossier:
    """The view of an actor's page."""
    lines = _lines(profile, threads)
    roles = list_roles(profile, threads)
    about = threads.about.get(profile.path, [])
    days = sorted(appearing.sheet.day for appearing in profile.appearances if appearing.sheet.day)
    companions, company = keep_company(profile, shelf, threads)
    return Dossier(
        front_matter=front_matter(
            title=profile.name,
            description=gettext("{name}: names, roles, quotations and appearances.", name=profile.name),
        ),
        name=profile.name,
        kind=profile.actor.kind,
        note=note_of(profile.actor),
        edits=tuple(tell_edits(profile)),
        role=roles[0] if roles else None,
        first=say(days[0]) if days else None,
        last=say(days[-1]) if days else None,
        forms=list_forms(profile),
        roles=roles,
        affiliations=list_bodies(profile, shelf, threads),
        coverage=draw(profile),
        chapters=tell(lines[:MOST_ACTS], shelf, page=profile.path),
        about=tuple(quote(sheet, index, shelf, page=profile.path) for sheet, index in _choose(about)),
        parts=_group(profile) if profile.articles > 1 or not lines else (),
        together=companions,
        stories=list_stories(profile, shelf),
        quotations=profile.count(direct=True),
        reports=profile.count(direct=False),
        deeds=sum(1 for line in lines if line.deed),
        acts=len(lines),
        mentions=len(about),
        company=company,
        briefings=profile.articles,
        pager=_pager(profile, lines, 1),
        data=data_links(profile.path),
    )


def go_on(profile: Profile, shelf: Shelf, threads: Threads) -> Iterator[tuple[str, Chronicle]]:
    """The further pages of what an actor said and did, if one is not enough."""
    lines = _lines(profile, threads)
    for number in range(2, _pages(lines) + 1):
        page = numbered(profile.path, number)
        start = MOST_ACTS + (number - 2) * MORE_ACTS
        pager = _pager(profile, lines, number)
        yield (
            page,
            Chronicle(
                front_matter=head(
                    gettext("{name}: said and done", name=profile.name),
                    gettext("What {name} said and did.", name=profile.name),
                    pager,
                ),
                actor=Link(profile.name, link(profile.path, page=page)),
                chapters=tell(lines[start : start + MORE_ACTS], shelf, page=page),
                acts=len(lines),
                pager=pager,
            ),
        )


def _lines(profile: Profile, threads: Threads) -> list[Line]:
    return list(find_lines(profile.appearances, threads))


def _pages(lines: Sequence[Line]) -> int:
    return 1 + max(0, -(-(len(lines) - MOST_ACTS) // MORE_ACTS))


def _pager(profile: Profile, lines: Sequence[Line], number: int) -> Pager:
    lead = partial(link, page=numbered(profile.path, number))
    return Pager(
        number=number,
        count=_pages(lines),
        items=len(lines),
        previous=lead(numbered(profile.path, number - 1)) if number > 1 else None,
        next=lead(numbered(profile.path, number + 1)) if number < _pages(lines) else None,
    )


def _choose(about: list[Place]) -> Iterable[Place]:
    """The newest statements, no more than a few of one article, its quotations first."""
    chosen: list[Place] = []
    for _, group in groupby(about, key=lambda place: place[0].path):
        same = sorted(group, key=lambda place: place[0].analysis.quotations[place[1]].form == "indirect")
        chosen += sorted(same[:MOST_OF_ONE], key=lambda place: place[1])
        if len(chosen) >= MOST_ABOUT:
            break
    return chosen[:MOST_ABOUT]


def _group(profile: Profile) -> tuple[PartGroup, ...]:
    """The articles by the part played, the most telling part first; cut when there are too many of all."""
    found: dict[Part, list[Appearing]] = {part: [] for part in PARTS}
    for appearing in profile.appearances:
        found[appearing.participant.part].append(appearing)
    groups = []
    room = MOST_ARTICLES
    for part, name in PARTS.items():
        shown = found[part][:room]
        room -= len(shown)
        entries = (enter(one.sheet, page=profile.path, anchor=row_anchor(one.participant)) for one in shown)
        groups.append(PartGroup(gettext(name), tuple(entries), len(found[part])))
    return tuple(group for group in groups if group.count)
