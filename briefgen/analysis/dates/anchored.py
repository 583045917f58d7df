"""Dates that follow from the date named before them: "the next day", "two years later", "later that month"."""

import re
from collections.abc import Iterator
from datetime import date, timedelta

from briefgen.analysis.dates import reckoning
from briefgen.analysis.dates.forms import WHICH_YEAR, Meaning, Reading, Standpoint, forms, on_day, printed_year
from briefgen.analysis.dates.words import COUNT, MONTH, WEEKDAY, month_number, small_number, weekday_number
from briefgen.model import Precision

BACK = frozenset({"previous", "before", "earlier"})
STAYS = frozenset({"same", "that"})
NAMES_MONTH = re.compile(r"[0-9]{4}-[0-9]{2}")
PART = r"(?:(?:earlier|later|early|late)\s+(?:in\s+)?)?"


def _from_day(match: re.Match[str], at: Standpoint) -> Reading:
    """Reads "the next day", "the day before", "two days later"."""
    if not at.day or (at.published and at.day > at.published and at.tense == "past"):
        return on_day(None)
    return on_day(at.day + timedelta(days=_shift(match)))


def _from_month(match: re.Match[str], at: Standpoint) -> Reading | None:
    """Reads "later that month", "the following month", "three months later"; no date where no month was named."""
    if not (found := NAMES_MONTH.match(at.last or "")):
        return None
    month = date.fromisoformat(f"{found.group()}-01")
    return _told(reckoning.iso_month(*reckoning.shifted_month(month, _shift(match))), "month", at)


def _from_year(match: re.Match[str], at: Standpoint) -> Reading | None:
    """Reads "the following year", "that year", "five years later"; no date where no year was named."""
    return _told(f"{int(at.last[:4]) + _shift(match):04d}", "year", at) if at.last else None


def _that_month(match: re.Match[str], at: Standpoint) -> Reading | None:
    """Reads "That September": the first from the date named before."""
    if not at.last:
        return None
    month, named = month_number(match["month"]), NAMES_MONTH.match(at.last)
    year = int(at.last[:4]) + bool(named and month < int(at.last[5:7]))
    return Reading(reckoning.iso_month(year, month), "month")


def _same_month(match: re.Match[str], at: Standpoint) -> Reading:
    """Reads "the same month of 2024", "the same month last year"."""
    year, named = printed_year(match, at), NAMES_MONTH.match(at.last or "")
    return Reading(f"{year:04d}-{named.group()[5:]}" if year and named else None, "month")


def _told(value: str, precision: Precision, at: Standpoint) -> Reading | None:
    """The date, if a verb tells that something happened then: "they come back the next year" names no year."""
    over = at.tense == "past" and at.published and value > at.published.isoformat()
    return None if over or not at.tense else Reading(value, precision)


def _shift(match: re.Match[str]) -> int:
    """How many days, months or years lie between the date named before and this one."""
    groups = match.groupdict()
    way = " ".join(groups["way"].lower().split()[:1])
    count = small_number(groups["count"]) if groups.get("count") else int(way not in STAYS)
    return -count if way in BACK else count


def _next_weekday(match: re.Match[str], at: Standpoint) -> Reading:
    """Reads "the following Tuesday"."""
    day = at.day and reckoning.weekday_after(at.day, weekday_number(match["weekday"]))
    return on_day(day)


def _patterns() -> Iterator[tuple[str, Meaning]]:
    for unit, meaning in (("day", _from_day), ("month", _from_month), ("year", _from_year)):
        yield (
            rf"(?i:{PART}(?:the|that)\s+(?P<way>next|following|same|previous)\s+{unit})\b(?!\s+(?:a|the)\s+year)",
            meaning,
        )
        yield rf"(?i:{PART}(?P<way>that)\s+{unit})\b", meaning
        yield rf"(?i:the\s+{unit}\s+(?P<way>before|after))(?=[,.;:)])", meaning
        yield rf"(?i:(?P<count>{COUNT})\s+{unit}s?\s+(?P<way>later|earlier))\b", meaning
    yield rf"(?i:the\s+same\s+month)(?:\s+(?:of|in))?{WHICH_YEAR}", _same_month
    yield (
        rf"(?:That|(?<=\b[Ii]n\s)that|(?<=\bby\s)that|(?i:that\s+same|the\s+following))\s+(?P<month>{MONTH})\b(?!\s+[0-9])",
        _that_month,
    )
    yield rf"(?i:the\s+(?:next|following))\s+(?P<weekday>{WEEKDAY})\b", _next_weekday


FORMS = forms(_patterns())
