"""The search index, which Pagefind makes of small files that say what search is to know of each page."""

from briefgen.site.search.index import FOLDER, find_program, write_index

__all__ = ["FOLDER", "find_program", "write_index"]
