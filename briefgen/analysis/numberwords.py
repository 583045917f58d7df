"""The words and marks that English writes quantities with: patterns, and what they are worth."""

import re

ONES = (
    *("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"),
    *("thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"),
)
TENS = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
SCALES = {"hundred": 1e2, "thousand": 1e3, "million": 1e6, "billion": 1e9, "trillion": 1e12}
SHORT_SCALES = {"k": 1e3, "m": 1e6, "mn": 1e6, "b": 1e9, "bn": 1e9, "tn": 1e12}
PARTS = {"half": 2, "third": 3, "quarter": 4, "fifth": 5, "sixth": 6, "eighth": 8, "tenth": 10}
VALUES = {
    "a": 1.0,
    "an": 1.0,
    "half": 0.5,
    **{word: float(value) for value, word in enumerate(ONES)},
    **{word: 10.0 * value for value, word in enumerate(TENS, start=2)},
}

UNIT_WORDS = "|".join(ONES[1:10])
SCALE = rf"(?:{'|'.join(SCALES)})"
DIGITS = r"(?:[0-9]{1,3}(?:,[0-9]{3})+|[0-9]{1,15})(?:\.[0-9]{1,9})?(?![0-9]|,[0-9]|[.:/][0-9]|(?:st|nd|rd|th)\b|s\b)"
WORDS = rf"(?i:(?:{'|'.join(TENS)})(?:-(?:{UNIT_WORDS}))?|{'|'.join(ONES[1:])}|half\s+a|an?(?=\s+{SCALE}\b))"
CURRENCY = r"(?:(?:US|AU?|CA?|NZ|HK|S)?\$|£|€|¥|₹|₽)"
COUNT = rf"(?P<minus>minus\s+)?(?P<count>{DIGITS}|\b{WORDS}\b)(?P<scales>(?:\s*{SCALE}\b){{0,2}})"
PERCENT = r"\s?(?P<unit>%|per\s?cent\b|percentage\s+points?\b)"
MEASURE = (
    r"[\s-](?P<unit>(?:(?:square|cubic|nautical)\s+)?(?:°\s?[CF]\b|degrees?(?:\s+(?:Celsius|Fahrenheit|centigrade))?"
    r"|(?:kilo|centi|milli)?(?:met(?:re|er)|gram|lit(?:re|er))s?|km/h|mph|kph|kg|km|cm|mm|m|ft|lbs?|miles?|feet|foot"
    r"|inch(?:es)?|acres?|hectares?|tonnes?|tons?|pounds?)"
    r"(?:\s+an?\s+(?:hour|second|minute|lit(?:re|er)|kilogram))?)(?![\w/])"
)


def value(match: re.Match[str]) -> float:
    """What the `count`, `scales`, `short` and `minus` of a match are worth together."""
    groups = match.groupdict()
    printed = match["count"].lower()
    if printed[0].isdigit():
        worth = float(printed.replace(",", ""))
    else:
        worth = sum(VALUES[word] for word in printed.split()[0].split("-"))
    for scale in re.findall(SCALE, groups.get("scales") or ""):
        worth *= SCALES[scale]
    worth *= SHORT_SCALES.get(groups.get("short") or "", 1.0)
    return round(-worth if groups.get("minus") else worth, 6)
