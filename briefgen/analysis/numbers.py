"""Quantities with their unit as printed: "$4.5 billion", "12 percent", "32-member", "three western diplomats"."""

import re
from collections.abc import Iterator, Sequence

from briefgen.analysis.dates import find_dates
from briefgen.analysis.lexicon import words
from briefgen.analysis.numberwords import (
    COUNT,
    CURRENCY,
    DIGITS,
    MEASURE,
    ONES,
    PARTS,
    PERCENT,
    SCALES,
    UNIT_WORDS,
    VALUES,
    WORDS,
    value,
)
from briefgen.model import Number, Span

MONEY = re.compile(rf"(?<![\w$£€])(?P<unit>{CURRENCY})\s?{COUNT}(?P<short>(?:k|mn?|bn?|tn)(?!\w))?")
HYPHENATED = re.compile(
    rf"(?<![\w$£€.,#@/–-])(?P<count>{DIGITS}|{WORDS})-(?P<unit>[a-z]+)(?!-olds?\b)(?!\w)"  # "32-member", no "9-year-old"
)
FRACTION = re.compile(rf"(?<![\w-])(?i:(?P<top>{UNIT_WORDS}))[-\s](?P<bottom>{'|'.join(PARTS)})s?(?![\w-])")
PLAIN = re.compile(rf"(?<![\w$£€.,:#@/+–-]){COUNT}(?![\w%])(?!-\w)")
PER_CENT_SIGN = re.compile(rf"(?<![\w$£€.,:#@/+–-]){COUNT}\s?(?P<unit>%)")
UNIT = re.compile(rf"{PERCENT}|{MEASURE.replace('<unit>', '<measure>')}")
NOUN = re.compile(r"\s+[“‘\"']?(?P<noun>[A-Za-z][A-Za-z’'-]*)[”’\"']?")
PLURAL = re.compile(r"[a-z]+s(?<!ss)(?<!us)(?<!is)")
REACH = 4
"""Words from a count to its noun: "eight new family rooms"."""
NOT_UNITS = frozenset(
    {"all", "faced", "fold", "max", "nil", "off", "old", "on", "or", "sided", "time", "to", "up", "way"}
    | {*SCALES, *ONES, *PARTS}
)
""" "Two-way" and "one-off" are no quantities, "two-thirds" has no unit."""

TO = r"(?:[-–—]|\b(?:and|by|in|of|or|out\s+of|to|v)\b)"
RANGE_AFTER = re.compile(rf"\s?{TO}\s?(?:{DIGITS}|{WORDS}\b)")
RANGE_BEFORE = re.compile(rf"(?:[0-9]|\b{WORDS})\s?{TO}\s?$")
NOT_A_QUANTITY = re.compile(r"\s?(?:[ap]\.?m\b|o[’']clock|GMT\b|UTC\b|years?\s+old\b|of\s+(?:the|them|us|its)\b)")
WORD_BEFORE = re.compile(r"[^\s“‘\"'(]+(?=\s$)")


def find_numbers(text: str, spans: Sequence[Span]) -> tuple[Number, ...]:
    """The quantities in the paragraphs `spans`, in order; a date, a time, a score, an age or part of a name is none."""
    numbers: list[Number] = []
    for span in spans:
        paragraph = span.of(text)
        dates = find_dates(paragraph, [Span(0, len(paragraph))], published=None)
        taken = {place for ref in dates for place in range(ref.span.start, ref.span.end)}
        position = 0
        for number in sorted(_candidates(paragraph), key=lambda found: (found.span.start, -found.span.end)):
            start, end = number.span.start, number.span.end
            if start >= position and taken.isdisjoint(range(start, end)):
                numbers.append(Number(Span(span.start + start, span.start + end), number.value, number.unit))
                position = end
    return tuple(numbers)


def _candidates(paragraph: str) -> Iterator[Number]:
    for pattern in (MONEY, PER_CENT_SIGN):
        for match in pattern.finditer(paragraph):
            yield Number(Span(*match.span()), value(match), match["unit"])
    for match in HYPHENATED.finditer(paragraph):
        if match["unit"].rstrip("s") not in NOT_UNITS and not _is_named(match):
            yield Number(Span(*match.span()), value(match), match["unit"])
    for match in FRACTION.finditer(paragraph):
        yield Number(Span(*match.span()), VALUES[match["top"].lower()] / PARTS[match["bottom"]], None)
    for match in PLAIN.finditer(paragraph):
        if number := _plain(match):
            yield number


def _plain(match: re.Match[str]) -> Number | None:
    """The count with the unit or noun that follows; without one only if it is too large or too fine for a name."""
    start, end = match.span()
    if unit := UNIT.match(match.string, end):
        return Number(Span(start, unit.end()), value(match), unit["unit"] or unit["measure"])
    if NOT_A_QUANTITY.match(match.string, end) or _is_range(match) or _is_named(match):
        return None
    if match["count"].lower() == "one" and not match["scales"]:
        return None
    if noun := _noun(match.string, end):
        return Number(Span(start, noun.end), value(match), noun.of(match.string))
    weighs = match["scales"] or set(match["count"]) & {",", "."}
    return Number(Span(start, end), value(match), None) if weighs else None


def _noun(paragraph: str, position: int) -> Span | None:
    """The plural noun that is counted, behind its adjectives."""
    for _ in range(REACH):
        match = NOUN.match(paragraph, position)
        if not match or match["noun"].lower() in words("not_counted"):
            return None
        if PLURAL.fullmatch(match["noun"]) or match["noun"].lower() in words("irregular_plurals"):
            return Span(*match.span("noun"))
        position = match.end()
    return None


def _is_range(match: re.Match[str]) -> bool:
    """Whether the count is one end of "10 to 12", of a score or of "nine in ten": these are left alone."""
    before = match.string[max(0, match.start() - 20) : match.start()]
    return bool(RANGE_AFTER.match(match.string, match.end()) or RANGE_BEFORE.search(before))


def _is_named(match: re.Match[str]) -> bool:
    """Whether the number belongs to a name ("Flight 1999", "Article 5", "page 12")."""
    if match.groupdict().get("scales") or not match["count"].isdigit():
        return False
    before = WORD_BEFORE.search(match.string, max(0, match.start() - 30), match.start())
    if not before:
        return False
    word = before.group()
    capital = word[0].isupper() and word.isalnum() and word not in words("words_before_counts")
    return capital or word in words("numbered_nouns")
