"""The demo site, built once, served below a subfolder and opened in Chromium."""

import os
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from click.testing import CliRunner
from mkdocs.__main__ import cli as mkdocs
from playwright.sync_api import Browser, Page

from briefgen.pages.dossiers import dossier
from tools.demo import BELOW, ROOT, SCHEMES, WIDTHS, find_chromium, find_page, launch, serve, stay

HERE = Path(__file__).parent
CHROMIUM = find_chromium()
REQUIRED = os.environ.get("BRIEFGEN_BROWSER") == "required"

Open = Callable[..., Page]


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Leaves the tests of this folder out where there is no browser, unless one is required."""
    if CHROMIUM or REQUIRED:
        return
    for item in items:
        if item.path.is_relative_to(HERE):
            item.add_marker(pytest.mark.skip(reason="Chromium is not installed (Debian, Ubuntu: apt install chromium)"))


@pytest.fixture(scope="session")
def demo(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The built site of this repository, with so short dossiers that one goes on at a second page."""
    root = tmp_path_factory.mktemp("demo")
    for name in ("docs", "seeds", "templates"):
        (root / name).symlink_to(ROOT / name)
    config = (ROOT / "mkdocs.yml").read_text(encoding="utf-8")
    (root / "mkdocs.yml").write_text(f"{config}\nsite_url: https://briefings.example{BELOW}\n", encoding="utf-8")
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(dossier, "MOST_ACTS", 12)
        done = CliRunner().invoke(mkdocs, ["build", "--strict", "-f", str(root / "mkdocs.yml")])
    assert done.exit_code == 0, done.output
    return root / "site"


@pytest.fixture(scope="session")
def address(demo: Path) -> Iterator[str]:
    """Where the demo site is served; it ends in a slash."""
    with serve(demo) as served:
        yield served


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    assert CHROMIUM, "BRIEFGEN_BROWSER asks for the browser tests, and Chromium is not installed: apt install chromium"
    with launch(CHROMIUM) as launched:
        yield launched


@pytest.fixture
def open_page(browser: Browser, address: str, demo: Path) -> Iterator[Open]:
    """Opens the longest page of a type (or an address below the site's), and fails at the end if the page complained."""
    contexts, complaints = [], []

    def opened(
        type: str = "", *, at: str | None = None, width: str = "wide", scheme: str = "light", **options: object
    ) -> Page:
        context = browser.new_context(
            viewport={"width": WIDTHS[width], "height": 800}, color_scheme=SCHEMES[SCHEMES.index(scheme)], **options
        )
        context.set_default_timeout(10_000)
        contexts.append(context)
        page = context.new_page()
        page.on("console", lambda said: complaints.append(f"{page.url}: {said.text}") if said.type == "error" else None)
        page.on("pageerror", lambda error: complaints.append(f"{page.url}: {error}"))
        page.on("request", lambda asked: None if _is_own(asked.url, address) else complaints.append(asked.url))
        stay(page)
        found = find_page(demo, type) if at is None else at
        assert found is not None, f"the demo site has no page of the type {type}"
        page.goto(address + found)
        return page

    yield opened
    for context in contexts:
        context.close()
    assert complaints == []


def _is_own(url: str, address: str) -> bool:
    """Whether a request stays in the site; the icons of the theme are data inside its stylesheet."""
    return url.startswith((address, "data:", "blob:"))


def toggle_scheme(page: Page) -> None:
    """Presses the button in the header that changes between light and dark."""
    page.locator("[data-md-component=palette] label:visible").click()
