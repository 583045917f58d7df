"""The forms of a date that only the day of publication fixes: "Monday", "last week", "two months ago"."""

import re
from collections.abc import Iterator, Mapping
from datetime import date, timedelta

from briefgen.analysis.dates import reckoning
from briefgen.analysis.dates.forms import Meaning, Reading, Standpoint, forms, on_day
from briefgen.analysis.dates.words import COUNT, PART_OF_DAY, SHIFTS, WEEKDAY, small_number, weekday_number
from briefgen.model import Precision

NEARBY_DAYS = {
    "the day before yesterday": -2,
    "yesterday": -1,
    "last night": -1,
    "today": 0,
    "tonight": 0,
    "this morning": 0,
    "this afternoon": 0,
    "this evening": 0,
    "tomorrow": 1,
    "the day after tomorrow": 2,
}
UNITS: Mapping[str, Precision] = {"day": "day", "week": "week", "month": "month", "quarter": "quarter", "year": "year"}
SHIFT = r"(?P<shift>last|this|current|next|coming)"
WHEN = r"(?:(?:earlier|later|early|late|sometime|at\s+the\s+(?:end|start|beginning)\s+of)\s+)?"
NOT_A_DAY = r"(?<!\b[Ee]very\s)(?<!\b[Ee]ach\s)(?<!\b[Aa]ny\s)(?<!\b[Oo]ne\s)(?<!\b[Aa]\s)"
""" "Every Monday" and "a Friday" are no single day."""


def _nearby(match: re.Match[str], at: Standpoint) -> Reading:
    """Reads "yesterday"."""
    shift = NEARBY_DAYS[" ".join(match["name"].lower().split())]
    return on_day(at.published and at.published + timedelta(days=shift))


def _weekday(match: re.Match[str], at: Standpoint) -> Reading:
    """Reads "Monday": the one just gone, or with a future verb the next."""
    if not at.published:
        return on_day(None)
    return on_day(reckoning.weekday_near(at.published, weekday_number(match["weekday"]), at.tense))


def _shifted_weekday(match: re.Match[str], at: Standpoint) -> Reading:
    """Reads "last Friday", "this coming Friday"; "next Friday" has no value while this week's is still ahead."""
    published, weekday = at.published, weekday_number(match["weekday"])
    if not published:
        return on_day(None)
    shift, way = match["shift"].lower(), (match["way"] or "").lower()
    if shift == "last" or way == "past":
        return on_day(reckoning.weekday_before(published, weekday))
    if shift == "next":
        ambiguous = weekday > published.weekday()
        return on_day(None if ambiguous else reckoning.weekday_after(published, weekday))
    if at.tense == "past":
        return on_day(reckoning.weekday_near(published, weekday, "past"))
    return on_day(published if weekday == published.weekday() else reckoning.weekday_after(published, weekday))


def _weekday_of_week(match: re.Match[str], at: Standpoint) -> Reading:
    """Reads "Friday last week", "Tuesday of next week"."""
    if not at.published:
        return on_day(None)
    weeks = SHIFTS[match["shift"].lower()]
    return on_day(reckoning.weekday_in_week(at.published, weekday_number(match["weekday"]), weeks))


def _unit(match: re.Match[str], at: Standpoint) -> Reading:
    """Reads "later this week", "last month", "next year", "the end of the year"."""
    shift = match.groupdict().get("shift") or "this"
    return _shifted(match["unit"].lower(), SHIFTS[shift.lower()], at.published)


def _shifted(unit: str, shift: int, published: date | None) -> Reading:
    if not published:
        return Reading(None, UNITS[unit])
    if unit == "week":
        return Reading(reckoning.iso_week(published + shift * reckoning.WEEK), "week")
    if unit == "month":
        return Reading(reckoning.iso_month(*reckoning.shifted_month(published, shift)), "month")
    if unit == "quarter":
        year, quarter = reckoning.shifted_quarter(published, shift)
        return Reading(f"{year:04d}-Q{quarter}", "quarter")
    return Reading(f"{published.year + shift:04d}", "year")


def _weekend(match: re.Match[str], at: Standpoint) -> Reading:
    """Reads "last weekend", "this weekend", "over the weekend": a Saturday and a Sunday."""
    groups, published = match.groupdict(), at.published
    shift = (groups.get("shift") or "").lower()
    if not published:
        return Reading(None, "day")
    running = published.weekday() >= 5
    saturday = reckoning.weekday_in_week(published, 5, 0)
    if shift == "next" and not running:
        return Reading(None, "day")
    gone = at.tense == "past" or (not shift and at.tense is None)
    past = shift == "last" or groups.get("way") == "past" or (gone and not running)
    saturday += (shift == "next") * reckoning.WEEK - past * reckoning.WEEK
    return Reading(None, "day", saturday.isoformat(), (saturday + timedelta(days=1)).isoformat())


