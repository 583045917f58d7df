"""The brief of a day or a week: its stories, then its other articles, each by a bottom line."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby
from typing import NamedTuple

from briefgen.pages.calendar import week_of
from briefgen.pages.days.periods import Period, enter_period, list_periods
from briefgen.pages.days.ranking import Known, Line, count_articles, count_quoted, rank
from briefgen.pages.dayviews import ArticleBrief, Brief, StoryBrief
from briefgen.pages.downloads import copy_links
from briefgen.pages.paging import head, paged
from briefgen.pages.parts import Link
from briefgen.pages.paths import link
from briefgen.pages.sheet import given
from briefgen.pages.shelf import Shelf, enter
from briefgen.pages.stories.reporting import Reporter
from briefgen.pages.storyviews import Reported
from briefgen.pages.views import Tally
from briefgen.words import gettext

LINES = 90
"""Articles on a page, so that it has at most 300 links: each may bring a story, a briefing and a place on it."""


class _Place(NamedTuple):
    """A period among its neighbours, the next first, and the periods that it is in or that are in it."""

    period: Period
    later: Period | None
    earlier: Period | None
    span: Sequence[Period]


def list_briefs(shelf: Shelf) -> Iterator[tuple[str, Brief]]:
    """Pages of each day and of each week on which an article was published."""
    known = count_articles(shelf)
    for place in _places(shelf):
        yield from _brief(place, shelf, known)


def _places(shelf: Shelf) -> Iterator[_Place]:
    days, weeks = list_periods(shelf)
    by_week = {week.key: week for week in weeks}
    within = {key: list(group) for key, group in groupby(reversed(days), key=lambda day: week_of(day.key))}
    for periods in (days, weeks):
        for period, later, earlier in zip(periods, [None, *periods], [*periods[1:], None], strict=False):
            span = within[period.key] if period.unit == "week" else [by_week[week_of(period.key)]]
            yield _Place(period, later, earlier, span)


def _brief(place: _Place, shelf: Shelf, known: Known) -> Iterator[tuple[str, Brief]]:
    period = place.period
    lines = rank(period.sheets, shelf, known)
    counts = Counter(line.telling.path for line in lines if line.telling)
    outlets = {given(sheet.analysis.article.publisher) for sheet in period.sheets} - {None}
    for page, pager, some in paged(period.path, lines, LINES):
        yield (
            page,
            Brief(
                front_matter=head(period.title, gettext("What was published: {day}.", day=period.name), pager),
                title=period.title,
                unit=period.unit,
                articles=len(lines),
                events=len(counts),
                outlets=len(outlets),
                stories=tuple(_stories(some, counts, Reporter(page, shelf, {}))),
                singles=tuple(_singles(some, Reporter(page, shelf, {}))),
                span=tuple(enter_period(each, page=page) for each in place.span),
                quoted=_quoted(period, shelf, known, page=page),
                earlier=_beside(place.earlier, page=page),
                later=_beside(place.later, page=page),
                data=copy_links(page),
                pager=pager,
            ),
        )


def _stories(lines: Sequence[Line], counts: Mapping[str, int], reporter: Reporter) -> Iterator[StoryBrief]:
    for telling, group in groupby(lines, key=lambda line: line.telling):
        if not telling:
            continue
        told = list(group)
        yield StoryBrief(
            story=Link(telling.title, link(telling.path, page=reporter.page)),
            count=counts[telling.path],
            total=len(telling.sheets),
            lead=_lead(told[0], reporter),
            others=tuple(enter(line.sheet, page=reporter.page) for line in told if not line.leads),
        )


def _singles(lines: Sequence[Line], reporter: Reporter) -> Iterator[ArticleBrief]:
    for line in lines:
        if not line.telling:
            yield ArticleBrief(enter(line.sheet, page=reporter.page), _lead(line, reporter))


def _lead(line: Line, reporter: Reporter) -> Reported | None:
    bottom_line = line.sheet.analysis.bottom_line
    return reporter.bullet(line.sheet, bottom_line) if line.leads and bottom_line else None


def _quoted(period: Period, shelf: Shelf, known: Known, *, page: str) -> tuple[Tally, ...]:
    """On the first page of a week."""
    if period.unit == "day" or page != period.path:
        return ()
    return count_quoted(period.sheets, shelf, known, page=page)


def _beside(period: Period | None, *, page: str) -> Link | None:
    return Link(period.name, link(period.path, page=page)) if period else None
