"""Who an actor is: names, roles and bodies as printed, each with its dates."""

from collections import Counter
from collections.abc import Sequence
from itertools import islice

from briefgen.model import Span
from briefgen.pages.actorviews import Affiliated, Form, PrintedRole
from briefgen.pages.calendar import say
from briefgen.pages.cast import NAMING
from briefgen.pages.parts import Link
from briefgen.pages.paths import link
from briefgen.pages.sheet import cited_anchor, fact, row_anchor
from briefgen.pages.shelf import Appearing, Profile, Shelf, enter
from briefgen.pages.threads import Threads

MOST_ROLES, MOST_FORMS, MOST_BODIES = 10, 20, 6


def list_forms(profile: Profile) -> tuple[Form, ...]:
    """The names as printed, the most frequent first."""
    counts = Counter(
        fact(appearing.sheet, mention.span)
        for appearing in profile.appearances
        for mention in appearing.participant.mentions
        if mention.form in NAMING
    )
    ranked = sorted(counts.items(), key=lambda form: (-form[1], form[0]))
    return tuple(Form(text, times) for text, times in ranked[:MOST_FORMS])


def list_roles(profile: Profile, threads: Threads) -> tuple[PrintedRole, ...]:
    """Each wording once, the one printed last first."""
    found: dict[str, list[tuple[Appearing, Span]]] = {}
    for appearing in profile.appearances:
        for span in appearing.participant.roles:
            found.setdefault(fact(appearing.sheet, span), []).append((appearing, span))
    ranked = islice(found.items(), MOST_ROLES)
    return tuple(_role(text, places, threads, page=profile.path) for text, places in ranked)


def _role(text: str, places: list[tuple[Appearing, Span]], threads: Threads, *, page: str) -> PrintedRole:
    newest, span = places[0]
    anchor = cited_anchor(newest.sheet, span, threads.cited) or row_anchor(newest.participant)
    articles, first, last = _dates([appearing for appearing, _ in places])
    return PrintedRole(text, articles, first, last, enter(newest.sheet, page=page, anchor=anchor).briefing)


def _dates(appearances: Sequence[Appearing]) -> tuple[int, str | None, str | None]:
    """In how many articles, and the first and the last day in words."""
    days = sorted(appearing.sheet.day for appearing in appearances if appearing.sheet.day)
    count = len({appearing.sheet.path for appearing in appearances})
    return count, say(days[0]) if days else None, say(days[-1]) if days else None


def list_bodies(profile: Profile, shelf: Shelf, threads: Threads) -> tuple[Affiliated, ...]:
    """The bodies and countries an actor is affiliated with, the one printed last first."""
    bodies = islice(threads.belongs.get(profile.path, {}).items(), MOST_BODIES)
    return tuple(_body(path, appearances, shelf, page=profile.path) for path, appearances in bodies)


def _body(path: str, appearances: list[Appearing], shelf: Shelf, *, page: str) -> Affiliated:
    newest = appearances[0]
    briefing = enter(newest.sheet, page=page, anchor=row_anchor(newest.participant)).briefing
    return Affiliated(Link(shelf.names[path], link(path, page=page)), *_dates(appearances), briefing)
