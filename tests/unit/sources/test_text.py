"""Plain text files and their sidecars."""

from pathlib import Path

import pytest

from briefgen.errors import SourceError
from briefgen.model import Article
from briefgen.sources.text import read

TEXT = "Ferry talks resume\n\n“It sails,” said Ada Quill.\n"


def article(folder: Path, text: str | bytes = TEXT, sidecar: str | None = None) -> Article:
    (folder / "a.txt").write_bytes(text.encode() if isinstance(text, str) else text)
    if sidecar is not None:
        (folder / "a.yml").write_text(sidecar, encoding="utf-8")
    [read_article] = read(folder / "a.txt", name="seeds/a.txt")
    return read_article


def test_the_text_is_the_file_but_for_its_line_ends(tmp_path: Path) -> None:
    read_article = article(tmp_path, b"\xef\xbb\xbf" + TEXT.replace("\n", "\r\n").encode())

    assert read_article.text == TEXT
    assert read_article.path == "seeds/a.txt"
    assert read_article.title == "Ferry talks resume"
    assert read_article.notes == ()


def test_the_sidecar_says_what_the_text_cannot(tmp_path: Path) -> None:
    read_article = article(tmp_path, sidecar="outlet: Velmar Post\ndate: 2026-01-12\nurl: https://velmar.example/1\n")

    assert read_article.publisher == "Velmar Post"
    assert read_article.published == "2026-01-12"
    assert read_article.url == "https://velmar.example/1"


@pytest.mark.parametrize("sidecar", ["", "# nothing yet\n"])
def test_an_empty_sidecar_says_nothing(tmp_path: Path, sidecar: str) -> None:
    assert article(tmp_path, sidecar=sidecar).publisher is None


@pytest.mark.parametrize("sidecar", ["- a\n- b", "outlet: [", "a: &b c", "just words"])
def test_a_faulty_sidecar_is_named(tmp_path: Path, sidecar: str) -> None:
    with pytest.raises(SourceError, match=r"a\.yml"):
        article(tmp_path, sidecar=sidecar)


def test_a_sidecar_that_is_a_symbolic_link_is_not_followed(tmp_path: Path) -> None:
    (tmp_path / "secret").write_text("outlet: Elsewhere", encoding="utf-8")
    (tmp_path / "a.yml").symlink_to(tmp_path / "secret")

    assert article(tmp_path).publisher is None


def test_a_guessed_encoding_is_in_the_notes(tmp_path: Path) -> None:
    read_article = article(tmp_path, TEXT.encode("cp1252"))

    assert read_article.text == TEXT
    assert "Windows-1252" in read_article.notes[0]
