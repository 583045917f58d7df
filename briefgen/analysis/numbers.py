"""Quantities with their unit as printed: "$4.5 billion", "12 percent", "32-member", "from 10 to 12 weeks"."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from briefgen.analysis.lexicon import words
from briefgen.analysis.numberwords import CURRENCY, DIGITS, SCALED, WORDS, count, value
from briefgen.analysis.quantities import ALONE, PLURAL, opening_quantity, quantities
from briefgen.analysis.spans import in_order
from briefgen.model import DateRef, Number, Span

FIRST = re.compile(
    rf"(?:(?<=\b[Bb]etween\s)(?P<between>)|{ALONE})(?P<money>{CURRENCY}\s?)?(?P<count>{DIGITS}|\b{WORDS}\b){SCALED}"
    rf"(?P<short>(?:k|mn?|bn?|tn)(?!\w))?(?P<to>[-–—]|\s(?:[-–—]|to|or|and)\s)"
)
"""The lower end of "10 to 12 weeks", "between $3 and $5 million", "16–17 percent"."""
LONGEST = 120
"""Characters of the upper end with its noun."""


def find_numbers(text: str, spans: Sequence[Span], dates: Sequence[DateRef]) -> tuple[Number, ...]:
    """The quantities in the paragraphs `spans`, in order; one of the `dates`, a score, an age or part of a name is none.

    A range is two numbers; what is printed once, the scale or the unit, belongs to both.
    """
    numbers: list[Number] = []
    dated = in_order(ref.span for ref in dates)
    for span in spans:
        paragraph = span.of(text)
        taken = {place - span.start for ref in dated.within(span) for place in range(ref.start, ref.end)}
        position = 0
        found = (*_ranges(paragraph), *quantities(paragraph))
        for number in sorted(found, key=lambda found: (found.span.start, -found.span.end)):
            start, end = number.span.start, number.span.end
            if start >= position and taken.isdisjoint(range(start, end)):
                numbers.append(Number(Span(span.start + start, span.start + end), number.value, number.unit))
                position = end
    return tuple(numbers)


def _ranges(paragraph: str) -> Iterator[Number]:
    """Both ends of every range that has a unit, a currency or a noun; a score has none."""
    for match in FIRST.finditer(paragraph):
        between, tight = match["to"].strip() == "and", match["to"].strip() == match["to"]
        if between and match["between"] is None:
            continue
        tail = paragraph[match.end() : match.end() + LONGEST]
        money = (match["money"] or "").strip() or None
        last = opening_quantity(tail, unit=money)
        if last and not (tight and _is_score(last.number)):
            shared = (
                last.scale if last.count > count(match["count"]) and not (match["scales"] or match["short"]) else 1.0
            )
            end = match.start("to")
            yield Number(Span(match.start(), end), round(value(match) * shared, 6), money or last.number.unit)
            yield replace(last.number, span=Span(match.end(), match.end() + last.number.span.end))


def _is_score(number: Number) -> bool:
    """Whether "4-1" before the noun is a score ("4-1 home wins") and no range ("4-6 weeks")."""
    unit = number.unit or ""
    return PLURAL.fullmatch(unit) is not None and unit not in words("counted_nouns")
