"""What the templates of the day and week briefs see; like `views`, part of the public API."""

from dataclasses import dataclass
from typing import Literal

from briefgen.pages.markdown import Markdown
from briefgen.pages.parts import Link, Pager
from briefgen.pages.storyviews import Reported
from briefgen.pages.views import Entry, Tally


@dataclass(frozen=True, slots=True)
class StoryBrief:
    """A story with its articles of the day or week: `count`, of `total` in all.

    `lead` is the bottom line of the one that tells most of what these tell; None where none may be printed, and where
    the page goes on with the `others`.
    """

    story: Link
    count: int
    total: int
    lead: Reported | None
    others: tuple[Entry, ...]


@dataclass(frozen=True, slots=True)
class ArticleBrief:
    """An article that is in no story of several; `lead` is its bottom line, None where it may not be printed."""

    entry: Entry
    lead: Reported | None


@dataclass(frozen=True, slots=True)
class Brief:
    """What was published on one day or in one ISO week: `brief.md.j2`; the counts are of all its pages.

    `span` is the week of a day, or the days of a week with their articles; `quoted` are the actors most quoted in a week.
    """

    front_matter: Markdown
    title: str
    unit: Literal["day", "week"]
    articles: int
    events: int
    outlets: int
    stories: tuple[StoryBrief, ...]
    singles: tuple[ArticleBrief, ...]
    span: tuple[Tally, ...]
    quoted: tuple[Tally, ...]
    earlier: Link | None
    later: Link | None
    data: tuple[Link, ...]
    pager: Pager


@dataclass(frozen=True, slots=True)
class WeekDays:
    """A week, and those of its days that are in the month under which it stands, newest first."""

    week: Tally
    days: tuple[Tally, ...]


@dataclass(frozen=True, slots=True)
class BriefMonth:
    """The weeks of one month, newest first; a week over two months stands in both."""

    name: str
    weeks: tuple[WeekDays, ...]


@dataclass(frozen=True, slots=True)
class BriefIndex:
    """All briefs by month, newest first: `briefs.md.j2`; `days` is how many, `undated` the articles that are in none."""

    front_matter: Markdown
    months: tuple[BriefMonth, ...]
    days: int
    undated: int
    pager: Pager
