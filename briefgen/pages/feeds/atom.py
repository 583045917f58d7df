"""A feed as Atom (RFC 4287); all escaping is the XML writer's."""

from xml.etree.ElementTree import Element, SubElement, indent, tostring

from briefgen.pages.address import reach
from briefgen.pages.feeds.content import to_html
from briefgen.pages.feeds.items import Feed, Item, moment
from briefgen.settings import Site
from briefgen.words import gettext

NAMESPACE = "http://www.w3.org/2005/Atom"


def write_atom(feed: Feed, site: Site) -> bytes:
    """The file at `feed.path` with the ending `.xml`."""
    at = f"{feed.path}.xml"
    root = Element("feed", xmlns=NAMESPACE)
    _text(root, "id", feed.id)
    _text(root, "title", feed.title)
    _text(root, "updated", moment(feed.updated))
    _link(root, "self", reach(at, site, at=at), "application/atom+xml")
    _link(root, "alternate", reach(feed.page, site, at=at), "text/html")
    _text(root, "generator", "briefgen")
    for item in feed.items:
        _add_entry(root, item, site, at=at)
    indent(root, " ")
    written: bytes = tostring(root, encoding="utf-8", xml_declaration=False)
    return b'<?xml version="1.0" encoding="utf-8"?>\n' + written + b"\n"


def _add_entry(root: Element, item: Item, site: Site, *, at: str) -> None:
    entry = SubElement(root, "entry", {"xml:lang": item.language} if item.language else {})
    _text(entry, "id", item.id)
    _text(entry, "title", item.title)
    _text(entry, "updated", moment(item.updated))
    if item.published:
        _text(entry, "published", moment(item.published))
    _text(SubElement(entry, "author"), "name", item.outlet or gettext("Outlet not stated"))
    _link(entry, "alternate", reach(item.path, site, at=at), "text/html")
    if item.original:
        _link(entry, "via", item.original)
    if item.bottom_line:
        _text(entry, "summary", item.bottom_line.text)
    _text(entry, "content", to_html(item, site, at=at), type="html")


def _text(parent: Element, tag: str, text: str, **attributes: str) -> None:
    SubElement(parent, tag, attributes).text = text


def _link(parent: Element, rel: str, href: str, type: str | None = None) -> None:
    SubElement(parent, "link", {"rel": rel, "href": href} | ({"type": type} if type else {}))
