"""The days and ISO weeks on which articles were published."""

from collections.abc import Sequence
from typing import Literal, NamedTuple

from briefgen.pages.calendar import say, say_weekday, week_of
from briefgen.pages.parts import Link
from briefgen.pages.paths import link
from briefgen.pages.sheet import Sheet
from briefgen.pages.shelf import Shelf
from briefgen.pages.views import Tally

DAYS = "days/index.md"


class Period(NamedTuple):
    """A day or a week by its ISO value, with its articles, newest first."""

    unit: Literal["day", "week"]
    key: str
    sheets: Sequence[Sheet]

    @property
    def path(self) -> str:
        """The path of its brief: `days/2026-03-02.md`, `weeks/2026-W10.md`."""
        return f"{self.unit}s/{self.key}.md"

    @property
    def name(self) -> str:
        """The day, or the Monday of the week, in words."""
        return say(self.key)

    @property
    def title(self) -> str:
        """The name as a heading."""
        return say_weekday(self.key) if self.unit == "day" else self.name[:1].upper() + self.name[1:]


def list_periods(shelf: Shelf) -> tuple[list[Period], list[Period]]:
    """The days and the weeks of all dated articles, newest first."""
    days: dict[str, list[Sheet]] = {}
    weeks: dict[str, list[Sheet]] = {}
    for sheet in shelf.sheets:
        if sheet.day:
            days.setdefault(sheet.day, []).append(sheet)
            weeks.setdefault(week_of(sheet.day), []).append(sheet)
    return [Period("day", *each) for each in days.items()], [Period("week", *each) for each in weeks.items()]


def enter_period(period: Period, *, page: str) -> Tally:
    """The period as `page` lists it."""
    return Tally(Link(period.name, link(period.path, page=page)), len(period.sheets))
