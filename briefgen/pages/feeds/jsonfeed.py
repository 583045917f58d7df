"""A feed as JSON Feed 1.1 (jsonfeed.org)."""

import json

from briefgen.pages.address import reach
from briefgen.pages.feeds.content import to_html
from briefgen.pages.feeds.items import Feed, Item, moment
from briefgen.settings import Site

VERSION = "https://jsonfeed.org/version/1.1"


def write_json(feed: Feed, site: Site) -> bytes:
    """The file at `feed.path` with the ending `.json`."""
    at = f"{feed.path}.json"
    made = {
        "version": VERSION,
        "title": feed.title,
        "home_page_url": reach(feed.page, site, at=at),
        "feed_url": reach(at, site, at=at),
        "items": [_item(item, site, at=at) for item in feed.items],
    }
    return (json.dumps(made, ensure_ascii=False, indent=1) + "\n").encode()


def _item(item: Item, site: Site, *, at: str) -> dict[str, object]:
    """Without the members of which nothing is known."""
    made: dict[str, object] = {
        "id": item.id,
        "url": reach(item.path, site, at=at),
        "external_url": item.original,
        "title": item.title,
        "summary": item.bottom_line.text if item.bottom_line else None,
        "content_html": to_html(item, site, at=at),
        "date_published": moment(item.published) if item.published else None,
        "date_modified": moment(item.updated),
        "authors": [{"name": item.outlet}] if item.outlet else None,
        "language": item.language,
    }
    return {name: value for name, value in made.items() if value is not None}
