"""The dates of an article in their order: which are told as events, and by which of its sentences."""

import re
from datetime import date
from typing import Literal, NamedTuple

from briefgen.model import Analysis, DateRef, Quotation, Span
from briefgen.pages.calendar import MONTHS, day_of, first_day, say, say_range
from briefgen.pages.sentences import sentences_of
from briefgen.pages.standing import Standing
from briefgen.words import gettext

MOST = 10
"""Dates that are told; the others are folded away."""
TELLINGS = 2
"""Sentences told of one date."""
FEWEST = 2
"""Dates that make a timeline."""
FEWEST_WORDS, FEW_CHARACTERS = 5, 80
"""A sentence of fewer words is hardly more than the date; so many characters are never that."""
FEW_WORDS = 7
"""Of a sentence outside what is quoted: no more than who said it and when."""
ATTRIBUTE = re.compile(
    r"\b(?:in|since|by|until|till|from|of|during|after|before|late|early|mid|around|circa|about|and|or|to|through|for|between|on|year"
    r"|than|back|as)[\s-]*$|[,(–—-]\s?$|\b(?:spring|summer|autumn|fall|winter"
    rf"|{'|'.join(MONTHS)})\s$|^\s*$",
    re.IGNORECASE,
)
"""What stands before a year that is more than part of a name (“the 2020 election”)."""
END = re.compile(r"(?:(?:by|until|till)\s)?the\s(?:very\s)?end\sof\b", re.IGNORECASE)
TOLD = re.compile(r"\b[a-z]{3,}")
"""A sentence without such a word is a dateline."""
YEAR = re.compile(r"[0-9]{4}")
Mark = Literal["", "published", "ahead"]


class Event(NamedTuple):
    """A date or range in words, the places that tell what happened, the other places, and where it stands to the report.

    `key` sorts it among the dates of other articles.
    """

    key: str
    when: str
    told: tuple[Span, ...]
    others: tuple[Span, ...]
    mark: Mark
    weight: float

    @property
    def places(self) -> tuple[Span, ...]:
        """Every place where the date is printed, in the order of the text."""
        return tuple(sorted((*self.told, *self.others)))


class _Dated(NamedTuple):
    key: str
    when: str
    spans: tuple[tuple[float, Span], ...]

    @property
    def weight(self) -> float:
        return max((weight for weight, _ in self.spans), default=0.0)


def tell_time(analysis: Analysis) -> tuple[tuple[Event, ...], tuple[Event, ...]]:
    """The events in their order, with the day of publication among them, and the dates that tell nothing."""
    dated = _dated(analysis)
    today = day_of(analysis.published)
    ranked = sorted((one for one in dated if one.weight > 0), key=lambda one: (-one.weight, one.key))
    lead = {(one.key, one.when) for one in ranked[:MOST]} if len(ranked) >= FEWEST else set[tuple[str, str]]()
    if lead and today:
        lead.add((today, say(today)))
        dated = dated if any(one.key == today for one in dated) else [*dated, _Dated(today, say(today), ())]
    chosen: list[Event] = []
    rest: list[Event] = []
    for one in sorted(dated, key=lambda one: (one.key, one.when)):
        (chosen if (one.key, one.when) in lead else rest).append(_event(one, today))
    return tuple(chosen), tuple(event._replace(told=(), others=event.places) for event in rest)


def _event(one: _Dated, today: str | None) -> Event:
    """The date with its most telling sentences, in the order of the text."""
    best = sorted((pair for pair in one.spans if pair[0] > 0), key=lambda pair: (-pair[0], pair[1]))[:TELLINGS]
    told = tuple(sorted(span for _, span in best))
    mark: Mark = "ahead" if today and one.key[:10] > today else ""
    if today and one.when == say(today):
        mark = "published"
    return Event(one.key, one.when, told, tuple(span for _, span in one.spans if span not in told), mark, one.weight)


