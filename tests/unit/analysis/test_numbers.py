"""Quantities in fictional news."""

import pytest

from briefgen.analysis.numbers import find_numbers
from briefgen.model import Span


def found(text: str) -> list[tuple[str, float, str | None]]:
    return [(number.span.of(text), number.value, number.unit) for number in find_numbers(text, [Span(0, len(text))])]


@pytest.mark.parametrize(
    ("text", "printed", "value", "unit"),
    [
        ("The 32-member alliance met.", "32-member", 32, "member"),
        ("A five-month truce ended.", "five-month", 5, "month"),
        ("Karsovia’s four-party coalition fell.", "four-party", 4, "party"),
        ("It cost $4.5 billion.", "$4.5 billion", 4.5e9, "$"),
        ("It cost US$80 million.", "US$80 million", 8e7, "US$"),
        ("It cost £6m.", "£6m", 6e6, "£"),
        ("It cost €900,000.", "€900,000", 9e5, "€"),
        ("It cost $23million.", "$23million", 2.3e7, "$"),
        ("It cost 118 million crowns.", "118 million crowns", 1.18e8, "crowns"),
        ("Sales fell 12 percent.", "12 percent", 12, "percent"),
        ("Sales fell 12%.", "12%", 12, "%"),
        ("Sales fell 3.5 per cent.", "3.5 per cent", 3.5, "per cent"),
        ("Support fell 0.2 percentage points.", "0.2 percentage points", 0.2, "percentage points"),
        ("They sent 200 troops.", "200 troops", 200, "troops"),
        ("Three western diplomats spoke.", "Three western diplomats", 3, "diplomats"),
        ("It has eight new family rooms.", "eight new family rooms", 8, "rooms"),
        ("It offers 900 “high-quality” jobs.", "900 “high-quality” jobs", 900, "jobs"),
        ("They stopped three Velmari tankers.", "three Velmari tankers", 3, "tankers"),
        ("Two people died.", "Two people", 2, "people"),
        ("Some two million people fled.", "two million people", 2e6, "people"),
        ("About 31,000 runners started.", "31,000 runners", 31000, "runners"),
        ("Twenty-five ships sailed.", "Twenty-five ships", 25, "ships"),
        ("Three hundred jobs go.", "Three hundred jobs", 300, "jobs"),
        ("Half a million copies sold.", "Half a million copies", 5e5, "copies"),
        ("A million acres burned.", "A million acres", 1e6, "acres"),
        ("Some 6,000 marched.", "6,000", 6000, None),
        ("It rose to 44.3 degrees Celsius.", "44.3 degrees Celsius", 44.3, "degrees Celsius"),
        ("It fell to minus eighteen degrees.", "minus eighteen degrees", -18, "degrees"),
        ("It blew 130 kilometres an hour.", "130 kilometres an hour", 130, "kilometres an hour"),
        ("It lies 12 nautical miles off.", "12 nautical miles", 12, "nautical miles"),
        ("A two-thirds majority is needed.", "two-thirds", 2 / 3, None),
        ("It lasted six hours.", "six hours", 6, "hours"),
    ],
)
def test_a_quantity_has_its_value_and_its_unit_as_printed(
    text: str, printed: str, value: float, unit: str | None
) -> None:
    assert found(text) == [(printed, value, unit)]


@pytest.mark.parametrize(
    "text",
    [
        "She spoke on 12 January 2026, at 10:30 a.m., in 2019 and on the 3rd.",
        "The Boeing 737, the F-16, the G7, Article 5, COVID-19 and Apollo 11.",
        "See page 12, category 3 and version 2.",
        "Rovers won 3-2, then 66 to 27.",
        "It takes 10 to 12 weeks or 3–4 months.",
        "Ring 800-273-8255 now.",
        "The 31-year-old is 31, and his dog is 9 years old.",
        "Dozens came, one of them first.",
        "Two of the six voted, and nine in ten slept.",
        "Follow @ferry_12 or #route66.",
        "It opened on 1/2 and at 8 p.m. and eight o’clock.",
        "The one-off, two-way, 24/7 service ran.",
    ],
)
def test_dates_times_names_scores_ranges_and_ages_are_no_quantities(text: str) -> None:
    assert found(text) == []


def test_several_quantities_are_found_in_order_and_only_in_the_given_paragraphs() -> None:
    text = "300 tonnes here.\nThey took 26 lorries, 40 percent."

    numbers = find_numbers(text, [Span(17, len(text))])

    assert [(number.span.start, number.value) for number in numbers] == [(27, 26.0), (39, 40.0)]
