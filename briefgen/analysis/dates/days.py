"""Days of the calendar: "Monday (January 12)", "12 January 2026", "2026-01-12", "from 3 to 5 May", "Boxing Day"."""

import re
from collections.abc import Iterator

from briefgen.analysis.dates import reckoning
from briefgen.analysis.dates.forms import (
    WHICH_YEAR,
    Meaning,
    Reading,
    Standpoint,
    before,
    counts,
    day_of,
    forms,
    on_day,
    printed_year,
)
from briefgen.analysis.dates.words import (
    DAY,
    MONTH,
    MONTH_OR_SHORT,
    PART_OF_DAY,
    TO,
    WEEKDAY_OR_SHORT,
    YEAR,
    day_number,
    month_number,
    named_days,
    weekday_number,
)

MONTH_FIRST = rf"(?P<month>{MONTH_OR_SHORT})\s+(?P<day>{DAY}){WHICH_YEAR}?"
DAY_FIRST = rf"(?P<day>{DAY})(?:\s+of)?\s+(?P<month>{MONTH_OR_SHORT})(?!\w){WHICH_YEAR}?"
FIRST_OF = rf"(?P<day>first)\s+of\s+(?P<month>{MONTH})\b{WHICH_YEAR}?"
SHIFT = r"(?:(?:[Ll]ast|[Nn]ext|[Tt]his(?:\s+(?:past|coming))?)\s+)?"
WITH_WEEKDAY = (
    r"(?:{shift}(?P<weekday>{weekday}){part},?\s+(?:on\s+)?(?:the\s+)?)?{day}",
    r"{shift}(?P<weekday>{weekday}){part},?\s*[(\[]\s*{day}\s*[)\]]",
    r"{day}\s*[(\[]\s*(?P<weekday>{weekday})\s*[)\]]",
)


def calendar_day(match: re.Match[str], at: Standpoint) -> Reading | None:
    """Reads "Monday (January 12)", "12 January 2026", "May 3 last year"; a weekday that disagrees leaves no value."""
    month, day = month_number(match["month"]), day_number(match["day"])
    weekday = weekday_number(match["weekday"]) if match["weekday"] else None
    if not reckoning.on(2000, month, day) or (re.search(r"\b[Ii]n\s+$", before(match)) and counts(match)):
        return None
    if year := printed_year(match, at):
        found = reckoning.on(year, month, day)
        return on_day(found if found and weekday in {None, found.weekday()} else None)
    if not at.published or match["which"]:
        return on_day(None)
    return on_day(reckoning.day_without_year(at.published, month, day, weekday=weekday, tense=at.tense))


def _week_of(match: re.Match[str], at: Standpoint) -> Reading | None:
    """Reads "the week of January 12" as its ISO week."""
    reading = calendar_day(match, at)
    day = day_of(reading.value) if reading else None
    return Reading(reckoning.iso_week(day) if day else None, "week") if reading else None


def _slashed_day(match: re.Match[str], _: Standpoint) -> Reading | None:
    """Reads "13/01/2026"; "12/01/2026" may be either of two days, so it has no value."""
    first, second, year = int(match["first"]), int(match["second"]), int(match["year"])
    days = {found for day, month in ((first, second), (second, first)) if (found := reckoning.on(year, month, day))}
    if not days:
        return None
    return on_day(days.pop() if len(days) == 1 else None)


def _ordered_day(match: re.Match[str], _: Standpoint) -> Reading | None:
    """Reads "2026-01-12" and "12.01.2026", whose order is fixed."""
    found = reckoning.on(int(match["year"]), int(match["month"]), int(match["day"]))
    return on_day(found) if found else None


def _named_day(match: re.Match[str], at: Standpoint) -> Reading:
    """Reads "Boxing Day", "9/11"."""
    value = named_days()[match["name"]]
    if not value.startswith("--"):
        known = not at.published or value <= at.published.isoformat()
        return Reading(value if known else None, "day")
    if year := printed_year(match, at):
        return Reading(f"{year:04d}{value[1:]}", "day")
    if not at.published:
        return on_day(None)
    found = reckoning.day_without_year(at.published, int(value[2:4]), int(value[5:7]), tense=at.tense)
    if found and found > at.published and at.tense == "past":
        found = None  # in December, of a crime "on New Year's Eve two years ago"
    return on_day(found)


