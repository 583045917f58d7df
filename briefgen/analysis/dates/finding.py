"""Dates in news English, found in the text and resolved against the day the article was published."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date

from briefgen.analysis.dates import clock, days, periods, relative
from briefgen.analysis.dates.clock import with_clock
from briefgen.analysis.dates.forms import Standpoint
from briefgen.analysis.dates.tense import find_verbs
from briefgen.analysis.dates.words import other_senses
from briefgen.model import DateRef, Span

FORMS = (*days.FORMS, *periods.FORMS, *relative.FORMS, *clock.FORMS)
"""Tried together: the leftmost match holds, and of those the longest."""
OPENING = 30
"""Characters: "The next day" refers back to the paragraph before only where it opens its own."""


def find_dates(text: str, spans: Sequence[Span], *, published: str | None) -> tuple[DateRef, ...]:
    """The dates in the paragraphs `spans`, in order; what cannot be resolved has no value.

    Relative dates ("Monday", "last week") are resolved against `published`, an ISO date; without it they have none.
    """
    at = Standpoint(published=_parsed(published))
    dates: list[DateRef] = []
    named: set[date | None] = set()
    for span in spans:
        found = tuple(_find(span.of(text), at))
        single = [_parsed(ref.value) for ref in found if ref.precision in {"day", "time"}]
        named.update(single)
        at = replace(at, day=single[-1] if single else None, only=next(iter(named)) if len(named) == 1 else None)
        dates += [replace(ref, span=Span(span.start + ref.span.start, span.start + ref.span.end)) for ref in found]
    return tuple(dates)


def _find(paragraph: str, at: Standpoint) -> Iterator[DateRef]:
    """The dates of one paragraph: the leftmost, then the longest reading that holds."""
    before, at = at.day, replace(at, day=None)
    names = {index for match in other_senses().finditer(paragraph) for index in range(*match.span())}
    verbs = find_verbs(paragraph)
    matches = [(match, form.meaning) for form in FORMS for match in form.pattern.finditer(paragraph)]
    position = 0
    for match, meaning in sorted(matches, key=lambda found: (found[0].start(), -found[0].end())):
        start, end = match.span()
        if start < position or start in names or end - 1 in names:
            continue
        day = at.day or (before if start < OPENING else None)
        reading = meaning(match, replace(at, day=day, tense=verbs.tense(start, end)))
        if reading:
            ref = DateRef(Span(start, end), reading.value, reading.precision, reading.begin, reading.until)
            ref = with_clock(ref, paragraph, position)
            position = ref.span.end
            at = replace(at, day=_parsed(ref.value)) if ref.precision in {"day", "time"} else at
            yield ref


def _parsed(published: str | None) -> date | None:
    """The day of an ISO date or time; None for anything else, and for a year that no newspaper has seen."""
    try:
        day = date.fromisoformat((published or "")[:10])
    except ValueError:
        return None
    return day if 1500 <= day.year < 2200 else None
