"""How much there is of an actor over time, as a small drawing: one bar a week, a month or a year."""

from collections import Counter
from collections.abc import Callable, Mapping
from datetime import date
from typing import Literal

from briefgen.pages.actorviews import Bar, Coverage, Period, Strip
from briefgen.pages.calendar import say
from briefgen.pages.shelf import Profile

FEWEST = 3
"""Articles that make a course of time."""
WEEKS, MONTHS = 26, 36
"""The longest spans that are drawn by weeks and by months."""
MOST_BARS = 60
WIDTH, STRIP, HEAD, FOOT = 360, 62, 18, 20
"""Units of the drawing: its width, the height of a row, of its name and of the dates below."""
Unit = Literal["week", "month", "year"]


def draw(profile: Profile) -> Coverage | None:
    """Articles and statements over time; None for fewer than three dated articles or for all of one period."""
    articles = {appearing.sheet.path: appearing.sheet.day for appearing in profile.appearances}
    days = sorted(day for day in articles.values() if day)
    if len(days) < FEWEST:
        return None
    unit = _unit(date.fromisoformat(days[0]), date.fromisoformat(days[-1]))
    slots = _slots(unit, days)
    if len(slots) < 2:
        return None
    briefings = Counter(_slot(unit, day) for day in days)
    statements = Counter(
        _slot(unit, appearing.sheet.day)
        for appearing in profile.appearances
        if appearing.sheet.day
        for direct in (True, False)
        for _ in appearing.said(direct=direct)
    )
    rows = [("briefings", briefings)] + ([("statements", statements)] if statements else [])
    return Coverage(
        unit=unit,
        strips=tuple(_strip(name, counts, slots, number) for number, (name, counts) in enumerate(rows)),
        periods=tuple(Period(say(slot), briefings[slot], statements[slot]) for slot in slots[::-1] if briefings[slot]),
        first=say(slots[0]),
        last=say(slots[-1]),
        width=WIDTH,
        height=len(rows) * STRIP + FOOT,
        earlier=sum(count for slot, count in briefings.items() if slot < slots[0]),
        undated=len(articles) - len(days),
    )


def _unit(first: date, last: date) -> Unit:
    if (last - first).days <= WEEKS * 7:
        return "week"
    return "month" if (last - first).days <= MONTHS * 31 else "year"


def _slot(unit: Unit, day: str) -> str:
    """The week, month or year of a day, as ISO writes it."""
    if unit == "week":
        year, week, _ = date.fromisoformat(day).isocalendar()
        return f"{year:04}-W{week:02}"
    return day[:7] if unit == "month" else day[:4]


def _slots(unit: Unit, days: list[str]) -> list[str]:
    """Every period from the first to the last day, the empty ones too; the newest if they are too many."""
    first, last = date.fromisoformat(days[0]), date.fromisoformat(days[-1])
    if unit == "week":
        mondays = range(first.toordinal() - first.weekday(), last.toordinal() + 1, 7)
        return [_slot(unit, date.fromordinal(monday).isoformat()) for monday in mondays]
    if unit == "month":
        months = range(first.year * 12 + first.month - 1, last.year * 12 + last.month)
        return [f"{month // 12:04}-{month % 12 + 1:02}" for month in months][-MOST_BARS:]
    return [f"{year:04}" for year in range(max(first.year, last.year - MOST_BARS + 1), last.year + 1)]


def _strip(name: str, counts: Mapping[str, int], slots: list[str], number: int) -> Strip:
    """A row of bars, the tallest as high as the row has room for."""
    most = max(counts[slot] for slot in slots)
    room = STRIP - HEAD - 4
    height: Callable[[int], int] = lambda count: max(2, count * room // most)  # noqa: E731
    base = number * STRIP + STRIP - 2
    step = WIDTH / len(slots)
    bars = tuple(
        Bar(say(slot), counts[slot], int(index * step) + 1, base - height(counts[slot]),
            max(2, min(24, int(step) - 2)), height(counts[slot]))
        for index, slot in enumerate(slots)
        if counts[slot]
    )  # fmt: skip
    return Strip(name, most, bars, number * STRIP + HEAD - 4, base)
