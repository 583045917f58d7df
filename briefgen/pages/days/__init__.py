"""The briefs: what was published on each day and in each ISO week, and the list of them all."""

from briefgen.pages.days.brief import list_briefs
from briefgen.pages.days.index import list_days, newest_briefs

__all__ = ["list_briefs", "list_days", "newest_briefs"]
