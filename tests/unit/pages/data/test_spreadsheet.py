"""CSV: what a spreadsheet opens, what no spreadsheet calculates, and what reads back."""

import csv
import io
from dataclasses import replace

import pytest

from briefgen.pages.data.rows import StoryRow
from briefgen.pages.data.spreadsheet import FORMULA, to_csv
from tests.unit.pages.data.library import files, lines_of, two

ROW = StoryRow("s", "p/", "p.json", "Ferries return", ("a", "b"), 2, None, "2026-01-12", ())
TRAPS = [
    '=HYPERLINK("https://evil.example","x")',
    "+1",
    "-1",
    "@SUM(A1)",
    "\t=1",
    "\r=1",
    "  =1",
    "＝1+1",
    "'=1",
    "''@x",
]
PLAIN = [
    "“Yes,” she said",
    'a "b" c',
    "one\ntwo",
    "a, b; c",
    "O'Neil",
    "'tis",
    "1-2",
    "a=b",
    "",
    "–dash",
    "x\r\ny",
    "' a",
]


def read(data: bytes) -> list[list[str]]:
    """What Python's own reader finds, an apostrophe before a formula taken off as the reference says."""
    rows = csv.reader(io.StringIO(data.decode("utf-8-sig"), newline=""))
    return [[cell[1:] if cell.startswith("'") and FORMULA.match(cell) else cell for cell in row] for row in rows]


@pytest.mark.parametrize("value", [*TRAPS, *PLAIN])
def test_a_text_reads_back_as_it_was(value: str) -> None:
    assert read(to_csv(StoryRow, [replace(ROW, title=value)]))[1][3] == value


@pytest.mark.parametrize("value", TRAPS)
def test_no_cell_begins_like_a_formula(value: str) -> None:
    data = to_csv(StoryRow, [replace(ROW, title=value, former=(value, "b"), id=value)])
    cells = [cell for row in csv.reader(io.StringIO(data.decode("utf-8-sig"), newline="")) for cell in row]

    assert not any(cell.strip()[:1] in set("=+-@＝") for cell in cells if cell)
    assert f"'{value}" in cells


@pytest.mark.parametrize("value", PLAIN)
def test_a_text_that_is_no_formula_stays_as_it_is(value: str) -> None:
    (_, row) = csv.reader(io.StringIO(to_csv(StoryRow, [replace(ROW, title=value)]).decode("utf-8-sig"), newline=""))
    assert row[3] == value


def test_the_form_is_the_one_that_spreadsheets_open_with_a_double_click() -> None:
    """LibreOffice and Excel know UTF-8 by its mark; every text is quoted, so that no separator inside one is taken for one."""
    data = to_csv(StoryRow, [ROW])

    assert data.startswith(b'\xef\xbb\xbf"id","page"')
    assert data.endswith(b'"s","p/","p.json","Ferries return","a; b",2,"","2026-01-12",""\r\n')


def test_characters_that_no_table_holds_are_replaced_one_for_one() -> None:
    (_, row) = read(to_csv(StoryRow, [replace(ROW, title="a\x00b\ud800c\x1b[2Jd\ue000")]))
    assert row[3] == "a\ufffdb\ufffdc\ufffd[2Jd\ue000"


def test_a_table_without_rows_has_its_line_of_names() -> None:
    assert read(to_csv(StoryRow, [])) == [
        ["id", "page", "data", "title", "articles", "count", "first", "last", "former"]
    ]


def test_the_tables_of_a_site_read_back_as_their_json_lines_say() -> None:
    made = files(two())
    cells = read(made["data/quotations.csv"])
    for names, row, exact in zip([cells[0]] * 99, cells[1:], lines_of(made, "data/quotations.jsonl"), strict=False):
        for name, cell in zip(names, row, strict=True):
            value = exact[name]
            if isinstance(value, str) or value is None:
                assert cell == (value or ""), name
