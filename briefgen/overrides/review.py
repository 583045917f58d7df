"""What is worth an editor's look, with the override that would settle it, what improves most pages first."""

import json
import re
from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import NamedTuple

from briefgen.corpus.callings import Calling, differ, find_callings
from briefgen.corpus.entries import find_entries
from briefgen.model import Actor, Analysis, Corpus, Quotation
from briefgen.overrides.articles import host_of
from briefgen.overrides.likeness import find_pairs
from briefgen.pages.markdown import clean
from briefgen.pages.paths import actor_path, briefing_paths
from briefgen.pages.sheet import given, quotation_anchors

DOUBTFUL = 0.6
"""Confidence below which a speaker is worth a look."""
LONGEST = 90
DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
ON_PAGES = 3
"""Pages that a quotation stands on: the briefing, the speaker's, and the quote index."""


@dataclass(frozen=True, slots=True)
class Finding:
    """How many pages it improves, what it is about, where it stands, and lines for overrides.yml."""

    pages: int
    reason: str
    where: str
    lines: tuple[str, ...]

    def say(self) -> str:
        """The finding as YAML: comments, then the override."""
        many = "1 page" if self.pages == 1 else f"{self.pages} pages"
        return "\n".join((f"# {many}: {self.reason}", f"# see {self.where}", *self.lines, ""))


@dataclass(frozen=True, slots=True)
class _Site:
    """The articles that are shown, and the addresses of their pages and of actors."""

    analyses: tuple[Analysis, ...]
    corpus: Corpus
    paths: Mapping[str, str]
    actors: Mapping[tuple[str, str], Actor]

    def briefing(self, article: str) -> str:
        return self.paths[article].removesuffix(".md")


def review(corpus: Corpus) -> tuple[Finding, ...]:
    """All findings of the corpus as it is after overrides, so that what is settled is not listed again."""
    ids = {analysis.article.id for analysis in corpus.analyses}
    shown = tuple(one for one in corpus.analyses if one.article.duplicate_of not in ids)
    actors = {(a.article, a.participant): actor for actor in corpus.actors for a in actor.appearances}
    site = _Site(shown, corpus, briefing_paths(one.article for one in shown), actors)
    found = [*_duplicates(site), *_conflicts(site), *_outlets(site), *_days(site), *_speakers(site)]
    return tuple(sorted(found, key=lambda finding: (-finding.pages, finding.reason, finding.where, finding.lines)))


def quote(value: str) -> str:
    """A stranger's words in a comment: on one line, short, and without what a terminal would obey."""
    words = " ".join(clean(value).split())
    return f"“{words if len(words) <= LONGEST else words[: LONGEST - 1] + '…'}”"


def _page(actor: Actor) -> str:
    return actor_path(actor.id).removesuffix(".md")


# -- actors ------------------------------------------------------------------------------------------------------------


def _duplicates(site: _Site) -> Iterator[Finding]:
    for pair in find_pairs(site.corpus):
        one, other = pair.actor, pair.other
        articles = {place.article for place in other.appearances}
        yield Finding(
            len(articles) + 2,
            f"{quote(one.name)} and {quote(other.name)} may be one: {pair.reason}",
            f"{_page(one)} and {_page(other)}",
            ("actors:", f"  - actor: {_page(one)}", f"    merge: {_page(other)}"),
        )


def _conflicts(site: _Site) -> Iterator[Finding]:
    """People who do what hardly anybody does at a time: perhaps two of one name."""
    callings: defaultdict[str, list[tuple[Calling, str]]] = defaultdict(list)
    for entry in find_entries(site.analyses):
        actor = site.actors.get((entry.place.article, entry.place.participant))
        if actor and entry.kind == "person":
            found = (calling for calling in find_callings(entry) if not calling.past)
            callings[actor.id] += [(calling, entry.place.article) for calling in found]
    for actor in site.corpus.actors:
        said = callings.get(actor.id, [])
        if len(said) > 1 and (conflict := _conflict(actor, said, site)):
            yield conflict


def _conflict(actor: Actor, said: list[tuple[Calling, str]], site: _Site) -> Finding | None:
    counts = Counter(calling for calling, _ in said)
    (most, _), *others = sorted(counts.items(), key=lambda item: (-item[1], item[0]))
    rare = [calling for calling, _ in others if differ(most, calling)]
    apart = {article for calling, article in said if calling in rare}
    apart -= {article for calling, article in said if calling == most}
    if not apart or len(apart) == len({place.article for place in actor.appearances}):
        return None
    pages = [site.briefing(article) for article in sorted(apart)]
    named = ", ".join(quote(calling.text) for calling in sorted(set(rare)))
    return Finding(
        len(apart) + 2,
        f"{quote(actor.name)} is {quote(most.text)}, and {named} in {len(apart)} other articles: perhaps two people",
        _page(actor),
        ("actors:", f"  - actor: {_page(actor)}", "    split:", *(f"      - {page}" for page in pages)),
    )


