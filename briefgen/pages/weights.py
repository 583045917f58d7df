"""How much a number tells by itself: by its unit, its size, and the words beside it."""

import re

from briefgen.analysis.units import norm
from briefgen.model import Number, Span

NEAR, FAR = 45, 100
"""Characters beside a number that say what it is about, and beside a term of prison."""
DIGIT = re.compile(r"[0-9]")
AGE = re.compile(r"\s(?:of\sage|old)\b")
AGED = re.compile(r"\b(?:aged?(?:\sof)?)\s$", re.IGNORECASE)
AWAY = re.compile(
    r"\s?(?:\([^()\n]{0,30}\)\s)?(?:away|inland|off|outside|(?:to\sthe\s)?(?:north|south|east|west)\w*|(?:up|down)\s?(?:river|stream|the))\b"
)
CURRENCY = re.compile(r"[A-Z]{0,3}[$£€¥₹₽₦₩₴]|[A-Z]{3}|Rs\.?")
MONEY = frozenset({
    "cent", "crown", "dinar", "dirham", "dollar", "euro", "franc", "krone", "kroner", "kronor", "pence", "peso",
    "pound", "rand", "rial", "riyal", "rouble", "ruble", "rupee", "shilling", "yen", "yuan", "zloty", "złoty",
})  # fmt: skip
VOTES = frozenset({
    "abstention", "ballot", "delegate", "mandate", "majority", "seat", "vote",
})  # fmt: skip
SPANS = frozenset({
    "second", "minute", "hour", "day", "night", "weekend", "week", "fortnight", "month", "year", "decade", "century",
})  # fmt: skip
EMPTY = frozenset({
    "bit", "category", "chapter", "consecutive", "copy", "couple", "degree", "dimensional", "different", "edition",
    "episode", "fold", "form", "game", "in", "item", "kind", "legged", "line", "option", "order", "other", "page",
    "part", "person", "piece", "place", "point", "prong", "round", "section", "season", "separate", "series", "side",
    "sort", "stage", "step", "storey", "story", "team", "term", "thing", "tier", "time", "type", "version", "volume",
    "way", "word",
})  # fmt: skip
"""Units of which a handful says little."""
TOLL = re.compile(
    r"\b(?:arrest|bod(?:y|ies)\b|casualt|dead\b|death|detain|die[ds]?\b|displac|drown|evacuat|execut|fatalit|fled\b|homeless"
    r"|hospitali[sz]|hostage|hurt\b|infect|injur|kidnap|kill|lives\b|massacr|missing\b|murder|perish|starv|surviv|toll\b|victim|wound)",
    re.IGNORECASE,
)
PERSONS = frozenset({
    "adult", "body", "casualty", "case", "child", "civilian", "crew", "dead", "death", "employee", "fatality",
    "female", "fighter", "firefighter", "hostage", "individual", "infection", "injured", "injury", "killed", "life",
    "male", "man", "migrant", "miner", "missing", "officer", "other", "passenger", "patient", "people", "person",
    "personnel", "pilgrim", "police", "protester", "refugee", "resident", "rider", "sailor", "soldier", "student",
    "suspect", "tourist", "troop", "victim", "villager", "visitor", "woman", "worker", "wounded",
})  # fmt: skip
TERMS = frozenset({"day", "week", "month", "year"})
TERM = re.compile(r"\b(?:ban(?:ned)?\b|imprison|jail|prison|sentence[ds]?\b|sentencing|suspen)", re.IGNORECASE)
MOVED = re.compile(
    r"\b(?:climb|cut\b|declin|decreas|doubl|drop|fall|fell\b|gain|grew\b|grow|increas|jump|plung|rais|reduc|rise|rose\b"
    r"|shr[aiu]nk|slump|soar|surg|tripl)",
    re.IGNORECASE,
)
SUM = re.compile(r"\b(?:total|record|altogether|overall|majority|cost|worth|budget|fine[ds]?\b|damage)", re.IGNORECASE)


def is_age_or_place(text: str, span: Span) -> bool:
    """Whether the figure says how old somebody or how far off something is, which is no news."""
    aged = AGE.match(text, span.end) or AGED.search(text, max(0, span.start - 10), span.start)
    return bool(aged or AWAY.match(text, span.end))


def weigh(text: str, number: Number, sentence: Span) -> float:
    """From 0, a number that is only there, to about 6."""
    beside = _beside(text, number, sentence, NEAR)
    unit = norm(number.unit)
    if unit in TERMS and TERM.search(_beside(text, number, sentence, FAR)):
        return 3.5
    worth = _of_unit(text, unit, number, beside) - 0.75 * ("-" in number.span.of(text) and unit != "%")
    return worth + 0.75 * bool(SUM.search(beside)) + 0.75 * bool(MOVED.search(beside)) if worth > 0 else 0.0


def _beside(text: str, number: Number, sentence: Span, reach: int) -> str:
    """The words of its sentence around a number."""
    return text[max(sentence.start, number.span.start - reach) : min(sentence.end, number.span.end + reach)]


def _of_unit(text: str, unit: str, number: Number, beside: str) -> float:
    value = abs(number.value)
    last = unit.rpartition(" ")[2]
    if unit in {"%", "point"} and (unit == "%" or value % 1):
        return 1.0 if value in {0.0, 100.0} else 4.0
    if CURRENCY.fullmatch((number.unit or "").strip()) or any(word in MONEY for word in map(norm, unit.split())):
        return 4.0 if value >= 100 else 2.5
    harmed = TOLL.match((number.unit or "").rpartition(" ")[2])
    if harmed or ((last in PERSONS or not unit) and value >= 1 and TOLL.search(beside)):
        return 4.5 if value >= 3 or harmed else 3.0
    if last in VOTES:
        return 3.75 if value >= 10 else 2.0 if value > 2 else 1.0
    if last in SPANS and value < 1000:
        return 1.0
    return _of_size(
        last, value, is_part=0 < value < 1 and number.unit is None and not DIGIT.search(number.span.of(text))
    )


def _of_size(unit: str, value: float, *, is_part: bool) -> float:
    """What a count or measure is worth by its size alone."""
    if is_part:
        return 2.5
    if unit in EMPTY:
        return 2.0 if value >= 100 else 0.0
    if value >= 1000:
        return 3.25 if unit else 2.0
    if value >= 20:
        return 2.75 if unit else 1.5
    if value >= 10:
        return 2.25 if unit else 0.75
    return 1.5 if value > 2 and unit else 0.5 if value > 0 else 0.0
