"""What a first visit costs a reader: requests and bytes of the front page, a briefing and a first search, one after another.

    python -m benchmarks.visit site... --words "harbour strike"

The browser begins with an empty cache and keeps it from step to step. Bytes are those that the browser took in, headers
included, and those of the same bodies compressed, as most hosts send them.
"""

import argparse
import gzip
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from playwright.sync_api import Page

from tools.demo import find_chromium, find_page, launch, serve

COMPRESSED = frozenset({".html", ".css", ".js", ".json", ".svg", ".xml", ""})
"""Kinds of files that hosts compress; the parts of a search index are compressed already."""


@dataclass(frozen=True, slots=True)
class Step:
    """One step of a visit: its name, and the requests and bytes that it added."""

    name: str
    requests: int
    taken: int
    compressed: int


def visit(site: Path, words: str, chromium: str) -> Iterator[Step]:
    """The steps of a first visit to a built site."""
    with serve(site, below="/") as address, launch(chromium) as browser:
        page = browser.new_page(viewport={"width": 1280, "height": 900})
        loads = _listen(page)
        yield _step("home", page, loads, address, site)
        yield _step("briefing", page, loads, f"{address}{find_page(site, 'briefing')}", site)
        yield _step(f"search: {words}", page, loads, f"{address}search/?q={words.replace(' ', '+')}", site)


def _listen(page: Page) -> dict[str, dict[str, Any]]:
    """Fills in each request of the page: its address, and its bytes once it is finished."""
    loads: dict[str, dict[str, Any]] = {}
    session = page.context.new_cdp_session(page)
    session.send("Network.enable")
    session.on(
        "Network.responseReceived", lambda told: loads.setdefault(told["requestId"], {}).update(told["response"])
    )
    session.on("Network.loadingFinished", lambda told: loads.setdefault(told["requestId"], {}).update(
        taken=told["encodedDataLength"]))  # fmt: skip
    return loads


def _step(name: str, page: Page, loads: dict[str, dict[str, Any]], address: str, site: Path) -> Step:
    loads.clear()
    page.goto(address)
    page.wait_for_load_state("networkidle")
    if name.startswith("search"):
        page.locator(".bg-found > li").first.wait_for()
        page.wait_for_load_state("networkidle")
    fresh = [load for load in loads.values() if load.get("taken") and not load.get("fromDiskCache")]
    return Step(
        name, len(fresh), sum(int(load["taken"]) for load in fresh), sum(_compressed(load, site) for load in fresh)
    )


def _compressed(load: dict[str, Any], site: Path) -> int:
    path = load["url"].split("/", 3)[3].split("?")[0].split("#")[0]
    file = site / path if path and not path.endswith("/") else site / path / "index.html"
    if not file.is_file() or file.suffix not in COMPRESSED:
        return int(load["taken"])
    return len(gzip.compress(file.read_bytes(), 6))


def main() -> None:
    """Prints a table of all sites."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("sites", nargs="+", type=Path)
    parser.add_argument("--words", default="harbour strike")
    arguments = parser.parse_args()
    chromium = find_chromium()
    if not chromium:
        parser.error("Chromium is not installed (Debian, Ubuntu: apt install chromium)")
    print("| site | step | requests | kB | kB compressed |\n|---|---|---|---|---|")
    for site in arguments.sites:
        for step in visit(site, arguments.words, chromium):
            print(
                f"| {site} | {step.name} | {step.requests} | {step.taken / 1000:.0f} | {step.compressed / 1000:.0f} |"
            )


if __name__ == "__main__":
    main()
