"""The tables as one SQLite file, with full-text search and views: the same rows give the same bytes."""

import json
import sqlite3
from collections.abc import Iterator
from contextlib import closing

from briefgen.model import Span
from briefgen.pages.data.encode import tame
from briefgen.pages.data.rows import TABLES, Column, Shape, Table, Tables, columns

PAGE_SIZE = 4096
APPLICATION = 0x62726966  # "brif"
VERSION = 1
TYPES: dict[Shape, str] = {
    "text": "TEXT",
    "integer": "INTEGER",
    "number": "REAL",
    "boolean": "INTEGER",
    "texts": "TEXT",
    "spans": "TEXT",
}
INDEXED = (("articles", "published"), ("quotations", "how"), ("quotations", "verb_kind"), ("actors", "name"))
SEARCHED = {"bullets": ("text",), "quotations": ("text", "speaker_name")}
VIEWS = {
    "quotes_by_speaker": """
        SELECT a.id AS speaker_id, a.name, a.kind, a.role, a.quotations, a.statements, a.briefings, a.first, a.last, a.page
        FROM actors a WHERE a.quotations + a.statements > 0
        ORDER BY a.quotations DESC, a.statements DESC, a.name, a.id""",
    "quotations_in_full": """
        SELECT q.published, r.publisher, r.title, q.speaker_name, q.role, q.form, q.cue, q.text, q.how, q.confidence,
               q.verb_kind, q.page, q.speaker_id, q.article, q.number
        FROM quotations q JOIN articles r ON r.id = q.article
        ORDER BY q.published DESC, q.article, q.number""",
    "quotations_to_check": """
        SELECT q.published, r.title, q.source, q.speaker_name, q.how, q.confidence, q.text, q.page, q.article, q.number
        FROM quotations q JOIN articles r ON r.id = q.article
        WHERE q.how NOT IN ('named', 'unnamed_source') ORDER BY q.confidence, q.article, q.number""",
    "bottom_lines": """
        SELECT published, publisher, title, bottom_line, page, id AS article FROM articles
        WHERE bottom_line IS NOT NULL ORDER BY published DESC, id""",
    "story_lines": """
        SELECT s.title AS story_title, m.number, r.published, r.publisher, r.title, r.bottom_line, r.page, s.id AS story,
               r.id AS article
        FROM story_articles m JOIN stories s ON s.id = m.story JOIN articles r ON r.id = m.article
        ORDER BY s.last DESC, s.id, m.number""",
}
"""Queries that a reader wants, by name."""


def to_sqlite(tables: Tables) -> bytes:
    """The database file; made in memory and written once from front to back, so that nothing is left to compact."""
    with closing(sqlite3.connect(":memory:")) as database:
        for statement in _schema():
            database.execute(statement)
        for name, table in TABLES.items():
            names = [column.name for column in columns(table.row)]
            marks = ", ".join("?" for _ in names)
            database.executemany(
                f"INSERT INTO {name} VALUES ({marks})",  # noqa: S608  # names of our own
                ([_value(getattr(row, each)) for each in names] for row in tables.rows(name)),
            )
        for name, searched in SEARCHED.items():
            for statement in _search(name, searched):
                database.execute(statement)
        database.commit()
        return database.serialize()


def _schema() -> Iterator[str]:
    yield f"PRAGMA page_size = {PAGE_SIZE}"
    yield "PRAGMA encoding = 'UTF-8'"
    yield f"PRAGMA application_id = {APPLICATION}"
    yield f"PRAGMA user_version = {VERSION}"
    for name, table in TABLES.items():
        yield f"CREATE TABLE {name} (\n  {_body(table)}\n)"
        yield from (_index(name, column) for column, _ in table.points if column != table.key[0])
    yield from (_index(name, column) for name, column in INDEXED)
    yield from (f"CREATE VIEW {name} AS {' '.join(query.split())}" for name, query in VIEWS.items())


def _body(table: Table) -> str:
    lines = [_column(column) for column in columns(table.row)]
    lines.append(f"PRIMARY KEY ({', '.join(table.key)})")
    lines += [f"FOREIGN KEY ({column}) REFERENCES {target}(id)" for column, target in table.points]
    return ",\n  ".join(lines)


def _column(column: Column) -> str:
    return f"{column.name} {TYPES[column.shape]}{'' if column.optional else ' NOT NULL'}"


def _index(table: str, column: str) -> str:
    return f"CREATE INDEX {table}_by_{column} ON {table}({column})"


def _search(table: str, searched: tuple[str, ...]) -> Iterator[str]:
    index = f"{table}_fts"
    yield (
        f"CREATE VIRTUAL TABLE {index} USING fts5({', '.join(searched)}, "
        f'content="{table}", '  # in these quotation marks: Datasette looks for them
        "tokenize='unicode61 remove_diacritics 2')"
    )
    yield f"INSERT INTO {index}({index}) VALUES ('rebuild')"  # noqa: S608  # names of our own
    yield f"INSERT INTO {index}({index}) VALUES ('optimize')"  # noqa: S608


def _value(value: object) -> object:
    """What SQLite holds: a list is JSON, yes and no are 1 and 0."""
    if isinstance(value, tuple):
        listed = [{"start": each.start, "end": each.end} if isinstance(each, Span) else tame(each) for each in value]
        return json.dumps(listed, ensure_ascii=False)
    return tame(value) if isinstance(value, str) else value


def row_count(tables: Tables) -> int:
    """How many rows the database holds."""
    return sum(len(tables.rows(name)) for name in TABLES)
