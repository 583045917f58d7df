"""Reckoning of days, weeks, months and years from the day an article was published; None where it cannot tell."""

from collections.abc import Mapping
from datetime import date, timedelta

from briefgen.analysis.dates.tense import Tense

NEAR = timedelta(days=60)
"""A day printed without a year that lies this near is meant, whatever the verb; further off its verb decides the year."""
SOON = timedelta(days=30)
"""So far ahead a day may lie under a verb of the past, which is often that of another clause."""

FAR: Mapping[Tense | None, int] = {"future": 5, "planned": 4}
"""Days ahead that a weekday may lie."""
MONTHS_AHEAD: Mapping[Tense | None, int] = {"past": 1, None: 2, "planned": 8, "future": 10}
"""Months ahead that a month without a year may lie."""

HALF_A_YEAR = timedelta(days=183)
WEEK = timedelta(days=7)


def on(year: int, month: int, day: int) -> date | None:
    """The day, or None for one that no calendar has."""
    try:
        return date(year, month, day)
    except ValueError:
        return None


def weekday_near(published: date, weekday: int, tense: Tense | None, told: date | None = None) -> date:
    """The next such day for a verb of the future, else the one just gone; the day of publication counts.

    What was announced on the day `told` follows that day. Otherwise six days ahead is too far for the future, since
    news of a Thursday calls that "next Wednesday", and five for a plan: "was to open on Wednesday" is over.
    """
    if tense in FAR and told and told <= published < told + WEEK and told.weekday() != weekday:
        return weekday_after(told, weekday)
    ahead = (weekday - published.weekday()) % 7
    return published + timedelta(days=ahead if tense in FAR and ahead <= FAR[tense] else ahead - 7 if ahead else 0)


def weekday_before(day: date, weekday: int) -> date:
    """The last such day before `day`."""
    return day - timedelta(days=(day.weekday() - weekday - 1) % 7 + 1)


def weekday_after(day: date, weekday: int) -> date:
    """The first such day after `day`."""
    return day + timedelta(days=(weekday - day.weekday() - 1) % 7 + 1)


def weekday_in_week(published: date, weekday: int, weeks: int) -> date:
    """That day of the week so many weeks from the publication's, weeks beginning on a Monday."""
    return published + timedelta(days=weekday - published.weekday()) + weeks * WEEK


def day_without_year(
    published: date, month: int, day: int, *, weekday: int | None = None, tense: Tense | None = None
) -> date | None:
    """The nearest such day; months away its verb decides. None if it is not that `weekday` within half a year."""
    days = [found for year in (-1, 0, 1) if (found := on(published.year + year, month, day))]
    if weekday is not None:
        days = [found for found in days if found.weekday() == weekday and abs(found - published) < HALF_A_YEAR]
    if not days:
        return None
    nearest = min(days, key=lambda found: abs(found - published))
    near = SOON if tense == "past" and nearest > published else NEAR
    if weekday is not None or tense is None or abs(nearest - published) <= near:
        return nearest
    if tense in FAR:
        return min((found for found in days if found >= published), default=nearest)
    return max((found for found in days if found <= published), default=nearest)


def month_without_year(published: date, month: int, tense: Tense | None) -> int:
    """The year of such a month: the neighbouring one's if it is next door, else the last gone or, for a future verb, the next."""
    ahead = (month - published.month) % 12
    return shifted_month(published, ahead if ahead <= MONTHS_AHEAD[tense] else ahead - 12)[0]


def shifted_month(published: date, months: int) -> tuple[int, int]:
    """Year and month so many months from the publication's."""
    count = published.year * 12 + published.month - 1 + months
    return count // 12, count % 12 + 1


def shifted_quarter(published: date, quarters: int) -> tuple[int, int]:
    """Year and quarter so many quarters from the publication's."""
    count = published.year * 4 + (published.month - 1) // 3 + quarters
    return count // 4, count % 4 + 1


def iso_week(day: date) -> str:
    """The ISO 8601 week of the day: "2026-W03"."""
    year, week, _ = day.isocalendar()
    return f"{year:04d}-W{week:02d}"


def iso_month(year: int, month: int) -> str:
    return f"{year:04d}-{month:02d}"
