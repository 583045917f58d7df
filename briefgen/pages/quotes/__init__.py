"""The quote index: all quotations by speaker, and lists by kind of verb, outlet, month and story."""

from briefgen.pages.quotes.lists import list_by, list_lists
from briefgen.pages.quotes.speakers import list_quotes

__all__ = ["list_by", "list_lists", "list_quotes"]
