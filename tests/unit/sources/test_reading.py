"""All articles of the sources."""

from collections.abc import Iterator
from importlib.metadata import EntryPoint
from pathlib import Path

import pytest

from briefgen import registry
from briefgen.model import Article, Skipped
from briefgen.sources import Reading, compose, read_all

TEXT = "Ferry talks resume\n\n“It sails,” said Ada Quill.\n"


def write(folder: Path, **texts: str) -> None:
    for name, text in texts.items():
        (folder / name.replace("_", ".")).write_text(text, encoding="utf-8")


def read(folder: Path) -> Reading:
    return read_all([Path()], root=folder)


def test_every_format_is_read_and_articles_are_sorted_by_id(tmp_path: Path) -> None:
    html = f"<html><body><article><h1>Talks</h1>{'<p>The island ferry sails again on Friday, they say.</p>' * 9}"
    write(tmp_path, a_txt=TEXT, b_md=f"# Talks\n\n{TEXT}", c_jsonl='{"id": "!", "text": "It sails."}', d_HTML=html)

    reading = read(tmp_path)

    assert {article.path for article in reading.articles} == {"a.txt", "b.md", "c.jsonl", "d.HTML"}
    assert [article.id for article in reading.articles] == sorted(article.id for article in reading.articles)
    assert reading.skipped == ()


def test_the_order_of_the_sources_changes_nothing_but_which_is_the_second(tmp_path: Path) -> None:
    for folder in ("one", "two"):
        (tmp_path / folder).mkdir()
        write(tmp_path / folder, a_txt=f"{TEXT}{folder}")

    assert read_all([Path("one"), Path("two")], root=tmp_path) == read_all([Path("two"), Path("one")], root=tmp_path)


def test_the_second_article_with_an_id_is_refused_and_both_places_named(tmp_path: Path) -> None:
    write(tmp_path, a_jsonl='{"id": "1", "text": "One."}\n{"id": "1", "text": "Two."}', b_md="---\nid: 1\n---\nThree.")

    reading = read(tmp_path)

    assert [article.text for article in reading.articles] == ["One."]
    assert reading.skipped == (
        Skipped("a.jsonl", 'The id "1" of a.jsonl (article 2) is taken by a.jsonl: change or remove one of them.'),
        Skipped("b.md", 'The id "1" of b.md is taken by a.jsonl: change or remove one of them.'),
    )


def test_the_same_text_under_two_ids_is_marked_whatever_its_white_space(tmp_path: Path) -> None:
    write(tmp_path, a_txt=TEXT, b_txt=TEXT.replace("\n", "\r\n") + "\n", c_txt=TEXT + "More.")

    articles = {article.path: article for article in read(tmp_path).articles}

    assert articles["a.txt"].duplicate_of is None
    assert articles["b.txt"].duplicate_of == articles["a.txt"].id
    assert articles["c.txt"].duplicate_of is None


def test_a_sidecar_is_no_article_and_a_lone_one_is_reported(tmp_path: Path) -> None:
    write(
        tmp_path,
        a_txt=TEXT,
        a_yml="outlet: Velmar Post",
        b_TXT=TEXT + "More.",
        b_yml="",
        lone_yml="outlet: Velmar Post",
    )

    reading = read(tmp_path)

    assert [skipped.path for skipped in reading.skipped] == ["lone.yml"]
    assert {article.publisher for article in reading.articles} == {"Velmar Post", None}


def test_an_unknown_suffix_is_reported_with_the_known_ones(tmp_path: Path) -> None:
    write(tmp_path, a_docx="x", README="x", b_gz="x")

    reasons = {skipped.path: skipped.reason for skipped in read(tmp_path).skipped}

    assert sorted(reasons) == ["README", "a.docx", "b.gz"]
    assert ".html, .html.gz, .jsonl, .markdown, .md, .txt" in reasons["a.docx"]


@pytest.mark.parametrize("text", ["", " \n\t\r\n", "\u200b\ufeff"])
def test_an_article_without_text_is_reported(tmp_path: Path, text: str) -> None:
    write(tmp_path, a_txt=text)

    assert read(tmp_path) == Reading((), (Skipped("a.txt", "There is no text in a.txt: add it, or remove it."),))


def test_what_cannot_be_read_costs_nothing_else(tmp_path: Path) -> None:
    write(tmp_path, b_txt=TEXT, d_md="---\na: &a b\n---\n", e_html="")
    (tmp_path / "a.txt").write_bytes(b"\0")
    (tmp_path / "c.jsonl").write_text("{\n" + '{"text": "It sails."}', encoding="utf-8")

    reading = read(tmp_path)

    assert [skipped.path for skipped in reading.skipped] == ["a.txt", "c.jsonl", "d.md", "e.html"]
    assert all(skipped.reason.endswith(".") and "\n" not in skipped.reason for skipped in reading.skipped)
    assert {article.path for article in reading.articles} == {"b.txt", "c.jsonl"}


@pytest.mark.parametrize("suffix", ["txt", "md", "jsonl", "html"])
@pytest.mark.parametrize("character", [" ", "\n", '"', "(", "[", "<", "&", "“", "---\n"])
def test_ten_megabytes_of_one_character_are_refused_at_once(tmp_path: Path, suffix: str, character: str) -> None:
    """A reader that is quadratic anywhere would need hours."""
    write(tmp_path, **{f"a_{suffix}": (character * 10**7)[: 10**7 // len(character.encode())]})

    articles = read(tmp_path).articles

    assert all(len(article.text) <= 10**6 for article in articles)


def read_pages(path: Path, *, name: str) -> Iterator[Article | Skipped]:
    """A reader as a package would bring it."""
    for number, page in enumerate(path.read_text(encoding="utf-8").split("\f"), start=1):
        yield compose(page, name=name, part=str(number))
    raise ValueError("a bug")


@pytest.fixture
def _pages_reader(monkeypatch: pytest.MonkeyPatch) -> None:
    points = {
        "gz": EntryPoint("gz", "nowhere:read", "briefgen.readers"),
        "pages.gz": EntryPoint("pages.gz", f"{__name__}:read_pages", "briefgen.readers"),
    }
    monkeypatch.setattr(registry, "installed", lambda _group: points)
    monkeypatch.setattr("briefgen.sources.reading.installed", lambda _group: points)
    monkeypatch.setattr(EntryPoint, "load", lambda point: read_pages if point.name == "pages.gz" else _missing())


def _missing() -> None:
    raise ImportError("No module named 'nowhere'")


@pytest.mark.usefixtures("_pages_reader")
def test_a_third_party_reader_is_chosen_by_the_longest_suffix_and_its_faults_are_its_own(tmp_path: Path) -> None:
    write(tmp_path, a_pages_gz="One.\fTwo.", b_gz="x")

    reading = read(tmp_path)

    assert sorted(article.text for article in reading.articles) == ["One.", "Two."]
    assert [skipped.path for skipped in reading.skipped] == ["a.pages.gz", "b.gz"]
    assert "reader failed on this file (ValueError)" in reading.skipped[0].reason
    assert "nowhere" in reading.skipped[1].reason
