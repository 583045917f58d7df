"""The forms of a date that only the day of publication fixes: "Monday", "last week", "two months ago"."""

import re
from collections.abc import Iterator, Mapping
from datetime import date, timedelta

from briefgen.analysis.dates import reckoning
from briefgen.analysis.dates.forms import Meaning, Reading, Standpoint, day_of, forms, on_day
from briefgen.analysis.dates.nowadays import means_nowadays
from briefgen.analysis.dates.words import COUNT, PART_OF_DAY, SHIFTS, TO, WEEKDAY, small_number, weekday_number
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
MONTH_OR_YEAR = re.compile(r"[0-9]{4}(?:-[0-9]{2})?")
TOLD = {"month": 7, "year": 4}
"""Characters of an ISO date that name its month, its year."""
DAYS = {"week": 7, "month": 30, "quarter": 91, "year": 365}
SHIFT = r"(?P<shift>last|this|current|next|coming)"
WHEN = r"(?:(?:earlier|later|early|late|sometime|at\s+the\s+(?:end|start|beginning)\s+of)\s+)?"
NOT_A_DAY = r"(?<!\b[Ee]very\s)(?<!\b[Ee]ach\s)(?<!\b[Aa]ny\s)(?<!\b[Oo]ne\s)(?<!\b[Aa]\s)"
""" "Every Monday" and "a Friday" are no single day."""

NOT_A_NAME = r"(?!(?<=[A-Z][a-z]\s)[A-Z]\w+\s+[A-Z])(?!(?<=[a-z]{2}\s)[A-Z][a-z]+\s+[A-Z])"
""" "The Brask This Week" is a newspaper."""


def _nearby(match: re.Match[str], at: Standpoint) -> Reading | None:
    """Reads "yesterday"; not the "today" that means these days."""
    name = " ".join(match["name"].lower().split())
    if name == "today" and means_nowadays(match, published=at.published, last=at.last):
        return None
    return on_day(at.published and at.published + timedelta(days=NEARBY_DAYS[name]))


def _weekday(match: re.Match[str], at: Standpoint) -> Reading:
    """Reads "Monday": the one just gone, or with a future verb the next."""
    if not at.published:
        return on_day(None)
    return on_day(reckoning.weekday_near(at.published, weekday_number(match["weekday"]), at.tense, day_of(at.told)))


def _shifted_weekday(match: re.Match[str], at: Standpoint) -> Reading:
    """Reads "last Friday", "this coming Friday"; "next Friday" has no value while this week's is still ahead."""
    published, weekday = at.published, weekday_number(match["weekday"])
    if not published:
        return on_day(None)
    shift = (match["way"] or match["shift"]).lower()
    if shift in {"last", "past"}:
        return on_day(reckoning.weekday_before(published, weekday))
    if shift == "coming":
        return on_day(reckoning.weekday_after(published, weekday))
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


def _weekdays(match: re.Match[str], at: Standpoint) -> Reading:
    """Reads "from Monday to Thursday"; "open Monday to Friday" names no days."""
    if not at.published or not at.tense:
        return on_day(None)
    begin = reckoning.weekday_near(at.published, weekday_number(match["weekday"]), at.tense, day_of(at.told))
    until = reckoning.weekday_after(begin, weekday_number(match["until"]))
    return Reading(None, "day", begin.isoformat(), until.isoformat())


def _unit(match: re.Match[str], at: Standpoint) -> Reading:
    """Reads "later this week", "last month", "next year", "the end of the year"."""
    groups = match.groupdict()
    unit, shift = match["unit"].lower(), (groups.get("way") or groups.get("shift") or "this").lower()
    if unit in TOLD and at.last and at.tense == "past" and not groups.get("shift"):
        told = at.last[: TOLD[unit]]  # "By the end of the month" tells on from the month named before
        known = len(told) == TOLD[unit] and MONTH_OR_YEAR.fullmatch(told)
        return Reading(told, UNITS[unit]) if known else _shifted(unit, 0, at.published)
    if shift in {"past", "coming"}:
        return _rolling(unit, SHIFTS[shift], at.published)
    return _shifted(unit, SHIFTS[shift], at.published)


