"""What was found in each article, kept between runs in one SQLite file that is always safe to delete."""

import json
import sqlite3
from collections.abc import Mapping
from contextlib import suppress
from functools import cache
from hashlib import blake2b
from pathlib import Path
from types import TracebackType
from typing import Self

from briefgen import __version__
from briefgen.model import Article

BUSY = 30.0
"""Seconds to wait for another briefgen that writes to the same file (a `serve` beside a `build`)."""


class Cache:
    """Texts by key; whatever happens to the file, the worst a cache does is to know nothing."""

    def __init__(self, path: Path) -> None:
        self._path = path

    def __enter__(self) -> Self:
        self._database = self._open()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._database.close()

    def get(self, key: str) -> str | None:
        """The text kept under `key`, or None."""
        try:
            row = self._database.execute("SELECT value FROM kept WHERE key = ?", (key,)).fetchone()
        except sqlite3.DatabaseError as error:
            self._recover(error)
            return None
        return row[0] if row and isinstance(row[0], str) else None

    def put(self, key: str, value: str) -> None:
        """Keeps `value`, written at once, so that an interrupted run loses nothing."""
        try:
            self._database.execute("INSERT OR REPLACE INTO kept VALUES (?, ?)", (key, value))
        except sqlite3.DatabaseError as error:
            self._recover(error)

    def _open(self) -> sqlite3.Connection:
        """The file; a new one in place of a damaged one; memory where none can be written (the pages' writer says so)."""
        with suppress(OSError, sqlite3.DatabaseError):
            self._path.parent.mkdir(parents=True, exist_ok=True)
            try:
                return _connect(self._path)
            except sqlite3.OperationalError:
                raise
            except sqlite3.DatabaseError:
                self._remove()
                return _connect(self._path)
        return _connect(":memory:")

    def _recover(self, error: sqlite3.DatabaseError) -> None:
        """Starts again after damage; a full disk or a lock (an OperationalError) says nothing against the file."""
        if not isinstance(error, sqlite3.OperationalError):
            self._database.close()
            self._remove()
            self._database = self._open()

    def _remove(self) -> None:
        for suffix in ("", "-wal", "-shm"):
            with suppress(OSError):
                self._path.with_name(self._path.name + suffix).unlink()


def key_of(article: Article, *, made: Mapping[str, object]) -> str:
    """The key of an article's analysis: all that an analysis reads, and all that makes it (`made`, and this code).

    Where an article lies (id, path) is not part of it: a file that was moved is not analysed again. Its address is, as
    the address may say that it is an opinion piece.
    """
    paragraphs = [(paragraph.span.start, paragraph.span.end, paragraph.hint) for paragraph in article.paragraphs]
    said = [
        article.title,
        article.authors,
        article.publisher,
        article.published,
        article.language,
        article.notes,
        article.url,
    ]
    content = json.dumps([article.text, paragraphs, said, made, _code()], sort_keys=True)
    return blake2b(content.encode(), digest_size=20).hexdigest()


@cache
def _code() -> str:
    """Version and digest of the analysing code and its lexicons: who edits an analyser sees the new analyses at once."""
    folder = Path(__file__).with_name("analysis")
    digest = blake2b(__version__.encode(), digest_size=20)
    for path in sorted(folder.rglob("*")):
        if path.is_file() and path.suffix != ".pyc":
            digest.update(path.relative_to(folder).as_posix().encode() + path.read_bytes())
    return digest.hexdigest()


def _connect(path: Path | str) -> sqlite3.Connection:
    database = sqlite3.connect(path, timeout=BUSY, isolation_level=None)
    try:
        database.execute("PRAGMA journal_mode = WAL")
        database.execute("PRAGMA synchronous = NORMAL")
        database.execute("CREATE TABLE IF NOT EXISTS kept (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID")
    except sqlite3.DatabaseError:
        database.close()
        raise
    return database
