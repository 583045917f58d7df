"""Each type of page under axe-core, light and dark, wide and narrow."""

from collections.abc import Iterator
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

from tests.browser.conftest import Open, toggle_scheme
from tests.browser.test_reading import NATO, point
from tools.demo import PAGE_TYPES, SCHEMES, WIDTHS

AXE = Axe()
BAD = {"serious", "critical"}
ALL: dict[str, Any] = {"resultTypes": ["violations"], "rules": {"target-size": {"enabled": True}}}
COLOUR: dict[str, Any] = {"runOnly": ["color-contrast", "link-in-text-block"]}
"""What another scheme may change; the other rules look at what is the same in both."""


@pytest.mark.parametrize("type", PAGE_TYPES)
def test_axe_finds_nothing_serious_on(open_page: Open, type: str) -> None:
    page = open_page(type)
    found = []
    for width, pixels in WIDTHS.items():
        page.set_viewport_size(
            {"width": pixels, "height": 1600}
        )  # the whole navigation: what scrolls away counts as hidden
        for scheme, rules in (("light", ALL), ("dark", COLOUR)):
            assert page.locator("body").get_attribute("data-md-color-scheme") == {"light": "default"}.get(
                scheme, "slate"
            )
            page.evaluate("document.querySelectorAll('details').forEach(fold => fold.open = true)")
            found += [f"{width} {scheme}: {fault}" for fault in faults(page, rules)]
            toggle_scheme(page)

    assert found == []


@pytest.mark.parametrize("scheme", SCHEMES)
def test_axe_finds_nothing_serious_in_what_was_found_and_opened(open_page: Open, scheme: str) -> None:
    found = open_page(at="search/?q=Kelland", scheme=scheme)
    found.locator(".bg-found > li").first.wait_for()
    opened = open_page(at=NATO, scheme=scheme)
    point(opened).click()
    opened.locator(".bg-cite button").first.click()

    assert [*faults(found, ALL), *faults(opened, ALL)] == []


@pytest.mark.parametrize("type", PAGE_TYPES)
def test_nothing_is_cut_off_at_320_pixels_on(open_page: Open, type: str) -> None:
    page = open_page(type, width="narrow")
    page.evaluate("document.querySelectorAll('details').forEach(fold => fold.open = true)")

    assert page.evaluate("document.documentElement.scrollWidth") <= WIDTHS["narrow"]
    assert page.evaluate(BEYOND) == []


BEYOND = """[...document.querySelectorAll('.md-content :is(p, li, td, dd, span, h1, h2)')].filter(each => {
    const box = each.getBoundingClientRect();
    return box.right > innerWidth + 1 && !each.closest('[tabindex="0"]');
}).map(each => each.textContent.slice(0, 60))"""


def faults(page: Page, options: dict[str, Any]) -> Iterator[str]:
    """What axe calls serious or critical, with the first elements that it names."""
    for fault in AXE.run(page, options=options).response["violations"]:
        if fault["impact"] in BAD:
            yield f"{fault['id']} {[node['target'] for node in fault['nodes']][:4]}"
