"""Dates, numbers and other facts of a few words, each with the sentence it stands in."""

from collections.abc import Iterable

from briefgen.model import Span
from briefgen.pages.calendar import first_day, say, say_range
from briefgen.pages.citations import Citations
from briefgen.pages.parts import Fact, Moment
from briefgen.pages.sentences import sentences_of
from briefgen.pages.sheet import Sheet, fact


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
    """The numbers as printed, in the order of the text."""
    return distinct(sheet, (number.span for number in sheet.analysis.numbers), citations)
