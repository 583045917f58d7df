"""Which feeds there are, and where: beside the page that each belongs to."""

from collections.abc import Iterator, Sequence

from briefgen.model import Download
from briefgen.pages.feeds.atom import write_atom
from briefgen.pages.feeds.items import Feed, Item, make_item, urn
from briefgen.pages.feeds.jsonfeed import write_json
from briefgen.pages.markdown import clean
from briefgen.pages.parts import Link
from briefgen.pages.paths import link
from briefgen.pages.shelf import Profile, Shelf
from briefgen.settings import Settings
from briefgen.words import gettext

HOME = "index.md"
NEWEST, NEWEST_OF_ONE = 50, 30


def publish_feeds(shelf: Shelf, settings: Settings) -> Iterator[Download]:
    """Both files of every feed."""
    for feed in _feeds(shelf, settings):
        yield Download(f"{feed.path}.xml", write_atom(feed, settings.site))
        yield Download(f"{feed.path}.json", write_json(feed, settings.site))


def feed_path(page: str) -> str:
    """Where the feed of a page lies, without its ending; `.feed` keeps it apart from other data of the page."""
    return "feed" if page == HOME else f"{page.removesuffix('.md')}.feed"


def feed_links(page: str) -> tuple[Link, ...]:
    """The links from a page to its own feed."""
    path = feed_path(page)
    return (Link("Atom", link(f"{path}.xml", page=page)), Link("JSON Feed", link(f"{path}.json", page=page)))


def has_feed(profile: Profile) -> bool:
    """True for an actor with a name; nobody follows “two officials”."""
    return profile.actor.kind != "group"


def _feeds(shelf: Shelf, settings: Settings) -> Iterator[Feed]:
    site, as_of = settings.site, settings.as_of
    items = {sheet.path: make_item(sheet, as_of) for sheet in shelf.sheets}

    def make(kind: str, id: str, title: str, page: str, shown: Sequence[Item]) -> Feed:
        updated = max((item.updated for item in shown), default=as_of.isoformat())
        return Feed(
            urn(kind, id), clean(title).strip() or gettext("Briefings"), feed_path(page), page, updated, tuple(shown)
        )

    newest = [items[sheet.path] for sheet in shelf.sheets[:NEWEST]]
    yield make("site", site.name, site.name, HOME, newest)
    for telling in shelf.tellings:
        told = [items[sheet.path] for sheet in reversed(telling.sheets[-NEWEST_OF_ONE:])]
        yield make("story", telling.story.id, f"{telling.title} · {site.name}", telling.path, told)
    for profile in shelf.profiles:
        if has_feed(profile):
            paths = dict.fromkeys(appearing.sheet.path for appearing in profile.appearances)
            seen = [items[path] for path in list(paths)[:NEWEST_OF_ONE]]
            yield make("actor", profile.actor.id, f"{profile.name} · {site.name}", profile.path, seen)
