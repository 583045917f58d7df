"""The page on which a reader searches: its filters, and the lists for those who have no JavaScript."""

from collections import Counter

from briefgen.pages.calendar import say
from briefgen.pages.markdown import front_matter
from briefgen.pages.parts import Option
from briefgen.pages.search.records import outlet_lists
from briefgen.pages.sheet import given
from briefgen.pages.shelf import Shelf
from briefgen.pages.views import Search
from briefgen.words import gettext

SEARCH = "search/index.md"
OUTLETS, MONTHS = 100, 120
"""Outlets and months that can be chosen: those with most articles, and the newest."""


def offer_search(shelf: Shelf) -> Search:
    """The search page."""
    outlets = Counter(filter(None, (given(sheet.analysis.article.publisher) for sheet in shelf.sheets)))
    lists = outlet_lists(shelf)
    chosen = sorted(outlets, key=lambda name: (-outlets[name], name))[:OUTLETS]
    months = sorted({sheet.day[:7] for sheet in shelf.sheets if sheet.day}, reverse=True)
    years = dict.fromkeys(month[:4] for month in months)
    return Search(
        front_matter=front_matter(
            title=gettext("Search"), description=gettext("Search in titles, bullets, quotations and actors.")
        ),
        outlets=tuple(Option(lists[name], name) for name in sorted(chosen, key=lambda name: (name.casefold(), name))),
        years=tuple(Option(year, year) for year in years),
        months=tuple(Option(month, say(month)) for month in months[:MONTHS]),
    )
