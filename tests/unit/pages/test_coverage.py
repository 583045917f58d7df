"""How much there is of an actor over time: which periods are drawn, and the drawing as a block of HTML."""

import re

import pytest

from briefgen.pages.dossiers import collect
from briefgen.pages.templates import CHECKOUT, Templates
from tests.unit.pages.factory import HARBOUR, harbour, person
from tests.unit.pages.skeleton import Skeleton
from tests.unit.pages.test_dossier import dossier, prepared


@pytest.mark.parametrize(
    ("days", "unit", "labels"),
    [
        (["2026-02-02", "2026-02-09", "2026-02-23"], "week", ["week of 23 February 2026", "week of 9 February 2026"]),
        (["9999-12-19", "9999-12-26", "9999-12-31"], "week", ["week of 27 December 9999"]),
        (["2025-02-02", "2026-02-09", "2026-02-23"], "month", ["February 2026", "February 2025"]),
        (["1999-02-02", "2026-02-09", "2026-02-23"], "year", ["2026", "1999"]),
    ],
)
def test_coverage_is_drawn_by_a_unit_that_fits_the_span(days: list[str], unit: str, labels: list[str]) -> None:
    drawn = dossier("Ana Reyl", *(harbour(day, published=day) for day in days)).coverage

    assert drawn
    assert drawn.unit == unit
    assert [period.label for period in drawn.periods][: len(labels)] == labels
    assert sum(period.briefings for period in drawn.periods) == 3
    assert [sum(bar.count for bar in strip.bars) for strip in drawn.strips] == [3, 9]
    assert all(0 <= bar.x < bar.x + bar.width <= drawn.width for strip in drawn.strips for bar in strip.bars)


def test_the_first_and_last_day_are_drawn_across_the_turn_of_a_year() -> None:
    days = ["2025-12-28", "2025-12-29", "2026-01-04", "2026-01-05"]
    drawn = dossier("Ana Reyl", *(harbour(day, published=day) for day in days)).coverage

    assert drawn
    assert [bar.count for bar in drawn.strips[0].bars] == [1, 2, 1]


def test_what_is_not_drawn_is_counted() -> None:
    days = ["0001-01-01", "2026-02-09", "2026-02-23", None]
    drawn = dossier("Ana Reyl", *(harbour(f"a{day}", published=day) for day in days)).coverage

    assert drawn
    assert (drawn.earlier, drawn.undated) == (1, 1)


def test_two_articles_make_no_course_of_time() -> None:
    assert dossier("Ana Reyl", harbour(published="2026-01-01"), harbour("b")).coverage is None


def test_a_drawing_is_one_block_without_empty_lines_or_links() -> None:
    profile, shelf, threads = prepared(
        "Ana Reyl", *(harbour(f"a{day}", published=f"2026-0{day}-01") for day in (1, 2, 3))
    )
    page = Templates(CHECKOUT).render("dossier.md.j2", dossier=collect(profile, shelf, threads))
    (figure,) = re.findall(r"^<figure.*?^</figure>$", page, re.MULTILINE | re.DOTALL)

    assert "\n\n" not in figure
    assert "href" not in figure
    assert re.search('<svg role="img"[^>]*>\n<title>', figure)
    assert figure.count("<tr>") == 4
    assert figure.count("<details") == 1


def test_a_hostile_name_stays_in_the_label_of_the_drawing() -> None:
    name = 'Reyl" onload="alert(1)'
    cast = (person(HARBOUR, "p1", name, names=["Reyl"]),)
    articles = (harbour(f"a{day}", published=f"2026-0{day}-01", participants=cast) for day in (1, 2, 3))
    profile, shelf, threads = prepared(name, *articles)
    page = Templates(CHECKOUT).render("dossier.md.j2", dossier=collect(profile, shelf, threads))
    ((_, attributes),) = [(tag, found) for tag, found in Skeleton(page).tags if tag == "svg"]

    assert set(attributes) == {"role", "viewbox", "aria-label"}
    assert attributes["aria-label"].startswith(f"{name} by week")
