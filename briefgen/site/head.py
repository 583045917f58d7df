"""Tags for the head of a generated page: its feeds, and its preview where somebody shares its address (Open Graph)."""

from collections.abc import Iterator, Mapping
from html import escape, unescape

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File
from mkdocs.structure.pages import Page

from briefgen.pages.feeds import feed_path

HOME = "index.md"
TYPES = {"xml": "application/atom+xml", "json": "application/feed+json"}


def announce(page: Page, generated: Mapping[str, File], config: MkDocsConfig) -> Iterator[str]:
    """The tags of one page; what is not known has none."""
    for owner, title in {page.file.src_uri: page.title, HOME: config.site_name}.items():
        for ending, type in TYPES.items():
            if feed := generated.get(f"{feed_path(owner)}.{ending}"):
                address = feed.url_relative_to(page.file)
                yield f'<link rel="alternate feed" type="{type}" title="{_inert(title)}" href="{_inert(address)}">'
    for name, value in _preview(page, config).items():
        if value:
            yield f'<meta property="{name}" content="{_inert(value)}">'


def _preview(page: Page, config: MkDocsConfig) -> Mapping[str, object]:
    about = page.file.src_uri
    article = about.startswith("briefings/") and not about.startswith("briefings/index")
    return {
        "og:type": "article" if article else "website",
        "og:title": page.title,
        "og:description": page.meta.get("description"),
        "og:url": page.canonical_url,
        "og:site_name": config.site_name,
        "article:published_time": page.meta.get("published"),
    }


def _inert(value: object) -> str:
    """The inside of an attribute; the front matter of generated pages is escaped already, and not twice."""
    return escape(unescape(str(value)))
