"""Records as the small HTML files that Pagefind reads, each under the address of its page.

An anchor is an element with an id: Pagefind keeps its name, its words and its place among all words, and from these the
search page (`briefgen/site/assets/search/records.js`) cuts the record into its lines again. An `<i>` with an id names
a list that the record is in (`briefgen/site/search/lists.py`). Pagefind has filters for that; it writes their values in any
order, so that no two builds would give the same bytes, but for a filter of one value. What is in its own tags for what a
result shows (`data-pagefind-meta`) is searched too.
"""

from collections.abc import Iterator
from html import escape

from briefgen.model import Page
from briefgen.pages.address import address
from briefgen.pages.markdown import clean
from briefgen.pages.search.records import Line, LineKind, Record, record
from briefgen.pages.shelf import Shelf
from briefgen.settings import Settings, Site

ELEMENTS: dict[LineKind, str] = {"bullet": "h3", "actor": "h4", "quotation": "h5", "statement": "h6"}
"""Names count more than words; how much more, Pagefind takes from the heading's level."""
UNDATED = "0"
"""Older than every day: Pagefind leaves out what has no value to sort by."""


def write_stubs(shelf: Shelf, settings: Settings) -> Iterator[Page]:
    """A file for each record; its path is where the page lies in the site."""
    for each in record(shelf, settings.site):
        yield Page(_path(each.path, settings.site), "\n".join(_lines(each)) + "\n")


def _path(page: str, site: Site) -> str:
    at = address(page, Site(directory_urls=site.directory_urls))
    return f"{at}index.html" if at.endswith("/") else at


def _lines(record: Record) -> Iterator[str]:
    yield '<!doctype html><html lang="en"><meta charset="utf-8"><body>'
    if record.title:
        yield f"<h1>{_text(record.title)}</h1>"
    for name, value in {"outlet": record.outlet, "date": record.date}.items():
        if value:
            yield f'<i data-pagefind-meta="{name}[title]" title="{_text(value)}"></i>'
    if record.kind == "actor":
        yield '<i data-pagefind-filter="kind:actor"></i>'
    else:
        yield f'<i data-pagefind-sort="day[title]" title="{_text(record.day or UNDATED)}"></i>'
    yield from (f'<i id="{_text(name)}"></i>' for name in record.lists)
    if record.text:
        yield f"<p>{_text(record.text)}</p>"
    yield from map(_line, record.lines)


def _line(line: Line) -> str:
    element = ELEMENTS[line.kind]
    return f'<{element} id="{_text(line.anchor)}">{_text(line.name)}</{element}><p>{_text(line.text)}</p>'


def _text(value: str) -> str:
    """The value as HTML, in an attribute too; each white space is a plain space, so that all count the same words."""
    return escape(" ".join(clean(value).split()))
