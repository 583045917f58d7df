"""The links of a built site, followed as a browser would."""

from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urljoin, urlsplit

SCHEME = "site"


class Outline(HTMLParser):
    """The ids and the addresses of a page."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.ids: set[str] = set()
        self.addresses: list[str] = []
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        for name, value in attrs:
            if value is None:
                continue
            if name == "id" or (name == "name" and tag == "a"):
                self.ids.add(value)
            if name in ("href", "src"):
                self.addresses.append(value)


def broken_links(site: Path, prefix: str = "/") -> Iterator[str]:
    """Every internal address that leads to no file or to no id, with its page; the site is served below `prefix`."""
    outlines = {path: Outline(path.read_text(encoding="utf-8")) for path in sorted(site.rglob("*.html"))}
    for path, outline in outlines.items():
        place = f"https://{SCHEME}{prefix}{path.relative_to(site).as_posix()}"
        for address in outline.addresses:
            target = urlsplit(urljoin(place, address))
            if target.netloc != SCHEME:
                continue
            if not target.path.startswith(prefix):
                yield f"{path}: {address} leaves the site"
                continue
            file = site / unquote(target.path.removeprefix(prefix))
            file = file / "index.html" if target.path.endswith("/") else file
            if not file.is_file():
                yield f"{path}: {address} is nowhere"
            elif target.fragment and file in outlines and unquote(target.fragment) not in outlines[file].ids:
                yield f"{path}: {address} is no place on its page"
