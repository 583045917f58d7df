"""Corpora for the data files, and readers that give back what a file holds."""

import csv
import io
import json
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from typing import Any

from briefgen.corpus import link
from briefgen.jsonform import analysis_from_json
from briefgen.model import Analysis, Article, Corpus, Download, Story
from briefgen.pages import render
from briefgen.pages.paths import lay_out
from tests.unit.pages import factory

GOLDEN = Path(__file__).parents[3] / "golden" / "analyses"
OF_ARTICLE = ("id", "text", "path", "title", "publisher", "url", "published", "language", "duplicate_of")


def two(**fields: Any) -> Corpus:
    """Two articles of one story."""
    second = factory.harbour("second", title="=SUM(A1) – Osmark opens Tessel", published="2026-02-12", url=None)
    corpus = factory.corpus(factory.harbour(**fields), second)
    return replace(corpus, stories=(Story("story-1", ("harbour", "second"), "2026-02-09", "2026-02-12", ("story-0",)),))


def seeds() -> Corpus:
    """The articles of seeds/, from the analyses that the golden files hold."""
    return link([_read(path) for path in sorted(GOLDEN.glob("*.json"))])


def _read(path: Path) -> Analysis:
    data = json.loads(path.read_text(encoding="utf-8"))
    said = {name: data[name] for name in OF_ARTICLE}
    return analysis_from_json(data, Article(**said, authors=tuple(data["authors"]), paragraphs=()))


def files(corpus: Corpus, **chosen: Any) -> dict[str, bytes]:
    """Path -> bytes of every data file, the feeds left out."""
    made = render(corpus, factory.settings(**chosen), skipped=())
    return {file.path: file.data for file in made if isinstance(file, Download) and "feed." not in file.path}


def json_of(files: dict[str, bytes], path: str) -> Any:
    return json.loads(files[path])


def lines_of(files: dict[str, bytes], path: str) -> list[dict[str, Any]]:
    return [json.loads(line) for line in files[path].decode().split("\n") if line]


def cells_of(files: dict[str, bytes], path: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(files[path].decode("utf-8-sig"), newline="")))


def query(files: dict[str, bytes], sql: str, *values: object) -> list[tuple[Any, ...]]:
    """What the database answers."""
    with closing(sqlite3.connect(":memory:")) as database:
        database.deserialize(files["data/briefgen.sqlite"])
        return database.execute(sql, values).fetchall()


def page_of(corpus: Corpus, id: str = "harbour") -> str:
    return lay_out(corpus.analyses, corpus.actors, corpus.stories).briefings[id]


def texts(value: object) -> Iterator[str]:
    """Every text in a JSON value."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for each in value.values():
            yield from texts(each)
    elif isinstance(value, list | tuple):
        for each in value:
            yield from texts(each)