def _dated(analysis: Analysis) -> list[_Dated]:
    """Every date with a value, in order, with the places where it is printed and their weight; each sentence once."""
    standing, today = Standing(analysis), day_of(analysis.published)
    statements = _statements(analysis)
    found: dict[tuple[str, str], list[tuple[float, Span]]] = {}
    seen: set[tuple[str, Span]] = set()
    days = _days(analysis)
    for ref in analysis.dates:
        when, first = _when(analysis.article.text, ref)
        if not when:
            continue
        key = (first, when)
        sentence = sentences_of(analysis, ref.span)[0]
        again = (when, sentence) in seen or (sentence, ref.value) in days
        weight = 0.0 if again else _weigh(ref, sentence, standing, statements, today)
        seen.add((when, sentence))
        found.setdefault(key, []).append((weight, ref.span))
    return [_Dated(key, when, tuple(spans)) for (key, when), spans in sorted(found.items())]


def _when(text: str, ref: DateRef) -> tuple[str, str]:
    """The date in words, and what it is sorted by: the end of a year or month comes behind its days."""
    if not ref.value:
        return say_range(ref.begin, ref.until), first_day(ref.begin or ref.until or "")
    if ref.precision in {"month", "quarter", "year"} and END.match(ref.span.of(text)):
        return gettext("end of {day}", day=say(ref.value)), f"{ref.value}~"
    return say(ref.value), first_day(ref.value)


def _days(analysis: Analysis) -> set[tuple[Span, str]]:
    """Week, month and year of each day that is printed, with its sentence: “last week, on 8 December” is the day."""
    found: set[tuple[Span, str]] = set()
    for one in analysis.dates:
        if one.precision in {"day", "time"} and (day := day_of(one.value)):
            year, week, _ = date.fromisoformat(day).isocalendar()
            sentence = sentences_of(analysis, one.span)[0]
            found |= {(sentence, day[:4]), (sentence, day[:7]), (sentence, f"{year}-W{week:02}")}
    return found


def _weigh(ref: DateRef, sentence: Span, standing: Standing, statements: dict[Span, int], today: str | None) -> float:
    """How much a sentence tells of the date; nought where the date is part of a name or the sentence no account."""
    text = standing.analysis.article.text
    if standing.is_apart(ref.span) or _is_attribute(text, ref, sentence) or _is_bare(text, sentence):
        return 0.0
    if statements.get(sentence, FEW_WORDS + 1) <= FEW_WORDS and not standing.leads(ref.span):
        return 0.0
    day, first = ref.precision in {"day", "time"}, first_day(ref.value or ref.begin or "")
    ahead = bool(today and first[:10] > today)
    near = bool(today and first[:4] == today[:4])
    return (
        1.0
        + 0.75 * day
        + 0.25 * near
        + 1.0 * standing.leads(ref.span)
        + 0.5 * standing.is_early(ref.span)
        + 0.75 * ahead
    )


def _is_attribute(text: str, ref: DateRef, sentence: Span) -> bool:
    """Whether a bare year only tells one of a name from another (“the 2020 election”)."""
    bare = YEAR.fullmatch(ref.span.of(text)) is not None
    return bare and ATTRIBUTE.search(text, max(sentence.start, ref.span.start - 12), ref.span.start) is None


def _is_bare(text: str, sentence: Span) -> bool:
    """Whether the sentence is hardly more than the date, or a dateline."""
    if len(sentence) > FEW_CHARACTERS:
        return False
    return len(sentence.of(text).split()) < FEWEST_WORDS or not TOLD.search(text, sentence.start, sentence.end)


def _statements(analysis: Analysis) -> dict[Span, int]:
    """Words of each sentence that quotes, outside what it quotes."""
    text = analysis.article.text
    words: dict[Span, int] = {}
    for span in _parts(analysis.quotations):
        for sentence in sentences_of(analysis, span):
            inside = Span(max(span.start, sentence.start), min(span.end, sentence.end))
            if sentence not in words:
                words[sentence] = len(sentence.of(text).split())
            words[sentence] -= len(inside.of(text).split())
    return words


def _parts(quotations: tuple[Quotation, ...]) -> list[Span]:
    """What is quoted, a part inside another left out."""
    parts: list[Span] = []
    for span in sorted({span for one in quotations for span in one.content}, key=lambda s: (s.start, -s.end)):
        if not parts or span.start >= parts[-1].end:
            parts.append(span)
    return parts
