"""A Markdown copy of each briefing, dossier, story and brief, and `llms.txt`, which lists where to begin reading."""

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import partial
from posixpath import dirname, normpath

from briefgen.model import Download, Page
from briefgen.pages.address import address
from briefgen.pages.data.plain import decode, to_plain
from briefgen.pages.data.targets import copy_path
from briefgen.pages.markdown import text
from briefgen.pages.shelf import Shelf
from briefgen.settings import Site
from briefgen.words import gettext, gettext_noop, ngettext

NEWEST, RUNNING = 20, 10
INDICES = {
    "briefings/index.md": (gettext_noop("Briefings"), gettext_noop("all by month, newest first")),
    "actors/index.md": (gettext_noop("Actors"), gettext_noop("all persons, organisations, places and groups")),
    "days/index.md": (gettext_noop("Briefs"), gettext_noop("what was published each day and each week")),
    "stories/index.md": (gettext_noop("Stories"), gettext_noop("what several articles report")),
    "topics/index.md": (
        gettext_noop("Topics"),
        gettext_noop("terms that several articles use for what they are about"),
    ),
    "places/index.md": (
        gettext_noop("Places"),
        gettext_noop("countries and other places by how many briefings name them"),
    ),
    "quotes/index.md": (gettext_noop("Quotes"), gettext_noop("all quotations by speaker")),
}
BRIEF = re.compile(r"days/\d|weeks/")
SUMMARY = gettext_noop(
    "Briefings made from news articles. Every bullet is a sentence of its article with marked cuts and brackets, every "
    "quotation the article’s own characters, and each line links to its source sentence. Nothing is worded by a machine."
)


def copy_pages(shelf: Shelf, pages: Iterable[Page], site: Site) -> Iterator[Download]:
    """The copies; a link leads to a copy where there is one, and to the page where it leads to a place on it."""
    pages = tuple(pages)
    copied = frozenset(
        (
            *(sheet.path for sheet in shelf.sheets),
            *(profile.path for profile in shelf.profiles),
            *(telling.path for telling in shelf.tellings),
            *(page.path for page in pages if BRIEF.match(page.path)),
        )
    )
    for page in pages:
        if page.path in copied:
            resolve = partial(_resolve, page=page.path, copied=copied, site=site)
            _, _, text = f"\n{to_plain(page.text, resolve)}".partition("\n# ")
            heading, _, rest = text.partition("\n")
            label = gettext("Page:")
            whole = f"# {heading}\n\n{label} {_from(page.path, page.path, site)}\n{rest}"
            yield Download(copy_path(page.path), whole.encode())


def _resolve(target: str, *, page: str, copied: frozenset[str], site: Site) -> str:
    if "://" in target:
        return target.replace(";", "%3B").replace("(", "%28").replace(")", "%29")
    path, _, anchor = target.partition("#")
    full = normpath(f"{dirname(page)}/{path}") if path else page
    return _from(page, copy_path(full) if full in copied and not anchor else full, site, anchor=anchor)


def _from(page: str, path: str, site: Site, *, anchor: str = "") -> str:
    """The address of a page or file, relative to the page's copy unless the site has an address."""
    found = address(path, site)
    if not site.url:
        found = "../" * page.count("/") + found
    return f"{found}{anchor and '#'}{anchor}"


def list_reading(shelf: Shelf, pages: Iterable[Page], files: Mapping[str, str], site: Site) -> Download:
    """`llms.txt`: a heading, a summary, and sections of links; `files` are the site's data files with what they are."""
    paths = {page.path for page in pages}
    briefings = (
        (sheet.title, copy_path(sheet.path), sheet.day or gettext("not dated")) for sheet in shelf.sheets[:NEWEST]
    )
    stories = (
        (
            telling.title,
            copy_path(telling.path),
            ngettext("{number} articles", "{number} articles", len(telling.sheets)),
        )
        for telling in shelf.tellings[:RUNNING]
        if telling.path in paths
    )
    indices = ((gettext(name), path, gettext(what)) for path, (name, what) in INDICES.items() if path in paths)
    sections = {
        gettext("Lists"): indices,
        gettext("Running stories"): stories,
        gettext("Newest briefings"): briefings,
        gettext("Data"): ((path, path, what) for path, what in files.items()),
    }
    parts = [f"# {decode(text(site.name))}", f"> {gettext(SUMMARY)}"]
    for name, links in sections.items():
        if lines := [_line(*each, site) for each in links]:
            parts.append(f"## {name}\n\n" + "\n".join(lines))
    return Download("llms.txt", ("\n\n".join(parts) + "\n").encode())


def _line(name: str, path: str, note: str, site: Site) -> str:
    return f"- [{decode(text(name))}]({address(path, site)}){': ' if note else ''}{note}"
