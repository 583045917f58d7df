"""The cache forgets rather than fails, and never answers for something else."""

import sqlite3
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from briefgen.cache import Cache, key_of
from briefgen.model import Article, SourceParagraph, Span

MADE = {"model": "m", "model_sha256": "0", "settings": {"bullets": 5}}


def test_what_is_put_is_there_in_the_next_run(tmp_path: Path) -> None:
    path = tmp_path / "new" / "analyses.sqlite"
    with Cache(path) as cache:
        cache.put("k", "“text”")
        cache.put("k", "“newer text”")
    with Cache(path) as cache:
        assert cache.get("k") == "“newer text”"
        assert cache.get("other") is None


def test_two_runs_share_one_cache(tmp_path: Path) -> None:
    with Cache(tmp_path / "c") as serve, Cache(tmp_path / "c") as build:
        serve.put("a", "1")
        build.put("b", "2")
        assert (build.get("a"), serve.get("b")) == ("1", "2")


@pytest.mark.parametrize("content", [b"", b"no database at all, but some text", b"SQLite format 3\x00" + bytes(200)])
def test_a_file_that_is_no_database_is_replaced(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "c"
    path.write_bytes(content)
    with Cache(path) as cache:
        assert cache.get("k") is None
        cache.put("k", "v")
    with Cache(path) as cache:
        assert cache.get("k") == "v"


def test_a_database_that_is_damaged_further_in_is_replaced(tmp_path: Path) -> None:
    path = tmp_path / "c"
    with Cache(path) as cache:
        for number in range(500):
            cache.put(f"key {number}", "v" * 200)
    content = bytearray(path.read_bytes())
    content[5000:] = b"\xff" * (len(content) - 5000)
    path.write_bytes(content)

    with Cache(path) as cache:
        assert [cache.get(f"key {number}") for number in range(500)].count(None) >= 490
        cache.put("k", "v")
        assert cache.get("k") == "v"
    with sqlite3.connect(path) as database:
        assert database.execute("PRAGMA integrity_check").fetchone() == ("ok",)


def test_where_no_file_can_be_written_a_run_goes_on_without_one(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    with Cache(tmp_path / "file" / "c") as cache:
        cache.put("k", "v")
        assert cache.get("k") == "v"
    with Cache(tmp_path) as cache:  # a folder
        assert cache.get("k") is None


@pytest.mark.parametrize(
    "change",
    [
        {"text": "The harbour of Velmar reopens on Sunday."},
        {"paragraphs": (SourceParagraph(Span(0, 40), "h1"),)},
        {"paragraphs": (SourceParagraph(Span(0, 39)),)},
        {"title": "Harbour"},
        {"authors": ("Ana Reyl",)},
        {"publisher": "The Velmar Post"},
        {"published": "2026-01-12"},
        {"language": "en"},
        {"url": "https://velmarpost.example/opinion/a"},
        {"notes": ("read as cp1252",)},
    ],
)
def test_an_article_that_says_something_else_has_another_key(
    make_article: Callable[..., Article], change: dict[str, Any]
) -> None:
    article = make_article()
    assert key_of(replace(article, **change), made=MADE) != key_of(article, made=MADE)


def test_a_moved_article_keeps_its_key(make_article: Callable[..., Article]) -> None:
    moved = make_article(id="a2", path="seeds/new/a1.txt", duplicate_of="a1")
    assert key_of(moved, made=MADE) == key_of(make_article(), made=MADE)


@pytest.mark.parametrize("change", [{"model_sha256": "1"}, {"model": "other"}, {"settings": {"bullets": 4}}])
def test_another_model_or_setting_has_another_key(make_article: Callable[..., Article], change: dict[str, Any]) -> None:
    article = make_article()
    assert key_of(article, made=MADE | change) != key_of(article, made=MADE)


def test_half_a_surrogate_pair_has_a_key(make_article: Callable[..., Article]) -> None:
    assert key_of(make_article("a \ud83d b"), made=MADE) != key_of(make_article("a \ude00 b"), made=MADE)
