"""The way back: the lists above a page, from the front page down."""

from posixpath import dirname

from briefgen.pages.parts import Link
from briefgen.pages.paths import link

HOME = "index.md"
LISTS = {
    "briefings": ("briefings/index.md", "Briefings"),
    "actors": ("actors/index.md", "Actors"),
    "stories": ("stories/index.md", "Stories"),
    "days": ("days/index.md", "Briefs"),
    "weeks": ("days/index.md", "Briefs"),
    "topics": ("topics/index.md", "Topics"),
    "places": ("places/index.md", "Places"),
    "quotes": ("quotes/index.md", "Quotes"),
    "quotes/outlets": ("quotes/outlets/index.md", "Outlets"),
    "quotes/months": ("quotes/months/index.md", "Months"),
    "quotes/stories": ("quotes/stories/index.md", "Stories"),
    "data": ("data/index.md", "Data"),
}
"""The list over the pages of a folder."""


def lead_back(page: str) -> tuple[Link, ...]:
    """The front page and the lists that `page` is under, the nearest last; none for the front page."""
    folder = dirname(page)
    above = [LISTS[each] for each in (dirname(folder), folder) if each in LISTS]
    ways = [(HOME, "Home"), *above] if page != HOME else []
    return tuple(Link(name, link(path, page=page)) for path, name in ways if path != page)