def _rolling(unit: str, way: int, published: date | None) -> Reading:
    """The week, month or year in which most of the "past week" or the "coming year" lies."""
    middle = published and published + way * timedelta(days=DAYS[unit] // 2)
    return _shifted(unit, 0, middle)


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


def _fortnight_ago(_: re.Match[str], at: Standpoint) -> Reading:
    return _shifted("week", -2, at.published)


def _before_last(match: re.Match[str], at: Standpoint) -> Reading:
    """Reads "the week before last"."""
    return _shifted(match["unit"].lower(), -2, at.published)


def _from_now(match: re.Match[str], at: Standpoint) -> Reading:
    """Reads "two weeks from now", "in five years' time"."""
    unit, count = match["unit"].lower(), small_number(match["count"])
    if unit == "day":
        return on_day(at.published and at.published + timedelta(days=count))
    return _shifted(unit, count, at.published)


def _in_weeks(match: re.Match[str], at: Standpoint) -> Reading | None:
    """Reads "will open in two weeks"; "the third strike in two weeks" is no date."""
    return _from_now(match, at) if at.tense == "future" else None


def _patterns() -> Iterator[tuple[str, Meaning]]:
    names = "|".join(name.replace(" ", r"\s+") for name in sorted(NEARBY_DAYS, key=len, reverse=True))
    yield rf"(?P<name>(?i:{names}))\b{PART_OF_DAY}", _nearby
    yield rf"{NOT_A_DAY}(?P<weekday>{WEEKDAY})\b(?!s){PART_OF_DAY}", _weekday
    way = r"(?:\s+(?P<way>past|coming))?"
    yield rf"(?P<shift>(?i:last|this|next|coming)){way}\s+(?P<weekday>{WEEKDAY})\b{PART_OF_DAY}", _shifted_weekday
    yield rf"(?:[Ff]rom\s+)?(?P<weekday>{WEEKDAY}){PART_OF_DAY}{TO}(?P<until>{WEEKDAY})\b(?!s){PART_OF_DAY}", _weekdays
    yield (
        rf"[Bb]etween\s+(?P<weekday>{WEEKDAY}){PART_OF_DAY}\s+and\s+(?P<until>{WEEKDAY})\b(?!s){PART_OF_DAY}",
        _weekdays,
    )
    yield rf"(?P<weekday>{WEEKDAY})(?:,|\s+of)?\s+(?P<shift>last|this|next)\s+week\b", _weekday_of_week
    unit = r"(?P<unit>week|month|quarter|year)\b(?!-)"
    yield rf"(?<!\b[Tt]he\s){NOT_A_NAME}(?i:{WHEN}{SHIFT}\s+(?:(?P<way>past|coming)\s+)?{unit})", _unit
    yield rf"(?i:the\s+(?P<shift>current|coming)\s+{unit})", _unit
    yield r"(?i:(?P<shift>this)\s+(?P<unit>week|month|year)s)\b", _unit  # an apostrophe was forgotten
    part = r"(?:end|start|beginning|middle|rest|remainder|course)"
    yield rf"(?i:(?:the\s+)?{part}\s+of\s+(?:the|(?P<shift>last|this|next))\s+{unit})", _unit
    yield rf"(?i:(?:earlier|later)\s+in\s+the\s+{unit})", _unit
    yield r"(?P<unit>year)(?:[’']s)?[-\s]end\b", _unit
    yield r"(?i:(?P<shift>last|this|next)(?:\s+(?P<way>past|coming))?\s+weekend)\b", _weekend
    yield r"(?i:(?:over|at|during)\s+the\s+weekend)\b", _weekend
    more = r"(?P<more>(?:more\s+than|over|at\s+least|less\s+than|up\s+to)\s+)?"
    yield rf"(?i:{more}(?P<count>{COUNT})\s+(?P<unit>day|week|month|year)s?\s+ago)\b", _ago
    yield r"(?i:(?:a|the)\s+fortnight\s+ago)\b", _fortnight_ago
    yield r"(?i:the\s+(?P<unit>week|month|year)\s+before\s+last)\b", _before_last
    span = rf"(?P<count>{COUNT})\s+(?P<unit>day|week|month|year)s?"
    yield rf"(?i:{span}\s+from\s+(?:now|today))\b", _from_now
    yield rf"(?i:in\s+{span}[’']?s?\s+time)\b", _from_now
    yield rf"(?i:in\s+{span})\b(?!\s+(?:after|ahead|and|at|before|earlier|from|in|later|of|to)\b|[’'-])", _in_weeks


FORMS = forms(_patterns())
