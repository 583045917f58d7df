"""What lies where an actor's or a story's page once lay: the way to the page of today, or to each of several."""

from collections import defaultdict
from collections.abc import Iterator

from briefgen.pages.lists import enter_actor
from briefgen.pages.markdown import front_matter
from briefgen.pages.parts import Link
from briefgen.pages.paths import actor_path, link, story_path, story_quotes_path
from briefgen.pages.shelf import Profile, Shelf
from briefgen.pages.views import Moved
from briefgen.words import gettext

MOST = 100
"""Actors on one page: an acronym can stand for many."""


def list_moved(shelf: Shelf) -> Iterator[tuple[str, Moved]]:
    """A page for each former id that no actor has now."""
    living = {profile.path for profile in shelf.profiles}
    claims: defaultdict[str, list[Profile]] = defaultdict(list)
    for profile in shelf.profiles:
        for id in profile.actor.former:
            claims[actor_path(id)].append(profile)
    for path, profiles in sorted(claims.items()):
        if path not in living:
            yield path, _lead(path, profiles)


def list_moved_stories(shelf: Shelf) -> Iterator[tuple[str, Moved]]:
    """A page where each article would have its story, had it begun one, or were it in one.

    An earlier article that joins a story becomes its beginning and so its address, two stories can become one, and one
    can come apart into articles that stand alone. Where stories moved, so did the lists of their quotations.
    """
    for telling in shelf.tellings:
        for sheet in telling.sheets[1:]:
            path = story_path(sheet.path)
            yield path, _lead_to(path, telling.title, telling.path)
            if telling.quotations:
                path = story_quotes_path(path)
                yield (
                    path,
                    _lead_to(path, gettext("Quotes: {name}", name=telling.title), story_quotes_path(telling.path)),
                )
    for sheet in shelf.sheets:
        if sheet.analysis.article.id not in shelf.story_of:
            path = story_path(sheet.path)
            yield path, _lead_to(path, sheet.title, sheet.path)


def _lead_to(path: str, title: str, target: str) -> Moved:
    story = Link(title, link(target, page=path))
    return Moved(
        front_matter=front_matter(
            title=title, description=gettext("Where to find this story."), robots="noindex", refresh=story.href
        ),
        name=title,
        actors=(),
        count=1,
        story=story,
    )


def _lead(path: str, profiles: list[Profile]) -> Moved:
    """Searched for by nobody; the site forwards the reader where `refresh` names one page."""
    name = min((profile.name for profile in profiles), key=lambda name: (len(name), name))
    return Moved(
        front_matter=front_matter(
            title=name,
            description=gettext("Where to find {name}.", name=name),
            robots="noindex",
            refresh=link(profiles[0].path, page=path) if len(profiles) == 1 else None,
        ),
        name=name,
        actors=tuple(enter_actor(profile, page=path) for profile in profiles[:MOST]),
        count=len(profiles),
    )