def _ago(match: re.Match[str], at: Standpoint) -> Reading | None:
    """Reads "two weeks ago" as a week, "three years ago" as a year; "more than two weeks ago" has no value."""
    unit = match["unit"].lower()
    count = 0 if match["more"] else small_number(match["count"])
    if not at.published or not count:
        return Reading(None, UNITS[unit])
    if unit == "day":
        return on_day(at.published - timedelta(days=count))
    return _shifted(unit, -count, at.published)


def _from_day(match: re.Match[str], at: Standpoint) -> Reading:
    """Reads "the next day", "the day before", "two days later": from the last day named."""
    groups = match.groupdict()
    way = groups["way"].lower()
    count = small_number(groups["count"]) if groups.get("count") else way not in {"same", "that"}
    back = way in {"previous", "before", "earlier"}
    if not at.day or (at.published and at.day > at.published and at.tense == "past"):
        return on_day(None)
    return on_day(at.day + timedelta(days=-count if back else count))


def _next_weekday(match: re.Match[str], at: Standpoint) -> Reading:
    """Reads "the following Tuesday": from the last day named."""
    day = at.day and reckoning.weekday_after(at.day, weekday_number(match["weekday"]))
    return on_day(day)


def _from_year(match: re.Match[str], at: Standpoint) -> Reading | None:
    """Reads "the following year", "that year": from the last day named."""
    if not at.day:
        return None
    way = match["way"].lower()
    shift = {"previous": -1, "before": -1, "following": 1, "next": 1, "after": 1}.get(way, 0)
    return Reading(f"{at.day.year + shift:04d}", "year")


def _patterns() -> Iterator[tuple[str, Meaning]]:
    names = "|".join(name.replace(" ", r"\s+") for name in sorted(NEARBY_DAYS, key=len, reverse=True))
    yield rf"(?P<name>(?i:{names}))\b{PART_OF_DAY}", _nearby
    yield rf"{NOT_A_DAY}(?P<weekday>{WEEKDAY})\b(?!s){PART_OF_DAY}", _weekday
    way = r"(?:\s+(?P<way>past|coming))?"
    yield rf"(?P<shift>(?i:last|this|next|coming)){way}\s+(?P<weekday>{WEEKDAY})\b{PART_OF_DAY}", _shifted_weekday
    yield rf"(?P<weekday>{WEEKDAY})(?:,|\s+of)?\s+(?P<shift>last|this|next)\s+week\b", _weekday_of_week
    unit = r"(?P<unit>week|month|quarter|year)\b(?!-)"
    yield rf"(?<!\b[Tt]he\s)(?i:{WHEN}{SHIFT}\s+(?:past\s+|coming\s+)?{unit})", _unit
    part = r"(?:end|start|beginning|middle|rest|remainder|course)"
    yield rf"(?i:(?:the\s+)?{part}\s+of\s+(?:the|(?P<shift>last|this|next))\s+{unit})", _unit
    yield rf"(?i:(?:earlier|later)\s+in\s+the\s+{unit})", _unit
    yield r"(?P<unit>year)(?:[’']s)?[-\s]end\b", _unit
    yield r"(?i:(?P<shift>last|this|next)(?:\s+(?P<way>past|coming))?\s+weekend)\b", _weekend
    yield r"(?i:(?:over|at|during)\s+the\s+weekend)\b", _weekend
    more = r"(?P<more>(?:more\s+than|over|at\s+least|less\s+than|up\s+to)\s+)?"
    yield rf"(?i:{more}(?P<count>{COUNT})\s+(?P<unit>day|week|month|year)s?\s+ago)\b", _ago
    yield r"(?i:(?:the|that)\s+(?P<way>next|following|same|previous)\s+day)\b", _from_day
    yield r"(?i:(?P<way>that)\s+day)\b", _from_day
    yield r"(?i:the\s+day\s+(?P<way>before|after))(?=[,.;:)])", _from_day
    yield rf"(?i:(?P<count>{COUNT})\s+days?\s+(?P<way>later|earlier))\b", _from_day
    yield rf"(?i:the\s+(?:next|following))\s+(?P<weekday>{WEEKDAY})\b", _next_weekday
    yield r"(?i:the\s+(?P<way>previous|following|next|same)\s+year)\b", _from_year
    yield r"(?i:(?P<way>that)\s+year)\b", _from_year
    yield r"(?i:the\s+year\s+(?P<way>before|after))(?=[,.;:)])", _from_year


FORMS = forms(_patterns())
