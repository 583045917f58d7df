"""A form of date: a pattern, and what a match of it means from the article's standpoint."""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date

from briefgen.analysis.dates.tense import Tense
from briefgen.analysis.dates.words import SHIFTS, YEAR
from briefgen.analysis.lexicon import words
from briefgen.analysis.needs import Needs, needs_of
from briefgen.model import Precision

WHICH_YEAR = rf"(?:,?\s+(?P<year>{YEAR})|,?\s+(?:of\s+)?(?P<which>last|this|next)\s+year\b)"
FOLLOWING = re.compile(r"(?:\s+[a-z-]+){1,2}")


@dataclass(frozen=True, slots=True)
class Reading:
    """What a date expression means: a value, or a beginning and an end, or neither when that cannot be told."""

    value: str | None
    precision: Precision
    begin: str | None = None
    until: str | None = None


@dataclass(frozen=True, slots=True)
class Standpoint:
    """From where a date is read: the day of publication, the verb beside it, and the dates named before it.

    `day` is the last day of the paragraph, `last` its last date of any precision and `told` that of the sentence.
    `only` is the one day that the paragraph, or else the article, has named so far, None when it has named several.
    """

    published: date | None = None
    tense: Tense | None = None
    day: date | None = None
    last: str | None = None
    told: str | None = None
    only: date | None = None


Meaning = Callable[[re.Match[str], Standpoint], Reading | None]


@dataclass(frozen=True, slots=True)
class Form:
    """A pattern, its meaning, which is None for a match that is no date after all, and what a text needs for a match."""

    pattern: re.Pattern[str]
    meaning: Meaning
    needs: Needs


def forms(patterns: Iterable[tuple[str, Meaning]]) -> tuple[Form, ...]:
    """The patterns compiled; each begins at the start of a word."""
    found = ((rf"(?<!\w)(?:{pattern})", meaning) for pattern, meaning in patterns)
    return tuple(Form(re.compile(pattern), meaning, needs_of(pattern)) for pattern, meaning in found)


def on_day(found: date | None) -> Reading:
    """The reading of a single day, known or not."""
    return Reading(found.isoformat() if found else None, "day")


def day_of(value: str | None) -> date | None:
    """The day of an ISO date or time; None for anything else, and for a year that no newspaper has seen."""
    if not value or len(value) < len("2026-01-12"):
        return None
    try:
        day = date.fromisoformat(value[:10])
    except ValueError:
        return None
    return day if 1500 <= day.year < 2200 else None


def printed_year(match: re.Match[str], at: Standpoint) -> int | None:
    """The year that the date states, in digits or as "last year"."""
    groups = match.groupdict()
    if groups.get("year"):
        return int(groups["year"])
    if groups.get("which") and at.published:
        return at.published.year + SHIFTS[groups["which"].lower()]
    return None


def before(match: re.Match[str]) -> str:
    """The few words before the match."""
    return match.string[max(0, match.start() - 20) : match.start()]


def counts(match: re.Match[str]) -> bool:
    """Whether the number that ends the match counts what follows: "In May 12 people", "2000 young troops"."""
    following = FOLLOWING.match(match.string, match.end())
    return following is not None and any(word in words("counted_nouns") for word in following.group().split())
