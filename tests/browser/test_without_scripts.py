"""With JavaScript switched off, everything is there and can be read."""

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import Open
from tests.browser.test_reading import MARKED, NATO, evidence, point


@pytest.mark.parametrize("type", ["home", "briefing", "dossier", "story", "network", "quotes"])
def test_a_page_has_as_many_words_without_scripts(open_page: Open, type: str) -> None:
    pages = [open_page(type), open_page(type, java_script_enabled=False)]
    texts = []
    for page in pages:
        for fold in page.locator("details.bg-fold > summary").all():
            fold.click()
        texts.append(page.locator(".md-content").inner_text().replace("cite", "").split())

    assert texts[0] == texts[1]
    assert len(texts[1]) > 100


def test_the_menu_of_a_narrow_screen_comes_with_the_keyboard(open_page: Open) -> None:
    page = open_page("actors", width="narrow", java_script_enabled=False)
    page.locator(".md-sidebar--primary a.md-nav__link >> nth=1").focus()

    expect(page.locator("a.md-nav__link:focus")).to_be_in_viewport(ratio=1)


@pytest.mark.parametrize("width", ["wide", "narrow"])
def test_the_evidence_opens_without_scripts(open_page: Open, width: str) -> None:
    page = open_page(at=NATO, width=width, java_script_enabled=False)
    point(page).click()
    expect(evidence(page)).to_have_css("background-color", MARKED)
    expect(evidence(page)).to_be_in_viewport(ratio=1)

    evidence(page).get_by_text("back").click()
    expect(point(page)).to_have_css("background-color", MARKED)
