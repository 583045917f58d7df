"""From a corpus to the pages that a reader sees."""

from briefgen.pages.render import render

__all__ = ["render"]
