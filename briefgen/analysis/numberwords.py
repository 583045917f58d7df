"""The words and marks that English writes quantities with: patterns, and what they are worth."""

import re

ONES = (
    *("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"),
    *("thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"),
)
TENS = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
THOUSANDS = {"thousand": 1e3, "million": 1e6, "billion": 1e9, "trillion": 1e12}
SCALES = {"dozen": 12.0, "hundred": 1e2, **THOUSANDS, "lakh": 1e5, "crore": 1e7}
SHORT_SCALES = {"k": 1e3, "m": 1e6, "mn": 1e6, "b": 1e9, "bn": 1e9, "tn": 1e12}
PARTS = {
    "half": 2,
    "third": 3,
    "quarter": 4,
    "fifth": 5,
    "sixth": 6,
    "seventh": 7,
    "eighth": 8,
    "ninth": 9,
    "tenth": 10,
}
VALUES = {
    "a": 1.0,
    "an": 1.0,
    "half": 0.5,
    "quarter": 0.25,
    **{word: float(value) for value, word in enumerate(ONES)},
    **{word: 10.0 * value for value, word in enumerate(TENS, start=2)},
}

UNIT_WORDS = "|".join(ONES[1:10])
SCALE = rf"(?:{'|'.join(SCALES)})"
BETWEEN_THOUSANDS = ",\u00a0\u2009\u202f"
DIGITS = (
    rf"(?:[0-9]{{1,3}}(?:[{BETWEEN_THOUSANDS}][0-9]{{3}})+|[0-9]{{1,15}})(?:\.[0-9]{{1,9}})?"
    r"(?![0-9]|,[0-9]|[.:/][0-9]|(?:st|nd|rd|th)\b|s\b)"
)
SHARE = rf"(?:a\s+)?quarter(?:[\s-]+of\s+an?)?(?=[\s-]{SCALE}\b)|half\s+an?(?=\s+{SCALE}\b)|half(?=[\s-]{SCALE}\b)"
WORDS = rf"(?i:(?:{'|'.join(TENS)})(?:-(?:{UNIT_WORDS}))?|{'|'.join(ONES[1:])}|{SHARE}|an?(?=\s+{SCALE}\b))"
CODES = (
    r"(?:USD|EUR|GBP|CHF|SEK|NOK|DKK|ISK|PLN|CZK|HUF|RUB|UAH|JPY|CNY|RMB|KRW|INR|PKR|AUD|CAD|NZD|HKD|SGD|BRL|ZAR|NGN|KES"
    r"|AED|SAR|ILS)(?=\s?[0-9])|Rs\.?(?=\s?[0-9])"
)
CURRENCY = rf"(?:(?:US|AU?|CA?|NZ|NT|HK|S|R)?\$|£|€|¥|₹|₽|₦|₩|₴|{CODES})"
SCALED = rf"(?P<half>\s+and\s+a\s+half\b)?(?P<scales>(?:[\s-]*{SCALE}\b){{0,2}})"
COUNT = rf"(?P<minus>minus\s+)?(?P<count>{DIGITS}|\b{WORDS}\b){SCALED}"
PERCENT = r"\s?(?P<unit>%|per\s?cent\b|(?:percentage|basis)\s+points?\b)"
MEASURE = (
    r"[\s-](?P<unit>(?:(?:square|cubic|nautical)\s+)?(?:°\s?[CF]\b|degrees?(?:\s+(?:Celsius|Fahrenheit|centigrade))?"
    r"|(?:kilo|centi|milli)?(?:met(?:re|er)|gram|lit(?:re|er))s?|(?:kilo|mega|giga|tera)?watt(?:s|[\s-]hours?)?"
    r"|[kMGT]Wh?|volts?|light[\s-]years?|knots?|km/h|mph|kph|kg|km|cm|mm|m|ft|lbs?|miles?|feet|foot"
    r"|inch(?:es)?|acres?|hectares?|tonnes?|tons?|pounds?)"
    r"(?:\s+(?:an?|per)\s+(?:hour|second|minute|lit(?:re|er)|kilogram))?)(?![\w/])"
)
"""A measure in the singular, too: "a three metre wall"."""
SPELL = r"(?<!\b[Oo]ne)\s(?P<spell>minute|hour|day|week|month|year)(?=\s+[a-z])(?!\s+(?:ago|and|in|of|olds?|or|to)\b)"
""" "A seven day strike", without its hyphen."""


def value(match: re.Match[str]) -> float:
    """What the `count`, `half`, `scales`, `short` and `minus` of a match are worth together."""
    groups = match.groupdict()
    worth = (count(match["count"]) + 0.5 * bool(groups.get("half"))) * scale(match)
    return round(-worth if groups.get("minus") else worth, 6)


def count(printed: str) -> float:
    """The worth of digits, or of number words up to ninety-nine."""
    if printed[0].isdigit():
        return float(re.sub(f"[{BETWEEN_THOUSANDS}]", "", printed))
    words = re.split(r"[\s-]+", printed.lower())
    return (
        VALUES["quarter"]
        if "quarter" in words
        else sum(VALUES[word] for word in words if word not in {"a", "an"}) or 1.0
    )


def scale(match: re.Match[str]) -> float:
    """By what the `scales` and `short` of a match multiply its count."""
    groups = match.groupdict()
    worth = SHORT_SCALES.get(groups.get("short") or "", 1.0)
    for word in re.findall(SCALE, groups.get("scales") or ""):
        worth *= SCALES[word]
    return worth
