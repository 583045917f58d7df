"""The body of an entry: a little HTML in which nothing is an article's but escaped words."""

from html import escape

from briefgen.pages.address import reach
from briefgen.pages.feeds.items import Item, Line
from briefgen.settings import Site
from briefgen.words import gettext


def to_html(item: Item, site: Site, *, at: str) -> str:
    """Outlet and date, the bottom line and the bullets, each linked to its place on the briefing."""
    outlet = item.outlet or gettext("Outlet not stated")
    head = f"<p>{escape(outlet)} · {escape(item.dating)}</p>"
    lead = f"<p>{_linked(item.bottom_line, item, site, at=at)}</p>" if item.bottom_line else ""
    points = "".join(f"<li>{_linked(line, item, site, at=at)}</li>" for line in item.bullets)
    return f"{head}{lead}{points and f'<ul>{points}</ul>'}"


def _linked(line: Line, item: Item, site: Site, *, at: str) -> str:
    there = reach(item.path, site, at=at, anchor=line.anchor)
    return f'{escape(line.text)} <a href="{escape(there)}">{escape(gettext("source"))}</a>'