def _days(match: re.Match[str], at: Standpoint) -> Reading | None:
    """Reads "from 3 to 5 May", "January 23 through March 9, 2027"."""
    first_month, last_month = (match["month"] or match["until_month"]), (match["until_month"] or match["month"])
    first = month_number(first_month), day_number(match["day"])
    last = month_number(last_month), day_number(match["until_day"])
    if year := printed_year(match, at):
        until = reckoning.on(year, *last)
    elif at.published and not match["which"]:
        until = reckoning.day_without_year(at.published, *last, tense=at.tense)
    else:
        return on_day(None)
    begin = until and reckoning.on(until.year - (first[0] > last[0]), *first)
    if not begin or not until or begin >= until:
        return None
    return Reading(None, "day", begin.isoformat(), until.isoformat())


def _two_days(match: re.Match[str], at: Standpoint) -> Reading | None:
    """Reads "20 and 21 June"; days that do not adjoin are two dates."""
    adjoin = day_number(match["until_day"]) - day_number(match["day"]) == 1
    return _days(match, at) if adjoin else None


def _patterns() -> Iterator[tuple[str, Meaning]]:
    for day in (MONTH_FIRST, DAY_FIRST, FIRST_OF):
        for shape in WITH_WEEKDAY:
            yield shape.format(shift=SHIFT, weekday=WEEKDAY_OR_SHORT, part=PART_OF_DAY, day=day), calendar_day
    week = r"(?i:(?:the\s+)?week\s+(?:of|beginning|ending|starting)\s+)"
    for day in (MONTH_FIRST, DAY_FIRST):
        yield week + WITH_WEEKDAY[0].format(shift=SHIFT, weekday=WEEKDAY_OR_SHORT, part=PART_OF_DAY, day=day), _week_of
    first, second = r"(?P<first>[0-9][0-9]?)", r"(?P<second>[0-9][0-9]?)"
    yield rf"(?<![/.-]){first}(?P<mark>[/-]){second}(?P=mark)(?P<year>{YEAR})(?![/-])", _slashed_day
    yield (
        r"(?<![/.-])(?P<day>[0-9][0-9]?)\.(?P<month>[0-9][0-9]?)\.(?P<year>(?:19|20)[0-9][0-9])(?![0-9])",
        _ordered_day,
    )
    yield (
        r"(?<![/.-])(?P<year>(?:19|20)[0-9][0-9])(?P<mark>[/-])(?P<month>[0-9][0-9])(?P=mark)(?P<day>[0-9][0-9])(?![0-9])",
        _ordered_day,
    )
    names = "|".join(re.escape(name) for name in sorted(named_days(), key=lambda name: (-len(name), name)))
    yield rf"(?P<name>{names})(?![\w/]){WHICH_YEAR}?", _named_day
    yield rf"(?P<year>{YEAR})\s+(?P<name>{names})(?![\w/])", _named_day
    until_day, until_month = rf"(?P<until_day>{DAY})", rf"(?P<until_month>{MONTH_OR_SHORT})(?!\w)"
    first = rf"(?P<month>{MONTH_OR_SHORT})\s+(?P<day>{DAY})"
    last = rf"(?:{until_month}\s+)?{until_day}{WHICH_YEAR}?"
    yield rf"(?:[Ff]rom\s+)?{first}{TO}{last}", _days
    yield rf"[Bb]etween\s+{first}\s+and\s+{last}", _days
    first = rf"(?P<day>{DAY})(?:\s+(?P<month>{MONTH_OR_SHORT}))?"
    last = rf"{until_day}\s+{until_month}{WHICH_YEAR}?"
    yield rf"(?:[Ff]rom\s+)?{first}{TO}{last}", _days
    yield rf"[Bb]etween\s+{first}\s+and\s+{last}", _days
    yield rf"(?P<day>{DAY})\s+and\s+{until_day}\s+{until_month}(?P<month>){WHICH_YEAR}?", _two_days
    yield rf"(?P<month>{MONTH_OR_SHORT})\s+(?P<day>{DAY})\s+and\s+{until_day}(?P<until_month>){WHICH_YEAR}?", _two_days


FORMS = forms(_patterns())
