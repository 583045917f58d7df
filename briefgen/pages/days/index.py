"""The list of all briefs by month, and the newest ones."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby

from briefgen.pages.calendar import say, week_of
from briefgen.pages.days.periods import DAYS, Period, enter_period, list_periods
from briefgen.pages.dayviews import BriefIndex, BriefMonth, WeekDays
from briefgen.pages.paging import head, paged
from briefgen.pages.parts import Link
from briefgen.pages.paths import link
from briefgen.pages.shelf import Shelf
from briefgen.pages.views import Tally
from briefgen.words import gettext

LINES = 140
"""Days on a page, so that it has at most 300 links: each brings itself and perhaps its week."""


def list_days(shelf: Shelf) -> Iterator[tuple[str, BriefIndex]]:
    """Pages of all months with their weeks and days, newest first."""
    days, weeks = list_periods(shelf)
    by_key = {week.key: week for week in weeks}
    undated = sum(sheet.day is None for sheet in shelf.sheets)
    for page, pager, some in paged(DAYS, days, LINES):
        yield (
            page,
            BriefIndex(
                front_matter=head(
                    gettext("Briefs"), gettext("What was published each day and each week, newest first."), pager
                ),
                months=tuple(
                    BriefMonth(say(month), tuple(_weeks(list(group), by_key, page=page)))
                    for month, group in groupby(some, key=lambda day: day.key[:7])
                ),
                days=len(days),
                undated=undated,
                pager=pager,
            ),
        )


def _weeks(days: Sequence[Period], weeks: Mapping[str, Period], *, page: str) -> Iterator[WeekDays]:
    for key, group in groupby(days, key=lambda day: week_of(day.key)):
        week = Tally(Link(weeks[key].title, link(weeks[key].path, page=page)), len(weeks[key].sheets))
        yield WeekDays(week, tuple(enter_period(day, page=page) for day in group))


def newest_briefs(shelf: Shelf, *, page: str) -> tuple[Link, ...]:
    """The newest day and the newest week, as far as an article has a date."""
    return tuple(Link(one.name, link(one.path, page=page)) for periods in list_periods(shelf) for one in periods[:1])
