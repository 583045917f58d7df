"""Search: what is found of each page, and the page on which a reader searches."""

from briefgen.pages.search.choices import SEARCH, offer_search
from briefgen.pages.search.links import search_actor, search_story
from briefgen.pages.search.stubs import write_stubs

__all__ = ["SEARCH", "offer_search", "search_actor", "search_story", "write_stubs"]
