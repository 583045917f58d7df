"""One actor across articles: names, roles, words and deeds, newest first."""

from collections import Counter
from collections.abc import Iterator
from itertools import islice

from briefgen.pages.calendar import say
from briefgen.pages.cast import NAMING, say_deed
from briefgen.pages.downloads import data_links
from briefgen.pages.markdown import front_matter
from briefgen.pages.parts import Link
from briefgen.pages.paths import link
from briefgen.pages.sheet import Sheet, fact, row_anchor
from briefgen.pages.shelf import Appearing, Profile, Shelf, enter, quote
from briefgen.pages.views import Appears, Companion, Dossier, Form, PrintedRole, Quoted

MOST_QUOTES, MOST_STATEMENTS, MOST_ARTICLES, MOST_ROLES, MOST_COMPANIONS, MOST_FORMS = 80, 40, 100, 30, 20, 30
"""Together under 300 links a page."""


def collect(profile: Profile, shelf: Shelf) -> Dossier:
    """The view of an actor's page."""
    return Dossier(
        front_matter=front_matter(
            title=profile.name, description=f"{profile.name}: names, roles, quotations and appearances."
        ),
        name=profile.name,
        kind=profile.actor.kind,
        forms=_forms(profile),
        roles=_roles(profile),
        quotes=tuple(islice(_said(profile, shelf, direct=True), MOST_QUOTES)),
        statements=tuple(islice(_said(profile, shelf, direct=False), MOST_STATEMENTS)),
        articles=tuple(_appears(appearing, page=profile.path) for appearing in profile.appearances[:MOST_ARTICLES]),
        together=_together(profile, shelf),
        quotations=profile.count(direct=True),
        reports=profile.count(direct=False),
        briefings=profile.articles,
        data=data_links(profile.path),
    )


def _forms(profile: Profile) -> tuple[Form, ...]:
    """The names as printed, the most frequent first."""
    counts = Counter(
        fact(appearing.sheet, mention.span)
        for appearing in profile.appearances
        for mention in appearing.participant.mentions
        if mention.form in NAMING
    )
    ranked = sorted(counts.items(), key=lambda form: (-form[1], form[0]))
    return tuple(Form(text, times) for text, times in ranked[:MOST_FORMS])


def _roles(profile: Profile) -> tuple[PrintedRole, ...]:
    """Each wording once, the one printed last first."""
    found: dict[str, list[Appearing]] = {}
    for appearing in profile.appearances:
        for span in appearing.participant.roles:
            found.setdefault(fact(appearing.sheet, span), []).append(appearing)
    ranked = islice(found.items(), MOST_ROLES)
    return tuple(_role(text, appearances, page=profile.path) for text, appearances in ranked)


def _role(text: str, appearances: list[Appearing], *, page: str) -> PrintedRole:
    newest = appearances[0]
    days = sorted(appearing.sheet.day for appearing in appearances if appearing.sheet.day)
    return PrintedRole(
        text=text,
        articles=len({appearing.sheet.path for appearing in appearances}),
        first=say(days[0]) if days else None,
        last=say(days[-1]) if days else None,
        briefing=enter(newest.sheet, page=page, anchor=row_anchor(newest.participant)).briefing,
    )


def _said(profile: Profile, shelf: Shelf, *, direct: bool) -> Iterator[Quoted]:
    for appearing in profile.appearances:
        for index in appearing.said(direct=direct):
            yield quote(appearing.sheet, index, shelf, page=profile.path)


def _appears(appearing: Appearing, *, page: str) -> Appears:
    return Appears(
        entry=enter(appearing.sheet, page=page, anchor=row_anchor(appearing.participant)),
        part=appearing.participant.part,
        deed=say_deed(appearing.sheet, appearing.participant),
        said=sum(1 for direct in (True, False) for _ in appearing.said(direct=direct)),
    )


def _together(profile: Profile, shelf: Shelf) -> tuple[Companion, ...]:
    """Other actors of the same articles, the most frequent first."""
    counts = Counter(path for appearing in profile.appearances for path in _others(appearing.sheet, shelf))
    del counts[profile.path]
    ranked = sorted(counts.items(), key=lambda item: (-item[1], shelf.names[item[0]].casefold(), item[0]))
    return tuple(
        Companion(Link(shelf.names[path], link(path, page=profile.path)), times)
        for path, times in ranked[:MOST_COMPANIONS]
    )


def _others(sheet: Sheet, shelf: Shelf) -> set[str]:
    keys = ((sheet.analysis.article.id, participant.id) for participant in sheet.analysis.participants)
    return {shelf.actor_paths[key] for key in keys if key in shelf.actor_paths}