# -- articles ----------------------------------------------------------------------------------------------------------


def _outlets(site: _Site) -> Iterator[Finding]:
    """Articles without an outlet, those of a host together."""
    hosts: defaultdict[str, list[str]] = defaultdict(list)
    for article in (one.article for one in site.analyses):
        if not given(article.publisher):
            hosts[host_of(article.url)].append(article.id)
    for article_id in hosts.pop("", ()):
        page = site.briefing(article_id)
        yield Finding(1, "no outlet is stated", page, _fill_in(page, "outlet", "its name"))
    for host, articles in hosts.items():
        named = json.dumps(host)
        lines = ("outlets:", f"  - host: {named}", f"    name: {named}  # or the name in words")
        yield Finding(len(articles), "no outlet is stated", site.briefing(articles[0]), lines)


def _days(site: _Site) -> Iterator[Finding]:
    """Articles without a date, and those whose year is inferred."""
    for one in site.analyses:
        page = site.briefing(one.article.id)
        if one.published_how == "unknown":
            printed = [date.value for date in one.dates if date.value and date.precision == "day"]
            hint = f"YYYY-MM-DD; the latest day in the text is {max(printed)}" if printed else "YYYY-MM-DD"
            yield Finding(1, "no date of publication", page, _fill_in(page, "date", hint))
        elif one.published_how == "inferred" and one.published and DAY.fullmatch(one.published):
            lines = ("articles:", f"  - article: {page}", f"    date: {one.published}  # as inferred")
            yield Finding(1, "the year of publication is inferred", page, lines)


def _fill_in(page: str, key: str, hint: str) -> tuple[str, ...]:
    """An entry whose value only an editor knows; until it stands there, a build warns of it."""
    return "articles:", f"  - article: {page}", f"    {key}:  # {hint}"


# -- quotations --------------------------------------------------------------------------------------------------------


def _speakers(site: _Site) -> Iterator[Finding]:
    """Quotations without a speaker, and those whose speaker is in doubt."""
    for one in site.analyses:
        named = list(_named(one, site))
        for anchor, quotation in zip(quotation_anchors(one), one.quotations, strict=True):
            if quotation.form == "indirect" or quotation.how in {"editor", "unnamed_source"}:
                continue
            if quotation.speaker is None or quotation.confidence < DOUBTFUL:
                place = f"{site.briefing(one.article.id)}#{anchor}"
                index = bisect_right(named, quotation.content[0].start, key=lambda each: each.end)
                near = named[index - 1].actor if index else None
                yield _speaker(one, quotation, place, near, site)


def _speaker(analysis: Analysis, quotation: Quotation, place: str, near: Actor | None, site: _Site) -> Finding:
    """`near` is who is named last before it: a hint, as nobody knows."""
    words = quote(quotation.content[0].of(analysis.article.text))
    if actor := site.actors.get((analysis.article.id, quotation.speaker or "")):
        reason = f"{words}: {quote(actor.name)} is right in about {quotation.confidence:.0%} of such cases"
        said = f"{_page(actor)}  # as found; or unknown"
    else:
        reason = f"{words}: speaker unknown" + (f"; {quote(near.name)} is named last before it" if near else "")
        said = f"unknown  # or {_page(near)}" if near else "unknown"
    return Finding(ON_PAGES, reason, place, ("quotes:", f"  - quote: {place}", f"    speaker: {said}"))


class _Named(NamedTuple):
    end: int
    actor: Actor


def _named(analysis: Analysis, site: _Site) -> Iterator[_Named]:
    """Where each name ends, and who was named last there: a person if any was before."""
    mentions = sorted(
        (mention.span.end, one.kind, one.id)
        for one in analysis.participants
        if one.kind in {"person", "organisation"} and (analysis.article.id, one.id) in site.actors
        for mention in one.mentions
        if mention.form == "name"
    )
    person: Actor | None = None
    for end, kind, id in mentions:
        actor = site.actors[analysis.article.id, id]
        person = actor if kind == "person" else person
        yield _Named(end, person or actor)
