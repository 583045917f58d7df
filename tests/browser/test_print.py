"""Printed by the browser: what a reader needs on the first A4 sheet, and nothing dropped."""

from io import BytesIO
from typing import Any

import pytest
from playwright.sync_api import Page
from pypdf import PageObject, PdfReader

from tests.browser.conftest import Open
from tools.demo import ROOT

A4 = (595, 842)
SMALLEST = 9
BRIEFINGS = sorted(
    path.name.removesuffix(".md") for path in (ROOT / "tests/golden/pages/briefings").glob("*-????????.md")
)


def printed(page: Page) -> PdfReader:
    return PdfReader(BytesIO(page.pdf(prefer_css_page_size=True)))


def words(text: str) -> str:
    """Letters and figures alone: a PDF breaks lines and words where it likes, and headings are in capitals."""
    return "".join(letter for letter in text.casefold() if letter.isalnum())


def texts(page: Page, selector: str) -> list[str]:
    return [words(each or "") for each in page.locator(selector).all_text_contents()]


def sizes(sheet: PageObject) -> set[float]:
    """The sizes in points of what is printed on a sheet."""
    found: set[float] = set()

    def note(text: str, current: Any, matrix: Any, _font: object, size: float) -> None:
        if text.strip():
            found.add(round(abs(size * matrix[3] * current[3]), 1))

    sheet.extract_text(visitor_text=note)
    return found


@pytest.mark.parametrize("name", BRIEFINGS)
def test_the_first_sheet_of_a_briefing_has_what_matters_and_the_others_the_rest(open_page: Open, name: str) -> None:
    page = open_page(at=f"briefings/{name}/")
    pdf = printed(page)
    first, all = words(pdf.pages[0].extract_text()), words("".join(sheet.extract_text() for sheet in pdf.pages))
    matters = [".bg-bottom", ".bg-point", "blockquote .bg-quote", ".bg-by > a"]
    rest = [".bg-voices li li > span[id]", "td > .bg-actor", ".bg-evidence > li > .bg-place", ".bg-made > li"]

    assert tuple(round(edge) for edge in pdf.pages[0].mediabox[2:]) == A4
    assert [text for selector in matters for text in texts(page, selector) if text not in first] == []
    assert [actor for actor in texts(page, "td > .bg-actor[id]")[:8] if actor not in first] == []
    assert [text for selector in rest for text in texts(page, selector) if text not in all] == []
    assert min(size for sheet in pdf.pages for size in sizes(sheet)) >= SMALLEST


def test_the_founding_article_takes_three_sheets(open_page: Open) -> None:
    assert len(printed(open_page(at=f"briefings/{next(name for name in BRIEFINGS if 'nato' in name)}/")).pages) <= 3


def test_a_dossier_is_printed_whole(open_page: Open) -> None:
    page = open_page("dossier")
    pdf = printed(page)
    all = words("".join(sheet.extract_text() for sheet in pdf.pages))

    assert 2 <= len(pdf.pages) <= 5
    assert [text for text in texts(page, ".bg-quote, .bg-report, h2, .md-content li > a") if text not in all] == []
    assert min(size for sheet in pdf.pages for size in sizes(sheet)) >= SMALLEST


def test_sheets_have_neither_buttons_nor_menus(open_page: Open) -> None:
    text = "".join(sheet.extract_text() for sheet in printed(open_page("briefing")).pages).casefold()

    assert "bottom line" in text
    assert "table of contents" not in text
    assert "material for mkdocs" not in text
    assert "cite" not in text.split()
    assert "back" not in text.split("evidence")[-1].split("how this page")[0].split()
