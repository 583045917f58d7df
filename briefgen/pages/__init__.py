"""From a corpus to the pages that a reader sees."""

from briefgen.pages.render import Rendered, render, render_all

__all__ = ["Rendered", "render", "render_all"]
