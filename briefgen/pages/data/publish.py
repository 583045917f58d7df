"""All data files of a site, and the list of those that hold all of it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from briefgen import __version__
from briefgen.model import Download, Page
from briefgen.pages.address import address
from briefgen.pages.data.copies import copy_pages, list_reading
from briefgen.pages.data.database import row_count, to_sqlite
from briefgen.pages.data.datasette import describe_database
from briefgen.pages.data.encode import to_json, to_lines
from briefgen.pages.data.objects import describe
from briefgen.pages.data.parquet import to_parquet
from briefgen.pages.data.record import SCHEMA
from briefgen.pages.data.rows import TABLES, Tables
from briefgen.pages.data.schemas import publish_schemas
from briefgen.pages.data.spreadsheet import to_csv
from briefgen.pages.data.tables import fill, open_source
from briefgen.pages.shelf import Shelf
from briefgen.settings import Settings
from briefgen.words import gettext, gettext_noop

LINES = ("articles", "quotations", "actors", "stories")
SHEETS = ("articles", "bullets", "quotations", "actors", "appearances", "stories")
FRAMES = ("articles", "quotations", "actors")
WHAT = {
    "articles": gettext_noop("the articles with their bottom lines"),
    "bullets": gettext_noop("all bullets"),
    "quotations": gettext_noop("all quotations and reported statements"),
    "actors": gettext_noop("the actors across articles"),
    "appearances": gettext_noop("who appears in which article"),
    "stories": gettext_noop("the stories of several articles"),
}
DATABASE = gettext_noop("all tables with full-text search and views, for SQLite and Datasette")


@dataclass(frozen=True, slots=True)
class Listed:
    """A file of the whole site's data, how many rows it has, if it has rows, and what they are."""

    file: Download
    rows: int | None
    what: str


@dataclass(frozen=True, slots=True)
class Published:
    """Every data file, and those of the whole site among them."""

    files: tuple[Download, ...]
    listed: tuple[Listed, ...]


def publish(shelf: Shelf, pages: Sequence[Page], settings: Settings) -> Published:
    """The files beside the pages, and those in `data/`."""
    source = open_source(shelf, settings)
    tables = fill(source)
    listed = tuple(_list(tables, settings))
    named = {each.file.path: each.what for each in listed}
    index = Listed(
        Download("data/index.json", to_json(_index(listed, tables, settings), indent=1)), None, gettext("this list")
    )
    reading = list_reading(shelf, pages, {**named, index.file.path: gettext("the list of these files")}, settings.site)
    return Published(
        files=(
            *describe(source, tables),
            *copy_pages(shelf, pages, settings.site),
            *publish_schemas(),
            *(each.file for each in listed),
            index.file,
            reading,
        ),
        listed=(*listed, index, Listed(reading, None, gettext("where to begin reading, for language tools"))),
    )


def _list(tables: Tables, settings: Settings) -> Iterator[Listed]:
    for name in SHEETS:
        rows = tables.rows(name)
        yield Listed(Download(f"data/{name}.csv", to_csv(TABLES[name].row, rows)), len(rows), gettext(WHAT[name]))
    for name in LINES:
        rows = tables.rows(name)
        yield Listed(Download(f"data/{name}.jsonl", to_lines(rows)), len(rows), gettext(WHAT[name]))
    for name in FRAMES if settings.parquet else ():
        rows = tables.rows(name)
        yield Listed(
            Download(f"data/{name}.parquet", to_parquet(TABLES[name].row, rows)), len(rows), gettext(WHAT[name])
        )
    yield Listed(Download("data/briefgen.sqlite", to_sqlite(tables)), row_count(tables), gettext(DATABASE))
    metadata = Download("data/metadata.json", to_json(describe_database(settings.site), indent=1, sort=False))
    yield Listed(metadata, None, gettext("what tables and columns mean, for Datasette"))


def _index(listed: Sequence[Listed], tables: Tables, settings: Settings) -> dict[str, object]:
    return {
        "schema": SCHEMA,
        "version": __version__,
        "site": settings.site.name,
        "source_text": settings.source_text,
        "counts": {name: len(tables.rows(name)) for name in TABLES},
        "files": [
            {
                "path": each.file.path,
                "address": address(each.file.path, settings.site),
                "bytes": len(each.file.data),
                "rows": each.rows,
                "what": each.what,
            }
            for each in listed
        ],
    }
