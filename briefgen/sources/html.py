"""HTML pages as they were saved, plain or gzipped: the article's text and metadata, found by trafilatura.

Nothing is fetched, and no markup comes through.
"""

import json
import logging
import re
from collections.abc import Iterable
from html import unescape
from pathlib import Path

from lxml.html import HtmlElement
from trafilatura import bare_extraction
from trafilatura.settings import Document

from briefgen.errors import SourceError
from briefgen.model import Article
from briefgen.sources.article import compose
from briefgen.sources.encoding import HEAD, decode
from briefgen.sources.files import gunzip, load
from briefgen.sources.markup import find_blocks, join_blocks, parse_html

GZIP = b"\x1f\x8b"
CHARSET = re.compile(
    rb"""<(?:meta|\?xml)\b[^>]{0,200}?\b(?:charset|encoding) {0,9}= {0,9}["']?([\w-]{1,40})""", re.IGNORECASE
)

MAX_ELEMENTS = 50_000
"""The busiest of 90 news pages measured has 1,500; 40,000 take trafilatura 8 s."""

MAX_VALUE = 2000
"""Characters of an attribute or a title; trafilatura takes 280 s for an author of a million."""

MAX_LINKED_DATA = 100_000
"""Characters of a script of metadata; trafilatura takes 460 s for 700,000 of broken JSON."""

DATES = {"original_date": True, "extensive_search": False, "max_date": "2100-01-01"}
"""The default is "now", and an extensive search takes a date from anywhere on the page."""

BLOCKS = {"item": "li", "quote": "blockquote", "cell": "td"} | dict.fromkeys(
    ("p", "lb", "list", "table", "row", "div", "code"), ""
)
"""trafilatura's names (a subset of TEI) and their hints."""

logging.getLogger("trafilatura").addHandler(logging.NullHandler())  # what it gives up is said in our own sentence
logging.getLogger("htmldate").addHandler(logging.NullHandler())


def read(path: Path, *, name: str) -> Iterable[Article]:
    """The article of one page."""
    raw = load(path)
    raw = gunzip(raw) if raw.startswith(GZIP) else raw
    declared = CHARSET.search(raw[:HEAD])
    decoded = decode(raw, declared=declared[1].decode("ascii", "replace") if declared else None)
    tree = _bounded(parse_html(decoded.text))
    # Measured on 90 news pages (4-gram F1): fast .963, with fallbacks .958, with precision favoured .958.
    page = bare_extraction(tree, fast=True, include_comments=False, with_metadata=True, date_extraction_params=DATES)
    if not isinstance(page, Document) or page.body is None:
        raise SourceError("No article was found on this page: save the page of one article.")
    text, paragraphs = join_blocks(find_blocks(page.body, _hint))
    values = _metadata(page, markup=decoded.text) | {"language": tree.get("lang")}
    yield compose(text, name=name, values=values, paragraphs=paragraphs, notes=decoded.notes)


def _bounded(tree: HtmlElement) -> HtmlElement:
    """The tree without what trafilatura cannot take in reasonable time; the article's text is not touched."""
    if sum(1 for _ in tree.iter()) > MAX_ELEMENTS:
        raise SourceError(f"The page has more than {MAX_ELEMENTS:,} elements: save the article alone.")
    for script in list(tree.iter("script")):
        if not _is_linked_data(script):
            script.drop_tree()
    for element in tree.iter():
        for key, value in element.attrib.items():
            if len(value) > MAX_VALUE:
                del element.attrib[key]
    for title in tree.iter("title"):
        if len(title.text or "") > MAX_VALUE:
            title.text = None
    return tree


def _is_linked_data(script: HtmlElement) -> bool:
    """True for a script of metadata (JSON-LD) that is whole; trafilatura mends broken ones in quadratic time."""
    if script.get("type") != "application/ld+json" or len(script.text or "") > MAX_LINKED_DATA:
        return False
    try:
        json.loads(script.text or "")
    except (RecursionError, ValueError):
        return False
    return True


def _hint(element: HtmlElement) -> str | None:
    return element.get("rend", "h2") if element.tag == "head" else BLOCKS.get(element.tag)


def _metadata(page: Document, *, markup: str) -> dict[str, object]:
    """What the page says of itself; a publisher that it does not print is one that trafilatura made of the address."""
    site = page.sitename if page.sitename and (page.sitename in markup or page.sitename in unescape(markup)) else None
    title = page.title
    if title and site:
        title = re.sub(rf"\s[|–—-]\s{re.escape(site)}\s*$", "", title) or title
    return {"title": title, "author": page.author, "publisher": site, "date": page.date, "url": page.url}
