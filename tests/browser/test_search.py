"""The search page in a real browser, below a folder and under the site's own policy."""

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from typing import Any

import pytest
from playwright.sync_api import expect

from tests.site.project import Project, make

FOLDER = "/news/velmar/"
HOSTILE = """<img src=x onerror=alert(1)> storm hits Velmar

The storm broke <b>two</b> windows & a {{ door }} in Velmar on Friday (January 16), mayor Ana Reyl said.

“<script>alert(1)</script> the storm was loud,” Bo Lund said.
"""


class Handler(SimpleHTTPRequestHandler):
    """Serves a folder below another address, and remembers what is asked for."""

    asked: list[str]

    def translate_path(self, path: str) -> str:
        self.asked.append(path)
        return super().translate_path(path.replace(FOLDER, "/", 1) if path.startswith(FOLDER) else "/nowhere")

    def log_message(self, *_: object) -> None:
        """Says nothing."""


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Project:
    made = make(
        tmp_path_factory.mktemp("search") / "project",
        site_url=f"https://velmar.example{FOLDER}",
        briefgen={"source_text": "full"},
    )
    made.write("seeds/storm.txt", HOSTILE)
    done = made.run("briefgen", "build")
    assert done.returncode == 0, done.stderr
    return made


@contextmanager
def serving(site: Path) -> Iterator[tuple[str, list[str]]]:
    """The address of the site, and what browsers asked for."""
    asked: list[str] = []
    handler = type("Own", (Handler,), {"asked": asked})
    with ThreadingHTTPServer(("127.0.0.1", 0), partial(handler, directory=str(site))) as server:
        Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}{FOLDER}", asked
        server.shutdown()


@pytest.fixture
def base(project: Project) -> Iterator[str]:
    with serving(project.site) as (address, _):
        yield address


@pytest.fixture
def page(browser: Any) -> Iterator[Any]:
    """A page; whatever the browser complains of is a failure."""
    context = browser.new_context(viewport={"width": 1280, "height": 900})
    page = context.new_page()
    faults: list[str] = []
    page.on("console", lambda message: faults.append(message.text) if message.type in {"error", "warning"} else None)
    page.on("pageerror", lambda error: faults.append(str(error)))
    page.on("dialog", lambda dialog: faults.append(dialog.message))
    yield page
    context.close()
    assert not faults


def expect_status(page: Any, text: str) -> None:
    expect(page.locator(".bg-status")).to_contain_text(text)


def titles(page: Any) -> list[str]:
    found: list[str] = page.locator(".bg-found .bg-title").all_inner_texts()
    return found


def test_a_word_leads_to_the_line_that_has_it(page: Any, base: str) -> None:
    page.goto(f"{base}search/")
    expect_status(page, "Type a word")
    page.keyboard.type("concert")
    expect_status(page, "One result.")
    line = page.locator(".bg-found-quotation a")

    assert page.url == f"{base}search/?q=concert"
    assert titles(page) == ["Islanders ask for later ferries"]
    assert line.locator("mark").all_inner_texts() == ["concert"]
    line.click()
    page.wait_for_url("**/briefings/islanders-ask-for-later-ferries-*/#q-*")
    assert "before the concert ends" in page.locator(":target").inner_text()


def test_filters_narrow_and_stand_in_the_address(page: Any, base: str) -> None:
    page.goto(f"{base}search/?q=ferries&kind=statement&speaker=reyl")
    expect_status(page, "One result.")
    assert page.locator("[name=speaker]").input_value() == "reyl"
    assert titles(page) == ["Velmar reopens its harbour after nine weeks"]
    assert page.locator(".bg-found ul a").count() == 1

    page.get_by_role("button", name="Clear").click()
    expect_status(page, "Type a word")
    page.locator("[name=when]").select_option("2026-01")
    expect_status(page, "5 results.")
    assert page.url.endswith("/search/?when=2026-01")


