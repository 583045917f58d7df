"""The whole flow on one screen: read, analyse, link, revise, render. Prints nothing and knows no MkDocs."""

import json
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from traceback import extract_tb
from typing import Any, Protocol

from briefgen import overrides
from briefgen.analysis import analyse
from briefgen.analysis.language import identify
from briefgen.analysis.reading import Read, read_together
from briefgen.cache import Cache, key_of
from briefgen.errors import BriefgenError, LostError
from briefgen.jsonform import analysis_from_json, analysis_to_json
from briefgen.model import Analysis, Article, Corpus, Download, Page, Skipped
from briefgen.pages import render_all
from briefgen.registry import load
from briefgen.settings import Settings
from briefgen.sources import read_all

MOST_TOGETHER, MOST_LETTERS = 16, 100_000
"""Articles that are read together, and the letters in them: more would take more memory and gain little."""


@dataclass(frozen=True, slots=True)
class Build:
    """What a run made: the corpus and its pages, what is on none of them, and which overrides do not count.

    `stubs` are what search is to know of the pages, in HTML that is not shown.
    """

    corpus: Corpus
    pages: tuple[Page | Download, ...]
    skipped: tuple[Skipped, ...]
    warnings: tuple[str, ...] = ()
    stubs: tuple[Page, ...] = ()


class Progress(Protocol):
    """Told after each article how many of all are done."""

    def __call__(self, done: int, total: int, /) -> None: ...


def silent(_done: int, _total: int) -> None:
    """Progress that nobody watches."""


def build(settings: Settings, *, progress: Progress = silent) -> Build:
    """Briefings of all sources; what is wrong with one article skips that one, a BriefgenError concerns them all."""
    revised, skipped = gather(settings, progress=progress)
    made = render_all(revised.corpus, settings, skipped=skipped)
    overrides.check((*made.files, *made.stubs), revised.names)
    return Build(revised.corpus, made.files, skipped, revised.warnings, made.stubs)


def gather(settings: Settings, *, progress: Progress = silent) -> tuple[overrides.Revised, tuple[Skipped, ...]]:
    """The corpus of all sources as the editor wants it, and the files and articles that are not in it."""
    chosen = overrides.read_overrides(settings.overrides)
    reading = read_all(settings.sources, root=settings.root)
    prepared = overrides.prepare(chosen, reading.articles)
    with Cache(settings.state / "analyses.sqlite") as cache:
        outcomes = tuple(analyse_all(prepared.articles, settings, cache=cache, progress=progress))
    analyses, failed = divide(outcomes)
    return overrides.revise(chosen, prepared, analyses), (*reading.skipped, *failed)


def analyse_all(
    articles: Sequence[Article], settings: Settings, *, cache: Cache | None = None, progress: Progress = silent
) -> Iterator[Analysis | Skipped]:
    """One outcome an article, in their order, from the cache or else from the engine that the settings name."""
    keys = keys_of(articles, settings) if cache else {}
    known = {article.id: found for article in articles if cache and (found := recall(cache, keys[article.id], article))}
    unknown = [article for article in articles if article.id not in known]
    fresh = analyse_fresh(tuple(batches(unknown)), settings, engine=load("engines", settings.engine))
    for done, article in enumerate(articles, start=1):
        outcome = known.get(article.id) or next(fresh)
        if cache and article.id not in known and isinstance(outcome, Analysis):
            cache.put(keys[article.id], remember(outcome))
        progress(done, len(articles))
        yield outcome


def analyse_fresh(
    parts: Sequence[Sequence[Article]], settings: Settings, *, engine: Callable[..., Iterator[Any]]
) -> Iterator[Analysis | Skipped]:
    """The outcomes, in order, by the engine; of a part that ends its process, article by article."""
    work = partial(attempt_together, settings=settings)
    for part, made in zip(parts, engine(work, parts, jobs=settings.jobs), strict=True):
        if not isinstance(made, LostError):
            yield from made
        elif len(part) > 1:
            yield from analyse_fresh([(article,) for article in part], settings, engine=engine)
        else:
            yield Skipped(part[0].path, str(made))


def batches(articles: Sequence[Article]) -> Iterator[tuple[Article, ...]]:
    """The articles in parts that are read together; a long one is a part of its own."""
    part: list[Article] = []
    letters = 0
    for article in articles:
        if part and (len(part) == MOST_TOGETHER or letters + len(article.text) > MOST_LETTERS):
            yield tuple(part)
            part, letters = [], 0
        part.append(article)
        letters += len(article.text)
    if part:
        yield tuple(part)


def attempt_together(articles: Sequence[Article], settings: Settings) -> list[Analysis | Skipped]:
    """An outcome an article; where they cannot be read together, each is read alone, and shows whose fault it is."""
    read: Sequence[Read | None]
    try:
        read = read_together(articles, settings)
    except BriefgenError:
        raise
    except Exception:  # noqa: BLE001  # whatever the model trips over
        read = [None] * len(articles)
    return [attempt(article, settings, each) for article, each in zip(articles, read, strict=True)]


def attempt(article: Article, settings: Settings, read: Read | None = None) -> Analysis | Skipped:
    """The analysis, or why there is none: a text never stops a run."""
    try:
        return analyse(article, settings, read)
    except BriefgenError:
        raise
    except Exception as error:  # noqa: BLE001  # whatever an analyser trips over, the other articles are built
        place = extract_tb(error.__traceback__)[-1].name
        fault = " ".join(f"{type(error).__name__} in {place}: {error}".split())
        return Skipped(article.path, f"This article cannot be analysed ({fault}): please report it with its text.")


def divide(outcomes: Sequence[Analysis | Skipped]) -> tuple[tuple[Analysis, ...], tuple[Skipped, ...]]:
    """The analyses, and the articles that have none."""
    analyses = tuple(outcome for outcome in outcomes if isinstance(outcome, Analysis))
    skipped = tuple(outcome for outcome in outcomes if isinstance(outcome, Skipped))
    return analyses, skipped


def keys_of(articles: Sequence[Article], settings: Settings) -> dict[str, str]:
    """Article id -> cache key."""
    model = identify(settings.model)
    made = {"model": model.name, "model_sha256": model.sha256, "settings": settings.analysis()}
    return {article.id: key_of(article, made=made) for article in articles}


def remember(analysis: Analysis) -> str:
    """An analysis as the cache keeps it: the public JSON without the text, which the source has."""
    return json.dumps({**analysis_to_json(analysis), "text": None})


def recall(cache: Cache, key: str, article: Article) -> Analysis | None:
    """The analysis kept under `key`, or None when there is none or what is kept is damaged."""
    kept = cache.get(key)
    try:
        return analysis_from_json(json.loads(kept), article) if kept else None
    except (AttributeError, IndexError, KeyError, TypeError, ValueError):
        return None
