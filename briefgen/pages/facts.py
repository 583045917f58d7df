"""Dates, numbers and other facts of a few words, each with the sentence it stands in."""

import re
from collections.abc import Iterable, Iterator
from itertools import zip_longest

from briefgen.model import Analysis, Span
from briefgen.pages.calendar import first_day, say, say_range
from briefgen.pages.citations import Citations
from briefgen.pages.parts import Fact, Moment
from briefgen.pages.sentences import sentences_of
from briefgen.pages.sheet import Sheet, fact

TO = re.compile(r"\s?(?:[-–—]|to|or|and)\s?")


def distinct(sheet: Sheet, spans: Iterable[Span], citations: Citations) -> tuple[Fact, ...]:
    """Each form once, where it is first printed."""
    first: dict[str, Span] = {}
    for span in spans:
        first.setdefault(fact(sheet, span), span)
    return tuple(Fact(text, citations.cite(sentences_of(sheet.analysis, span))) for text, span in first.items())


def moments(sheet: Sheet, citations: Citations) -> tuple[Moment, ...]:
    """The dates in their order, one entry a date; those without a value are left out."""
    found: dict[tuple[str, str], list[Span]] = {}
    for date in sheet.analysis.dates:
        if when := say(date.value) if date.value else say_range(date.begin, date.until):
            found.setdefault((first_day(date.value or date.begin or date.until or ""), when), []).append(date.span)
    return tuple(Moment(when, distinct(sheet, spans, citations)) for (_, when), spans in sorted(found.items()))


def figures(sheet: Sheet, citations: Citations) -> tuple[Fact, ...]:
    """The numbers as printed, in the order of the text; the ends of a range stand together ("10 to 12 weeks")."""
    return distinct(sheet, _joined(sheet.analysis), citations)


def _joined(analysis: Analysis) -> Iterator[Span]:
    """The spans of the numbers, of a range from its first to its last word."""
    text, lower = analysis.article.text, None
    for number, higher in zip_longest(analysis.numbers, analysis.numbers[1:]):
        start = number.span.start if lower is None else lower
        printed = number.span.of(text)
        bare = number.unit is not None and not printed.endswith(number.unit)
        if higher and bare and number.unit == higher.unit and TO.fullmatch(text, number.span.end, higher.span.start):
            lower = start
            continue
        lower = None
        yield Span(start, number.span.end)
