"""The way back: the lists above a page, from the front page down."""

from posixpath import dirname

from briefgen.pages.parts import Link
from briefgen.pages.paths import link
from briefgen.words import gettext, gettext_noop

HOME = "index.md"
LISTS = {
    "briefings": ("briefings/index.md", gettext_noop("Briefings")),
    "actors": ("actors/index.md", gettext_noop("Actors")),
    "stories": ("stories/index.md", gettext_noop("Stories")),
    "days": ("days/index.md", gettext_noop("Briefs")),
    "weeks": ("days/index.md", gettext_noop("Briefs")),
    "topics": ("topics/index.md", gettext_noop("Topics")),
    "places": ("places/index.md", gettext_noop("Places")),
    "quotes": ("quotes/index.md", gettext_noop("Quotes")),
    "quotes/outlets": ("quotes/outlets/index.md", gettext_noop("Outlets")),
    "quotes/months": ("quotes/months/index.md", gettext_noop("Months")),
    "quotes/stories": ("quotes/stories/index.md", gettext_noop("Stories")),
    "data": ("data/index.md", gettext_noop("Data")),
}
"""The list over the pages of a folder."""


def lead_back(page: str) -> tuple[Link, ...]:
    """The front page and the lists that `page` is under, the nearest last; none for the front page."""
    folder = dirname(page)
    above = [LISTS[each] for each in (dirname(folder), folder) if each in LISTS]
    ways = [(HOME, gettext_noop("Home")), *above] if page != HOME else []
    return tuple(Link(gettext(name), link(path, page=page)) for path, name in ways if path != page)
