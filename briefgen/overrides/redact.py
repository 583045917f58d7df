"""An article without a person: no sentence, title, address or finding that names or means the person is left in it."""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from briefgen.model import Action, Analysis, Article, Bullet, Participant, Quotation, Revision, Span
from briefgen.overrides.forms import Finder
from briefgen.overrides.names import Names
from briefgen.overrides.targets import withheld_id
from briefgen.pages.sentences import sentences_of, touches

MARK, SHORT = "[withheld]", "…"
TITLE = "Title withheld"
PATH = "file name withheld"


def redact(analysis: Analysis, names: Names) -> Analysis:
    """The analysis without these names and without all that touches a sentence of theirs; as it is if it has none.

    The text keeps its length, so that every place in it stays where it is.
    """
    article = analysis.article
    finder = names.finder_in(article.id)
    removed = {place.participant for place in names.places if place.article == article.id} if names.places else set()
    places = _withheld(analysis, finder, removed)
    plain = _redact_article(article, finder, places)
    if not places and not removed and plain == article and not _is_named_elsewhere(analysis, finder):
        return analysis
    return _Redaction(finder, places, removed).of(replace(analysis, article=plain))


def _withheld(analysis: Analysis, finder: Finder, removed: set[str]) -> tuple[Span, ...]:
    """The sentences that name or mean the person; outside sentences, the paragraph."""
    hits = [span for span, _ in finder.find(analysis.article.text)]
    hits += [mention.span for one in analysis.participants if one.id in removed for mention in one.mentions]
    found = {span for hit in hits for span in (hit, *_around(analysis, hit))}
    merged: list[Span] = []
    for span in sorted(found):
        if merged and span.start < merged[-1].end:
            merged[-1] = Span(merged[-1].start, max(merged[-1].end, span.end))
        elif len(span):
            merged.append(span)
    return tuple(merged)


def _around(analysis: Analysis, hit: Span) -> tuple[Span, ...]:
    around = sentences_of(analysis, hit)
    if around != (hit,):
        return around
    paragraphs = analysis.paragraphs
    index = bisect_right(paragraphs, hit.start, key=lambda paragraph: paragraph.span.start) - 1
    return (paragraphs[index].span,) if index >= 0 and paragraphs[index].span.contains(hit) else ()


def _is_named_elsewhere(analysis: Analysis, finder: Finder) -> bool:
    names = (name for one in analysis.participants for name in (one.id, one.name, *one.aliases))
    bullets = (bullet.text for bullet in analysis.summary)
    faults = (fault for refusal in analysis.refused for fault in refusal.faults)
    told = [*names, *bullets, *faults, *analysis.warnings, analysis.kind_sign, repr(analysis.layers)]
    return any(map(finder.holds, told))


# -- what the source said ----------------------------------------------------------------------------------------------


def _redact_article(article: Article, finder: Finder, places: Sequence[Span]) -> Article:
    holds, holds_anyhow = finder.holds, finder.holds_anyhow
    headlines = {_key(span.of(article.text)) for span in places}
    gone = article.title is not None and (holds(article.title) or _key(article.title) in headlines)
    return replace(
        article,
        id=safe_id(article.id, finder),
        text=_blank(article.text, places),
        title=TITLE if gone else article.title,
        authors=tuple(author for author in article.authors if not holds_anyhow(author)),
        publisher=None if holds(article.publisher) else article.publisher,
        url=None if holds_anyhow(article.url) else article.url,
        path=PATH if holds_anyhow(article.path) else article.path,
        notes=tuple(note for note in article.notes if not holds(note)),
    )


def safe_id(id: str, finder: Finder) -> str:
    """The id of the article, or one without a name."""
    return withheld_id(id) if finder.holds_anyhow(id) else id


def _key(text: str) -> str:
    return " ".join(re.findall(r"\w+", text.casefold()))


def _blank(text: str, places: Iterable[Span]) -> str:
    parts, end = [], 0
    for place in places:
        parts += [text[end : place.start], *_fill(place.of(text))]
        end = place.end
    return "".join([*parts, text[end:]])


