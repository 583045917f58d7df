"""No data file holds more of an article's words than its page may print."""

import html
import json
import re
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace

import pytest

from briefgen.model import Corpus, Span
from briefgen.pages.excerpt import WORD, choose
from briefgen.pages.sheet import FACT_WORDS
from tests.unit.pages import factory
from tests.unit.pages.data.library import cells_of, files, json_of, lines_of, page_of, query, seeds, texts, two


def printed_in(made: dict[str, bytes]) -> Iterator[str]:
    """Every text of every file, whatever its format."""
    for path, data in made.items():
        if path.endswith(".json"):
            yield from texts(json.loads(data))
        elif path.endswith(".jsonl"):
            yield from texts(lines_of(made, path))
        elif path.endswith(".csv"):
            yield from texts(cells_of(made, path))
        elif path.endswith(".sqlite"):
            with closing(sqlite3.connect(":memory:")) as database:
                database.deserialize(data)
                names = database.execute("SELECT name FROM sqlite_master WHERE sql LIKE 'CREATE TABLE%'").fetchall()
                for (name,) in names:
                    yield from texts(database.execute(f"SELECT * FROM '{name}'").fetchall())
        else:
            yield data.decode()


def kept_back(corpus: Corpus, **chosen: object) -> Iterator[str]:
    """Runs of words, one longer than a fact, that hold one which no page may print."""
    for analysis in corpus.analyses:
        article = analysis.article
        excerpt = choose(analysis, factory.settings(**chosen))
        words = [match.span() for match in WORD.finditer(article.text)]
        for first, last in zip(words, words[FACT_WORDS:], strict=False):
            if not excerpt.prints(Span(first[0], last[1])):
                yield " ".join(article.text[first[0] : last[1]].split())


@pytest.mark.parametrize("share", [0.0, 0.1, 0.4])
@pytest.mark.parametrize("source_text", ["evidence", "none"])
@pytest.mark.parametrize("corpus", [two(), seeds()], ids=["two", "seeds"])
def test_no_run_of_words_that_may_not_be_printed_is_in_a_file(corpus: Corpus, source_text: str, share: float) -> None:
    """But the copies: they are the pages, on which a fact of a few words may stand beside printed ones."""
    chosen = {"source_text": source_text, "source_share": share}
    titles = " ".join(" ".join((a.article.title or "").split()) for a in corpus.analyses)
    made = {path: data for path, data in files(corpus, **chosen).items() if not path.endswith(".md.txt")}
    held = "\n".join(" ".join(text.split()) for text in printed_in(made))
    runs = [run for run in kept_back(corpus, **chosen) if run not in titles]

    assert len(runs) > 100
    assert [run for run in runs if run in held] == []


@pytest.mark.parametrize("source_text", ["evidence", "full", "none"])
def test_a_copy_has_the_words_of_its_page_and_no_others(source_text: str) -> None:
    corpus = two()
    settings = factory.settings(source_text=source_text)
    pages = {f"{page.path}.txt": page.text for page in factory.pages_of(corpus, settings)}
    made = files(corpus, source_text=source_text)
    copies = {path: data.decode() for path, data in made.items() if path.endswith(".md.txt")}

    assert copies
    for path, text in copies.items():
        body = html.unescape(
            re.sub(r'<a class="bg-back".*?</a>|<[^>]*>|\]\([^)]*\)', " ", pages[path].split("\n# ", 1)[1])
        )
        copied = re.sub(r"\]\([^)]*\)|^Page: .*$", " ", text, flags=re.MULTILINE)

        assert re.findall(r"[^\W\d_]+", copied) == re.findall(r"[^\W\d_]+", body), path


def test_what_a_third_party_adds_and_the_text_are_only_there_with_the_whole_text() -> None:
    corpus = factory.corpus(factory.harbour(layers={"tone": ["The port of Velmar will close"]}))
    path = page_of(corpus).replace(".md", ".json")
    evidence, full = (json_of(files(corpus, source_text=chosen), path) for chosen in ("evidence", "full"))

    assert (evidence["text"], evidence["layers"]) == (None, {})
    assert (full["text"], full["layers"]) == (factory.HARBOUR, {"tone": ["The port of Velmar will close"]})


def test_deleted_words_are_there_only_if_their_sentence_is_printed() -> None:
    corpus = factory.corpus(factory.harbour())
    path = page_of(corpus).replace(".md", ".json")

    def cut(share: float) -> set[str | None]:
        bullets = json_of(files(corpus, source_share=share), path)["summary"]
        return {edit["text"] for bullet in bullets for edit in bullet["edits"] if edit["op"] == "deleted"}

    assert cut(1.0) == {", which speaks for 31 carriers,", "and that she ordered the closure within two days"}
    assert cut(0.0) == {None}


def test_a_name_or_a_role_of_many_words_is_cut_in_every_file() -> None:
    name = " ".join(f"word{number}" for number in range(40))
    person = factory.person(factory.HARBOUR, "p1", name, names=["Reyl"])
    made = files(factory.corpus(factory.harbour(participants=(person,), quotations=())))

    assert not any("word12" in text for text in printed_in(made))


def test_the_parts_of_passages_stand_where_they_are_said_to_stand() -> None:
    made = files(two(), source_share=0.3)
    passages = query(made, "SELECT start, end, text FROM passages WHERE article = 'harbour' ORDER BY number")
    path = page_of(two()).replace(".md", ".json")

    assert len(passages) > 1
    assert all(factory.HARBOUR[start:end] == text for start, end, text in passages)
    assert [(p["start"], p["end"], p["text"]) for p in json_of(made, path)["passages"]] == passages


def test_the_files_are_the_same_every_time_whatever_the_order_of_the_articles() -> None:
    corpus = two()
    turned = replace(corpus, analyses=tuple(reversed(corpus.analyses)))

    assert files(corpus) == files(two()) == files(turned)
