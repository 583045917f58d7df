"""Every stop of the keyboard is to be seen: not covered by the header, by opened evidence or by a part of the menu."""

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import Open
from tests.browser.test_reading import NATO, evidence, point
from tools.demo import PAGE_TYPES, WIDTHS

SEEN = """() => {
    const active = document.activeElement;
    if (active === document.body) return null;
    const each = active.matches(".md-option") ? active.nextElementSibling : active;  // its label is what is seen
    const isAt = (x, y) => {
        const found = document.elementFromPoint(x, y);
        return found && (each.contains(found) || found.contains(each) && found.closest("a, label, svg, p, li, div") !== null);
    };
    const boxes = [...each.getClientRects()].filter(box => box.width);
    const points = boxes.flatMap(({ x, y, width, height }) =>
        [.1, .5, .9].flatMap(right => [.2, .5, .8].map(down => [x + width * right, y + height * down])));
    const high = boxes.some(box => box.height > innerHeight);  // a region that fills the screen is seen as a whole
    return { name: each.outerHTML.slice(0, 90), seen: high || points.some(([x, y]) => isAt(x, y)) };
}"""


def unseen(page: Page, key: str, *, most: int) -> list[str]:
    """The stops at which this key leads to something that nobody sees."""
    found = []
    for _ in range(most):
        page.keyboard.press(key)
        stop = page.evaluate(SEEN)
        if stop and not stop["seen"]:
            found.append(stop["name"])
    return found


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("type", ["briefing", "dossier", "hand-written"])
def test_no_stop_is_behind_the_header_on_the_way_back(open_page: Open, type: str, width: str) -> None:
    page = open_page(type, width=width, reduced_motion="reduce")
    page.locator(".md-content a").last.focus()

    assert unseen(page, "Shift+Tab", most=110) == []


@pytest.mark.parametrize("width", WIDTHS)
def test_opened_evidence_covers_no_stop(open_page: Open, width: str) -> None:
    page = open_page(at=NATO, width=width, reduced_motion="reduce")
    point(page).press("Enter")

    assert unseen(page, "Tab", most=30) == []


def test_escape_leads_back_to_the_line_at_once(open_page: Open) -> None:
    page = open_page(at=NATO)
    point(page).press("Enter")
    page.keyboard.press("Tab")
    page.keyboard.press("Escape")

    expect(point(page)).to_be_focused()
    expect(evidence(page)).not_to_have_css("position", "fixed")


def test_escape_in_a_menu_closes_the_menu_alone(open_page: Open) -> None:
    page = open_page(at=NATO)
    point(page).click()
    button = page.get_by_role("button", name="Cite this line").first
    button.press("Enter")
    page.keyboard.press("Escape")

    expect(button).to_be_focused()
    expect(evidence(page)).to_have_css("position", "fixed")


def test_a_page_in_a_part_of_the_menu_begins_with_that_part_and_leads_up(open_page: Open) -> None:
    page = open_page("hand-written", width="narrow", reduced_motion="reduce")
    focused = page.locator(":focus")
    page.get_by_role("button", name="Menu").press("Enter")
    expect(focused).to_have_text("Reference")
    page.keyboard.press("Tab")
    expect(focused).to_have_text("Commands")
    page.keyboard.press("Shift+Tab")

    page.keyboard.press("Enter")
    expect(focused).to_have_text("Reference")
    expect(focused).to_have_attribute("aria-expanded", "false")
    page.keyboard.press("Shift+Tab")
    expect(focused).to_have_text("How to")
    page.keyboard.press("Space")
    expect(focused).to_have_attribute("aria-expanded", "true")
    assert unseen(page, "Tab", most=7) == []


def test_all_of_the_menu_is_there_without_scripts(open_page: Open) -> None:
    page = open_page("hand-written", width="narrow", java_script_enabled=False)
    for name in ("Briefings", "Glossary", "Evaluation"):
        link = page.locator(".md-sidebar--primary").get_by_role("link", name=name, exact=True)
        link.focus()
        expect(link).to_be_in_viewport(ratio=1)


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_light_and_dark_are_switched_by_space_and_by_enter(open_page: Open, scheme: str) -> None:
    page = open_page("topics", scheme=scheme)
    other = {"light": "Dark", "dark": "Light"}[scheme]
    expect(page.get_by_role("radio", name=scheme.capitalize())).to_be_checked()
    page.get_by_role("radio", name=scheme.capitalize()).press("Space")
    expect(page.get_by_role("radio", name=other)).to_be_checked()
    expect(page.get_by_role("radio", name=other)).to_be_focused()
    page.keyboard.press("Enter")

    expect(page.get_by_role("radio", name=scheme.capitalize())).to_be_checked()


@pytest.mark.parametrize("type", PAGE_TYPES)
def test_the_first_stop_leads_past_the_header_and_the_menu(open_page: Open, type: str) -> None:
    page = open_page(type)
    skip = page.locator("a.md-skip")
    skip.focus()
    expect(skip).to_be_in_viewport(ratio=1)
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")

    assert page.evaluate("document.activeElement.closest('.md-content') !== null")


def test_arrow_keys_pass_a_fold_of_results(open_page: Open) -> None:
    page = open_page(at="search/?q=Marrek")
    page.locator(".bg-found details").first.wait_for()
    page.keyboard.press("s")
    below = page.locator(".bg-found > li:has(details) + li a").first
    for _ in range(40):
        page.keyboard.press("ArrowDown")
        if below.evaluate("link => link === document.activeElement"):
            break

    expect(below).to_be_focused()