def _fill(words: str) -> Iterator[str]:
    """As many characters, with the line breaks where they were."""
    for line in re.split(r"(\n)", words):
        yield line if line == "\n" else (MARK if len(line) >= len(MARK) else SHORT[: len(line)]).ljust(len(line))


# -- what was found in it ----------------------------------------------------------------------------------------------


class _Redaction:
    """Leaves out of an analysis what touches the places or concerns those who are removed."""

    def __init__(self, finder: Finder, places: tuple[Span, ...], removed: set[str]) -> None:
        self.finder, self.places, self.removed = finder, places, removed

    def of(self, analysis: Analysis) -> Analysis:
        cast = [one for one in map(self._participant, analysis.participants) if one]
        self.removed |= {one.id for one in analysis.participants} - {one.id for one in cast}
        summary = tuple(bullet for bullet in analysis.summary if self._keeps_bullet(bullet))
        line = analysis.bottom_line
        return replace(
            analysis,
            participants=tuple(self._joined(one) for one in cast),
            summary=summary,
            bottom_line=line if line and self._keeps_bullet(line) else None,
            quotations=tuple(one for one in analysis.quotations if self._keeps_quotation(one)),
            dates=tuple(one for one in analysis.dates if self._keeps(one.span)),
            numbers=tuple(one for one in analysis.numbers if self._keeps(one.span)),
            warnings=tuple(one for one in analysis.warnings if not self.finder.holds(one)),
            kind_sign=None if self.finder.holds(analysis.kind_sign) else analysis.kind_sign,
            refused=tuple(
                one
                for one in analysis.refused
                if self._keeps(one.sentence) and not any(map(self.finder.holds, one.faults))
            ),
            layers={} if self.places or self.finder.holds(repr(analysis.layers)) else analysis.layers,
            withheld=self.places,
            revisions=(*map(self._said, analysis.revisions), *self._record(analysis)),
        )

    def _keeps(self, *spans: Span | None) -> bool:
        return not any(span is not None and touches(self.places, span) for span in spans)

    def _participant(self, one: Participant) -> Participant | None:
        """The participant as far as it can be shown; None for one who is removed, or of whom nothing is left."""
        strict = Finder(self.finder.forms, unspaced=self.finder.unspaced)
        mentions = tuple(mention for mention in one.mentions if self._keeps(mention.span))
        named = strict.holds_anyhow(one.name) or strict.holds_anyhow(one.id) or not (mentions or not one.mentions)
        if one.id in self.removed or named:
            return None
        return replace(
            one,
            mentions=mentions,
            roles=tuple(role for role in one.roles if self._keeps(role)),
            age=one.age if self._keeps(one.age) else None,
            aliases=tuple(alias for alias in one.aliases if not self.finder.holds(alias)),
            actions=self._actions(one.actions),
            undergoes=self._actions(one.undergoes),
        )

    def _actions(self, actions: Iterable[Action]) -> tuple[Action, ...]:
        return tuple(one for one in actions if self._keeps(one.sentence, one.subject, one.verb, one.object))

    def _joined(self, one: Participant) -> Participant:
        return replace(one, affiliation=None) if one.affiliation in self.removed else one

    def _keeps_bullet(self, bullet: Bullet) -> bool:
        added = (edit.text for edit in bullet.edits)
        return self._keeps(*bullet.evidence) and not any(map(self.finder.holds, (bullet.text, *added)))

    def _keeps_quotation(self, one: Quotation) -> bool:
        known = one.speaker not in self.removed and one.via not in self.removed
        return known and self._keeps(*one.content, one.cue, one.source)

    def _said(self, revision: Revision) -> Revision:
        return replace(revision, text=None) if self.finder.holds(revision.text) else revision

    def _record(self, analysis: Analysis) -> Iterator[Revision]:
        if analysis.article.title == TITLE:
            yield Revision("title")
        yield from (Revision("withheld") for _ in self.places)
