"""Which figures lead, how they are printed, and what stands beside them."""

import pytest

from briefgen.analysis.dates import find_dates
from briefgen.analysis.numbers import find_numbers
from briefgen.model import Analysis, Span
from briefgen.pages.briefing import brief
from briefgen.pages.figures import MOST, choose_figures
from briefgen.pages.paths import lay_out
from briefgen.pages.sheet import prepare
from briefgen.pages.views import Briefing
from tests.unit.pages import factory


def article(text: str, **fields: object) -> Analysis:
    whole = [Span(0, len(text))]
    numbers = find_numbers(text, whole, find_dates(text, whole, published=None))
    return factory.analysis(text, numbers=numbers, **fields)


def leading(text: str, **fields: object) -> list[str]:
    return [figure.span.of(text) for figure in choose_figures(article(text, **fields))[0]]


def view(analysis: Analysis) -> Briefing:
    settings = factory.settings(source_share=1.0)
    return brief(prepare(analysis, lay_out([analysis], ()), settings), {}, settings)


@pytest.mark.parametrize(
    ("sentence", "printed"),
    [
        ("The pier cost $2.6 million.", "$2.6 million"),
        ("The pier cost nearly 40 million crowns.", "nearly 40 million crowns"),
        ("About 12 percent of the boats stayed out.", "About 12 percent"),
        ("The storm killed three people.", "three people"),
        ("The storm left at least 20 injured.", "at least 20 injured"),
        ("The storm killed seven and went on.", "killed seven"),
        ("More than 900 homes lost their roofs.", "More than 900 homes"),
        ("Traffic rose from 45% to 60% in a year.", "from 45% to 60%"),
        ("It cost between 30 and 45 million crowns.", "between 30 and 45 million crowns"),
        ("The works take 1,000 to 1,200 hours.", "1,000 to 1,200 hours"),
        ("The wave reached 30 feet (9 metres) at noon.", "30 feet (9 metres)"),
        ("Brok was sentenced to twelve years in prison.", "twelve years"),
        ("Brok served a three-year-long prison term.", "three-year-long prison term"),
        ("It joined the 32-member coastal league by treaty.", "32-member coastal league"),
        ("The 90-kilometre trip ended well in the harbour of Velmar.", "90-kilometre trip"),
        ("The law passed with 215 votes.", "215 votes"),
        ("Over 500 sailors signed.", "Over 500 sailors"),
        ("Over eight million sailors signed.", "Over eight million sailors"),
        ("Some crews came home, while 81 had lost their lives.", "81 had lost their lives"),
    ],
)
def test_a_telling_figure_leads_with_its_unit_and_what_qualifies_it(sentence: str, printed: str) -> None:
    assert leading(sentence) == [printed]


@pytest.mark.parametrize(
    "sentence",
    [
        "Hanna Brok died at 93 years of age.",
        "The village lies 40 miles (64 km) north of Velmar.",
        "They talked for three hours.",
        "Two boats and three harbours were named.",
        "It was the second time in five terms.",
        "Both are 100% wool.",
        "A four-way talk began.",
    ],
)
def test_ages_distances_spells_and_a_handful_of_things_do_not_lead(sentence: str) -> None:
    assert leading(f"A first line.\n{sentence}") == []


def test_the_same_value_printed_twice_is_one_figure() -> None:
    text = "The pier cost 12 percent more. It was 12% of all. The boats cost US$5 and the nets $5."

    assert leading(text) == ["12 percent", "US$5"]


def test_most_figures_are_six_and_the_rest_is_kept() -> None:
    text = " ".join(f"The storm hit {count} homes." for count in range(120, 140))
    lead, rest = choose_figures(article(text))

    assert (len(lead), len(rest)) == (MOST, 14)
    assert [figure.span for figure in lead] == sorted(figure.span for figure in lead)


def test_the_dead_lead_before_distances_and_the_headline_counts() -> None:
    crowd = " ".join(f"It passed {count} islands." for count in range(120, 130))
    text = f"{crowd} The storm killed nine people. Some 14 boats sank."

    assert "nine people" in leading(text)
    assert "14 boats" in " ".join(leading(text, title="Storm sinks 14 boats"))


def test_a_caption_or_a_question_tells_no_figure() -> None:
    text = "Were 400 boats lost?\nThe answer was long."
    analysis = article(text)
    asked = factory.analysis(
        text,
        numbers=analysis.numbers,
        paragraphs=(
            factory.Paragraph(analysis.paragraphs[0].span, "question"),
            factory.Paragraph(analysis.paragraphs[1].span, "answer"),
        ),
    )

    assert choose_figures(asked)[0] == ()


def test_figures_of_the_same_words_share_an_entry() -> None:
    briefing = view(article("The storm killed nine people and hurt 40 people. It sank 300 boats."))

    assert [told.text for told in briefing.figures] == ["nine people · 40 people", "300 boats"]
    assert ["".join(piece.text for piece in told.pieces) for told in briefing.figures] == [
        "The storm killed nine people and hurt 40 people.",
        "It sank 300 boats.",
    ]
    assert all(told.refs for told in briefing.figures)


def test_a_figure_in_quoted_words_says_who_said_it_where_they_do_not() -> None:
    text = "“The storm was bad,” Hanna Brok said. “It sank 300 boats.”"
    cast = (factory.person(text, "p1", "Hanna Brok"),)
    said = factory.quotation(
        text, "“The storm was bad,”", "“It sank 300 boats.”", speaker="p1", cue="said", source="Hanna Brok"
    )
    (told,) = view(article(text, participants=cast, quotations=(said,))).figures

    assert told.by is not None
    assert told.by.text == "Hanna Brok"
    assert [ref.number for ref in told.refs] == [1, 2]


def test_a_figure_of_an_unknown_speaker_says_so() -> None:
    text = "“It sank 300 boats.”"
    (told,) = view(article(text, quotations=(factory.quotation(text, text, how="unknown"),))).figures

    assert told.by is not None
    assert told.by.text == "speaker unknown"


def test_a_figure_whose_sentence_may_not_be_printed_has_its_place() -> None:
    analysis = article("The storm sank 300 boats.")
    settings = factory.settings(source_share=0.0)
    (told,) = brief(prepare(analysis, lay_out([analysis], ()), settings), {}, settings).figures

    assert (told.text, told.pieces, told.place.words) == ("300 boats", (), 5)
