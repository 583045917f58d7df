"""The words English writes dates with: their values, and the patterns that dates are built of."""

import re
from collections.abc import Iterable, Mapping
from functools import cache

from briefgen.analysis.lexicon import words

WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)
SHORT_WEEKDAYS = ("Mon", "Tues?", "Wed", "Thu(?:rs?)?", "Fri", "Sat", "Sun")
SHORT_MONTHS = ("Jan", "Feb", "Mar", "Apr", "Jun", "Jul", "Aug", "Sept?", "Oct", "Nov", "Dec")
NAMES_AND_VERBS = frozenset({"March", "April", "May", "June", "August"})
"""Months that are also names or verbs ("Agnes May", "they march"): alone they need a preposition of time."""

SMALL_NUMBERS = {
    "a": 1,
    "an": 1,
    "one": 1,
    "two": 2,
    "three": 3,
    "four": 4,
    "five": 5,
    "six": 6,
    "seven": 7,
    "eight": 8,
    "nine": 9,
    "ten": 10,
    "eleven": 11,
    "twelve": 12,
}
ORDINALS = {"first": 1, "1st": 1, "second": 2, "2nd": 2, "third": 3, "3rd": 3, "fourth": 4, "4th": 4, "final": 4}
SHIFTS = {"last": -1, "previous": -1, "past": -1, "this": 0, "current": 0, "next": 1, "coming": 1}


def any_of(words: Iterable[str]) -> str:
    """A pattern for any of the words, with a capital or in capitals ("Monday", "MONDAY")."""
    return "|".join(form for word in words for form in (word, word.upper()))


WEEKDAY = rf"(?:{any_of(WEEKDAYS)})"
WEEKDAY_OR_SHORT = rf"(?:{any_of(WEEKDAYS)}|(?:{any_of(SHORT_WEEKDAYS)})\b\.?)"
MONTH = rf"(?:{any_of(MONTHS)})"
MONTH_OR_SHORT = rf"(?:{any_of(MONTHS)}|(?:{any_of(SHORT_MONTHS)})\b\.?)"
DAY = r"(?:0?[1-9]|[12][0-9]|3[01])(?:st|nd|rd|th)?(?![0-9:%]|[.,][0-9]|-(?:year|month|week|day|hour))"
YEAR = r"(?:1[5-9]|20|21)[0-9][0-9](?![0-9]|[.,][0-9]|%|-(?:year|month|week|day|hour))"
TO = r"(?:\s*[-–—]\s*|\s+(?:to|through|until|till)\s+)"
FISCAL = rf"(?:(?i:(?:fiscal|financial|tax)\s+year|fiscal)(?:\s+{YEAR})?|FY\s?[’']?(?:20)?[0-9][0-9])\b"
PART_OF_DAY = r"(?:\s+(?:morning|afternoon|evening|night)\b)?"
TIME_OF_DAY = re.compile(
    r"\d{1,2}(?:[:.]\d\d)?\s?[ap]\.?m\b\.?|\d{1,2}:\d\d|\([0-9:. ]+(?:UTC|GMT)\)|\bnoon\b", re.IGNORECASE
)
"""A time inside a printed date, which may be relative all the same (“on Monday at 3 p.m.”)."""

COUNT = rf"(?:{'|'.join(SMALL_NUMBERS)}|[0-9]{{1,2}})"


def weekday_number(printed: str) -> int:
    """0 for a Monday, as printed in full or short."""
    return _number(printed, WEEKDAYS)


def month_number(printed: str) -> int:
    """1 for January, as printed in full or short."""
    return _number(printed, MONTHS) + 1


def day_number(printed: str) -> int:
    """12 for "12" and for "12th", 1 for "first"."""
    return 1 if printed == "first" else int(printed.rstrip("stndrh"))


def small_number(printed: str) -> int:
    """The value of a digit string or of a word from "a" to "twelve"."""
    return SMALL_NUMBERS.get(printed.lower()) or int(printed)


def _number(printed: str, names: tuple[str, ...]) -> int:
    key = printed[:3].title()
    return next(number for number, name in enumerate(names) if name.startswith(key))


@cache
def named_days() -> Mapping[str, str]:
    """Name of a day ("Boxing Day", "9/11") -> its ISO date, "--12-26" for one that comes every year."""
    lines = (line.split(maxsplit=1) for line in words("named_days"))
    return {name: value for value, name in lines}


@cache
def other_senses() -> re.Pattern[str]:
    """Names that hold a date word and are no date ("Sunday Times", "Black Friday")."""
    names = sorted(words("not_dates"), key=lambda name: (-len(name), name))
    return re.compile(rf"\b(?:{'|'.join(re.escape(name) for name in names)})(?!\w)")
