"""Articles out of files: one reader a format, all of them found through entry points."""

from briefgen.sources.article import compose
from briefgen.sources.reading import Reading, read_all

__all__ = ["Reading", "compose", "read_all"]
