"""The SQLite file: whole, searchable, the same every time, and described for Datasette."""

import sqlite3
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from briefgen.model import Quotation, Span
from briefgen.pages.data.database import PAGE_SIZE, VIEWS
from briefgen.pages.data.datasette import describe_database
from briefgen.pages.data.rows import TABLES, columns
from briefgen.settings import Site
from tests.unit.pages import factory
from tests.unit.pages.data.library import files, json_of, lines_of, query, seeds, two


def test_the_file_is_whole_and_every_row_that_is_pointed_at_is_there() -> None:
    for corpus in (two(), seeds(), factory.corpus()):
        made = files(corpus)

        assert query(made, "PRAGMA integrity_check") == [("ok",)]
        assert query(made, "PRAGMA foreign_key_check") == []
        assert len(made["data/briefgen.sqlite"]) % PAGE_SIZE == 0


def test_the_same_articles_give_the_same_bytes_on_any_day() -> None:
    data = files(two())["data/briefgen.sqlite"]

    assert data == files(two())["data/briefgen.sqlite"]
    assert data[:16] == b"SQLite format 3\x00"
    assert data[36:40] == bytes(4), "no page is free, so there is nothing to compact"


def test_it_has_all_tables_and_columns_and_no_other() -> None:
    made = files(two())
    for name, table in TABLES.items():
        assert [row[1] for row in query(made, f"PRAGMA table_info({name})")] == [c.name for c in columns(table.row)]
    kinds = dict(query(made, "SELECT name, type FROM sqlite_master WHERE name NOT LIKE '%fts_%' AND type != 'index'"))

    assert kinds == {
        **dict.fromkeys(TABLES, "table"),
        **dict.fromkeys(VIEWS, "view"),
        "bullets_fts": "table",
        "quotations_fts": "table",
    }


@pytest.mark.parametrize("view", VIEWS)
def test_a_view_answers(view: str) -> None:
    assert query(files(two()), f"SELECT * FROM {view}")


def test_who_is_quoted_how_often() -> None:
    rows = query(files(two()), "SELECT name, quotations, statements FROM quotes_by_speaker LIMIT 2")

    assert rows == [("Ana Reyl", 2, 4), ("Bo Lund", 2, 2)]


def test_words_and_speakers_are_searched_without_regard_to_accents() -> None:
    made = files(two(), source_share=1.0)
    sql = "SELECT q.article, q.number FROM quotations q WHERE q.rowid IN (SELECT rowid FROM quotations_fts WHERE quotations_fts MATCH ?)"

    assert sorted(query(made, sql, "ladder")) == [("harbour", 8), ("second", 8)]
    assert len(query(made, sql, "speaker_name:Lund")) == 4
    assert len(query(made, sql, "gámble")) == 2
    assert query(made, "SELECT count(*) FROM bullets_fts WHERE bullets_fts MATCH 'absurd'") == [(2,)]


@pytest.mark.parametrize("table", ["bullets", "quotations"])
def test_datasette_finds_the_index_of_a_table(table: str) -> None:
    """By a pattern over the statement that made it."""
    sql = "SELECT name FROM sqlite_master WHERE sql LIKE ?"
    assert query(files(two()), sql, f'%VIRTUAL TABLE%USING FTS%content="{table}"%') == [(f"{table}_fts",)]


def test_words_that_are_not_printed_are_not_found() -> None:
    sql = "SELECT rowid FROM quotations_fts WHERE quotations_fts MATCH 'ladder'"
    assert query(files(two(), source_share=0.0), sql) == []


def test_the_metadata_name_every_table_view_and_column_that_is_there() -> None:
    made = files(two(), site=Site("News of *Velmar*", "https://news.example/"))
    metadata = json_of(made, "data/metadata.json")
    tables = metadata["databases"]["briefgen"]["tables"]

    assert metadata == describe_database(Site("News of *Velmar*", "https://news.example/"))
    assert set(tables) == {*TABLES, *VIEWS}
    for name, table in TABLES.items():
        names = {column.name for column in columns(table.row)}
        opening = {tables[name].get(key) for key in ("sort_desc", "label_column")} | set(tables[name].get("facets", ()))
        assert set(tables[name]["columns"]) == names
        assert opening - {None} <= names


def test_a_hostile_corpus_gives_valid_files() -> None:
    """NUL, half a surrogate pair, a title that is a formula, and 10,000 quotations."""
    text = "\x00“Yes \ud800,” Ana Reyl said.\n" * 10_000
    spans = [Span(at, at + 7) for at in range(1, len(text), len(text) // 10_000)]
    said = tuple(Quotation((span,), None, None, "p1", None, "direct", "named", "say", 1.0) for span in spans)
    ana = replace(factory.person("Ana Reyl", "p1", "Ana \x00 \udfffReyl", names=["Ana Reyl"]), roles=())
    hostile = factory.analysis(
        text,
        "=cmd|' /C calc'!A0",
        title="=cmd|' /C calc'!A0\x00\ud800",
        participants=(ana,),
        quotations=said,
        published="2026-01-12",
    )
    made = files(factory.corpus(hostile), source_share=1.0)

    assert query(made, "PRAGMA integrity_check") == [("ok",)]
    assert query(made, "SELECT count(*), min(text) FROM quotations") == [(10_000, "“Yes \ufffd,")]
    assert len(lines_of(made, "data/quotations.jsonl")) == 10_000
    assert lines_of(made, "data/quotations.jsonl")[0]["text"] == "“Yes \ud800,"
    assert made["data/articles.csv"].decode("utf-8-sig").splitlines()[1].startswith("\"'=cmd|' /C calc'!A0\"")
    assert all(b"\x00" not in data for path, data in made.items() if not path.endswith(".sqlite"))


def test_the_file_opens_from_a_disk_and_cannot_be_told_from_one_that_was_closed(tmp_path: Path) -> None:
    path = tmp_path / "briefgen.sqlite"
    path.write_bytes(files(two())["data/briefgen.sqlite"])
    with closing(sqlite3.connect(f"file:{path}?mode=ro&immutable=1", uri=True)) as database:
        assert database.execute("SELECT count(*) FROM articles").fetchone() == (2,)
