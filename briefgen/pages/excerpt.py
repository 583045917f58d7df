"""What of an article the site prints, and what it only points at: the rule behind `source_text` and `source_share`.

With `evidence`, a page may print `source_share` of the article's words, and no page of the site prints more. A word
counts once however often it is printed (a bullet and its evidence are the same words). Passages are taken in while they
fit, in this order, and a smaller one may still fit where a larger did not:

1. the bottom line, then bullets and key quotations by turns; of an interview bullets by turns with questions
   and their answers, then key quotations; of a live report its entries first;
2. the whole sentences that these come from;
3. what is told of the leading figures and of the dates of the timeline;
4. further quotations, reported statements, what actors did;
5. the sentences of these, of the roles, the dates and the numbers.

What an analysis withholds is never taken in, and is left out even of `full`.

What was not taken in is pointed at: by a link into the original, or by path and characters. Headline, names, roles,
verbs, dates and numbers are facts of a few words, printed anyway and not counted. With `none`, steps 2, 3 and 5 are
left out; with `full`, everything is printed.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import zip_longest
from typing import NamedTuple

from briefgen.model import Analysis, Bullet, Quotation, Span
from briefgen.pages.clips import clips
from briefgen.pages.courses import find_exchanges, find_updates
from briefgen.pages.deeds import deed_spans, deeds_of
from briefgen.pages.figures import choose_figures
from briefgen.pages.sentences import behind, sentences_of, touches
from briefgen.pages.timeline import tell_time
from briefgen.settings import Settings

WORD = re.compile(r"\S*\w\S*")


@dataclass(frozen=True, slots=True)
class Excerpt:
    """The printed parts of an article, sorted and apart from each other, and their share in words."""

    spans: tuple[Span, ...]
    words: int
    total: int

    def prints(self, *spans: Span) -> bool:
        """True if every character of each span may be printed."""
        return all(self._holding(span).contains(span) for span in spans)

    def _holding(self, span: Span) -> Span:
        """The last printed part that begins no later than the span."""
        index = bisect_right(self.spans, span.start, key=lambda printed: printed.start) - 1
        return self.spans[index] if index >= 0 else Span(0, 0)

    def clip(self, span: Span) -> tuple[Span, ...]:
        """The printed parts of a span."""
        first = bisect_right(self.spans, span.start, key=lambda printed: printed.end)
        last = bisect_left(self.spans, span.end, key=lambda printed: printed.start)
        parts = (Span(max(span.start, one.start), min(span.end, one.end)) for one in self.spans[first:last])
        return tuple(part for part in parts if len(part))


def choose(analysis: Analysis, settings: Settings) -> Excerpt:
    """The parts of the article that the settings let the site print."""
    text = analysis.article.text
    words = [Span(*match.span()) for match in WORD.finditer(text)]
    if settings.source_text == "full":
        return Excerpt(tuple(_between(analysis.withheld, len(text))), len(words), len(words))
    purse = _Purse(words, int(settings.source_share * len(words)), analysis.withheld)
    evidence = settings.source_text == "evidence"
    for claims in (list(_first(analysis)), [*(_told(analysis) if evidence else ()), *_later(analysis)]):
        for claim in claims:
            purse.take(claim.spans)
        for sentence in (sentence for claim in claims for sentence in claim.sentences):
            if evidence:
                purse.take((sentence,))
    return Excerpt(_merge(purse.spans), len(purse.spent), len(words))


def _between(places: Iterable[Span], length: int) -> Iterator[Span]:
    """What is left of a text of that length without these places."""
    start = 0
    for place in (*places, Span(length, length)):
        if start < place.start:
            yield Span(start, place.start)
        start = max(start, place.end)


class _Purse:
    """Takes in spans while their words, each counted once, stay within the limit; nothing that touches what is withheld."""

    def __init__(self, words: list[Span], limit: int, withheld: tuple[Span, ...]) -> None:
        self.withheld = withheld
        self.starts = [word.start for word in words]
        self.ends = [word.end for word in words]
        self.limit = limit
        self.asked: set[tuple[Span, ...]] = set()
        self.spent: set[int] = set()
        self.spans: list[Span] = []

    def take(self, spans: Iterable[Span]) -> None:
        spans = tuple(spans)
        if spans in self.asked:  # taken, or too much then and more so now
            return
        self.asked.add(spans)
        if self.withheld and any(touches(self.withheld, span) for span in spans):
            return
        wanted = {word for span in spans for word in self._words(span) if word not in self.spent}
        if len(self.spent) + len(wanted) > self.limit:
            return
        self.spent |= wanted
        self.spans += spans

    def _words(self, span: Span) -> range:
        return range(bisect_right(self.ends, span.start), bisect_left(self.starts, span.end))


class _Claim(NamedTuple):
    """The printed spans of an item, and the sentences behind it."""

    spans: tuple[Span, ...]
    sentences: tuple[Span, ...]


def _first(analysis: Analysis) -> Iterator[_Claim]:
    if analysis.bottom_line:
        yield _of_bullet(analysis, analysis.bottom_line)
    points = [_of_bullet(analysis, bullet) for bullet in analysis.bullets]
    keys = [_of_quotation(analysis, quotation) for quotation in analysis.quotations if quotation.key]
    if analysis.kind == "interview":
        for couple in zip_longest(points, _of_talk(analysis)):
            yield from filter(None, couple)
        yield from keys
        return
    for update in find_updates(analysis):
        yield _Claim((update.words,), update.sentences)
    for pair in zip_longest(points, keys):
        yield from filter(None, pair)


def _of_talk(analysis: Analysis) -> Iterator[_Claim]:
    """Each question with its first answer, as neither says much alone, then the answers of others."""
    exchanges = find_exchanges(analysis)
    for question, answers in exchanges:
        first = [question, *answers[:1]]
        yield _Claim(tuple(turn.words for turn in first), tuple(span for turn in first for span in turn.sentences))
    for _, answers in exchanges:
        yield from (_Claim((answer.words,), answer.sentences) for answer in answers[1:])


def _told(analysis: Analysis) -> Iterator[_Claim]:
    """The words about figures and about dates by turns, the most telling first."""
    figures = sorted(choose_figures(analysis)[0], key=lambda figure: -figure.weight)
    events = sorted(tell_time(analysis)[0], key=lambda event: -event.weight)
    dates = (span for event in events for span in event.told)
    turns = zip_longest((figure.span for figure in figures), dates)
    for clip in clips(analysis, (span for pair in turns for span in pair if span)):
        yield _Claim((clip.span,), clip.sentences)


def _later(analysis: Analysis) -> Iterator[_Claim]:
    rest = [quotation for quotation in analysis.quotations if not quotation.key]
    for quotation in sorted(rest, key=lambda quotation: quotation.form == "indirect"):
        yield _of_quotation(analysis, quotation)
    for participant in analysis.participants:
        for action in deeds_of(analysis.article.text, participant)[:1]:
            yield _Claim(deed_spans(action, participant), (action.sentence,))
        for role in participant.roles:
            yield _Claim((), sentences_of(analysis, role))
    for span in (*(date.span for date in analysis.dates), *(number.span for number in analysis.numbers)):
        yield _Claim((), sentences_of(analysis, span))


def _of_quotation(analysis: Analysis, quotation: Quotation) -> _Claim:
    return _Claim(quotation.content, behind(analysis, quotation))


def _of_bullet(analysis: Analysis, bullet: Bullet) -> _Claim:
    return _Claim(words_of(analysis.article.text, bullet), bullet.evidence)


def words_of(text: str, bullet: Bullet) -> tuple[Span, ...]:
    """The article's own spans in a bullet, its edits left out; the whole evidence where they are not found."""
    spans = []
    kept = iter(_kept(bullet))
    part = next(kept, None)
    for sentence in bullet.evidence:
        start = sentence.start
        while part is not None and (found := text.find(part, start, sentence.end)) >= 0:
            spans.append(Span(found, found + len(part)))
            start = found + len(part)
            part = next(kept, None)
    return tuple(spans) if spans and part is None else bullet.evidence


def _kept(bullet: Bullet) -> Iterator[str]:
    start = 0
    for edit in sorted(bullet.edits, key=lambda edit: edit.start):
        yield from filter(None, [bullet.text[start : edit.start].strip()])
        start = max(start, edit.end)
    yield from filter(None, [bullet.text[start:].strip()])


def _merge(spans: Iterable[Span]) -> tuple[Span, ...]:
    """The same characters as spans that neither touch nor overlap."""
    merged: list[Span] = []
    for span in sorted(spans):
        if merged and span.start <= merged[-1].end:
            merged[-1] = Span(merged[-1].start, max(merged[-1].end, span.end))
        elif len(span):
            merged.append(span)
    return tuple(merged)
