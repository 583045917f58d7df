"""The day an article was published, when only its text says so."""

import re
from collections.abc import Iterator, Sequence
from datetime import date

from briefgen.analysis.dates.days import FORMS, calendar_day
from briefgen.analysis.dates.finding import find_dates
from briefgen.analysis.dates.reckoning import FAR, on
from briefgen.analysis.dates.tense import find_verbs
from briefgen.analysis.dates.words import day_number, month_number, weekday_number
from briefgen.model import Article, Paragraph, PublishedHow, Span

PAIRS = tuple(form.pattern for form in FORMS if form.meaning is calendar_day)
DATED_ROLES = ("dateline", "byline", "body", "answer")
AFTER_DATELINE = re.compile(r"\s*(?:\([^()]{2,30}\)\s*)?(?:[—–-]+\s|:\s)")
LONGEST_PLACE = 60
"""Characters before the date of a dateline that opens a paragraph ("PORT ALDER, Northmark, 5 May 2026 —")."""
CYCLE = 28
"""Years after which every weekday has met every day of the year."""


def date_article(article: Article, paragraphs: Sequence[Paragraph], *, as_of: date) -> tuple[str | None, PublishedHow]:
    """The article's day, and whether its source gave it or it was inferred from its text.

    A printed dateline with a full date counts as given. Else it is the latest day not after `as_of` that the text
    prints with its weekday, in the latest year in which the two agree ("Monday (January 12)").
    """
    if article.published:
        return article.published, "given"
    printed = [paragraph for paragraph in paragraphs if paragraph.role in DATED_ROLES]
    if dateline := _dateline(article.text, printed):
        return dateline, "given"
    if day := _latest_pair(article.text, [paragraph.span for paragraph in printed], as_of):
        return day.isoformat(), "inferred"
    return None, "unknown"


def _dateline(text: str, paragraphs: Sequence[Paragraph]) -> str | None:
    """The full date of a dateline: in a paragraph of its own, or at the head of the first that is none."""
    for paragraph in paragraphs:
        for ref in find_dates(text, [paragraph.span], published=None):
            stands = paragraph.role in {"dateline", "byline"} or AFTER_DATELINE.match(text, ref.span.end)
            opens = ref.span.start - paragraph.span.start <= LONGEST_PLACE
            if ref.value and ref.precision in {"day", "time"} and stands and opens:
                return ref.value[:10]
        if paragraph.role not in {"dateline", "byline"}:
            return None
    return None


def _latest_pair(text: str, spans: Sequence[Span], as_of: date) -> date | None:
    """The latest day gone by among those printed with their weekday, all in the year of the first."""
    latest: date | None = None
    for pair in _pairs(text, spans):
        if latest:
            years: Sequence[int] = (latest.year,)
        elif pair["year"]:
            years = (int(pair["year"]),)
        else:
            years = range(as_of.year, as_of.year - CYCLE, -1)
        found = _agreeing(pair, years, as_of)
        latest = max(latest, found) if latest and found else latest or found
    return latest


def _pairs(text: str, spans: Sequence[Span]) -> Iterator[re.Match[str]]:
    """The days printed with their weekday that no verb puts ahead of the article."""
    for span in spans:
        paragraph = span.of(text)
        verbs = find_verbs(paragraph)
        matches = [match for pattern in PAIRS for match in pattern.finditer(paragraph) if match["weekday"]]
        for match in sorted(matches, key=lambda match: match.start()):
            if not match["which"] and verbs.tense(*match.span()) not in FAR:
                yield match


def _agreeing(pair: re.Match[str], years: Sequence[int], as_of: date) -> date | None:
    """The day in the first of the years in which day and weekday agree, unless it is after `as_of`."""
    month, day, weekday = month_number(pair["month"]), day_number(pair["day"]), weekday_number(pair["weekday"])
    found = (on(year, month, day) for year in years)
    return next((day for day in found if day and day <= as_of and day.weekday() == weekday), None)
