"""Quantities in fictional news."""

import pytest

from briefgen.analysis.dates import find_dates
from briefgen.analysis.numbers import find_numbers
from briefgen.model import Number, Span


def numbers_in(text: str, span: Span) -> tuple[Number, ...]:
    return find_numbers(text, [span], find_dates(text, [span], published=None))


def found(text: str) -> list[tuple[str, float, str | None]]:
    return [(number.span.of(text), number.value, number.unit) for number in numbers_in(text, Span(0, len(text)))]


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
        ("The storm killed four, the coastguard said.", "killed four", 4, "killed"),
        ("It wounded at least 50 more.", "wounded at least 50 more", 50, "wounded"),
        ("At least 20 were killed.", "20 were killed", 20, "killed"),
        ("It left 30 injured.", "30 injured", 30, "injured"),
        ("Some 81 had lost their lives.", "81 had lost their lives", 81, "lost their lives"),
        ("The storm killed 12 sailors.", "12 sailors", 12, "sailors"),
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
        ("It blew 80 miles per hour.", "80 miles per hour", 80, "miles per hour"),
        ("It lies 12 nautical miles off.", "12 nautical miles", 12, "nautical miles"),
        ("A two-thirds majority is needed.", "two-thirds", 2 / 3, None),
        ("It lasted six hours.", "six hours", 6, "hours"),
        ("It cost SEK9 million.", "SEK9 million", 9e6, "SEK"),
        ("It cost Rs 500 crore.", "Rs 500 crore", 5e9, "Rs"),
        ("It cost US$ 2.5 million.", "US$ 2.5 million", 2.5e6, "US$"),
        ("The $4-billion bridge opened.", "$4-billion", 4e9, "$"),
        ("It cost 40m euros.", "40m euros", 4e7, "euros"),
        ("They sold 1.2bn shares.", "1.2bn shares", 1.2e9, "shares"),
        ("Some 5000 U.S. troops left.", "5000 U.S. troops", 5000, "troops"),
        ("They lost 12 500 jobs.", "12 500 jobs", 12500, "jobs"),
        ("At least two dozen ships sank.", "two dozen ships", 24, "ships"),
        ("A dozen people came.", "A dozen people", 12, "people"),
        ("A quarter of a million people came.", "A quarter of a million people", 2.5e5, "people"),
        ("One and a half million people came.", "One and a half million people", 1.5e6, "people"),
        ("They waited two and a half years.", "two and a half years", 2.5, "years"),
        ("A third of the voters stayed away.", "A third", 1 / 3, None),
        ("Nearly half of the seats fell.", "half", 0.5, None),
        ("A seven day strike began.", "seven day", 7, "day"),
        ("The 1000 megawatt cable failed.", "1000 megawatt", 1000, "megawatt"),
        ("It lies 50 light years away.", "50 light years", 50, "light years"),
        ("Rates rose 25 basis points.", "25 basis points", 25, "basis points"),
        ("She ran 5km.", "5km", 5, "km"),
    ],
)
def test_a_quantity_has_its_value_and_its_unit_as_printed(
    text: str, printed: str, value: float, unit: str | None
) -> None:
    assert found(text) == [(printed, value, unit)]


@pytest.mark.parametrize(
    ("text", "ends"),
    [
        ("It takes 10 to 12 weeks.", [("10", 10, "weeks"), ("12 weeks", 12, "weeks")]),
        ("It takes 3–4 months.", [("3", 3, "months"), ("4 months", 4, "months")]),
        ("About 16-17% left.", [("16", 16, "%"), ("17%", 17, "%")]),
        ("Between 3 and 5 million people came.", [("3", 3e6, "people"), ("5 million people", 5e6, "people")]),
        ("Between 500 and 1 million people.", [("500", 500, "people"), ("1 million people", 1e6, "people")]),
        ("It costs $3-5 million.", [("$3", 3e6, "$"), ("5 million", 5e6, "$")]),
        ("It costs between $3 and $5 million.", [("$3", 3e6, "$"), ("$5 million", 5e6, "$")]),
        ("Two to three hundred boats.", [("Two", 200, "boats"), ("three hundred boats", 300, "boats")]),
        ("Five or six feet remain.", [("Five", 5, "feet"), ("six feet", 6, "feet")]),
    ],
)
def test_a_range_is_two_quantities_that_share_what_is_printed_once(
    text: str, ends: list[tuple[str, float, str | None]]
) -> None:
    assert found(text) == ends


@pytest.mark.parametrize(
    "text",
    [
        "She spoke on 12 January 2026, at 10:30 a.m., in 2019 and on the 3rd.",
        "The Boeing 737, the F-16, the G7, Article 5, COVID-19 and Apollo 11.",
        "See page 12, category 3 and version 2.",
        "Rovers won 3-2, then 66 to 27.",
        "Lisk won 4-1 home games, and 66 to 27 in the end.",
        "They are 10–19 year olds, and one year they sailed.",
        "The first half of the match and the second half of its life were better.",
        "Dozens, hundreds and tens of thousands came.",
        "Ring 800-273-8255 now.",
        "The 31-year-old is 31, and his dog is 9 years old.",
        "Dozens came, one of them first.",
        "Two of the six voted, and nine in ten slept.",
        "Follow @ferry_12 or #route66.",
        "It opened on 1/2 and at 8 p.m. and eight o’clock.",
        "The one-off, two-way, 24/7 service ran.",
    ],
)
def test_dates_times_names_scores_and_ages_are_no_quantities(text: str) -> None:
    assert found(text) == []


def test_several_quantities_are_found_in_order_and_only_in_the_given_paragraphs() -> None:
    text = "300 tonnes here.\nThey took 26 lorries, 40 percent."

    numbers = numbers_in(text, Span(17, len(text)))

    assert [(number.span.start, number.value) for number in numbers] == [(27, 26.0), (39, 40.0)]
