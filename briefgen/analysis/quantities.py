"""One quantity: its value and its unit or noun as printed, unless it is a time, a score, an age or part of a name."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from briefgen.analysis.lexicon import words
from briefgen.analysis.needs import find_all, fold
from briefgen.analysis.numberwords import (
    COUNT,
    CURRENCY,
    DIGITS,
    MEASURE,
    ONES,
    PARTS,
    PERCENT,
    SCALES,
    SPELL,
    UNIT_WORDS,
    VALUES,
    WORDS,
    count,
    scale,
    value,
)
from briefgen.model import Number, Span

ALONE = r"(?<![\w$£€.,:#@/+–-])(?<![0-9]\s)"
SHORT = r"(?P<short>(?:k|mn|bn|tn)(?!\w)|m(?=\s+(?:euros?|people|pounds?|users|us\s+dollars|(?:US\s+)?dollars)\b))?"
MONEY = re.compile(rf"(?<![\w$£€])(?P<unit>{CURRENCY})\s?{COUNT}(?P<short>(?:k|mn?|bn?|tn)(?!\w))?")
HYPHENATED = re.compile(
    rf"{ALONE}(?P<count>{DIGITS}|{WORDS})-(?P<unit>[a-z]+)(?!-olds?\b)(?!\w)"  # "32-member", no "9-year-old"
)
PART = rf"(?P<bottom>{'|'.join(PARTS)})"
FRACTION = re.compile(
    rf"(?<![\w-])(?:(?i:(?P<top>{UNIT_WORDS}))[-\s]{PART}s?(?![\w-])|(?i:an?|one)\s{PART.replace('bottom', 'one')}(?=\s+of\b))"
)
HALF = re.compile(
    r"(?<![\w-])(?<!\b[Ff]irst\s)(?<!\b[Ss]econd\s)(?<!\b[Oo]ther\s)(?<!\b[Ll]atter\s)(?<!\b[Bb]etter\s)"
    r"[Hh]alf(?=\s+(?:all|her|his|its|of|our|the|their|those)\b)"
)
PLAIN = re.compile(rf"{ALONE}{COUNT}{SHORT}(?![\w%])(?!-\w)")
PER_CENT_SIGN = re.compile(rf"{ALONE}{COUNT}\s?(?P<unit>%)")
ATTACHED = re.compile(rf"{ALONE}(?P<count>{DIGITS})(?P<unit>km/h|km|cm|mm|kg|ft|mph|kph|[kMG]Wh?|°[CF])(?![\w/])")
UNIT = re.compile(rf"{PERCENT}|{MEASURE.replace('<unit>', '<measure>')}|{SPELL}")
NOUN = re.compile(r"\s+[“‘\"']?(?P<noun>U\.[SK]\.|[A-Za-z][A-Za-z’'-]*)[”’\"']?")
PLURAL = re.compile(r"[a-z]+s(?<!ss)(?<!us)(?<!is)")
HARM = r"(?:killed|injured|wounded|hurt|hospitali[sz]ed|arrested|detained|missing|dead|drowned|displaced|evacuated)"
HARMED = re.compile(
    rf"{ALONE}{COUNT}(?:\s(?:others|more))?(?:\s(?:(?:was|were|are|is|been|had|have|has|remain|remained|reported)\s){{0,3}}"
    rf"(?P<unit>{HARM}|died|lost\stheir\slives)(?![\w-]))"
)
""" "At least 20 were killed", "30 injured": the count has no noun."""
HARMING = re.compile(
    r"(?<![\w-])(?P<unit>kill(?:s|ed|ing)|injur(?:es|ed|ing)|wound(?:s|ed|ing))"
    r"(?:\s(?:at\sleast|more\sthan|over|up\sto|about|around|nearly|some|another|an\sestimated))?"
    rf"\s{COUNT}(?:\s(?:others|more))?(?=[.,;:)]|\s(?:and|in|on|at|as|according|including|during|near|since|when|by|while|after|before)\b|$)"
)
""" "Killing four, and injuring at least 50 more"."""
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


def quantities(paragraph: str) -> Iterator[Number]:
    """Every quantity that a pattern finds in the paragraph; where two begin together the longer one holds."""
    folded = fold(paragraph)
    for pattern in (MONEY, PER_CENT_SIGN, ATTACHED, HARMING):
        for match in find_all(pattern, paragraph, folded):
            yield Number(Span(*match.span()), value(match), match["unit"])
    for match in (*find_all(HYPHENATED, paragraph, folded), *find_all(HARMED, paragraph, folded)):
        if match["unit"].rstrip("s") not in NOT_UNITS and not _is_named(match):
            yield Number(Span(*match.span()), value(match), match["unit"])
    for match in find_all(FRACTION, paragraph, folded):
        top, bottom = (match["top"] or "one").lower(), match["bottom"] or match["one"]
        yield Number(Span(*match.span()), VALUES[top] / PARTS[bottom], None)
    for match in find_all(HALF, paragraph, folded):
        yield Number(Span(*match.span()), 0.5, None)
    for match in PLAIN.finditer(paragraph):
        if number := _plain(match):
            yield number


@dataclass(frozen=True, slots=True)
class Opening:
    """The quantity that opens a text, with the count and the scale that its value is made of."""

    number: Number
    count: float
    scale: float


def opening_quantity(text: str, *, unit: str | None) -> Opening | None:
    """The quantity with a unit or a noun that opens the text, or with the `unit` that was printed before it."""
    for pattern in (MONEY, PER_CENT_SIGN, ATTACHED):
        if match := pattern.match(text):
            number = Number(Span(*match.span()), value(match), match["unit"])
            return Opening(number, count(match["count"]), scale(match))
    match = PLAIN.match(text)
    if not match or NOT_A_QUANTITY.match(text, match.end()):
        return None
    found = Number(Span(*match.span()), value(match), unit) if unit else _counted(match)
    return Opening(found, count(match["count"]), scale(match)) if found else None


def _plain(match: re.Match[str]) -> Number | None:
    """The count with the unit or noun that follows; without one only if it is too large or too fine for a name."""
    start, end = match.span()
    if unit := _measured(match):
        return unit
    if NOT_A_QUANTITY.match(match.string, end) or _is_range(match) or _is_named(match):
        return None
    if match["count"].lower() == "one" and not match["scales"] and not match["half"]:
        return None
    if number := _counted(match):
        return number
    weighs = match["scales"] or match["short"] or set(match["count"]) & {",", "."}
    return Number(Span(start, end), value(match), None) if weighs else None


def _measured(match: re.Match[str]) -> Number | None:
    unit = UNIT.match(match.string, match.end())
    if not unit:
        return None
    printed = unit["unit"] or unit["measure"] or unit["spell"]
    return Number(Span(match.start(), unit.end()), value(match), printed)


def _counted(match: re.Match[str]) -> Number | None:
    """The count with its unit or with the noun it counts."""
    if unit := _measured(match):
        return unit
    noun = _noun(match.string, match.end())
    return Number(Span(match.start(), noun.end), value(match), noun.of(match.string)) if noun else None


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