def test_an_actor_is_found_by_name_and_leads_to_the_dossier(page: Any, base: str, project: Project) -> None:
    page.goto(f"{base}search/?q=Reyl")
    expect_status(page, "results")
    assert titles(page)[0] == "Ana Reyl"
    path = page.evaluate("document.querySelector('.bg-found .bg-title').href").removeprefix(base)
    assert path.startswith("actors/ana-reyl-")
    assert (project.site / path / "index.html").is_file()


def test_keys_lead_to_the_field_through_the_results_and_back(page: Any, base: str) -> None:
    page.goto(base)
    page.locator("form.bg-find").wait_for()
    page.keyboard.press("/")
    page.keyboard.type("ferries")
    page.keyboard.press("Enter")
    page.wait_for_url("**/search/?q=ferries")
    expect_status(page, "results.")

    page.keyboard.press("s")
    assert page.evaluate("document.activeElement.id") == "bg-q"
    page.keyboard.press("ArrowDown")
    assert page.evaluate("document.activeElement.classList.contains('bg-title')")
    page.keyboard.press("ArrowUp")
    assert page.evaluate("document.activeElement.id") == "bg-q"
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowDown")
    assert page.evaluate("document.activeElement.href").count("#") == 1
    page.keyboard.press("Escape")
    assert page.evaluate("document.activeElement.id") == "bg-q"


def test_what_an_article_says_is_text(page: Any, base: str) -> None:
    page.goto(f"{base}search/?q=windows")
    expect_status(page, "One result.")

    assert titles(page) == ["<img src=x onerror=alert(1)> storm hits Velmar"]
    assert "<b>two</b> windows & a {{ door }}" in page.locator(".bg-found").inner_text()
    assert page.locator(".bg-found :is(img, script)").count() == 0


def test_nothing_found_is_not_failed(page: Any, base: str) -> None:
    page.goto(f"{base}search/?q=xylophone")
    expect_status(page, "Nothing found.")
    assert page.locator(".bg-search").is_visible()


def test_a_site_without_an_index_says_so(browser: Any, project: Project, tmp_path: Path) -> None:
    shutil.copytree(project.site, tmp_path / "site", ignore=shutil.ignore_patterns("pagefind"))
    with serving(tmp_path / "site") as (base, _):
        page = browser.new_page()
        page.goto(f"{base}search/?q=ferries")
        expect_status(page, "built without a search index")
        assert not page.locator(".bg-search").is_visible()
        page.close()


def test_a_search_that_cannot_be_loaded_says_so(browser: Any, base: str) -> None:
    page = browser.new_page()
    page.route("**/wasm.*", lambda route: route.abort())
    page.goto(f"{base}search/?q=ferries")
    expect_status(page, "could not be loaded")
    page.close()


def test_without_scripts_the_page_leads_to_the_lists(browser: Any, base: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{base}search/")

    assert page.get_by_text("needs JavaScript").is_visible()
    assert not page.locator(".bg-search").is_visible()
    page.locator(".md-content").get_by_role("link", name="actors", exact=True).click()
    assert page.url == f"{base}actors/"
    context.close()


def test_a_choice_without_a_word_loads_its_list_and_no_index(browser: Any, project: Project) -> None:
    with serving(project.site) as (base, asked):
        page = browser.new_page()
        page.goto(f"{base}search/?when=2026")
        expect_status(page, "5 results.")
        page.close()

    assert any("lists/year-2026.json" in path for path in asked)
    assert not any("/index/" in path for path in asked)
    assert all(path.startswith(FOLDER) or path == "/favicon.ico" for path in asked)


@pytest.mark.parametrize(("width", "scheme"), [(320, "light"), (320, "dark"), (1280, "light"), (1280, "dark")])
def test_nothing_is_wider_than_the_screen(browser: Any, base: str, width: int, scheme: str) -> None:
    context = browser.new_context(viewport={"width": width, "height": 800}, color_scheme=scheme)
    page = context.new_page()
    page.goto(f"{base}search/?q=ferries")
    expect_status(page, "results.")

    assert page.evaluate("document.documentElement.scrollWidth") <= width
    context.close()
