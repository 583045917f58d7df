"""What a reader does: opens the evidence of a line and goes back, copies a line, changes the scheme, moves by keyboard."""

import re

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.conftest import Open, toggle_scheme
from tools.demo import WIDTHS

MARKED = "rgb(255, 229, 138)"
NATO = "briefings/nato-weighs-new-arctic-security-steps-as-europe-pushes-back-against-trumps-be741701/"


def point(page: Page) -> Locator:
    """The number behind the second bullet, which leads to the sentence that it came from."""
    return page.locator("li:has(> .bg-point) .bg-ref").nth(1)


def evidence(page: Page) -> Locator:
    """The sentence that the number of `point` leads to."""
    return page.locator(f"{point(page).get_attribute('href')}")


@pytest.mark.parametrize("width", ["wide", "narrow"])
def test_a_click_shows_the_evidence_of_a_line_beside_it_and_back_takes_it_away(open_page: Open, width: str) -> None:
    page = open_page(at=NATO, width=width)
    point(page).scroll_into_view_if_needed()
    place = point(page).bounding_box()

    point(page).click()

    expect(evidence(page)).to_have_css("background-color", MARKED)
    expect(evidence(page)).to_be_in_viewport(ratio=1)
    assert point(page).bounding_box() == place, "the line has moved"
    assert evidence(page).inner_text().startswith("Trump has unsettled the 32-member military alliance")
    assert not _overlap(evidence(page), page.locator(".bg-point").nth(1))

    evidence(page).get_by_text("back").click()

    expect(point(page)).to_have_css("background-color", MARKED)
    expect(point(page)).to_be_in_viewport()
    expect(evidence(page)).not_to_have_css("position", "fixed")


def _overlap(one: Locator, other: Locator) -> bool:
    a, b = one.bounding_box(), other.bounding_box()
    assert a
    assert b
    across = a["x"] < b["x"] + b["width"] and b["x"] < a["x"] + a["width"]
    return across and a["y"] < b["y"] + b["height"] and b["y"] < a["y"] + a["height"]


def test_the_keyboard_opens_the_evidence_and_goes_back(open_page: Open) -> None:
    page = open_page(at=NATO)
    point(page).focus()
    page.keyboard.press("Enter")
    expect(evidence(page)).to_have_css("background-color", MARKED)

    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.matches('.bg-back')")
    page.keyboard.press("Enter")

    expect(point(page)).to_have_css("background-color", MARKED)
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.closest('li').querySelector('.bg-point') !== null")


def test_escape_takes_away_what_a_click_showed(open_page: Open) -> None:
    page = open_page(at=NATO)
    point(page).click()
    expect(evidence(page)).to_have_css("position", "fixed")
    page.keyboard.press("Escape")

    expect(evidence(page)).not_to_have_css("position", "fixed")
    expect(point(page)).to_have_css("background-color", MARKED)


def test_the_pointer_or_the_focus_shows_the_evidence_for_as_long_as_it_stays(open_page: Open) -> None:
    page = open_page(at=NATO)
    shown = re.compile(r"\bbg-shown\b")
    point(page).hover()
    expect(evidence(page)).to_have_class(shown)
    expect(evidence(page)).to_be_in_viewport(ratio=1)

    evidence(page).hover()
    page.wait_for_timeout(400)
    expect(evidence(page)).to_have_class(shown)

    page.mouse.move(2, 2)
    expect(evidence(page)).not_to_have_class(shown)

    page.keyboard.press("Tab")
    point(page).focus()
    expect(evidence(page)).to_have_class(shown)
    assert point(page).get_attribute("aria-describedby") == evidence(page).get_attribute("id")
    page.keyboard.press("Escape")
    expect(evidence(page)).not_to_have_class(shown)


def test_a_narrow_screen_has_no_room_for_evidence_that_comes_unasked(open_page: Open) -> None:
    page = open_page(at=NATO, width="narrow")
    point(page).hover()
    page.wait_for_timeout(400)

    assert page.locator(".bg-shown").count() == 0


def test_a_finger_opens_the_evidence(open_page: Open) -> None:
    page = open_page(at=NATO, width="narrow", has_touch=True, is_mobile=True)
    point(page).tap()

    expect(evidence(page)).to_have_css("background-color", MARKED)
    expect(evidence(page)).to_be_in_viewport(ratio=1)


def test_a_number_is_a_target_of_24_pixels(open_page: Open) -> None:
    page = open_page(at=NATO, width="narrow", has_touch=True)
    reaching = """ref => {
        const box = ref.getBoundingClientRect();
        const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
        return [[-11, 0], [11, 0], [0, -11], [0, 11]].every(([right, down]) =>
            document.elementFromPoint(x + right, y + down) === ref);
    }"""
    point(page).scroll_into_view_if_needed()

    assert point(page).evaluate(reaching)


def test_evidence_in_a_closed_fold_s_line_opens_the_fold_on_the_way_back(open_page: Open) -> None:
    page = open_page(at=NATO)
    back = page.locator(".bg-evidence .bg-back", has=page.locator("xpath=.")).evaluate_all(
        "links => links.find(link => document.querySelector(link.hash).closest('details')).hash"
    )
    page.goto(f"{page.url}{back}")

    expect(page.locator(back)).to_be_in_viewport()


