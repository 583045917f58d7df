"""Dates in news English, found in the text and resolved against the day the article was published."""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace
from datetime import date

from briefgen.analysis.dates import anchored, clock, days, periods, relative, years
from briefgen.analysis.dates.clock import with_clock
from briefgen.analysis.dates.ends import with_ends
from briefgen.analysis.dates.forms import Form, Standpoint, day_of
from briefgen.analysis.dates.tense import find_verbs
from briefgen.analysis.dates.words import other_senses
from briefgen.analysis.needs import fold
from briefgen.model import DateRef, Span

FORMS = (*days.FORMS, *periods.FORMS, *years.FORMS, *relative.FORMS, *anchored.FORMS, *clock.FORMS)
"""Tried together: the leftmost match holds, and of those the longest."""
NEEDED = frozenset[str]().union(*(needs for form in FORMS for needs in form.needs))
DAILY = frozenset({"day", "time"})
OPENING = 30
"""Characters: "The next day" refers back to the paragraph before only where it opens its own."""


def find_dates(text: str, spans: Sequence[Span], *, published: str | None) -> tuple[DateRef, ...]:
    """The dates in the paragraphs `spans`, in order; what cannot be resolved has no value.

    Relative dates ("Monday", "last week") are resolved against `published`, an ISO date; without it they have none.
    """
    at = Standpoint(published=day_of(published))
    dates: list[DateRef] = []
    named: set[date] = set()
    for span in spans:
        found = tuple(_find(span.of(text), at))
        single = [day for ref in found if (day := _day(ref))]
        named.update(single)
        at = replace(
            at,
            day=single[-1] if single else None,
            last=_last(found),
            only=_only(named),
        )
        dates += [_moved(ref, span.start) for ref in found]
    return tuple(dates)


def _find(paragraph: str, before: Standpoint) -> Iterator[DateRef]:
    """The dates of one paragraph: the leftmost, then the longest reading that holds."""
    names = {index for match in other_senses().finditer(paragraph) for index in range(*match.span())}
    verbs = find_verbs(paragraph)
    matches = [
        (match, form.meaning) for form in possible_forms(paragraph) for match in form.pattern.finditer(paragraph)
    ]
    at = replace(before, day=None, last=None)
    position = place = 0
    named: set[date] = set()
    for match, meaning in sorted(matches, key=lambda found: (found[0].start(), -found[0].end())):
        start, end = match.span()
        if start < position or start in names or end - 1 in names:
            continue
        told = at.last if place >= verbs.opening(start) else None
        carried = _carried(before, at) if start < OPENING else at
        reading = meaning(match, replace(carried, tense=verbs.tense(start, end), told=told))
        if reading:
            ref = DateRef(Span(start, end), reading.value, reading.precision, reading.begin, reading.until)
            ref = with_clock(ref, paragraph, position)
            position, place = ref.span.end, start
            if day := _day(ref):
                named.add(day)
            at = replace(
                at,
                day=day if ref.precision in DAILY else at.day,
                last=_last([ref]) or at.last,
                only=_only(named) if named else at.only,
            )
            yield with_ends(ref, paragraph)


def possible_forms(paragraph: str) -> list[Form]:
    """The forms that the paragraph has the words for."""
    folded = fold(paragraph)
    present = {word for word in NEEDED if word in folded}
    return [form for form in FORMS if not any(present.isdisjoint(needs) for needs in form.needs)]


def _moved(ref: DateRef, offset: int) -> DateRef:
    """The date where its paragraph stands in the text."""
    span = Span(offset + ref.span.start, offset + ref.span.end)
    return replace(ref, span=span, ends=tuple(_moved(end, offset) for end in ref.ends))


def _carried(before: Standpoint, at: Standpoint) -> Standpoint:
    """The dates named so far; where a paragraph opens without one, those of the paragraph before."""
    return replace(at, day=at.day or before.day, last=at.last or before.last)


def _only(days: Collection[date]) -> date | None:
    """The one day, None when there are several or none."""
    return next(iter(days)) if len(days) == 1 else None


def _last(dates: Sequence[DateRef]) -> str | None:
    """The value of the last date that has one; of a range, its end."""
    return next((value for ref in reversed(dates) if (value := ref.value or ref.until)), None)


def _day(ref: DateRef) -> date | None:
    """The day that a date names, if it names one."""
    return day_of(ref.value) if ref.precision in DAILY else None
