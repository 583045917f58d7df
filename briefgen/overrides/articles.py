"""What overrides change before an article is analysed: which articles there are, and their days; and outlets after."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from urllib.parse import urlsplit

from briefgen.model import Analysis, Article, Revision
from briefgen.overrides.targets import ArticlePages, TargetError
from briefgen.overrides.values import ArticleEntry, OutletEntry, Overrides


@dataclass(frozen=True, slots=True)
class Prepared:
    """The articles to analyse, what is set for each (by id), all by address, and what was wrong."""

    articles: tuple[Article, ...]
    chosen: Mapping[str, ArticleEntry]
    pages: ArticlePages
    warnings: tuple[str, ...]


def prepare(overrides: Overrides, articles: Sequence[Article]) -> Prepared:
    """The articles without those taken down and their copies, each of the day that an editor set."""
    pages = ArticlePages(articles)
    warnings: list[str] = []
    gone: set[str] = set()
    chosen: dict[str, ArticleEntry] = {}
    for removal in overrides.takedown:
        if removal.article:
            try:
                gone.add(pages.find(removal.article))
            except TargetError as error:
                warnings.append(overrides.warn(removal.line, f"nothing is taken down: {error}."))
    for entry in overrides.articles:
        try:
            chosen[pages.find(entry.article)] = entry
        except TargetError as error:
            warnings.append(overrides.warn(entry.line, f"{error}."))
    gone |= {article.id for article in articles if article.duplicate_of in gone}
    kept = tuple(_dated(article, chosen.get(article.id)) for article in articles if article.id not in gone)
    return Prepared(kept, chosen, pages, tuple(warnings))


def _dated(article: Article, entry: ArticleEntry | None) -> Article:
    return replace(article, published=entry.date) if entry and entry.date else article


def settle(analysis: Analysis, entry: ArticleEntry | None, outlets: Mapping[str, str]) -> Analysis:
    """The analysis with the outlet's name of today, and with a word on what was set; `outlets` by host and by name."""
    article = analysis.article
    printed = outlets.get(f"name {_key(article.publisher)}") or outlets.get(f"host {host_of(article.url)}")
    outlet = (entry.outlet if entry else None) or printed
    done: list[Revision] = []
    if entry and entry.date:
        done.append(Revision("date"))
        analysis = replace(analysis, published_how="editor")
    if outlet and outlet != article.publisher:
        done.append(Revision("outlet", text=article.publisher))
        analysis = replace(analysis, article=replace(article, publisher=outlet))
    return replace(analysis, revisions=(*analysis.revisions, *done)) if done else analysis


def name_outlets(entries: Sequence[OutletEntry]) -> dict[str, str]:
    """Host or printed name -> the name of the outlet."""
    hosts = {f"host {bare(entry.host)}": entry.name for entry in entries if entry.host}
    return hosts | {f"name {_key(entry.publisher)}": entry.name for entry in entries if entry.publisher}


def unused(overrides: Overrides, articles: Sequence[Article]) -> list[str]:
    """A sentence for each outlet entry that fits no article."""
    known = {f"host {host_of(article.url)}" for article in articles}
    known |= {f"name {_key(article.publisher)}" for article in articles}
    return [
        overrides.warn(entry.line, f"no article is of “{entry.host or entry.publisher}”.")
        for entry in overrides.outlets
        if not known & name_outlets([entry]).keys()
    ]


def host_of(url: str | None) -> str:
    """The host of an address without "www."; empty where there is none."""
    try:
        return bare(urlsplit(url or "").hostname or "")
    except ValueError:
        return ""


def bare(host: str) -> str:
    """A host as it is compared, also when an address was written instead."""
    return (
        host.lower().partition("//")[2].partition("/")[0].removeprefix("www.")
        if "//" in host
        else (host.lower().partition("/")[0].removeprefix("www."))
    )


def _key(publisher: str | None) -> str:
    return " ".join((publisher or "").casefold().split())
