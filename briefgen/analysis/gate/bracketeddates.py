"""Whether a date in brackets is the day, week, month or year that the analysis found, and so read anew."""

import re
from datetime import date, timedelta

from briefgen.analysis.dates.words import MONTHS, SHORT_MONTHS, TIME_OF_DAY
from briefgen.model import DateRef

MONTH = rf"(?P<month>{'|'.join(MONTHS)})"
DAY = re.compile(rf"(?P<day>[1-9]\d?)(?: {MONTH})?(?: (?P<year>\d{{4}}))?")
MONTH_OF_YEAR = re.compile(rf"{MONTH} (?P<year>\d{{4}})")
YEAR = re.compile(r"\d{4}")
ABSOLUTE = re.compile(rf"\d|\b(?:{'|'.join([*MONTHS, *SHORT_MONTHS])})\b")

Told = tuple[date, date]
"""The first day and the last."""


def is_relative(printed: str) -> bool:
    """Whether the date names neither a month nor a number, times of the day apart."""
    bare = TIME_OF_DAY.sub("", printed)
    return bool(bare.strip()) and not ABSOLUTE.search(bare)


def tells(inserted: str, ref: DateRef, published: str | None) -> bool:
    """Whether the bracket tells the date's value; a year that is not printed is that of publication."""
    year = int(published[:4]) if published and YEAR.match(published) else None
    try:
        meant, told = _value(ref), _read(inserted, year)
    except ValueError:
        return False
    return meant is not None and meant == told


def _value(ref: DateRef) -> Told | None:
    """The days that the value of the date covers."""
    value = ref.value or ""
    if ref.precision in {"day", "time"} and len(value) >= 10:
        day = date.fromisoformat(value[:10])
        return day, day
    if ref.precision == "week" and re.fullmatch(r"\d{4}-W\d\d", value):
        monday = date.fromisocalendar(int(value[:4]), int(value[6:]), 1)
        return monday, monday + timedelta(days=6)
    if ref.precision == "month" and re.fullmatch(r"\d{4}-\d\d", value):
        return _month(int(value[:4]), int(value[5:]))
    if ref.precision == "year" and YEAR.fullmatch(value):
        return date(int(value), 1, 1), date(int(value), 12, 31)
    return None


def _read(inserted: str, year: int | None) -> Told | None:
    """The days that the bracket tells; a range says what is not in its first part in its last one."""
    if YEAR.fullmatch(inserted):
        return date(int(inserted), 1, 1), date(int(inserted), 12, 31)
    if match := MONTH_OF_YEAR.fullmatch(inserted):
        return _month(int(match["year"]), MONTHS.index(match["month"]) + 1)
    begin, _, until = inserted.rpartition(" to ")
    last = DAY.fullmatch(until)
    first = DAY.fullmatch(begin) if begin else last
    if not last or not first or not last["month"]:
        return None
    ended = int(last["year"]) if last["year"] else year
    if ended is None:
        return None
    month, begun = first["month"] or last["month"], int(first["year"] or ended)
    opening = date(begun, MONTHS.index(month) + 1, int(first["day"]))
    return opening, date(ended, MONTHS.index(last["month"]) + 1, int(last["day"]))


def _month(year: int, month: int) -> Told:
    behind = date(year + month // 12, month % 12 + 1, 1)
    return date(year, month, 1), behind - timedelta(days=1)
