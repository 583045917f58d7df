"""The list of all stories, and a story as a line of a list."""

from collections.abc import Iterator

from briefgen.pages.calendar import say, say_range
from briefgen.pages.paging import head, paged
from briefgen.pages.parts import Link
from briefgen.pages.paths import link
from briefgen.pages.sheet import Sheet, sentence
from briefgen.pages.shelf import Shelf, Telling
from briefgen.pages.views import StoryEntry, StoryIndex
from briefgen.words import gettext

STORIES = "stories/index.md"
LINES, RUNNING = 280, 5
"""Stories on a page of the list, of one link each, and on the front page."""


def list_stories(shelf: Shelf) -> Iterator[tuple[str, StoryIndex]]:
    """Pages of all stories of several articles, the one with the newest article first."""
    for page, pager, tellings in paged(STORIES, shelf.tellings, LINES):
        yield (
            page,
            StoryIndex(
                front_matter=head(
                    gettext("Stories"), gettext("Events that several articles report, the newest first."), pager
                ),
                stories=tuple(enter_story(telling, page=page) for telling in tellings),
                count=len(shelf.tellings),
                pager=pager,
            ),
        )


def enter_story(telling: Telling, *, page: str) -> StoryEntry:
    """The story as `page` lists it."""
    newest = telling.sheets[-1]
    return StoryEntry(
        story=Link(telling.title, link(telling.path, page=page)),
        when=say_when(telling),
        articles=len(telling.sheets),
        bottom_line=sentence(newest, newest.analysis.bottom_line) if newest.analysis.bottom_line else (),
    )


def running_stories(shelf: Shelf, *, page: str) -> tuple[StoryEntry, ...]:
    """The stories with the newest articles."""
    return tuple(enter_story(telling, page=page) for telling in shelf.tellings[:RUNNING])


def neighbours(telling: Telling, sheet: Sheet) -> tuple[Link | None, Link | None]:
    """The briefings before and after this one in the story, as its page links them."""
    place = telling.sheets.index(sheet)
    around = [None, *telling.sheets, None]
    before, after = around[place], around[place + 2]
    return _lead(before, page=sheet.path), _lead(after, page=sheet.path)


def _lead(sheet: Sheet | None, *, page: str) -> Link | None:
    return Link(sheet.title, link(sheet.path, page=page)) if sheet else None


def say_when(telling: Telling) -> str:
    """The days of the first and the last article in words; empty where no date is known."""
    days = sorted({sheet.day for sheet in telling.sheets if sheet.day})
    return say_range(days[0], days[-1]) if len(days) > 1 else "".join(map(say, days))