@pytest.mark.parametrize(
    ("name", "beginning"), [("text", "Speaking to journalists"), ("Markdown", "> Speaking to journalists")]
)
def test_a_line_is_copied_with_its_source(open_page: Open, name: str, beginning: str) -> None:
    page = open_page(at=NATO, permissions=["clipboard-read", "clipboard-write"])
    line = page.locator("li:has(> .bg-point)").first
    line.get_by_role("button", name="Cite this line").click()
    line.get_by_role("button", name=f"Copy as {name}").click()

    expect(line.get_by_role("status")).to_have_text(f"{name} copied")
    copied = page.evaluate("navigator.clipboard.readText()")
    assert copied.startswith(beginning)
    assert "12 January 2026" in copied
    assert re.search(r"#b-[0-9a-f]{8}", copied)


def test_the_menu_of_a_line_closes_with_escape(open_page: Open) -> None:
    page = open_page(at=NATO)
    button = page.get_by_role("button", name="Cite this line").first
    button.focus()
    page.keyboard.press("Enter")
    expect(button).to_have_attribute("aria-expanded", "true")
    page.keyboard.press("Escape")

    expect(button).to_have_attribute("aria-expanded", "false")
    expect(button).to_be_focused()


def test_the_scheme_changes_and_stays_on_the_next_page(open_page: Open) -> None:
    page = open_page("home")
    light = page.evaluate("getComputedStyle(document.body).backgroundColor")
    toggle_scheme(page)

    expect(page.locator("body")).to_have_attribute("data-md-color-scheme", "slate")
    page.locator(".md-content h3 a").first.click()
    expect(page.locator("body")).to_have_attribute("data-md-color-scheme", "slate")
    assert page.evaluate("getComputedStyle(document.body).backgroundColor") != light


def test_who_prefers_dark_gets_dark(open_page: Open) -> None:
    expect(open_page("home", scheme="dark").locator("body")).to_have_attribute("data-md-color-scheme", "slate")


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("type", ["home", "briefing", "network", "dossier"])
def test_the_keyboard_reaches_what_can_be_used_and_shows_where_it_is(open_page: Open, type: str, width: str) -> None:
    page = open_page(type, width=width)
    hidden, seen = [], 0
    for _ in range(60):
        page.keyboard.press("Tab")
        focused = page.evaluate(FOCUSED)
        seen += focused["name"] != "BODY"
        hidden += [] if focused["shown"] else [focused["name"]]

    assert seen > 40
    assert hidden == []


FOCUSED = """() => {
    const active = document.activeElement;
    const each = active.matches(".md-option") ? active.nextElementSibling : active;  // its label is what is seen
    const drawn = each.matches(".bg-out") ? "::after" : null;  // a link without letters has no height: its arrow is seen
    const style = getComputedStyle(each, drawn), box = each.getBoundingClientRect();
    const outlined = style.outlineStyle !== "none" && parseFloat(style.outlineWidth) > 0;
    const painted = each.matches(".bg-ref, .bg-cite button") && style.backgroundColor !== "rgba(0, 0, 0, 0)";
    const inside = box.bottom > 0 && box.top < innerHeight && box.width > 0;
    return { name: each.tagName === "BODY" ? "BODY" : each.outerHTML.slice(0, 90),
             shown: each.tagName === "BODY" || ((outlined || painted) && inside) };
}"""


def test_the_menu_of_a_narrow_screen_is_opened_and_closed_by_the_keyboard(open_page: Open) -> None:
    page = open_page("actors", width="narrow")
    button = page.get_by_role("button", name="Menu")
    for key in ("Enter", " "):
        button.focus()
        page.keyboard.press(key)
        expect(page.locator("a.md-nav__link:focus")).to_have_text("Home")
        expect(page.locator("a.md-nav__link:focus")).to_be_in_viewport(ratio=1)
        expect(button).to_have_attribute("aria-expanded", "true")

        page.keyboard.press("Escape")
        expect(button).to_be_focused()
        expect(button).to_have_attribute("aria-expanded", "false")

    page.keyboard.press("Enter")
    for _ in range(page.locator(".md-sidebar--primary .md-nav__link:visible").count() + 1):
        page.keyboard.press("Tab")
    expect(button).to_have_attribute("aria-expanded", "false")


def test_a_part_of_the_menu_opens_by_the_keyboard(open_page: Open) -> None:
    page = open_page("actors", width="narrow")
    page.get_by_role("button", name="Menu").press("Enter")
    page.locator("label.md-nav__link", has_text="About").press("Enter")
    page.keyboard.press("Tab")

    expect(page.locator("a.md-nav__link:focus")).to_have_text("How to read a page")


def test_a_table_that_is_too_wide_is_scrolled_by_the_keyboard(open_page: Open) -> None:
    page = open_page("network", width="narrow")
    table = page.get_by_role("region", name="Who speaks about whom")
    table.focus()
    page.keyboard.press("ArrowRight")
    page.wait_for_function("document.activeElement.scrollLeft > 0")

    assert page.get_by_role("region").count() > 1


def test_a_table_that_fits_is_no_stop_for_the_keyboard(open_page: Open) -> None:
    assert open_page("topics").locator(".md-typeset__scrollwrap[tabindex]").count() == 0


def test_who_wants_no_movement_sees_none(open_page: Open) -> None:
    page = open_page(at=NATO, reduced_motion="reduce")
    moving = """[...document.querySelectorAll("*")].filter(each =>
        parseFloat(getComputedStyle(each).transitionDuration) > 0).length"""

    assert page.evaluate(moving) == 0
