"""The demo site in a real browser: what its browser tests, its screenshots and the picture of the README share."""

import os
import re
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from typing import Any

from playwright.sync_api import Browser, Page, Route, sync_playwright

ROOT = Path(__file__).parents[1]
BELOW = "/news/briefings/"
"""Where the site is served: in a subfolder, as on many hosts, so that an address from the root is a dead one."""
WIDTHS = {"wide": 1280, "narrow": 320}
SCHEMES = ("light", "dark")

ID = "-" + "[0-9a-f]" * 8
PAGE_TYPES = {
    "home": "index.html",
    "briefings": "briefings/index.html",
    "briefing": f"briefings/*{ID}/index.html",
    "briefing-interview": "briefings/petra-hollin-*/index.html",
    "actors": "actors/index.html",
    "actors-letter": "actors/?/index.html",
    "dossier": f"actors/*{ID}/index.html",
    "chronicle": f"actors/*{ID}-2/index.html",
    "network": "actors/network/index.html",
    "moved": "actors/ilse-marrek-788f63da/index.html",
    "stories": "stories/index.html",
    "story": f"stories/*{ID}/index.html",
    "days": "days/index.html",
    "day": "days/????-*/index.html",
    "week": "weeks/*/index.html",
    "topics": "topics/index.html",
    "topic": "topics/*/index.html",
    "places": "places/index.html",
    "search": "search/index.html",
    "quotes": "quotes/index.html",
    "quotes-letter": "quotes/?/index.html",
    "quotes-kind": "quotes/demands/index.html",
    "quotes-outlet": "quotes/outlets/*/index.html",
    "quotes-outlets": "quotes/outlets/index.html",
    "data": "data/index.html",
    "missing": "404.html",
    "hand-written": "reference/settings/index.html",
}
"""Type of page -> pattern of its files, of which the longest is looked at."""
PICTURED = "briefings/nato-weighs-*/index.html"
"""The page of the picture in the README."""


def find_chromium() -> str | None:
    """The path of the machine's own Chromium or Chrome; nothing is ever downloaded."""
    return next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)


def find_page(site: Path, type: str) -> str | None:
    """The address of the longest page of this type (or pattern) below the site's, or None if the site has none."""
    pages = sorted(site.glob(PAGE_TYPES.get(type, type)), key=lambda page: (page.stat().st_size, page))
    return pages[-1].relative_to(site).as_posix().removesuffix("index.html") if pages else None


@contextmanager
def serve(site: Path, below: str = BELOW) -> Iterator[str]:
    """Serves a built site below a folder of this machine while the context lasts; gives its address."""

    class Handler(SimpleHTTPRequestHandler):
        def translate_path(self, path: str) -> str:
            inside = path.startswith(below)
            return super().translate_path("/" + path.removeprefix(below) if inside else "/outside-the-site")

        def log_message(self, format: str, *args: Any) -> None:
            pass

    with ThreadingHTTPServer(("127.0.0.1", 0), partial(Handler, directory=str(site))) as server:
        Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_address[1]}{below}"
        server.shutdown()


@contextmanager
def launch(chromium: str) -> Iterator[Browser]:
    """The browser without a window; root may run it only without its sandbox, and only on pages of this machine."""
    options = ["--no-sandbox"] if hasattr(os, "geteuid") and os.geteuid() == 0 else []
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=options)
        yield browser
        browser.close()


def stay(page: Page) -> None:
    """Lets a former address be looked at: without this it sends its reader on at once."""
    page.route(re.compile(r"/actors/ilse-marrek-"), _without_refresh)


def _without_refresh(route: Route) -> None:
    response = route.fetch()
    route.fulfill(response=response, body=re.sub(r'<meta http-equiv="refresh"[^>]*>', "", response.text()))
