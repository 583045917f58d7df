"""Where a reader finds what is generated: addresses in the published site, not destinations in Markdown."""

from posixpath import basename, dirname, relpath

from briefgen.settings import Site


def address(path: str, site: Site, *, anchor: str = "") -> str:
    """The address of a page or file, from the root of the site unless `site_url` makes it absolute."""
    at = f"{_within(path, site)}{anchor and '#'}{anchor}"
    return f"{site.url.rstrip('/')}/{at}" if site.url else at


def _within(path: str, site: Site) -> str:
    if not path.endswith(".md"):
        return path
    if basename(path) == "index.md":
        return f"{dirname(path)}/".lstrip("/")
    return f"{path.removesuffix('.md')}{'/' if site.directory_urls else '.html'}"


def reach(path: str, site: Site, *, at: str, anchor: str = "") -> str:
    """The address of a page or file as it is written in the generated file `at`: relative unless `site_url` is set."""
    there = address(path, site, anchor=anchor)
    if site.url:
        return there
    here = dirname(address(at, site))
    to, mark, place = there.partition("#")
    way = relpath(to or ".", here or ".")
    return f"{way}/{mark}{place}" if to.endswith("/") or not to else f"{way}{mark}{place}"
