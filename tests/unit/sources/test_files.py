"""Bytes from files."""

import gzip
import os
from pathlib import Path

import pytest

from briefgen.errors import SourceError
from briefgen.sources.files import MEBIBYTE, gunzip, load


def test_a_file_of_the_largest_size_is_read(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(b"x" * MEBIBYTE)

    assert len(load(path, most=MEBIBYTE)) == MEBIBYTE


def test_one_byte_more_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(b"x" * (MEBIBYTE + 1))

    with pytest.raises(SourceError, match="more than 1 MB"):
        load(path, most=MEBIBYTE)


def test_a_pipe_is_refused_and_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "a.txt")

    with pytest.raises(SourceError, match="not a regular file"):
        load(tmp_path / "a.txt")


def test_all_members_of_a_gzip_file_are_read() -> None:
    assert gunzip(gzip.compress(b"one ") + gzip.compress(b"two")) == b"one two"


def test_a_gzip_bomb_is_refused_before_it_is_whole() -> None:
    with pytest.raises(SourceError, match="more than 1 MB"):
        gunzip(gzip.compress(bytes(50 * MEBIBYTE)), most=MEBIBYTE)


@pytest.mark.parametrize("raw", [b"\x1f\x8b", b"\x1f\x8bnonsense", gzip.compress(b"the whole text")[:-9]])
def test_damaged_gzip_is_refused_in_a_sentence(raw: bytes) -> None:
    with pytest.raises(SourceError, match="damaged"):
        gunzip(raw)
